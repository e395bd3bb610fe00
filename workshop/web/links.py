"""All of a place's links at once."""

from workshop.services import place_links
from workshop.web.api import Api
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class EndedLinksOut(Shape):
    """How many of each were ended."""

    plans: int
    feedback_pages: int
    cofacilitators: int


@api.call("DELETE", "/api/places/<place_id>/links", answer=EndedLinksOut)
def end_links(site: Site, place_id: str) -> EndedLinksOut:
    """End all links to the place's plans, feedback pages and leading; those who lead by one are disconnected."""
    ended = place_links.end_links(site.context, place_id)
    for seminar_id, one in ended.cofacilitators:
        site.announcer.cofacilitator_ended(seminar_id, one)
        site.announcer.leading_changed(seminar_id)
    return EndedLinksOut(
        plans=ended.plans,
        feedback_pages=ended.feedback_pages,
        cofacilitators=len(ended.cofacilitators),
    )
