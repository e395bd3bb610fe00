"""Which actors and channels are asked about, and by what name each channel is known."""

from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from exercises.channels.payload import MOST_ACTORS, ChannelsActivity, ChannelsConfig
from exercises.channels.survey import SURVEY, survey_channels, survey_parties

#: Two actors by name, in the order of the alphabet.
Couple = tuple[str, str]


def asked_actors(activity: ChannelsActivity, config: ChannelsConfig | None = None) -> list[str]:
    """The actors asked about, each once. With fewer than two there is no channel: then the survey's parties."""
    config = config or activity.config
    named = config.actors or activity.roll
    found = list(dict.fromkeys(activity.actor(name) for name in named))[:MOST_ACTORS]
    if config.survey == SURVEY or len(found) < 2:
        return list(dict.fromkeys(survey_parties(activity)))
    return found


def asked_couples(activity: ChannelsActivity, config: ChannelsConfig | None = None) -> list[Couple]:
    """The channels asked about: every pair of actors, or those the survey names."""
    config = config or activity.config
    if config.survey == SURVEY:
        found = (couple(channel.a, channel.b) for channel in survey_channels(activity))
        return [pair for pair in dict.fromkeys(found) if pair[0] != pair[1]]
    return [couple(a, b) for a, b in combinations(asked_actors(activity, config), 2)]


def couple(one: str, other: str) -> Couple:
    """The same for A – B and B – A."""
    return (one, other) if one.casefold() <= other.casefold() else (other, one)


@lru_cache(maxsize=1024)
def channel_ref(pair: Couple) -> str:
    """The channel's stable name, from one seminar to the next."""
    names = "\n".join(name.casefold() for name in pair)
    return f"pair:{blake2b(names.encode(), digest_size=6).hexdigest()}"
