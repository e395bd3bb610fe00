"""Joining by code, without an account."""

from workshop.errors import Gone, NotFound
from workshop.services import joining
from workshop.services.context import Context
from workshop.services.joining import Joined, Joining
from workshop.services.places import get_place
from workshop.storage.records import SeminarRecord
from workshop.web.api import Api
from workshop.web.identity import client_address, find_participant_token
from workshop.web.language import reader_language
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class GroupChoice(Shape):
    key: str
    title: str


class DoorOut(Shape):
    code: str
    title: str
    language: str
    place: str
    venue: str
    day: str
    is_door_open: bool
    actors: list[str]
    need_groups: list[GroupChoice]
    stores: list[str]
    retention_days: int
    smallest_group: int
    tables: list[str]
    can_name_table: bool


class ParticipantOut(Shape):
    id: str
    actor: str | None
    need_group: str | None
    name: str | None
    table: str | None
    heads: dict[str, int] | None


class SeminarName(Shape):
    id: str
    title: str
    language: str


class JoinedOut(Shape):
    token: str
    return_code: str
    participant: ParticipantOut
    seminar: SeminarName


@api.call("GET", "/api/join/<code>", "all", answer=DoorOut)
def read_door(site: Site, code: str) -> DoorOut:
    """What somebody sees before joining: the seminar, its actors and need groups, and what is stored."""
    site.limits.check(client_address())
    try:
        seminar = joining.read_door(site.context, code)
    except NotFound:
        site.limits.count_wrong(client_address())
        raise
    return _door_out(site.context, seminar)


def _door_out(context: Context, seminar: SeminarRecord) -> DoorOut:
    words = context.words[reader_language(seminar.language)]
    stores = [words(f"stores.{name}") for name in ("said", "handed_in", "anonymous")]
    stores.append(words("stores.kept", count=context.settings.retention_days))
    return DoorOut(
        code=seminar.code,
        title=seminar.title,
        language=seminar.language,
        place=get_place(context, seminar.place_id).record.name,
        venue=seminar.venue,
        day=seminar.day,
        is_door_open=seminar.is_door_open,
        actors=[name for name in seminar.actors if name not in seminar.same_actors],
        need_groups=[GroupChoice(key=g["key"], title=g["title"]) for g in seminar.need_groups],
        stores=stores,
        retention_days=context.settings.retention_days,
        smallest_group=seminar.smallest_group,
        tables=[table["name"] for table in seminar.tables],
        can_name_table=all(table["is_from_door"] for table in seminar.tables),
    )


@api.call("POST", "/api/join", "all", body=Joining, answer=JoinedOut, status=201)
def join(site: Site, body: Joining) -> JoinedOut:
    """Join by code; a token or return code sent along comes back as the same participant."""
    site.limits.check(client_address())
    token = site.tokens.read(body.token) if body.token else find_participant_token(site.tokens)
    try:
        joined = joining.join(site.context, body, token.key if token else None)
    except (NotFound, Gone):
        site.limits.count_wrong(client_address())
        raise
    before, now = joined.before, joined.participant
    if before and (before.table_name, before.need_group) != (now.table_name, now.need_group):
        site.announcer.people_moved(joined.seminar.id, [now.id], None)
    site.announcer.people_changed(joined.seminar.id, [now.id])
    site.announcer.seminar_changed(joined.seminar.id)
    if joined.seminar.current_activity:
        site.announcer.activity_changed(joined.seminar.id, joined.seminar.current_activity)
    return _joined_out(site, joined)


def _joined_out(site: Site, joined: Joined) -> JoinedOut:
    person, seminar = joined.participant, joined.seminar
    return JoinedOut(
        token=site.tokens.make("participant", seminar.id, person.id),
        return_code=person.return_code,
        participant=ParticipantOut(
            id=person.id,
            actor=person.actor,
            need_group=person.need_group,
            name=person.name,
            table=person.table_name,
            heads=person.heads,
        ),
        seminar=SeminarName(id=seminar.id, title=seminar.title, language=seminar.language),
    )
