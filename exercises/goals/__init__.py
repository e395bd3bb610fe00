"""Mål och röstning: goals that answer the obstacles, votes that rank them, positions that decide."""

from random import Random
from typing import ClassVar

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

from .board import GoalsActivity
from .entry import GoalEntry, GoalsConfig
from .rehearse import rehearse_entry
from .report import compare_goals, harvest_goals, report_goals
from .rules import accept_entry, check_settings
from .sheet import make_sheet
from .views import view_step


class Goals(Exercise[GoalsConfig, GoalEntry]):
    """Everyone proposes (individual) and votes on the shortlist (all); then each actor's spokesperson takes a
    position on the top ones while the votes are shown (results)."""

    kind = "goals"
    config_type = GoalsConfig
    entry_type = GoalEntry
    phases = (Phase.WAITING, Phase.INDIVIDUAL, Phase.ALL, Phase.RESULTS, Phase.CLOSED)
    open_phases = frozenset({Phase.INDIVIDUAL, Phase.ALL, Phase.RESULTS})
    takes = (ChainKind.OBSTACLE, ChainKind.DYNAMIC, ChainKind.LEVERAGE)
    has_need_groups = True
    minutes = 40
    day_settings = frozenset({"shortlist"})
    example_given: ClassVar[tuple[ChainItem, ...]] = (
        ChainItem(
            ref="example", id="example-obstacle", kind=ChainKind.OBSTACLE, title="Ingen leder helheten"
        ),
    )
    #: Goals only: what may be voted on and who may take a position depends on what has been handed in.
    examples = (
        {"type": "goal", "text": "En gemensam väg in", "answers": ["example-obstacle"]},
        {"type": "goal", "text": "Gemensam uppföljning varje halvår", "key": None, "answers": []},
    )
    refused_examples = (
        {"type": "goal", "key": "no-such-goal", "answers": []},
        {"type": "goal", "text": "En gemensam väg in", "answers": ["no-such-obstacle"]},
        {"type": "goal", "text": "En gemensam väg in", "key": "both"},
        {"type": "goal", "answers": ["example-obstacle"]},
        {"type": "goal", "text": "x" * 141},
        {"type": "goal", "text": 5},
        {"type": "goal", "text": "En gemensam väg in", "votes": {"key:a": 1}},
        {"type": "votes", "votes": {"no-such-goal": 1}},
        {"type": "votes", "votes": {"key:a": -1}},
        {"type": "votes", "votes": {"key:a": "3"}},
        {"type": "votes", "votes": ["key:a"]},
        {"type": "votes"},
        {"type": "position", "goal": "no-such-goal", "stand": "backs"},
        {"type": "position", "goal": "key:a", "stand": "loves"},
        {"type": "position", "stand": "backs"},
        {"type": "wish", "text": "En gemensam väg in"},
        {"text": "En gemensam väg in"},
    )

    def carries(self, config: GoalsConfig) -> int:
        """Of each kind: obstacles, the dynamics beneath them, and where the room would break the circle."""
        return 12

    def check_config(self, activity: GoalsActivity, config: GoalsConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: GoalsActivity, participant: Participant[GoalEntry], entry: GoalEntry
    ) -> GoalEntry:
        return accept_entry(activity, participant, entry)

    def view(self, activity: GoalsActivity, audience: Audience) -> View:
        return view_step(activity, audience)

    def harvest(self, activity: GoalsActivity) -> Harvest:
        return harvest_goals(activity)

    def report(self, activity: GoalsActivity, words: Words) -> Section | None:
        return report_goals(activity, words)

    def compare(self, earlier: GoalsActivity, later: GoalsActivity, words: Words) -> Section | None:
        return compare_goals(earlier, later, words)

    def rehearse(
        self, activity: GoalsActivity, participant: Participant[GoalEntry], rng: Random
    ) -> View | None:
        return rehearse_entry(activity, participant, rng)

    def sheet(self, activity: GoalsActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
