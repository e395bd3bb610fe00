"""How the width of the paper is shared by a table's columns: words whole where that is possible."""

import math
import re

from workshop.exercise.section import Table

# Letters of table text on a line across the paper, and what the gap after a column takes of them.
_PORTRAIT, _LANDSCAPE = 104.0, 150.0
_GAP = 3.0
# Longer words are hyphenated or broken.
_WHOLE_WORD = 17
# Letters differ in width.
_SLACK = 1.1
# 1 would share by length alone, 0 give all the same.
_EVENNESS = 0.65


def shares(table: Table, is_wide: bool = False) -> tuple[float, ...]:
    """The columns' parts of the table's width; together they are 1."""
    paper = _LANDSCAPE if is_wide else _PORTRAIT
    floors = [_floor(table, index) for index in range(len(table.columns))]
    if sum(floors) >= paper:
        return tuple(floor / sum(floors) for floor in floors)
    asked = _asked(table)
    return tuple(width / paper for width in _filled(floors, asked, paper))


def fits_upright(table: Table) -> bool:
    """Whether upright paper is wide enough for every column's longest word."""
    return sum(_floor(table, index) for index in range(len(table.columns))) <= _PORTRAIT


def _filled(floors: list[float], asked: list[float], paper: float) -> list[float]:
    """The paper shared as asked, but no column below its floor."""
    held: set[int] = set()
    while True:
        free = [index for index in range(len(floors)) if index not in held]
        left = paper - sum(floors[index] for index in held)
        unit = left / sum(asked[index] for index in free) if free else 0.0
        short = {index for index in free if asked[index] * unit < floors[index] - 1e-9}
        if not short:
            return [floors[index] if index in held else asked[index] * unit for index in range(len(floors))]
        held |= short


def _asked(table: Table) -> list[float]:
    given = table.widths
    if len(given) == len(table.columns) and all(width > 0 for width in given):
        return list(given)
    return [_ordinary(table, index) for index in range(len(table.columns))]


def _ordinary(table: Table, index: int) -> float:
    """Long texts get more, but less than their length asks for: they have their lines."""
    lengths = [len(table.columns[index]), *(len(row[index]) for row in table.rows)]
    return math.pow(max(sum(lengths) / len(lengths), 4.0), _EVENNESS)


def _floor(table: Table, index: int) -> float:
    texts = [table.columns[index], *(row[index] for row in table.rows)]
    longest = max((len(part) for text in texts for part in re.split(r"[\s/]", text)), default=0)
    return min(longest, _WHOLE_WORD) * _SLACK + _GAP
