"""What the API answers with, made from the records."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from workshop.exercise import ChainItem
from workshop.services.activities import Running
from workshop.services.attendance import actors_on_roll, as_people
from workshop.services.given import as_chain_item
from workshop.services.network import join_url
from workshop.services.places import Place
from workshop.services.views import counts
from workshop.storage.records import ChainRecord, ParticipantRecord, SeminarRecord
from workshop.web.site import Site


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PlaceName(Shape):
    id: str
    name: str


class NeedGroupOut(Shape):
    key: str
    title: str
    people: int | None


class Counts(Shape):
    entries: int
    people: int


class GivenOut(Shape):
    id: str
    kind: str
    title: str
    need_group: str | None


class ActivityOut(Shape):
    id: str
    kind: str
    title: str
    scope: str
    anonymous: bool
    phase: str
    phases: list[str]
    gathers_entries: bool
    minutes: int
    ends_at: str | None
    opened_at: str | None
    left_at: str | None
    config: dict[str, Any]
    given: list[GivenOut]
    is_given_chosen: bool
    takes: list[str]
    counts: Counts
    smallest_group: int
    position: int
    revision: int
    compares_with: str | None
    shows_comparison: bool
    follows: str | None


class Roll(Shape):
    is_confirmed: bool
    actors: list[str]


class Here(Shape):
    people: int
    connected: int


class SeminarOut(Shape):
    id: str
    title: str
    code: str
    language: str
    place: PlaceName
    programme: str
    day: str
    starts: str | None
    agreed_minutes: int | None
    venue: str
    smallest_group: int
    is_door_open: bool
    state: str
    join_url: str
    screen_url: str
    qr_url: str
    lead_url: str
    need_groups: list[NeedGroupOut]
    actors: list[str]
    roll: Roll
    current: str | None
    retention_days: int
    counts: Here
    activities: list[ActivityOut]
    follow_up: str | None
    follow_ups: list[ActivityOut]


class FromPlan(Shape):
    """A row of the plan: which seminar it came from; both empty for one that a person wrote there."""

    seminar: str
    day: str


class CandidateOut(Shape):
    id: str
    kind: str
    title: str
    need_group: str | None
    votes: int
    actors: int
    chosen: bool
    from_plan: FromPlan | None = None


class PersonOut(Shape):
    id: str
    name: str | None
    actor: str | None
    need_group: str | None
    table: str | None
    function: str | None
    heads: dict[str, int] | None
    is_connected: bool
    speaks_for_actor: bool
    joined_at: str
    return_code: str
    has_phone: bool
    is_secretary: bool


class PlaceOut(Shape):
    id: str
    name: str
    need_groups: list[NeedGroupOut]
    actors: list[str]


def seminar_out(site: Site, seminar: SeminarRecord, place: Place, runnings: list[Running]) -> SeminarOut:
    """A seminar for its facilitator, without anything hidden."""
    context = site.context
    with context.database.reading() as connection:
        present = context.attendance.read(connection, seminar)
    people = as_people(seminar, present)
    return SeminarOut(
        id=seminar.id,
        title=seminar.title,
        code=seminar.code,
        language=seminar.language,
        place=PlaceName(id=place.record.id, name=place.record.name),
        programme=seminar.programme,
        day=seminar.day,
        starts=seminar.starts,
        agreed_minutes=seminar.agreed_minutes,
        venue=seminar.venue,
        smallest_group=seminar.smallest_group,
        is_door_open=seminar.is_door_open,
        state=seminar.state,
        join_url=join_url(context, seminar.code),
        screen_url=f"/screen/{site.tokens.make('screen', seminar.id, seminar.screen_key)}",
        qr_url=f"/qr/{seminar.code}.svg",
        lead_url=f"/lead/{seminar.id}",
        need_groups=[NeedGroupOut(**group) for group in seminar.need_groups],
        actors=seminar.actors,
        roll=Roll(is_confirmed=seminar.roll is not None, actors=list(actors_on_roll(seminar, people))),
        current=seminar.current_activity,
        retention_days=context.settings.retention_days,
        counts=Here(
            people=sum(person.heads for person in people),
            connected=len(context.attendance.connected(seminar.id)),
        ),
        activities=[activity_out(site, one) for one in runnings if one.record.follows is None],
        follow_up=seminar.follow_up,
        follow_ups=[activity_out(site, one) for one in runnings if one.record.follows],
    )


def activity_out(site: Site, running: Running) -> ActivityOut:
    record = running.record
    return ActivityOut(
        id=record.id,
        kind=record.kind,
        title=record.title,
        scope="need_groups" if record.has_need_groups else "room",
        anonymous=record.is_anonymous,
        phase=record.phase,
        phases=[phase.value for phase in running.exercise.phases],
        gathers_entries=running.exercise.gathers_entries,
        minutes=record.minutes,
        ends_at=_moment(record.ends_at),
        opened_at=_moment(record.opened_at),
        left_at=_moment(record.left_at),
        config=record.config,
        given=[given_out(item) for item in running.whole.given],
        is_given_chosen=record.given is not None,
        takes=[kind.value for kind in running.exercise.takes],
        counts=Counts(**counts(running)),
        smallest_group=record.smallest_group,
        position=record.position,
        revision=record.revision,
        compares_with=record.compares_with,
        shows_comparison=record.shows_comparison,
        follows=record.follows,
    )


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def given_out(item: ChainItem) -> GivenOut:
    return GivenOut(id=item.id, kind=item.kind.value, title=item.title, need_group=item.need_group)


def candidate_out(record: ChainRecord, chosen: list[str], seminar_id: str) -> CandidateOut:
    item = as_chain_item(record)
    return CandidateOut(
        id=item.id,
        kind=item.kind.value,
        title=item.title,
        need_group=item.need_group,
        votes=item.votes,
        actors=item.actors,
        chosen=item.id in chosen,
        from_plan=_from_plan(record, seminar_id),
    )


def _from_plan(record: ChainRecord, seminar_id: str) -> FromPlan | None:
    """Where it came to the plan from, for what is not the seminar's own."""
    if record.seminar_id == seminar_id:
        return None
    return FromPlan(seminar=record.origin.get("seminar_title", ""), day=record.origin.get("day", ""))


def person_out(person: ParticipantRecord, connected: set[str]) -> PersonOut:
    return PersonOut(
        id=person.id,
        name=person.name,
        actor=person.actor,
        need_group=person.need_group,
        table=person.table_name,
        function=person.function,
        heads=person.heads,
        is_connected=person.id in connected,
        speaks_for_actor=person.speaks_for_actor,
        joined_at=person.joined_at.isoformat(),
        return_code=person.return_code,
        has_phone=person.has_phone,
        is_secretary=person.is_secretary,
    )


def place_out(place: Place) -> PlaceOut:
    groups = [NeedGroupOut(key=g.key, title=g.title, people=g.people) for g in place.need_groups]
    return PlaceOut(id=place.record.id, name=place.record.name, need_groups=groups, actors=place.actors)
