"""Promise 2: hidden means hidden, in every view, export and link of the chain; blanked means gone."""

from datetime import date

import orjson
import pytest

from tests.people import AGED, NEED_GROUPS, OpenSeminar
from workshop.documents import FORMATS, write
from workshop.exercise import Audience, Role
from workshop.services import (
    aside,
    feedback,
    listings,
    moderation,
    parking,
    plan_editing,
    plan_revisions,
    plans,
    reports,
    results,
    surveys,
    trail,
)
from workshop.services.overview_document import overview_document
from workshop.services.plan_editing import PlanChange, RowChange
from workshop.services.survey_document import survey_document
from workshop.services.views import FACILITATOR, SCREEN
from workshop.storage import plan_history

SECRET = "Kalle Persson"
PHONES = tuple(Audience(Role.PARTICIPANT, need_group=group) for group in (*NEED_GROUPS, None))


def _moderate(seminar: OpenSeminar, kind: str, act: str) -> None:
    """Let Fay act on the entry that names a client."""
    [ref] = [ref for ref, entry in seminar.running(kind).log.live.items() if SECRET in str(entry.payload)]
    moderation.moderate_entry(seminar.context, seminar.activity(kind).id, ref, act)


def _told(seminar: OpenSeminar) -> dict[str, str]:
    """Everything that leaves the kit for others than the leader, by what it is."""
    told: dict[str, str] = {}
    for activity in seminar.activities:
        for audience in (SCREEN, *PHONES):
            view = seminar.view(activity.kind, audience)
            told[f"{activity.kind} {audience.role} {audience.need_group}"] = orjson.dumps(view).decode()
    told["results"] = orjson.dumps(results.read_results(seminar.context, seminar.id)).decode()
    told["archive"] = orjson.dumps(results.read_archive(seminar.context, seminar.id)).decode()
    told["report"] = write(reports.seminar_document(seminar.context, seminar.id), "md").decode()
    for plan in plans.list_plans(seminar.context):
        told[plan.record.title] = write(reports.plan_document(seminar.context, plan.record.id), "md").decode()
        told[f"{plan.record.title} trail"] = str(trail.read_trail(seminar.context, plan.record.id))
        told[f"{plan.record.title} listing"] = str(listings.plan_listing(seminar.context, plan.record.id))
    page = feedback.find_or_make_page(seminar.context, seminar.id)
    told["feedback page"] = str(feedback.tell_feedback(seminar.context, page))
    place = seminar.record.place_id
    told["overview"] = str(overview_document(seminar.context, place, "sv"))
    [survey] = surveys.list_surveys(seminar.context, place)
    told["survey"] = str(survey_document(seminar.context, survey.id))
    told["readings"] = str([activity.readings for activity in seminar.activities])
    for show in ("parking", "read_back"):
        aside.show_aside(seminar.context, seminar.id, show)
        told[f"aside {show}"] = str(aside.read_aside(seminar.context, seminar.id))
    return told


def _where_told(seminar: OpenSeminar) -> list[str]:
    return [name for name, text in _told(seminar).items() if SECRET in text]


@pytest.fixture
def told(nacka: OpenSeminar) -> OpenSeminar:
    """Somebody named a client in an obstacle, a goal, a measure and an answer; all went into the plan."""
    alice = nacka.join("Alice")
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": f"Ingen ringer {SECRET}", "weight": 3})
    nacka.submit("obstacles", alice, {"text": "Ingen leder helheten", "weight": 3})
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "individual")
    for given in nacka.running("dynamics").whole.given:
        link = {"obstacle": given.id, "text": "Var och en skyddar sitt", "stance": "agree"}
        nacka.submit("dynamics", alice, link)
    nacka.move("dynamics", "results")
    nacka.move("goals", "individual")
    given_ids = [item.id for item in nacka.running("goals").whole.given][:3]
    nacka.submit("goals", alice, {"type": "goal", "text": f"En väg in för {SECRET}", "answers": given_ids})
    nacka.move("goals", "results")
    nacka.move("action_plan", "individual")
    [goal] = nacka.running("action_plan").whole.given
    measure = {"type": "measure", "goal": goal.id, "what": f"Ring {SECRET}", "actor": alice.actor}
    nacka.submit("action_plan", alice, measure)
    nacka.move("action_plan", "results")
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": f"Hälsa {SECRET}"})
    nacka.move("question", "results")
    plans.draft_plans(nacka.context, nacka.id)
    _tell_it_everywhere_else(nacka)
    return nacka


def _tell_it_everywhere_else(nacka: OpenSeminar) -> None:
    """The answer is parked too, and the year has a survey."""
    for ref in nacka.refs("question"):
        parking.park(
            nacka.context, nacka.id, parking.NewParked(activity=nacka.activity("question").id, entry=ref)
        )
    year = date.fromisoformat(nacka.record.day).year
    surveys.start_survey(nacka.context, nacka.record.place_id, surveys.NewSurvey(year=year))


KINDS = ("obstacles", "goals", "action_plan", "question")


def test_it_is_told_where_it_is_shown(told: OpenSeminar) -> None:
    """Without this the tests below would say nothing."""
    where = _where_told(told)
    assert {"results", "archive", "report", "Äldre sjuka"} <= set(where)
    assert "dynamics screen None" in where
    assert {"Äldre sjuka trail", "feedback page", "survey", "aside parking", "aside read_back"} <= set(where)
    assert {"overview", "Äldre sjuka listing"} <= set(where)


@pytest.mark.parametrize("act", ["hide", "blank"])
def test_nobody_but_the_leader_finds_what_is_hidden_or_blanked(told: OpenSeminar, act: str) -> None:
    for kind in KINDS:
        _moderate(told, kind, act)
    assert _where_told(told) == []


def test_the_leader_still_sees_what_is_hidden_and_may_show_it_again(told: OpenSeminar) -> None:
    _moderate(told, "question", "hide")
    view = told.view("question", FACILITATOR)
    assert [(one["title"], one["state"]) for one in view["moderated"]] == [(f"Hälsa {SECRET}", "hidden")]
    _moderate(told, "question", "show")
    assert "question screen None" in _where_told(told)


def test_what_is_blanked_reaches_the_leader_neither(told: OpenSeminar) -> None:
    for kind in KINDS:
        _moderate(told, kind, "blank")
    for kind in (*KINDS, "dynamics"):
        assert SECRET not in orjson.dumps(told.view(kind, FACILITATOR)).decode(), kind


def test_no_file_of_any_format_holds_what_is_hidden(told: OpenSeminar) -> None:
    for kind in KINDS:
        _moderate(told, kind, "hide")
    document = reports.seminar_document(told.context, told.id)
    assert SECRET not in repr(document)
    for format in FORMATS:
        assert write(document, format)


def test_a_row_that_a_person_has_accepted_stays_theirs(told: OpenSeminar) -> None:
    """The plan belongs to its network: what somebody took over by hand is theirs to change."""
    plan = next(p for p in plans.list_plans(told.context) if p.record.need_group == AGED)
    measure = next(row for row in plan.rows if row.kind == "measure")
    change = PlanChange(rows=(RowChange(id=measure.id, state="accepted"),))
    plan_editing.change_plan(told.context, plan.record.id, None, change)
    _moderate(told, "action_plan", "hide")
    kept = next(p for p in plans.list_plans(told.context) if p.record.need_group == AGED).rows
    assert measure.id in {row.id for row in kept}


@pytest.mark.parametrize("act", ["hide", "blank"])
def test_what_was_carried_over_goes_with_it(told: OpenSeminar, act: str) -> None:
    _moderate(told, "obstacles", act)
    given = told.running("dynamics").whole.given
    assert [item.title for item in given] == ["Ingen leder helheten"]
    chain = results.read_archive(told.context, told.id)["chain"]
    assert SECRET not in str([item for item in chain if item["kind"] == "obstacle"])


def _accept_a_goal(told: OpenSeminar) -> str:
    """Somebody accepts a goal of the aged and ill, and the whole plan is kept as a revision; the plan's id."""
    plan = next(p for p in plans.list_plans(told.context) if p.record.need_group == AGED)
    goal = next(row for row in plan.rows if row.kind == "goal")
    change = PlanChange(rows=(RowChange(id=goal.id, state="accepted", fields={"title": "En väg in"}),))
    plan_editing.change_plan(told.context, plan.record.id, None, change, "Nils")
    return plan.record.id


@pytest.mark.parametrize("act", ["hide", "blank"])
def test_a_plans_earlier_revisions_give_it_back_to_nobody(told: OpenSeminar, act: str) -> None:
    """Revision 1 held the measure and what the goal answered as the room had proposed them."""
    plan_id = _accept_a_goal(told)
    for kind in KINDS:
        _moderate(told, kind, act)
    assert SECRET not in str(plan_revisions.compare_revisions(told.context, plan_id, 1, None))
    plan_revisions.restore_revision(told.context, plan_id, 1, "Nils")
    assert SECRET not in str(plans.get_plan(told.context, plan_id).rows)
    assert SECRET not in str(trail.read_trail(told.context, plan_id))
    with told.context.database.reading() as connection:
        assert SECRET not in str([plan_history.find_revision(connection, plan_id, n) for n in (1, 2, 3)])


def test_what_a_person_wrote_in_a_revision_stays_theirs(told: OpenSeminar) -> None:
    plan_id = _accept_a_goal(told)
    for kind in KINDS:
        _moderate(told, kind, "hide")
    plan_revisions.restore_revision(told.context, plan_id, 1, "Nils")
    titles = [row.fields["title"] for row in plans.get_plan(told.context, plan_id).rows]
    assert titles == ["En väg in"]


def test_results_that_were_taken_back_are_in_no_document_and_no_trail(told: OpenSeminar) -> None:
    """The leader goes back to let somebody write more: what is not shown now is not handed out either."""
    for kind in ("obstacles", "dynamics", "goals", "action_plan", "question"):
        told.move(kind, "individual")
    documents = {
        "results": str(results.read_results(told.context, told.id)["chain"]),
        "archive": str(results.read_archive(told.context, told.id)["chain"]),
        "listing": str(listings.chain_listing(told.context, told.id)),
        "report": str(
            [s for s in reports.seminar_document(told.context, told.id).sections if "plan" not in s.title]
        ),
    }
    assert [name for name, text in documents.items() if SECRET in text] == []
    for plan in plans.list_plans(told.context):
        said = trail.read_trail(told.context, plan.record.id)
        assert all(node.is_in_plan for node in said.nodes), [n.title for n in said.nodes if not n.is_in_plan]
