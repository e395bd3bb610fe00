"""Intressentbilden: which actors stand around one person, how near, each with a goal of its own, and who leads.

The third mechanism of the Nacka paper is the *leaderless* picture: many actors around one and the same person, each
with its own aim, and nobody who answers for the whole. So the exercise asks both things, and names the absence of a
lead where no actor is named by at least half of those who answered (`lead.py` has the rule).

By default each need group draws its own picture: the paper draws one for one group, and who stands around an old and
ill person and around a child at risk are hardly the same. The room as a whole can be chosen instead.

What it gives the chain: the absence of a lead as an OBSTACLE, known by the catalogue's own for it, so that it can be
carried over to the dynamics and be answered by a goal; and the QUESTION who holds the whole, for the plan to answer,
also where the room is split between two. Where somebody leads there is nothing in the way, and neither is given. The
ACTORS that enough of the room sees around the person go to the plan's list, each with the goal that most say it has.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.stakeholder_map.change import changed_map
from exercises.stakeholder_map.harvest import NOBODY, count_lead_tables, harvest_map
from exercises.stakeholder_map.payload import MapActivity, MapConfig, MapEntry
from exercises.stakeholder_map.person import view_person
from exercises.stakeholder_map.rehearsal import rehearsed_entry
from exercises.stakeholder_map.report import map_section
from exercises.stakeholder_map.rules import check_entry, check_settings
from exercises.stakeholder_map.sheet import map_sheet
from exercises.stakeholder_map.tally import tally
from exercises.stakeholder_map.views import view_asked, view_results
from workshop.exercise import (
    Audience,
    Exercise,
    Harvest,
    Participant,
    Phase,
    Section,
    SheetBlock,
    View,
    Words,
)


class StakeholderMap(Exercise[MapConfig, MapEntry]):
    """Each draws the picture alone; tables compare; then all see the rings, the goals and whether anybody leads."""

    kind: ClassVar[str] = "stakeholder_map"
    config_type = MapConfig
    entry_type = MapEntry
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    has_need_groups: ClassVar[bool] = True
    minutes: ClassVar[int] = 25
    #: The chain gets one obstacle of it at most, which the obstacles offer too; actors can be written in by hand.
    may_be_left_out: ClassVar[bool] = True
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"type": "actor", "actor": "Försäkringskassan", "near": 2, "own_goal": "Kortare sjukskrivning"},
        {"type": "actor", "actor": "hemtjänsen", "near": 1},
        {"type": "actor", "actor": "Primärvården", "near": 3, "own_goal": None},
        {"type": "lead", "holds": "nobody"},
        {"type": "lead", "holds": "unknown", "actor": None},
        {"type": "lead", "holds": "actor", "actor": "Anhöriga"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"actor": "Försäkringskassan", "near": 2},
        {"type": "goal", "actor": "Försäkringskassan", "near": 2},
        {"type": "actor", "actor": "Försäkringskassan"},
        {"type": "actor", "near": 2},
        {"type": "actor", "actor": "Försäkringskassan", "near": 0},
        {"type": "actor", "actor": "Försäkringskassan", "near": 4},
        {"type": "actor", "actor": "Försäkringskassan", "near": 1.5},
        {"type": "actor", "actor": "Försäkringskassan", "near": "2"},
        {"type": "actor", "actor": "Försäkringskassan", "near": True},
        {"type": "actor", "actor": ["Försäkringskassan"], "near": 2},
        {"type": "actor", "actor": "   ", "near": 2},
        {"type": "actor", "actor": "x" * 81, "near": 2},
        {"type": "actor", "actor": "Försäkringskassan", "near": 2, "own_goal": ""},
        {"type": "actor", "actor": "Försäkringskassan", "near": 2, "own_goal": "x" * 141},
        {"type": "actor", "actor": "Försäkringskassan", "near": 2, "own_goal": 7},
        {"type": "actor", "actor": "Försäkringskassan", "near": 2, "holds": "nobody"},
        {"type": "lead"},
        {"type": "lead", "holds": "actor"},
        {"type": "lead", "holds": "everybody"},
        {"type": "lead", "holds": True},
        {"type": "lead", "holds": "nobody", "actor": "Försäkringskassan"},
        {"type": "lead", "holds": "unknown", "near": 1},
        {"type": "lead", "holds": "nobody", "own_goal": "Ett eget mål"},
    )

    def check_config(self, activity: MapActivity, config: MapConfig) -> None:
        check_settings(activity, config)

    def accept(self, activity: MapActivity, participant: Participant[MapEntry], entry: MapEntry) -> MapEntry:
        return check_entry(activity, participant.entries, entry)

    def view(self, activity: MapActivity, audience: Audience) -> View:
        """The person always; a phone gets what it needs to answer while that is open; results when they are shown, at a
        table its own."""
        view = view_person(activity)
        if audience.is_participant and activity.phase in self.open_phases:
            view |= view_asked(activity)
        if self.is_shown(activity, audience):
            view |= view_results(activity, audience)
        return view

    def harvest(self, activity: MapActivity) -> Harvest:
        return harvest_map(activity, tally(activity))

    def count_tables(self, activity: MapActivity) -> Mapping[str, int]:
        around = {actor.ref: actor.tables for actor in tally(activity).actors}
        return around | {NOBODY: count_lead_tables(activity)}

    def report(self, activity: MapActivity, words: Words) -> Section | None:
        return map_section(activity, words)

    def compare(self, earlier: MapActivity, later: MapActivity, words: Words) -> Section | None:
        return changed_map(earlier, later, words)

    def rehearse(self, activity: MapActivity, participant: Participant[MapEntry], rng: Random) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_entry(activity, participant, rng)

    def sheet(self, activity: MapActivity, words: Words) -> tuple[SheetBlock, ...]:
        return map_sheet(activity, words)
