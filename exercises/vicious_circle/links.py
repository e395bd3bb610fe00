"""From everybody's links to one map: support and dissent for each link, the loops, where to break them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from workshop.exercise import StoredEntry

from .entry import CircleEntry, Sign, StartLink
from .factors import CircleActivity, Factors, link_ref, read_link_ref
from .loops import find_strongest

Stored = StoredEntry[CircleEntry]
Pair = tuple[str, str]

#: No room reads more loops than this.
MOST_LOOPS = 20
#: So many of them the room looks at when it votes.
BALLOT_LOOPS = 3
LONGEST_LOOP = 8


@dataclass(slots=True)
class Link:
    """One cause and one effect, however many said so and with which sign. `entries` are the refs of those who drew
    it; `said` and `denied` count yes and no to each sign; `breakers` are the actors that would break it. `start_sign`
    is the sign of one that the map begins from: that alone is nobody's support."""

    cause: str
    effect: str
    entries: list[str] = field(default_factory=list)
    said: Counter[Sign] = field(default_factory=Counter)
    denied: Counter[Sign] = field(default_factory=Counter)
    labels: set[str | None] = field(default_factory=set)
    breakers: Counter[str | None] = field(default_factory=Counter)
    tables: int = 0
    break_tables: int = 0
    start_sign: Sign | None = None

    @property
    def is_start(self) -> bool:
        return self.start_sign is not None

    @property
    def is_touched(self) -> bool:
        """Whether the room has said anything of it."""
        return bool(self.said.total() or self.denied.total() or self.breaks)

    @property
    def sign(self) -> Sign:
        """What most say; where it weighs even, what fewer deny, then "more"."""
        if self.start_sign and not self.said.total():
            return self.start_sign
        more, less = self.said["more"], self.said["less"]
        if more == less:
            more, less = self.denied["less"], self.denied["more"]
        return "less" if less > more else "more"

    @property
    def support(self) -> int:
        return self.said[self.sign]

    @property
    def dissent(self) -> int:
        """No to this sign, and yes to the other."""
        return self.denied[self.sign] + self.said["less" if self.sign == "more" else "more"]

    @property
    def is_disputed(self) -> bool:
        """At least half as many say no as say yes."""
        return self.dissent > 0 and self.dissent * 2 >= self.support

    @property
    def breaks(self) -> int:
        return self.breakers.total()

    @property
    def ref(self) -> str:
        return link_ref(self.cause, self.effect, self.sign)


def tables_ref(link: Link, what: str = "link") -> str:
    """What the tables behind a link, or behind breaking it, are counted by; which sign weighs most is no part of it."""
    return f"{what}:{link.cause}:{link.effect}"


@dataclass(frozen=True, slots=True)
class Loop:
    """Links that lead back to where they began, in their order."""

    links: tuple[Link, ...]

    @property
    def support(self) -> int:
        """A loop is as strong as its weakest link."""
        return min(link.support for link in self.links)

    @property
    def is_reinforcing(self) -> bool:
        """The product of the signs: an even number of "less" drives itself on, an odd one holds itself back."""
        return sum(link.sign == "less" for link in self.links) % 2 == 0

    @property
    def breaks(self) -> int:
        return sum(link.breaks for link in self.links)


class Map:
    """The merged map of `entries`. `links` stand strongest first; `folded` counts those that the leader's merges
    turned into a link from a factor to itself: they are left out."""

    def __init__(self, activity: CircleActivity, entries: Iterable[Stored]) -> None:
        known = list(entries)
        self.factors = Factors(activity, (e for e in known if e.payload.type == "link"))
        self._links: dict[Pair, Link] = {}
        self._seen_at: dict[Pair, set[str | None]] = defaultdict(set)
        self._broken_at: dict[Pair, set[str | None]] = defaultdict(set)
        self.folded = 0
        for start in activity.config.start:
            self._begin_from(start)
        for entry in known:
            if entry.payload.type == "link":
                self._add(entry)
        for entry in known:
            if entry.payload.type != "link":
                self._count(entry)
        for pair, link in self._links.items():
            link.tables = activity.count_tables(tables_ref(link), self._seen_at[pair])
            link.break_tables = activity.count_tables(tables_ref(link, "break"), self._broken_at[pair])
        self.links = sorted(self._links.values(), key=self._order)

    def title(self, ref: str) -> str:
        return self.factors.title(ref)

    def find(self, ref: str) -> Link | None:
        """The link behind a ref that a view told, also after more merges."""
        told = read_link_ref(ref)
        if told is None:
            return None
        return self._links.get((self.factors.resolve(told[0]), self.factors.resolve(told[1])))

    @cached_property
    def _loops(self) -> list[Loop]:
        refs = sorted({ref for pair in self._links for ref in pair}, key=self._name)
        place = {ref: number for number, ref in enumerate(refs)}
        supports = {(place[c], place[e]): link.support for (c, e), link in self._links.items()}
        found = find_strongest(supports, MOST_LOOPS, LONGEST_LOOP)
        return [self._as_loop([refs[number] for number in loop]) for loop in found]

    def loops(self) -> list[Loop]:
        """The strongest loops."""
        return self._loops

    def breaking_points(self) -> list[Link]:
        """The links where somebody would break the circle, most wanted first."""
        chosen = [link for link in self.links if link.breaks]
        return sorted(chosen, key=lambda link: -link.breaks)

    def _as_loop(self, refs: Sequence[str]) -> Loop:
        return Loop(tuple(self._links[pair] for pair in pairwise([*refs, refs[0]])))

    def _name(self, ref: str) -> tuple[str, str]:
        return (self.title(ref).casefold(), ref)

    def _order(self, link: Link) -> tuple[object, ...]:
        return (-link.support, link.dissent, self._name(link.cause), self._name(link.effect))

    def _begin_from(self, start: StartLink) -> None:
        cause, effect = (self.factors.find_title(title) for title in (start.cause, start.effect))
        if cause != effect and (cause, effect) not in self._links:
            self._links[cause, effect] = Link(cause, effect, start_sign=start.sign)

    def _add(self, entry: Stored) -> None:
        cause, effect = self.factors.find(entry, "cause"), self.factors.find(entry, "effect")
        if cause is None or effect is None or entry.payload.sign is None:
            return
        if cause == effect:
            self.folded += 1
            return
        if (cause, effect) not in self._links:
            self._links[cause, effect] = Link(cause, effect)
        link = self._links[cause, effect]
        link.entries.append(entry.ref)
        self._support(link, entry, entry.payload.sign)

    def _count(self, entry: Stored) -> None:
        told = read_link_ref(entry.payload.link or "")
        link = self.find(entry.payload.link or "")
        if told is None or link is None:
            return
        if entry.payload.type == "break":
            link.breakers[entry.actor] += 1
            self._broken_at[link.cause, link.effect].add(entry.table)
        elif entry.payload.stance == "agree":
            self._support(link, entry, told[2])
        else:
            link.denied[told[2]] += 1

    def _support(self, link: Link, entry: Stored, sign: Sign) -> None:
        link.said[sign] += 1
        link.labels.add(entry.actor)
        self._seen_at[link.cause, link.effect].add(entry.table)


def shown_map(activity: CircleActivity) -> Map:
    """The map without what is hidden."""
    return activity.once("map", lambda: Map(activity, (e for e in activity.entries if not e.hidden)))


def ballot(activity: CircleActivity, found: Map, loops: Sequence[Loop]) -> list[Link]:
    """What the room votes on: the links of the strongest loops first, then the strongest others; by name, so that
    the order says nothing about support."""
    chosen: dict[str, Link] = {}
    for link in [*(link for loop in loops for link in loop.links), *found.links]:
        if len(chosen) < activity.config.ballot:
            chosen.setdefault(link.ref, link)
    return sorted(chosen.values(), key=lambda link: (found.title(link.cause).casefold(), link.ref))
