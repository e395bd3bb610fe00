"""Which earlier activities one may be compared with."""

from workshop.services.comparing import Comparable, list_comparable
from workshop.web.api import Api
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class ComparableOut(Shape):
    id: str
    title: str
    seminar: str
    seminar_title: str
    day: str
    chosen: bool
    suggested: bool


class ComparableList(Shape):
    comparable: list[ComparableOut]


@api.call("GET", "/api/seminars/<seminar_id>/activities/<activity_id>/comparable", answer=ComparableList)
def list_comparable_activities(site: Site, seminar_id: str, activity_id: str) -> ComparableList:
    """Earlier activities of the same kind in the same place, shown to their rooms, newest first."""
    found = list_comparable(site.context, seminar_id, activity_id)
    return ComparableList(comparable=[_out(one) for one in found])


def _out(one: Comparable) -> ComparableOut:
    return ComparableOut(
        id=one.record.id,
        title=one.record.title,
        seminar=one.seminar.id,
        seminar_title=one.seminar.title,
        day=one.seminar.day,
        chosen=one.is_chosen,
        suggested=one.is_suggested,
    )
