"""Decisions read back before people leave: what was agreed, who does it, by when, and what is still half-said."""

from random import Random
from typing import Any

from tests.people import ACTORS, AGED, OpenSeminar
from workshop.services import aside, plan_editing, plans
from workshop.services.plan_editing import NewRow, PlanChange


def read_back(seminar: OpenSeminar) -> list[dict[str, Any]]:
    aside.show_aside(seminar.context, seminar.id, "read_back")
    groups: list[dict[str, Any]] = aside.read_aside(seminar.context, seminar.id)["groups"]
    return groups


def test_it_tells_each_groups_goals_and_measures(nacka: OpenSeminar) -> None:
    crowd = nacka.join_many({actor: 2 for actor in ACTORS})
    nacka.run_through(crowd, Random(3))
    [group] = [group for group in read_back(nacka) if group["key"] == AGED]
    goals = group["goals"]
    ranks = [goal["status"] != "shared" for goal in goals if goal["id"]]
    assert goals and ranks == sorted(ranks), "the shared ones first"
    measures = [measure for goal in goals for measure in goal["measures"]]
    assert measures
    for measure in measures:
        assert measure["title"]
        assert measure["missing"] == [name for name in ("actor", "date") if not measure[name]]


def test_what_a_person_wrote_in_the_plan_is_read_back(nacka: OpenSeminar) -> None:
    plan = next(p for p in plans.draft_plans(nacka.context, nacka.id) if p.record.need_group == AGED)
    fields: dict[str, str | None] = {"title": "En väg in", "anchor": "nämnden, före mars"}
    plan_editing.change_plan(
        nacka.context, plan.record.id, None, PlanChange(add=(NewRow(kind="goal", fields=fields),))
    )
    [group] = read_back(nacka)
    [goal] = group["goals"]
    assert goal["title"] == "En väg in"
    assert goal["anchors"] == [{"actor": "", "anchor": "nämnden, före mars"}]


def test_nothing_decided_is_nothing_and_no_fault(nacka: OpenSeminar) -> None:
    assert read_back(nacka) == []
    aside.show_aside(nacka.context, nacka.id, None)
    assert aside.read_aside(nacka.context, nacka.id)["show"] is None


def test_a_long_plan_is_read_back_whole(nacka: OpenSeminar) -> None:
    plan = next(p for p in plans.draft_plans(nacka.context, nacka.id) if p.record.need_group == AGED)
    goal = NewRow(kind="goal", fields={"title": "En väg in"})
    changed = plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(add=(goal,)))
    parent = next(row.id for row in changed.rows if row.kind == "goal")
    measures = [NewRow(kind="measure", parent=parent, fields={"title": f"Åtgärd {n}"}) for n in range(30)]
    plan_editing.change_plan(nacka.context, plan.record.id, None, PlanChange(add=tuple(measures)))
    [group] = read_back(nacka)
    [told] = group["goals"]
    assert len(told["measures"]) == 30
