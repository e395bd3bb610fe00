"""What an archive's lines are, one model for each kind of record: the same fields are written and taken back.

Who and when of an entry, tokens, keys, codes and accesses have no field here, so that none can leave or come in.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from workshop.exercise import Line as OneLine
from workshop.exercise import Model, Name, Ref
from workshop.services.archive_fields import (
    Count,
    Day,
    DayOrNothing,
    Free,
    GroupKey,
    Id,
    ItemKind,
    Key,
    Language,
    Line,
    Long,
    OriginOf,
    People,
    Short,
    Title,
)
from workshop.services.archive_place_records import (
    ActorLine,
    NeedGroupLine,
    PlaceLine,
    PlanLine,
    PlanNoteLine,
    PlanRevisionLine,
    PlanRowLine,
    SurveyLine,
)
from workshop.services.archive_plan_fields import DATA, GivenData, ItemData, as_told

#: The one version of the format so far.
ARCHIVE = 1
FORMATS = {"seminar": "samverkstan-seminar", "place": "samverkstan-place"}


class GroupOf(Model):
    key: GroupKey
    title: OneLine
    people: People | None


class SeminarLine(Line):
    """`opened` is the day it was made and `order` which of its place's it was of that day; `without_phone` how many
    took part without one."""

    tag = "seminar"
    id: Id
    title: Title
    language: Language
    programme: Key
    day: Day
    venue: Title
    smallest_group: Annotated[int, Field(ge=1, le=50)]
    need_groups: list[GroupOf]
    actors: list[Name]
    same_actors: dict[Short, Short]
    roll: list[Short]
    starts: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None
    agreed_minutes: Count | None
    opened: Day
    order: Annotated[int, Field(ge=0, le=80_000)]
    without_phone: Count


class FeedbackLine(Line):
    tag = "feedback"
    seminar_id: Id
    greeting: Long
    next_step: Long
    next_day: DayOrNothing
    ask: Long


class PersonLine(Line):
    """Somebody was there: of which actors how many, no name. Sorted, so that the order says nothing either."""

    tag = "person"
    seminar_id: Id
    actor: Short | None
    need_group: Key | None
    heads: dict[Short, Annotated[int, Field(ge=1, le=1000)]] | None


class TrailOf(Model):
    """As `ActivityRecord.trail`, but tables have numbers: the names were often a person's own."""

    tables: dict[str, list[Short]]
    counted: dict[str, dict[str, Count]]
    on_behalf: Count


class ReadingOf(Model):
    key: Title
    title: Long
    value: float
    low: float
    high: float
    wanted: float | None
    need_group: Key | None


class ActivityLine(Line):
    """`phase` is waiting where nothing was shown, and then there is nothing of it; else closed. `entries` is how many
    lines of its log follow."""

    tag = "activity"
    id: Id
    seminar_id: Id
    position: Count
    kind: Short
    title: Title
    minutes: Annotated[int, Field(ge=1, le=480)]
    config: Free
    has_need_groups: bool
    is_anonymous: bool
    smallest_group: Annotated[int, Field(ge=1, le=50)]
    phase: Literal["waiting", "closed"]
    given: list[Id] | None
    people: Count | None
    roll: list[Short] | None
    compares_with: Id | None
    trail: TrailOf | None
    planned_minutes: Count | None
    follows: Id | None
    readings: list[ReadingOf] | None
    entries: Count


class Merged(Model):
    entries: list[Ref]
    into: Ref
    title: str | None


class Renamed(Model):
    title: str | None


class Themed(Model):
    entries: list[Ref]
    theme: str


class Lit(Model):
    pass


#: What the payload of each of the leader's acts is.
ACTS: dict[str, type[Model]] = {"merge": Merged, "rename": Renamed, "theme": Themed, "spotlight": Lit}


class EntryLine(Line):
    """A line of an activity's log, in its order; what a leader did stands behind what was handed in."""

    tag = "entry"
    activity_id: Id
    ref: Id
    act: Literal["hand_in", "merge", "rename", "theme", "spotlight"]
    actor: Short | None
    need_group: Key | None
    heads: Annotated[int, Field(ge=0, le=1000)]
    target: Key | None
    payload: Free


class ItemLine(Line):
    """Something of the chain, wherever it stands."""

    id: Id
    position: Count
    need_group: Key | None
    ref: Key
    key: Key | None
    title: Long
    text: Long
    votes: Annotated[int, Field(ge=-1_000_000_000, le=1_000_000_000)]
    actors: Count
    answers: list[Key]
    tables: Count


class GivenItemLine(ItemLine):
    """A row of a plan that is not in the archive, as it was when the archive was made: an activity that the room has
    seen was given it. One that somebody wrote in the plan has no origin."""

    tag = "given_item"
    seminar_id: Id
    need_group: Key
    kind: Literal["goal", "measure"]
    data: Annotated[Free, AfterValidator(as_told(GivenData))]
    origin: OriginOf | None


class ChainItemLine(ItemLine):
    tag = "chain_item"
    activity_id: Id
    kind: ItemKind
    data: Free
    origin: OriginOf

    @field_validator("data")
    @classmethod
    def _is_of_its_kind(cls, data: dict[str, Any], told: ValidationInfo) -> dict[str, Any]:
        DATA.get(told.data.get("kind", ""), ItemData).model_validate(data)
        return data


class ParkedLine(Line):
    tag = "parked"
    id: Id
    seminar_id: Id
    text: Long
    state: Literal["open", "done"]
    source: Literal["participant", "leader", "entry"]
    activity_id: Id | None
    entry_ref: Id | None
    position: Count


LINES: dict[str, type[Line]] = {
    line.tag: line
    for line in (
        PlaceLine,
        NeedGroupLine,
        ActorLine,
        PlanLine,
        PlanRowLine,
        PlanNoteLine,
        PlanRevisionLine,
        SurveyLine,
        SeminarLine,
        FeedbackLine,
        PersonLine,
        GivenItemLine,
        ActivityLine,
        EntryLine,
        ChainItemLine,
        ParkedLine,
    )
}
