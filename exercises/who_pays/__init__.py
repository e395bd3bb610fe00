"""Vem betalar notan?: what a measure costs and saves each actor, year by year, and who has a reason to say no."""

from collections.abc import Mapping
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
    WorkedExample,
)

from .entry import MOST_KRONOR, EstimateEntry, WhoPaysConfig
from .estimates import WhoPaysActivity, reckon_all
from .example import EXAMPLES, try_out
from .harvest import harvest_calculations
from .rehearse import rehearse_estimate
from .report import compare_calculations, report_calculations
from .rules import check_estimate, check_settings
from .sheet import make_sheet
from .views import view_step

_ROW = {"measure": "example-measure", "actor": "Kommunen", "year": 1}


class WhoPays(Exercise[WhoPaysConfig, EstimateEntry]):
    """Estimates are made alone and at the tables; the middle one of each counts. The chain gets a calculation for each
    measure, so that the plan can say what it means to each actor."""

    kind = "who_pays"
    config_type = WhoPaysConfig
    entry_type = EstimateEntry
    phases = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE, Phase.RESULTS, Phase.CLOSED)
    takes = (ChainKind.MEASURE,)
    has_need_groups = True
    minutes = 30
    may_be_left_out = True
    example_given: ClassVar[tuple[ChainItem, ...]] = (
        ChainItem(ref="example", id="example-measure", kind=ChainKind.MEASURE, title="Ett gemensamt team"),
    )
    examples = (
        _ROW | {"cost": 450_000},
        _ROW | {"until": 5, "cost": 0, "saving": 1_200_000, "level": "low", "basis": "Färre vårddygn"},
    )
    refused_examples = (
        _ROW | {"measure": "no-such-measure", "cost": 1},
        _ROW,
        _ROW | {"cost": -1},
        _ROW | {"saving": -450_000},
        _ROW | {"cost": MOST_KRONOR + 1},
        _ROW | {"cost": 450_000.5},
        _ROW | {"cost": "450 000"},
        _ROW | {"cost": True},
        _ROW | {"cost": 1, "year": 0},
        _ROW | {"cost": 1, "year": 6},
        _ROW | {"cost": 1, "year": 11},
        _ROW | {"cost": 1, "until": 6},
        _ROW | {"cost": 1, "year": 3, "until": 2},
        _ROW | {"cost": 1, "level": "likely"},
        _ROW | {"cost": 1, "actor": " "},
        _ROW | {"cost": 1, "actor": "x" * 81},
        _ROW | {"cost": 1, "basis": "x" * 141},
        _ROW | {"cost": 1, "net": 5},
        {"actor": "Kommunen", "year": 1, "cost": 1},
    )

    def carries(self, config: WhoPaysConfig) -> int:
        """Money takes time to talk about."""
        return 4

    def worked_examples(self, words: Words) -> tuple[WorkedExample, ...]:
        return tuple(try_out(example, words) for example in EXAMPLES)

    def check_config(self, activity: WhoPaysActivity, config: WhoPaysConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: WhoPaysActivity, participant: Participant[EstimateEntry], entry: EstimateEntry
    ) -> EstimateEntry:
        return check_estimate(activity, participant, entry)

    def view(self, activity: WhoPaysActivity, audience: Audience) -> View:
        return view_step(activity, audience, self.is_shown(activity, audience))

    def harvest(self, activity: WhoPaysActivity) -> Harvest:
        return harvest_calculations(activity)

    def count_tables(self, activity: WhoPaysActivity) -> Mapping[str, int]:
        return {measure.item.id: measure.at_tables for measure in reckon_all(activity)}

    def report(self, activity: WhoPaysActivity, words: Words) -> Section | None:
        return report_calculations(activity, words)

    def compare(self, earlier: WhoPaysActivity, later: WhoPaysActivity, words: Words) -> Section | None:
        return compare_calculations(earlier, later, words)

    def rehearse(
        self, activity: WhoPaysActivity, participant: Participant[EstimateEntry], rng: Random
    ) -> View | None:
        return rehearse_estimate(activity, participant, rng)

    def sheet(self, activity: WhoPaysActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
