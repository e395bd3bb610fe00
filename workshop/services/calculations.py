"""A measure's calculation in words, for the documents: what it comes to, who pays and gains, and who loses. Pure."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from babel.numbers import format_decimal

from workshop.exercise import Block, Bullets, Heading, Paragraph, Table
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import Language

#: Names in one cell; the seminar's report has all.
MOST_NAMES = 6
Sum = Mapping[str, Any]


def calculation_blocks(words: Language, measures: Sequence[PlanRowRecord]) -> list[Block]:
    """A row for each measure that somebody has calculated, how it was reckoned and where; nothing without any."""
    known = [(row, row.fields["calculation"]) for row in measures if row.fields.get("calculation")]
    if not known:
        return []
    names = ("measure", "net", "payback", "pays", "gains", "loses")
    rows = tuple(
        (str(row.fields.get("title", "")), *_cells(words, calculation)) for row, calculation in known
    )
    columns = tuple(words(f"calculation.{name}") for name in names)
    table = Table(words("calculation.caption"), columns, rows, numeric=(1,), widths=(3.6, 3, 1.8, 3, 3, 2.6))
    losing = tuple(
        words(
            "calculation.loser",
            count=len(calculation["losers"]),
            measure=row.fields.get("title", ""),
            actors=", ".join(calculation["losers"]),
        )
        for row, calculation in known
        if calculation["losers"]
    )
    noted: list[Block] = [Paragraph(words("calculation.somebody_else")), Bullets(losing)] if losing else []
    methods = dict.fromkeys(say_method(words, calculation) for _, calculation in known)
    return [
        Heading(words("calculation.heading")),
        table,
        *noted,
        *(Paragraph(method, is_note=True) for method in methods),
    ]


def _cells(words: Language, calculation: Sum) -> tuple[str, ...]:
    total = calculation["total"]
    return (
        _between(words, calculation),
        say_payback(words, total["payback"]),
        *(_parts(words, calculation, side) for side in ("bears", "gains")),
        ", ".join(calculation["losers"][:MOST_NAMES]) or "–",
    )


def _between(words: Language, calculation: Sum) -> str:
    """The most likely net and, where somebody reckoned so, the cautious and the hopeful one: the lesser first, since
    what was estimated carefully does not always come out as less."""
    net = say_kronor(words, calculation["total"]["net"])
    low, high = calculation.get("low"), calculation.get("high")
    if not low or not high:
        return net
    least, most = sorted((low["net"], high["net"]), key=Decimal)
    return words("calculation.between", net=net, low=say_kronor(words, least), high=say_kronor(words, most))


def _parts(words: Language, calculation: Sum, side: str) -> str:
    """*Kommunen 60 %, Regionen 40 %*, the largest first."""
    parts = [(Decimal(actor[side]), actor["actor"]) for actor in calculation["actors"] if actor[side]]
    shown = sorted(((part, name) for part, name in parts if part > 0), key=lambda one: (-one[0], one[1]))
    named = [f"{name} {_rounded(part)}\u00a0%" for part, name in shown[:MOST_NAMES]]
    if len(shown) > MOST_NAMES:
        named.append(words("calculation.more", count=len(shown) - MOST_NAMES))
    return ", ".join(named) or "–"


def say_payback(words: Language, year: int | None) -> str:
    return words("calculation.never") if year is None else words("calculation.year", year=year)


def say_method(words: Language, calculation: Sum) -> str:
    """How it was reckoned, and where it came from."""
    origin = calculation["origin"]
    return words(
        "calculation.method",
        horizon=calculation["horizon"],
        rate=str(calculation["rate"]).replace(".", words("calculation.decimal_mark")),
        activity=origin["activity_title"],
        seminar=origin["seminar_title"],
        day=origin["day"],
    )


def say_kronor(words: Language, amount: str) -> str:
    """Whole kronor, rounded once, from every digit; thousands apart, with a real minus."""
    kronor = _rounded(Decimal(amount))
    thousands = format_decimal(abs(kronor), locale=words.code)
    return f"−{thousands}" if kronor < 0 else thousands


def _rounded(amount: Decimal) -> int:
    with localcontext(prec=80):
        return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
