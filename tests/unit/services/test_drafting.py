"""From the room to the plan: every row with its trail, and nothing a person wrote is ever overwritten."""

from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.errors import NotFound, Refused, Stale
from workshop.services import moderation, plan_editing, plans, results, seminars
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plan_fields import find_gaps
from workshop.services.plans import Plan
from workshop.services.refusals import parse
from workshop.storage.plan_records import PlanRowRecord
from workshop.storage.records import ParticipantRecord


@pytest.fixture
def lived(nacka: OpenSeminar) -> OpenSeminar:
    """A whole seminar of rehearsed people."""
    crowd = nacka.join_many(dict.fromkeys(ACTORS[:4], 3)) + nacka.join_many({ACTORS[1]: 4}, ADDICTED)
    nacka.run_through(crowd, Random(5))
    return nacka


def _draft(seminar: OpenSeminar, need_group: str = AGED) -> Plan:
    drafted = plans.draft_plans(seminar.context, seminar.id)
    return next(plan for plan in drafted if plan.record.need_group == need_group)


def _change(seminar: OpenSeminar, plan: Plan, *rows: RowChange) -> Plan:
    return plan_editing.change_plan(seminar.context, plan.record.id, None, PlanChange(rows=rows))


def _by_id(plan: Plan) -> dict[str, PlanRowRecord]:
    return {row.id: row for row in plan.rows}


def test_every_measure_says_which_goal_dynamic_and_obstacle_it_came_from(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    measures = [row for row in plan.rows if row.kind == "measure"]
    assert measures
    for row in measures:
        kinds = [step["kind"] for step in row.trail]
        assert kinds[0] == "goal"
        assert set(kinds) <= {"goal", "dynamic", "obstacle"}
        assert all(step["title"] and step["origin"]["activity_title"] for step in row.trail)
        assert _by_id(plan)[row.parent or ""].kind == "goal"
    assert any("obstacle" in {step["kind"] for step in row.trail} for row in measures)


def test_every_row_says_where_and_with_what_support_it_was_made(lived: OpenSeminar) -> None:
    for row in _draft(lived).rows:
        assert row.origin is not None
        assert row.origin["seminar"] == lived.id and row.origin["day"] == lived.record.day
        assert row.origin["people"] > 0 and row.origin["actors"] >= 0


def test_a_need_group_gets_its_own_rows_only(lived: OpenSeminar) -> None:
    aged, addicted = _draft(lived), _draft(lived, ADDICTED)
    assert not {row.chain_id for row in aged.rows} & {row.chain_id for row in addicted.rows}


def test_drafting_again_changes_nothing(lived: OpenSeminar) -> None:
    first = [(row.id, row.chain_id, row.fields, row.trail) for row in _draft(lived).rows]
    assert [(row.id, row.chain_id, row.fields, row.trail) for row in _draft(lived).rows] == first


def test_the_same_thing_keeps_its_id_in_the_chain(lived: OpenSeminar) -> None:
    before = {item["id"]: item["title"] for item in results.read_archive(lived.context, lived.id)["chain"]}
    for activity in lived.activities:
        lived.move(activity.kind, "closed")
    lived.context.logs.forget(lived.activity("goals").id)
    after = {item["id"]: item["title"] for item in results.read_archive(lived.context, lived.id)["chain"]}
    assert after == before


def test_what_a_person_wrote_is_never_overwritten(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    row = next(row for row in plan.rows if row.kind == "measure")
    fields: dict[str, str | None] = {"title": "Ett eget ord", "date": "2027-03-01", "actor": None}
    _change(lived, plan, RowChange(id=row.id, fields=fields))
    again = _by_id(_draft(lived))[row.id]
    assert (again.fields["title"], again.fields["date"], again.fields["actor"]) == (
        "Ett eget ord",
        "2027-03-01",
        "",
    )
    assert again.written == ["actor", "date", "title"]
    assert again.fields["first_step"] == row.fields["first_step"], "the rest still follows the room"


def test_what_nobody_wrote_follows_the_room(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("goals", "individual")
    for text in ("En väg in", "en väg in för alla"):
        nacka.submit("goals", alice, {"type": "goal", "text": text, "answers": []})
    nacka.move("goals", "results")
    first = _draft(nacka)
    one, two = nacka.refs("goals")
    goals = nacka.activity("goals").id
    moderation.merge_entries(nacka.context, goals, "merge-1", [two], one, "Samma väg in för alla")
    again = _draft(nacka)
    assert len(first.rows) == 2
    assert [row.fields["title"] for row in again.rows] == ["Samma väg in för alla"]


def test_what_was_dropped_stays_dropped(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    dropped = plan.rows[0]
    _change(lived, plan, RowChange(id=dropped.id, state="dropped"))
    assert _by_id(_draft(lived))[dropped.id].state == "dropped"


def test_a_row_of_ones_own_stays_whatever_the_room_says(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    new = NewRow(kind="measure", parent=plan.rows[0].id, fields={"title": "Ring varandra"})
    plan_editing.change_plan(lived.context, plan.record.id, None, PlanChange(add=(new,)))
    [own] = [row for row in _draft(lived).rows if row.chain_id is None]
    assert (own.fields, own.state, own.origin, own.trail) == (
        {"title": "Ring varandra"},
        "accepted",
        None,
        [],
    )


def test_the_next_seminar_of_the_place_goes_on_with_the_same_plan(lived: OpenSeminar) -> None:
    first = _draft(lived)
    later = open_nacka(lived.context)
    carl = later.join("Carl")
    later.move("goals", "individual")
    later.submit("goals", carl, {"type": "goal", "text": "Något nytt", "answers": []})
    later.move("goals", "results")
    again = _draft(later)
    assert again.record.id == first.record.id
    assert {row.id for row in first.rows} < {row.id for row in again.rows}


def test_a_plan_knows_who_was_there_and_who_was_not(lived: OpenSeminar) -> None:
    representation = _draft(lived).record.representation
    assert set(representation["present"]) == set(ACTORS[:4])
    assert set(representation["missing"]) == set(ACTORS[4:])


def test_a_seminar_where_nothing_was_said_gives_empty_plans(nacka: OpenSeminar) -> None:
    drafted = plans.draft_plans(nacka.context, nacka.id)
    assert [plan.rows for plan in drafted] == [[], []]


def test_a_seminar_without_need_groups_gives_no_plan(nacka: OpenSeminar) -> None:
    bare = OpenSeminar(
        nacka.context, seminars.open_seminar(nacka.context, seminars.NewSeminar(title="Fagersta")).id
    )
    assert plans.draft_plans(bare.context, bare.id) == []


def test_two_people_do_not_write_over_each_other(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    seen = str(plan.record.revision)
    plan_editing.change_plan(lived.context, plan.record.id, seen, PlanChange(direction="Alices"))
    with pytest.raises(Stale, match="plan_changed"):
        plan_editing.change_plan(lived.context, plan.record.id, seen, PlanChange(direction="Bobs"))
    assert plans.get_plan(lived.context, plan.record.id).record.direction == "Alices"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": "x" * 501}, "too_long"),
        ({"date": "i vår"}, "invalid_date"),
        ({"date": "2027-13-01"}, "invalid_date"),
        ({"votes": "99"}, "invalid"),
        ({"title": 5}, "invalid"),
    ],
)
def test_a_wrong_field_is_refused_and_nothing_is_written(
    lived: OpenSeminar, fields: dict[str, object], code: str
) -> None:
    plan = _draft(lived)
    measure = next(row for row in plan.rows if row.kind == "measure")
    body = {"direction": "Ny", "rows": [{"id": measure.id, "fields": fields}]}
    with pytest.raises(Refused, match=code):
        plan_editing.change_plan(lived.context, plan.record.id, None, parse(PlanChange, body))
    assert plans.get_plan(lived.context, plan.record.id) == plan


def test_an_unknown_row_plan_or_parent_is_said_so(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    wrong = [
        PlanChange(rows=(RowChange(id="gone", state="accepted"),)),
        PlanChange(add=(NewRow(kind="goal", parent="gone", fields={"title": "X"}),)),
    ]
    for change in wrong:
        with pytest.raises(NotFound, match="unknown_row"):
            plan_editing.change_plan(lived.context, plan.record.id, None, change)
    with pytest.raises(NotFound, match="unknown_plan"):
        plan_editing.change_plan(lived.context, "gone", None, PlanChange())


def test_a_new_row_needs_a_title(lived: OpenSeminar) -> None:
    plan = _draft(lived)
    with pytest.raises(Refused, match="missing"):
        change = PlanChange(add=(NewRow(kind="goal", fields={"title": "  "}),))
        plan_editing.change_plan(lived.context, plan.record.id, None, change)


def test_what_the_room_left_half_said_is_named(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": []})
    nacka.move("goals", "results")
    nacka.move("action_plan", "individual")
    [goal] = nacka.running("action_plan").whole.given
    measure = {"type": "measure", "goal": goal.id, "what": "Ring varandra", "date": "2999-01-01"}
    nacka.submit("action_plan", alice, measure)
    nacka.move("action_plan", "results")
    [_, row] = _draft(nacka).rows
    assert find_gaps(row) == ["actor", "first_step", "measure_of_success"]
