"""What may be handed in."""

from workshop.exercise import Activity, Participant, Refused

from .entry import DynamicsConfig, LinkEntry


def check_link(
    activity: Activity[DynamicsConfig, LinkEntry], participant: Participant[LinkEntry], link: LinkEntry
) -> None:
    """One stance for each participant, obstacle and dynamic; changing one's mind replaces the earlier."""
    if link.obstacle not in {item.id for item in activity.given}:
        raise Refused("unknown_obstacle", obstacle=link.obstacle)
    if link.dynamic and link.dynamic not in activity.catalogue.get("dynamics", {}):
        raise Refused("unknown_dynamic", dynamic=link.dynamic)
    here = [e.payload for e in participant.entries if e.payload.obstacle == link.obstacle]
    if any(other.name == link.name for other in here):
        raise Refused("already_answered")
    own = sum(other.text is not None for other in here)
    if link.text and own >= activity.config.own:
        raise Refused("too_many_own", most=activity.config.own)
