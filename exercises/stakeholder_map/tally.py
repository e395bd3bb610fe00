"""The room's picture: every actor around the person, how near, with its goals; and who is said to hold the whole."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from exercises.stakeholder_map.lead import Verdict, judge
from exercises.stakeholder_map.names import Names, plain
from exercises.stakeholder_map.payload import RINGS, MapActivity, StoredPlace


@dataclass(slots=True)
class Goal:
    """A goal as it is shown: the same words, or words that the leader merged, count once with `times`."""

    ref: str
    text: str
    times: int = 0
    theme: str | None = None


@dataclass(slots=True)
class Stakeholder:
    """One actor around the person. `counts` are how many placed it in each ring, the nearest first; `labels` who said
    so (None: *övriga*): those who speak, not those who are spoken of."""

    ref: str
    title: str = ""
    counts: list[int] = field(default_factory=lambda: [0 for _ in RINGS])
    labels: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0
    goals: dict[str, Goal] = field(default_factory=dict)

    @property
    def support(self) -> int:
        """How many placed it."""
        return sum(self.counts)

    @property
    def near(self) -> float:
        """The median ring."""
        return median([ring for ring, count in zip(RINGS, self.counts, strict=True) for _ in range(count)])


@dataclass(slots=True)
class Picture:
    """`actors` stand nearest first; `names` knows what each ref is called, also those only named as the lead."""

    actors: list[Stakeholder]
    verdict: Verdict
    names: Names

    @property
    def lead(self) -> str | None:
        """The ref of the one that leads, if one does."""
        return self.verdict.leads[0] if self.verdict.outcome == "led" else None

    def most_named(self, most: int) -> list[Stakeholder]:
        """The lead and those that most people see, for a picture that cannot hold all; still nearest first."""
        if len(self.actors) <= most:
            return self.actors
        kept = {
            a.ref
            for a in sorted(self.actors, key=lambda a: (a.ref != self.lead, -a.support, *_order(a)))[:most]
        }
        return [actor for actor in self.actors if actor.ref in kept]


def tally(activity: MapActivity) -> Picture:
    """What the room may know: hidden entries count nowhere."""
    return activity.once("tally", lambda: _tally(activity))


def _tally(activity: MapActivity) -> Picture:
    names = Names(activity)
    found: dict[str, Stakeholder] = {}
    leads: Counter[str] = Counter()
    said: Counter[str | None] = Counter()
    for entry in activity.entries:
        if entry.hidden:
            continue
        payload = entry.payload
        if payload.type == "actor" and payload.actor and payload.near:
            _place(found, names.count(payload.actor), entry)
        elif payload.holds == "actor" and payload.actor:
            leads[names.count(payload.actor)] += 1
        else:
            said[payload.holds] += 1
    _collect_goals(activity, names, found)
    for actor in found.values():
        actor.title = names.title(actor.ref)
        actor.tables = activity.count_tables(actor.ref, actor.seen_at)
    return Picture(sorted(found.values(), key=_order), judge(leads, said["nobody"], said["unknown"]), names)


def _place(found: dict[str, Stakeholder], ref: str, entry: StoredPlace) -> None:
    actor = found.get(ref)
    if actor is None:
        actor = found[ref] = Stakeholder(ref)
    actor.counts[(entry.payload.near or 1) - 1] += 1
    actor.labels.add(entry.actor)
    actor.seen_at.add(entry.table)


def _collect_goals(activity: MapActivity, names: Names, found: dict[str, Stakeholder]) -> None:
    """Under each actor its goals; a merged goal is called as the leader said, or as the one it was merged into."""
    told = {e.ref: e.payload.own_goal for e in activity.entries if e.payload.own_goal and not e.hidden}
    for entry in activity.entries:
        if entry.ref not in told or entry.payload.actor is None:
            continue
        into = names.resolve(entry.ref)
        text = names.called.get(into) or told.get(into) or told[entry.ref] or ""
        goals = found[names.ref_of(entry.payload.actor)].goals
        goal = goals.setdefault(plain(text), Goal(into if into in told else entry.ref, text))
        goal.times += 1
        goal.theme = goal.theme or entry.theme


def side_by_side(actors: list[Stakeholder], most: int) -> Iterator[tuple[Stakeholder, Goal]]:
    """The first goal of every actor, then every second one, and so on: at most `most` of one actor."""
    ranked = [
        (actor, sorted(actor.goals.values(), key=lambda g: (-g.times, plain(g.text)))) for actor in actors
    ]
    for place in range(most):
        for actor, goals in ranked:
            if place < len(goals):
                yield actor, goals[place]


def _order(actor: Stakeholder) -> tuple[float, int, str, str]:
    return actor.near, -actor.support, actor.title.casefold(), actor.ref
