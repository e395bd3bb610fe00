"""What a participant hands in, and the settings."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from workshop.exercise import Config, Line, Model, Name, Payload, Ref, TextOrNothing

Level = Literal["low", "middle", "high"]
LEVELS: tuple[Level, ...] = ("low", "middle", "high")

#: No single measure in a municipality costs ten thousand million kronor a year: more is a slip of the finger.
MOST_KRONOR = 10_000_000_000
LONGEST = 10
HIGHEST_RATE = Decimal(15)

#: Whole kronor a year, and a year from 1. Their bounds are told here and kept in `rules`, which has the words for them.
Kronor = Annotated[int, Field(json_schema_extra={"minimum": 0, "maximum": MOST_KRONOR})]
YearNumber = Annotated[int, Field(json_schema_extra={"minimum": 1, "maximum": LONGEST})]


class TrialRow(Model):
    """What a measure to try out costs and saves one actor, each year from `year` to `until` (that year alone without
    it)."""

    actor: Name
    year: Annotated[int, Field(ge=1, le=LONGEST)] = 1
    until: Annotated[int, Field(ge=1, le=LONGEST)] | None = None
    cost: Annotated[int, Field(ge=0, le=MOST_KRONOR)] | None = None
    saving: Annotated[int, Field(ge=0, le=MOST_KRONOR)] | None = None

    @property
    def years(self) -> range:
        return range(self.year, (self.until or self.year) + 1)


class WhoPaysConfig(Config):
    """`horizon` is how many years are counted; `rate` is the discount rate in per cent, as text so that it stays
    exact; `rate_source` says where the rate comes from, empty for the kit's own proposal.

    `trial` is the title of a measure to try the calculation out on, empty for none; `trial_rows` is what it costs and
    saves until somebody says otherwise, `trial_source` where that comes from. It is reckoned without a rate and never
    reaches the plan."""

    horizon: Annotated[int, Field(ge=1, le=LONGEST)] = 5
    rate: Annotated[str, Field(pattern=r"^\d{1,2}([.,]\d{1,2})?$")] = "3.0"
    rate_source: TextOrNothing = ""
    trial: Annotated[TextOrNothing, Field(max_length=140)] = ""
    trial_rows: Annotated[tuple[TrialRow, ...], Field(max_length=12)] = ()
    trial_source: TextOrNothing = ""

    @field_validator("rate")
    @classmethod
    def _is_a_rate(cls, rate: str) -> str:
        if Decimal(rate.replace(",", ".")) > HIGHEST_RATE:
            raise ValueError(f"the rate is at most {HIGHEST_RATE} per cent")
        return rate.replace(",", ".")

    @property
    def percent(self) -> Decimal:
        return Decimal(self.rate)


class EstimateEntry(Payload):
    """What a measure costs and saves one actor, each year from `year` to `until` (that year alone without it).

    A field left out is not known; 0 is known to be nothing. `level` says how it is reckoned: cautiously, as is most
    likely, or hopefully. `actor` is the one that pays or saves, whoever estimates. `basis` is what it is built on.
    """

    measure: Ref
    actor: Name
    year: YearNumber
    until: YearNumber | None = None
    cost: Kronor | None = None
    saving: Kronor | None = None
    level: Level = "middle"
    basis: Line | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.cost is None and self.saving is None:
            raise ValueError("an estimate holds a cost or a saving")
        if self.last < self.year:
            raise ValueError("the last year is not before the first")
        return self

    @property
    def last(self) -> int:
        return self.until or self.year

    @property
    def years(self) -> range:
        return range(self.year, self.last + 1)
