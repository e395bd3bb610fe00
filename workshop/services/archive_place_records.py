"""The records of an archive that a place has and a single seminar has not: its groups, plans and surveys."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from workshop.exercise import Line as OneLine
from workshop.exercise import Model, Name
from workshop.services.archive_fields import (
    Count,
    Day,
    DayOrNothing,
    Free,
    GroupKey,
    Id,
    Key,
    Language,
    Line,
    Long,
    Moment,
    OriginOf,
    People,
    Short,
    Title,
)
from workshop.services.archive_plan_fields import (
    KeptPlan,
    PersonOf,
    RepresentationOf,
    RowFields,
    StepOf,
    as_told,
)
from workshop.services.plan_fields import RowKind


class PlaceLine(Line):
    """`id` is there in a place's own archive; a seminar's goes into the place by that name."""

    tag = "place"
    id: Id | None
    name: OneLine


class NeedGroupLine(Line):
    tag = "need_group"
    key: GroupKey
    title: OneLine
    people: People | None


class ActorLine(Line):
    tag = "actor"
    name: Name


class PlanLine(Line):
    tag = "plan"
    id: Id
    need_group: Key
    title: Title
    people: Count | None
    direction: Long
    questions: Long
    representation: RepresentationOf
    lead: PersonOf | None
    representatives: list[PersonOf]
    next_day: DayOrNothing
    language: Language
    revision: Count
    updated_at: Moment


class PlanRowLine(Line):
    tag = "plan_row"
    id: Id
    plan_id: Id
    chain_id: Id | None
    kind: RowKind
    parent: Id | None
    position: Count
    state: Literal["proposed", "accepted", "dropped"]
    fields: Annotated[Free, AfterValidator(as_told(RowFields))]
    written: list[Short]
    origin: OriginOf | None
    trail: list[StepOf]
    updated_at: Moment


class PlanNoteLine(Line):
    tag = "plan_note"
    id: Id
    plan_id: Id
    day: Day
    text: Long
    by: Short
    row_id: Id | None
    created_at: Moment


class PlanRevisionLine(Line):
    tag = "plan_revision"
    id: Id
    plan_id: Id
    number: Count
    at: Moment
    by: Short
    restores: Count | None
    content: Annotated[Free, AfterValidator(as_told(KeptPlan))]


class TextOf(Model):
    text: Long
    about: Long


class CollaborationOf(Model):
    id: Id
    name: Title
    parties: list[Short]
    works: Long
    needs: Long
    before: dict[str, Long] | None
    is_taken_over: bool


class SurveyLine(Line):
    tag = "survey"
    id: Id
    year: Annotated[int, Field(ge=1990, le=2200)]
    language: Language
    texts: dict[Title, TextOf]
    collaborations: list[CollaborationOf]
    left_out: list[Short]
    revision: Count
    created_at: Moment
    updated_at: Moment
