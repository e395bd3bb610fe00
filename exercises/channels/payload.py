"""What a channels activity is set to, and what is handed in: how strong one channel is, as one person sees it."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.exercise import Activity, Config, Line, Model, Name, Payload, StoredEntry

#: More actors than this cannot be asked about: eight make 28 channels.
MOST_ACTORS = 8
#: From nothing at all to very strong.
STRENGTHS = (0, 1, 2, 3, 4)
Strength = Annotated[int, Field(ge=0, le=4)]
Trend = Literal["better", "same", "worse"]


class EarlierChannel(Model):
    """How strong a channel was the last time, as it is to stand beside today's."""

    a: Name
    b: Name
    strength: Annotated[float, Field(ge=0, le=4)]
    trend: Trend | None = None


class ChannelsConfig(Config):
    """`actors` are those asked about (none: the roll's first eight); `survey` asks about the parties and channels of
    the survey of 2007 instead; `earlier` is the last survey's result, shown beside this one's."""

    actors: Annotated[tuple[Name, ...], Field(max_length=MOST_ACTORS)] = ()
    survey: Literal["none", "norra-vastmanland-2007"] = "none"
    earlier: Annotated[tuple[EarlierChannel, ...], Field(max_length=66)] = ()


class ChannelEntry(Payload):
    """One channel: two actors, how strong it is (0 none, 4 strong), where it is heading, and a line on why."""

    a: Name
    b: Name
    strength: Strength
    trend: Trend | None = None
    why: Line | None = None


ChannelsActivity = Activity[ChannelsConfig, ChannelEntry]
StoredChannel = StoredEntry[ChannelEntry]
