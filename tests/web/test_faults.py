"""Whatever is wrong with a call: the one shape, the right code, never a fault of ours."""

import pytest

from tests.people import OpenSeminar
from tests.web.callers import Caller, is_error
from workshop.web.api import Call
from workshop.web.routes import all_calls

NOWHERE = "0" * 20


@pytest.mark.parametrize(
    "path", ["/api/none", "/api/", "/api/seminars/x/none", "/qr/none", "/words/a/xx.json"]
)
def test_an_address_that_is_not_there(caller: Caller, path: str) -> None:
    assert is_error(caller.get(path), 404, "not_found")


@pytest.mark.parametrize(
    ("method", "path"), [("DELETE", "/api/join"), ("PUT", "/api/seminars"), ("POST", "/healthz")]
)
def test_a_method_that_an_address_does_not_take(caller: Caller, method: str, path: str) -> None:
    assert is_error(caller.ask(method, path), 405, "method_not_allowed")


def test_a_body_that_is_too_large(caller: Caller) -> None:
    response = caller.ask("POST", "/api/join", data=b'{"code":"' + b"x" * 1_100_000 + b'"}')
    assert is_error(response, 413, "too_large")


BODIES = [
    b"{",
    b"nonsense",
    b"{'a': 1}",
    b'{"code": NaN}',
    b'{"code": "\xff"}',
    b"[" * 2000,
    b'{"a":"\\ud800"}',
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_that_is_not_json(caller: Caller, body: bytes) -> None:
    assert is_error(caller.ask("POST", "/api/join", data=body), 400, "bad_json")


@pytest.mark.parametrize(
    "body", [[], "text", 5, True, {"code": 5}, {"code": None}, {"code": ["A"]}, {"code": {}}]
)
def test_a_body_of_the_wrong_type(caller: Caller, body: object) -> None:
    assert is_error(caller.post("/api/join", body), 400, "invalid")


def test_what_is_missing_and_what_is_too_long_is_named(caller: Caller) -> None:
    missing = caller.post("/api/seminars", {"programme": "nacka_short"})
    assert is_error(missing, 400, "missing")
    assert missing.get_json()["details"] == {"field": "title"}
    long = caller.post("/api/seminars", {"title": "x" * 141})
    assert is_error(long, 400, "too_long")
    assert long.get_json()["details"] == {"field": "title", "limit": 140}
    surplus = caller.post("/api/seminars", {"title": "A seminar", "surprise": 1})
    assert is_error(surplus, 400, "invalid")


@pytest.mark.parametrize("call", [c for c in all_calls() if c.body], ids=lambda c: f"{c.method} {c.path}")
def test_every_call_refuses_bodies_of_the_wrong_type(
    caller: Caller, seminar: OpenSeminar, call: Call
) -> None:
    method, path = call.method, call.path
    path = path.replace("<seminar_id>", seminar.id).replace("<activity_id>", seminar.activity("question").id)
    for name in UNKNOWN:
        path = path.replace(f"<{name}>", NOWHERE)
    before = caller.call("GET", f"/api/seminars/{seminar.id}")
    model = call.body
    assert model is not None
    for field in model.model_fields:
        wrong: tuple[object, ...] = ([[[]]], {"x": {"y": []}}, 10**30, -1.5)
        for value in wrong:
            response = caller.ask(method, path, {field: value})
            assert response.status_code in (400, 403, 404), (field, value, response.text)
            assert is_error(response, response.status_code, response.get_json()["code"])
    assert caller.call("GET", f"/api/seminars/{seminar.id}") == before


LEADERS = [call for call in all_calls() if call.who != "all"]


@pytest.mark.parametrize("call", LEADERS, ids=lambda c: f"{c.method} {c.path}")
def test_only_who_leads_or_helps_may(caller: Caller, seminar: OpenSeminar, call: Call) -> None:
    method, path = call.method, call.path
    path = path.replace("<seminar_id>", seminar.id).replace("<number>", "1")
    joined = caller.call("POST", "/api/join", {"code": seminar.code}, headers={"Authorization": ""})
    screen = caller.call("GET", f"/api/seminars/{seminar.id}")["screen_url"].removeprefix("/screen/")
    leader = caller.call("POST", f"/api/seminars/{seminar.id}/socket-token")["token"]
    before = caller.call("GET", f"/api/seminars/{seminar.id}")
    for token, status, code in (
        (joined["token"], 403, "forbidden"),
        (screen, 403, "forbidden"),
        (leader, 403, "forbidden"),
        ("made.up", 401, "bad_token"),
        ("", 401, "bad_token"),
    ):
        headers = {"Authorization": f"Bearer {token}"}
        assert is_error(caller.ask(method, path, {}, headers=headers), status, code)
    for headers in ({"Authorization": "Basic abc"}, {"Authorization": ""}):
        assert is_error(caller.ask(method, path, {}, headers=headers), 401, "sign_in")
    assert caller.call("GET", f"/api/seminars/{seminar.id}") == before


UNKNOWN = {
    "seminar_id": "unknown_seminar",
    "activity_id": "unknown_activity",
    "person_id": "unknown_participant",
    "place_id": "unknown_place",
    "plan_id": "unknown_plan",
    "check_id": "unknown_check",
    "note_id": "unknown_note",
    "key_id": "unknown_key",
    "programme_key": "unknown_programme",
    "cofacilitator_id": "unknown_cofacilitator",
    "line_id": "unknown_line",
    "survey_id": "unknown_survey",
    "token": "unknown_feedback",
}


#: The innermost first: of a path with several that one is missed.
OUTER = ("plan_id", "place_id", "seminar_id")
UNKNOWN_IN_ORDER = [*(name for name in UNKNOWN if name not in OUTER), *OUTER]


@pytest.mark.parametrize(
    "call", [c for c in all_calls() if "<" in c.path], ids=lambda c: f"{c.method} {c.path}"
)
def test_every_call_says_what_is_not_there(caller: Caller, seminar: OpenSeminar, call: Call) -> None:
    path, last = call.path, ""
    if "<code>" in path:
        assert is_error(caller.get(path.replace("<code>", "NOSUCH")), 404, "unknown_code")
        return
    for name in UNKNOWN_IN_ORDER:
        if f"<{name}>" in path:
            last = last or name
            value = seminar.id if name == "seminar_id" and last != name else NOWHERE
            path = path.replace(f"<{name}>", value)
    bodies = {
        "need-groups": {"title": "A group"},
        "/actors": {"name": "An actor"},
        "/tables": {"name": "A table"},
        "/make": {"by": "lots", "count": 2},
        "<actor_id>": {"name": "An actor"},
        "merge": {"actors": ["A"], "into": "B"},
        "door": {"open": True},
        "order": {"activities": []},
        "phase": {"phase": "results"},
        "reached": {"n": 0},
        "activities": {"kind": "talk"},
        "notes": {"text": "A note"},
        "keys": {"role": "network_lead", "name": "Alice"},
        "forget": {"name": "Alice"},
        "/programme": {"title": "Our morning"},
        "/leading": {"to": None},
        "/cofacilitators": {"name": "Cleo"},
        "/follow-ups": {"question": "Why?"},
        "/aside": {"show": None},
        "/parking": {"text": "A line"},
        "<line_id>": {"state": "done"},
    }
    body = next((body for end, body in bodies.items() if call.path.endswith(end)), {})
    method = call.method
    response = caller.ask(method, path.replace("<int:number>", "0"), body)
    assert is_error(response, 404, UNKNOWN[last])


def test_an_activity_of_another_seminar_is_not_there(
    caller: Caller, seminar: OpenSeminar, other: OpenSeminar
) -> None:
    path = f"/api/seminars/{seminar.id}/activities/{other.activity('question').id}"
    for method, end, body in (
        ("PATCH", "", {"title": "Mine"}),
        ("DELETE", "", None),
        ("POST", "/phase", {"phase": "closed"}),
        ("GET", "/guide", None),
        ("GET", "/candidates", None),
    ):
        assert is_error(caller.ask(method, path + end, body), 404, "unknown_activity")


def test_characters_that_no_text_holds_are_left_out(caller: Caller, seminar: OpenSeminar) -> None:
    path = f"/api/seminars/{seminar.id}"
    assert caller.call("PATCH", path, {"venue": " Nac\x00ka\x07 "})["venue"] == "Nacka"
    plan = caller.call("POST", f"{path}/plans/draft")["plans"][0]["id"]
    changed = caller.call(
        "PATCH", f"/api/plans/{plan}", {"direction": "On\x00wards", "questions": "\x1bWhy?"}
    )
    assert (changed["direction"], changed["questions"]) == ("Onwards", "Why?")


@pytest.mark.parametrize(
    "path",
    ["/api/join/%00", "/api/seminars/%00", "/qr/%00.svg", "/static/x/a%00b.css", "/j/%00", "/plans/%00"],
)
def test_an_address_with_a_character_that_no_name_holds_is_not_there(caller: Caller, path: str) -> None:
    assert caller.get(path).status_code == 404


def test_the_message_is_in_the_readers_language(caller: Caller) -> None:
    swedish = caller.get("/api/none", headers={"Accept-Language": "sv-SE"}).get_json()["message"]
    assert swedish == "Sidan finns inte."
    assert caller.get("/api/none?lang=en").get_json()["message"] != swedish


def test_a_page_that_is_not_there_is_a_page_with_a_way_on(anybody: Caller) -> None:
    response = anybody.get("/no/such/page")
    assert response.status_code == 404
    assert response.mimetype == "text/html"
    assert 'href="/"' in response.text


def test_health_is_told(anybody: Caller) -> None:
    answer = anybody.call("GET", "/healthz")
    assert answer["ok"] is True
    assert answer["version"]


def test_health_is_told_when_the_database_is_gone(anybody: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(anybody.kit.context.database), "is_answering", lambda _self: False)
    assert anybody.get("/healthz").status_code == 503


@pytest.mark.parametrize("path", ["/f/a-secret-token", "/screen/a-secret-token"])
def test_a_fault_of_ours_writes_no_token_into_the_log(
    anybody: Caller, path: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(type(anybody.kit.site.tokens), "read", fail)
    monkeypatch.setattr(type(anybody.kit.site.limits), "check", fail)
    assert anybody.get(path).status_code == 500
    assert "a-secret-token" not in caplog.text and "<token>" in caplog.text
