"""Who is here: the people of each seminar, cached until its revision moves, and who is connected right now."""

from collections import Counter
from collections.abc import Sequence

from workshop.exercise import Person
from workshop.storage import Connection, participants
from workshop.storage.records import ParticipantRecord, SeminarRecord


class Attendance:
    """People by seminar. What is connected is known to this process only; several processes add theirs up later."""

    def __init__(self) -> None:
        self._people: dict[str, tuple[int, list[ParticipantRecord]]] = {}
        self._connected: dict[str, Counter[str]] = {}

    def read(self, connection: Connection, seminar: SeminarRecord) -> list[ParticipantRecord]:
        """The participants of a seminar who are not removed."""
        cached = self._people.get(seminar.id)
        if cached is None or cached[0] != seminar.revision:
            cached = (seminar.revision, participants.list_participants(connection, seminar.id))
            self._people[seminar.id] = cached
        return cached[1]

    def connect(self, seminar_id: str, participant_id: str) -> None:
        self._connected.setdefault(seminar_id, Counter())[participant_id] += 1

    def disconnect(self, seminar_id: str, participant_id: str) -> None:
        connected = self._connected.get(seminar_id, Counter())
        connected[participant_id] -= 1
        if connected[participant_id] <= 0:
            del connected[participant_id]

    def connected(self, seminar_id: str) -> set[str]:
        """Ids of the participants with at least one open connection."""
        return set(self._connected.get(seminar_id, ()))


def same_actor(seminar: SeminarRecord, name: str | None) -> str | None:
    """The actor as the leader has merged the spellings."""
    return seminar.same_actors.get(name, name) if name else None


def as_people(seminar: SeminarRecord, present: Sequence[ParticipantRecord]) -> list[Person]:
    """Attendance as exercises see it: no names; a shared device becomes one person for each of its actors."""
    people: list[Person] = []
    for number, one in enumerate(present, start=1):
        heads = one.heads or {one.actor or "": 1}
        for actor, count in heads.items():
            people.append(
                Person(
                    who=number,
                    actor=same_actor(seminar, actor or None),
                    need_group=one.need_group,
                    table=one.table_name,
                    function=one.function,
                    heads=count,
                )
            )
    return people


def actors_on_roll(seminar: SeminarRecord, people: Sequence[Person]) -> tuple[str, ...]:
    """The actors that positions are taken from: those the leader confirmed, else all that are here."""
    if seminar.roll is not None:
        return tuple(dict.fromkeys(same_actor(seminar, name) or name for name in seminar.roll))
    return tuple(sorted({person.actor for person in people if person.actor}))
