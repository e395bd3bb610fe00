"""What may be handed in, and which settings would contradict it."""

from collections.abc import Sequence

from exercises.stakeholder_map.names import Names
from exercises.stakeholder_map.payload import MapActivity, MapConfig, MapEntry, StoredPlace
from workshop.exercise import Refused


def check_entry(activity: MapActivity, own: Sequence[StoredPlace], entry: MapEntry) -> MapEntry:
    """The entry with its actor spelled as it is known here, or refused; `own` are the person's others."""
    names = Names(activity)
    actor = names.find(entry.actor) if entry.actor else None
    if actor and not activity.config.own_actors and not names.is_offered(actor):
        raise Refused("unknown_actor", actor=actor)
    if entry.type == "lead":
        if any(stored.payload.type == "lead" for stored in own):
            raise Refused("lead_answered")
    elif actor:
        _check_place(activity, names, own, actor)
    return entry.model_copy(update={"actor": actor})


def _check_place(activity: MapActivity, names: Names, own: Sequence[StoredPlace], actor: str) -> None:
    """Each actor once, also under another spelling, and no more of them than the leader has set."""
    placed = [e.payload.actor for e in own if e.payload.type == "actor" and e.payload.actor]
    if names.ref_of(actor) in {names.ref_of(name) for name in placed}:
        raise Refused("already_placed", actor=actor)
    if len(placed) >= activity.config.most:
        raise Refused("too_many_actors", most=activity.config.most)


def check_settings(activity: MapActivity, config: MapConfig) -> None:
    """Refuse settings that what has been handed in would break."""
    placed: dict[int, int] = {}
    for entry in activity.entries:
        if entry.payload.type == "actor":
            placed[entry.who] = placed.get(entry.who, 0) + 1
    used = max(placed.values(), default=0)
    if config.most < min(used, activity.config.most):
        raise Refused("more_in_use", used=used)
    names = Names(activity, config)
    if config.own_actors or config == activity.config:
        return
    for entry in activity.entries:
        actor = names.find(entry.payload.actor) if entry.payload.actor else None
        if actor and not names.is_offered(actor):
            raise Refused("own_in_use", actor=actor)
