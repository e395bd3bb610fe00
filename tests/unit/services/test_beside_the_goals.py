"""What a plan holds beside goals and measures: what is agreed, who stands around the person, and what waits for an
answer. Drafted from the room, decided by a person, and never overwritten."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.services import listings, moderation, plan_editing, plan_revisions, plans, reports
from workshop.services.context import Context
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plan_fields import Representative
from workshop.services.plans import Plan
from workshop.services.programme import NewActivity, add_activity
from workshop.services.trail import read_trail
from workshop.storage import plan_history
from workshop.storage.plan_records import PlanRowRecord
from workshop.storage.records import ParticipantRecord

WHOLE, OUTLOOK = "principles:helhetssyn", "principles:gemensam_manniskosyn"
DUTY = "differences:ansvar_fore_hjalploshet"
TOWN, INSURANCE, CARE = ACTORS[2], ACTORS[0], ACTORS[3]


@pytest.fixture
def nacka(context: Context) -> OpenSeminar:
    """The whole day, opened by Fay."""
    return open_nacka(context, programme="full_day")


@pytest.fixture
def crowd(nacka: OpenSeminar) -> list[ParticipantRecord]:
    return nacka.join_many({INSURANCE: 5, TOWN: 5})


def agree(seminar: OpenSeminar, crowd: Sequence[ParticipantRecord], **levels: Sequence[int]) -> None:
    """Everybody says how much they agree, then the room sees it."""
    statements = {"whole": WHOLE, "outlook": OUTLOOK, "duty": DUTY}
    seminar.move("shared_values", "individual")
    for name, said in levels.items():
        for person, level in zip(crowd, said, strict=True):
            seminar.submit("shared_values", person, {"statement": statements[name], "level": level})
    seminar.move("shared_values", "results")


def draw(
    seminar: OpenSeminar, crowd: Sequence[ParticipantRecord], *names: str, holds: str = "nobody"
) -> None:
    """Everybody places the actors around the person and says who holds the whole."""
    seminar.move("stakeholder_map", "individual")
    for person in crowd:
        for name in names:
            placed = {"type": "actor", "actor": name, "near": 1, "own_goal": f"{name} vill"}
            seminar.submit("stakeholder_map", person, placed)
        seminar.submit("stakeholder_map", person, {"type": "lead", "holds": holds})
    seminar.move("stakeholder_map", "results")


def draft(seminar: OpenSeminar, need_group: str = AGED) -> Plan:
    return next(
        p for p in plans.draft_plans(seminar.context, seminar.id) if p.record.need_group == need_group
    )


def rows_of(plan: Plan, kind: str) -> list[PlanRowRecord]:
    return [row for row in plan.rows if row.kind == kind]


def change(seminar: OpenSeminar, plan: Plan, row: PlanRowRecord, state: Any = None, **fields: str) -> Plan:
    changed = PlanChange(rows=(RowChange(id=row.id, state=state, fields=dict(fields)),))
    return plan_editing.change_plan(seminar.context, plan.record.id, None, changed, "Signe")


def document(context: Context, plan: Plan) -> str:
    return write(reports.plan_document(context, plan.record.id), "md").decode()


ALL, SOME, APART = [5, 5, 4, 5, 4, 4, 5, 5, 4, 5], [4] * 10, [1] * 5 + [5] * 5


def test_what_the_room_agrees_on_is_proposed_with_where_it_came_from(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    agree(nacka, crowd, whole=ALL, outlook=SOME, duty=APART)
    plan = draft(nacka)
    whole, outlook = rows_of(plan, "principle")
    assert whole.fields["title"].startswith("Helhetssyn") and whole.state == "proposed"
    assert whole.fields["level"] == {
        "today": 4.6,
        "wanted": None,
        "low": 1,
        "high": 5,
        "day": nacka.record.day,
    }
    assert whole.origin is not None and outlook.origin is not None
    told = {name: whole.origin[name] for name in ("seminar", "votes", "actors", "people")}
    assert told == {"seminar": nacka.id, "votes": 10, "actors": 2, "people": 10}
    assert whole.origin["activity"] == nacka.activity("shared_values").id
    assert [row.fields["title"] for row in rows_of(draft(nacka, ADDICTED), "principle")] == [
        whole.fields["title"],
        outlook.fields["title"],
    ], "what the whole room agrees on goes to every plan"


def test_what_a_person_decided_about_a_principle_stands_through_later_harvests(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    agree(nacka, crowd, whole=ALL, outlook=SOME)
    plan = draft(nacka)
    whole, outlook = rows_of(plan, "principle")
    change(nacka, plan, whole, "accepted", title="Vi ser hela människan", meaning="Vi frågar henne först")
    change(nacka, plan, outlook, "dropped")
    kept, dropped = rows_of(draft(nacka), "principle")
    assert (kept.fields["title"], kept.fields["meaning"], kept.state, kept.written) == (
        "Vi ser hela människan",
        "Vi frågar henne först",
        "accepted",
        ["meaning", "title"],
    )
    assert dropped.state == "dropped"


def test_a_principle_that_the_room_no_longer_holds_leaves_unless_somebody_took_it_over(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    agree(nacka, crowd, whole=ALL, outlook=SOME)
    plan = draft(nacka)
    whole, _ = rows_of(plan, "principle")
    change(nacka, plan, whole, "accepted")
    nacka.move("shared_values", "individual")
    for person in nacka.join_many({CARE: 10}):
        for statement in (WHOLE, OUTLOOK):
            nacka.submit("shared_values", person, {"statement": statement, "level": 1})
    nacka.move("shared_values", "results")
    assert [row.id for row in rows_of(draft(nacka), "principle")] == [whole.id]


def test_the_next_seminar_measures_the_same_principle_anew(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    agree(nacka, crowd, whole=SOME)
    [first] = rows_of(draft(nacka), "principle")
    later = open_nacka(nacka.context, programme="full_day", date=date(2099, 1, 1))
    agree(later, later.join_many({INSURANCE: 5, TOWN: 5}), whole=[5] * 10)
    [row] = rows_of(draft(later), "principle")
    assert (row.id, row.fields["level"]["today"], row.fields["level"]["day"]) == (first.id, 5.0, "2099-01-01")
    [again] = rows_of(draft(nacka), "principle")
    assert again.fields["level"]["day"] == "2099-01-01", "the first seminar read again takes nothing back"


def test_the_actors_around_the_person_reach_the_plan_of_their_need_group(context: Context) -> None:
    nacka = open_nacka(context)
    add_activity(context, nacka.id, NewActivity(kind="stakeholder_map"))
    crowd = nacka.join_many({INSURANCE: 5, TOWN: 5})
    draw(nacka, crowd, TOWN, "Anhöriga")
    plan = draft(nacka)
    found = {row.fields["title"]: row for row in rows_of(plan, "actor")}
    assert found.keys() == {TOWN, "Anhöriga"}
    assert found["Anhöriga"].fields["aim"] == "Anhöriga vill"
    assert (found[TOWN].origin or {})["votes"] == 10
    assert rows_of(draft(nacka, ADDICTED), "actor") == []


def test_the_plan_says_which_of_them_nobody_represents(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    draw(nacka, crowd, TOWN, "Anhöriga", CARE)
    plan = draft(nacka)
    lead = Representative(name="Signe", actor=TOWN.upper())
    plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(lead=lead))
    [relatives] = [row for row in rows_of(plan, "actor") if row.fields["title"] == "Anhöriga"]
    told = document(nacka.context, plan)
    assert "Leder nätverket: Signe, " in told
    assert f"| {TOWN} | {TOWN} vill | Signe | ja | förslag |" in told
    assert f"| {CARE} | {CARE} vill | ingen | nej | förslag |" in told
    [without] = [line for line in told.splitlines() if line.startswith("Utan representant")]
    assert TOWN not in without and INSURANCE in without and "Anhöriga" not in without
    change(nacka, plan, relatives, "accepted")
    [without] = [
        line for line in document(nacka.context, plan).splitlines() if line.startswith("Utan representant")
    ]
    assert "Anhöriga" in without, "accepted, it belongs to the network"


def test_who_holds_the_whole_stands_among_the_open_questions_until_it_is_answered(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    draw(nacka, crowd, TOWN)
    plan = draft(nacka)
    plan_editing.change_plan(
        nacka.context, plan.record.id, None, PlanChange(questions="Vem betalar lokalen?")
    )
    [question] = rows_of(plan, "question")
    assert question.fields["title"] == "Vem håller helheten?"
    assert (question.origin or {})["activity"] == nacka.activity("stakeholder_map").id
    change(nacka, plan, question, answer="Nacka kommun, från hösten")
    told = document(nacka.context, plan)
    assert "Vem betalar lokalen?" in told
    assert "| Vem håller helheten? | Nacka kommun, från hösten | förslag |" in told
    [again] = rows_of(draft(nacka), "question")
    assert again.fields["answer"] == "Nacka kommun, från hösten"


def test_an_actor_that_is_hidden_leaves_the_plan_and_its_revisions(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    draw(nacka, crowd[:1], TOWN, "Kalle på hörnet")
    plan = draft(nacka)
    change(nacka, plan, next(r for r in rows_of(plan, "actor") if r.fields["title"] == TOWN), "accepted")
    [ref] = [
        ref
        for ref, entry in nacka.running("stakeholder_map").log.live.items()
        if "Kalle" in str(entry.payload)
    ]
    moderation.moderate_entry(nacka.context, nacka.activity("stakeholder_map").id, ref, "blank")
    assert "Kalle" not in str(plans.get_plan(nacka.context, plan.record.id))
    kept = plan_revisions.compare_revisions(nacka.context, plan.record.id, 1, None)
    assert "Kalle" not in str(kept)


def test_a_person_adds_each_sort_of_row_by_hand(nacka: OpenSeminar, crowd: list[ParticipantRecord]) -> None:
    plan = draft(nacka)
    new = (
        NewRow(kind="principle", fields={"title": "Vi ringer först", "meaning": "Varje gång"}),
        NewRow(kind="actor", fields={"title": "Kyrkan", "aim": "Gemenskap"}),
        NewRow(kind="question", fields={"title": "Var ska vi sitta?"}),
    )
    changed = plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(add=new))
    assert {row.kind: row.state for row in changed.rows} == dict.fromkeys(
        ("principle", "actor", "question"), "accepted"
    )
    [table] = listings.plan_listing(nacka.context, plan.record.id).sections[0].blocks
    assert "Kyrkan" in str(table) and "Gemenskap" in str(table) and "Varje gång" in str(table)


def test_revisions_compare_and_put_back_what_is_agreed(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    agree(nacka, crowd, whole=ALL)
    plan = draft(nacka)
    [whole] = rows_of(plan, "principle")
    change(nacka, plan, whole, "accepted")
    change(nacka, plan, whole, meaning="Vi frågar henne först")
    [one] = plan_revisions.compare_revisions(nacka.context, plan.record.id, 1, None)
    assert (one.kind, one.field, one.before, one.after) == (
        "principle",
        "meaning",
        "",
        "Vi frågar henne först",
    )
    plan_revisions.restore_revision(nacka.context, plan.record.id, 1, "Signe")
    [row] = rows_of(plans.get_plan(nacka.context, plan.record.id), "principle")
    assert not row.fields.get("meaning")


def test_what_a_hidden_entry_said_of_an_actor_leaves_too(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    draw(nacka, crowd[:1], TOWN, CARE)
    plan = draft(nacka)
    change(nacka, plan, next(r for r in rows_of(plan, "actor") if r.fields["title"] == TOWN), "accepted")
    said = f"{CARE} vill"
    entries = nacka.running("stakeholder_map").log.live.items()
    [ref] = [ref for ref, entry in entries if said in str(entry.payload)]
    nacka.move("stakeholder_map", "individual")
    again = {"type": "actor", "actor": CARE, "near": 2}
    nacka.submit("stakeholder_map", crowd[1], again)
    nacka.move("stakeholder_map", "results")
    moderation.moderate_entry(nacka.context, nacka.activity("stakeholder_map").id, ref, "hide")
    now = plans.get_plan(nacka.context, plan.record.id)
    assert CARE in str(now.rows) and said not in str(now.rows)
    with nacka.context.database.reading() as connection:
        kept = plan_history.find_revision(connection, plan.record.id, 1)
    assert kept is not None and said not in str(kept.content)


def test_rows_beside_the_goals_are_no_part_of_the_trail(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    nacka.run_through(crowd, Random(3))
    plan = draft(nacka)
    assert {"principle", "actor"} & {row.kind for row in plan.rows}
    kinds = {node.kind for node in read_trail(nacka.context, plan.record.id).nodes}
    assert not kinds & {"principle", "actor", "question"}
