"""The trail leads from each measure up to what it answers, also where a seminar has been deleted."""

from datetime import date
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.exercise import Picture, Section, Table
from workshop.services import plan_editing, plans, seminars
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plans import Plan
from workshop.services.reports import plan_document
from workshop.services.trail import Trail, read_trail
from workshop.services.trail_nodes import MOST_UNANSWERED, build_chain, mark_answered, without_loose_ends
from workshop.storage.records import ChainRecord


@pytest.fixture
def plan(nacka: OpenSeminar) -> Plan:
    nacka.run_through(nacka.join_many(dict.fromkeys(ACTORS[:3], 4)), Random(4))
    found = plans.draft_plans(nacka.context, nacka.id)
    return max(found, key=lambda one: sum(row.kind == "measure" for row in one.rows))


def links(trail: Trail) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in trail.links}


def titles(trail: Trail, kind: str) -> list[str]:
    return [node.title for node in trail.nodes if node.kind == kind]


def test_every_row_of_the_plan_stands_there_with_what_it_answers(nacka: OpenSeminar, plan: Plan) -> None:
    trail = read_trail(nacka.context, plan.record.id)
    rows = {node.id for node in trail.nodes if node.row and node.kind in ("goal", "measure")}
    assert rows == {row.id for row in plan.rows}
    for row in plan.rows:
        if row.parent:
            assert (row.parent, row.id) in links(trail)
    by_id = {node.id: node for node in trail.nodes}
    answered = [row for row in plan.rows if row.kind == "goal" and row.trail]
    assert answered
    for row in answered:
        above = {by_id[source].title for source, target in links(trail) if target == row.id}
        assert above <= {step["title"] for step in row.trail} and above


def test_links_never_lead_backwards(nacka: OpenSeminar, plan: Plan) -> None:
    order = ["obstacle", "dynamic", "leverage", "goal", "measure", "owner", "outcome"]
    trail = read_trail(nacka.context, plan.record.id)
    place = {node.id: order.index(node.kind) for node in trail.nodes}
    assert all(place[source] < place[target] for source, target in links(trail))
    assert [place[node.id] for node in trail.nodes] == sorted(place.values())


def test_a_measure_tells_who_when_and_what_came_of_it(nacka: OpenSeminar, plan: Plan) -> None:
    fields = {"title": "En väg in", "actor": "Psykiatrin", "date": "2027-01-15", "progress": "done"}
    goal = next(row for row in plan.rows if row.kind == "goal")
    new = NewRow(kind="measure", parent=goal.id, fields={**fields, "outcome": "Alla hittar in"})
    plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(add=(new,)))
    trail = read_trail(nacka.context, plan.record.id)
    measure = next(node for node in trail.nodes if node.title == "En väg in")
    owner = next(node for node in trail.nodes if node.id == f"{measure.id}-owner")
    outcome = next(node for node in trail.nodes if node.id == f"{measure.id}-outcome")
    assert (owner.title, owner.text) == ("Psykiatrin", "2027-01-15")
    assert (outcome.title, outcome.state) == ("Alla hittar in", "done")
    assert {(goal.id, measure.id), (measure.id, owner.id), (owner.id, outcome.id)} <= links(trail)
    assert measure.origins == ()


def test_a_dropped_row_leads_nowhere(nacka: OpenSeminar, plan: Plan) -> None:
    goal = next(row for row in plan.rows if row.kind == "goal")
    drop = PlanChange(rows=(RowChange(id=goal.id, state="dropped"),))
    plan_editing.change_plan(nacka.context, plan.record.id, None, drop)
    assert goal.id not in {node.id for node in read_trail(nacka.context, plan.record.id).nodes}


def test_what_two_seminars_said_alike_stands_once_with_both_origins(nacka: OpenSeminar, plan: Plan) -> None:
    again = open_nacka(nacka.context, title="Ett år senare", date=date(2027, 11, 1))
    again.run_through(again.join_many(dict.fromkeys(ACTORS[:3], 4)), Random(4))
    trail = read_trail(nacka.context, plan.record.id)
    found = titles(trail, "obstacle")
    assert len(found) == len(set(found))
    twice = [node for node in trail.nodes if len({origin["seminar"] for origin in node.origins}) == 2]
    assert twice
    assert twice[0].origins[0]["day"] == "2027-11-01"


def test_a_deleted_seminars_rows_stay_with_their_trail_and_say_so(nacka: OpenSeminar, plan: Plan) -> None:
    before = read_trail(nacka.context, plan.record.id)
    assert not any(origin["is_gone"] for node in before.nodes for origin in node.origins)
    seminars.delete_seminar(nacka.context, nacka.id)
    after = read_trail(nacka.context, plan.record.id)
    answered = {node.title for node in before.nodes if node.is_in_plan}
    assert {node.title for node in after.nodes} == answered
    assert all(origin["is_gone"] for node in after.nodes for origin in node.origins)
    names_before = {node.id: node.title for node in before.nodes}
    names_after = {node.id: node.title for node in after.nodes}
    kept = {(names_after[a], names_after[b]) for a, b in links(after)}
    assert kept <= {(names_before[a], names_before[b]) for a, b in links(before)}
    for row in plan.rows:
        if row.trail:
            assert any(target == row.id for _, target in links(after)), row.fields["title"]


def test_the_plan_and_its_document_say_that_a_seminar_is_gone(nacka: OpenSeminar, plan: Plan) -> None:
    assert "borttaget" not in write(plan_document(nacka.context, plan.record.id), "md").decode()
    seminars.delete_seminar(nacka.context, nacka.id)
    assert plans.get_plan(nacka.context, plan.record.id).gone == {nacka.id}
    assert "seminariet är borttaget" in write(plan_document(nacka.context, plan.record.id), "md").decode()


def item(number: int, kind: str = "obstacle", **more: Any) -> ChainRecord:
    given: dict[str, Any] = {
        "id": f"c{number}",
        "seminar_id": "s",
        "activity_id": "a",
        "position": number,
        "kind": kind,
        "need_group": AGED,
        "ref": f"e{number}",
        "key": None,
        "title": f"Hinder {number}",
        "text": "",
        "votes": number,
        "actors": 1,
        "answers": [],
        "data": {},
        "origin": {"seminar": "s", "day": "2026-01-01"},
    }
    return ChainRecord(**given | more)


def test_a_large_chain_is_bounded_by_what_the_plan_does_not_answer() -> None:
    chain = build_chain([item(n) for n in range(MOST_UNANSWERED + 40)], [])
    mark_answered(chain)
    kept, left_out = without_loose_ends(chain)
    assert (len(kept), left_out) == (MOST_UNANSWERED, {"obstacle": 40})
    assert min(node.votes for node in kept) == 40


def test_a_circle_among_answers_ends() -> None:
    chain = build_chain([item(1, answers=["c2"]), item(2, answers=["c1"]), item(3, answers=["c3"])], [])
    mark_answered(chain)
    assert set(chain.links) == {("c2", "c1"), ("c1", "c2")}


def test_the_document_draws_it_with_its_table(nacka: OpenSeminar, plan: Plan) -> None:
    document = plan_document(nacka.context, plan.record.id)
    drawn: Section = document.sections[-1]
    pictures = [block for block in drawn.blocks if isinstance(block, Picture)]
    [table] = [block for block in drawn.blocks if isinstance(block, Table)]
    trail = read_trail(nacka.context, plan.record.id)
    assert pictures
    assert len(table.rows) == sum(node.is_in_plan for node in trail.nodes)
    goals = [node.title for node in trail.nodes if node.kind == "goal" and node.is_in_plan]
    assert all(any(goal in picture.alt for picture in pictures) for goal in goals)


def test_a_goal_with_more_measures_than_a_page_holds_leaves_some_to_the_table(
    nacka: OpenSeminar, plan: Plan
) -> None:
    goal = next(row for row in plan.rows if row.kind == "goal")
    many = tuple(
        NewRow(kind="measure", parent=goal.id, fields={"title": f"Åtgärd nummer {n} med många ord i sig"})
        for n in range(40)
    )
    plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(add=many))
    written = write(plan_document(nacka.context, plan.record.id), "md").decode()
    assert all(f"Åtgärd nummer {n} med" in written for n in range(40))
    assert "se tabellen" in written
    assert write(plan_document(nacka.context, plan.record.id), "pdf").startswith(b"%PDF")
