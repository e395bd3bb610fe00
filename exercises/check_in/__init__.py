"""Check-in: who is here, actor × need group, and what each expects of the day."""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.check_in.attendance import attendance
from exercises.check_in.expectations import expectations
from exercises.check_in.rehearsal import rehearsed_check_in
from exercises.check_in.report import changed_attendance, check_in_section
from exercises.check_in.sheet import check_in_sheet
from workshop.exercise import (
    Activity,
    Audience,
    Config,
    Exercise,
    Line,
    Name,
    Participant,
    Payload,
    Refused,
    Section,
    SheetBlock,
    View,
    Words,
    first_within,
)

#: (items, bytes) of expectations: a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (12, 4_000), (60, 40_000), (300, 80_000)


class CheckInConfig(Config):
    """Nothing to set."""


class CheckIn(Payload):
    """What somebody says on arriving; at least one of the two."""

    function: Name | None = None
    expectation: Line | None = None


class CheckInExercise(Exercise[CheckInConfig, CheckIn]):
    """Attendance is open by design and is shown in every step; expectations wait for the results."""

    kind: ClassVar[str] = "check_in"
    config_type = CheckInConfig
    entry_type = CheckIn
    personal_fields: ClassVar[frozenset[str]] = frozenset({"function"})
    is_told_next: ClassVar[bool] = True
    minutes: ClassVar[int] = 10
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"function": "enhetschef", "expectation": "Att vi enas om ett mål som alla kan stå för"},
        {"expectation": "att få ansikten på varann"},
        {"function": "handläggare"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"function": None, "expectation": None},
        {"expectation": ""},
        {"expectation": "x" * 141},
        {"expectation": 5},
        {"function": ["handläggare"]},
        {"expectation": "Hej", "actor": "Försäkringskassan"},
    )

    def accept(
        self, activity: Activity[CheckInConfig, CheckIn], participant: Participant[CheckIn], entry: CheckIn
    ) -> CheckIn:
        """One check-in for each participant; it can be replaced."""
        if entry.function is None and entry.expectation is None:
            raise Refused("nothing_written")
        if participant.entries:
            raise Refused("already_handed_in")
        return entry

    def view(self, activity: Activity[CheckInConfig, CheckIn], audience: Audience) -> View:
        """The attendance always; the expectations when results are shown."""
        view: View = {"attendance": attendance(activity, 20 if audience.is_participant else 60)}
        if self.is_shown(activity, audience):
            most, size = _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE
            found = expectations(activity, audience)
            view["items"] = first_within(found, most, size)
            view["total"] = len(found)
        return view

    def report(self, activity: Activity[CheckInConfig, CheckIn], words: Words) -> Section | None:
        return check_in_section(activity, words)

    def compare(
        self,
        earlier: Activity[CheckInConfig, CheckIn],
        later: Activity[CheckInConfig, CheckIn],
        words: Words,
    ) -> Section | None:
        return changed_attendance(earlier, later, words)

    def rehearse(
        self, activity: Activity[CheckInConfig, CheckIn], participant: Participant[CheckIn], rng: Random
    ) -> View | None:
        if participant.entries or activity.phase not in self.open_phases:
            return None
        said = {entry.payload.expectation for entry in activity.entries}
        return rehearsed_check_in(activity.language, said, rng)

    def sheet(self, activity: Activity[CheckInConfig, CheckIn], words: Words) -> tuple[SheetBlock, ...]:
        return check_in_sheet(words)
