"""A place at one look, and its documents."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from flask import Response

from workshop.documents import FORMATS
from workshop.services.overview import Overview, read_overview
from workshop.services.overview_document import overview_document, promises_listing
from workshop.services.returning import Returning
from workshop.web.api import Api, as_json
from workshop.web.files import answer_document
from workshop.web.language import reader_language
from workshop.web.shapes import PlaceName, Shape
from workshop.web.site import Site

api = Api()
#: Of each obstacle that comes back, the last times that it did.
MOST_TIMES = 12


class PlanStateOut(Shape):
    """`without` are the actors that nobody represents, `late` the measures whose day has passed."""

    id: str
    goals: int
    open: int
    stuck: int
    late: int
    done: int
    given_up: int
    lead: str
    without: list[str]
    next_day: str
    is_day_past: bool


class GroupStateOut(Shape):
    key: str
    title: str
    people: int | None
    plan: PlanStateOut | None


class PromiseOut(Shape):
    """`state` is open, stuck, done or given_up; `days_late` is 0 where it is not late."""

    plan: str
    group: str
    row: str
    title: str
    actor: str
    function: str
    date: str
    state: str
    needed: str
    days_late: int
    is_accepted: bool


class ActorPromisesOut(Shape):
    """An empty `actor` is what nobody has taken on."""

    actor: str
    open: int
    stuck: int
    late: int
    done: int
    given_up: int
    promises: list[PromiseOut]


class PointOut(Shape):
    """`period` is a day, or a year where there are many days: then its last number."""

    period: str
    value: float
    wanted: float | None
    day: str


class SeriesOut(Shape):
    key: str
    title: str
    low: float
    high: float
    points: list[PointOut]


class FollowedOut(Shape):
    """Numbers of one kind of exercise (`title` is its name) about one need group, or the whole room (null)."""

    kind: str
    title: str
    need_group: str | None
    group: str | None
    periods: list[str]
    series: list[SeriesOut]
    left_out: int


class TimeOut(Shape):
    seminar: str
    seminar_title: str
    day: str
    votes: int


class ReturningOut(Shape):
    """`times` are the last ones of `times_in_all`, the first of them first."""

    key: str | None
    title: str
    times_in_all: int
    times: list[TimeOut]


class OverviewOut(Shape):
    place: PlaceName
    day: str
    seminars: int
    groups: list[GroupStateOut]
    late: list[PromiseOut]
    actors: list[ActorPromisesOut]
    followed: list[FollowedOut]
    returning: list[ReturningOut]
    returning_in_all: int


@api.call("GET", "/api/places/<place_id>/overview", answer=OverviewOut)
def get_overview(site: Site, place_id: str) -> Response:
    """The place as it stands today: plans, what is late, promises by actor, numbers over the years, what comes back."""
    words = site.context.words[reader_language(site.context.settings.language)]
    found = read_overview(site.context, place_id)
    titles = {kind: words(f"{kind}.title") for kind in {one.kind for one in found.followed}}
    return as_json(_out(found, titles))


def _out(found: Overview, titles: Mapping[str, str]) -> dict[str, Any]:
    """As `OverviewOut`, which a test holds it to: a check of each of thousands of values would cost more than finding
    them."""
    groups = {group.key: group.title for group in found.groups}
    return {
        "place": {"id": found.place.id, "name": found.place.name},
        "day": found.day,
        "seminars": found.seminars,
        "groups": _all(found.groups),
        "late": _all(found.late),
        "actors": _all(found.actors),
        "followed": [
            asdict(one)
            | {"title": titles[one.kind], "group": groups.get(one.need_group or "", one.need_group)}
            for one in found.followed
        ],
        "returning": [_returning(one) for one in found.returning],
        "returning_in_all": found.returning_in_all,
    }


def _returning(one: Returning) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "times_in_all": len(one.times),
        "times": _all(one.times[-MOST_TIMES:]),
    }


def _all(found: Sequence[Any]) -> list[dict[str, Any]]:
    return [asdict(one) for one in found]


def _declare(format: str) -> None:
    # A spreadsheet's plain file holds one table: who has promised what.
    make = promises_listing if format == "csv" else overview_document

    def export_place(site: Site, place_id: str) -> Response:
        language = reader_language(site.context.settings.language)
        document = make(site.context, place_id, language)
        return answer_document(document, format)

    media_type = FORMATS[format].media_type.split(";")[0]
    export_place.__name__ = f"export_place_{format}"
    export_place.__doc__ = f"The overview of the place as {format}."
    api.call("GET", f"/api/places/<place_id>/export.{format}", media_type=media_type)(export_place)


for _format in FORMATS:
    _declare(_format)
