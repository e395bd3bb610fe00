"""A measure's calculation reaches its plan, with its origin, in every document; nothing a person wrote is touched."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.people import ACTORS, OpenSeminar
from workshop.documents import FORMATS, write
from workshop.services import moderation, plan_editing, plans, programme, reports
from workshop.services.calculations import calculation_blocks, say_kronor
from workshop.services.context import Context
from workshop.services.plan_editing import PlanChange, RowChange
from workshop.services.plans import Plan
from workshop.services.programme import NewActivity
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import LANGUAGES

Estimate = Callable[..., None]
TEAM = "Ett gemensamt team"


@pytest.fixture
def counted(nacka: OpenSeminar) -> OpenSeminar:
    """Alice proposes a measure; Bob counts: the municipality pays 100 a year, the region saves 300."""
    programme.add_activity(nacka.context, nacka.id, NewActivity(kind="who_pays", config={"rate": "0"}))
    alice, bob = nacka.join("Alice", ACTORS[2]), nacka.join("Bob", ACTORS[3])
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in"})
    nacka.move("goals", "results")
    nacka.move("action_plan", "individual")
    goal = nacka.running("action_plan").whole.given[0].id
    nacka.submit("action_plan", alice, {"type": "measure", "goal": goal, "what": TEAM})
    nacka.move("action_plan", "results")
    nacka.move("who_pays", "individual")
    measure = nacka.running("who_pays").whole.given[0].id
    row = {"measure": measure, "year": 1, "until": 5}
    nacka.submit("who_pays", bob, row | {"actor": "Kommunen", "cost": 100_000})
    nacka.submit("who_pays", bob, row | {"actor": "Regionen", "saving": 300_000})
    return nacka


def draft(seminar: OpenSeminar) -> Plan:
    return plans.draft_plans(seminar.context, seminar.id)[0]


def measure_of(plan: Plan) -> PlanRowRecord:
    return next(row for row in plan.rows if row.kind == "measure")


def test_it_reaches_the_plan_when_it_is_shown_and_not_before(counted: OpenSeminar) -> None:
    assert measure_of(draft(counted)).fields["calculation"] is None
    counted.move("who_pays", "results")
    calculation: Any = measure_of(draft(counted)).fields["calculation"]
    assert calculation["total"] == {"cost": "500000", "saving": "1500000", "net": "1000000", "payback": 1}
    assert calculation["losers"] == ["Kommunen"]
    assert calculation["origin"]["activity_title"] == counted.activity("who_pays").title
    assert calculation["origin"]["votes"] == 2


def test_a_plan_has_no_row_for_the_calculation_itself(counted: OpenSeminar) -> None:
    counted.move("who_pays", "results")
    assert {row.kind for row in draft(counted).rows} == {"goal", "measure"}


def test_it_says_who_pays_who_gains_and_who_loses_in_every_document(counted: OpenSeminar) -> None:
    counted.move("who_pays", "results")
    plan = draft(counted)
    document = reports.plan_document(counted.context, plan.record.id)
    text = write(document, "md").decode().replace("\u00a0", " ")
    for told in ("1 000 000", "Kommunen 100 %", "Regionen 100 %", "år 1", "Någon annan betalar notan"):
        assert told in text, told
    assert counted.record.title in text
    assert all(len(write(document, format)) > 300 for format in FORMATS)


def test_what_a_person_wrote_in_the_measure_stays(counted: OpenSeminar) -> None:
    row = measure_of(draft(counted))
    change = PlanChange(
        rows=(RowChange(id=row.id, state="accepted", fields={"title": "Teamet", "actor": "Vi"}),)
    )
    plan_editing.change_plan(counted.context, row.plan_id, None, change)
    counted.move("who_pays", "results")
    renewed = measure_of(draft(counted))
    assert (renewed.fields["title"], renewed.fields["actor"], renewed.state) == ("Teamet", "Vi", "accepted")
    assert renewed.fields["calculation"]["total"]["net"] == "1000000"


def test_nobody_writes_a_calculation_by_hand(counted: OpenSeminar) -> None:
    row = measure_of(draft(counted))
    change = PlanChange(rows=(RowChange(id=row.id, fields={"calculation": "en miljon"}),))
    with pytest.raises(Exception, match="invalid"):
        plan_editing.change_plan(counted.context, row.plan_id, None, change)


def test_hidden_estimates_leave_the_plan(counted: OpenSeminar) -> None:
    counted.move("who_pays", "results")
    draft(counted)
    for ref in counted.refs("who_pays"):
        moderation.moderate_entry(counted.context, counted.activity("who_pays").id, ref, "hide")
    assert measure_of(draft(counted)).fields["calculation"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_hold_for_gain_loss_and_an_end_that_never_comes(
    context: Context, counted: OpenSeminar, language: str
) -> None:
    counted.move("who_pays", "results")
    row = measure_of(draft(counted))
    calculation: Any = row.fields["calculation"]
    worse = calculation | {"total": {"cost": "9", "saving": "0", "net": "-1234567.5", "payback": None}}
    spread = worse | {"low": worse["total"], "high": calculation["total"]}
    words = context.words[language]
    blocks = calculation_blocks(words, [replace(row, fields=row.fields | {"calculation": spread})])
    text = repr(blocks)
    assert "−1" in text and "{" not in text.replace("{}", "")
    assert words("calculation.never") in text
    assert calculation_blocks(words, [replace(row, fields={"title": "Utan"})]) == []


def test_money_is_rounded_once_from_every_digit(context: Context) -> None:
    assert say_kronor(context.words["sv"], "1234.4999999999999999999999999999999999999") == "1\u00a0234"
    assert say_kronor(context.words["sv"], "1234.5") == "1\u00a0235"
    assert say_kronor(context.words["en"], "-1234567.49") == "−1,234,567"
