"""What the room says of each channel.

Both sides of a channel are asked, and an answer counts as a side's when the person speaks for one of its two actors.
The side is not kept in the entry: it is read from the entry's actor, which the host has pooled, so that a small group's
view can never be found in what is stored or closed. A side is shown only when people enough of it have answered about
this very channel; where that would let the few that remain be worked out as the rest, the side goes too, or (both sides
being shown) the few are left out of the channel's figures and counted as left out.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean, median

from exercises.channels.asked import Couple, asked_actors, asked_couples, channel_ref, couple
from exercises.channels.payload import ChannelsActivity, EarlierChannel, StoredChannel
from exercises.channels.survey import SURVEY, survey_channels
from workshop.exercise import is_enough

#: More actors than this are not drawn: those asked about come first, then those asked about before.
MOST_DRAWN = 12
#: From this difference between the two sides' medians the room is told.
DIFFERENT = 2
WEAK = 1
_MAIN_CHANNELS = 2


@dataclass(slots=True)
class Group:
    """Answers about a channel by people who speak for the same actor (or for neither of the two)."""

    strengths: list[int] = field(default_factory=list)
    trends: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)

    def add(self, entry: StoredChannel) -> None:
        self.strengths.append(entry.payload.strength)
        self.heads.append(entry.heads)
        if entry.payload.trend:
            self.trends.append(entry.payload.trend)


@dataclass(slots=True)
class Answers:
    """All answers about one channel, by side; None is everybody else and *övriga*."""

    groups: dict[str | None, Group] = field(default_factory=dict)
    labels: set[str | None] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Channel:
    """One channel as it may be shown. `strength` is the median of all `answers` (None: nobody answered), `seen` what
    its two sides say, `left_out` how many answers were too few to be counted beside them."""

    pair: Couple
    strength: float | None = None
    mean: float = 0
    answers: int = 0
    left_out: int = 0
    say_weak: int = 0
    seen: tuple[float | None, float | None] = (None, None)
    trend: str | None = None
    actors: int = 0
    tables: int = 0
    is_main: bool = False
    key: str | None = None
    earlier: EarlierChannel | None = None

    @property
    def ref(self) -> str:
        return channel_ref(self.pair)

    @property
    def title(self) -> str:
        return " – ".join(self.pair)

    @property
    def differs(self) -> bool:
        one, other = self.seen
        return one is not None and other is not None and abs(one - other) >= DIFFERENT

    @property
    def is_weak(self) -> bool:
        return self.strength is not None and self.strength <= WEAK


def tally(activity: ChannelsActivity) -> list[Channel]:
    """Every channel asked or answered about: the main ones first, then by strength; those without answers last."""
    return activity.once("tally", lambda: _tally(activity))


def _tally(activity: ChannelsActivity) -> list[Channel]:
    answered = _collect(activity)
    drawn = drawn_actors(activity, answered)
    pairs = dict.fromkeys([*asked_couples(activity), *sorted(answered)])
    channels = [
        _weigh(activity, pair, answered.get(pair, Answers())) for pair in pairs if set(pair) <= drawn.keys()
    ]
    _point_out_main(activity, channels)
    _put_beside(activity, channels)
    return sorted(channels, key=_order)


def drawn_actors(activity: ChannelsActivity, answered: dict[Couple, Answers]) -> dict[str, int]:
    """Name → place: those asked about, and those that answers were given about before the list was changed."""
    others = sorted({name for pair in answered for name in pair})
    names = list(dict.fromkeys([*asked_actors(activity), *others]))[:MOST_DRAWN]
    return {name: place for place, name in enumerate(names)}


def actors_of(activity: ChannelsActivity, channels: list[Channel]) -> list[str]:
    """Those asked about, in their order, then those of these channels that are asked about no longer."""
    asked = asked_actors(activity)
    return asked + sorted({name for channel in channels for name in channel.pair} - set(asked))


def _collect(activity: ChannelsActivity) -> dict[Couple, Answers]:
    pairs: dict[Couple, Couple] = {}
    answered: dict[Couple, Answers] = {}
    for entry in activity.entries:
        if entry.hidden:
            continue
        written = entry.payload.a, entry.payload.b
        if written not in pairs:
            pairs[written] = couple(activity.actor(written[0]), activity.actor(written[1]))
        pair = pairs[written]
        if pair[0] == pair[1]:
            continue  # two spellings that have since become one actor
        answers = answered.setdefault(pair, Answers())
        side = entry.actor if entry.actor in pair else None
        answers.groups.setdefault(side, Group()).add(entry)
        answers.labels.add(entry.actor)
        if entry.table:
            answers.tables.add(entry.table)
    return answered


def _weigh(activity: ChannelsActivity, pair: Couple, answers: Answers) -> Channel:
    smallest = activity.smallest_group if activity.anonymous else 1
    shown = _shown_sides(answers, smallest)
    rest = [group for side, group in answers.groups.items() if side not in shown]
    few = len(shown) == 2 and not is_enough([heads for group in rest for heads in group.heads], smallest)
    counted = [answers.groups[side] for side in shown] + ([] if few else rest)
    strengths = [strength for group in counted for strength in group.strengths]
    if not strengths:
        return Channel(pair)
    one, other = (median(answers.groups[side].strengths) if side in shown else None for side in pair)
    return Channel(
        pair,
        strength=median(strengths),
        mean=fmean(strengths),
        answers=len(strengths),
        left_out=sum(len(group.strengths) for group in rest) if few else 0,
        say_weak=sum(strength <= WEAK for strength in strengths),
        seen=(one, other),
        trend=_trend(trend for group in counted for trend in group.trends),
        actors=len(answers.labels),
        tables=activity.count_tables(channel_ref(pair), answers.tables),
    )


def _shown_sides(answers: Answers, smallest: int) -> list[str]:
    """The sides with people enough. If only one has, and the others are too few, it would give them away."""
    groups = answers.groups
    sides = [side for side in groups if side is not None and is_enough(groups[side].heads, smallest)]
    left = [heads for side in groups if side not in sides for heads in groups[side].heads]
    return [] if len(sides) == 1 and left and not is_enough(left, smallest) else sides


def _trend(trends: Iterable[str]) -> str | None:
    """What most say; `mixed` when as many say better as worse and no more say neither."""
    counts = Counter(trends)
    if not counts:
        return None
    most = max(counts.values())
    top = [trend for trend in ("better", "worse", "same") if counts[trend] == most]
    return top[0] if len(top) == 1 else "same" if "same" in top else "mixed"


def _point_out_main(activity: ChannelsActivity, channels: list[Channel]) -> None:
    """The main channels are those that the survey names, else the two strongest by mean."""
    if activity.config.survey == SURVEY:
        named = {couple(c.a, c.b): c for c in survey_channels(activity)}
        for channel in channels:
            if channel.pair in named:
                channel.is_main = named[channel.pair].is_main
                channel.key = named[channel.pair].item.key
        return
    answered = [channel for channel in channels if channel.answers and channel.mean > WEAK]
    for channel in sorted(answered, key=lambda c: (-c.mean, -c.answers, c.title))[:_MAIN_CHANNELS]:
        channel.is_main = True


def _put_beside(activity: ChannelsActivity, channels: list[Channel]) -> None:
    """The last survey's figure beside each channel, where the settings hold one."""
    before = {couple(activity.actor(e.a), activity.actor(e.b)): e for e in activity.config.earlier}
    for channel in channels:
        channel.earlier = before.get(channel.pair)


def _order(channel: Channel) -> tuple[bool, bool, float, float, str]:
    strength = channel.strength if channel.strength is not None else -1
    return channel.strength is None, not channel.is_main, -strength, -channel.mean, channel.title.casefold()
