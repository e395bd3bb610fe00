"""An ambition reaches the plan with its measure, and a need is seen there until a goal answers it."""

import pytest

from tests.people import ACTORS, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.services import plan_editing, plans, reports
from workshop.services.context import Context
from workshop.services.plan_editing import PlanChange, RowChange
from workshop.services.plans import Plan
from workshop.services.trail import read_trail
from workshop.storage.records import ParticipantRecord

INSURANCE, TOWN = ACTORS[0], ACTORS[2]


@pytest.fixture
def nacka(context: Context) -> OpenSeminar:
    """The whole day, opened by Fay."""
    return open_nacka(context, programme="full_day")


@pytest.fixture
def crowd(nacka: OpenSeminar) -> list[ParticipantRecord]:
    return nacka.join_many({INSURANCE: 5, TOWN: 5})


def draft(seminar: OpenSeminar) -> Plan:
    return next(p for p in plans.draft_plans(seminar.context, seminar.id) if p.record.need_group == AGED)


def document(context: Context, plan: Plan) -> str:
    return write(reports.plan_document(context, plan.record.id), "md").decode()


def test_the_ambition_arrives_with_how_it_is_and_how_it_should_be(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    nacka.move("stairs", "individual")
    for person in crowd:
        nacka.submit("stairs", person, {"step": "vardagssamverkan", "today": 1, "wanted": 3})
    nacka.move("stairs", "results")
    plan = draft(nacka)
    [goal] = [row for row in plan.rows if row.kind == "goal"]
    level = goal.fields["level"]
    assert (level["today"], level["wanted"], level["low"], level["high"]) == (1.0, 3.0, 0, 3)
    change = PlanChange(rows=(RowChange(id=goal.id, fields={"title": "Vardagen ska fungera"}),))
    plan_editing.change_plan(nacka.context, plan.record.id, None, change)
    told = document(nacka.context, plan)
    assert "Mål 1: Vardagen ska fungera" in told
    assert "Mätt läge: 1 nu, 3 önskat, på skalan 0–3, mätt" in told


def test_a_weak_channel_and_a_gap_are_needs_that_the_plan_shows_until_a_goal_answers_them(
    nacka: OpenSeminar, crowd: list[ParticipantRecord]
) -> None:
    nacka.move("channels", "individual")
    for person in crowd:
        nacka.submit("channels", person, {"a": INSURANCE, "b": TOWN, "strength": 0})
    nacka.move("channels", "results")
    plan = draft(nacka)
    [need] = [node for node in read_trail(nacka.context, plan.record.id).nodes if node.is_need]
    assert need.title.startswith("Svag fåra") and not need.is_in_plan
    told = document(nacka.context, plan)
    assert "## Behov och hinder som inget mål svarar på ännu" in told
    assert f"| {need.title} | Behov | 10 |" in told
    nacka.move("goals", "individual")
    nacka.submit("goals", crowd[0], {"type": "goal", "text": "Vi ringer varandra", "answers": [need.id]})
    nacka.move("goals", "results")
    answered = document(nacka.context, draft(nacka))
    assert "## Behov och hinder som inget mål svarar på ännu" not in answered
    assert need.title in answered, "it stands in the trail of the goal now"
