"""The two spreads, and what people said as the leader has put it in order. No actor stands beside anything: a check-out
is each person's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from exercises.check_out.payload import LEVELS, CheckOutActivity, Part, StoredPart


@dataclass(frozen=True, slots=True)
class Spread:
    """How many said 1, 2, 3, 4 and 5."""

    counts: tuple[int, ...]

    @property
    def answers(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        total = sum(level * count for level, count in zip(LEVELS, self.counts, strict=True))
        return round(total / self.answers, 1) if self.answers else None

    @property
    def median(self) -> float | None:
        said = [level for level, count in zip(LEVELS, self.counts, strict=True) for _ in range(count)]
        return float(median(said)) if said else None


def spread(activity: CheckOutActivity, part: Part) -> Spread:
    """The answers on one scale, hidden ones left out."""
    return activity.once(f"spread {part}", lambda: _spread(activity, part))


def _spread(activity: CheckOutActivity, part: Part) -> Spread:
    counts = dict.fromkeys(LEVELS, 0)
    for entry in activity.entries:
        if entry.payload.part == part and entry.payload.level is not None and not entry.hidden:
            counts[entry.payload.level] += 1
    return Spread(tuple(counts.values()))


@dataclass(slots=True)
class Saying:
    """One text as the room reads it: `texts` are all that lie under it, by the refs of their entries."""

    ref: str
    part: Part
    title: str = ""
    theme: str | None = None
    has_spotlight: bool = False
    is_hidden: bool = False
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def merged(self) -> list[str]:
        """The words that lie under it."""
        return [text for text in dict.fromkeys(self.texts.values()) if text != self.title]


def sayings(activity: CheckOutActivity, part: Part) -> list[Saying]:
    """The visible texts of one part: those in the spotlight first, then under their themes, the largest first."""
    return activity.once(f"sayings {part}", lambda: _sayings(activity, part))


def _sayings(activity: CheckOutActivity, part: Part) -> list[Saying]:
    moved = {ref for merge in activity.merges for ref in merge.refs}
    shown = {entry.ref: entry for entry in _texts(activity, part) if not entry.hidden}
    found: dict[str, Saying] = {}
    for entry in shown.values():
        target = activity.resolve(entry.ref) if entry.ref in moved else entry.ref
        ref = (
            target if target in shown else entry.ref
        )  # a word to the organiser lies under none of the other sort
        saying = found.setdefault(ref, Saying(ref, part))
        saying.texts[entry.ref] = entry.payload.text or ""
        saying.has_spotlight |= entry.spotlight
        if saying.theme is None or entry.ref == ref:
            saying.theme = entry.theme or saying.theme
    for saying in found.values():
        own = saying.texts.get(saying.ref) or next(iter(saying.texts.values()))
        saying.title = activity.merged_title(saying.ref) or own
    return _in_order(list(found.values()))


def _in_order(found: list[Saying]) -> list[Saying]:
    sizes: dict[str | None, int] = {}
    for saying in found:
        sizes[saying.theme] = sizes.get(saying.theme, 0) + 1

    def order(saying: Saying) -> tuple[bool, bool, int, str]:
        theme = saying.theme
        return not saying.has_spotlight, theme is None, -sizes[theme], (theme or "").casefold()

    return sorted(found, key=order)


def hidden_sayings(activity: CheckOutActivity, part: Part) -> list[Saying]:
    """For the facilitator alone, each by itself."""
    return [
        Saying(entry.ref, part, title=entry.payload.text or "", theme=entry.theme, is_hidden=True)
        for entry in _texts(activity, part)
        if entry.hidden
    ]


def by_theme(found: Sequence[Saying]) -> list[tuple[str | None, list[Saying]]]:
    """The themes with their texts, the largest first; what lies under none last."""
    groups: dict[str | None, list[Saying]] = {}
    for saying in found:
        groups.setdefault(saying.theme, []).append(saying)
    return sorted(groups.items(), key=lambda one: (one[0] is None, -len(one[1]), (one[0] or "").casefold()))


def _texts(activity: CheckOutActivity, part: Part) -> Iterator[StoredPart]:
    return (entry for entry in activity.entries if entry.payload.part == part and entry.payload.text)
