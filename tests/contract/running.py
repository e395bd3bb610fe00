"""Runs any exercise without a database: rehearsed people hand in what the exercise accepts, phase by phase."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

import orjson

from tests.contract.texts import replace_texts
from tests.people import ACTORS, AGED
from workshop.exercise import Activity, Audience, ChainItem, Participant, Person, Phase, Role, StoredEntry
from workshop.registry import AnyExercise, find_exercises
from workshop.services.activity_log import parse_payload
from workshop.services.context import Context

EXERCISES = find_exercises()
KINDS = sorted(EXERCISES.exercises)
FILLED_KINDS = [kind for kind in KINDS if EXERCISES[kind].open_phases]
PHONE, SCREEN, LEADER = Audience(Role.PARTICIPANT), Audience(Role.SCREEN), Audience(Role.FACILITATOR)
AUDIENCES = (PHONE, SCREEN, LEADER)
#: More people than this are not rehearsed one by one: the first ones' entries are handed in again by the others.
MOST_REHEARSED = 250

AnyActivity = Activity[Any, Any]
Change = Callable[[AnyExercise, dict[str, Any], int], dict[str, Any]]


def make_people(number: int) -> list[Person]:
    """So many people, uneven over the actors; the last is a delegate alone."""
    actors = [ACTORS[min(n % 7, 4)] for n in range(number - 1)] + [ACTORS[5]] * min(number, 1)
    return [Person(who=n, actor=actor, need_group=AGED) for n, actor in enumerate(actors, start=1)]


def make_activity(stock: Context, kind: str, number: int = 0) -> AnyActivity:
    """The exercise with its defaults, nothing handed in, so many people present."""
    exercise = EXERCISES[kind]
    people = make_people(number)
    return Activity(
        id=f"a-{kind}",
        kind=kind,
        title="Ett moment",
        config=exercise.config_type(),
        phase=Phase.WAITING,
        people=people,
        roll=tuple(sorted({person.actor for person in people if person.actor})),
        given=make_given(exercise),
        need_group=AGED if exercise.has_need_groups else None,
        anonymous=exercise.is_anonymous,
        day=date(2026, 11, 22),
        catalogue=stock.content.catalogues["sv"],
    )


def make_given(exercise: AnyExercise) -> tuple[ChainItem, ...]:
    """As many chain items of each kind it takes as it carries, with titles as long as they may be."""
    most = exercise.carries(exercise.config_type())
    return exercise.example_given + tuple(
        ChainItem(f"r{kind}{n}", kind, f"{kind} {n} ".ljust(140, "å"), id=f"c{kind}{n}")
        for kind in exercise.takes
        for n in range(most)
    )


def as_participant(
    activity: AnyActivity, person: Person, own: Sequence[StoredEntry[Any]]
) -> Participant[Any]:
    return Participant(
        who=person.who,
        actor=person.actor,
        need_group=person.need_group,
        speaks_for_actor=person.who <= len(ACTORS),
        entries=own,
    )


@dataclass
class Rehearsal:
    """An activity that people hand in to. `change` may alter each payload before it is handed in."""

    exercise: AnyExercise
    activity: AnyActivity
    rng: Random
    change: Change | None = None

    def run(self) -> Iterator[AnyActivity]:
        """Go through all phases; the activity as it stands at the end of each."""
        people = self.activity.people
        rounds = 3 if len(people) < MOST_REHEARSED else 1
        self.activity = replace(self.activity, people=people[:MOST_REHEARSED])
        for phase in self.exercise.phases:
            self.activity = replace(self.activity, phase=phase)
            if phase in self.exercise.open_phases:
                for _ in range(rounds):
                    self._let_all_hand_in()
            yield replace(self.activity, people=people, entries=list(self._repeated(len(people))))

    def _repeated(self, people: int) -> Iterator[StoredEntry[Any]]:
        for copy in range(max(1, people // MOST_REHEARSED)):
            for entry in self.activity.entries:
                ref = f"{entry.ref}c{copy}" if copy else entry.ref
                yield replace(entry, ref=ref, who=entry.who + copy * MOST_REHEARSED)

    def _let_all_hand_in(self) -> None:
        """Side by side: nobody sees what the others hand in meanwhile."""
        entries = list(self.activity.entries)
        own: dict[int, list[StoredEntry[Any]]] = {}
        for entry in entries:
            own.setdefault(entry.who, []).append(entry)
        for person in self.activity.people:
            entries += self._hand_in(person, own.get(person.who, []), len(entries))
        self.activity = replace(self.activity, entries=entries)

    def _hand_in(
        self, person: Person, own: Sequence[StoredEntry[Any]], number: int
    ) -> list[StoredEntry[Any]]:
        participant = as_participant(self.activity, person, own)
        payload = self.exercise.rehearse(self.activity, participant, self.rng)
        if payload is None:
            return []
        if self.change:
            payload = self.change(self.exercise, payload, number)
        parsed = parse_payload(self.exercise, orjson.loads(orjson.dumps(payload)))
        accepted = self.exercise.accept(self.activity, participant, parsed)
        return [
            StoredEntry(
                ref=f"e{number:011x}",
                payload=accepted,
                who=person.who,
                actor=person.actor if person.actor != ACTORS[5] else None,
                need_group=person.need_group,
            )
        ]


def stretched(exercise: AnyExercise, payload: dict[str, Any], number: int) -> dict[str, Any]:
    """Every free text as long and as wide as it may be."""
    return replace_texts(
        exercise.entry_type, payload, lambda name, most: f"{number} {name} ".ljust(most, "å")[:most]
    )


def marked(exercise: AnyExercise, payload: dict[str, Any], number: int) -> dict[str, Any]:
    """Every free text a word that is found again wherever it is shown. A text of its own for each field: two fields
    that must differ still do."""
    return replace_texts(exercise.entry_type, payload, lambda name, _: f"Märkord{number}{name}")
