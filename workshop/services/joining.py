"""Joining by code, and coming back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from workshop.errors import Conflict, Forbidden, Gone, Locked, NotFound, Refused
from workshop.exercise import Model, Name
from workshop.exercise.model import clean_text
from workshop.services.context import Context, new_code, new_id
from workshop.services.seminars import get_seminar
from workshop.services.tables import as_guest, choose_table, lock_seminar, write_seats
from workshop.storage import Connection, participants, seminars
from workshop.storage.records import ParticipantRecord, SeminarRecord

#: So many people at one device: a large table.
MOST_HEADS = 40
#: So many devices in one seminar: twice what the kit is measured with.
MOST_PEOPLE = 2000


class Joining(Model):
    """What somebody says of themselves when they join. `heads` makes a shared device: {actor: number of people}."""

    code: Annotated[str, BeforeValidator(clean_text)] = Field(min_length=1, max_length=20)
    actor: Name | None = None
    need_group: str | None = Field(None, max_length=64)
    name: Name | None = None
    table: Name | None = None
    heads: dict[Name, int] | None = None
    token: str | None = Field(None, max_length=400)
    return_code: Annotated[str | None, BeforeValidator(clean_text)] = Field(None, max_length=20)


@dataclass(frozen=True, slots=True)
class Joined:
    participant: ParticipantRecord
    seminar: SeminarRecord
    is_new: bool
    before: ParticipantRecord | None = None


def read_door(context: Context, code: str) -> SeminarRecord:
    """The seminar behind a code; NotFound where there is none, Gone where it has ended."""
    with context.database.reading() as connection:
        return _open_seminar(connection, code)


def join(context: Context, joining: Joining, known: str | None = None) -> Joined:
    """Join, or come back as the participant `known` (from a token) or the one with the return code."""
    with context.database.writing() as connection:
        seminar = _open_seminar(connection, joining.code)
        _check(seminar, joining)
        returning = _find_returning(connection, seminar, joining, known)
        if returning:
            return Joined(
                _fill_in(context, connection, seminar, returning, joining), seminar, False, returning
            )
        if not seminar.is_door_open:
            raise Locked("door_locked")
        if participants.count_participants(connection, seminar.id) >= MOST_PEOPLE:
            raise Conflict("seminar_full", most=MOST_PEOPLE)
        return Joined(add_participant(context, connection, seminar, joining), seminar, True)


def _open_seminar(connection: Connection, code: str) -> SeminarRecord:
    seminar = seminars.find_seminar_by_code(connection, code.strip().upper())
    if seminar is None:
        raise NotFound("unknown_code")
    if seminar.has_ended:
        raise Gone("seminar_ended")
    return seminar


def _check(seminar: SeminarRecord, joining: Joining) -> None:
    keys = {group["key"] for group in seminar.need_groups}
    if joining.need_group is not None and joining.need_group not in keys:
        raise Refused("unknown_need_group")
    if joining.heads is not None:
        check_heads(joining.heads)


def check_heads(heads: Mapping[str, int]) -> None:
    """A shared device stands for at least one person of each actor and at most 40 in all."""
    if min(heads.values(), default=0) < 1 or sum(heads.values()) > MOST_HEADS:
        raise Refused("wrong_heads", most=MOST_HEADS)


def speaker(heads: Mapping[str, int], actor: str | None) -> str | None:
    """The actor that a shared device's entries are handed in for: the one it had, while somebody of it is there, else
    the first."""
    return actor if actor in heads else next(iter(heads), None)


def _find_returning(
    connection: Connection, seminar: SeminarRecord, joining: Joining, known: str | None
) -> ParticipantRecord | None:
    if joining.return_code:
        code = joining.return_code.strip().upper()
        found = participants.find_participant_by_return_code(connection, seminar.id, code)
        if found is None:
            raise NotFound("unknown_return_code")
    else:
        found = participants.find_participant(connection, known) if known else None
        if found is not None and found.seminar_id != seminar.id:
            found = None
    if found is not None and found.removed_at is not None:
        raise Forbidden("removed")
    return found


def _fill_in(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    returning: ParticipantRecord,
    joining: Joining,
) -> ParticipantRecord:
    """What was left open before may be filled in now; what is set is changed by the leader only. A shared device may
    always say anew how many it stands for, and whoever comes with a return code has a phone from now on."""
    new: dict[str, Any] = {
        name: getattr(joining, name)
        for name in ("actor", "need_group", "name")
        if getattr(returning, name) is None and getattr(joining, name) is not None
    }
    if joining.heads is not None and joining.heads != returning.heads:
        new["heads"] = joining.heads
        new["actor"] = speaker(joining.heads, new.get("actor") or returning.actor)
    if joining.return_code and not returning.has_phone:
        new["has_phone"] = True
    if returning.table_name is None and (joining.table or "need_group" in new):
        _seat_returning(context, connection, replace(returning, **new), joining.table)
    if new:
        participants.change_participant(connection, returning.id, **new)
    elif returning.table_name is not None or not joining.table:
        return returning
    seminars.change_seminar(connection, seminar.id)
    filled = participants.find_participant(connection, returning.id)
    assert filled is not None
    return filled


def _seat_returning(
    context: Context, connection: Connection, person: ParticipantRecord, name: str | None
) -> None:
    activities, seminar = lock_seminar(connection, person.seminar_id)
    table = choose_table(context, connection, seminar, as_guest(seminar, person), name)
    if table is not None:
        write_seats(context, connection, activities, {person.id: table})


def add_participant(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    about: Joining,
    *,
    has_phone: bool = True,
) -> ParticipantRecord:
    """Somebody new, at the table they name or the smallest fitting one."""
    seminar = get_seminar(connection, seminar.id, lock=True)
    participant = ParticipantRecord(
        id=new_id(),
        seminar_id=seminar.id,
        name=about.name,
        actor=speaker(about.heads, about.actor) if about.heads else about.actor,
        need_group=about.need_group,
        table_name=None,
        function=None,
        heads=about.heads,
        return_code=_free_return_code(connection, seminar.id),
        speaks_for_actor=False,
        joined_at=context.now(),
        removed_at=None,
        has_phone=has_phone,
    )
    guest = as_guest(seminar, participant)
    table = choose_table(context, connection, seminar, guest, about.table)
    participant = replace(participant, table_name=table)
    values = {name: getattr(participant, name) for name in ParticipantRecord.__slots__}
    participants.add_participant(connection, **values)
    seminars.change_seminar(connection, seminar.id)
    return participant


def _free_return_code(connection: Connection, seminar_id: str) -> str:
    """Six letters: of fewer, somebody who tries for hours could come upon one in a full room."""
    while True:
        code = new_code()
        if participants.find_participant_by_return_code(connection, seminar_id, code) is None:
            return code


def find_present(context: Context, participant_id: str) -> tuple[ParticipantRecord, SeminarRecord]:
    """A participant by id with their seminar; Forbidden when removed, Gone when the seminar has ended and forgotten."""
    with context.database.reading() as connection:
        participant = participants.find_participant(connection, participant_id)
        if participant is None:
            raise Gone("seminar_ended")
        if participant.removed_at is not None:
            raise Forbidden("removed")
        return participant, get_seminar(connection, participant.seminar_id)
