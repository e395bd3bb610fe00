"""What may be handed in: one account of each measure by each; the measure's own actor says how it goes."""

from workshop.exercise import Participant, Refused

from .account import owner_of
from .entry import ReviewActivity, ReviewEntry


def accept_account(
    activity: ReviewActivity, participant: Participant[ReviewEntry], entry: ReviewEntry
) -> ReviewEntry:
    """What to store: whose word it is is never taken from what was sent."""
    item = next((one for one in activity.given if one.id == entry.measure), None)
    if item is None:
        raise Refused("unknown_measure", measure=entry.measure)
    if any(own.payload.measure == entry.measure for own in participant.entries):
        raise Refused("already_told")
    owner = owner_of(activity, item)
    is_own = (
        owner is not None and participant.actor is not None and activity.actor(participant.actor) == owner
    )
    if is_own and entry.progress is None:
        raise Refused("say_progress")
    if not (entry.progress or entry.told or entry.needed):
        raise Refused("nothing_told")
    stamp = {
        "actor": participant.actor if is_own else None,
        "spokesperson": is_own and participant.speaks_for_actor,
    }
    return entry.model_copy(update=stamp)
