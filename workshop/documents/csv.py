"""The document's tables as CSV that a Swedish Excel opens right: semicolons, and a mark that says UTF-8.

One table is written as it is, with its head in the first line; several stand one after the other, each under its
caption and with an empty line between. Pictures and running text have no place in a table and are left out.
"""

import csv
from io import StringIO

from workshop.documents.figures import as_number
from workshop.documents.outline import Outline
from workshop.exercise.section import Table

_BYTE_ORDER_MARK = "\ufeff"
#: What a spreadsheet takes for the beginning of a formula. A minus before a figure is a figure.
_FORMULA = ("=", "+", "@", "-", "\t", "\r")


def write(ready: Outline) -> bytes:
    tables = [block for block in ready.blocks if isinstance(block, Table)]
    text = StringIO()
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        if len(tables) > 1:
            if number:
                lines.writerow([])
            lines.writerow([_inert(table.caption)])
        lines.writerow([_inert(column) for column in table.columns])
        lines.writerows([_cell(table, index, cell) for index, cell in enumerate(row)] for row in table.rows)
    if not tables:
        lines.writerow([ready.title])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _cell(table: Table, column: int, text: str) -> str:
    """A figure without spaces and with a decimal comma, which a Swedish Excel takes for a number."""
    number = as_number(text) if column in table.numeric else None
    return _inert(text) if number is None else str(number).replace(".", ",")


def _inert(cell: str) -> str:
    """The text so that no spreadsheet computes it: whoever wrote it may have been a stranger with the join code."""
    if cell.startswith(_FORMULA) and as_number(cell) is None:
        return "'" + cell
    return cell
