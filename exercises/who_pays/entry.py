"""What a participant hands in, and the settings."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from workshop.exercise import Config, Line, Name, Payload, Ref, TextOrNothing

Level = Literal["low", "middle", "high"]
LEVELS: tuple[Level, ...] = ("low", "middle", "high")

#: No single measure in a municipality costs ten thousand million kronor a year: more is a slip of the finger.
MOST_KRONOR = 10_000_000_000
LONGEST = 10
HIGHEST_RATE = Decimal(15)

#: Whole kronor a year, and a year from 1. Their bounds are told here and kept in `rules`, which has the words for them.
Kronor = Annotated[int, Field(json_schema_extra={"minimum": 0, "maximum": MOST_KRONOR})]
YearNumber = Annotated[int, Field(json_schema_extra={"minimum": 1, "maximum": LONGEST})]


class WhoPaysConfig(Config):
    """`horizon` is how many years are counted; `rate` is the discount rate in per cent, as text so that it stays
    exact; `rate_source` says where the rate comes from, empty for the kit's own proposal."""

    horizon: Annotated[int, Field(ge=1, le=LONGEST)] = 5
    rate: Annotated[str, Field(pattern=r"^\d{1,2}([.,]\d{1,2})?$")] = "3.0"
    rate_source: TextOrNothing = ""

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
