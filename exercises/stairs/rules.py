"""Which steps there are, and what may be said of them."""

from collections.abc import Sequence

from exercises.stairs.payload import StairsActivity, StepEntry, StoredStep
from workshop.exercise import CatalogueItem, Refused


def steps(activity: StairsActivity) -> list[CatalogueItem]:
    """The five steps of the Nacka paper, the lowest first."""
    return list(activity.catalogue.get("stairs", {}).values())


def check_step(activity: StairsActivity, own: Sequence[StoredStep], entry: StepEntry) -> StepEntry:
    """One answer for each step; a wanted state below today's is a view like any other."""
    if entry.step not in activity.catalogue.get("stairs", {}):
        raise Refused("unknown_step")
    if any(stored.payload.step == entry.step for stored in own):
        raise Refused("already_answered")
    return entry
