"""Reads `content/`: the catalogue, the leader's guides and the programmes."""

from workshop.catalogue.guides import Guide, PhaseGuide, read_guide
from workshop.catalogue.markup import render_markdown
from workshop.catalogue.programmes import PlannedActivity, Programme, ProgrammeGuide, read_programmes
from workshop.catalogue.reader import NOUNS, read_catalogue
from workshop.catalogue.sources import DOCUMENT_TITLES

__all__ = [
    "DOCUMENT_TITLES",
    "NOUNS",
    "Guide",
    "PhaseGuide",
    "PlannedActivity",
    "Programme",
    "ProgrammeGuide",
    "read_catalogue",
    "read_guide",
    "read_programmes",
    "render_markdown",
]
