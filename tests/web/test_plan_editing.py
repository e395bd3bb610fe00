"""Editing a plan: nobody's work is written over, and what does not fit changes nothing."""

import pytest

from tests.people import OpenSeminar
from tests.web.callers import Body, Caller, is_error


@pytest.fixture
def plan(caller: Caller, full: OpenSeminar) -> Body:
    """The full seminar's first plan as it stands."""
    return caller.call("POST", f"/api/seminars/{full.id}/plans/draft")["plans"][0]  # type: ignore[no-any-return]


def test_who_saves_on_top_of_somebody_elses_work_is_told(caller: Caller, plan: Body) -> None:
    path = f"/api/plans/{plan['id']}"
    tag = caller.get(path).headers["ETag"]
    first = caller.ask("PATCH", path, {"direction": "First"}, headers={"If-Match": tag})
    assert first.status_code == 200
    assert first.headers["ETag"] != tag
    second = caller.ask("PATCH", path, {"direction": "Second"}, headers={"If-Match": tag})
    assert is_error(second, 412, "plan_changed")
    assert caller.call("GET", path)["direction"] == "First"
    again = caller.ask("PATCH", path, {"direction": "Second"}, headers={"If-Match": first.headers["ETag"]})
    assert again.status_code == 200
    for tag in ('"0"', "nonsense", "W/", '""'):
        assert is_error(
            caller.ask("PATCH", path, {"direction": "X"}, headers={"If-Match": tag}), 412, "plan_changed"
        )
    either = caller.ask("PATCH", path, {"direction": "Any"}, headers={"If-Match": "*"})
    assert either.status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"rows": [{"id": "none", "state": "accepted"}]}, 404, "unknown_row"),
        ({"add": [{"kind": "goal", "fields": {}}]}, 400, "missing"),
        ({"add": [{"kind": "goal", "fields": {"title": "x" * 501}}]}, 400, "too_long"),
        ({"add": [{"kind": "goal", "fields": {"surprise": "x"}}]}, 400, "invalid"),
        ({"add": [{"kind": "measure", "fields": {"title": "x", "date": "tomorrow"}}]}, 400, "invalid_date"),
        ({"add": [{"kind": "measure", "parent": "none", "fields": {"title": "x"}}]}, 404, "unknown_row"),
        ({"add": [{"kind": "wish", "fields": {"title": "x"}}]}, 400, "invalid"),
        ({"direction": "x" * 5001}, 400, "too_long"),
        ({"add": [{"kind": "goal", "fields": {"title": "x"}}] * 51}, 400, "too_many"),
    ],
)
def test_what_does_not_fit_changes_nothing(
    caller: Caller, plan: Body, change: Body, status: int, code: str
) -> None:
    path = f"/api/plans/{plan['id']}"
    before = caller.call("GET", path)
    good = {"direction": "Written together with what is wrong"}
    assert is_error(caller.ask("PATCH", path, good | change), status, code)
    assert caller.call("GET", path) == before


def test_what_a_person_wrote_stays_when_the_plan_is_drafted_again(
    caller: Caller, full: OpenSeminar, plan: Body
) -> None:
    row = next(r for r in plan["rows"] if r["kind"] == "measure")
    change = {
        "rows": [{"id": row["id"], "state": "accepted", "fields": {"title": "By hand", "date": "2027-03-15"}}]
    }
    caller.call("PATCH", f"/api/plans/{plan['id']}", change)
    drafted = caller.call("POST", f"/api/seminars/{full.id}/plans/draft")["plans"][0]
    kept = next(r for r in drafted["rows"] if r["id"] == row["id"])
    assert (kept["state"], kept["fields"]["title"], kept["fields"]["date"]) == (
        "accepted",
        "By hand",
        "2027-03-15",
    )
    assert {"title", "date"} <= set(kept["written"])
    assert kept["trail"] == row["trail"]
    assert len(drafted["rows"]) == len(plan["rows"])


def test_every_row_says_where_it_came_from(plan: Body) -> None:
    for row in plan["rows"]:
        assert row["origin"]["seminar_title"] == "A full seminar"
    measures = [row for row in plan["rows"] if row["kind"] == "measure"]
    kinds = {step["kind"] for row in measures for step in row["trail"]}
    assert {"goal", "obstacle"} <= kinds


def test_one_need_group_named_twice_is_there_once(caller: Caller) -> None:
    body = {
        "title": "Twice",
        "need_groups": ["rygg_nackbesvar", "rygg_nackbesvar", {"key": "rygg_nackbesvar"}],
    }
    opened = caller.call("POST", "/api/seminars", body)
    assert [group["key"] for group in opened["need_groups"]] == ["rygg_nackbesvar"]
    assert len(caller.call("POST", f"/api/seminars/{opened['id']}/plans/draft")["plans"]) == 1
