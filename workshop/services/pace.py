"""How a seminar keeps its time, and what could be shortened: pure, all moments are handed in.

The plan is what was agreed when the day began: its start and its minutes. What is left is the rest of the running
activity and the minutes of those to come; shortening these brings the end nearer, and the plan stays where it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil, floor
from typing import Literal

#: Fewer minutes than this are not worth a word to somebody who is on stage.
WORTH_SAYING = 3
#: A cut shorter than this is felt as haste and gains nothing.
WORTH_CUTTING = 2
#: Never is more than a third taken from what was planned, nor so much that less is left than this part of what the
#: exercise usually takes. The kit's own rule of thumb.
KEPT_OF_PLAN, KEPT_OF_USUAL = 2 / 3, 0.6

#: A seminar opened this far from its planned start is rehearsed, or held on another day: the plan's clock says nothing.
ANOTHER_DAY = timedelta(hours=6)

Standing = Literal["done", "now", "coming"]


@dataclass(frozen=True, slots=True)
class Timed:
    """An activity as far as time is concerned. `planned` is what it was to take when the day began: what may be cut is
    counted from there, so that cutting again and again does not eat it up. `usual` is what its exercise takes as a
    rule, `ends_at` where the running step's clock stands, if there is one."""

    id: str
    minutes: int
    planned: int
    usual: int
    standing: Standing
    opened_at: datetime | None = None
    ends_at: datetime | None = None
    may_be_shortened: bool = True
    may_be_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A suggestion: `minutes` is what the activity would get, 0 where it would be left out; `saves` what that gains."""

    activity: str
    minutes: int
    saves: int


@dataclass(frozen=True, slots=True)
class Pace:
    """`behind` in whole minutes, below zero when ahead. Before the day has begun nothing is behind but a start that
    has passed."""

    has_begun: bool
    starts_at: datetime
    planned_end: datetime
    ends_at: datetime
    behind: int
    cuts: tuple[Cut, ...]


def measure_pace(
    programme: Sequence[Timed], now: datetime, planned_start: datetime | None, agreed_minutes: int | None
) -> Pace:
    """Where the day stands. Without a planned start, or with one of another day, it counts from when the first
    activity was opened."""
    first_opened = min((one.opened_at for one in programme if one.opened_at), default=None)
    start = _start_of_day(first_opened, now, planned_start)
    total = sum(one.minutes for one in programme)
    agreed = total if first_opened is None or agreed_minutes is None else agreed_minutes
    planned_end = start + timedelta(minutes=agreed)
    ends_at = (max(now, start) if first_opened is None else now) + _left(programme, now)
    behind = _whole_minutes(ends_at - planned_end)
    cuts = find_cuts(programme, behind) if behind >= WORTH_SAYING else ()
    return Pace(first_opened is not None, start, planned_end, ends_at, behind, cuts)


def _start_of_day(first_opened: datetime | None, now: datetime, planned: datetime | None) -> datetime:
    begun = first_opened or now
    if planned is None:
        return begun
    is_far = abs(begun - planned) > ANOTHER_DAY if first_opened else begun - planned > ANOTHER_DAY
    return begun if is_far else planned


def _left(programme: Sequence[Timed], now: datetime) -> timedelta:
    """What is left of the running activity (its own minutes, or its step's clock if that goes further), and what is
    to come."""
    left = timedelta(minutes=sum(one.minutes for one in programme if one.standing == "coming"))
    for one in programme:
        if one.standing == "now":
            planned = (one.opened_at or now) + timedelta(minutes=one.minutes)
            left += max(planned, one.ends_at or now, now) - now
    return left


def _whole_minutes(time: timedelta) -> int:
    """Towards zero: half a minute late is not late."""
    minutes = time.total_seconds() / 60
    return floor(minutes) if minutes > 0 else ceil(minutes)


def find_cuts(programme: Iterable[Timed], behind: int) -> tuple[Cut, ...]:
    """What would bring the end back: first shorter minutes where there is most room, each no more than is needed;
    where that is not enough, also what may be left out, the smallest that does it first."""
    coming = [one for one in programme if one.standing == "coming"]
    cuts: list[Cut] = []
    missing = behind
    for one in sorted(coming, key=slack_of, reverse=True):
        saves = min(slack_of(one), max(missing, WORTH_CUTTING))
        if missing > 0 and saves >= WORTH_CUTTING:
            cuts.append(Cut(one.id, one.minutes - saves, saves))
            missing -= saves
    if missing <= 0:
        return tuple(cuts)
    left_out = _leave_out(coming, cuts, missing)
    gone = {cut.activity for cut in left_out}
    return (*(cut for cut in cuts if cut.activity not in gone), *left_out)


def slack_of(one: Timed) -> int:
    """How many minutes the activity can give away and still be worth its while."""
    if not one.may_be_shortened:
        return 0
    least = max(ceil(one.planned * KEPT_OF_PLAN), ceil(one.usual * KEPT_OF_USUAL))
    return max(0, one.minutes - least)


def _leave_out(coming: Sequence[Timed], cuts: Sequence[Cut], missing: int) -> list[Cut]:
    """The one activity that is enough, the shortest such; else all that may go, longest first. Who was to be shortened
    and is left out instead gives only the rest."""
    saved = {cut.activity: cut.saves for cut in cuts}
    whole = sorted((one for one in coming if one.may_be_left_out), key=lambda one: one.minutes)
    enough = [one for one in whole if one.minutes - saved.get(one.id, 0) >= missing]
    chosen = enough[:1] or list(reversed(whole))
    return [Cut(one.id, 0, one.minutes) for one in chosen]
