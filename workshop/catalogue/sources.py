"""Where a thing was said: a document and a heading in it, or the kit itself."""

from enum import StrEnum
from typing import Final

from workshop.catalogue.files import Prose, Record


class DocumentKey(StrEnum):
    """The two papers, and what no paper says."""

    NACKA = "nacka-1997"
    NORRA_VASTMANLAND = "norra-vastmanland-2007"
    KIT = "kit"


#: The papers keep their Swedish titles in every language; only the kit's own label is translated.
DOCUMENT_TITLES: Final = {
    DocumentKey.NACKA: "Samverkan kring välfärd i Nacka, 1997-04-25",
    DocumentKey.NORRA_VASTMANLAND: (
        "Kartläggning av samverkan inom rehabiliteringsområdet 2007, Norra Västmanland"
    ),
}
KIT_TITLES: Final = {"sv": "Samverkstans eget", "en": "Samverkstan’s own"}


class Source(Record):
    """A document and the heading under which it says so."""

    document: DocumentKey
    heading: Prose

    def describe(self, language: str) -> str:
        """As it is printed under a text: `document: heading`."""
        title = DOCUMENT_TITLES.get(self.document) or KIT_TITLES.get(language, KIT_TITLES["en"])
        return f"{title}: {self.heading}"
