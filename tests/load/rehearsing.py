"""What rehearsed people would hand in next, many at a time."""

from random import Random
from typing import Any

from workshop.services.activities import Running, for_rules
from workshop.services.entries import Submission, as_participant
from workshop.storage.records import ParticipantRecord


def rehearsed_acts(running: Running, people: list[ParticipantRecord], rng: Random) -> list[Submission]:
    parts: dict[str | None, Any] = {}
    acts = []
    for person in people:
        if person.need_group not in parts:
            parts[person.need_group] = for_rules(running, person.need_group)
        participant = as_participant(running, person, running.log.own_entries(person.id))
        payload = running.exercise.rehearse(parts[person.need_group], participant, rng)
        if payload is not None:
            entry_id = f"bench-{rng.getrandbits(64):016x}"
            acts.append(Submission(running.seminar.id, person.id, entry_id, dict(payload)))
    return acts
