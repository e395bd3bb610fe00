"""What each audience sees at each step."""

from collections.abc import Iterable
from itertools import islice

from workshop.exercise import Audience, Phase, StoredEntry, View, first_within

from .entry import CircleEntry
from .example import CIRCLE
from .factors import CircleActivity, Factors
from .links import BALLOT_LOOPS, Link, Loop, Map, ballot, shown_map
from .packing import Pack, short_ref

#: Bytes that the rows and the titles on a phone and on the screen may take, in JSON's widest spelling.
PHONE_BYTES, BALLOT_BYTES, SCREEN_BYTES, LEAD_BYTES = 7_500, 8_500, 60_000, 400_000
#: How much a room can read; the leader's page has it all.
PHONE_LINKS, SCREEN_LINKS, LEAD_LINKS = 30, 60, 400
PHONE_LOOPS = 5
#: Refs of those who drew a link, by which a phone knows its own.
MOST_ENTRIES = 10
#: Links in own words that the leader can hide or point at.
MOST_OWN_WORDS = 400
DRAWING = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE)


def view_task(activity: CircleActivity, audience: Audience) -> View:
    """What may be linked, while links are drawn."""
    view: View = {"most_links": activity.config.most_links, "example": list(CIRCLE)}
    if activity.phase in DRAWING or not audience.is_participant:
        given = ({"id": item.id, "title": item.title, "kind": item.kind.value} for item in activity.given)
        view["given"] = first_within(given, 30, 3_500 if audience.is_participant else 30_000)
    if activity.config.start:
        view["start"] = _start(activity, audience)
    return view


def _start(activity: CircleActivity, audience: Audience) -> View:
    """The map that the room begins from, with where it comes from."""
    start: View = {"source": activity.config.start_source}
    if activity.phase in DRAWING or not audience.is_participant:
        links = (link.model_dump(mode="json") for link in activity.config.start)
        start["links"] = first_within(links, 12, 4_500)
    return start


def view_ballot(activity: CircleActivity, audience: Audience) -> View:
    """What to say yes or no to and where to break: the circles and their links without any count."""
    found = shown_map(activity)
    loops = found.loops()[:BALLOT_LOOPS]
    links = ballot(activity, found, loops)
    pack = Pack(found, BALLOT_BYTES if audience.is_participant else SCREEN_BYTES, audience.is_participant)
    in_loops = {link.ref for loop in loops for link in loop.links}
    # The circles decide what fits; it is shown by name.
    first = sorted(links, key=lambda link: link.ref not in in_loops)
    pack.links(first, lambda link: _ends(link) | _begun(link) | _by(link, audience))
    pairs = ({"from": a, "to": found.factors.resolve(a)} for a in found.factors.targets)
    return {
        "ballot": [
            _ends(link) | _begun(link) | _by(link, audience) for link in links if link.ref in pack.refs
        ],
        "circles": pack.loops(loops, lambda loop: {"reinforcing": loop.is_reinforcing}),
        "factors": pack.titles,
        "merged": first_within(pairs, 60, 3_000) if audience.is_participant else [],
    }


def view_results(activity: CircleActivity, audience: Audience) -> View:
    """The map: links with support and dissent, the strongest loops, where the room would break them."""
    found = shown_map(activity)
    loops = found.loops()
    is_phone = audience.is_participant
    most, size = _bounds(audience)
    pack = Pack(found, size, is_phone)
    # The loops' own links first: a loop is only shown with all of its links.
    listed = loops[:PHONE_LOOPS] if is_phone else loops
    first = dict.fromkeys(link.ref for loop in listed[:3] for link in loop.links)
    points = found.breaking_points()
    order = [*_pick(found, first), *points[:5], *found.links]
    rows = pack.links(_once(order)[:most], _full)
    view: View = {
        "tables_in_all": len(activity.tables),
        "links": sorted(rows, key=lambda row: (-row["support"], row["dissent"])),
        "links_in_all": len(found.links),
        "loops": pack.loops(listed, _loop_facts),
        "loops_in_all": len(loops),
        "factors": pack.titles,
        "breaks": pack.known(
            points, lambda link: {"ref": link.ref, "breaks": link.breaks, "by": _breakers(link)}
        ),
        "breaks_in_all": sum(link.breaks for link in points),
        "folded": found.folded,
    }
    if audience.is_facilitator:
        view["items"] = _items(activity, found)
    return view


def view_step(activity: CircleActivity, audience: Audience, is_shown: bool) -> View:
    """All that belongs to where the room is now."""
    parts = view_task(activity, audience)
    if activity.phase is Phase.ALL and not is_shown:
        parts |= view_ballot(activity, audience)
    if is_shown:
        parts |= view_results(activity, audience)
    return parts


def _bounds(audience: Audience) -> tuple[int, int]:
    """How many links this audience gets, and in how many bytes."""
    if audience.is_participant:
        return PHONE_LINKS, PHONE_BYTES
    return (LEAD_LINKS, LEAD_BYTES) if audience.is_facilitator else (SCREEN_LINKS, SCREEN_BYTES)


def _ends(link: Link) -> View:
    return {
        "ref": link.ref,
        "cause": short_ref(link.cause),
        "effect": short_ref(link.effect),
        "sign": link.sign,
    }


def _by(link: Link, audience: Audience) -> View:
    return {"entries": link.entries[:MOST_ENTRIES]} if audience.is_participant else {}


def _full(link: Link) -> View:
    return (
        _ends(link)
        | {
            "support": link.support,
            "dissent": link.dissent,
            "actors": len(link.labels),
            "tables": link.tables,
            "disputed": link.is_disputed,
            "breaks": link.breaks,
        }
        | _begun(link)
    )


def _begun(link: Link) -> View:
    """A mark on what the map began from."""
    return {"start": True} if link.is_start else {}


def _loop_facts(loop: Loop) -> View:
    return {"reinforcing": loop.is_reinforcing, "support": loop.support, "breaks": loop.breaks}


def _breakers(link: Link) -> list[View]:
    """The actors that would break it here; None is *övriga*."""
    return [{"actor": actor, "count": count} for actor, count in link.breakers.most_common(8)]


def _pick(found: Map, refs: Iterable[str]) -> list[Link]:
    by_ref = {link.ref: link for link in found.links}
    return [by_ref[ref] for ref in refs]


def _once(links: Iterable[Link]) -> list[Link]:
    return list({link.ref: link for link in links}.values())


def _items(activity: CircleActivity, found: Map) -> list[View]:
    """The factors, to merge; then the links in people's own words, to hide or point at, the hidden ones too."""
    times: dict[str, int] = {}
    for link in found.links:
        for ref in (link.cause, link.effect):
            times[ref] = times.get(ref, 0) + link.support
    titles = {ref: found.title(ref) for ref in times}
    factors = [
        {"ref": ref, "title": titles[ref], "support": count}
        for ref, count in sorted(times.items(), key=lambda item: (-item[1], titles[item[0]]))
    ]
    return factors + _own_words(activity)


def _own_words(activity: CircleActivity) -> list[View]:
    factors = Factors(activity, ())
    written = (e for e in activity.entries if e.payload.cause_text or e.payload.effect_text)
    return [_in_words(factors, entry) for entry in islice(written, MOST_OWN_WORDS)]


def _in_words(factors: Factors, entry: StoredEntry[CircleEntry]) -> View:
    cause, effect = factors.own_title(entry, "cause"), factors.own_title(entry, "effect")
    mark = "+" if entry.payload.sign == "more" else "−"
    title = f"{cause or '–'} → ({mark}) {effect or '–'}"
    return {"ref": entry.ref, "title": title, "hidden": entry.hidden}
