"""What the queries give back: frozen, one class for each table."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    id: str
    name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class NeedGroupRecord:
    """`people` is how many the need group holds in this place; None where nobody has counted."""

    id: str
    place_id: str
    key: str
    title: str
    people: int | None
    position: int


@dataclass(frozen=True, slots=True)
class ActorRecord:
    id: str
    place_id: str
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class SeminarRecord:
    """`need_groups` is a list of {key, title, people}; `same_actors` maps a spelling to the actor it means; `roll` is
    None until the leader has confirmed it."""

    id: str
    place_id: str
    title: str
    code: str
    language: str
    programme: str
    day: str
    venue: str
    smallest_group: int
    is_door_open: bool
    state: str
    screen_key: str
    need_groups: list[dict[str, Any]]
    actors: list[str]
    same_actors: dict[str, str]
    roll: list[str] | None
    current_activity: str | None
    revision: int
    created_at: datetime
    ended_at: datetime | None
    purged_at: datetime | None

    @property
    def has_ended(self) -> bool:
        return self.state == "ended"


@dataclass(frozen=True, slots=True)
class ActivityRecord:
    """`revision` counts what has been handed in and changed; `epoch` counts rewritings of history (closing, erasing).
    `given` are ids of chain items, None until chosen or filled. `people` and `roll` are frozen when it closes.
    `readings` are the numbers to follow over the years, None until the room has been shown them."""

    id: str
    seminar_id: str
    position: int
    kind: str
    title: str
    minutes: int
    config: dict[str, Any]
    has_need_groups: bool
    is_anonymous: bool
    smallest_group: int
    phase: str
    ends_at: datetime | None
    revision: int
    epoch: int
    given: list[str] | None
    people: int | None
    roll: list[str] | None
    readings: list[dict[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """`heads` is {actor: n} where the device stands for several people, else None."""

    id: str
    seminar_id: str
    name: str | None
    actor: str | None
    need_group: str | None
    table_name: str | None
    function: str | None
    heads: dict[str, int] | None
    return_code: str
    speaks_for_actor: bool
    joined_at: datetime
    removed_at: datetime | None

    @property
    def head_count(self) -> int:
        return sum(self.heads.values()) if self.heads else 1

    @property
    def heads_of_actor(self) -> int:
        """How many of them are of the actor that its entries are handed in for: the smallest-group number counts
        nobody else."""
        return self.heads.get(self.actor or "", self.head_count) if self.heads else 1


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One line of an activity's log. `act` says what it does: hand_in, withdraw, merge, undo_merge, theme, hide, show,
    spotlight, unspotlight, blank. `target` is the ref that it replaces or acts on."""

    ref: str
    id: str | None
    activity_id: str
    revision: int
    act: str
    participant_id: str | None
    actor: str | None
    need_group: str | None
    table_name: str | None
    heads: int
    target: str | None
    payload: dict[str, Any]
    fingerprint: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class ChainRecord:
    id: str
    seminar_id: str
    activity_id: str
    position: int
    kind: str
    need_group: str | None
    ref: str
    key: str | None
    title: str
    text: str
    votes: int
    actors: int
    answers: list[str]
    data: dict[str, Any]
    origin: dict[str, Any]


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
