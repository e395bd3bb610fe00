"""Which earlier activities one may be compared with."""

from workshop.services.comparing import list_comparable
from workshop.web.api import Api
from workshop.web.shapes import ComparableOut, Shape, comparable_out
from workshop.web.site import Site

api = Api()


class ComparableList(Shape):
    comparable: list[ComparableOut]


@api.call("GET", "/api/seminars/<seminar_id>/activities/<activity_id>/comparable", answer=ComparableList)
def list_comparable_activities(site: Site, seminar_id: str, activity_id: str) -> ComparableList:
    """Earlier activities of the same kind in the same place, shown to their rooms, newest first."""
    found = list_comparable(site.context, seminar_id, activity_id)
    return ComparableList(comparable=[comparable_out(one) for one in found])
