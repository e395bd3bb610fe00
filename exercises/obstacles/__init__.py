"""The obstacle map: what stops the organisations from cooperating, weighed by each, ranked for all."""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.obstacles.payload import Choice, ObstaclesActivity, ObstaclesConfig
from exercises.obstacles.ranking import Ranked, rank
from exercises.obstacles.rehearsal import rehearsed_choice
from exercises.obstacles.report import changed_obstacles, obstacles_section
from exercises.obstacles.rules import check_choice, check_settings
from exercises.obstacles.sheet import obstacles_sheet
from exercises.obstacles.views import ballot, phone_results, room_results
from workshop.exercise import (
    Audience,
    ChainItem,
    ChainKind,
    Exercise,
    Harvest,
    Participant,
    Phase,
    Section,
    SheetBlock,
    View,
    Words,
)


class Obstacles(Exercise[ObstaclesConfig, Choice]):
    """Each names and weighs a few obstacles alone; a table sees its own together and may think again; then all see the
    ranking."""

    kind: ClassVar[str] = "obstacles"
    config_type = ObstaclesConfig
    entry_type = Choice
    is_asked_again: ClassVar[bool] = True
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    minutes: ClassVar[int] = 20
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"key": "revirkamper", "weight": 3},
        {"text": "Journalsystemen pratar inte med varandra", "weight": 2},
        {"text": "vi hinner inte träfas", "weight": 1},
        {"text": "Ny chef var tredje månad"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"weight": 2},
        {"key": "no_such_obstacle", "weight": 1},
        {"key": "no_such_obstacle", "text": "Båda", "weight": 1},
        {"text": "", "weight": 1},
        {"text": "x" * 141, "weight": 1},
        {"text": "För tungt", "weight": 4},
        {"text": "För lätt", "weight": 0},
        {"text": "Halvt", "weight": 1.5},
        {"text": "Ord", "weight": "2"},
        {"text": ["lista"], "weight": 1},
        {"text": "Ja", "weight": True},
    )

    def check_config(self, activity: ObstaclesActivity, config: ObstaclesConfig) -> None:
        check_settings(activity, config)

    def accept(self, activity: ObstaclesActivity, participant: Participant[Choice], entry: Choice) -> Choice:
        check_choice(activity, participant.entries, entry)
        return entry

    def view(self, activity: ObstaclesActivity, audience: Audience) -> View:
        """The rules always; phones get the ballot while choosing and the ranking once it is shown, at a table both."""
        view: View = {"most": activity.config.most, "weights": activity.config.weights}
        if audience.is_participant and activity.phase in self.open_phases:
            is_shown = self.is_shown(activity, audience)
            view["ballot"] = ballot(activity, beside_results=is_shown)
            if is_shown:
                view |= phone_results(activity, beside_ballot=True)
        elif audience.is_participant and self.is_shown(activity, audience):
            view |= phone_results(activity)
        elif self.is_shown(activity, audience):
            view |= room_results(activity, audience)
        return view

    def harvest(self, activity: ObstaclesActivity) -> Harvest:
        return Harvest(tuple(_link(obstacle) for obstacle in rank(activity)))

    def report(self, activity: ObstaclesActivity, words: Words) -> Section | None:
        return obstacles_section(activity, words)

    def compare(self, earlier: ObstaclesActivity, later: ObstaclesActivity, words: Words) -> Section | None:
        return changed_obstacles(earlier, later, words)

    def rehearse(
        self, activity: ObstaclesActivity, participant: Participant[Choice], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_choice(activity, participant, rng)

    def sheet(self, activity: ObstaclesActivity, words: Words) -> tuple[SheetBlock, ...]:
        return obstacles_sheet(activity, words)


def _link(obstacle: Ranked) -> ChainItem:
    item = obstacle.item
    return ChainItem(
        ref=obstacle.ref,
        kind=ChainKind.OBSTACLE,
        title=obstacle.title,
        text=item.text if item else "",
        key=item.key if item else None,
        votes=obstacle.weight,
        actors=len(obstacle.actors),
        tables=obstacle.tables,
        data={
            "category": obstacle.category,
            "times": obstacle.times,
            "source": item.source if item else "",
            "merged": obstacle.merged,
        },
    )
