"""The room's obstacles, heaviest first. A merge keeps its trail: what was laid together is named under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from exercises.obstacles.payload import ObstaclesActivity, StoredChoice
from exercises.obstacles.rules import all_obstacles, offered, one_key
from workshop.exercise import CatalogueItem

CATEGORIES = ("structure", "culture", "process")


@dataclass(slots=True)
class Ranked:
    """One obstacle as the room sees it. `item` is None for own words; `parts` are the refs that count as it,
    with the title of each; None among `actors` is the pooled *övriga*; `tables` is how many it came from."""

    ref: str
    title: str = ""
    item: CatalogueItem | None = None
    weight: int = 0
    times: int = 0
    actors: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0
    parts: dict[str, str] = field(default_factory=dict)
    is_hidden: bool = False

    @property
    def category(self) -> str | None:
        """Structure, culture or process; none for own words that lie under no catalogue obstacle."""
        category = self.item.extra.get("category") if self.item else None
        return category if isinstance(category, str) else None

    @property
    def merged(self) -> list[str]:
        """The titles that lie under this one."""
        return [title for title in dict.fromkeys(self.parts.values()) if title != self.title]


def rank(activity: ObstaclesActivity) -> list[Ranked]:
    """What the room may know: by weight, then by number of actors, then by title."""
    shown = [entry for entry in activity.entries if not entry.hidden]
    moved = {ref for merge in activity.merges for ref in merge.refs}
    return _rank(activity, shown, moved)


def rank_hidden(activity: ObstaclesActivity) -> list[Ranked]:
    """The hidden ones, for the facilitator alone; each stands by itself and counts nowhere."""
    hidden: list[Ranked] = []
    for entry in activity.entries:
        if entry.hidden:
            (item,) = _rank(activity, [entry], set())
            item.ref, item.is_hidden = entry.ref, True
            hidden.append(item)
    return sorted(hidden, key=_order)


def _rank(activity: ObstaclesActivity, entries: Iterable[StoredChoice], moved: set[str]) -> list[Ranked]:
    ranked: dict[str, Ranked] = {}
    items = offered(activity)
    known = all_obstacles(activity)
    for entry in entries:
        own = _own_ref(items, entry)
        ref = activity.resolve(own) if own in moved else own
        obstacle = ranked.setdefault(ref, Ranked(ref))
        obstacle.weight += entry.payload.weight
        obstacle.times += 1
        obstacle.actors.add(entry.actor)
        obstacle.seen_at.add(entry.table)
        obstacle.parts |= _parts(known, own, entry)
    for obstacle in ranked.values():
        _name(activity, known, obstacle)
        obstacle.tables = activity.count_tables(obstacle.ref, obstacle.seen_at)
    return sorted(ranked.values(), key=_order)


def _own_ref(items: Mapping[str, CatalogueItem], entry: StoredChoice) -> str:
    key = entry.payload.key
    return f"key:{one_key(items, key)}" if key else entry.ref


def _parts(known: Mapping[str, CatalogueItem], own: str, entry: StoredChoice) -> dict[str, str]:
    """The refs that this entry adds, own words by their text; of twins both are named."""
    key = entry.payload.key
    if key is None:
        return {own: entry.payload.text or ""}
    return {ref: _title(known, ref) for ref in (own, f"key:{key}")}


def _title(known: Mapping[str, CatalogueItem], ref: str) -> str:
    key = ref.removeprefix("key:")
    return known[key].title if key in known else key


def _name(activity: ObstaclesActivity, known: Mapping[str, CatalogueItem], obstacle: Ranked) -> None:
    """Its title and catalogue item. Never the words of an entry that is hidden or gone; then a part's."""
    keys = [ref.removeprefix("key:") for ref in (obstacle.ref, *obstacle.parts) if ref.startswith("key:")]
    obstacle.item = next((known[key] for key in keys if key in known), None)
    own = obstacle.parts.get(obstacle.ref)
    if own is None and obstacle.ref.startswith("key:"):
        own = _title(known, obstacle.ref)
    obstacle.title = activity.merged_title(obstacle.ref) or own or next(iter(obstacle.parts.values()))


def _order(obstacle: Ranked) -> tuple[int, int, str]:
    return -obstacle.weight, -len(obstacle.actors), obstacle.title.casefold()
