"""Between seminars: a plan is accepted, put back, written in and reported on, and nothing of it is lost."""

from random import Random

import pytest

from tests.people import ACTORS, OpenSeminar
from workshop.errors import Forbidden, KitError, NotFound, Refused
from workshop.services import (
    diary,
    measure_reports,
    plan_access,
    plan_editing,
    plan_revisions,
    plans,
)
from workshop.services.context import Context
from workshop.services.measure_reports import MeasureReport
from workshop.services.plan_access import NewKey, PlanAccess
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plan_fields import Representative
from workshop.services.plans import Plan
from workshop.storage import plans as stored_plans


@pytest.fixture
def plan(nacka: OpenSeminar) -> Plan:
    """A plan with one accepted measure of the first actor's and one of the second's, both written by hand."""
    nacka.run_through(nacka.join_many(dict.fromkeys(ACTORS[:3], 3)), Random(4))
    [drafted, *_] = plans.draft_plans(nacka.context, nacka.id)
    rows = tuple(
        NewRow(kind="measure", fields={"title": f"Åtgärd {n}", "actor": actor})
        for n, actor in enumerate(ACTORS[:2])
    )
    return plan_editing.change_plan(nacka.context, drafted.record.id, None, PlanChange(add=rows), "Fay")


@pytest.fixture
def context(nacka: OpenSeminar) -> Context:
    return nacka.context


def own_rows(plan: Plan) -> list[str]:
    return [row.id for row in plan.rows if row.fields["title"].startswith("Åtgärd")]


def accept(context: Context, plan: Plan, row: str, by: str = "Alice") -> Plan:
    change = PlanChange(rows=(RowChange(id=row, state="accepted"),))
    return plan_editing.change_plan(context, plan.record.id, None, change, by)


def edit(context: Context, plan: Plan, row: str, **fields: str) -> Plan:
    change = PlanChange(rows=(RowChange(id=row, fields=dict(fields)),))
    return plan_editing.change_plan(context, plan.record.id, None, change, "Alice")


def test_each_acceptance_makes_a_revision_with_who_and_when(context: Context, plan: Plan) -> None:
    first, second = own_rows(plan)
    accept(context, plan, first, "Alice")
    edit(context, plan, second, title="Åtgärd som bara ändras")
    accept(context, plan, second, "Bob")
    found = plan_revisions.list_revisions(context, plan.record.id)
    assert [(one.number, one.by, one.restores) for one in found] == [(2, "Bob", None), (1, "Alice", None)]
    assert found[0].at >= found[1].at


def test_any_two_revisions_can_be_compared(context: Context, plan: Plan) -> None:
    first, second = own_rows(plan)
    accept(context, plan, first)
    edit(context, plan, first, title="Åtgärd 0, bättre", date="2027-03-01")
    change = PlanChange(direction="Ett hem", next_day="2027-10-01")
    plan_editing.change_plan(context, plan.record.id, None, change, "Alice")
    accept(context, plan, second)
    changed = plan_revisions.compare_revisions(context, plan.record.id, 1, 2)
    told = [(one.title, one.field, one.before, one.after) for one in changed]
    assert told == [
        ("", "direction", "", "Ett hem"),
        ("", "next_day", "", "2027-10-01"),
        ("Åtgärd 0, bättre", "title", "Åtgärd 0", "Åtgärd 0, bättre"),
        ("Åtgärd 0, bättre", "date", "", "2027-03-01"),
    ]


def test_a_revision_and_the_plan_as_it_stands_can_be_compared(context: Context, plan: Plan) -> None:
    first, _ = own_rows(plan)
    accept(context, plan, first)
    assert plan_revisions.compare_revisions(context, plan.record.id, 1, None) == []
    added = PlanChange(add=(NewRow(kind="goal", fields={"title": "Nytt mål"}),))
    plan_editing.change_plan(context, plan.record.id, None, added, "Bob")
    [one] = plan_revisions.compare_revisions(context, plan.record.id, 1, None)
    assert (one.kind, one.title, one.field, one.before, one.after) == (
        "goal",
        "Nytt mål",
        "row",
        None,
        "accepted",
    )


def test_a_revision_is_put_back_and_nothing_in_between_is_lost(context: Context, plan: Plan) -> None:
    first, second = own_rows(plan)
    accept(context, plan, first)
    edit(context, plan, first, title="Ändrad", date="2027-01-01")
    added = PlanChange(add=(NewRow(kind="goal", fields={"title": "Kom efter"}),), direction="Ny")
    plan_editing.change_plan(context, plan.record.id, None, added, "Bob")
    number = plan_revisions.restore_revision(context, plan.record.id, 1, "Alice")
    now = plans.get_plan(context, plan.record.id)
    rows = {row.fields["title"]: row for row in now.rows}
    assert now.record.direction == "" and "Åtgärd 0" in rows and not rows["Åtgärd 0"].fields.get("date")
    assert rows["Kom efter"].state == "dropped" and second in {row.id for row in now.rows}
    found = plan_revisions.list_revisions(context, plan.record.id)
    assert [(one.number, one.restores) for one in found] == [(number, 1), (number - 1, None), (1, None)]
    plan_revisions.restore_revision(context, plan.record.id, number - 1, "Alice")
    again = plans.get_plan(context, plan.record.id)
    assert again.record.direction == "Ny"
    assert {row.fields["title"]: row.state for row in again.rows}["Kom efter"] == "accepted"


def test_what_a_person_wrote_stays_so_after_putting_back(context: Context, plan: Plan) -> None:
    drafted = next(row for row in plan.rows if row.chain_id and row.kind == "measure")
    edit(context, plan, drafted.id, title="För hand")
    accept(context, plan, drafted.id)
    plan_revisions.restore_revision(context, plan.record.id, 1, "Alice")
    seminar = str((drafted.origin or {})["seminar"])
    plans.draft_plans(context, seminar)
    row = next(r for r in plans.get_plan(context, plan.record.id).rows if r.id == drafted.id)
    assert (row.fields["title"], row.state) == ("För hand", "accepted")


def test_a_proposal_that_went_and_came_again_is_one_row_after_putting_back(
    context: Context, plan: Plan, nacka: OpenSeminar
) -> None:
    """The room merges something away, the leader drafts, undoes and drafts: the row has another id by then."""
    accept(context, plan, own_rows(plan)[0])
    proposed = [row.id for row in plan.rows if row.chain_id]
    assert {row.kind for row in plan.rows if row.chain_id} >= {"goal", "measure"}
    with context.database.writing() as connection:
        for row in proposed:
            stored_plans.remove_plan_row(connection, row)
    plans.draft_plans(context, nacka.id)
    assert not {row.id for row in plans.get_plan(context, plan.record.id).rows} & set(proposed)
    plan_revisions.restore_revision(context, plan.record.id, 1, "Alice")
    rows = plans.get_plan(context, plan.record.id).rows
    standing = [row for row in rows if row.state != "dropped"]
    before = [(row.chain_id, row.fields["title"]) for row in plan.rows]
    assert [(row.chain_id, row.fields["title"]) for row in standing] == before
    assert {row.parent for row in standing if row.parent} <= {row.id for row in standing}


def test_a_revision_that_is_not_there(context: Context, plan: Plan) -> None:
    for act in (
        lambda: plan_revisions.restore_revision(context, plan.record.id, 7, "Alice"),
        lambda: plan_revisions.compare_revisions(context, plan.record.id, 7, None),
        lambda: plan_revisions.list_revisions(context, "none"),
    ):
        with pytest.raises(NotFound):
            act()


def test_the_network_lead_and_the_representatives_stand_in_the_plan(context: Context, plan: Plan) -> None:
    lead = Representative(name="Alice Alm", actor=ACTORS[0], function="Enhetschef")
    change = PlanChange(lead=lead, representatives=(Representative(name="Bob", actor=ACTORS[1]),))
    changed = plan_editing.change_plan(context, plan.record.id, None, change, "Fay")
    assert changed.record.lead == {"name": "Alice Alm", "actor": ACTORS[0], "function": "Enhetschef"}
    assert [one["actor"] for one in changed.record.representatives] == [ACTORS[1]]
    gone = plan_editing.change_plan(context, plan.record.id, None, PlanChange(lead=None), "Fay")
    assert gone.record.lead is None and gone.record.representatives


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"progress": "nearly"}, "invalid"),
        ({"anchored": "maybe"}, "invalid"),
        ({"outcome": "x" * 501}, "too_long"),
        ({"date": "2027-02-30"}, "invalid_date"),
    ],
)
def test_what_does_not_fit_is_refused(
    context: Context, plan: Plan, fields: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        edit(context, plan, own_rows(plan)[0], **fields)


def test_a_next_day_that_is_none_is_refused(context: Context, plan: Plan) -> None:
    with pytest.raises(Refused, match="invalid_date"):
        plan_editing.change_plan(context, plan.record.id, None, PlanChange(next_day="snart"), "Fay")


def test_the_diary_stands_newest_day_first(context: Context, plan: Plan) -> None:
    for day, text in (("2027-01-10", "Möte"), ("2027-02-01", "Beslut"), (None, "I dag")):
        diary.add_note(context, plan.record.id, diary.NewNote(text=text, day=day), "Alice")
    notes = diary.list_notes(context, plan.record.id)
    assert [note.text for note in notes] == ["Beslut", "Möte", "I dag"]
    diary.remove_note(context, plan.record.id, notes[0].id)
    assert [note.text for note in diary.list_notes(context, plan.record.id)] == ["Möte", "I dag"]


def test_a_note_of_another_plan_cannot_be_removed(context: Context, plan: Plan) -> None:
    note = diary.add_note(context, plan.record.id, diary.NewNote(text="Möte"), "Alice")
    with pytest.raises(NotFound, match="unknown_note"):
        diary.remove_note(context, "other", note.id)


def key_for(context: Context, plan: Plan, actor: str | None) -> PlanAccess:
    new = NewKey(role="actor" if actor else "network_lead", name="Bob", actor=actor)
    _, token = plan_access.add_key(context, plan.record.id, new)
    found = plan_access.find_access(context, token)
    assert found is not None
    return found


def test_an_actor_reports_on_its_own_measures_only(context: Context, plan: Plan) -> None:
    access = key_for(context, plan, ACTORS[0].upper())
    mine, others = own_rows(plan)
    report = MeasureReport(progress="stuck", needed="Ett avtal")
    changed = measure_reports.report_measure(context, plan.record.id, mine, access, report, "Bob")
    row = next(r for r in changed.rows if r.id == mine)
    assert (row.fields["progress"], row.fields["needed"]) == ("stuck", "Ett avtal")
    assert [r.id for r in measure_reports.list_own_measures(changed, access) if not r.chain_id] == [mine]
    with pytest.raises(Forbidden, match="other_actors_measure"):
        measure_reports.report_measure(context, plan.record.id, others, access, report, "Bob")


def test_a_report_stands_in_the_diary_with_what_is_new(context: Context, plan: Plan) -> None:
    access = key_for(context, plan, ACTORS[0])
    mine, _ = own_rows(plan)
    for report in (
        MeasureReport(progress="on_its_way"),
        MeasureReport(progress="on_its_way"),
        MeasureReport(outcome="3 av 5"),
    ):
        measure_reports.report_measure(context, plan.record.id, mine, access, report, "Bob")
    notes = diary.list_notes(context, plan.record.id)
    assert sorted(note.text for note in notes) == [
        "Åtgärd 0. Det blev: 3 av 5",
        "Åtgärd 0. Så går det: på väg",
    ]
    assert {(note.by, note.row_id) for note in notes} == {("Bob", mine)}


def test_a_later_harvest_does_not_undo_a_report(context: Context, plan: Plan) -> None:
    row = next(r for r in plan.rows if r.chain_id and r.kind == "measure")
    report = MeasureReport(progress="done", outcome="Klart i mars")
    measure_reports.report_measure(context, plan.record.id, row.id, PlanAccess(), report, "Fay")
    plans.draft_plans(context, str((row.origin or {})["seminar"]))
    now = next(r for r in plans.get_plan(context, plan.record.id).rows if r.id == row.id)
    assert (now.fields["progress"], now.fields["outcome"]) == ("done", "Klart i mars")


def test_a_link_that_was_taken_back_opens_nothing(context: Context, plan: Plan) -> None:
    key, token = plan_access.add_key(context, plan.record.id, NewKey(role="network_lead", name="Alice"))
    assert token not in str(plan_access.list_keys(context, plan.record.id))
    plan_access.end_key(context, plan.record.id, key.id)
    with pytest.raises(Forbidden, match="link_ended"):
        plan_access.find_access(context, token)
    with pytest.raises(Forbidden, match="link_ended"):
        plan_access.get_access(context, key.id)
    assert plan_access.list_keys(context, plan.record.id) == []
    assert plan_access.find_access(context, "made up") is None


def test_a_link_opens_its_own_plan_only_and_an_actors_changes_nothing(context: Context, plan: Plan) -> None:
    lead, actor = key_for(context, plan, None), key_for(context, plan, ACTORS[0])
    plan_access.check_writes(lead, plan.record.id)
    for check in (plan_access.check_sees, plan_access.check_writes):
        with pytest.raises(Forbidden, match="other_plan"):
            check(lead, "another")
    plan_access.check_sees(actor, plan.record.id)
    with pytest.raises(Forbidden, match="only_reports"):
        plan_access.check_writes(actor, plan.record.id)


def test_a_link_for_an_actor_names_the_actor() -> None:
    with pytest.raises(ValueError, match="names the actor"):
        NewKey(role="actor", name="Bob")


def test_nobody_with_a_link_writes_in_anothers_name(context: Context, plan: Plan) -> None:
    access = key_for(context, plan, None)
    assert plan_access.name_of(access, None, "Seminarieledaren") == "Bob"
    assert plan_access.name_of(PlanAccess(), "Alice", "Seminarieledaren") == "Alice"
    assert plan_access.name_of(PlanAccess(), None, "Seminarieledaren") == "Seminarieledaren"
    with pytest.raises(KitError):
        plan_access.name_of(access, "Alice", "Seminarieledaren")
