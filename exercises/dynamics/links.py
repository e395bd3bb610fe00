"""From stances to links: which obstacle is driven by which dynamic, with support and dissent."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop.exercise import Activity, ChainItem, StoredEntry

from .entry import DynamicsConfig, LinkEntry

DynamicsActivity = Activity[DynamicsConfig, LinkEntry]
Stored = StoredEntry[LinkEntry]


@dataclass(slots=True)
class Link:
    """One obstacle and one dynamic. `dynamic` is `key:<catalogue key>` or an entry's ref. `labels` are the
    actors that agree, one of them None for *övriga*; `tables` is at how many tables somebody agrees."""

    obstacle: ChainItem
    dynamic: str
    title: str
    agree: int = 0
    disagree: int = 0
    unsure: int = 0
    labels: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0

    @property
    def ref(self) -> str:
        return f"{self.obstacle.id}:{self.dynamic}"

    @property
    def actors(self) -> int:
        return len(self.labels)

    @property
    def is_held(self) -> bool:
        """More say so than say no."""
        return self.agree > self.disagree

    @property
    def is_disputed(self) -> bool:
        """At least half as many say no as say yes."""
        return self.disagree > 0 and self.disagree * 2 >= self.agree

    def count(self, entry: Stored) -> None:
        """Add one entry's stance."""
        stance = entry.payload.stance
        if stance == "agree":
            self.agree += 1
            self.labels.add(entry.actor)
            self.seen_at.add(entry.table)
        elif stance == "disagree":
            self.disagree += 1
        else:
            self.unsure += 1


def own_ref(entry: Stored) -> str:
    """What the entry's dynamic is called before merges."""
    return f"key:{entry.payload.dynamic}" if entry.payload.dynamic else entry.ref


def resolve_refs(activity: DynamicsActivity, entries: Sequence[Stored]) -> dict[str, str]:
    """Every dynamic's ref in `entries` → the one it has been merged into. The same as `activity.resolve` for
    each, without walking all merges a thousand times."""
    targets = {source: merge.into for merge in activity.merges for source in merge.refs}
    resolved = {}
    for ref in {own_ref(entry) for entry in entries}:
        into = ref
        while into in targets:
            into = targets[into]
        resolved[ref] = into
    return resolved


def name_dynamics(
    activity: DynamicsActivity, entries: Sequence[Stored], resolved: dict[str, str]
) -> dict[str, str]:
    """Title of each resolved dynamic: what the leader called it, else the catalogue's or the first own words
    among `entries` (so that hidden words never name what they were merged with)."""
    titles: dict[str, str] = {}
    called = {merge.into: merge.title for merge in activity.merges if merge.title}
    own = {entry.ref: entry.payload.text or "" for entry in entries if entry.payload.text}
    for entry in entries:
        ref = resolved[own_ref(entry)]
        if ref not in titles:
            known = (
                _find_title(activity, ref.removeprefix("key:")) if ref.startswith("key:") else own.get(ref)
            )
            fallback = entry.payload.text or _find_title(activity, entry.payload.dynamic or "")
            titles[ref] = called.get(ref) or known or fallback or ref
    return titles


def _find_title(activity: DynamicsActivity, key: str) -> str | None:
    item = activity.catalogue.get("dynamics", {}).get(key)
    return item.title if item else None


def count_links(activity: DynamicsActivity, entries: Sequence[Stored]) -> list[Link]:
    """All links that somebody answered, strongest first. Obstacles no longer given are left out."""
    given = {item.id: item for item in activity.given}
    entries = [entry for entry in entries if entry.payload.obstacle in given]
    resolved = resolve_refs(activity, entries)
    titles = name_dynamics(activity, entries, resolved)
    links: dict[tuple[str, str], Link] = {}
    for entry in entries:
        place = (entry.payload.obstacle, resolved[own_ref(entry)])
        if place not in links:
            links[place] = Link(given[place[0]], place[1], titles[place[1]])
        links[place].count(entry)
    for link in links.values():
        link.tables = activity.count_tables(link.ref, link.seen_at)
    return sorted(links.values(), key=lambda link: (-link.agree, link.disagree, -link.actors, link.title))


def shown_entries(activity: DynamicsActivity) -> list[Stored]:
    """The entries that are not hidden."""
    return [entry for entry in activity.entries if not entry.hidden]
