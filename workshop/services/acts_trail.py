"""What whoever led did with the entries of an activity, newest first: what was merged into what, by whom and when."""

from dataclasses import dataclass, replace
from datetime import datetime

from workshop.services.activities import Running, for_views
from workshop.services.activity_log import UNDOABLE, LeaderAct
from workshop.services.context import Context
from workshop.services.live import read_live
from workshop.services.views import FACILITATOR

MOST_ACTS = 200
MOST_TITLES = 12


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One act. `titles` are the words of what it touched (none where they were wiped), `count` how many things that
    was; `into` is what they were merged into, `text` a theme or a new title. `undoes` is the ref of the act that it
    took back. `by` is None for the facilitator; `at` is None once the activity is closed, which forgets times."""

    ref: str
    act: str
    titles: list[str]
    count: int
    into: str
    text: str
    by: str | None
    at: datetime | None
    undoes: str | None
    is_undone: bool
    may_undo: bool


def read_trail(context: Context, activity_id: str) -> list[TrailLine]:
    """The latest acts of an activity, newest first."""
    running = read_live(context, activity_id)
    acts = list(running.log.acts.values())[::-1][:MOST_ACTS]
    titles = _titles(running) if acts else {}
    last = running.log.last_act
    return [_line(running, titles, act, act is last) for act in acts]


def _line(running: Running, titles: dict[str, str], act: LeaderAct, is_last: bool) -> TrailLine:
    line = act.line
    shown = line
    if line.act in ("undo", "undo_merge") and line.target in running.log.acts:
        shown = running.log.acts[line.target].line
    body = shown.payload
    refs = list(body.get("entries", ())) or [shown.target or ""]
    words = [titles.get(ref, "") for ref in refs]
    may_undo = line.act in UNDOABLE and not act.is_undone and (is_last or line.act == "merge")
    return TrailLine(
        ref=line.ref,
        act=line.act,
        titles=[word for word in words if word][:MOST_TITLES],
        count=len(refs),
        into=titles.get(body["into"], "") if "into" in body else "",
        text=str(body.get("title") or body.get("theme") or ""),
        by=line.led_by,
        at=line.at,
        undoes=line.target if shown is not line else None,
        is_undone=act.is_undone,
        may_undo=may_undo,
    )


def _titles(running: Running) -> dict[str, str]:
    """What each thing is called by itself, before merges, by its ref."""
    titles: dict[str, str] = {}
    for key in running.units:
        unit = replace(for_views(running, key), merges=())
        for item in running.exercise.view(unit, FACILITATOR).get("items", ()):
            titles.setdefault(item["ref"], str(item["title"]))
    return titles
