"""Who is here: moving, removing, merging actors spelled differently, and the door."""

from typing import Any

from pydantic import Field

from workshop.errors import Conflict, Forbidden, NotFound, Refused
from workshop.exercise import Model, Name
from workshop.services.attendance import same_actor
from workshop.services.context import Context
from workshop.services.joining import MOST_PEOPLE, Joining, add_participant, check_heads, speaker
from workshop.services.merging import settle_actors
from workshop.services.seminars import free_code, get_seminar
from workshop.services.tables import find_table, lock_seminar, write_seats
from workshop.storage import participants, seminars
from workshop.storage.records import ParticipantRecord, SeminarRecord


class PersonChange(Model):
    """What the leader may set on a participant. What was handed in before keeps what it was handed in with."""

    actor: Name | None = None
    need_group: str | None = Field(None, max_length=64)
    table: Name | None = None
    name: Name | None = None
    speaks_for_actor: bool | None = None
    heads: dict[Name, int] | None = None
    is_secretary: bool | None = None


class NewPerson(Model):
    """Somebody without a phone, whom the leader adds."""

    actor: Name | None = None
    need_group: str | None = Field(None, max_length=64)
    table: Name | None = None
    name: Name | None = None


class ActorMerge(Model):
    actors: tuple[Name, ...] = Field(min_length=1, max_length=40)
    into: Name


class Door(Model):
    open: bool
    new_code: bool = False


def list_people(context: Context, seminar_id: str) -> tuple[SeminarRecord, list[ParticipantRecord]]:
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        return seminar, context.attendance.read(connection, seminar)


def change_person(
    context: Context, seminar_id: str, participant_id: str, change: PersonChange
) -> ParticipantRecord:
    """Move somebody to another actor, need group or table, let them speak for their actor or write for their table, or
    say how many a shared device stands for."""
    with context.database.writing() as connection:
        activities, seminar = lock_seminar(connection, seminar_id, after_end=True)
        if change.need_group is not None and change.need_group not in _keys(seminar):
            raise Refused("unknown_need_group")
        person = participants.find_participant(connection, participant_id)
        if person is None or person.seminar_id != seminar_id:
            raise NotFound("unknown_participant")
        values = _changed_values(seminar, person, change)
        if values.get("table_name"):
            write_seats(context, connection, activities, {participant_id: values["table_name"]})
        if values:
            participants.change_participant(connection, participant_id, **values)
        seminars.change_seminar(connection, seminar_id)
        changed = participants.find_participant(connection, participant_id)
    assert changed is not None
    return changed


def _changed_values(
    seminar: SeminarRecord, person: ParticipantRecord, change: PersonChange
) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(change, name) for name in change.model_fields_set}
    if "table" in values:
        name = values.pop("table")
        values["table_name"] = None if name is None else find_table(seminar, name)
    for flag in {"speaks_for_actor", "is_secretary"} & set(values):
        values[flag] = bool(values[flag])
    if values.get("is_secretary") and not person.has_phone:
        raise Refused("secretary_needs_phone")
    if values.get("heads") is not None:
        check_heads(values["heads"])
        values["actor"] = speaker(values["heads"], values.get("actor", person.actor))
    elif "actor" in values and "heads" not in values and person.heads and len(person.heads) == 1:
        values["heads"] = {values["actor"]: person.head_count} if values["actor"] else None
    return values


def add_person(context: Context, seminar_id: str, new: NewPerson) -> ParticipantRecord:
    """Add somebody without a phone: counted openly as such, with entries and a budget of their own."""
    with context.database.writing() as connection:
        _, seminar = lock_seminar(connection, seminar_id)
        if new.need_group is not None and new.need_group not in _keys(seminar):
            raise Refused("unknown_need_group")
        if participants.count_participants(connection, seminar.id) >= MOST_PEOPLE:
            raise Conflict("seminar_full", most=MOST_PEOPLE)
        if new.table is not None:
            find_table(seminar, new.table)
        about = Joining(code=seminar.code, **{name: getattr(new, name) for name in NewPerson.model_fields})
        return add_participant(context, connection, seminar, about, has_phone=False)


def remove_person(context: Context, seminar_id: str, participant_id: str) -> None:
    """Show somebody out. What they handed in stays; their token and return code no longer let them in."""
    with context.database.writing(forgets=True) as connection:
        get_seminar(connection, seminar_id, lock=True)
        person = participants.find_participant(connection, participant_id)
        if person is None or person.seminar_id != seminar_id:
            raise NotFound("unknown_participant")
        participants.change_participant(connection, participant_id, removed_at=context.now(), name=None)
        seminars.change_seminar(connection, seminar_id)


def merge_actors(context: Context, seminar_id: str, merge: ActorMerge) -> list[str]:
    """Let several spellings mean one actor, from now on and for what was handed in before. A spelling merged into
    itself stands alone again. The answer is the titles of the activities where it came too late (`settle_actors`)."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        same = dict(seminar.same_actors)
        into = merge.into
        if into not in merge.actors and same.get(into) not in merge.actors:
            into = same.get(into, into)
        for name in merge.actors:
            if name != into:
                same[name] = into
        same.pop(into, None)
        same = {name: into if target in merge.actors else target for name, target in same.items()}
        staying = settle_actors(context, connection, seminar, same)
        seminars.change_seminar(connection, seminar_id, same_actors=same)
        return staying


def set_door(context: Context, seminar_id: str, door: Door) -> SeminarRecord:
    """Lock or open the door; a new code makes the old one worthless."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        if seminar.has_ended:
            raise Forbidden("seminar_over")
        values: dict[str, Any] = {"is_door_open": door.open}
        if door.new_code:
            values["code"] = free_code(connection)
        seminars.change_seminar(connection, seminar_id, **values)
        return get_seminar(connection, seminar_id)


def list_actors(seminar: SeminarRecord, people: list[ParticipantRecord]) -> list[dict[str, Any]]:
    """Every actor that is expected or here: how many people, and the spellings that mean it."""
    actors: dict[str, dict[str, Any]] = {}
    for name in [*seminar.actors, *(actor for person in people for actor in _actors_of(person))]:
        actor = same_actor(seminar, name) or name
        entry = actors.setdefault(actor, {"name": actor, "people": 0, "spellings": []})
        if name not in entry["spellings"]:
            entry["spellings"].append(name)
    for person in people:
        for name, heads in _actors_of(person).items():
            actors[same_actor(seminar, name) or name]["people"] += heads
    return [actor | {"is_here": actor["people"] > 0} for actor in actors.values()]


def _actors_of(person: ParticipantRecord) -> dict[str, int]:
    if person.heads:
        return person.heads
    return {person.actor: 1} if person.actor else {}


def _keys(seminar: SeminarRecord) -> set[str]:
    return {group["key"] for group in seminar.need_groups}


def get_person(context: Context, seminar_id: str, participant_id: str) -> ParticipantRecord:
    """A participant of this seminar."""
    with context.database.reading() as connection:
        person = participants.find_participant(connection, participant_id)
    if person is None or person.seminar_id != seminar_id:
        raise NotFound("unknown_participant")
    return person
