"""Pieces of a printed sheet, for those who take part on paper. No format: the host sets them on A4."""

from dataclasses import dataclass

from workshop.exercise.section import Heading


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
class Listed:
    """Things to read before one writes, numbered so that one can write the number, in one to three columns."""

    label: str
    items: tuple[str, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to fill in: headed columns, and rows that may begin with a label (empty for free rows). `widths` are
    relative column widths; `lines` is how many lines of handwriting each row holds."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    widths: tuple[float, ...] = ()
    lines: float = 1


@dataclass(frozen=True, slots=True)
class Scale:
    """A statement with numbers to ring, from `low` to `high` with the words at both ends."""

    label: str
    low: int
    high: int
    low_words: str = ""
    high_words: str = ""


#: A heading begins a part of the sheet: a later step of the exercise.
SheetBlock = Ask | Heading | WritingLines | Tick | Listed | Grid | Scale
