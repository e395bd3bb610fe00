"""What the latest earlier seminar left to whoever leads this one."""

from typing import Any

from workshop.services.last_time import last_time_data, read_last_time
from workshop.web.api import Api
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class TimeOut(Shape):
    """The earlier seminar; `parts` are what its activities left: {title, need_group, section}."""

    seminar: str
    seminar_title: str
    day: str
    parts: list[dict[str, Any]]


class LastTimeOut(Shape):
    last_time: TimeOut | None


@api.call("GET", "/api/seminars/<seminar_id>/last-time", answer=LastTimeOut)
def read_last_time_of(site: Site, seminar_id: str) -> LastTimeOut:
    """What people wrote and how they found the day, at the latest seminar about one of the same need groups."""
    found = read_last_time(site.context, seminar_id)
    if found is None:
        return LastTimeOut(last_time=None)
    seminar = found.seminar
    return LastTimeOut(
        last_time=TimeOut(
            seminar=seminar.id, seminar_title=seminar.title, day=seminar.day, parts=last_time_data(found)
        )
    )
