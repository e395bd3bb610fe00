"""What may be handed in, and at which step."""

from collections import Counter

from workshop.exercise import Participant, Phase, Refused, StoredEntry

from .merging import Merging
from .payload import JourneyActivity, JourneyConfig, JourneyEntry, Stored
from .setting import stages_of
from .timeline import Timeline

STEPS = {
    "step": (Phase.INDIVIDUAL, Phase.TABLE),
    "gap": (Phase.INDIVIDUAL, Phase.TABLE),
    "support": (Phase.ALL,),
}
#: The setting that bounds each type of entry.
MOST = {"step": "most_steps", "gap": "most_gaps", "support": "votes"}
Someone = Participant[JourneyEntry]


def check_entry(activity: JourneyActivity, participant: Someone, entry: JourneyEntry) -> None:
    """Steps and gaps while people work on their own and at the tables; support when all see the same timeline."""
    if activity.phase not in STEPS[entry.type]:
        raise Refused("wrong_step")
    if entry.type == "support":
        _check_support(activity, participant, entry)
    else:
        _check_words(activity, participant, entry)
    _check_count(activity, participant, entry)


def _check_count(activity: JourneyActivity, participant: Someone, entry: JourneyEntry) -> None:
    most = getattr(activity.config, MOST[entry.type])
    if sum(own.payload.type == entry.type for own in participant.entries) < most:
        return
    if entry.type == "step":
        raise Refused("too_many_steps", most=most)
    if entry.type == "gap":
        raise Refused("too_many_gaps", most=most)
    raise Refused("too_many_votes", most=most)


def _check_words(activity: JourneyActivity, participant: Someone, entry: JourneyEntry) -> None:
    if (entry.stage or 0) > len(stages_of(activity)):
        raise Refused("unknown_stage")
    if entry.from_actor and entry.to_actor:
        merging = Merging(activity)
        if merging.lane_of(entry.from_actor) == merging.lane_of(entry.to_actor):
            raise Refused("same_actor")
    own = Timeline(activity, participant.entries)
    place = own.place_of(StoredEntry(ref="new", payload=entry, who=0))
    if place in [said.place for said in (*own.steps, *own.gaps)]:
        raise Refused("already_said")


def _check_support(activity: JourneyActivity, participant: Someone, entry: JourneyEntry) -> None:
    """One vote for each gap, and none for what one has written oneself."""
    written = (e for e in activity.entries if e.payload.type == "gap" and not e.hidden)
    timeline = Timeline(activity, written)
    gap = timeline.find_gap(entry.gap or "")
    if gap is None:
        raise Refused("unknown_gap")
    if {own.ref for own in participant.entries} & set(gap.entries):
        raise Refused("own_gap")
    if any(timeline.find_gap(own.payload.gap or "") is gap for own in _supports(participant)):
        raise Refused("already_supported")


def _supports(participant: Someone) -> list[Stored]:
    return [own for own in participant.entries if own.payload.type == "support"]


def check_settings(activity: JourneyActivity, config: JourneyConfig) -> None:
    """New settings must not make anybody's entries too many, or take away a stage that is in use."""
    names = [name.casefold() for name in config.stages]
    if len(set(names)) < len(names):
        raise Refused("same_stage")
    last = max((entry.payload.stage or 0 for entry in activity.entries), default=0)
    if len(stages_of(activity, config)) < min(last, len(stages_of(activity))):
        raise Refused("stages_in_use", used=last)
    handed_in = Counter((entry.who, entry.payload.type) for entry in activity.entries)
    for sort, setting in MOST.items():
        used = max((count for (_, one), count in handed_in.items() if one == sort), default=0)
        if getattr(config, setting) < min(used, getattr(activity.config, setting)):
            raise Refused("more_in_use", used=used)
