"""How long it takes to build what all audiences see of an activity with a thousand entries."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Literal

from tests.load.figures import Figure
from tests.load.room import add_all_kinds, fill_room, open_context, open_nacka
from workshop.exercise import Phase
from workshop.services.activities import Running, for_rules
from workshop.services.context import Context
from workshop.services.entries import Submission, as_participant, hand_in
from workshop.services.live import read_live
from workshop.services.phases import move_phase
from workshop.services.views import audiences, build_view
from workshop.storage.records import ParticipantRecord

Scope = Literal["room", "need_groups"]

#: In the order that fills the chain: each works on what the ones before it harvested.
KINDS = ["check_in", "question", "obstacles", "dynamics", "goals", "action_plan"]
BOUND_MS = 50
AT_ONCE = 100


@dataclass(frozen=True)
class Timed:
    """One activity in its slowest phase."""

    kind: str
    entries: int
    phase: str
    milliseconds: list[float]


def view_figures(people: int, entries: int, rounds: int) -> list[Figure]:
    """A figure for every kind in both scopes."""
    figures = []
    scopes: dict[Scope, str] = {"room": "room", "need_groups": "six need groups"}
    for scope, name in scopes.items():
        for timed in _time_scope(scope, people, entries, rounds):
            title = f"{timed.kind}, {name}: {timed.entries} entries ({timed.phase})"
            figures.append(Figure(title, "ms", timed.milliseconds, most=BOUND_MS))
    return figures


def _time_scope(scope: Scope, people: int, entries: int, rounds: int) -> Iterator[Timed]:
    with tempfile.TemporaryDirectory() as folder:
        context = open_context(Path(folder))
        seminar = open_nacka(context)
        fill_room(context, seminar, people)
        for activity_id in add_all_kinds(context, seminar, KINDS, scope):
            _rehearse(context, activity_id, entries)
            yield _time(context, read_live(context, activity_id), rounds)
            move_phase(context, activity_id, Phase.RESULTS)
        context.database.close()


def _time(context: Context, running: Running, rounds: int) -> Timed:
    """All phases are tried; the slowest counts."""
    slowest: Timed | None = None
    for phase in running.exercise.phases:
        moved = replace(
            running,
            record=replace(running.record, phase=phase.value),
            whole=replace(running.whole, phase=phase),
        )
        taken = [_build_all(context, moved) for _ in range(rounds)]
        if slowest is None or sorted(taken)[rounds // 2] > sorted(slowest.milliseconds)[rounds // 2]:
            slowest = Timed(running.record.kind, len(running.log.live), phase.value, taken)
    assert slowest is not None
    return slowest


def _build_all(context: Context, running: Running) -> float:
    """Milliseconds of processor time, so that what else the machine does counts less."""
    start = time.thread_time()
    for audience in audiences(running):
        build_view(context, running, audience)
    return (time.thread_time() - start) * 1000


def _rehearse(context: Context, activity_id: str, entries: int) -> None:
    """Fill the activity to so many entries: most alone, others in the later steps, and what then lacks alone again."""
    running = read_live(context, activity_id)
    phases = [phase for phase in running.exercise.phases if phase in running.exercise.open_phases]
    for number, phase in enumerate(phases, start=1):
        move_phase(context, activity_id, phase)
        is_last = number == len(phases)
        _fill(context, activity_id, entries if is_last else int(entries * (0.6 + 0.1 * number)))
    move_phase(context, activity_id, phases[0])
    _fill(context, activity_id, entries)


def _fill(context: Context, activity_id: str, entries: int) -> None:
    rng = Random(activity_id)
    for _ in range(3):
        running = read_live(context, activity_id)
        with context.database.reading() as connection:
            people = context.attendance.read(connection, running.seminar)
        for start in range(0, len(people), AT_ONCE):
            running = read_live(context, activity_id)
            left = entries - len(running.log.live)
            if left <= 0:
                return
            hand_in(context, activity_id, _acts(running, people[start : start + AT_ONCE][:left], rng))


def _acts(running: Running, people: list[ParticipantRecord], rng: Random) -> list[Submission]:
    parts: dict[str | None, Any] = {}
    acts = []
    for person in people:
        if person.need_group not in parts:
            parts[person.need_group] = for_rules(running, person.need_group)
        participant = as_participant(running, person, running.log.own_entries(person.id))
        payload = running.exercise.rehearse(parts[person.need_group], participant, rng)
        if payload is not None:
            entry_id = f"bench-{rng.getrandbits(64):016x}"
            acts.append(Submission(running.seminar.id, person.id, entry_id, dict(payload)))
    return acts
