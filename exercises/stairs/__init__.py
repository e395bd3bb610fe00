"""Samverkanstrappan: how each of the five steps of the Nacka paper is today, and how it should be.

The steps exist side by side (the paper sees good experiences on all but the top one), so every step is asked about, not
only which one the room has reached. A participant hands in one entry for each step, so that each is saved as it is
answered and can be changed by itself.

What it gives the chain: the ambition with its measure. The step with the largest gap between today and wanted becomes
a GOAL titled *Stärka: <step>*, with `data` {ambition, gap, level}: the means now and wanted are how one can tell, the
next time, whether it has been reached. One goal only: the other gaps stand in the report.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.stairs.payload import LEVELS, StairsActivity, StairsConfig, StepEntry
from exercises.stairs.rehearsal import rehearsed_step
from exercises.stairs.report import moved_steps, stairs_section
from exercises.stairs.rules import check_step
from exercises.stairs.sheet import stairs_sheet
from exercises.stairs.tally import Step, largest_gap, tally
from exercises.stairs.views import view_asked, view_results
from workshop.exercise import (
    Audience,
    ChainItem,
    ChainKind,
    Exercise,
    Harvest,
    LevelData,
    Participant,
    Phase,
    Reading,
    Section,
    SheetBlock,
    View,
    Words,
)

#: The harvest has no words of the host's: what the ambition is called in the chain.
_STRENGTHEN = {"sv": "Stärka: {step}", "en": "Strengthen: {step}"}


class Stairs(Exercise[StairsConfig, StepEntry]):
    """Each says alone how the steps are and should be; tables talk; then all see the gap on every step."""

    kind: ClassVar[str] = "stairs"
    config_type = StairsConfig
    entry_type = StepEntry
    is_asked_again: ClassVar[bool] = True
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    minutes: ClassVar[int] = 25
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"step": "vardagssamverkan", "today": 2, "wanted": 3},
        {"step": "strategisk_ledning", "today": 0, "wanted": 2, "what": "Cheferna måste ses, inte bara vi"},
        {"step": "samverkansprojekt", "today": 3, "wanted": 1, "what": None},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"step": "no_such_step", "today": 1, "wanted": 2},
        {"step": "vardagssamverkan", "today": 1},
        {"step": "vardagssamverkan", "wanted": 2},
        {"today": 1, "wanted": 2},
        {"step": "vardagssamverkan", "today": 4, "wanted": 2},
        {"step": "vardagssamverkan", "today": 1, "wanted": -1},
        {"step": "vardagssamverkan", "today": 1.5, "wanted": 2},
        {"step": "vardagssamverkan", "today": "1", "wanted": 2},
        {"step": "vardagssamverkan", "today": True, "wanted": 2},
        {"step": "vardagssamverkan", "today": None, "wanted": 2},
        {"step": ["vardagssamverkan"], "today": 1, "wanted": 2},
        {"step": "vardagssamverkan", "today": 1, "wanted": 2, "what": ""},
        {"step": "vardagssamverkan", "today": 1, "wanted": 2, "what": "x" * 141},
        {"step": "vardagssamverkan", "today": 1, "wanted": 2, "actor": "Kommunen"},
    )

    def accept(
        self, activity: StairsActivity, participant: Participant[StepEntry], entry: StepEntry
    ) -> StepEntry:
        return check_step(activity, participant.entries, entry)

    def view(self, activity: StairsActivity, audience: Audience) -> View:
        """Phones get the steps while they may answer; results when they are shown, at a table its own."""
        view: View = {"about": activity.config.about}
        is_shown = self.is_shown(activity, audience)
        if not is_shown or (audience.is_participant and activity.phase in self.open_phases):
            view |= view_asked(activity)
        return view | view_results(activity, audience) if is_shown else view

    def harvest(self, activity: StairsActivity) -> Harvest:
        top = largest_gap(tally(activity))
        return Harvest((_ambition(top, activity.language),)) if top else Harvest()

    def count_tables(self, activity: StairsActivity) -> Mapping[str, int]:
        return {step.ref: step.tables for step in tally(activity)}

    def readings(self, activity: StairsActivity) -> tuple[Reading, ...]:
        return tuple(
            Reading(
                step.item.key,
                step.item.title,
                step.whole.is_today,
                LEVELS[0],
                LEVELS[-1],
                step.whole.is_wanted,
            )
            for step in tally(activity)
            if step.whole.is_today is not None
        )

    def report(self, activity: StairsActivity, words: Words) -> Section | None:
        return stairs_section(activity, words)

    def compare(self, earlier: StairsActivity, later: StairsActivity, words: Words) -> Section | None:
        return moved_steps(earlier, later, words)

    def rehearse(
        self, activity: StairsActivity, participant: Participant[StepEntry], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_step(activity, participant, rng)

    def sheet(self, activity: StairsActivity, words: Words) -> tuple[SheetBlock, ...]:
        return stairs_sheet(activity, words)


def _ambition(step: Step, language: str) -> ChainItem:
    level = LevelData(
        today=step.whole.is_today or 0.0, wanted=step.whole.is_wanted, low=LEVELS[0], high=LEVELS[-1]
    )
    return ChainItem(
        ref=step.ref,
        kind=ChainKind.GOAL,
        title=_STRENGTHEN.get(language, _STRENGTHEN["sv"]).format(step=step.item.title),
        text=step.item.text,
        votes=step.want_more,
        actors=len(step.labels),
        tables=step.tables,
        data={"ambition": True, "gap": step.whole.gap, "level": level},
    )
