"""What the leader does besides the programme: a follow-up question, what lies over the picture, the trail of acts."""

from typing import Literal

from workshop.exercise import Model
from workshop.services import aside, follow_ups, programme
from workshop.services.acts_trail import read_trail
from workshop.web.api import Api
from workshop.web.seminars import Done, announce_activity
from workshop.web.shapes import ActivityOut, Shape
from workshop.web.site import Site

api = Api()


class TrailLineOut(Shape):
    ref: str
    act: str
    titles: list[str]
    count: int
    into: str
    text: str
    by: str | None
    at: str | None
    undoes: str | None
    is_undone: bool
    may_undo: bool


class TrailOut(Shape):
    acts: list[TrailLineOut]


class AsideOut(Shape):
    show: str | None


class PageTurn(Model):
    by: Literal[1, -1]


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/follow-ups",
    "leader",
    body=follow_ups.NewFollowUp,
    answer=ActivityOut,
    status=201,
)
def ask_follow_up(site: Site, new: follow_ups.NewFollowUp, seminar_id: str) -> ActivityOut:
    """Ask the room a question on top of what it is doing; its steps are moved as any activity's."""
    return announce_activity(site, follow_ups.ask_follow_up(site.context, seminar_id, new))


@api.call("POST", "/api/seminars/<seminar_id>/aside", "leader", body=aside.AsideChange, answer=AsideOut)
def show_aside(site: Site, change: aside.AsideChange, seminar_id: str) -> AsideOut:
    """Lay the parking list or the decisions over the picture on the screen, or take it away."""
    aside.show_aside(site.context, seminar_id, change.show)
    site.announcer.aside_changed(seminar_id)
    return AsideOut(show=change.show)


@api.call("POST", "/api/seminars/<seminar_id>/pages", "leader", body=PageTurn, answer=Done)
def turn_pages(site: Site, turn: PageTurn, seminar_id: str) -> Done:
    """Turn to the next or the last page of what does not fit on the screen at once; nothing is kept of it."""
    site.announcer.pages_turned(seminar_id, turn.by)
    return Done()


@api.call("GET", "/api/seminars/<seminar_id>/activities/<activity_id>/trail", "helper", answer=TrailOut)
def show_trail(site: Site, seminar_id: str, activity_id: str) -> TrailOut:
    """What those who lead did with the entries, newest first: what, by whom and when."""
    programme.get_activity(site.context, seminar_id, activity_id)
    return TrailOut(
        acts=[
            TrailLineOut(
                ref=line.ref,
                act=line.act,
                titles=line.titles,
                count=line.count,
                into=line.into,
                text=line.text,
                by=line.by,
                at=line.at.isoformat() if line.at else None,
                undoes=line.undoes,
                is_undone=line.is_undone,
                may_undo=line.may_undo,
            )
            for line in read_trail(site.context, activity_id)
        ]
    )
