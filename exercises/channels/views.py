"""What phones, the screen and the leader see of the channels."""

from typing import Any

from exercises.channels.asked import asked_actors, asked_couples, channel_ref, couple
from exercises.channels.payload import ChannelsActivity
from exercises.channels.survey import SURVEY, survey_channels
from exercises.channels.tally import Channel, actors_of, tally
from exercises.channels.whys import whys
from workshop.exercise import Audience, View, first_within

#: (items, bytes) of reasons: a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (8, 2_500), (60, 30_000), (600, 150_000)
_CHANNEL_BYTES = 16_000


def view_asked(activity: ChannelsActivity) -> View:
    """What a phone needs to answer: the actors, the channels between them, how its own actor is spelled here."""
    actors = asked_actors(activity)
    place = {name: number for number, name in enumerate(actors)}
    pairs = ({"from": one, "to": other} for one, other in activity.same_actors.items() if other in place)
    return {
        "asked": [
            {"ref": channel_ref(pair), "a": place[pair[0]], "b": place[pair[1]]}
            for pair in asked_couples(activity)
        ],
        "actors": actors,
        "spellings": first_within(pairs, 20, 1_500),
    }


def view_survey(activity: ChannelsActivity) -> View:
    """What the survey of 2007 says of each of its channels; nothing unless the leader asks about them."""
    if activity.config.survey != SURVEY:
        return {}
    found: dict[str, dict[str, Any]] = {}
    for channel in survey_channels(activity):
        item = channel.item
        known = found.setdefault(item.key, {"key": item.key, "main": channel.is_main, "title": item.title})
        known["works"], known["needs"] = item.extra.get("works") or "", item.extra.get("needs") or ""
        known.setdefault("refs", []).append(channel_ref(couple(channel.a, channel.b)))
    return {"survey": first_within(found.values(), 6, 8_000)}


def view_example(activity: ChannelsActivity) -> View:
    """The worked example as a picture: the kit's own strengths on the survey's channels, for leader and screen."""
    actors: dict[str, int] = {}
    rows = []
    for channel in survey_channels(activity):
        a, b = (actors.setdefault(name, len(actors)) for name in (channel.a, channel.b))
        one, other = channel.strengths
        rows.append(
            {
                "ref": channel_ref(couple(channel.a, channel.b)),
                "a": a,
                "b": b,
                "strength": _short((one + other) / 2),
                "seen": [one, other],
                "differs": abs(one - other) >= 2,
                "trend": channel.trend,
                "main": channel.is_main,
                "weak": one + other <= 2,
                "answers": 0,
            }
        )
    return {"example": {"actors": list(actors), "channels": rows}} if rows else {}


def view_results(activity: ChannelsActivity, audience: Audience) -> View:
    """The channels, main ones first, and the reasons that were given."""
    channels = tally(activity)
    actors = actors_of(activity, channels)
    place = {name: number for number, name in enumerate(actors)}
    is_phone = audience.is_participant
    rows = (_row(channel, place, is_phone) for channel in channels if channel.answers or not is_phone)
    most, size = _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE
    said = whys(activity, audience)
    return {
        "actors": actors,
        "channels": first_within(rows, 66, 7_000 if is_phone else _CHANNEL_BYTES),
        "items": first_within((_reason(item, place) for item in said), most, size),
        "reasons": len(said),
        "tables": len(activity.tables),
    }


def _row(channel: Channel, place: dict[str, int], is_phone: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "ref": channel.ref,
        "a": place[channel.pair[0]],
        "b": place[channel.pair[1]],
        "strength": _short(channel.strength),
        "answers": channel.answers,
        "trend": channel.trend,
        "main": channel.is_main,
        "weak": channel.is_weak,
        "differs": channel.differs,
        "seen": [_short(seen) for seen in channel.seen],
    }
    if channel.earlier:
        row["earlier"] = {"strength": _short(channel.earlier.strength), "trend": channel.earlier.trend}
    if is_phone:
        return row
    return row | {"left_out": channel.left_out, "actors": channel.actors, "tables": channel.tables}


def _reason(item: dict[str, Any], place: dict[str, int]) -> dict[str, Any]:
    one, other = item["pair"]
    rest = {name: value for name, value in item.items() if name != "pair"}
    return rest | {"a": place.get(one), "b": place.get(other)}


def _short(number: float | None) -> float | int | None:
    if number is None:
        return None
    return int(number) if number == int(number) else round(number, 1)
