"""The chain from obstacle to measure: what one exercise gives the next, and the plan, and its origin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict


class ChainKind(StrEnum):
    """The links of the chain, in its order; then what a plan holds beside it: a principle that the room agrees on, an
    actor around the people it is about, and a question that waits for an answer."""

    OBSTACLE = "obstacle"
    DYNAMIC = "dynamic"
    LEVERAGE = "leverage"
    GOAL = "goal"
    MEASURE = "measure"
    CALCULATION = "calculation"
    OUTCOME = "outcome"
    PRINCIPLE = "principle"
    ACTOR = "actor"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row came from. `votes` is the support it had there (weight, votes), `actors` how many different
    actors stood behind it as far as that may be shown, `people` how many had handed in, `tables` behind how many of
    `tables_in_all` tables it stood."""

    seminar: str
    seminar_title: str
    activity: str
    activity_title: str
    day: str
    votes: int
    actors: int
    people: int
    tables: int = 0
    tables_in_all: int = 0


@dataclass(frozen=True, slots=True)
class ChainItem:
    """One link of the chain.

    An exercise fills `ref` (its own stable name for it), `kind`, `title` and what it knows; the host sets `id`
    (stable for the same ref in the same activity), `need_group` and `origin`. `key` is the catalogue key where
    it has one. `answers` are the ids of the chain items it answers or follows from (a dynamic: its obstacle;
    a goal: obstacles and dynamics; a measure: its goal; a calculation and an outcome: their measure). `data` holds what
    only its kind has, JSON-ready; a calculation's is a `CalculationData`, an outcome's an `OutcomeData`. A goal or a
    principle that the room has measured says so in `data["level"]`, a `LevelData`; an actor's `data["aim"]` is what it
    wants for its own part; an obstacle that is a need says `data["need"]`.
    """

    ref: str
    kind: ChainKind
    title: str
    id: str = ""
    text: str = ""
    key: str | None = None
    votes: int = 0
    actors: int = 0
    tables: int = 0
    answers: tuple[str, ...] = ()
    need_group: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    origin: Origin | None = None


class LevelData(TypedDict):
    """Where something stands, as a room measured it, on a scale from `low` to `high`; `wanted` where the room said how
    it should be."""

    today: float
    wanted: float | None
    low: float
    high: float


class AccountData(TypedDict):
    """Money in kronor of today, as decimals written out, not rounded; `payback` is a year or nothing."""

    cost: str
    saving: str
    net: str
    payback: int | None


class ActorAccountData(AccountData):
    """`bears` and `gains` are the parts of all cost and saving, in per cent; nothing where there is none at all."""

    actor: str
    bears: str | None
    gains: str | None


class CalculationData(TypedDict):
    """What a measure means in money, to all and to each actor; `losers` lose although the whole gains. `rate` is the
    discount rate in per cent; `low` and `high` are there where somebody reckoned so."""

    horizon: int
    rate: str
    rate_source: str
    total: AccountData
    low: AccountData | None
    high: AccountData | None
    actors: list[ActorAccountData]
    losers: list[str]


class OutcomeData(TypedDict):
    """What a room says came of a measure. `progress` is done, on_its_way, stuck, given_up, or empty where people only
    wrote what they had seen; `is_by_own` whether the measure's own actor has said it."""

    progress: str
    told: str
    needed: str
    is_by_own: bool


@dataclass(frozen=True, slots=True)
class Harvest:
    """What an activity gives the plan and the next exercises; `items` stand in the room's order, strongest first."""

    items: tuple[ChainItem, ...] = ()
