"""How wide the columns of a table are, where the exercise has not said so."""

from workshop.exercise.section import Table

_NARROWEST = 6.0
_WIDEST = 40.0


def shares(table: Table) -> tuple[float, ...]:
    """The columns' parts of the table's width; together they are 1."""
    given = table.widths
    asked = given if len(given) == len(table.columns) and all(width > 0 for width in given) else _measured(table)
    return tuple(width / sum(asked) for width in asked)


def _measured(table: Table) -> tuple[float, ...]:
    return tuple(_wanted(table, index) for index in range(len(table.columns)))


def _wanted(table: Table, index: int) -> float:
    """Room for the longest word, and a good part of an ordinary text."""
    cells = [row[index] for row in table.rows]
    words = [word for text in (table.columns[index], *cells) for word in text.split()]
    longest_word = float(max((len(word) for word in words), default=0))
    ordinary = sum(len(cell) for cell in cells) / max(len(cells), 1) * 0.6
    return min(max(min(longest_word, 22.0), ordinary, _NARROWEST), _WIDEST)
