"""The parking list in the seminar's report. Pure."""

from collections.abc import Sequence

from workshop.exercise import Paragraph, Section, Table
from workshop.storage.records import ParkedRecord
from workshop.words import Language


def parking_sections(words: Language, lines: Sequence[ParkedRecord]) -> list[Section]:
    """What belongs elsewhere, and what has been dealt with, of the `lines` that may be told; no section without any."""
    if not lines:
        return []
    rows = tuple((line.text, words(f"parking.state_{line.state}")) for line in lines)
    columns = (words("parking.line"), words("parking.state"))
    table = Table(words("parking.heading"), columns, rows, widths=(8, 2))
    return [Section(words("parking.heading"), (Paragraph(words("parking.report_text")), table))]
