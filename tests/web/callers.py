"""Calls of the HTTP API in one process, with the error shape checked on every refusal."""

from typing import Any

from werkzeug.test import TestResponse

from workshop.app import Kit

Body = dict[str, Any]


def is_error(response: TestResponse, status: int, code: str) -> bool:
    """Whether this is the one error shape with that status, that code and a sentence for a person."""
    shape = response.get_json()
    assert (response.status_code, shape.get("code")) == (status, code), shape
    assert set(shape) == {"ok", "code", "message", "details"}
    assert shape["ok"] is False
    assert isinstance(shape["details"], dict)
    assert len(shape["message"].split()) > 2
    assert "{" not in shape["message"]
    return True


class Caller:
    """Somebody who calls, with a token of their own or none, from an address of their own."""

    def __init__(self, kit: Kit, token: str | None = None, *, address: str = "192.0.2.1") -> None:
        self.kit = kit
        self._client = kit.app.test_client()
        self._address = address
        self.token = token

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> TestResponse:
        """One call, whatever comes of it."""
        given = {"Accept-Language": "en", **(headers or {})}
        if self.token and "Authorization" not in given:
            given["Authorization"] = f"Bearer {self.token}"
        options: dict[str, Any] = {"headers": given, "environ_base": {"REMOTE_ADDR": self._address}, **more}
        if body is not None:
            options["json"] = body
        return self._client.open(path, method=method, **options)

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.ask("GET", path, **more)

    def post(self, path: str, body: object = None, **more: Any) -> TestResponse:
        return self.ask("POST", path, body, **more)

    def call(self, method: str, path: str, body: object = None, **more: Any) -> Body:
        """One call that must succeed, as JSON."""
        response = self.ask(method, path, body, **more)
        assert response.status_code < 300, f"{method} {path}: {response.status_code} {response.text[:300]}"
        answer: Body = response.get_json()
        return answer
