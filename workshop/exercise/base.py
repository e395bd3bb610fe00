"""THE plug-in contract. A folder in `exercises/` holds one subclass; it may import `workshop.exercise` and nothing
else of ours, and its rules are pure: no clock, network, storage or request."""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar, Generic, Protocol

from workshop.errors import Refused
from workshop.exercise.activity import Activity, Audience, ConfigT, EntryT, Participant, Phase
from workshop.exercise.chain import ChainKind, Harvest
from workshop.exercise.reading import Reading
from workshop.exercise.section import Section
from workshop.exercise.sheet import Ask, SheetBlock, WritingLines
from workshop.exercise.worked import WorkedExample

#: What an audience may see now, JSON-ready.
View = dict[str, Any]


class Words(Protocol):
    """The exercise's own words in one language: `words("report.ranking", count=3)`; a missing key is an error."""

    def __call__(self, key: str, /, **values: object) -> str: ...


class Exercise(Generic[ConfigT, EntryT]):
    """One kind of exercise.

    `phases` are the steps it goes through, always from WAITING to CLOSED; `open_phases` those in which entries may
    be handed in at all (`accept` may be stricter; without any, nothing is handed in and nobody is counted);
    `shown_phases` those in which the room (screen, phones, exports) may see results. `takes` names the chain kinds it
    works on: `given` is filled with those, the strongest `carries` of them, when the activity opens.
    `has_need_groups` is the default scope; `is_anonymous` the default.
    `personal_fields` are the optional fields of a payload that say who somebody is (their function): closing an
    anonymous activity empties them.
    `day_settings` are the settings that speak of what was handed in on this very day (a shortlist): a copy, a saved
    programme and a programme file leave them out.
    `is_asked_again` says that a follow-up asks the same as last time, by the same settings, so that the answers can be
    put beside each other.
    `is_told_next` says that whoever leads the next seminar about the same need groups is shown what it reports.
    `may_be_left_out` and `may_be_shortened` say what the leader is advised when the day runs late; never is anything
    cut by itself.
    `examples` are payloads that `accept` takes from somebody who has handed in nothing (with `example_given` as
    `given`), `refused_examples` payloads that are refused, wrong types among them.
    """

    kind: ClassVar[str]
    config_type: type[ConfigT]
    entry_type: type[EntryT]
    phases: ClassVar[tuple[Phase, ...]] = (Phase.WAITING, Phase.INDIVIDUAL, Phase.RESULTS, Phase.CLOSED)
    open_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.INDIVIDUAL, Phase.TABLE, Phase.ALL})
    shown_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.RESULTS, Phase.CLOSED})
    takes: ClassVar[tuple[ChainKind, ...]] = ()
    has_need_groups: ClassVar[bool] = False
    is_anonymous: ClassVar[bool] = True
    personal_fields: ClassVar[frozenset[str]] = frozenset()
    day_settings: ClassVar[frozenset[str]] = frozenset()
    is_asked_again: ClassVar[bool] = False
    is_told_next: ClassVar[bool] = False
    may_be_left_out: ClassVar[bool] = False
    may_be_shortened: ClassVar[bool] = True
    minutes: ClassVar[int] = 15
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = ()
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = ()
    example_given: ClassVar[tuple[Any, ...]] = ()

    @property
    def gathers_entries(self) -> bool:
        """Whether anything is handed in at all. Where not (a talk, a break) nobody is counted, on any page."""
        return bool(self.open_phases)

    def carries(self, config: ConfigT) -> int:
        """How many of the earlier harvest's items are carried over unless the leader chooses."""
        return 6

    def worked_examples(self, words: Words) -> tuple[WorkedExample, ...]:
        """Examples that the leader may load into the settings and take away again."""
        return ()

    def check_config(self, activity: Activity[ConfigT, EntryT], config: ConfigT) -> None:
        """Refuse new settings that would contradict what has been handed in (a budget below what is used)."""

    def accept(
        self, activity: Activity[ConfigT, EntryT], participant: Participant[EntryT], entry: EntryT
    ) -> EntryT:
        """What to store of `entry`, or `Refused`."""
        raise Refused("nothing_to_hand_in")

    def view(self, activity: Activity[ConfigT, EntryT], audience: Audience) -> View:
        """What this audience may see now. Never a name where the activity is anonymous, never results before
        `shown_phases` except for the facilitator. A phone's view of 1 000 entries stays under 16 KB, the screen's
        under 128 KB."""
        return {}

    def harvest(self, activity: Activity[ConfigT, EntryT]) -> Harvest:
        """Chain items, strongest first, hidden entries left out."""
        return Harvest()

    def count_tables(self, activity: Activity[ConfigT, EntryT]) -> Mapping[str, int]:
        """How many tables stand behind each thing that views, harvest or report count them for, by the ref it asks
        `activity.count_tables` with. Asked once, when the activity closes: after that no entry has a table."""
        return {item.ref: item.tables for item in self.harvest(activity).items}

    def readings(self, activity: Activity[ConfigT, EntryT]) -> tuple[Reading, ...]:
        """Numbers that can be followed from seminar to seminar, hidden entries left out; called only when results may
        be shown. Nothing in them that the room's own picture does not show."""
        return ()

    def report(self, activity: Activity[ConfigT, EntryT], words: Words) -> Section | None:
        """Its part of the seminar's report; called only when results may be shown. None: nothing to say."""
        return None

    def compare(
        self, earlier: Activity[ConfigT, EntryT], later: Activity[ConfigT, EntryT], words: Words
    ) -> Section | None:
        """What changed since the earlier running; None where there is nothing to compare."""
        return None

    def rehearse(
        self, activity: Activity[ConfigT, EntryT], participant: Participant[EntryT], rng: Random
    ) -> View | None:
        """A plausible next payload by this participant in this phase; None when they have nothing more to hand in."""
        return None

    def is_shown(self, activity: Activity[ConfigT, EntryT], audience: Audience) -> bool:
        """Whether this audience may see results now: a table at work sees its own."""
        is_own_table = (
            activity.phase is Phase.TABLE and audience.is_participant and audience.table is not None
        )
        return audience.is_facilitator or is_own_table or activity.phase in self.shown_phases

    def sheet(self, activity: Activity[ConfigT, EntryT], words: Words) -> tuple[SheetBlock, ...]:
        """The printed sheet for those without a phone: what to answer, with room for handwriting. The host adds the
        title, the QR code, lines for need group, actor and table, and where to leave it. What anybody may read: other
        people's entries only when the room sees them. `given` may be empty, since sheets are printed beforehand.
        Nothing where nothing is handed in."""
        if not self.gathers_entries:
            return ()
        return (Ask(words("purpose")), WritingLines("", 12))
