"""What may be handed in, and by whom."""

from workshop.exercise import Participant, Phase, Refused

from .draft import PlanActivity, make_draft
from .entry import PlanEntry

Someone = Participant[PlanEntry]


def accept_entry(activity: PlanActivity, participant: Someone, entry: PlanEntry) -> PlanEntry:
    """What to store: whether an actor has committed itself is never taken from what was sent."""
    if entry.type == "measure":
        _check_measure(activity, participant, entry)
        own = _own_actor(activity, participant)
        is_own = entry.actor is not None and activity.actor(entry.actor) == own
        return entry.model_copy(update={"committed": is_own, "spokesperson": False})
    _check_commit(activity, participant, entry)
    stamp = {"actor": participant.actor, "spokesperson": participant.speaks_for_actor, "committed": False}
    return entry.model_copy(update=stamp)


def _own_actor(activity: PlanActivity, participant: Someone) -> str | None:
    return activity.actor(participant.actor) if participant.actor else None


def _check_measure(activity: PlanActivity, participant: Someone, entry: PlanEntry) -> None:
    if entry.goal not in {item.id for item in activity.given}:
        raise Refused("unknown_goal", goal=entry.goal)
    if entry.date and activity.day and entry.date < activity.day:
        raise Refused("date_passed", day=activity.day.isoformat())
    own = [e.payload for e in participant.entries if e.payload.type == "measure"]
    if any(_same_measure(entry, other) for other in own):
        raise Refused("already_proposed")
    if len(own) >= activity.config.most_measures:
        raise Refused("too_many_measures", most=activity.config.most_measures)


def _same_measure(one: PlanEntry, other: PlanEntry) -> bool:
    return (one.goal, (one.what or "").casefold()) == (other.goal, (other.what or "").casefold())


def _check_commit(activity: PlanActivity, participant: Someone, entry: PlanEntry) -> None:
    """An actor answers when the draft is read back, for itself alone and with one voice."""
    if activity.phase is not Phase.RESULTS:
        raise Refused("wrong_step")
    draft = make_draft(activity)
    measure = draft.measures.get(draft.resolve(entry.measure or ""))
    if measure is None:
        raise Refused("unknown_measure", measure=entry.measure)
    actor = _own_actor(activity, participant)
    if actor is None or actor != measure.actor:
        raise Refused("not_your_actor", actor=measure.actor or "–")
    own = [e.payload for e in participant.entries if e.payload.type == "commit"]
    if any(draft.resolve(other.measure or "") == measure.ref for other in own):
        raise Refused("already_answered")
    others = (e for e in activity.entries if e.payload.type == "commit" and e.who != participant.who)
    same = (e for e in others if draft.resolve(e.payload.measure or "") == measure.ref)
    spoken = any(e.payload.actor and activity.actor(e.payload.actor) == actor for e in same)
    if spoken and not participant.speaks_for_actor:
        raise Refused("not_spokesperson", actor=actor)
