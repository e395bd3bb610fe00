"""The parking list, as those who lead see it."""

from workshop.services import parking
from workshop.storage.records import ParkedRecord
from workshop.web.api import Api
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class ParkedOut(Shape):
    """`source` is participant, leader or entry; of an entry `activity` is the title of what it was handed in to."""

    id: str
    text: str
    state: str
    source: str
    activity: str | None


class ParkingOut(Shape):
    lines: list[ParkedOut]


@api.call("GET", "/api/seminars/<seminar_id>/parking", "helper", answer=ParkingOut)
def read_parking(site: Site, seminar_id: str) -> ParkingOut:
    """Every line, in the order they came."""
    found = parking.read_parking(site.context, seminar_id)
    return ParkingOut(lines=[_out(line, found.titles) for line in found.lines])


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/parking",
    "helper",
    body=parking.NewParked,
    answer=ParkedOut,
    status=201,
)
def park(site: Site, new: parking.NewParked, seminar_id: str) -> ParkedOut:
    """Park a line of one's own, or an entry as it stands."""
    return _changed(site, parking.park(site.context, seminar_id, new))


@api.call(
    "PATCH",
    "/api/seminars/<seminar_id>/parking/<line_id>",
    "helper",
    body=parking.ParkedChange,
    answer=ParkedOut,
)
def change_parked(site: Site, change: parking.ParkedChange, seminar_id: str, line_id: str) -> ParkedOut:
    """Mark a line as dealt with, hide it, show it again, or wipe its text for good."""
    return _changed(site, parking.change_parked(site.context, seminar_id, line_id, change.state))


def _changed(site: Site, line: ParkedRecord) -> ParkedOut:
    site.announcer.aside_changed(line.seminar_id)
    return _out(line, parking.read_parking(site.context, line.seminar_id).titles)


def _out(line: ParkedRecord, titles: dict[str, str]) -> ParkedOut:
    return ParkedOut(
        id=line.id,
        text=line.text,
        state=line.state,
        source=line.source,
        activity=titles.get(line.activity_id or ""),
    )
