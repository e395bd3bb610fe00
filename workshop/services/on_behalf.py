"""Who may write for whom: the leader and a table's secretary, for people without a phone."""

from collections.abc import Mapping

from workshop.errors import Forbidden, NotFound, Refused
from workshop.storage.records import ParticipantRecord


def find_writer(
    people: Mapping[str, ParticipantRecord], participant: str | None, on_behalf: str | None
) -> ParticipantRecord:
    """The person whose entry it is. `people` are those of the seminar; `participant` is who sends, None for the leader.

    Forbidden for one who was removed or is no secretary, NotFound for somebody of another seminar, Refused for one who
    has a phone or sits elsewhere.
    """
    sender = people.get(participant) if participant is not None else None
    if participant is not None and sender is None:
        raise Forbidden("removed")
    if on_behalf is None:
        if sender is None:
            raise Forbidden("forbidden")
        return sender
    if sender is not None and not sender.is_secretary:
        raise Forbidden("not_secretary")
    person = people.get(on_behalf)
    if person is None:
        raise NotFound("unknown_participant")
    if person.has_phone:
        raise Refused("has_own_phone")
    if sender is not None and (sender.table_name is None or sender.table_name != person.table_name):
        raise Forbidden("other_table")
    return person


def list_written_for(
    people: Mapping[str, ParticipantRecord], person: ParticipantRecord
) -> list[ParticipantRecord]:
    """Those that this person writes for as a secretary."""
    if not person.is_secretary or person.table_name is None:
        return []
    return [one for one in people.values() if not one.has_phone and one.table_name == person.table_name]
