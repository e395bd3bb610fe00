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
from workshop.exercise.chain import (
    AccountData,
    ActorAccountData,
    CalculationData,
    ChainItem,
    ChainKind,
    Harvest,
    LevelData,
    Origin,
    OutcomeData,
)
from workshop.exercise.drawing import Drawing, bars, break_lines
from workshop.exercise.figures import figure_in_words, pool_small
from workshop.exercise.groups import is_enough
from workshop.exercise.model import Config, Line, Model, Name, Payload, Ref, Text, TextOrNothing
from workshop.exercise.reading import Reading
from workshop.exercise.section import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Section,
    Table,
)
from workshop.exercise.sheet import Ask, Grid, Listed, Scale, SheetBlock, Tick, WritingLines
from workshop.exercise.worked import WorkedExample

__all__ = [
    "AccountData",
    "Activity",
    "ActorAccountData",
    "Ask",
    "Audience",
    "Block",
    "Bullets",
    "CalculationData",
    "Catalogue",
    "CatalogueItem",
    "ChainItem",
    "ChainKind",
    "Config",
    "Document",
    "Drawing",
    "Exercise",
    "Grid",
    "Harvest",
    "Heading",
    "LevelData",
    "Line",
    "Listed",
    "Merge",
    "Model",
    "Name",
    "Origin",
    "OutcomeData",
    "Paragraph",
    "Participant",
    "Payload",
    "Person",
    "Phase",
    "Picture",
    "Quote",
    "Reading",
    "Ref",
    "Refused",
    "Role",
    "Scale",
    "Section",
    "SheetBlock",
    "StoredEntry",
    "Table",
    "Text",
    "TextOrNothing",
    "Tick",
    "View",
    "Words",
    "WorkedExample",
    "WritingLines",
    "bars",
    "break_lines",
    "figure_in_words",
    "first_within",
    "is_enough",
    "pool_small",
]
