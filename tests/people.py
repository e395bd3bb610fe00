"""A seminar under way for tests: who comes, what they hand in, what Fay does. Real services on a real database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from workshop.errors import KitError
from workshop.exercise import Audience, Phase, View
from workshop.services import entries, joining, people, phases, seminars, tables, views
from workshop.services.activities import Running, for_rules
from workshop.services.context import Context
from workshop.services.live import read_live
from workshop.storage.records import ActivityRecord, ParticipantRecord, SeminarRecord

ACTORS = (
    "Försäkringskassan",
    "Arbetsförmedlingen",
    "Nacka kommun",
    "Primärvården",
    "Psykiatrin",
    "Frivilligcentralen",
)
AGED, ADDICTED = "aldre_sjuka", "missbruksproblem"
NEED_GROUPS = (AGED, ADDICTED)


@dataclass
class OpenSeminar:
    """One opened seminar; activities are named by their kind (the first of that kind in the programme)."""

    context: Context
    id: str
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def record(self) -> SeminarRecord:
        return seminars.read_seminar(self.context, self.id)[0]

    @property
    def code(self) -> str:
        return self.record.code

    @property
    def activities(self) -> list[ActivityRecord]:
        return seminars.read_seminar(self.context, self.id)[1]

    def activity(self, kind: str) -> ActivityRecord:
        return next(activity for activity in self.activities if activity.kind == kind)

    def join(
        self,
        name: str | None = None,
        actor: str | None = ACTORS[0],
        need_group: str | None = AGED,
        **more: Any,
    ) -> ParticipantRecord:
        """Somebody new comes in by the code."""
        asked = joining.Joining(code=self.code, name=name, actor=actor, need_group=need_group, **more)
        return joining.join(self.context, asked).participant

    def join_many(self, counts: dict[str, int], need_group: str | None = AGED) -> list[ParticipantRecord]:
        """So many people of each actor, all in one need group."""
        return [
            self.join(f"Person {next(self._numbers)}", actor, need_group)
            for actor, number in counts.items()
            for _ in range(number)
        ]

    def speak_for(self, person: ParticipantRecord) -> ParticipantRecord:
        """Fay lets somebody speak for their actor."""
        change = people.PersonChange(speaks_for_actor=True)
        return people.change_person(self.context, self.id, person.id, change)

    def lay(self, *names: str, need_group: str | None = None) -> None:
        """Fay adds tables by hand."""
        for name in names:
            tables.add_table(self.context, self.id, tables.NewTable(name=name, need_group=need_group))

    def seat(self, person: ParticipantRecord, table: str | None) -> ParticipantRecord:
        """Fay places somebody at a table."""
        return people.change_person(self.context, self.id, person.id, people.PersonChange(table=table))

    def new_id(self) -> str:
        """An id as a phone makes it."""
        return f"entry-{self.id}-{next(self._numbers)}"

    def submission(
        self,
        person: ParticipantRecord,
        payload: dict[str, Any],
        entry_id: str | None = None,
        replaces: str | None = None,
    ) -> entries.Submission:
        return entries.Submission(self.id, person.id, entry_id or self.new_id(), payload, replaces)

    def hand_in(self, kind: str, acts: Sequence[entries.Act]) -> list[int | KitError]:
        return entries.hand_in(self.context, self.activity(kind).id, acts)

    def submit(
        self,
        kind: str,
        person: ParticipantRecord,
        payload: dict[str, Any],
        entry_id: str | None = None,
        replaces: str | None = None,
    ) -> int:
        """Hand in one entry; the answer is its revision, and a refusal is raised."""
        return _or_raise(self.hand_in(kind, [self.submission(person, payload, entry_id, replaces)]))

    def submit_for(
        self,
        kind: str,
        person: ParticipantRecord,
        payload: dict[str, Any],
        by: ParticipantRecord | None = None,
        entry_id: str | None = None,
    ) -> int:
        """Hand in on behalf of somebody without a phone: by their secretary, or by Fay."""
        act = entries.Submission(
            self.id, by.id if by else None, entry_id or self.new_id(), payload, on_behalf=person.id
        )
        return _or_raise(self.hand_in(kind, [act]))

    def add_without_phone(self, name: str | None = None, **more: Any) -> ParticipantRecord:
        """Fay adds somebody who has no phone."""
        given = {"actor": ACTORS[0], "need_group": AGED, **more}
        return people.add_person(self.context, self.id, people.NewPerson(name=name, **given))

    def withdraw(self, kind: str, person: ParticipantRecord, entry_id: str) -> int:
        return _or_raise(self.hand_in(kind, [entries.Withdrawal(self.id, person.id, entry_id)]))

    def move(self, kind: str, phase: str) -> ActivityRecord:
        """Fay moves the activity to that phase."""
        return phases.move_phase(self.context, self.activity(kind).id, phase)

    def running(self, kind: str) -> Running:
        return read_live(self.context, self.activity(kind).id)

    def view(self, kind: str, audience: Audience) -> View:
        return views.build_view(self.context, self.running(kind), audience)

    def refs(self, kind: str) -> list[str]:
        """The refs of the entries that count, oldest first."""
        return list(self.running(kind).log.live)

    def rehearse(self, kind: str, crowd: Sequence[ParticipantRecord], rng: Random, rounds: int = 3) -> int:
        """Let everybody do at once what is plausible in this phase; the answer is how many entries were stored.
        Somebody may come too late: a colleague has just spoken for the same actor."""
        stored = 0
        for _ in range(rounds):
            running = self.running(kind)
            said = [(person, self._rehearsed(running, person, rng)) for person in crowd]
            acts = [self.submission(person, payload) for person, payload in said if payload]
            stored += sum(isinstance(answer, int) for answer in self.hand_in(kind, acts))
        return stored

    def _rehearsed(self, running: Running, person: ParticipantRecord, rng: Random) -> View | None:
        own = running.log.own_entries(person.id)
        if running.record.has_need_groups:
            own = [entry for entry in own if entry.need_group == person.need_group]
        participant = entries.as_participant(running, person, own)
        return running.exercise.rehearse(
            for_rules(running, person.need_group, person.table_name), participant, rng
        )

    def run_through(self, crowd: Sequence[ParticipantRecord], rng: Random, *, close: bool = False) -> None:
        """The whole programme with rehearsed people, every activity up to its results (or closed)."""
        last = {Phase.CLOSED} if not close else set()
        for activity in self.activities:
            for phase in self.context.registry[activity.kind].phases[1:]:
                if phase not in last:
                    phases.move_phase(self.context, activity.id, phase)
                    if phase in self.context.registry[activity.kind].open_phases:
                        self.rehearse(activity.kind, crowd, rng)


def _or_raise(answers: list[int | KitError]) -> int:
    [answer] = answers
    if isinstance(answer, KitError):
        raise answer
    return answer


def open_nacka(context: Context, **more: Any) -> OpenSeminar:
    """Nackaseminariet, kort, opened by Fay for two need groups and six actors."""
    given: dict[str, Any] = {
        "title": "Samverkan i Nacka",
        "programme": "nacka_short",
        "need_groups": NEED_GROUPS,
        "actors": ACTORS,
        "place": "Nacka",
    }
    return OpenSeminar(context, seminars.open_seminar(context, seminars.NewSeminar(**given | more)).id)
