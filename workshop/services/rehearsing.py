"""Rehearsed participants: what one of them would hand in next. For the demo, the tests and the bench."""

import uuid
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.exercise import Phase
from workshop.services.activities import Running, for_rules
from workshop.services.context import Context
from workshop.services.entries import Submission, as_participant, hand_in
from workshop.services.live import read_live
from workshop.storage.records import ParticipantRecord

People = Mapping[str, ParticipantRecord]


def rehearse(context: Context, activity_id: str, participant_id: str, rng: Random) -> Submission | None:
    """What this participant could plausibly hand in next, by somebody else's hand where they have no phone; None when
    they have nothing more to hand in now."""
    running = read_live(context, activity_id)
    people = _people(context, running)
    person = people.get(participant_id)
    return _next_act(running, people, person, rng) if person else None


def rehearse_all(
    context: Context, activity_id: str, participant_ids: Sequence[str], rng: Random
) -> list[int | Exception]:
    """Let all of them hand in at once what each would say next; the answer is what came of each: a revision, or why it
    was refused. Somebody may come too late: a colleague has just spoken for the same actor."""
    running = read_live(context, activity_id)
    people = _people(context, running)
    acts = [_next_act(running, people, people[one], rng) for one in participant_ids if one in people]
    return list(hand_in(context, activity_id, [act for act in acts if act]))


def _people(context: Context, running: Running) -> People:
    with context.database.reading() as connection:
        return {person.id: person for person in context.attendance.read(connection, running.seminar)}


def _next_act(running: Running, people: People, person: ParticipantRecord, rng: Random) -> Submission | None:
    payload = _next_payload(running, person, rng)
    if payload is None:
        return None
    by, behalf = (person.id, None) if person.has_phone else (_find_secretary(people, person), person.id)
    entry_id = str(uuid.uuid4())
    return Submission(running.seminar.id, by, entry_id, payload, on_behalf=behalf)


def _find_secretary(people: People, person: ParticipantRecord) -> str | None:
    """Who writes at their table for those without a phone; None where nobody does, and the leader writes."""
    at_table = [one for one in people.values() if one.table_name and one.table_name == person.table_name]
    return next((one.id for one in at_table if one.is_secretary), None)


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
