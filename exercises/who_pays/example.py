"""Two worked examples: the Nacka figure for stroke, and a quarter less in one area.

The papers say how much, not who: *omkring 1 miljon kronor* a patient over five years, and the goal of *minst 25 %* in
one area. How it splits between actors and years, and what the area costs today, is the kit's own illustration.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from workshop.exercise import Words, WorkedExample

from .reckoning import Calculation, Year, reckon


@dataclass(frozen=True, slots=True)
class Row:
    """Kronor a year for one actor (`actor` is a word, `example.actor.<actor>`), from one year to another."""

    actor: str
    first: int
    last: int
    cost: int = 0
    saving: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """`key` names its words; no rate, so that the sums are those of the paper."""

    key: str
    years: int
    rows: tuple[Row, ...]


STROKE = Example(
    "stroke",
    5,
    (
        Row("hospital", 1, 1, cost=60_000),
        Row("hospital", 1, 5, saving=290_000),
        Row("municipality", 1, 5, cost=90_000),
        Row("municipality", 2, 5, saving=40_000),
        Row("primary_care", 1, 5, cost=20_000),
    ),
)
#: The area costs eight million kronor a year; from year two it costs two million less.
QUARTER = Example(
    "quarter",
    5,
    (
        Row("employment", 1, 5, cost=400_000),
        Row("municipality", 2, 5, saving=1_400_000),
        Row("insurance", 2, 5, saving=1_000_000),
    ),
)
EXAMPLES = (STROKE, QUARTER)


@cache
def reckon_example(example: Example) -> Calculation:
    """Reckoned by the same arithmetic as the room's own."""
    tables: dict[str, list[Year]] = {}
    for row in example.rows:
        years = tables.setdefault(row.actor, [Year()] * example.years)
        for year in range(row.first, row.last + 1):
            now = years[year - 1]
            years[year - 1] = Year(now.cost + row.cost, now.saving + row.saving)
    return reckon(tables, Decimal(0))


def try_out(example: Example, words: Words) -> WorkedExample:
    """The example as a measure to try the calculation out on."""
    rows = [
        {
            "actor": words(f"example.actor.{row.actor}"),
            "year": row.first,
            "until": row.last,
            "cost": row.cost or None,
            "saving": row.saving or None,
        }
        for row in example.rows
    ]
    title, text = (words(f"example.{example.key}.{part}") for part in ("title", "text"))
    source = f"{text} {words('example.source')}"
    settings = {"trial": title, "trial_rows": rows, "trial_source": source}
    return WorkedExample(title, text, settings)
