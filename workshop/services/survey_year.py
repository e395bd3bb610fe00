"""What a place's seminars of one year have shown: the figures that its survey is made from.

Read from the views that the screen gets, so that nothing hidden, not yet shown or too few to be told apart comes along;
each exercise's last running of the year counts. An exercise that the year did not hold leaves its part empty.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.services.activities import Running, read_running
from workshop.services.context import Context
from workshop.services.harvesting import is_shown
from workshop.services.views import SCREEN, build_view, counts
from workshop.storage import Connection, seminars
from workshop.storage.records import SeminarRecord

#: Reasons and answers that a survey holds of one channel and of one question.
_MOST_WHYS, _MOST_ANSWERS = 4, 12
#: The exercises whose figures stand in a survey. What changed since the year before, any exercise may tell.
_FIGURES = ("channels", "obstacles", "stairs", "shared_values")
View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel between two actors as the room saw it; `key` is the same from one year to the next."""

    key: str
    a: str
    b: str
    strength: float
    answers: int
    trend: str | None
    is_main: bool
    is_weak: bool
    differs: bool
    seen: tuple[float | None, float | None]
    whys: tuple[str, ...] = ()
    group: str = ""

    @property
    def title(self) -> str:
        return f"{self.a} – {self.b}" + (f" ({self.group})" if self.group else "")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """`share` is its part of the room's weight in percent; `category` None for the room's own words."""

    key: str
    title: str
    category: str | None
    share: int


@dataclass(frozen=True, slots=True)
class Level:
    """A step of the stairs (`value` today's, `other` the wanted) or a statement (mean, and how far apart the actors
    are)."""

    key: str
    title: str
    value: float
    other: float | None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the room with its best supported answers."""

    question: str
    answers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year of a place; `latest` is the last shown running of each exercise, by its kind."""

    number: int
    seminars: tuple[SeminarRecord, ...] = ()
    channels: tuple[Channel, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    steps: tuple[Level, ...] = ()
    values: tuple[Level, ...] = ()
    asked: tuple[Asked, ...] = ()
    latest: Mapping[str, Running] = field(default_factory=dict)


def read_year(context: Context, connection: Connection, place_id: str, number: int) -> Year:
    """Everything that the place's seminars of that year have shown by now."""
    held = [s for s in seminars.list_seminars(connection) if _is_of(s, place_id, number)]
    held.sort(key=lambda s: (s.day, s.created_at))
    shown = [running for s in held for running in _list_shown(context, connection, s)]
    latest = {running.record.kind: running for running in shown}
    views = {
        kind: _parts(build_view(context, running, SCREEN))
        for kind, running in latest.items()
        if kind in _FIGURES
    }
    questions = [running for running in shown if running.record.kind == "question"]
    return Year(
        number,
        tuple(held),
        channels=tuple(_channels(views.get("channels", []))),
        obstacles=tuple(_obstacles(views.get("obstacles", []))),
        steps=tuple(_levels(views.get("stairs", []), "steps", "key", "today", "wanted")),
        values=tuple(_statements(views.get("shared_values", []))),
        asked=tuple(_asked(build_view(context, running, SCREEN)) for running in questions),
        latest=latest,
    )


def _is_of(seminar: SeminarRecord, place_id: str, number: int) -> bool:
    return seminar.place_id == place_id and seminar.day[:4] == f"{number:04}"


def _list_shown(context: Context, connection: Connection, seminar: SeminarRecord) -> Iterator[Running]:
    """What the room may see now, and has anything to see in."""
    for activity in seminars.list_activities(connection, seminar.id):
        if is_shown(context, activity):
            running = read_running(context, connection, activity, seminar)
            if counts(running)["entries"]:
                yield running


def _parts(view: View) -> list[tuple[str, View]]:
    """The view of the whole room, or of each need group with its title."""
    if "groups" not in view:
        return [("", view)]
    return [(str((group["need_group"] or {}).get("title", "")), group["view"]) for group in view["groups"]]


def _channels(parts: list[tuple[str, View]]) -> Iterator[Channel]:
    for group, view in parts:
        actors = view.get("actors", ())
        for row in view.get("channels", ()):
            if row["answers"]:
                a, b = actors[row["a"]], actors[row["b"]]
                pair = {row["a"], row["b"]}
                whys = (i["title"] for i in view.get("items", ()) if {i.get("a"), i.get("b")} == pair)
                yield Channel(
                    key=row["ref"].removeprefix("pair:") + (f"-{_plain(group)}" if group else ""),
                    a=a,
                    b=b,
                    strength=row["strength"],
                    answers=row["answers"],
                    trend=row["trend"],
                    is_main=row["main"],
                    is_weak=row["weak"],
                    differs=row["differs"],
                    seen=(row["seen"][0], row["seen"][1]),
                    whys=tuple(dict.fromkeys(whys))[:_MOST_WHYS],
                    group=group,
                )


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())[:30]


def _obstacles(parts: list[tuple[str, View]]) -> Iterator[Obstacle]:
    """Those of all need groups together, the heaviest first."""
    found: dict[str, tuple[Mapping[str, Any], int]] = {}
    for _, view in parts:
        for item in view.get("items", ()):
            ref = str(item["ref"])
            key = ref if ref.startswith("key:") else str(item["title"]).casefold()
            first, weight = found.get(key, (item, 0))
            found[key] = (first, weight + item["weight"])
    whole = sum(weight for _, weight in found.values())
    for key, (item, weight) in sorted(found.items(), key=lambda one: (-one[1][1], one[1][0]["title"])):
        yield Obstacle(key, item["title"], item["category"], round(100 * weight / whole) if whole else 0)


def _levels(parts: list[tuple[str, View]], name: str, key: str, value: str, other: str) -> Iterator[Level]:
    for group, view in parts:
        for row in view.get(name, ()):
            if row[value] is not None:
                yield Level(f"{row[key]}|{group}", row["title"], row[value], row[other], group)


def _statements(parts: list[tuple[str, View]]) -> Iterator[Level]:
    """The statements with their words, which the view has beside the results."""
    for group, view in parts:
        titles = {one["ref"]: one["title"] for one in view.get("statements", ())}
        rows = [row | {"title": titles.get(row["ref"], "")} for row in view.get("results", ())]
        yield from _levels([(group, {"results": rows})], "results", "ref", "mean", "distance")


def _asked(view: View) -> Asked:
    """What several wrote alike, or in several need groups, is one answer."""
    parts = _parts(view)
    question = next((str(part["question"]) for _, part in parts if part.get("question")), view["title"])
    found: dict[str, tuple[str, int]] = {}
    for item in (item for _, part in parts for item in part.get("items", ())):
        key = str(item["title"]).casefold().strip(" .!?")
        title, support = found.get(key, (item["title"], 0))
        found[key] = (title, support + item["support"])
    answers = sorted(found.values(), key=lambda one: -one[1])
    return Asked(question, tuple(answers[:_MOST_ANSWERS]))
