"""What each exercise costs with a thousand people: all audiences' views, their sizes, and its part of the report.

The floor is what the least of exercises would do for each audience: go over the entries once, count what is alike, and
write the hundred most common as JSON. It is measured in the same run, on the same entries.
"""

import gc
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Literal

import orjson

from tests.chain_order import in_chain_order
from tests.load.figures import Figure
from tests.load.rehearsing import rehearsed_acts
from tests.load.room import add_all_kinds, fill_room, open_context, open_nacka
from workshop.documents import write
from workshop.exercise import Document, Phase
from workshop.services.activities import Running
from workshop.services.context import Context
from workshop.services.entries import hand_in
from workshop.services.live import read_live, view_message
from workshop.services.phases import move_phase
from workshop.services.reports import activity_section
from workshop.services.views import audiences

Scope = Literal["room", "need_groups"]

SCOPES: dict[Scope, str] = {"room": "room", "need_groups": "six need groups"}
BOUND_MS = 50
REPORT_MS = 1000
BYTES = {"participant": 16_000, "screen": 128_000}
AT_ONCE = 100


@dataclass(frozen=True)
class Timed:
    """One activity in the phase in which its views take longest; sizes are the largest of any phase."""

    kind: str
    entries: int
    phase: str
    milliseconds: list[float]
    floor: list[float]
    sizes: dict[str, int]
    report: list[float]


def exercise_figures(people: int, rounds: int) -> Iterator[tuple[str, list[Figure]]]:
    """A table for each scope."""
    for scope, name in SCOPES.items():
        timed = list(_time_scope(scope, people, rounds))
        yield f"Every exercise with {people} people, {name}", [f for one in timed for f in _figures(one)]


def _figures(timed: Timed) -> list[Figure]:
    title = f"{timed.kind}: views of {timed.entries} entries ({timed.phase})"
    return [
        Figure(title, "ms", timed.milliseconds, timed.floor, most=BOUND_MS),
        Figure(f"{timed.kind}: report", "ms", timed.report, most=REPORT_MS),
        Figure(f"{timed.kind}: to a phone", "bytes", [timed.sizes["participant"]], most=BYTES["participant"]),
        Figure(f"{timed.kind}: to the screen", "bytes", [timed.sizes["screen"]], most=BYTES["screen"]),
    ]


def _time_scope(scope: Scope, people: int, rounds: int) -> Iterator[Timed]:
    with tempfile.TemporaryDirectory() as folder:
        context = open_context(Path(folder))
        seminar = open_nacka(context)
        fill_room(context, seminar, people)
        for activity_id in add_all_kinds(context, seminar, in_chain_order(context.registry), scope):
            _let_all_hand_in(context, activity_id)
            yield _time(context, read_live(context, activity_id), rounds)
            move_phase(context, activity_id, Phase.RESULTS)
        context.database.close()


def _time(context: Context, running: Running, rounds: int) -> Timed:
    """All phases are tried; the slowest counts."""
    taken: dict[str, list[float]] = {}
    sizes: Counter[str] = Counter()
    for phase in running.exercise.phases:
        taken[phase.value] = milliseconds(partial(_build_all, context, running, phase), rounds)
        moved = _in_phase(running, phase)
        for audience in audiences(moved):
            size = len(orjson.dumps(view_message(context, moved, audience).body))
            sizes[audience.role.value] = max(sizes[audience.role.value], size)
    slowest = max(taken, key=lambda phase: sorted(taken[phase])[rounds // 2])
    return Timed(
        running.record.kind,
        len(running.log.live),
        slowest,
        taken[slowest],
        milliseconds(partial(_floor, running, len(audiences(running))), rounds),
        dict(sizes),
        milliseconds(partial(_write_report, context, running), rounds),
    )


def _in_phase(running: Running, phase: Phase) -> Running:
    record = replace(running.record, phase=phase.value)
    return replace(running, record=record, whole=replace(running.whole, phase=phase))


def milliseconds(work: Callable[[], object], rounds: int) -> list[float]:
    """Processor time, so that what else the machine does counts less; what the rehearsal left to be cleared away is
    cleared before."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = time.thread_time()
        work()
        taken.append((time.thread_time() - start) * 1000)
    return taken


def _build_all(context: Context, running: Running, phase: Phase) -> None:
    """From an activity that nobody has looked at since the last entry."""
    moved = _in_phase(running, phase)
    for audience in audiences(moved):
        view_message(context, moved, audience)


def _floor(running: Running, times: int) -> None:
    for _ in range(times):
        alike = Counter(repr(entry.payload) for entry in running.log.entries)
        orjson.dumps(alike.most_common(100))


def _write_report(context: Context, running: Running) -> None:
    """Its section as a page, pictures included."""
    language = running.seminar.language
    shown = _in_phase(running, Phase.RESULTS)
    section = activity_section(context, context.words[language], shown, ())
    if section:
        write(Document(running.record.title, language, sections=(section,)), "html")


def _let_all_hand_in(context: Context, activity_id: str) -> None:
    """Everybody once in each step in which something may be handed in."""
    exercise = read_live(context, activity_id).exercise
    for phase in exercise.phases:
        if phase in exercise.open_phases:
            move_phase(context, activity_id, phase)
            _hand_in_once(context, activity_id, Random(f"{exercise.kind} {phase}"))


def _hand_in_once(context: Context, activity_id: str, rng: Random) -> None:
    running = read_live(context, activity_id)
    with context.database.reading() as connection:
        people = context.attendance.read(connection, running.seminar)
    for start in range(0, len(people), AT_ONCE):
        running = read_live(context, activity_id)
        hand_in(context, activity_id, rehearsed_acts(running, people[start : start + AT_ONCE], rng))
