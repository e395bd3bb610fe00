"""Whoever has an access of their own puts somebody else's ids into their own addresses."""

import pytest

from tests.people import ACTORS, OpenSeminar
from tests.web.callers import Body, Caller
from workshop.app import Kit
from workshop.services import leading, parking, plan_access, plans
from workshop.services.leading import NewCofacilitator
from workshop.services.parking import NewParked
from workshop.services.plan_access import NewKey
from workshop.storage import plan_history
from workshop.web.api import Call
from workshop.web.routes import all_calls

SECRET = "Ett hinder i det andra seminariet"


def under(who: tuple[str, ...], name: str) -> list[Call]:
    """The calls of these roles that name another thing besides the seminar or plan."""
    return [
        call
        for call in all_calls()
        if call.who in who and f"<{name}>" in call.path and call.path.count("<") > 1
    ]


@pytest.fixture
def others(kit: Kit, other: OpenSeminar) -> dict[str, str]:
    """Everything in the other seminar that has an id."""
    alice = other.join("Alice Annan", ACTORS[0])
    other.lay("Annat bord")
    other.move("obstacles", "individual")
    other.submit("obstacles", alice, {"text": SECRET, "weight": 2})
    line = parking.park(kit.context, other.id, NewParked(text=SECRET))
    return {
        "activity_id": other.activity("obstacles").id,
        "person_id": alice.id,
        "table_id": other.record.tables[0]["id"],
        "line_id": line.id,
    }


def state_of(caller: Caller, seminar: OpenSeminar) -> list[Body]:
    path = f"/api/seminars/{seminar.id}"
    return [caller.call("GET", f"{path}{part}") for part in ("", "/people", "/tables", "/parking")]


def test_a_co_facilitator_who_leads_reaches_nothing_of_another_seminar(
    kit: Kit, caller: Caller, seminar: OpenSeminar, other: OpenSeminar, others: dict[str, str]
) -> None:
    cleo, token = leading.add_cofacilitator(kit.context, seminar.id, NewCofacilitator(name="Cleo"))
    leading.hand_over(kit.context, seminar.id, leading.Access(), cleo.id)
    helper, before = Caller(kit, token), state_of(caller, other)
    for call in under(("helper", "leader"), "seminar_id"):
        path = call.path.replace("<seminar_id>", seminar.id)
        for name, value in others.items():
            path = path.replace(f"<{name}>", value)
        for body in (
            {},
            {"phase": "results"},
            {"title": "Mallory"},
            {"name": "Mallory"},
            {"state": "hidden"},
        ):
            answer = helper.ask(call.method, path, body)
            assert answer.status_code in (400, 403, 404), f"{call.method} {call.path}: {answer.status_code}"
            assert SECRET not in answer.text and "Alice Annan" not in answer.text
    assert state_of(caller, other) == before
    entry = other.refs("obstacles")[0]
    parked = {"activity": others["activity_id"], "entry": entry}
    assert helper.post(f"/api/seminars/{seminar.id}/parking", parked).status_code == 403
    compared = {"compares_with": others["activity_id"]}
    path = f"/api/seminars/{seminar.id}/activities/{seminar.activity('obstacles').id}"
    assert helper.ask("PATCH", path, compared).status_code == 400
    carried = helper.ask(
        "PATCH",
        f"/api/seminars/{seminar.id}/activities/{seminar.activity('dynamics').id}",
        {"given": [entry]},
    )
    assert SECRET not in carried.text


def test_a_network_lead_reaches_nothing_of_another_plan(kit: Kit, caller: Caller, full: OpenSeminar) -> None:
    first, second = plans.draft_plans(kit.context, full.id)[:2]
    new = NewKey(role="network_lead", name="Nils")
    _, token = plan_access.add_key(kit.context, first.record.id, new)
    theirs, _ = plan_access.add_key(
        kit.context, second.record.id, NewKey(role="actor", name="Bob", actor=ACTORS[0])
    )
    note = caller.call("POST", f"/api/plans/{second.record.id}/notes", {"text": SECRET})["id"]
    row = second.rows[0].id
    lead, path = Caller(kit, token), f"/api/plans/{first.record.id}"
    tries = [
        ("DELETE", f"{path}/notes/{note}", None),
        ("DELETE", f"{path}/keys/{theirs.id}", None),
        ("POST", f"{path}/measures/{row}/report", {"progress": "done"}),
        ("PATCH", path, {"rows": [{"id": row, "state": "dropped"}]}),
        ("PATCH", path, {"add": [{"kind": "measure", "parent": row, "fields": {"title": "x"}}]}),
        ("POST", f"{path}/notes", {"text": "x", "row": row}),
        ("POST", f"{path}/names/forget", {"name": "Bob"}),
    ]
    for method, where, body in tries:
        answer = lead.ask(method, where, body)
        assert answer.status_code == 404, f"{method} {where}: {answer.status_code} {answer.text}"
        assert SECRET not in answer.text
    with kit.context.database.reading() as connection:
        assert plan_history.find_key(connection, theirs.id) == theirs
        assert plan_history.find_note(connection, note) is not None
