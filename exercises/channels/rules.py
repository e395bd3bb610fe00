"""What may be said of which channel."""

from collections.abc import Sequence

from exercises.channels.asked import asked_couples, couple
from exercises.channels.payload import ChannelEntry, ChannelsActivity, ChannelsConfig, StoredChannel
from workshop.exercise import Refused


def check_channel(
    activity: ChannelsActivity, own: Sequence[StoredChannel], entry: ChannelEntry
) -> ChannelEntry:
    """The entry with its actors spelled as the leader has merged them, or refused; `own` are the person's others."""
    pair = couple(activity.actor(entry.a), activity.actor(entry.b))
    if pair[0] == pair[1]:
        raise Refused("same_actor")
    if pair not in asked_couples(activity):
        raise Refused("unknown_channel")
    if any(couple(activity.actor(e.payload.a), activity.actor(e.payload.b)) == pair for e in own):
        raise Refused("already_answered")
    return entry.model_copy(update={"a": pair[0], "b": pair[1]})


def check_settings(activity: ChannelsActivity, config: ChannelsConfig) -> None:
    """Refuse to ask no longer about a channel that somebody has answered about."""
    if (config.actors, config.survey) == (activity.config.actors, activity.config.survey):
        return
    asked = set(asked_couples(activity, config))
    for entry in activity.entries:
        pair = couple(activity.actor(entry.payload.a), activity.actor(entry.payload.b))
        if pair[0] != pair[1] and pair not in asked:
            raise Refused("channel_in_use", channel=" – ".join(pair))
