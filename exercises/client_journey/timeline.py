"""Everybody's steps and gaps as one timeline: lanes, what happens in them, and what falls between them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .merging import Merging
from .names import Place, code_of, read_place
from .payload import JourneyActivity, Stored
from .setting import offered_actors, stages_of

#: A picture with more lanes cannot be read from the back of a room.
PICTURE_LANES = 10
#: So many gaps are marked in the picture, with their numbers.
PICTURE_GAPS = 6


@dataclass(slots=True)
class Said:
    """What a step and a gap have in common. `titles` are the spellings, `own` those of its own place before any merge;
    `labels` the actors of those who said it, None for *övriga*; `tables` how many tables stand behind a gap."""

    place: Place
    ref: str
    titles: dict[str, int] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    entries: list[str] = field(default_factory=list)
    labels: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0
    title: str = ""

    @property
    def stage(self) -> int:
        return self.place.stage

    @property
    def written(self) -> int:
        """How many wrote it themselves."""
        return len(self.entries)

    def add(self, entries: Sequence[Stored], text: str, is_own: bool) -> None:
        """The same words by however many."""
        self.entries += [entry.ref for entry in entries]
        for titles in (self.titles, self.own) if is_own else (self.titles,):
            titles[text] = titles.get(text, 0) + len(entries)
        self.back(entries)

    def back(self, entries: Sequence[Stored]) -> None:
        self.labels.update([entry.actor for entry in entries])
        self.seen_at.update([entry.table for entry in entries])


@dataclass(slots=True)
class Step(Said):
    @property
    def lane(self) -> str:
        return self.place.lanes[0]


@dataclass(slots=True)
class Gap(Said):
    """`supported` counts the votes of others, `told` are the refs by which they know it; `ways` from which lane to
    which."""

    supported: int = 0
    told: set[str] = field(default_factory=set)
    ways: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def support(self) -> int:
        return self.written + self.supported

    @property
    def ends(self) -> tuple[str, str]:
        """From and to, as most say; the same lane twice where merges made it a gap inside one actor."""
        a, b = self.place.lanes
        return (b, a) if self.ways.get((b, a), 0) > self.ways.get((a, b), 0) else (a, b)


class Timeline:
    """The timeline of `entries`. `steps` stand by stage, most said first; `gaps` strongest first; `lanes` are codes in
    the order in which the journey comes to them."""

    def __init__(self, activity: JourneyActivity, entries: Iterable[Stored]) -> None:
        self._activity = activity
        self.merging = Merging(activity)
        self._steps: dict[str, Step] = {}
        self._gaps: dict[str, Gap] = {}
        self._spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._told: dict[str, Gap | None] = {}
        self._last = len(stages_of(activity))
        alike = _gather(entries)
        for same in alike:
            if same[0].payload.type != "support":
                self._add(same)
        for same in alike:
            if same[0].payload.type == "support":
                self._support(same)
        self._name_all()
        for gap in self._gaps.values():
            gap.tables = activity.count_tables(gap.ref, gap.seen_at)
        self.steps = sorted(self._steps.values(), key=lambda s: (s.stage, -s.written, s.title.casefold()))
        self.gaps = sorted(self._gaps.values(), key=_strongest_first)
        self.lanes = self._lanes_in_order()

    def lane_title(self, code: str) -> str:
        return self._lane_titles[code]

    def find_gap(self, ref: str) -> Gap | None:
        """The gap behind a ref that a view told, also after more merges."""
        if ref not in self._told:
            place = read_place(ref)
            self._told[ref] = self._gaps.get(self.merging.place(place).ref) if place else None
        return self._told[ref]

    def place_of(self, entry: Stored) -> Place | None:
        """Where an entry's step or gap counts."""
        told = entry.payload
        if told.stage is None or told.text is None:
            return None
        names = (told.actor,) if told.type == "step" else (told.from_actor, told.to_actor)
        lanes = tuple(sorted(self.merging.lane_of(name) for name in names if name))
        own = Place(told.type, lanes, min(told.stage, self._last), code_of(told.text))
        return self.merging.place(own)

    @cached_property
    def picture_lanes(self) -> list[str]:
        """The lanes that a picture has room for: those of the marked gaps, then the fullest; in the journey's order."""
        gaps = self.gaps[:PICTURE_GAPS]
        chosen = dict.fromkeys(code for gap in gaps for code in gap.place.lanes)
        for code in sorted(self.lanes, key=lambda code: -self._weights[code]):
            chosen.setdefault(code)
        kept = set(list(chosen)[:PICTURE_LANES])
        return [code for code in self.lanes if code in kept]

    def marked_gaps(self) -> list[Gap]:
        """The gaps that a picture marks: the strongest, between lanes that it has room for."""
        lanes = set(self.picture_lanes)
        return [gap for gap in self.gaps[:PICTURE_GAPS] if lanes.issuperset(gap.place.lanes)]

    def way(self) -> list[tuple[int, str]]:
        """Stage and lane where most of the steps of each stage are: the way that most describe."""
        found: dict[int, Counter[str]] = {}
        for step in self.steps:
            found.setdefault(step.stage, Counter())[step.lane] += step.written
        order = {code: number for number, code in enumerate(self.lanes)}
        return [
            (stage, min(lanes, key=lambda code: (-lanes[code], order[code])))
            for stage, lanes in sorted(found.items())
        ]

    def _add(self, same: Sequence[Stored]) -> None:
        """Entries that say the same in the same place, letter by letter."""
        told = same[0].payload
        said, is_own = self._open(same[0])
        said.add(same, told.text or "", is_own)
        if isinstance(said, Gap) and told.from_actor and told.to_actor:
            ends = (self.merging.lane_of(told.from_actor), self.merging.lane_of(told.to_actor))
            said.ways[ends] = said.ways.get(ends, 0) + len(same)
        for name in (told.actor, told.from_actor, told.to_actor):
            if name:
                self._spellings[self.merging.lane_of(name)][name] += len(same)

    def _open(self, entry: Stored) -> tuple[Said, bool]:
        """The step or gap that this entry's words count as, and whether they do so without a merge."""
        place = self.place_of(entry)
        assert place is not None
        is_own = code_of(entry.payload.text or "") == place.said
        ref = place.ref
        if place.sort == "step":
            return self._steps.get(ref) or self._steps.setdefault(ref, Step(place, ref)), is_own
        return self._gaps.get(ref) or self._gaps.setdefault(ref, Gap(place, ref)), is_own

    def _support(self, same: Sequence[Stored]) -> None:
        ref = same[0].payload.gap or ""
        gap = self.find_gap(ref)
        if gap is not None:
            gap.supported += len(same)
            gap.told.add(ref)
            gap.back(same)

    def _name_all(self) -> None:
        known = {self.merging.lane_of(name): name for name in reversed(offered_actors(self._activity))}
        used = {code for said in self._all() for code in said.place.lanes}
        self._lane_titles = {
            code: self.merging.lane_title(code) or known.get(code) or self._spelling(code) for code in used
        }
        for said in self._all():
            said.title = self.merging.place_titles.get(said.ref) or _usual(said.own or said.titles)

    def _spelling(self, code: str) -> str:
        """As most spell it; where that is hidden or gone, nothing is left to call it by."""
        spellings = self._spellings.get(code)
        return _usual(spellings) if spellings else "–"

    def _all(self) -> Iterator[Said]:
        yield from self._steps.values()
        yield from self._gaps.values()

    def _lanes_in_order(self) -> list[str]:
        """By where on the way their steps lie on the whole; a lane with gaps only, by the strongest of them."""
        sums: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for step in self.steps:
            sums[step.lane] = sums.get(step.lane, 0) + step.stage * step.written
            counts[step.lane] += step.written
        middles = {code: sums[code] / counts[code] for code in sums}
        for gap in self.gaps:
            for code in gap.place.lanes:
                counts[code] += gap.written
                middles.setdefault(code, gap.stage)
        self._weights = counts
        return sorted(middles, key=lambda code: (middles[code], self._lane_titles[code].casefold()))


def shown_timeline(activity: JourneyActivity) -> Timeline:
    """The timeline without what is hidden."""
    return activity.once(
        "timeline", lambda: Timeline(activity, (e for e in activity.entries if not e.hidden))
    )


def ballot(activity: JourneyActivity, timeline: Timeline) -> list[Gap]:
    """What the room chooses among: the gaps that most have written, in the order of the way, which tells no support."""
    most = sorted(timeline.gaps, key=lambda gap: (-gap.written, gap.title.casefold(), gap.ref))
    return sorted(most[: activity.config.ballot], key=lambda gap: (gap.stage, gap.title.casefold(), gap.ref))


def _gather(entries: Iterable[Stored]) -> list[list[Stored]]:
    """Those with the same payload together, so that it is read once."""
    found: defaultdict[tuple[object, ...], list[Stored]] = defaultdict(list)
    for entry in entries:
        told = entry.payload
        key = (told.type, told.stage, told.actor, told.from_actor, told.to_actor, told.text, told.gap)
        found[key].append(entry)
    return list(found.values())


def _usual(spellings: Mapping[str, int]) -> str:
    if len(spellings) == 1:
        return next(iter(spellings))
    most = max(spellings.values())
    return min(text for text, count in spellings.items() if count == most)


def _strongest_first(gap: Gap) -> tuple[object, ...]:
    return (-gap.support, -len(gap.labels), gap.title.casefold(), gap.ref)
