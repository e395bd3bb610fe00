"""Seminars: open, read, change, end, take away."""

from pydantic import BaseModel

from workshop.services import phases, places, programme, seminars
from workshop.services.activities import read_running
from workshop.services.guides import GuideText, read_guide_text
from workshop.services.harvesting import choose_strongest, is_shown
from workshop.services.seminars import NewSeminar, SeminarChange
from workshop.storage.records import ActivityRecord, SeminarRecord
from workshop.web.api import Api
from workshop.web.identity import current_access
from workshop.web.shapes import (
    ActivityOut,
    CandidateOut,
    SeminarOut,
    Shape,
    activity_out,
    candidate_out,
    seminar_out,
)
from workshop.web.site import Site

api = Api()


class SeminarList(Shape):
    seminars: list[SeminarOut]


class CandidateList(Shape):
    candidates: list[CandidateOut]


class PhaseMove(BaseModel):
    phase: str
    minutes: float | None = None


class SocketToken(Shape):
    token: str


class Done(Shape):
    ok: bool = True


def _out(site: Site, seminar: SeminarRecord, activities: list[ActivityRecord]) -> SeminarOut:
    place = places.get_place(site.context, seminar.place_id)
    with site.context.database.reading() as connection:
        runnings = [read_running(site.context, connection, activity, seminar) for activity in activities]
    return seminar_out(site, seminar, place, runnings)


def show(site: Site, seminar_id: str) -> SeminarOut:
    """A seminar as it stands now."""
    return _out(site, *seminars.read_seminar(site.context, seminar_id))


@api.call("POST", "/api/seminars", body=NewSeminar, answer=SeminarOut, status=201)
def open_seminar(site: Site, new: NewSeminar) -> SeminarOut:
    """Open a seminar with a programme's activities."""
    return show(site, seminars.open_seminar(site.context, new).id)


@api.call("GET", "/api/seminars", answer=SeminarList)
def list_seminars(site: Site) -> SeminarList:
    """All seminars, newest first, without their activities."""
    return SeminarList(seminars=[_out(site, seminar, []) for seminar in seminars.list_seminars(site.context)])


@api.call("GET", "/api/seminars/<seminar_id>", "helper", answer=SeminarOut)
def get_seminar(site: Site, seminar_id: str) -> SeminarOut:
    """One seminar with its activities."""
    return show(site, seminar_id)


@api.call("PATCH", "/api/seminars/<seminar_id>", "leader", body=SeminarChange, answer=SeminarOut)
def change_seminar(site: Site, change: SeminarChange, seminar_id: str) -> SeminarOut:
    """Change title, day, venue, actors, need groups, the roll or the smallest-group number."""
    seminars.change_seminar(site.context, seminar_id, change)
    return _announced(site, seminar_id)


@api.call("DELETE", "/api/seminars/<seminar_id>", answer=Done)
def delete_seminar(site: Site, seminar_id: str) -> Done:
    """Take a seminar away with its entries and people; what went into plans stays there."""
    place_id = seminars.read_seminar(site.context, seminar_id)[0].place_id
    site.announcer.seminar_deleted(seminar_id)
    seminars.delete_seminar(site.context, seminar_id)
    site.announcer.withheld(place_id)
    return Done()


@api.call("POST", "/api/seminars/<seminar_id>/end", "leader", answer=SeminarOut)
def end_seminar(site: Site, seminar_id: str) -> SeminarOut:
    """End a seminar: joining and handing in are over."""
    seminars.end_seminar(site.context, seminar_id)
    site.announcer.seminar_ended(seminar_id)
    site.announcer.aside_changed(seminar_id)
    return _announced(site, seminar_id)


@api.call("POST", "/api/seminars/<seminar_id>/socket-token", "helper", answer=SocketToken)
def make_socket_token(site: Site, seminar_id: str) -> SocketToken:
    """The token for this seminar's socket, of whoever leads or helps."""
    seminar, _ = seminars.read_seminar(site.context, seminar_id)
    return SocketToken(token=site.tokens.make("facilitator", seminar.id, current_access().id or ""))


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/activities",
    "leader",
    body=programme.NewActivity,
    answer=ActivityOut,
    status=201,
)
def add_activity(site: Site, new: programme.NewActivity, seminar_id: str) -> ActivityOut:
    """Add an activity to the programme, also while it runs."""
    added = programme.add_activity(site.context, seminar_id, new)
    return announce_activity(site, added)


@api.call(
    "PATCH",
    "/api/seminars/<seminar_id>/activities/<activity_id>",
    "leader",
    body=programme.ActivityChange,
    answer=ActivityOut,
)
def change_activity(
    site: Site, change: programme.ActivityChange, seminar_id: str, activity_id: str
) -> ActivityOut:
    """Change an activity's title, time, scope, settings, or what is carried over into it."""
    return announce_activity(site, programme.change_activity(site.context, seminar_id, activity_id, change))


@api.call("DELETE", "/api/seminars/<seminar_id>/activities/<activity_id>", "leader", answer=Done)
def remove_activity(site: Site, seminar_id: str, activity_id: str) -> Done:
    """Take an activity without entries out of the programme."""
    programme.remove_activity(site.context, seminar_id, activity_id)
    site.announcer.seminar_changed(seminar_id)
    return Done()


@api.call("POST", "/api/seminars/<seminar_id>/order", "leader", body=programme.Order, answer=SeminarOut)
def order_activities(site: Site, order: programme.Order, seminar_id: str) -> SeminarOut:
    """Put the activities into another order."""
    programme.order_activities(site.context, seminar_id, order)
    return _announced(site, seminar_id)


@api.call(
    "GET", "/api/seminars/<seminar_id>/activities/<activity_id>/candidates", "helper", answer=CandidateList
)
def list_candidates(site: Site, seminar_id: str, activity_id: str) -> CandidateList:
    """What may be carried over into an activity, strongest first; chosen are those that would be, as things stand."""
    activity, chain = programme.list_choices(site.context, seminar_id, activity_id)
    given = choose_strongest(site.context, activity, chain) if activity.given is None else activity.given
    return CandidateList(candidates=[candidate_out(item, given, seminar_id) for item in chain])


@api.call("GET", "/api/seminars/<seminar_id>/activities/<activity_id>/guide", "helper", answer=GuideText)
def read_guide(site: Site, seminar_id: str, activity_id: str) -> GuideText:
    """The leader's guide for an activity, as plain text."""
    seminar, activities = seminars.read_seminar(site.context, seminar_id)
    return read_guide_text(site.context, seminar.language, activities, activity_id)


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/activities/<activity_id>/phase",
    "leader",
    body=PhaseMove,
    answer=ActivityOut,
)
def move_phase(site: Site, move: PhaseMove, seminar_id: str, activity_id: str) -> ActivityOut:
    """Move the room to a phase of an activity; closing is irreversible."""
    programme.get_activity(site.context, seminar_id, activity_id)
    moved = phases.move_phase(site.context, activity_id, move.phase, move.minutes)
    if not is_shown(site.context, moved):
        site.announcer.withheld(seminars.read_seminar(site.context, seminar_id)[0].place_id)
    return announce_activity(site, moved)


def announce_activity(site: Site, activity: ActivityRecord) -> ActivityOut:
    """The activity after a change that the room is told about."""
    site.announcer.activity_changed(activity.seminar_id, activity.id)
    site.announcer.seminar_changed(activity.seminar_id)
    with site.context.database.reading() as connection:
        return activity_out(site, read_running(site.context, connection, activity))


def _announced(site: Site, seminar_id: str) -> SeminarOut:
    """The seminar after a change that the room is told about."""
    seminar, activities = seminars.read_seminar(site.context, seminar_id)
    site.announcer.seminar_changed(seminar_id)
    if seminar.current_activity:
        site.announcer.activity_changed(seminar_id, seminar.current_activity)
    return _out(site, seminar, activities)
