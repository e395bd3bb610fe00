"""How the width of the paper is shared by a table's columns: words whole where that is possible."""

import math
import re

from workshop.exercise.section import Table

# Letters of table text on a line across the paper, and what the gap after a column takes of them.
_PORTRAIT, _LANDSCAPE = 104.0, 150.0
_GAP = 3.0
# Longer words are hyphenated or broken: the first where the paper is wide enough for every column, else the second.
_WHOLE_WORDS = (24, 17)
# Letters differ in width; in a file that is written on, so do the fonts of those who open it.
_SLACK, LOOSE = 1.1, 1.3
# A number and its unit stand together: spaces that do not break are part of the word.
_WORDS = re.compile(r"(?:[^\s/]|[\u00a0\u202f])+")
_NUMBERS = re.compile(r"(?<![^\s/])[(−–+-]?\d[\d\u00a0\u202f.,:()%−–-]*")
_LONGEST_NUMBER = 24
# 1 would share by length alone, 0 give all the same.
_EVENNESS = 0.65


def shares(table: Table, is_wide: bool = False, slack: float = _SLACK) -> tuple[float, ...]:
    """The columns' parts of the table's width; together they are 1."""
    paper = _LANDSCAPE if is_wide else _PORTRAIT
    tried = [_floors(table, most, slack) for most in _WHOLE_WORDS]
    floors = next((found for found in tried if sum(found) < paper), tried[-1])
    if sum(floors) >= paper:
        squeezed = _squeezed(floors, _floors(table, _LONGEST_NUMBER, slack, _NUMBERS), paper)
        return tuple(width / sum(squeezed) for width in squeezed)
    asked = _asked(table)
    return tuple(width / paper for width in _filled(floors, asked, paper))


def fits_upright(table: Table) -> bool:
    """Whether upright paper is wide enough for every column's longest word."""
    return sum(_floors(table, _WHOLE_WORDS[-1], _SLACK)) <= _PORTRAIT


def _squeezed(floors: list[float], numbers: list[float], paper: float) -> list[float]:
    """Narrower than the words ask for: those can be broken and a number can not, as long as the numbers have room."""
    kept, over = sum(numbers), sum(floors) - sum(numbers)
    if kept >= paper or over <= 0:
        return floors
    return [n + (floor - n) * (paper - kept) / over for floor, n in zip(floors, numbers, strict=True)]


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


def _floors(table: Table, most: int, slack: float, words: re.Pattern[str] = _WORDS) -> list[float]:
    """What each column needs for its longest word, as long as that has no more letters than `most`."""
    return [
        min(max(_longest(text, words) for text in (column, *(row[index] for row in table.rows))), most)
        * slack
        + _GAP
        for index, column in enumerate(table.columns)
    ]


def _longest(text: str, words: re.Pattern[str]) -> int:
    return max(map(len, words.findall(text)), default=0)
