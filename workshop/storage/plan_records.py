"""What the queries of plans and surveys give back: frozen, one class for each table."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """`lead` is {name, actor, function} of the network lead, None while there is none; `representatives` a list of the
    same; `next_day` the ISO date of the next seminar or empty."""

    id: str
    place_id: str
    need_group: str
    title: str
    people: int | None
    direction: str
    questions: str
    representation: dict[str, Any]
    lead: dict[str, str | None] | None
    representatives: list[dict[str, str | None]]
    next_day: str
    language: str
    revision: int
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class PlanRowRecord:
    """A goal or measure. `fields` is what it says, `written` the fields that a person wrote in the plan (a later
    harvest leaves those alone), `trail` the chain above it, nearest first."""

    id: str
    plan_id: str
    chain_id: str | None
    kind: str
    parent: str | None
    position: int
    state: str
    fields: dict[str, Any]
    written: list[str]
    origin: dict[str, Any] | None
    trail: list[dict[str, Any]]
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class PlanNoteRecord:
    """A line of the plan's diary. `day` is the ISO date that it is about, `row_id` the row, if it is about one."""

    id: str
    plan_id: str
    day: str
    text: str
    by: str
    row_id: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class PlanRevisionRecord:
    """The whole plan as it stood when somebody accepted something, or when revision `restores` was put back."""

    id: str
    plan_id: str
    number: int
    at: datetime
    by: str
    restores: int | None
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlanKeyRecord:
    """An access to one plan by a link: `role` is `network_lead`, or `actor` for those who report on the measures of
    `actor`."""

    id: str
    plan_id: str
    role: str
    actor: str | None
    name: str
    token_hash: str
    created_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class SurveyRecord:
    """The survey of a place for a year. `texts` is what people have written: field → {text, about}; `collaborations` a
    list of {id, name, parties, works, needs, before, is_taken_over}; `left_out` the parts not in the document."""

    id: str
    place_id: str
    year: int
    language: str
    texts: dict[str, dict[str, str]]
    collaborations: list[dict[str, Any]]
    left_out: list[str]
    revision: int
    created_at: datetime
    updated_at: datetime
