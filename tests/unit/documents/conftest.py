"""Documents to write: a whole one with everything that people write, and the bare ones."""

import pytest

from tests.unit.documents.samples import PAYLOAD
from workshop.exercise.section import Bullets, Document, Heading, Paragraph, Quote, Section, Table


@pytest.fixture
def plan() -> Document:
    rows = tuple(
        (str(number), "Ingen äger hela kedjan", "Försäkringskassan", "2027-03-01", "Gemensam rutin", "1234")
        for number in range(1, 41)
    )
    columns = ("Nr", "Hinder", "Aktör", "När", "Åtgärd", "Röster")
    return Document(
        "Handlingsplan för långtidssjukskrivna",
        "sv",
        "Seminarium i Nacka",
        "2026-11-22",
        (
            Section(
                "Hinder",
                (
                    Heading("De starkaste"),
                    Quote("Vi skickar folk runt 😔", "Alice, Försäkringskassan"),
                    Heading("För djupt ner", 4),
                    Paragraph("Åsikter från färre än tre räknas ihop.", is_note=True),
                    Bullets(("Ring först", "Skriv sedan")),
                    Bullets(("Ett", "Två"), is_ordered=True),
                    Bullets(("Nytt ett", "Nytt två"), is_ordered=True),
                    Table("Vem gör vad", columns, rows, numeric=(0, 5)),
                ),
                (Section("Under hinder", (Paragraph("Text"),)),),
            ),
            Section("Ord från rummet", (Paragraph(PAYLOAD), Quote(PAYLOAD, PAYLOAD))),
        ),
    )


@pytest.fixture
def empty() -> Document:
    return Document("Handlingsplan", "sv", day="2026-11-22")
