"""What an exercise gets to see: one activity, for the whole room or for one need group at a time.

All of it is plain data. The host has already folded the log: withdrawn, replaced and blanked
entries are gone, merges and themes are applied to `merges` and `theme`, actors spelled differently
are one. Where opinions are shown, `actor` is already pooled (see `StoredEntry.actor`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from workshop.exercise.chain import ChainItem
from workshop.exercise.model import Config, Payload

ConfigT = TypeVar("ConfigT", bound=Config)
EntryT = TypeVar("EntryT", bound=Payload)
ResultT = TypeVar("ResultT")


class Phase(StrEnum):
    """A step of an activity. `CLOSED` is irreversible."""

    WAITING = "waiting"
    INDIVIDUAL = "individual"
    TABLE = "table"
    ALL = "all"
    RESULTS = "results"
    CLOSED = "closed"


class Role(StrEnum):
    """Who looks."""

    PARTICIPANT = "participant"
    SCREEN = "screen"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class Audience:
    """A role and, for participants, a table and a need group: never a person."""

    role: Role
    table: str | None = None
    need_group: str | None = None

    @property
    def is_facilitator(self) -> bool:
        return self.role is Role.FACILITATOR

    @property
    def is_screen(self) -> bool:
        return self.role is Role.SCREEN

    @property
    def is_participant(self) -> bool:
        return self.role is Role.PARTICIPANT


@dataclass(frozen=True, slots=True)
class StoredEntry(Generic[EntryT]):
    """An entry that counts now. An activity's entries stand in an order of no meaning that never changes.

    `ref` is its stable name in views, merges and votes. `who` is the same number for entries by the same
    person within this activity and says nothing else; closing an anonymous activity gives every entry a `who`
    of its own, so never build a result on counting different `who`: count entries. `actor` is None where the
    actor's people are too few to be shown (*övriga*); in `accept` it is the true one. `heads` is how many
    people of its actor the entry stands for. `name` is None in an anonymous activity. Hidden entries are left out for
    all but the facilitator; `blanked` ones have lost their text and are left out everywhere.
    """

    ref: str
    payload: EntryT
    who: int
    actor: str | None = None
    need_group: str | None = None
    table: str | None = None
    heads: int = 1
    name: str | None = None
    on_behalf: bool = False
    hidden: bool = False
    spotlight: bool = False
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody here, as far as attendance is open: no name. `actor` is the true one."""

    who: int
    actor: str | None
    need_group: str | None
    table: str | None = None
    function: str | None = None
    heads: int = 1


@dataclass(frozen=True, slots=True)
class Participant(Generic[EntryT]):
    """Who hands in, for `accept` and `rehearse`: `actor` is the true one, `entries` the own ones that count now
    (without the one that is being replaced)."""

    who: int
    actor: str | None = None
    need_group: str | None = None
    table: str | None = None
    heads: int = 1
    speaks_for_actor: bool = False
    entries: Sequence[StoredEntry[EntryT]] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """The facilitator put `refs` under `into`, which may get a new `title`. `ref` names the merge itself."""

    ref: str
    refs: tuple[str, ...]
    into: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One thing that the sources name, in the seminar's language. `text` and `example` are plain text."""

    key: str
    title: str
    text: str
    example: str = ""
    source: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


#: noun (`obstacles`, `dynamics`, `goals`, `need_groups` …) → key → item
Catalogue = Mapping[str, Mapping[str, CatalogueItem]]


@dataclass(frozen=True, slots=True)
class Activity(Generic[ConfigT, EntryT]):
    """One running of an exercise. In the scope of need groups the exercise sees one need group's part at a time,
    named by `need_group`; in the scope of the room `need_group` is None. `tables` are the tables of this part that
    somebody sits at or something came from; to a table at work the host passes that table's entries only. Closing keeps
    no entry's table, only `counted_tables`: how many stood behind each thing, as `Exercise.count_tables` gave it.
    `expected` are the actors that the leader waited for beforehand, here or not; `roll` those that positions are taken
    from."""

    id: str
    kind: str
    title: str
    config: ConfigT
    phase: Phase
    entries: Sequence[StoredEntry[EntryT]] = ()
    people: Sequence[Person] = ()
    roll: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    given: tuple[ChainItem, ...] = ()
    merges: tuple[Merge, ...] = ()
    tables: tuple[str, ...] = ()
    need_group: str | None = None
    anonymous: bool = True
    smallest_group: int = 5
    language: str = "sv"
    day: date | None = None
    catalogue: Catalogue = field(default_factory=dict)
    same_actors: Mapping[str, str] = field(default_factory=dict)
    counted_tables: Mapping[str, int] | None = None
    _worked_out: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def count_tables(self, ref: str, tables: Iterable[str | None]) -> int:
        """How many tables stand behind the thing `ref`, given the table of each of its entries; in a closed activity
        the number that was kept."""
        if self.counted_tables is not None:
            return self.counted_tables.get(ref, 0)
        return len({table for table in tables if table})

    def once(self, name: str, work_out: Callable[[], ResultT]) -> ResultT:
        """What `work_out` gives, worked out once for this activity however many audiences look at it: it must depend on
        nothing else, and nobody may change it afterwards."""
        if name not in self._worked_out:
            self._worked_out[name] = work_out()
        result: ResultT = self._worked_out[name]
        return result

    def actor(self, name: str) -> str:
        """The actor as the leader has merged the spellings."""
        return self.same_actors.get(name, name)

    def resolve(self, ref: str) -> str:
        """The ref that `ref` has been merged into, or itself."""
        targets = {source: merge.into for merge in self.merges for source in merge.refs}
        while ref in targets:
            ref = targets[ref]
        return ref

    def merged_title(self, ref: str) -> str | None:
        """The title that the last merge into `ref` gave it, if any."""
        titles = [merge.title for merge in self.merges if merge.into == ref and merge.title]
        return titles[-1] if titles else None

    def visible(self, audience: Audience) -> list[StoredEntry[EntryT]]:
        """The entries this audience may know of: hidden ones reach the facilitator only."""
        return [e for e in self.entries if audience.is_facilitator or not e.hidden]
