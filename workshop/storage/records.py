"""What the queries give back: frozen, one class for each table."""

from dataclasses import dataclass, field
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
    None until the leader has confirmed it; `tables` is a list of {id, name, need_group, is_from_door}: one from the
    door was named by somebody who joined, before the leader made any. `starts` is the planned start on the wall clock
    of that `day` (HH:MM, where the seminar is held), `agreed_minutes` how long the programme was when it began: what
    being late is measured by. `follow_up` is the follow-up question that is open, `aside` what lies over the picture
    on the screen, `leader` the co-facilitator who leads (None: the facilitator)."""

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
    starts: str | None
    agreed_minutes: int | None
    revision: int
    created_at: datetime
    ended_at: datetime | None
    purged_at: datetime | None
    tables: list[dict[str, Any]] = field(default_factory=list)
    follow_up: str | None = None
    aside: str | None = None
    leader: str | None = None

    @property
    def has_ended(self) -> bool:
        return self.state == "ended"


@dataclass(frozen=True, slots=True)
class ActivityRecord:
    """`revision` counts what has been handed in and changed; `epoch` counts rewritings of history (closing, erasing).
    `given` are ids of chain items, None until chosen or filled. `people`, `roll` and `trail` are frozen when it closes:
    `trail` is {tables: {unit: names}, counted: {unit: {thing: number of tables}}, on_behalf}, by need group or "".
    `compares_with` is the earlier activity chosen to compare with; `shows_comparison` whether the screen shows that.
    `planned_minutes` is what it was to take when the day began, None for what was put in later.
    `opened_at` is when it was first made the current one, `left_at` when another one last took its place. A
    follow-up question `follows` another activity, and stands in no programme by itself.
    `readings` are the numbers to follow over the years, None until the room has been shown them.
    `seen_actors` is {same: {spelling: actor}, parts: {unit: {spelling: number}}}, None before anybody merged actors
    after the first entry of an anonymous activity (`services/merging.py`)."""

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
    compares_with: str | None
    shows_comparison: bool
    trail: dict[str, Any] | None
    planned_minutes: int | None
    opened_at: datetime | None
    left_at: datetime | None
    follows: str | None = None
    readings: list[dict[str, Any]] | None = None
    seen_actors: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeRecord:
    """A programme that was saved here. `activities` are as in a programme file: kind, title, minutes, scope,
    anonymous, config."""

    id: str
    title: str
    text: str
    language: str
    activities: list[dict[str, Any]]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """`heads` is {actor: n} where the device stands for several people, else None. Who has no phone is written for by
    the leader or by a secretary at the same table."""

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
    has_phone: bool = True
    is_secretary: bool = False

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
    """One line of an activity's log. `act` says what it does: hand_in, withdraw, merge, undo_merge, rename, theme,
    hide, show, spotlight, unspotlight, blank, undo. `target` is the ref that it replaces or acts on. `led_by` is the
    name of the co-facilitator who did it; None where the facilitator did, and for what participants hand in.
    `written_by` is the secretary who handed it in for the participant, None where whoever leads did."""

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
    on_behalf: bool = False
    led_by: str | None = None
    written_by: str | None = None


@dataclass(frozen=True, slots=True)
class CofacilitatorRecord:
    """Somebody with an access of their own to one seminar. Of its token only the hash is kept."""

    id: str
    seminar_id: str
    name: str
    token_hash: str
    created_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class ParkedRecord:
    """A line on the parking list. `state` is open, done, hidden or blanked; `source` is participant, leader or entry,
    and of an entry `activity_id` and `entry_ref` say which."""

    id: str
    seminar_id: str
    client_id: str | None
    text: str
    state: str
    source: str
    participant_id: str | None
    activity_id: str | None
    entry_ref: str | None
    position: int


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
    tables: int = 0


@dataclass(frozen=True, slots=True)
class FeedbackRecord:
    """The page that tells participants what came of a seminar: whoever has its `token` reads it while it `is_open`."""

    seminar_id: str
    token: str
    is_open: bool
    greeting: str
    next_step: str
    next_day: str
    ask: str
