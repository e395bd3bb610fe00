"""Handlingsplan: measures for the goals carried over, each with an actor that commits itself or not."""

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

from .draft import PlanActivity
from .entry import ActionPlanConfig, PlanEntry
from .rehearse import rehearse_entry
from .report import compare_plans, harvest_measures, report_plan
from .rules import accept_entry
from .sheet import make_sheet
from .views import view_plan


class ActionPlan(Exercise[ActionPlanConfig, PlanEntry]):
    """Measures are gathered alone (individual) and worked out together (table), then read back while the actors answer
    for their own (results)."""

    kind = "action_plan"
    config_type = ActionPlanConfig
    entry_type = PlanEntry
    phases = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE, Phase.RESULTS, Phase.CLOSED)
    open_phases = frozenset({Phase.INDIVIDUAL, Phase.TABLE, Phase.RESULTS})
    takes = (ChainKind.GOAL,)
    has_need_groups = True
    minutes = 40
    #: Its end is the reading back of what was decided.
    may_be_shortened = False
    example_given: ClassVar[tuple[ChainItem, ...]] = (
        ChainItem(ref="example", id="example-goal", kind=ChainKind.GOAL, title="En gemensam väg in"),
    )
    #: Measures only: what an actor may answer to depends on what has been handed in.
    examples = (
        {"type": "measure", "goal": "example-goal", "what": "Starta ett gemensamt team"},
        {
            "type": "measure",
            "goal": "example-goal",
            "what": "Gemensam introduktionsdag för nyanställda",
            "actor": "Kommunen",
            "function": "enhetschef",
            "first_step": "Boka datum och lokal",
            "date": "2999-03-01",
            "measure_of_success": "Alla nyanställda har varit med",
            "anchor": "Nämnden, i mars",
        },
    )
    refused_examples = (
        {"type": "measure", "goal": "no-such-goal", "what": "Starta ett team"},
        {"type": "measure", "goal": "example-goal"},
        {"type": "measure", "goal": "example-goal", "what": " "},
        {"type": "measure", "goal": "example-goal", "what": "x" * 141},
        {"type": "measure", "goal": "example-goal", "what": "Starta", "date": "i vår"},
        {"type": "measure", "goal": "example-goal", "what": "Starta", "date": 20270301},
        {"type": "measure", "goal": "example-goal", "what": "Starta", "actor": ["Kommunen"]},
        {"type": "measure", "goal": "example-goal", "what": "Starta", "answer": "yes"},
        {"type": "measure", "goal": "example-goal", "what": "Starta", "committed": "yes"},
        {"type": "commit", "measure": "no-such-measure", "answer": "yes"},
        {"type": "commit", "measure": "no-such-measure", "answer": "perhaps"},
        {"type": "commit", "answer": "yes"},
        {"type": "promise", "goal": "example-goal", "what": "Starta ett team"},
        {"goal": "example-goal", "what": "Starta ett team"},
    )

    def carries(self, config: ActionPlanConfig) -> int:
        return 5

    def accept(
        self, activity: PlanActivity, participant: Participant[PlanEntry], entry: PlanEntry
    ) -> PlanEntry:
        return accept_entry(activity, participant, entry)

    def view(self, activity: PlanActivity, audience: Audience) -> View:
        return view_plan(activity, audience, self.is_shown(activity, audience))

    def harvest(self, activity: PlanActivity) -> Harvest:
        return harvest_measures(activity)

    def report(self, activity: PlanActivity, words: Words) -> Section | None:
        return report_plan(activity, words)

    def compare(self, earlier: PlanActivity, later: PlanActivity, words: Words) -> Section | None:
        return compare_plans(earlier, later, words)

    def rehearse(
        self, activity: PlanActivity, participant: Participant[PlanEntry], rng: Random
    ) -> View | None:
        return rehearse_entry(activity, participant, rng)

    def sheet(self, activity: PlanActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
