"""A place with two years of seminars for tests of the survey: rehearsed people, and entries written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from tests.people import OpenSeminar
from workshop.services import phases, programme, seminars
from workshop.services.context import Context
from workshop.storage.records import ParticipantRecord

FK, REG, AF, KOM = "Försäkringskassan", "Regionen", "Arbetsförmedlingen", "Kommunen"
PARTIES = (FK, REG, AF, KOM)
PLACE = "Norra Västmanland"
KINDS = ("channels", "obstacles", "stairs", "shared_values", "question")
#: A catalogue obstacle of each column, by its key.
STRUCTURE, CULTURE, PROCESS = "otillrackliga_resurser", "begrepp_och_sprak", "lagt_fortroende"


@dataclass
class Gathering(OpenSeminar):
    """A seminar of the place with the activities of a survey, and 20 people of its four parties."""

    crowd: Sequence[ParticipantRecord] = ()

    def of(self, actor: str) -> list[ParticipantRecord]:
        return [person for person in self.crowd if person.actor == actor]

    def say(self, kind: str, people: Sequence[ParticipantRecord], payload: dict[str, Any]) -> None:
        """Each of them hands in the same."""
        for person in people:
            self.submit(kind, person, payload)

    def about(self, a: str, b: str, one: int, other: int, **more: Any) -> None:
        """The people of `a` put the channel at `one`, those of `b` at `other`."""
        for actor, strength in ((a, one), (b, other)):
            self.say("channels", self.of(actor), {"a": a, "b": b, "strength": strength, **more})


def open_gathering(context: Context, year: int, *, place: str = PLACE, month: int = 5) -> Gathering:
    """Held in that year; everybody is there and nothing has been handed in."""
    new = seminars.NewSeminar(
        title=f"Kartläggningsdag {year}",
        programme="nacka_short",
        need_groups=(),
        actors=PARTIES,
        place=place,
        date=date(year, month, 12),
        language="sv",
    )
    gathering = Gathering(context, seminars.open_seminar(context, new).id)
    known = {activity.kind for activity in gathering.activities}
    for kind in KINDS:
        if kind not in known:
            programme.add_activity(context, gathering.id, programme.NewActivity(kind=kind, scope="room"))
    for activity in gathering.activities:
        change = programme.ActivityChange(scope="room")
        programme.change_activity(context, gathering.id, activity.id, change)
    gathering.crowd = [gathering.join(f"{actor} {n}", actor, None) for actor in PARTIES for n in range(1, 6)]
    return gathering


def rehearse(gathering: Gathering, seed: int, kinds: Sequence[str] = KINDS) -> None:
    """Everybody does what is plausible, up to the results."""
    for kind in kinds:
        activity = gathering.activity(kind)
        exercise = gathering.context.registry[kind]
        for phase in exercise.phases[1:]:
            if phase == "closed":
                break
            phases.move_phase(gathering.context, activity.id, phase)
            if phase in exercise.open_phases:
                gathering.rehearse(kind, gathering.crowd, Random(seed))


def first_year(context: Context, place: str = PLACE) -> Gathering:
    """2026: FK and the region weak, resources weigh most, everybody lacks meetings."""
    held = open_gathering(context, 2026, place=place)
    for kind in ("channels", "obstacles", "question"):
        held.move(kind, "individual")
    held.about(FK, REG, 1, 1, why="Vi träffas bara när det har gått snett")
    held.about(AF, KOM, 3, 3)
    held.about(FK, AF, 2, 2)
    held.say("obstacles", held.crowd, {"key": STRUCTURE, "weight": 3})
    held.say("obstacles", held.of(FK), {"key": CULTURE, "weight": 1})
    held.say("question", held.of(REG), {"text": "Ett möte varje månad"})
    for kind in ("channels", "obstacles", "question"):
        held.move(kind, "results")
    return held


def second_year(context: Context, place: str = PLACE) -> Gathering:
    """2027: FK and the region have grown strong, AF and the municipality see theirs differently, trust is new."""
    held = open_gathering(context, 2027, place=place)
    for kind in ("channels", "obstacles"):
        held.move(kind, "individual")
    held.about(FK, REG, 3, 3, trend="better", why="Handläggaren sitter på vårdcentralen")
    held.about(AF, KOM, 4, 1, trend="worse")
    held.about(REG, KOM, 2, 2)
    held.say("obstacles", held.crowd, {"key": PROCESS, "weight": 2})
    held.say("obstacles", held.of(FK), {"key": STRUCTURE, "weight": 1})
    for kind in ("channels", "obstacles"):
        held.move(kind, "results")
    return held
