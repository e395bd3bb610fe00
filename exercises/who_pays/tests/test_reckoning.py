"""The arithmetic, against tables worked out by hand."""

from decimal import Decimal
from typing import Any

import pytest

from exercises.who_pays.estimates import Measure, reckon_all
from exercises.who_pays.example import QUARTER, STROKE, reckon_example
from exercises.who_pays.reckoning import Calculation, Year, median, reckon, to_kronor, to_percent

from .making import activity, row


def exact(*amounts: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(amount) for amount in amounts)


def years(*amounts: tuple[int, int]) -> list[Year]:
    """(cost, saving) of each year."""
    return [Year(Decimal(cost), Decimal(saving)) for cost, saving in amounts]


# Ten per cent over three years: 1, 1/1.1, 1/1.21. Amounts that divide evenly, so that the table is exact:
#
#                 year 1      year 2               year 3               sum
#   Kommunen cost 1 331 000   121 000 -> 110 000   121 000 -> 100 000   1 541 000
#   Regionen sav.   605 000   605 000 -> 550 000   605 000 -> 500 000   1 655 000
#   net            -726 000             +440 000             +400 000     114 000
#   so far         -726 000             -286 000             +114 000   paid back in year 3
def worked_table() -> Calculation:
    return reckon(
        {
            "Kommunen": years((1_331_000, 0), (121_000, 0), (121_000, 0)),
            "Regionen": years((0, 605_000), (0, 605_000), (0, 605_000)),
        },
        Decimal(10),
    )


def test_the_worked_table_of_two_actors_at_ten_per_cent() -> None:
    found = worked_table()
    assert (to_kronor(found.total.cost), to_kronor(found.total.saving)) == (1_541_000, 1_655_000)
    assert [to_kronor(net) for net in found.total.nets] == [-726_000, 440_000, 400_000]
    assert (to_kronor(found.total.net), found.total.payback) == (114_000, 3)
    assert {name: to_kronor(account.net) for name, account in found.actors.items()} == {
        "Regionen": 1_655_000,
        "Kommunen": -1_541_000,
    }


def test_who_bears_who_gains_and_who_loses_in_the_worked_table() -> None:
    found = worked_table()
    assert (found.share_of_cost("Kommunen"), found.share_of_cost("Regionen")) == exact(100, 0)
    assert (found.share_of_saving("Kommunen"), found.share_of_saving("Regionen")) == exact(0, 100)
    assert found.losers == ["Kommunen"]


# No rate, two years:  A: cost 300, saving 100 + 500 = +300   B: cost 100 + 600, saving 400 = -300   C: saving 200
#   cost 300 + 700 = 1000: A 30 %, B 70 %   saving 600 + 400 + 200 = 1200: A 50 %, B a third, C a sixth
def test_shares_of_three_actors_without_a_rate() -> None:
    found = reckon(
        {"A": years((300, 100), (0, 500)), "B": years((100, 0), (600, 400)), "C": years((0, 0), (0, 200))},
        Decimal(0),
    )
    assert (found.total.cost, found.total.saving, found.total.net) == exact(1000, 1200, 200)
    assert [found.share_of_cost(name) for name in "ABC"] == [30, 70, 0]
    assert found.share_of_saving("A") == 50
    assert [to_percent(found.share_of_saving(name)) for name in "BC"] == [33, 17]
    assert found.losers == ["B"]


def test_nobody_loses_to_the_whole_where_the_whole_loses_too() -> None:
    found = reckon({"A": years((10, 0)), "B": years((0, 5))}, Decimal(0))
    assert found.total.net == -5
    assert (found.losers, found.total.payback) == ([], None)


# 100 saved in year 1, 150 to pay in year 2, 60 saved in year 3: 100, -50, 10. Paid back in year 3, not in year 1.
def test_what_turns_to_a_loss_again_is_not_paid_back_yet() -> None:
    found = reckon({"A": years((0, 100), (150, 0), (0, 60))}, Decimal(0))
    assert found.total.payback == 3


def test_no_cost_is_paid_back_from_the_first_year_and_nothing_at_all_has_no_shares() -> None:
    assert reckon({"A": years((0, 5))}, Decimal(3)).total.payback == 1
    nothing = reckon({"A": years((0, 0))}, Decimal(3))
    assert (nothing.share_of_cost("A"), nothing.share_of_saving("A"), nothing.losers) == (None, None, [])


# 3 %: 1 000 000 in year 5 is worth 1 000 000 / 1.03^4 = 1 000 000 / 1.12550881 = 888 487.047... kronor.
def test_three_per_cent_in_year_five() -> None:
    found = reckon({"A": years((0, 0), (0, 0), (0, 0), (0, 0), (0, 1_000_000))}, Decimal("3.0"))
    assert found.total.saving.quantize(Decimal("0.001")) == Decimal("888487.048")
    assert to_kronor(found.total.saving) == 888_487


def test_nothing_is_lost_on_the_largest_amounts_there_may_be() -> None:
    ten_years = years(*[(10_000_000_000, 10_000_000_000)] * 10)
    found = reckon({f"Aktör {n}": ten_years for n in range(100)}, Decimal("2.75"))
    assert found.total.net == 0


@pytest.mark.parametrize(
    ("amounts", "middle"), [([5], "5"), ([1, 9, 2], "2"), ([1, 2, 4, 100], "3"), ([1, 2], "1.5")]
)
def test_the_middle_one_stands(amounts: list[int], middle: str) -> None:
    assert median(amounts) == Decimal(middle)


def test_half_a_krona_is_rounded_away_from_nothing() -> None:
    assert (to_kronor(Decimal("1.5")), to_kronor(Decimal("2.5")), to_kronor(Decimal("-2.5"))) == (2, 3, -3)


def test_the_nacka_figure_of_a_million_a_stroke_patient_over_five_years() -> None:
    found = reckon_example(STROKE)
    assert (found.total.cost, found.total.saving, found.total.net) == exact(610_000, 1_610_000, 1_000_000)
    assert {name: account.net for name, account in found.actors.items()} == {
        "hospital": 1_390_000,
        "primary_care": -100_000,
        "municipality": -290_000,
    }
    assert found.losers == ["municipality", "primary_care"]
    assert found.total.payback == 1


def test_a_quarter_less_in_an_area_of_eight_million_a_year() -> None:
    found = reckon_example(QUARTER)
    assert found.total.nets == exact(-400_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000)
    assert found.total.nets[1] == 8_000_000 * Decimal("0.25")
    assert found.total.net == 7_600_000
    assert (found.total.payback, found.losers) == (2, ["employment"])


def only(*payloads: dict[str, Any], **facts: Any) -> Measure:
    return reckon_all(activity(*payloads, **facts))[0]


def test_several_estimates_of_the_same_cell_count_as_the_middle_one() -> None:
    found = only(*(row("Kommunen", cost=cost) for cost in (100, 120, 9_000_000)))
    assert found.middle.total.cost == 120


def test_what_is_left_out_is_not_known_and_what_is_zero_is_nothing() -> None:
    found = only(row("Kommunen", cost=100), row("Kommunen", saving=50), row("Kommunen", cost=0, saving=70))
    assert (found.middle.total.cost, found.middle.total.saving) == exact(50, 60)


def test_a_row_holds_for_each_of_its_years() -> None:
    found = only(row("Kommunen", 2, 4, cost=100))
    assert [year.cost for year in found.tables["middle"]["Kommunen"]] == [0, 100, 100, 100, 0]


def test_an_actor_is_one_however_it_is_capitalised_or_merged() -> None:
    rows = [row("Nacka kommun", saving=4), row("nacka kommun", saving=6), row("Komunen", saving=8)]
    found = only(*rows, same_actors={"Komunen": "Nacka kommun"})
    assert {name: account.saving for name, account in found.middle.actors.items()} == {"Nacka kommun": 6}


# Cost 100 most likely, 150 cautiously, nobody hopefully; saving 120 most likely, 200 hopefully, nobody cautiously.
def test_low_middle_and_high_with_the_most_likely_where_nobody_said() -> None:
    found = only(
        row("A", cost=100),
        row("A", cost=150, level="low"),
        row("B", saving=120),
        row("B", saving=200, level="high"),
    )
    nets = {level: found.levels[level].total.net for level in ("low", "middle", "high")}
    assert nets == {"low": -30, "middle": 20, "high": 100}
    assert (found.levels["middle"].losers, found.levels["low"].losers) == (["A"], [])


def test_the_stated_rate_is_the_one_that_is_used() -> None:
    rows = [row("A", 2, 2, saving=1_100)]
    assert only(*rows, config={"rate": "10"}).middle.total.saving == 1_000
    assert only(*rows, config={"rate": "10,0"}).middle.total.saving == 1_000
