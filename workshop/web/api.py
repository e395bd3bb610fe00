"""How an API call is declared: method, path, who may, what goes in and what comes out. Routing, parsing, the error
shape and the OpenAPI document all come from that one declaration."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import orjson
from flask import Blueprint, Response, request
from pydantic import BaseModel

from workshop.errors import Refused
from workshop.services.refusals import parse
from workshop.web.identity import Who, check_access
from workshop.web.plan_identity import check_plan_access
from workshop.web.site import Site

HandlerT = TypeVar("HandlerT", bound=Callable[..., Any])


@dataclass(frozen=True)
class Call:
    """One call of the API."""

    method: str
    path: str
    who: Who
    handler: Callable[..., Any]
    body: type[BaseModel] | None
    answer: type[BaseModel] | None
    status: int
    media_type: str | None

    @property
    def summary(self) -> str:
        return (self.handler.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")


class Api:
    """Collects the calls of one file."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def call(
        self,
        method: str,
        path: str,
        who: Who = "facilitator",
        *,
        body: type[BaseModel] | None = None,
        answer: type[BaseModel] | None = None,
        status: int = 200,
        media_type: str | None = None,
    ) -> Callable[[HandlerT], HandlerT]:
        """Declare the function below as this call. It gets the site, the parsed body (if any) and the path's values,
        and gives the answer's model, a dict, or a whole response."""

        def declare(handler: HandlerT) -> HandlerT:
            self.calls.append(Call(method, path, who, handler, body, answer, status, media_type))
            return handler

        return declare


def mount(site: Site, blueprint: Blueprint, calls: list[Call]) -> None:
    """Give every call its route."""
    for call in calls:
        endpoint = f"{call.method.lower()} {call.path}".replace(".", "_")
        blueprint.add_url_rule(call.path, endpoint, _view(site, call), methods=[call.method])


def _view(site: Site, call: Call) -> Callable[..., Response]:
    def view(**values: str) -> Response:
        if call.who in ("network_lead", "plan"):
            is_writer = call.who == "network_lead"
            check_plan_access(site.context, site.tokens, values["plan_id"], writes=is_writer)
        elif call.who != "all":
            check_access(site.context, site.tokens, call.who, values.get("seminar_id"))
        arguments = [parse(call.body, read_body())] if call.body else []
        answer = call.handler(site, *arguments, **values)
        return answer if isinstance(answer, Response) else as_json(answer, call.status)

    return view


def read_body() -> object:
    """The request's JSON; an empty body is an empty object."""
    data = request.get_data()
    if not data:
        return {}
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Refused("bad_json") from error


def as_json(answer: object, status: int = 200) -> Response:
    """A model or plain data as the response."""
    content = answer.model_dump(mode="json") if isinstance(answer, BaseModel) else answer
    return Response(orjson.dumps(content), status, mimetype="application/json")
