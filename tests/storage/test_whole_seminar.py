"""The main job on both databases, with texts as people (and machines) write them."""

from dataclasses import replace
from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from workshop.errors import KitError
from workshop.services import joining, plan_editing, plans, reports, results, seminars
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.services.people import PersonChange, change_person
from workshop.services.refusals import parse
from workshop.storage.database import Database

NUL = "a\x00b"


@pytest.fixture
def context(stock: Context, database: Database) -> Context:
    return replace(stock, database=database, logs=ActivityLogs(), attendance=Attendance())


def test_a_seminar_runs_from_check_in_to_plan(nacka: OpenSeminar, context: Context) -> None:
    crowd = nacka.join_many(dict.fromkeys(ACTORS, 2)) + nacka.join_many({ACTORS[0]: 3}, ADDICTED)
    nacka.run_through(crowd, Random(3), close=True)
    chain = results.read_archive(context, nacka.id)["chain"]
    assert {item["kind"] for item in chain} == {"obstacle", "dynamic", "goal", "measure"}
    drafted = plans.draft_plans(context, nacka.id)
    assert [plan.record.need_group for plan in drafted] == [AGED, ADDICTED]
    assert all(row.trail for plan in drafted for row in plan.rows if row.kind == "measure")
    assert len(reports.seminar_document(context, nacka.id).sections) >= 8


def test_texts_as_long_as_they_may_be_are_stored(nacka: OpenSeminar, context: Context) -> None:
    person = nacka.join("å" * 80, "ö" * 80, table="ä" * 80)
    nacka.lay("é" * 80)
    change_person(context, nacka.id, person.id, PersonChange(table="é" * 80, actor="ü" * 80, name="ñ" * 80))
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", person, {"text": "å" * 140, "weight": 3}, "i" * 64)
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "individual")
    [given] = nacka.running("dynamics").whole.given
    link = {"obstacle": given.id, "text": "ö" * 140, "stance": "agree"}
    nacka.submit("dynamics", person, link)
    nacka.move("dynamics", "closed")
    assert [item["title"] for item in results.read_archive(context, nacka.id)["chain"]] == [
        "å" * 140,
        "ö" * 140,
    ]


def test_a_control_character_in_a_text_is_no_fault_of_ours(nacka: OpenSeminar, context: Context) -> None:
    """PostgreSQL keeps no NUL: it is taken away or refused, on every database alike."""
    alice = nacka.join(NUL, NUL, table=NUL)
    assert (alice.name, alice.actor, alice.table_name) == ("ab", "ab", "ab")
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": NUL, "weight": 1})
    change = parse(seminars.SeminarChange, {"venue": NUL, "title": NUL})
    assert seminars.change_seminar(context, nacka.id, change).venue == "ab"
    [plan, _] = plans.draft_plans(context, nacka.id)
    written = parse(plan_editing.PlanChange, {"direction": NUL, "questions": f"Vad?\n{NUL}"})
    changed = plan_editing.change_plan(context, plan.record.id, None, written).record
    assert (changed.direction, changed.questions) == ("ab", "Vad?\nab")


@pytest.mark.parametrize(
    "body",
    [
        {"code": "AB\x00CD"},
        {"code": "{code}", "return_code": "A\x00"},
        {"code": "{code}", "need_group": "a\x00"},
        {"code": "{code}", "token": "a\x00", "heads": {"": 1}},
    ],
)
def test_a_control_character_in_a_code_is_refused(
    nacka: OpenSeminar, context: Context, body: dict[str, object]
) -> None:
    asked = {name: nacka.code if value == "{code}" else value for name, value in body.items()}
    with pytest.raises(KitError):
        joining.join(context, parse(joining.Joining, asked))
