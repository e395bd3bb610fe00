"""Who is here: the people of each seminar, cached until its revision moves, and who is connected right now."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.exercise import Person
from workshop.storage import Connection, participants
from workshop.storage.records import ParticipantRecord, SeminarRecord


@dataclass(frozen=True, slots=True)
class Present:
    """Who is here as of one revision of the seminar (`numbers`: the `who` of each as a `Person`), in the forms that are
    asked for at every entry and every push: working them out anew each time would cost more than all else in a room of
    hundreds."""

    revision: int
    participants: list[ParticipantRecord]
    by_id: Mapping[str, ParticipantRecord]
    people: Sequence[Person]
    roll: tuple[str, ...]
    heads: int
    names: Mapping[str, str | None]
    numbers: Mapping[str, int]


class Attendance:
    """People by seminar. What is connected is known to this process only; several processes add theirs up later."""

    def __init__(self) -> None:
        self._present: dict[str, Present] = {}
        self._connected: dict[str, Counter[str]] = {}

    def read(self, connection: Connection, seminar: SeminarRecord) -> list[ParticipantRecord]:
        """The participants of a seminar who are not removed."""
        return self.present(connection, seminar).participants

    def present(self, connection: Connection, seminar: SeminarRecord) -> Present:
        """The same with what follows from it."""
        present = self._present.get(seminar.id)
        if present is None or present.revision != seminar.revision:
            present = _present(seminar, participants.list_participants(connection, seminar.id))
            self._present[seminar.id] = present
        return present

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


def _present(seminar: SeminarRecord, here: list[ParticipantRecord]) -> Present:
    people = tuple(as_people(seminar, here))
    return Present(
        revision=seminar.revision,
        participants=here,
        by_id={one.id: one for one in here},
        people=people,
        roll=actors_on_roll(seminar, people),
        heads=sum(person.heads for person in people),
        names={one.id: one.name for one in here},
        numbers={one.id: number for number, one in enumerate(here, start=1)},
    )


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
