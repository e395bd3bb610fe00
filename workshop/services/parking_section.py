"""The parking list in the seminar's report. Pure."""

from collections.abc import Sequence

from workshop.exercise import Paragraph, Section, Table
from workshop.services.parking import shown_lines
from workshop.storage.records import ParkedRecord
from workshop.words import Language


def parking_sections(words: Language, lines: Sequence[ParkedRecord]) -> list[Section]:
    """What belongs elsewhere, and what has been dealt with; no section where nothing was parked."""
    shown = shown_lines(list(lines))
    if not shown:
        return []
    rows = tuple((line.text, words(f"parking.state_{line.state}")) for line in shown)
    columns = (words("parking.line"), words("parking.state"))
    table = Table(words("parking.heading"), columns, rows, widths=(8, 2))
    return [Section(words("parking.heading"), (Paragraph(words("parking.report_text")), table))]
