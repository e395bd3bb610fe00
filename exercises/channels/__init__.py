"""Samverkansfåror: how strong the channel between each two actors is, as both its sides see it.

The survey of Norra Västmanland 2007 is the model and the worked example: two main and four side channels between four
parties. Each person is asked about the channels of their own actor first, and may answer about others they know.

What it gives the chain: weak channels (median of at most 1) as needs. The chain has no kind called need; a weak channel
is something that stands in the way, so it becomes an OBSTACLE titled *Svag fåra: A – B* with `data["need"]`, weakest
first. There it can be carried over to the dynamics and be answered by a goal.

Last time's figures stand beside today's in `compare`, and on every page where the settings (`earlier`) hold them.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.channels.payload import STRENGTHS, ChannelEntry, ChannelsActivity, ChannelsConfig
from exercises.channels.rehearsal import rehearsed_channel
from exercises.channels.report import changed_channels, channels_section
from exercises.channels.rules import check_channel, check_settings
from exercises.channels.sheet import channels_sheet
from exercises.channels.survey import SURVEY
from exercises.channels.tally import Channel, tally
from exercises.channels.views import view_asked, view_example, view_results, view_survey
from workshop.exercise import (
    Audience,
    ChainItem,
    ChainKind,
    Exercise,
    Harvest,
    Participant,
    Phase,
    Reading,
    Section,
    SheetBlock,
    View,
    Words,
    WorkedExample,
)

#: The harvest has no words of the host's: what a weak channel is called in the chain.
_WEAK = {"sv": "Svag fåra: {title}", "en": "Weak channel: {title}"}


class Channels(Exercise[ChannelsConfig, ChannelEntry]):
    """Each says alone how strong the channels are; tables talk; then all see the network and the matrix."""

    kind: ClassVar[str] = "channels"
    config_type = ChannelsConfig
    entry_type = ChannelEntry
    is_asked_again: ClassVar[bool] = True
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    minutes: ClassVar[int] = 30
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 3, "trend": "better"},
        {
            "a": "Landstinget",
            "b": "Försäkringskassan",
            "strength": 0,
            "trend": None,
            "why": "Vi har aldrig träffats",
        },
        {"a": "Arbetsförmedlingen", "b": "Socialtjänsten i Norberg", "strength": 4},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"a": "Försäkringskassan", "b": "Försäkringskassan", "strength": 2},
        {"a": "Försäkringskassan", "b": "Posten", "strength": 2},
        {"a": "Försäkringskassan", "strength": 2},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen"},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 5},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": -1},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 2.5},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": "3"},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": True},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 2, "trend": "up"},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 2, "why": ""},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 2, "why": "x" * 141},
        {"a": ["Försäkringskassan"], "b": "Arbetsförmedlingen", "strength": 2},
        {"a": "", "b": "Arbetsförmedlingen", "strength": 2},
        {"a": "Försäkringskassan", "b": "Arbetsförmedlingen", "strength": 2, "side": "Posten"},
    )

    def worked_examples(self, words: Words) -> tuple[WorkedExample, ...]:
        """The survey's parties and pairs; not the illustration's strengths, which nobody has answered."""
        return (WorkedExample(words("worked.title"), words("worked.text"), {"survey": SURVEY}),)

    def check_config(self, activity: ChannelsActivity, config: ChannelsConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: ChannelsActivity, participant: Participant[ChannelEntry], entry: ChannelEntry
    ) -> ChannelEntry:
        return check_channel(activity, participant.entries, entry)

    def view(self, activity: ChannelsActivity, audience: Audience) -> View:
        """A phone gets what it needs to answer while that is open; results when they are shown, at a table its own."""
        view = view_survey(activity)
        is_open = activity.phase in self.open_phases
        if audience.is_participant and not is_open:
            view = {}
        if not self.is_shown(activity, audience) or (audience.is_participant and is_open):
            view |= view_asked(activity)
        if self.is_shown(activity, audience):
            view |= view_results(activity, audience)
        return view if audience.is_participant else view | view_example(activity)

    def harvest(self, activity: ChannelsActivity) -> Harvest:
        weak = [channel for channel in tally(activity) if channel.is_weak]
        weak.sort(key=lambda c: (c.strength, -c.say_weak, c.title.casefold()))
        return Harvest(tuple(_need(channel, activity.language) for channel in weak))

    def count_tables(self, activity: ChannelsActivity) -> Mapping[str, int]:
        return {channel.ref: channel.tables for channel in tally(activity)}

    def readings(self, activity: ChannelsActivity) -> tuple[Reading, ...]:
        return tuple(
            Reading(channel.ref, channel.title, channel.strength, STRENGTHS[0], STRENGTHS[-1])
            for channel in tally(activity)
            if channel.strength is not None
        )

    def report(self, activity: ChannelsActivity, words: Words) -> Section | None:
        return channels_section(activity, words)

    def compare(self, earlier: ChannelsActivity, later: ChannelsActivity, words: Words) -> Section | None:
        return changed_channels(earlier, later, words)

    def rehearse(
        self, activity: ChannelsActivity, participant: Participant[ChannelEntry], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_channel(activity, participant, rng)

    def sheet(self, activity: ChannelsActivity, words: Words) -> tuple[SheetBlock, ...]:
        return channels_sheet(activity, words)


def _need(channel: Channel, language: str) -> ChainItem:
    return ChainItem(
        ref=channel.ref,
        kind=ChainKind.OBSTACLE,
        title=_WEAK.get(language, _WEAK["sv"]).format(title=channel.title),
        votes=channel.say_weak,
        actors=channel.actors,
        tables=channel.tables,
        data={
            "need": True,
            "between": list(channel.pair),
            "strength": channel.strength,
            "trend": channel.trend,
            "answers": channel.answers,
        },
    )
