"""Utcheckning: what I take with me, two scales, and one word to the organiser, each person for themselves.

It is handed in part by part: the leader may then hide or merge a text without touching what its writer said on the
scales, and a phone that falls asleep half way has lost nothing. The room sees both spreads and what people take along;
the word to the organiser reaches the leader and the report, and the page says so.

What it gives the chain: nothing. It is feedback on the seminar, not on the need groups' work; it stands in the report,
before whoever leads the next seminar (`is_told_next`), and beside the next one's answers in `compare`; the scales are
followed over the years.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.check_out.payload import CheckOutActivity, CheckOutConfig, CheckOutEntry
from exercises.check_out.readings import scale_readings
from exercises.check_out.rehearsal import rehearsed_part
from exercises.check_out.report import changed_scales, check_out_section
from exercises.check_out.rules import check_part, check_settings
from exercises.check_out.sheet import check_out_sheet
from exercises.check_out.views import view_questions, view_results
from workshop.exercise import Audience, Exercise, Participant, Reading, Section, SheetBlock, View, Words


class CheckOut(Exercise[CheckOutConfig, CheckOutEntry]):
    """Each looks back alone; then all see how the day was."""

    kind: ClassVar[str] = "check_out"
    config_type = CheckOutConfig
    entry_type = CheckOutEntry
    is_told_next: ClassVar[bool] = True
    minutes: ClassVar[int] = 10
    #: Four questions and a look at the answers: less than this is haste, and the last the room remembers of the day.
    may_be_shortened: ClassVar[bool] = False
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"part": "take", "text": "Två namn att ringa i stället för en växel"},
        {"part": "first", "level": 5},
        {"part": "second", "level": 1, "text": None},
        {"part": "word", "text": "igen"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"text": "Två namn att ringa"},
        {"level": 3},
        {"part": "third", "level": 3},
        {"part": "take"},
        {"part": "take", "text": ""},
        {"part": "take", "text": "x" * 141},
        {"part": "take", "text": 5},
        {"part": "take", "text": ["ett", "två"]},
        {"part": "take", "level": 3},
        {"part": "take", "text": "Två namn", "level": 3},
        {"part": "first"},
        {"part": "first", "text": "fem"},
        {"part": "first", "level": 0},
        {"part": "first", "level": 6},
        {"part": "first", "level": 2.5},
        {"part": "first", "level": "3"},
        {"part": "first", "level": True},
        {"part": "second", "level": None},
        {"part": ["first"], "level": 3},
        {"part": "word", "level": 3},
        {"part": "word", "text": "tack", "actor": "Kommunen"},
    )

    def check_config(self, activity: CheckOutActivity, config: CheckOutConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: CheckOutActivity, participant: Participant[CheckOutEntry], entry: CheckOutEntry
    ) -> CheckOutEntry:
        return check_part(participant.entries, entry)

    def view(self, activity: CheckOutActivity, audience: Audience) -> View:
        view = view_questions(activity)
        return view | view_results(activity, audience) if self.is_shown(activity, audience) else view

    def readings(self, activity: CheckOutActivity) -> tuple[Reading, ...]:
        return scale_readings(activity)

    def report(self, activity: CheckOutActivity, words: Words) -> Section | None:
        return check_out_section(activity, words)

    def compare(self, earlier: CheckOutActivity, later: CheckOutActivity, words: Words) -> Section | None:
        return changed_scales(earlier, later, words)

    def rehearse(
        self, activity: CheckOutActivity, participant: Participant[CheckOutEntry], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_part(activity, participant, rng)

    def sheet(self, activity: CheckOutActivity, words: Words) -> tuple[SheetBlock, ...]:
        return check_out_sheet(activity, words)
