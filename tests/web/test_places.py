"""Places over HTTP: changed by the facilitator alone, and told whole after each change."""

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from tests.web.callers import Body, Caller, is_error
from workshop.app import Kit
from workshop.web.overview import OverviewOut


@pytest.fixture
def place(kit: Kit, request: pytest.FixtureRequest) -> str:
    """A place of the test's own, with a seminar."""
    return open_nacka(kit.context, place=request.node.name).record.place_id


def test_a_place_is_told_whole(caller: Caller, place: str) -> None:
    whole = caller.call("GET", f"/api/places/{place}")
    assert [group["key"] for group in whole["need_groups"]] == [AGED, ADDICTED]
    assert [group["people"] for group in whole["need_groups"]] == [None, None]
    assert {actor["name"]: actor["seminars"] for actor in whole["actors"]} == dict.fromkeys(ACTORS, 1)
    assert [seminar["state"] for seminar in whole["seminars"]] == ["open"]
    assert is_error(caller.get("/api/places/none"), 404, "unknown_place")


def test_a_place_is_changed_and_the_open_seminar_follows(caller: Caller, place: str) -> None:
    path = f"/api/places/{place}"
    renamed = caller.call("PATCH", path, {"name": "Nacka and Värmdö", "order": [ADDICTED, AGED]})
    assert renamed["name"] == "Nacka and Värmdö"
    assert [group["key"] for group in renamed["need_groups"]] == [ADDICTED, AGED]
    caller.call("PATCH", f"{path}/need-groups/{AGED}", {"title": "Aged and ill", "people": 1700})
    [seminar] = caller.call("GET", path)["seminars"]
    groups = caller.call("GET", f"/api/seminars/{seminar['id']}")["need_groups"]
    assert {"key": AGED, "title": "Aged and ill", "people": 1700} in groups


def test_it_refuses_what_would_lose_something(caller: Caller, place: str) -> None:
    path = f"/api/places/{place}"
    [first, second, *_] = caller.call("GET", path)["actors"]
    assert is_error(caller.ask("DELETE", path), 409, "place_used")
    assert is_error(caller.ask("DELETE", f"{path}/need-groups/{AGED}"), 409, "need_group_used")
    assert is_error(caller.ask("DELETE", f"{path}/actors/{first['id']}"), 409, "actor_used")
    renamed = caller.ask("PATCH", f"{path}/actors/{first['id']}", {"name": second["name"]})
    assert is_error(renamed, 409, "actor_exists")
    assert is_error(caller.ask("PATCH", path, {"order": [AGED]}), 400, "wrong_group_order")
    too_long = caller.ask("PATCH", f"{path}/need-groups/{AGED}", {"title": "x" * 10_000})
    assert is_error(too_long, 400, "too_long")
    assert is_error(caller.ask("PATCH", f"{path}/need-groups/{AGED}", {"people": -1}), 400, "invalid")
    assert caller.call("GET", path)["need_groups"][0]["title"] != "x" * 10_000


def test_actors_are_added_renamed_merged_and_removed(caller: Caller, place: str) -> None:
    path = f"/api/places/{place}"

    def id_of(name: str) -> str:
        return str(next(a["id"] for a in caller.call("GET", path)["actors"] if a["name"] == name))

    for name in ("FK", "The post"):
        caller.call("POST", f"{path}/actors", {"name": name})
    caller.call("PATCH", f"{path}/actors/{id_of('The post')}", {"name": "Postnord"})
    caller.call("DELETE", f"{path}/actors/{id_of('Postnord')}")
    merge = {"actors": [id_of("FK"), id_of(ACTORS[0])], "into": id_of(ACTORS[0])}
    merged = caller.call("POST", f"{path}/actors/merge", merge)
    assert [actor["name"] for actor in merged["actors"]] == list(ACTORS)


def test_nobody_else_sees_or_changes_a_place(kit: Kit, caller: Caller, anybody: Caller, place: str) -> None:
    plan = caller.call("POST", f"/api/seminars/{_seminar(caller, place)}/plans/draft")["plans"][0]["id"]
    key = caller.call("POST", f"/api/plans/{plan}/keys", {"role": "network_lead", "name": "Alice"})
    alice = Caller(kit, key["link"].partition("#token=")[2])
    for who in (anybody, alice):
        for method, path in (
            ("GET", ""),
            ("PATCH", ""),
            ("DELETE", ""),
            ("GET", "/overview"),
            ("GET", "/export.pdf"),
            ("DELETE", f"/need-groups/{AGED}"),
        ):
            assert who.ask(method, f"/api/places/{place}{path}").status_code in (401, 403), path


def _seminar(caller: Caller, place: str) -> str:
    return str(caller.call("GET", f"/api/places/{place}")["seminars"][0]["id"])


def test_the_pages_are_for_those_who_are_signed_in(kit: Kit, caller: Caller, place: str) -> None:
    for page in ("/places", f"/places/{place}", f"/places/{place}/overview"):
        stranger = Caller(kit).get(page)
        assert (stranger.status_code, stranger.headers["Location"]) == (302, "/lead")
    browser = Caller(kit)
    browser.call("POST", "/api/sign-in", {"token": caller.token})
    for page in ("/places", f"/places/{place}", f"/places/{place}/overview"):
        assert browser.get(page).status_code == 200


@pytest.fixture(scope="module")
def drafted(kit: Kit, full: OpenSeminar) -> str:
    """The place of the full seminar, whose plans are drafted."""
    fay = Caller(kit, kit.admin_token)
    fay.call("POST", f"/api/seminars/{full.id}/plans/draft")
    return full.record.place_id


def test_the_overview_is_as_its_shape_says(caller: Caller, full: OpenSeminar, drafted: str) -> None:
    body: Body = caller.call("GET", f"/api/places/{drafted}/overview")
    assert OverviewOut.model_validate(body).model_dump(mode="json") == body
    assert {group["key"] for group in body["groups"]} == {AGED, ADDICTED}
    assert all(group["plan"] for group in body["groups"])
    assert body["seminars"] == 1
    assert is_error(caller.get("/api/places/none/overview"), 404, "unknown_place")


@pytest.mark.parametrize("format", ["md", "html", "pdf", "docx", "odt", "xlsx", "csv"])
def test_the_overview_is_exported_in_every_format(caller: Caller, drafted: str, format: str) -> None:
    response = caller.get(f"/api/places/{drafted}/export.{format}")
    assert response.status_code == 200
    assert f".{format}" in response.headers["Content-Disposition"]
    assert len(response.data) > 200


def test_the_overview_is_exported_in_the_readers_language(caller: Caller, drafted: str) -> None:
    english = caller.get(f"/api/places/{drafted}/export.md").data.decode()
    swedish = caller.get(f"/api/places/{drafted}/export.md", headers={"Accept-Language": "sv"})
    assert "Who has promised what" in english
    assert "Vem har lovat vad" in swedish.data.decode()
