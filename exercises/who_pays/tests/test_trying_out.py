"""The worked examples as a measure to try the calculation out on: marked as such, and never in the plan."""

import json
from decimal import Decimal
from typing import Any

import pytest

from exercises.who_pays.entry import WhoPaysConfig
from exercises.who_pays.estimates import reckon_all
from workshop.exercise import Paragraph, Phase, Refused, WorkedExample

from .making import EXERCISE, FAY, PHONE, SCREEN, WhoPaysActivity, accept, activity, row, stored, words

STROKE, QUARTER = EXERCISE.worked_examples(words)
HOSPITAL = words("example.actor.hospital")


def trying(*payloads: dict[str, Any], example: WorkedExample = STROKE, **facts: Any) -> WhoPaysActivity:
    """With a rate, to see that the example is reckoned without."""
    settings = WhoPaysConfig.model_validate_json(json.dumps({**example.settings, "rate": "7.5"}))
    return activity(*payloads, **({"config": settings.model_dump()} | facts))


def tried(running: WhoPaysActivity) -> dict[str, Any]:
    results = EXERCISE.view(running, SCREEN)["results"]
    return next(result for result in results if result["id"] == "trial")


@pytest.mark.parametrize(("example", "net"), [(STROKE, 1_000_000), (QUARTER, 7_600_000)])
def test_it_says_what_the_example_says_before_anybody_has_reckoned(example: WorkedExample, net: int) -> None:
    found = tried(trying(example=example))
    assert (found["total"]["net"], found["estimates"]) == (net, 0)
    assert found["title"] == example.title


def test_the_room_s_own_figure_takes_the_place_of_the_examples() -> None:
    own = row(HOSPITAL, 1, 5, measure="trial", saving=100_000)
    measure = reckon_all(trying(own, given=()))[0]
    assert measure.tables["middle"][HOSPITAL][0].saving == Decimal(100_000)
    # What nobody has reckoned anew stands.
    assert measure.tables["middle"][HOSPITAL][0].cost == Decimal(60_000)


def test_an_actor_is_the_same_however_the_room_spells_it() -> None:
    own = row(HOSPITAL.upper(), 1, 1, measure="trial", cost=1)
    assert list(reckon_all(trying(own))[0].tables["middle"]).count(HOSPITAL) == 1
    assert HOSPITAL.upper() not in reckon_all(trying(own))[0].tables["middle"]


@pytest.mark.parametrize("audience", [PHONE, SCREEN, FAY])
@pytest.mark.parametrize("phase", [Phase.INDIVIDUAL, Phase.RESULTS])
def test_everybody_is_told_that_it_is_the_kits_illustration(audience: Any, phase: Phase) -> None:
    trial = EXERCISE.view(trying(phase=phase), audience)["trial"]
    assert trial["id"] == "trial"
    assert "kitets egen illustration" in trial["source"]


def test_it_stands_beside_the_measures_carried_over_and_is_estimated_like_them() -> None:
    running = trying(phase=Phase.INDIVIDUAL)
    assert [m["id"] for m in EXERCISE.view(running, PHONE)["measures"]] == ["trial", "m1", "m2"]
    assert accept(row("Kommunen", measure="trial", cost=5), running).cost == 5
    with pytest.raises(Refused) as refused:
        accept(row("Kommunen", measure="trial", cost=5), activity(phase=Phase.INDIVIDUAL))
    assert refused.value.code == "unknown_measure"


def test_it_never_reaches_the_plan_nor_a_comparison() -> None:
    running = trying(row("Kommunen", measure="trial", cost=5))
    assert EXERCISE.harvest(running).items == ()
    assert EXERCISE.compare(running, running, words) is None


def test_the_report_tells_it_last_and_marked() -> None:
    running = trying(row("Kommunen", measure="trial", cost=5), row("Kommunen", cost=5))
    section = EXERCISE.report(running, words)
    assert section
    assert [part.title for part in section.sections] == [
        "Ett gemensamt team",
        words("report.trial", title=STROKE.title),
    ]
    [note, *_] = [block for block in section.sections[-1].blocks if isinstance(block, Paragraph)]
    assert note.is_note and "kitets egen illustration" in note.text


def test_a_report_of_what_nobody_reckoned_on_stays_empty() -> None:
    section = EXERCISE.report(trying(), words)
    assert section and section.blocks == (Paragraph(words("report.empty")),)


def test_it_is_taken_away_again_also_when_somebody_has_tried() -> None:
    running = trying(entries=(stored("e1", row("Kommunen", measure="trial", cost=5)),))
    EXERCISE.check_config(running, WhoPaysConfig())
    assert all(
        measure.item.id != "trial" for measure in reckon_all(activity(row("A", measure="trial", cost=5)))
    )


@pytest.mark.parametrize(
    "rows",
    [
        [{"actor": "A", "cost": -1}],
        [{"actor": "A", "year": 11}],
        [{"actor": ""}],
        [{"actor": "A", "saving": 10**11}],
        [{"actor": "A"}] * 13,
    ],
)
def test_it_refuses_amounts_and_years_that_are_none(rows: list[dict[str, Any]]) -> None:
    with pytest.raises(ValueError):
        WhoPaysConfig.model_validate_json(json.dumps({"trial": "x", "trial_rows": rows}))


def test_a_title_without_amounts_waits_for_the_room() -> None:
    view = EXERCISE.view(trying(config={"trial": "Prova"}), SCREEN)
    assert (view["results"], view["waiting_for"]) == ([], 3)
