"""What may be handed in, and at which step."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.exercise import Participant, Phase, Refused, StoredEntry

from .entry import CircleConfig, CircleEntry
from .factors import CircleActivity, Factors, Stored
from .links import Link, Map, shown_map

STEPS = {
    "link": (Phase.INDIVIDUAL, Phase.TABLE),
    "vote": (Phase.ALL,),
    "break": (Phase.ALL,),
}
Someone = Participant[CircleEntry]


def check_entry(activity: CircleActivity, participant: Someone, entry: CircleEntry) -> None:
    """Links while people work on their own and at the tables; votes and the break when all see the same map."""
    if activity.phase not in STEPS[entry.type]:
        raise Refused("wrong_step")
    own = [e for e in participant.entries if e.payload.type == entry.type]
    if entry.type == "link":
        _check_link(activity, own, entry)
        return
    found = shown_map(activity)
    link = found.find(entry.link or "")
    if link is None:
        raise Refused("unknown_link", link=entry.link)
    if entry.type == "vote":
        _check_vote(found, link, participant)
    elif own:
        raise Refused("already_chosen")


def _check_link(activity: CircleActivity, own: Sequence[Stored], entry: CircleEntry) -> None:
    given = {item.id for item in activity.given}
    for factor in (entry.cause, entry.effect):
        if factor and factor not in given:
            raise Refused("unknown_factor", factor=factor)
    new = StoredEntry(ref="new", payload=entry, who=0)
    factors = Factors(activity, (*own, new))
    ends = (factors.find(new, "cause"), factors.find(new, "effect"))
    if ends[0] == ends[1]:
        raise Refused("link_to_itself")
    if any((factors.find(e, "cause"), factors.find(e, "effect")) == ends for e in own):
        raise Refused("already_linked")
    if len(own) >= activity.config.most_links:
        raise Refused("too_many_links", most=activity.config.most_links)


def _check_vote(found: Map, link: Link, participant: Someone) -> None:
    """One stance for each link, and none on what one has said oneself."""
    own = {entry.ref for entry in participant.entries}
    if own & set(link.entries):
        raise Refused("own_link")
    votes = [e.payload.link or "" for e in participant.entries if e.payload.type == "vote"]
    if any(found.find(ref) is link for ref in votes):
        raise Refused("already_voted")


def check_settings(activity: CircleActivity, config: CircleConfig) -> None:
    """New settings must not make anybody's links too many, nor take a link from those who have voted on it."""
    drawn: dict[int, int] = {}
    for entry in activity.entries:
        if entry.payload.type == "link":
            drawn[entry.who] = drawn.get(entry.who, 0) + 1
    most = max(drawn.values(), default=0)
    if config.most_links < min(most, activity.config.most_links):
        raise Refused("links_in_use", used=most)
    if config.start != activity.config.start:
        _check_start(activity, config)


def _check_start(activity: CircleActivity, config: CircleConfig) -> None:
    now, after = (Map(one, one.entries) for one in (activity, replace(activity, config=config)))
    votes = [entry.payload.link for entry in activity.entries if entry.payload.link]
    if any(now.find(ref) and not after.find(ref) for ref in votes):
        raise Refused("start_in_use")
