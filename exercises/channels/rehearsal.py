"""Plausible answers: each channel has a strength of its own, some look different from their two sides."""

from random import Random
from typing import Any

from exercises.channels.asked import Couple, asked_couples, channel_ref, couple
from exercises.channels.payload import ChannelEntry, ChannelsActivity
from workshop.exercise import Participant

_WHY = {
    "sv": (
        "Vi sitter i samma hus på tisdagar",
        "vet inte vem jag ska ringa",
        "De svarar samma dag nästan alltid",
        "Vi träffas bara när det redan har gått snett",
        "ny chef hos dem, börjar om från början",
        "Gemensamma möten varje månad sen i våras",
        "Remisserna kommer i retur",
        "Handlar mest om intyg",
        "Bra med dem jag känner, annars trögt",
        "vi har olika bild av vem som har ansvaret",
        "Projektet tog slut och kontakten med det",
        "Lång väntan på läkarutlåtanden",
        "Vi planerar ihop från första dagen",
        "De kommer sällan på mötena numer",
        "Fungerar i Fagersta, inte lika bra på andra ställen",
        "Samtyckena sitter, då går det fort",
        "sekretesen blir en ursäkt",
        "En namngiven kontaktperson gör hela skillnaden",
        "Har aldrig haft med dem att göra",
        "vi lovar mer än vi håller, ärligt talat",
    ),
    "en": (
        "We sit in the same building on Tuesdays",
        "do not know whom to phone",
        "They answer the same day nearly always",
        "We meet only when it has gone wrong already",
        "a new manager there, starting all over",
        "Joint meetings every month since spring",
        "The referrals come back",
        "Mostly about certificates",
        "Good with those I know, slow otherwise",
        "we see differently who is responsible",
        "The project ended and the contact with it",
        "Long waits for medical statements",
        "We plan together from the first day",
        "They seldom come to the meetings any more",
        "Works in Fagersta, less well elsewhere",
        "The consents are in place, so it goes fast",
        "confidentialty becomes an excuse",
        "A contact person with a name makes all the difference",
        "Have never had anything to do with them",
        "we promise more than we keep, to be honest",
    ),
}


def rehearsed_channel(
    activity: ChannelsActivity, participant: Participant[ChannelEntry], rng: Random
) -> dict[str, Any] | None:
    """The next channel: those of the person's own actor, and for one in three another that they know."""
    actor = activity.actor(participant.actor) if participant.actor else None
    done = {couple(activity.actor(e.payload.a), activity.actor(e.payload.b)) for e in participant.entries}
    pairs = asked_couples(activity)
    own = [pair for pair in pairs if actor in pair]
    most = max(1, len(own) - participant.who % 3) + (participant.who % 3 == 0)
    left = [pair for pair in own if pair not in done] or [pair for pair in pairs if pair not in done]
    if len(done) >= most or not left:
        return None
    pair = left[0] if rng.random() < 0.6 else rng.choice(left)
    payload: dict[str, Any] = {"a": pair[0], "b": pair[1], "strength": _strength(pair, actor, rng)}
    if rng.random() < 0.7:
        payload["trend"] = _trend(pair, rng)
    if rng.random() < 0.4:
        payload["why"] = rng.choice(_WHY.get(activity.language, _WHY["sv"]))
    return payload


def _strength(pair: Couple, actor: str | None, rng: Random) -> int:
    """Around the channel's own strength; every fourth channel looks far better from one of its sides."""
    channel = Random(channel_ref(pair))
    base = channel.choice((0, 1, 1, 2, 2, 3, 3, 4))
    if channel.random() < 0.25 and actor in pair:
        base += 1 if actor == pair[0] else -2
    return min(4, max(0, base + rng.choice((-1, 0, 0, 0, 0, 1))))


def _trend(pair: Couple, rng: Random) -> str:
    """Better, same or worse; each channel leans one way."""
    weights = Random(channel_ref(pair)[::-1]).choice(((6, 3, 1), (2, 6, 2), (1, 3, 6)))
    return rng.choices(("better", "same", "worse"), weights)[0]
