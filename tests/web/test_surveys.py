"""Surveys over HTTP: started from a place, edited by two at once, exported, refused when damaged."""

import pytest

from tests.people import OpenSeminar
from tests.two_years import FK, REG, open_gathering, rehearse
from tests.web.callers import Body, Caller, is_error
from workshop.app import Kit


@pytest.fixture(scope="module")
def place_id(kit: Kit) -> str:
    """A place with two rehearsed years."""
    before, now = open_gathering(kit.context, 2026), open_gathering(kit.context, 2027)
    rehearse(before, 1)
    rehearse(now, 2)
    return now.record.place_id


@pytest.fixture
def survey(caller: Caller, place_id: str) -> Body:
    """This year's survey, begun once."""
    listed = caller.call("GET", f"/api/places/{place_id}/surveys")["surveys"]
    if listed:
        return caller.call("GET", f"/api/surveys/{listed[0]['id']}")
    return caller.call("POST", f"/api/places/{place_id}/surveys", {"year": 2027, "language": "sv"})


def part(survey: Body, key: str) -> Body:
    def find(parts: list[Body]) -> Body | None:
        for one in parts:
            found = one if one["key"] == key else find(one["parts"])
            if found:
                return found
        return None

    found = find(survey["parts"])
    assert found is not None, key
    return found


def test_it_is_read_as_parts_with_fields_and_figures(survey: Body) -> None:
    assert survey["title"] == "Kartläggning av samverkan i Norra Västmanland 2027"
    [field] = part(survey, "summary")["fields"]
    assert field["text"] is None and field["draft"]
    types = [block["type"] for block in part(survey, "summary")["blocks"]]
    assert types[:2] == ["picture", "table"]
    assert len(part(survey, "comparison")["parts"]) >= 4


def test_the_second_to_save_is_told(caller: Caller, survey: Body) -> None:
    path = f"/api/surveys/{survey['id']}"
    tag = caller.get(path).headers["ETag"]
    first = caller.call("PATCH", path, {"texts": {"why": "Fays"}}, headers={"If-Match": tag})
    assert part(first, "why")["fields"][0]["text"] == "Fays"
    late = caller.ask("PATCH", path, {"texts": {"why": "Bobs"}}, headers={"If-Match": tag})
    assert is_error(late, 412, "survey_changed")
    assert part(caller.call("GET", path), "why")["fields"][0]["text"] == "Fays"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"texts": {"why": "x" * 10_000}}, "too_long"),
        ({"texts": {"why": 12}}, "invalid"),
        ({"texts": {"unknown": "x"}}, "invalid"),
        ({"texts": ["why"]}, "invalid"),
        ({"left_out": ["introduction"]}, "invalid"),
        ({"add": [{"name": "Två", "parties": [FK, REG]}]}, "too_few_parties"),
        ({"add": [{"name": ""}]}, "missing"),
        ({"add": [{"parties": []}]}, "missing"),
        ({"surprise": 1}, "invalid"),
    ],
)
def test_damaged_input_is_a_sentence_and_changes_nothing(
    caller: Caller, survey: Body, body: Body, code: str
) -> None:
    path = f"/api/surveys/{survey['id']}"
    assert is_error(caller.ask("PATCH", path, body), 400, code)
    assert caller.call("GET", path)["revision"] == survey["revision"]


def test_a_wrong_year_is_refused(caller: Caller, place_id: str, survey: Body) -> None:
    path = f"/api/places/{place_id}/surveys"
    for year in (1492, 22222, "2028", 2027.5):
        assert is_error(caller.post(path, {"year": year}), 400, "invalid")
    assert is_error(caller.post(path, {"year": survey["year"]}), 409, "survey_exists")
    assert is_error(caller.post("/api/places/nowhere/surveys", {}), 404, "unknown_place")


@pytest.mark.parametrize("format", ["md", "html", "pdf", "docx", "odt", "xlsx", "csv"])
def test_every_format_is_a_file(caller: Caller, survey: Body, format: str) -> None:
    answer = caller.get(f"/api/surveys/{survey['id']}/export.{format}")
    assert answer.status_code == 200 and len(answer.data) > 1_000
    assert f".{format}" in answer.headers["Content-Disposition"]


def test_it_is_the_facilitators(anybody: Caller, survey: Body, place_id: str, full: OpenSeminar) -> None:
    for path in (f"/api/surveys/{survey['id']}", f"/api/places/{place_id}/surveys"):
        assert is_error(anybody.get(path), 401, "sign_in")
    assert anybody.get(f"/surveys/{survey['id']}").status_code == 302


def test_it_can_be_taken_away(caller: Caller, place_id: str) -> None:
    made = caller.call("POST", f"/api/places/{place_id}/surveys", {"year": 2030})
    path = f"/api/surveys/{made['id']}"
    caller.call("DELETE", path)
    assert is_error(caller.get(path), 404, "unknown_survey")
    assert is_error(caller.ask("DELETE", path), 404, "unknown_survey")
