"""What may be handed in, and what each audience sees of it."""

import json
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.who_pays.entry import EstimateEntry, WhoPaysConfig
from workshop.exercise import (
    Bullets,
    ChainKind,
    Grid,
    Paragraph,
    Participant,
    Person,
    Phase,
    Picture,
    Refused,
    StoredEntry,
    Table,
)

from .making import (
    EXERCISE,
    FAY,
    PHONE,
    SCREEN,
    Stored,
    WhoPaysActivity,
    accept,
    activity,
    row,
    stored,
    words,
)

FILLING = activity(phase=Phase.INDIVIDUAL, config={"horizon": 5})
# Kommunen pays 100 a year for five years, Regionen saves 300 a year from year two: 1200 - 500 = 700, paid in year 2.
ROWS = (
    row("Kommunen", 1, 5, cost=100, basis="En halv tjänst"),
    row("Regionen", 2, 5, saving=300),
)


def code_of(payload: dict[str, Any], running: WhoPaysActivity, *own: Stored) -> str:
    with pytest.raises(Refused) as refused:
        accept(payload, running, *own)
    return refused.value.code


def test_it_refuses_a_year_outside_the_horizon_and_an_unknown_measure() -> None:
    assert code_of(row("Kommunen", 6, cost=1), FILLING) == "outside_horizon"
    assert code_of(row("Kommunen", 1, 6, cost=1), FILLING) == "outside_horizon"
    assert code_of(row("Kommunen", measure="m9", cost=1), FILLING) == "unknown_measure"
    assert accept(row("Kommunen", 1, 5, cost=0), FILLING).cost == 0


@pytest.mark.parametrize("side", ["cost", "saving"])
def test_it_refuses_a_negative_or_absurd_amount_in_words_of_its_own(side: str) -> None:
    for amount, code in (
        (-1, "negative_amount"),
        (-450_000, "negative_amount"),
        (10_000_000_001, "absurd_amount"),
    ):
        assert code_of(row("Kommunen") | {side: amount}, FILLING) == code


@pytest.mark.parametrize("amount", [1.5, "450 000", True])
@pytest.mark.parametrize("side", ["cost", "saving"])
def test_it_refuses_what_is_no_whole_number(side: str, amount: Any) -> None:
    with pytest.raises(ValidationError):
        accept(row("Kommunen") | {side: amount}, FILLING)


@pytest.mark.parametrize(("year", "until"), [(0, None), (-3, 2), (6, None), (1, 6), (11, 12), (1, 10**12)])
def test_it_refuses_every_year_outside_the_horizon_in_the_same_words(year: int, until: int | None) -> None:
    assert code_of(row("Kommunen", cost=1) | {"year": year, "until": until}, FILLING) == "outside_horizon"


def test_it_refuses_a_second_estimate_of_the_same_years() -> None:
    mine = stored("e1", row("Kommunen", 1, 3, cost=5))
    assert code_of(row("kommunen", 3, 5, cost=7), FILLING, mine) == "already_estimated"
    for other in (
        row("Kommunen", 4, 5, cost=7),
        row("Kommunen", 1, 3, saving=7),
        row("Kommunen", 1, 3, cost=7, level="low"),
        row("Regionen", 1, 3, cost=7),
        row("Kommunen", 1, 3, cost=7, measure="m2"),
    ):
        assert accept(other, FILLING, mine)


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    running = replace(FILLING, given=EXERCISE.example_given)
    for example in EXERCISE.examples:
        accept(dict(example), running)
    for example in EXERCISE.refused_examples:
        with pytest.raises((Refused, ValidationError)):
            accept(dict(example), running)


@pytest.mark.parametrize(
    "config", [{"rate": "16"}, {"rate": "-1"}, {"rate": "tre"}, {"horizon": 0}, {"horizon": 11}]
)
def test_it_refuses_an_absurd_rate_or_horizon(config: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WhoPaysConfig.model_validate(config)


def test_the_horizon_cannot_cut_off_what_somebody_has_counted() -> None:
    with pytest.raises(Refused):
        EXERCISE.check_config(activity(*ROWS), WhoPaysConfig(horizon=4))
    EXERCISE.check_config(activity(ROWS[0] | {"until": 4}), WhoPaysConfig(horizon=4))


def test_the_screen_says_who_pays_who_gains_and_who_has_a_reason_to_say_no() -> None:
    (result,) = EXERCISE.view(activity(*ROWS), SCREEN)["results"]
    assert result["total"] == {"cost": 500, "saving": 1200, "net": 700, "payback": 2}
    assert [(actor["name"], actor["net"]) for actor in result["actors"]] == [
        ("Regionen", 1200),
        ("Kommunen", -500),
    ]
    assert (result["losers"], result["estimates"]) == (["Kommunen"], 2)
    assert result["years"]["Kommunen"] == [{"cost": 100, "saving": 0}] * 5


def test_money_is_shown_by_the_actor_it_is_about_never_by_who_counted() -> None:
    entry = stored("e7", ROWS[0], actor="Försäkringskassan", table="Bord 3")
    for audience in (SCREEN, PHONE, FAY):
        shown = json.dumps(EXERCISE.view(activity(entries=(entry,)), audience), ensure_ascii=False)
        assert "Kommunen" in shown and "Försäkringskassan" not in shown and "Bord 3" not in shown


def test_nothing_is_shown_before_the_results_but_a_table_sees_its_own() -> None:
    for phase in (Phase.INDIVIDUAL, Phase.TABLE):
        early = activity(*ROWS, phase=phase)
        assert "results" not in EXERCISE.view(early, PHONE) | EXERCISE.view(early, SCREEN)
        assert ("results" in EXERCISE.view(early, replace(PHONE, table="1"))) == (phase is Phase.TABLE)


def test_hidden_rows_count_nowhere_and_reach_the_facilitator_only() -> None:
    hidden = stored("e7", row("Kommunen", cost=9, basis="Elakt om Fay"), hidden=True)
    running = activity(*ROWS, entries=(hidden,))
    assert EXERCISE.view(running, SCREEN)["results"][0]["total"]["cost"] == 500
    assert "Elakt" not in str(EXERCISE.report(running, words))
    assert any(item["hidden"] and "Elakt" in item["title"] for item in EXERCISE.view(running, FAY)["items"])


def test_tables_are_counted_and_closing_changes_no_result() -> None:
    entries = tuple(stored(f"e{n}", payload, who=1, table=str(n)) for n, payload in enumerate(ROWS))
    running = activity(entries=entries, tables=("0", "1", "2"))
    assert EXERCISE.view(running, SCREEN)["results"][0]["tables"] == 2
    closed = tuple(replace(entry, who=-n) for n, entry in enumerate(entries))
    after = activity(entries=closed, tables=("0", "1", "2"), phase=Phase.CLOSED)
    assert EXERCISE.view(running, SCREEN)["results"] == EXERCISE.view(after, SCREEN)["results"]


def test_the_report_names_the_loser_and_draws_what_its_table_says() -> None:
    section = EXERCISE.report(activity(*ROWS, config={"rate": "0"}), words)
    assert section is not None
    (measure,) = section.sections
    said = " ".join(block.text for block in measure.blocks if isinstance(block, Paragraph))
    assert "Tillsammans tjänar ni 700 kronor. Det är betalt från år 2." in said
    assert "Kommunen förlorar 500 kronor fast helheten tjänar" in said
    (picture,) = [block for block in measure.blocks if isinstance(block, Picture)]
    assert "Kommunen −500" in picture.alt
    actors, years = [block for block in measure.blocks if isinstance(block, Table)]
    assert actors.rows[1] == ("Kommunen", "500", "0", "−500", "100\u00a0%", "0\u00a0%", "–")
    assert years.rows[0] == ("Kommunen", *["−100"] * 5)
    assert [block.items for block in measure.blocks if isinstance(block, Bullets)] == [("En halv tjänst",)]
    assert EXERCISE.report(activity(), words) is not None


def test_it_compares_measures_by_title() -> None:
    later = activity(ROWS[0], row("Regionen", 1, 5, saving=300), given=(replace(FILLING.given[0], id="m1"),))
    section = EXERCISE.compare(activity(*ROWS), later, words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert table.rows == (
        ("Ett gemensamt team", "700 kr, förlorar: Kommunen", "1\u00a0000 kr, förlorar: Kommunen", "bättre"),
    )
    assert EXERCISE.compare(activity(), later, words) is None


def test_the_chain_gets_every_figure_as_it_was_worked_out() -> None:
    """500 each of five years at three per cent, by hand: 500 × (1 + 1/1,03 + … + 1/1,03⁴) = 2 358,549…"""
    running = activity(
        row("Kommunen", 1, 5, cost=500), row("Regionen", 2, 2, saving=10_000), config={"rate": "3.0"}
    )
    [item] = EXERCISE.harvest(running).items
    assert item.kind is ChainKind.CALCULATION
    assert item.answers == (running.given[0].id,) and item.title == running.given[0].title
    data: Any = item.data
    assert data["total"]["cost"].startswith("2358.5492014")
    assert data["total"]["saving"].startswith("9708.7378640776699029126213592233009708737864077669902")
    assert Decimal(data["total"]["net"]) == Decimal(data["total"]["saving"]) - Decimal(data["total"]["cost"])
    assert data["total"]["payback"] == 2
    assert [(actor["actor"], actor["bears"], actor["gains"]) for actor in data["actors"]] == [
        ("Regionen", "0", "100"),
        ("Kommunen", "100", "0"),
    ]
    assert data["losers"] == ["Kommunen"] and data["low"] is None and data["rate"] == "3.0"
    assert json.loads(json.dumps(data)) == data


def test_a_calculation_that_is_hidden_leaves_the_chain() -> None:
    running = activity(*ROWS)
    hidden = [replace(entry, hidden=True) for entry in running.entries]
    assert EXERCISE.harvest(running).items
    assert EXERCISE.harvest(replace(running, entries=hidden)).items == ()


def test_the_sheet_has_a_table_for_each_measure() -> None:
    grids = [block for block in EXERCISE.sheet(activity(), words) if isinstance(block, Grid)]
    assert len(grids) == len(activity().given)


def test_what_it_rehearses_is_uneven_and_gives_somebody_the_bill() -> None:
    rng, running = Random(5), FILLING
    entries: list[Stored] = []
    for who in range(40):
        own: list[Stored] = []
        someone: Participant[EstimateEntry] = Participant(who=who, actor="Regionen", entries=own)
        while payload := EXERCISE.rehearse(running, someone, rng):
            ref = f"e{len(entries) + len(own)}"
            own.append(StoredEntry(ref=ref, payload=accept(payload, running, *own), who=who))
        entries += own
    assert len({sum(entry.who == who for entry in entries) for who in range(40)}) > 3
    view = EXERCISE.view(activity(entries=tuple(entries)), SCREEN)
    assert any(result["losers"] for result in view["results"])
    assert any("levels" in result for result in view["results"])


def test_views_of_a_thousand_estimates_of_many_actors_stay_small() -> None:
    rng = Random(1)
    given = tuple(replace(FILLING.given[0], id=f"m{n}", title=f"{n} ".ljust(140, "å")) for n in range(12))
    payloads = [
        row(
            f"{rng.randrange(60)} ".ljust(80, "ö"),
            1,
            10,
            cost=rng.randrange(10**10),
            saving=rng.randrange(10**10),
            measure=f"m{n % 12}",
            level=rng.choice(("low", "middle", "high")),
            basis=f"{n}".ljust(140, "ä"),
        )
        for n in range(1000)
    ]
    people = tuple(Person(who=n, actor=f"{n} ".ljust(80, "ö"), need_group=None) for n in range(60))
    full = activity(*payloads, given=given, config={"horizon": 10}, people=people)
    for phase in (Phase.INDIVIDUAL, Phase.TABLE, Phase.RESULTS):
        running = replace(full, phase=phase)
        phone = EXERCISE.view(running, replace(PHONE, table="1"))
        screen = EXERCISE.view(running, SCREEN)
        EXERCISE.view(running, FAY)
        assert len(json.dumps(phone, ensure_ascii=False).encode()) < 16_000
        assert len(json.dumps(screen)) < 128_000
