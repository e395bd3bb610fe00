"""Pieces of a printed sheet, for those who take part on paper. No format: the host sets them on A4."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ask:
    """A question or instruction, in the sheet's own voice."""

    text: str


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on, under a label."""

    label: str
    count: int = 3


@dataclass(frozen=True, slots=True)
class Tick:
    """Options with a box each, in one to three columns; `hint` says how many to tick."""

    label: str
    options: tuple[str, ...]
    columns: int = 1
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to fill in: headed columns, and rows that may begin with a label (empty for free rows)."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A statement with numbers to ring, from `low` to `high` with the words at both ends."""

    label: str
    low: int
    high: int
    low_words: str = ""
    high_words: str = ""


SheetBlock = Ask | WritingLines | Tick | Grid | Scale
