"""A seminar of the test of two years: Fay leads by the API, the room acts through the services."""

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.browser.stage import Stage
from tests.browser.the_room import EMPLOYMENT, INSURANCE, TOWN
from tests.people import OpenSeminar
from tests.serving import Server
from workshop.services.context import Context
from workshop.storage.records import ParticipantRecord


@dataclass
class Year(Stage):
    """A seminar that Fay leads by the API, so that every page hears of it; the room acts through the services."""

    room: OpenSeminar
    crowd: list[ParticipantRecord]

    def rehearse(self, *kinds: str) -> None:
        """Every activity of these kinds up to its results."""
        for kind in kinds:
            exercise = self.room.context.registry[kind]
            for phase in exercise.phases[1:-1]:
                self.move(kind, phase)
                if phase in exercise.open_phases:
                    self.room.rehearse(kind, self.crowd, Random(f"{kind} {phase}"))

    def say_obstacles(self, *chosen: tuple[str, int]) -> None:
        self.move("obstacles", "individual")
        for person in self.crowd:
            for key, weight in chosen:
                self.room.submit("obstacles", person, {"key": key, "weight": weight})
        self.move("obstacles", "results")

    def say_channels(self, strengths: dict[tuple[str, str], int]) -> None:
        """Everybody puts each pair at so much."""
        self.move("channels", "individual")
        for person in self.crowd:
            for (a, b), strength in strengths.items():
                self.room.submit("channels", person, {"a": a, "b": b, "strength": strength})
        self.move("channels", "results")

    def title_of(self, key: str) -> str:
        return self.room.context.content.catalogues["sv"]["obstacles"][key].title


def gather(server: Server, context: Context, seminar: dict[str, Any]) -> Year:
    room = OpenSeminar(context, seminar["id"])
    actors = dict.fromkeys((INSURANCE, EMPLOYMENT, TOWN), 3)
    return Year(server, seminar, room, room.join_many(actors))
