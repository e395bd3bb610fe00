"""What each audience sees: the ballot while it is open, the links when they are shown."""

from collections.abc import Sequence

from workshop.exercise import Audience, Phase, View, first_within

from .links import (
    DynamicsActivity,
    Link,
    Stored,
    count_links,
    name_dynamics,
    own_ref,
    resolve_refs,
    shown_entries,
)

#: The picture holds no more lines than a room can read; a phone gets the same.
SHOWN_LINKS = 12
#: A phone's ballot stays small whatever the leader carries over.
MOST_OBSTACLES = 12
ANSWERING = (Phase.INDIVIDUAL, Phase.TABLE)
#: Bytes of links that a phone gets beside its ballot, at a table.
BESIDE_BYTES = 4_000
#: Bytes of links that a phone and the projector get.
PHONE_BYTES, SCREEN_BYTES = 11_000, 60_000


def view_ballot(activity: DynamicsActivity, audience: Audience) -> View:
    """The obstacles asked about and, for a phone that may answer, the dynamics with their explanations."""
    obstacles = ({"id": item.id, "title": item.title} for item in activity.given)
    view: View = {
        "proposed": activity.config.proposed,
        "own": activity.config.own,
        "obstacles": list(obstacles)
        if audience.is_facilitator
        else first_within(obstacles, MOST_OBSTACLES, 6_000),
    }
    if audience.is_participant and activity.phase in ANSWERING:
        view["dynamics"] = [
            {"key": item.key, "title": item.title, "text": item.text}
            for item in activity.catalogue.get("dynamics", {}).values()
        ]
    return view


def view_links(activity: DynamicsActivity, audience: Audience) -> View:
    """The strongest links; for the facilitator all of them, as the room will see them, and what to merge."""
    links = count_links(activity, shown_entries(activity))
    rows = (_as_row(link) for link in links)
    if audience.is_facilitator:
        return {"links": list(rows), "links_in_all": len(links), "items": view_items(activity, links)}
    size = SCREEN_BYTES if audience.is_screen else PHONE_BYTES
    if activity.phase in ANSWERING:
        size = BESIDE_BYTES
    return {"links": first_within(rows, SHOWN_LINKS, size), "links_in_all": len(links)}


def _as_row(link: Link) -> View:
    return {
        "ref": link.ref,
        "obstacle": link.obstacle.id,
        "obstacle_title": link.obstacle.title,
        "dynamic": link.dynamic,
        "title": link.title,
        "agree": link.agree,
        "disagree": link.disagree,
        "unsure": link.unsure,
        "actors": link.actors,
        "tables": link.tables,
        "disputed": link.is_disputed,
    }


def view_items(activity: DynamicsActivity, links: Sequence[Link]) -> list[View]:
    """The dynamics that somebody answered, to merge, hide or point at: own words first, hidden ones too."""
    items = _all_dynamics(activity, activity.entries)
    for link in links:
        item = items[link.dynamic]
        item["hidden"] = False
        item["title"] = link.title
        for stance in ("agree", "disagree", "unsure"):
            item[stance] += getattr(link, stance)
    return sorted(items.values(), key=lambda item: (not item["own"], -item["agree"]))


def _all_dynamics(activity: DynamicsActivity, entries: Sequence[Stored]) -> dict[str, View]:
    resolved = resolve_refs(activity, entries)
    titles = name_dynamics(activity, entries, resolved)
    nothing = {"agree": 0, "disagree": 0, "unsure": 0, "hidden": True}
    refs = dict.fromkeys(resolved[own_ref(entry)] for entry in entries)
    return {
        ref: {"ref": ref, "title": titles[ref], "own": not ref.startswith("key:")} | nothing for ref in refs
    }
