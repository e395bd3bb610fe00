"""Dynamiken bakom hindren: which of the mechanisms beneath drive the obstacles that the room ranked."""

from collections.abc import Mapping
from random import Random
from typing import ClassVar

from workshop.exercise import (
    Activity,
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

from .entry import DynamicsConfig, LinkEntry
from .links import count_links, shown_entries
from .rehearse import rehearse_link
from .report import compare_links, harvest_dynamics, report_links
from .rules import check_link
from .sheet import make_sheet
from .views import view_ballot, view_links

DynamicsActivity = Activity[DynamicsConfig, LinkEntry]


class Dynamics(Exercise[DynamicsConfig, LinkEntry]):
    """For each obstacle carried over: "driven by this dynamic": agree, disagree, unsure, and own ones. Alone first;
    then a table sees what its own say and may think again."""

    kind = "dynamics"
    config_type = DynamicsConfig
    entry_type = LinkEntry
    phases = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE, Phase.RESULTS, Phase.CLOSED)
    takes = (ChainKind.OBSTACLE,)
    minutes = 25
    example_given: ClassVar[tuple[ChainItem, ...]] = (
        ChainItem(
            ref="key:example", id="example-obstacle", kind=ChainKind.OBSTACLE, title="Gemensamma mål saknas"
        ),
    )
    examples = (
        {"obstacle": "example-obstacle", "text": "Budgetåret styr mer än behovet", "stance": "agree"},
        {"obstacle": "example-obstacle", "text": "Alla skyller på sekretessen", "stance": "unsure"},
    )
    refused_examples = (
        {"obstacle": "no-such-obstacle", "text": "Budgetåret styr", "stance": "agree"},
        {"obstacle": "example-obstacle", "dynamic": "no-such-dynamic", "stance": "agree"},
        {"obstacle": "example-obstacle", "stance": "agree"},
        {"obstacle": "example-obstacle", "text": "Budgetåret styr"},
        {"obstacle": "example-obstacle", "text": "Budgetåret styr", "stance": "perhaps"},
        {"obstacle": "example-obstacle", "text": "x" * 141, "stance": "agree"},
        {"obstacle": "example-obstacle", "text": "  ", "stance": "agree"},
        {"obstacle": 7, "text": "Budgetåret styr", "stance": "agree"},
        {"obstacle": "example-obstacle", "text": ["Budgetåret"], "stance": True},
        {"obstacle": "example-obstacle", "text": "Budgetåret styr", "stance": "agree", "weight": 3},
    )

    def accept(
        self, activity: DynamicsActivity, participant: Participant[LinkEntry], entry: LinkEntry
    ) -> LinkEntry:
        check_link(activity, participant, entry)
        return entry

    def view(self, activity: DynamicsActivity, audience: Audience) -> View:
        view = view_ballot(activity, audience)
        return view | view_links(activity, audience) if self.is_shown(activity, audience) else view

    def harvest(self, activity: DynamicsActivity) -> Harvest:
        return harvest_dynamics(activity)

    def count_tables(self, activity: DynamicsActivity) -> Mapping[str, int]:
        by_link = {link.ref: link.tables for link in count_links(activity, shown_entries(activity))}
        return by_link | {item.ref: item.tables for item in self.harvest(activity).items}

    def report(self, activity: DynamicsActivity, words: Words) -> Section | None:
        return report_links(activity, words)

    def compare(self, earlier: DynamicsActivity, later: DynamicsActivity, words: Words) -> Section | None:
        return compare_links(earlier, later, words)

    def rehearse(
        self, activity: DynamicsActivity, participant: Participant[LinkEntry], rng: Random
    ) -> View | None:
        return rehearse_link(activity, participant, rng)

    def sheet(self, activity: DynamicsActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
