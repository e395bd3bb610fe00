"""What may be chosen. Two obstacles of 2007 say what a Nacka one says: they are one and the same here."""

from collections.abc import Mapping, Sequence

from exercises.obstacles.payload import Choice, ObstaclesActivity, ObstaclesConfig, StoredChoice
from workshop.exercise import CatalogueItem, Refused


def all_obstacles(activity: ObstaclesActivity) -> Mapping[str, CatalogueItem]:
    """The whole catalogue of them, by key."""
    return activity.catalogue.get("obstacles", {})


def offered(activity: ObstaclesActivity) -> dict[str, CatalogueItem]:
    """Those of the paper or papers that the leader has chosen."""
    chosen = activity.config.catalogue
    items = all_obstacles(activity).items()
    return {key: item for key, item in items if chosen in ("both", item.extra.get("of"))}


def one_key(items: Mapping[str, CatalogueItem], key: str) -> str:
    """The key that stands for `key`: its twin's where the twin is among `items`, else its own."""
    twin = items[key].extra.get("same_as") if key in items else None
    return twin if isinstance(twin, str) and twin in items else key


def plain(text: str) -> str:
    """Own words as they are compared: case, end marks and spacing do not count."""
    return " ".join(text.casefold().strip(" .!?…").split())


def check_choice(activity: ObstaclesActivity, own: Sequence[StoredChoice], choice: Choice) -> None:
    """Refuse what breaks a rule; `own` are the participant's other choices that count."""
    config = activity.config
    if (choice.key is None) == (choice.text is None):
        raise Refused("key_or_text")
    if choice.weight > config.weights:
        raise Refused("too_heavy", weights=config.weights)
    items = offered(activity)
    if choice.key is not None and choice.key not in items:
        raise Refused("unknown_obstacle")
    if _identity(items, choice) in {_identity(items, entry.payload) for entry in own}:
        raise Refused("already_chosen")
    if len(own) >= config.most:
        raise Refused("too_many_obstacles", most=config.most)


def _identity(items: Mapping[str, CatalogueItem], choice: Choice) -> tuple[str, str]:
    if choice.key is not None:
        return "key", one_key(items, choice.key)
    return "text", plain(choice.text or "")


def check_settings(activity: ObstaclesActivity, config: ObstaclesConfig) -> None:
    """Refuse settings that what has been handed in would break."""
    counts: dict[int, int] = {}
    for entry in activity.entries:
        counts[entry.who] = counts.get(entry.who, 0) + 1
        if entry.payload.weight > config.weights:
            raise Refused("heavier_in_use", weights=config.weights)
    if max(counts.values(), default=0) > config.most:
        raise Refused("more_in_use", most=config.most)
    if config.catalogue != activity.config.catalogue and config.catalogue != "both":
        used = {e.payload.key for e in activity.entries if e.payload.key}
        items = all_obstacles(activity)
        if any(key in items and items[key].extra.get("of") != config.catalogue for key in used):
            raise Refused("catalogue_in_use")
