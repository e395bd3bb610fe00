"""Rehearsed participants: what one of them would hand in next. For the demo, the tests and the bench."""

from random import Random
from typing import Any

from workshop.exercise import Phase
from workshop.services.activities import for_rules
from workshop.services.context import Context
from workshop.services.entries import as_participant
from workshop.services.live import read_live


def rehearse(context: Context, activity_id: str, participant_id: str, rng: Random) -> dict[str, Any] | None:
    """A plausible next payload of this participant; None when they have nothing more to hand in now."""
    running = read_live(context, activity_id)
    with context.database.reading() as connection:
        people = {person.id: person for person in context.attendance.read(connection, running.seminar)}
    person = people.get(participant_id)
    if person is None or Phase(running.record.phase) not in running.exercise.open_phases:
        return None
    own = running.log.own_entries(participant_id)
    if running.record.has_need_groups:
        if person.need_group is None:
            return None
        own = [entry for entry in own if entry.need_group == person.need_group]
    participant = as_participant(running, person, own)
    payload = running.exercise.rehearse(
        for_rules(running, person.need_group, person.table_name), participant, rng
    )
    return dict(payload) if payload is not None else None
