"""What the API answers with, made from the records."""

from collections.abc import Set
from typing import Any

from pydantic import BaseModel, ConfigDict

from workshop.exercise import ChainItem
from workshop.services.activities import Running, as_chain_item
from workshop.services.attendance import actors_on_roll, as_people
from workshop.services.network import join_url
from workshop.services.places import Place
from workshop.services.plan_fields import find_gaps
from workshop.services.plans import Plan, with_gone
from workshop.services.views import counts
from workshop.storage.records import ChainRecord, ParticipantRecord, PlanRowRecord, SeminarRecord
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
    minutes: int
    ends_at: str | None
    config: dict[str, Any]
    given: list[GivenOut]
    is_given_chosen: bool
    takes: list[str]
    counts: Counts
    smallest_group: int
    position: int
    revision: int


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


class CandidateOut(Shape):
    id: str
    kind: str
    title: str
    need_group: str | None
    votes: int
    actors: int
    chosen: bool


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


class PlaceOut(Shape):
    id: str
    name: str
    need_groups: list[NeedGroupOut]
    actors: list[str]


class PlanRowOut(Shape):
    id: str
    kind: str
    parent: str | None
    state: str
    fields: dict[str, Any]
    written: list[str]
    origin: dict[str, Any] | None
    trail: list[dict[str, Any]]
    missing: list[str]


class PlanOut(Shape):
    id: str
    place: PlaceName
    need_group: str
    title: str
    people: int | None
    direction: str
    questions: str
    lead: dict[str, str | None] | None
    representatives: list[dict[str, str | None]]
    next_day: str
    representation: dict[str, list[str]]
    language: str
    revision: int
    updated_at: str
    counts: dict[str, int]
    rows: list[PlanRowOut]


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
        activities=[activity_out(site, running) for running in runnings],
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
        minutes=record.minutes,
        ends_at=record.ends_at.isoformat() if record.ends_at else None,
        config=record.config,
        given=[given_out(item) for item in running.whole.given],
        is_given_chosen=record.given is not None,
        takes=[kind.value for kind in running.exercise.takes],
        counts=Counts(**counts(running)),
        smallest_group=record.smallest_group,
        position=record.position,
        revision=record.revision,
    )


def given_out(item: ChainItem) -> GivenOut:
    return GivenOut(id=item.id, kind=item.kind.value, title=item.title, need_group=item.need_group)


def candidate_out(record: ChainRecord, chosen: list[str]) -> CandidateOut:
    item = as_chain_item(record)
    return CandidateOut(
        id=item.id,
        kind=item.kind.value,
        title=item.title,
        need_group=item.need_group,
        votes=item.votes,
        actors=item.actors,
        chosen=item.id in chosen,
    )


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
    )


def place_out(place: Place) -> PlaceOut:
    groups = [NeedGroupOut(key=g.key, title=g.title, people=g.people) for g in place.need_groups]
    return PlaceOut(id=place.record.id, name=place.record.name, need_groups=groups, actors=place.actors)


def plan_out(plan: Plan) -> PlanOut:
    record = plan.record
    rows = [row for row in plan.rows if row.state != "dropped"]
    return PlanOut(
        id=record.id,
        place=PlaceName(id=plan.place.id, name=plan.place.name),
        need_group=record.need_group,
        title=record.title,
        people=record.people,
        direction=record.direction,
        questions=record.questions,
        lead=record.lead,
        representatives=record.representatives,
        next_day=record.next_day,
        representation={name: list(record.representation.get(name, ())) for name in ("present", "missing")},
        language=record.language,
        revision=record.revision,
        updated_at=record.updated_at.isoformat(),
        counts={
            "goals": sum(row.kind == "goal" for row in rows),
            "measures": sum(row.kind == "measure" for row in rows),
            "gaps": sum(bool(find_gaps(row)) for row in rows),
        },
        rows=[plan_row_out(row, plan.gone) for row in plan.rows],
    )


def plan_row_out(row: PlanRowRecord, gone: Set[str]) -> PlanRowOut:
    """`gone` are the seminars that have been deleted: an origin there says so."""
    return PlanRowOut(
        id=row.id,
        kind=row.kind,
        parent=row.parent,
        state=row.state,
        fields=row.fields,
        written=row.written,
        origin=with_gone(row.origin, gone),
        trail=[step | {"origin": with_gone(step.get("origin"), gone)} for step in row.trail],
        missing=find_gaps(row),
    )
