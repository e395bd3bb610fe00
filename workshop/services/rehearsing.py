"""Rehearsed participants: what one of them would hand in next. For the demo, the tests and the bench."""

import uuid
from collections.abc import Sequence
from random import Random
from typing import Any

from workshop.exercise import Phase
from workshop.services.activities import Running, for_rules
from workshop.services.context import Context
from workshop.services.entries import Submission, as_participant, hand_in
from workshop.services.live import read_live
from workshop.storage.records import ParticipantRecord


def rehearse(context: Context, activity_id: str, participant_id: str, rng: Random) -> dict[str, Any] | None:
    """A plausible next payload of this participant; None when they have nothing more to hand in now."""
    running = read_live(context, activity_id)
    person = _people(context, running).get(participant_id)
    return _next_payload(running, person, rng) if person else None


def rehearse_all(context: Context, activity_id: str, participant_ids: Sequence[str], rng: Random) -> int:
    """Let all of them hand in at once what each would say next; the answer is how many entries were stored. Somebody
    may come too late: a colleague has just spoken for the same actor."""
    running = read_live(context, activity_id)
    people = _people(context, running)
    acts = []
    for person in (people[one] for one in participant_ids if one in people):
        payload = _next_payload(running, person, rng)
        if payload is not None:
            entry_id = str(uuid.UUID(int=rng.getrandbits(128)))
            acts.append(Submission(running.seminar.id, person.id, entry_id, payload))
    return sum(isinstance(answer, int) for answer in hand_in(context, activity_id, acts))


def _people(context: Context, running: Running) -> dict[str, ParticipantRecord]:
    with context.database.reading() as connection:
        return {person.id: person for person in context.attendance.read(connection, running.seminar)}


def _next_payload(running: Running, person: ParticipantRecord, rng: Random) -> dict[str, Any] | None:
    if Phase(running.record.phase) not in running.exercise.open_phases:
        return None
    own = running.log.own_entries(person.id)
    if running.record.has_need_groups:
        if person.need_group is None:
            return None
        own = [entry for entry in own if entry.need_group == person.need_group]
    participant = as_participant(running, person, own)
    payload = running.exercise.rehearse(
        for_rules(running, person.need_group, person.table_name), participant, rng
    )
    return dict(payload) if payload is not None else None
