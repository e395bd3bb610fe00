"""Who is here, seen and moved by the facilitator."""

from typing import Any

from workshop.services import people
from workshop.web.api import Api
from workshop.web.seminars import Done, show
from workshop.web.shapes import PersonOut, SeminarOut, Shape, person_out
from workshop.web.site import Site

api = Api()


class PeopleOut(Shape):
    people: list[PersonOut]
    actors: list[dict[str, Any]]
    missing: list[str]


class MergedOut(SeminarOut):
    """`stays` are the titles of the anonymous activities whose answers stay under the actors that they had: comparing
    before and after would tell what a few have said."""

    stays: list[str]


@api.call("GET", "/api/seminars/<seminar_id>/people", "helper", answer=PeopleOut)
def list_people(site: Site, seminar_id: str) -> PeopleOut:
    """Everybody who is here, the actors with their spellings, and the expected actors that have nobody here."""
    seminar, present = people.list_people(site.context, seminar_id)
    connected = site.context.attendance.connected(seminar_id)
    actors = people.list_actors(seminar, present)
    return PeopleOut(
        people=[person_out(person, connected) for person in present],
        actors=actors,
        missing=[actor["name"] for actor in actors if not actor["is_here"]],
    )


@api.call(
    "PATCH",
    "/api/seminars/<seminar_id>/people/<person_id>",
    "helper",
    body=people.PersonChange,
    answer=PersonOut,
)
def change_person(site: Site, change: people.PersonChange, seminar_id: str, person_id: str) -> PersonOut:
    """Move somebody to another actor, need group or table, let them speak for their actor or write for their table, or
    say how many a shared device stands for."""
    before = people.get_person(site.context, seminar_id, person_id)
    changed = people.change_person(site.context, seminar_id, person_id, change)
    if before.need_group != changed.need_group:
        site.announcer.people_moved(seminar_id, [person_id])
    elif before.table_name != changed.table_name:
        site.announcer.people_moved(seminar_id, [person_id], "seated")
    _announce(site, seminar_id, person_id)
    return person_out(changed, site.context.attendance.connected(seminar_id))


@api.call(
    "POST", "/api/seminars/<seminar_id>/people", "helper", body=people.NewPerson, answer=PersonOut, status=201
)
def add_person(site: Site, new: people.NewPerson, seminar_id: str) -> PersonOut:
    """Add somebody without a phone; the leader or a secretary at their table writes for them."""
    added = people.add_person(site.context, seminar_id, new)
    _announce(site, seminar_id)
    return person_out(added, set())


@api.call("DELETE", "/api/seminars/<seminar_id>/people/<person_id>", "leader", answer=Done)
def remove_person(site: Site, seminar_id: str, person_id: str) -> Done:
    """Show somebody out; what they handed in stays."""
    people.remove_person(site.context, seminar_id, person_id)
    site.announcer.person_removed(seminar_id, person_id)
    _announce(site, seminar_id)
    return Done()


@api.call(
    "POST", "/api/seminars/<seminar_id>/actors/merge", "helper", body=people.ActorMerge, answer=MergedOut
)
def merge_actors(site: Site, merge: people.ActorMerge, seminar_id: str) -> MergedOut:
    """Let several spellings mean one actor."""
    stays = people.merge_actors(site.context, seminar_id, merge)
    _announce(site, seminar_id)
    return MergedOut(**dict(show(site, seminar_id)), stays=stays)


@api.call("POST", "/api/seminars/<seminar_id>/door", "leader", body=people.Door, answer=SeminarOut)
def set_door(site: Site, door: people.Door, seminar_id: str) -> SeminarOut:
    """Lock or open the door, and make a new code."""
    people.set_door(site.context, seminar_id, door)
    _announce(site, seminar_id)
    return show(site, seminar_id)


def _announce(site: Site, seminar_id: str, *changed: str) -> None:
    site.announcer.people_changed(seminar_id, changed)
    seminar, _ = people.list_people(site.context, seminar_id)
    site.announcer.seminar_changed(seminar_id)
    if seminar.current_activity:
        site.announcer.activity_changed(seminar_id, seminar.current_activity)
