"""What may be handed in."""

from workshop.exercise import Participant, Refused

from .entry import MOST_KRONOR, EstimateEntry, WhoPaysConfig
from .estimates import WhoPaysActivity, measures_of

#: Rows that one participant may fill in for all measures together: ten actors over three levels and then some.
MOST_ROWS = 60


def check_estimate(
    activity: WhoPaysActivity, participant: Participant[EstimateEntry], entry: EstimateEntry
) -> EstimateEntry:
    """One estimate for each participant, measure, actor, year and level; the actor's name as the leader spells it."""
    if entry.measure not in {item.id for item in measures_of(activity)}:
        raise Refused("unknown_measure", measure=entry.measure)
    _check_bounds(activity, entry)
    own = [stored.payload for stored in participant.entries]
    if len(own) >= MOST_ROWS:
        raise Refused("too_many_rows", most=MOST_ROWS)
    for other in own:
        if _same_place(activity, other, entry) and set(other.years) & set(entry.years):
            raise Refused("already_estimated", actor=entry.actor, year=max(other.year, entry.year))
    return entry


def _check_bounds(activity: WhoPaysActivity, entry: EstimateEntry) -> None:
    """A slip of the finger is told as what it is."""
    for year in (entry.year, entry.last):
        if not 1 <= year <= activity.config.horizon:
            raise Refused("outside_horizon", year=year, horizon=activity.config.horizon)
    for amount in (entry.cost, entry.saving):
        if amount is not None and amount < 0:
            raise Refused("negative_amount")
        if amount is not None and amount > MOST_KRONOR:
            raise Refused("absurd_amount", most=f"{MOST_KRONOR:,}".replace(",", "\u00a0"))


def _same_place(activity: WhoPaysActivity, one: EstimateEntry, other: EstimateEntry) -> bool:
    return (
        one.measure == other.measure
        and one.level == other.level
        and activity.actor(one.actor).casefold() == activity.actor(other.actor).casefold()
        # A cost in one row and a saving in another are no contradiction.
        and (
            (one.cost is not None and other.cost is not None)
            or (one.saving is not None and other.saving is not None)
        )
    )


def check_settings(activity: WhoPaysActivity, config: WhoPaysConfig) -> None:
    """A shorter horizon must not cut off years that somebody has estimated."""
    last = max((entry.payload.last for entry in activity.entries), default=1)
    if config.horizon < min(last, activity.config.horizon):
        raise Refused("horizon_in_use", year=last)
