"""What an archive may say in the fields of a plan's row, in the data of a chain item and in a plan's revision.

All of it is kept as it is written; but what the pages, documents and the next seminar read of it has to be what they
expect. Of what the kit does not know by name any may stand there.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from workshop.exercise import Model
from workshop.services.archive_fields import Count, DayOrNothing, Id, ItemKind, Key, Long, OriginOf, Short
from workshop.services.plan_fields import ANCHORED, PROGRESS, RowKind


class Part(BaseModel):
    """Something within free data: what is named here must be right, more may stand beside it."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False, strict=True)


class LevelOf(Part):
    today: float
    wanted: float | None = None
    low: float
    high: float
    day: DayOrNothing = ""


class PositionOf(Part):
    actor: Short
    stand: Literal["backs", "can_live_with", "objects"]
    reason: Long | None = None


class AnchorOf(Part):
    actor: Short
    anchor: Long


#: Money as it is written out: no exponent, and no more digits than any sum needs.
Amount = Annotated[str, StringConstraints(pattern=r"^-?\d{1,40}(\.\d{1,60})?$")]


class AccountOf(Part):
    cost: Amount
    saving: Amount
    net: Amount
    payback: Count | None


class ActorAccountOf(AccountOf):
    actor: Short
    bears: Amount | None
    gains: Amount | None


class SumOf(Part):
    """A calculation; in a plan's row it says where it came from too."""

    horizon: Count
    rate: Short
    rate_source: Long = ""
    total: AccountOf
    low: AccountOf | None = None
    high: AccountOf | None = None
    actors: list[ActorAccountOf]
    losers: list[Short]


class PlannedSumOf(SumOf):
    origin: OriginOf


Progress = Annotated[str, StringConstraints(pattern=f"^({'|'.join(PROGRESS)})$")]
Anchored = Annotated[str, StringConstraints(pattern=f"^({'|'.join(ANCHORED)})$")]


class OutcomeOf(Part):
    progress: Progress
    told: Long
    needed: Long
    is_by_own: bool


class RoomWordOf(OutcomeOf):
    origin: OriginOf


class _Standing(Part):
    """What a chain item and the row that is made of it have in common."""

    level: LevelOf | None = None
    positions: list[PositionOf] | None = None
    status: Literal["", "shared", "contested", "open"] | None = None
    area: Long | None = None
    committed: Literal["", "yes", "no", "asked", "must_anchor"] | None = None
    actor: Short | None = None
    function: Short | None = None
    first_step: Long | None = None
    date: DayOrNothing | None = None
    measure_of_success: Long | None = None
    aim: Long | None = None


class RowFields(_Standing):
    title: Long | None = None
    text: Long | None = None
    anchor: Long | None = None
    meaning: Long | None = None
    answer: Long | None = None
    needed: Long | None = None
    outcome: Long | None = None
    progress: Progress | None = None
    anchored: Anchored | None = None
    anchors: list[AnchorOf] | None = None
    calculation: PlannedSumOf | None = None
    room: RoomWordOf | None = None


class ItemData(_Standing):
    anchors: list[AnchorOf] | list[Long] | None = None
    need: bool | None = None


class GivenData(ItemData):
    what: Long | None = None
    goal: Long | None = None
    anchor: Long | None = None
    needed: Long | None = None
    outcome: Long | None = None
    progress: Progress | None = None
    anchored: Anchored | None = None


#: Of a chain item of another kind than these it is `ItemData`.
DATA: Mapping[str, type[Part]] = {"calculation": SumOf, "outcome": OutcomeOf}


class StepOf(Model):
    """A step of a row's trail upwards."""

    id: Id
    kind: ItemKind
    title: Long
    origin: OriginOf
    answers: list[Key] = Field(default_factory=list)


class PersonOf(Part):
    """Somebody of an actor; in a revision the name may have been taken out."""

    name: Short
    actor: Short
    function: Short | None = None


class RepresentationOf(Part):
    present: list[Short] = Field(default_factory=list)
    missing: list[Short] = Field(default_factory=list)


class KeptRow(Part):
    """A row in a revision."""

    id: Id
    chain_id: Id | None
    kind: RowKind
    parent: Id | None
    position: Count
    state: Literal["proposed", "accepted", "dropped"]
    fields: RowFields
    written: list[Short]
    origin: OriginOf | None
    trail: list[StepOf]


class KeptPlan(Part):
    """A revision's content."""

    people: Count | None
    direction: Long
    questions: Long
    lead: PersonOf | None
    representatives: list[PersonOf]
    next_day: DayOrNothing
    rows: list[KeptRow]


def as_told(part: type[Part]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A check that free data is this part; it stays as it is."""

    def check(told: dict[str, Any]) -> dict[str, Any]:
        part.model_validate(told)
        return told

    return check
