"""The contract between the kit and its exercises: all that an exercise may import."""

from workshop.errors import Refused
from workshop.exercise.activity import (
    Activity,
    Audience,
    Catalogue,
    CatalogueItem,
    Merge,
    Participant,
    Person,
    Phase,
    Role,
    StoredEntry,
)
from workshop.exercise.base import Exercise, View, Words
from workshop.exercise.bounds import first_within
from workshop.exercise.chain import ChainItem, ChainKind, Harvest, Origin
from workshop.exercise.model import Config, Line, Model, Name, Payload, Ref, Text, TextOrNothing
from workshop.exercise.section import Block, Bullets, Document, Heading, Paragraph, Quote, Section, Table

__all__ = [
    "Activity",
    "Audience",
    "Block",
    "Bullets",
    "Catalogue",
    "CatalogueItem",
    "ChainItem",
    "ChainKind",
    "Config",
    "Document",
    "Exercise",
    "Harvest",
    "Heading",
    "Line",
    "Merge",
    "Model",
    "Name",
    "Origin",
    "Paragraph",
    "Participant",
    "Payload",
    "Person",
    "Phase",
    "Quote",
    "Ref",
    "Refused",
    "Role",
    "Section",
    "StoredEntry",
    "Table",
    "Text",
    "TextOrNothing",
    "View",
    "Words",
    "first_within",
]
