"""Onda cirkeln: what leads to more or less of what, the loops that run by themselves, and where to break them."""

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

from .entry import CircleConfig, CircleEntry
from .example import EXAMPLE_GIVEN, start_from_example
from .factors import CircleActivity
from .links import shown_map, tables_ref
from .rehearse import rehearse_entry
from .report import compare_circles, harvest_leverage, report_circle
from .rules import check_entry, check_settings
from .sheet import make_sheet
from .views import view_step


class ViciousCircle(Exercise[CircleConfig, CircleEntry]):
    """Links are drawn alone and at the tables; then all vote on them and on where to break the circle."""

    kind = "vicious_circle"
    config_type = CircleConfig
    entry_type = CircleEntry
    phases = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE, Phase.ALL, Phase.RESULTS, Phase.CLOSED)
    takes = (ChainKind.OBSTACLE, ChainKind.DYNAMIC)
    minutes = 35
    may_be_left_out = True
    example_given: ClassVar[tuple[ChainItem, ...]] = EXAMPLE_GIVEN
    #: Links only: what may be voted on depends on what has been handed in.
    examples = (
        {"type": "link", "cause_text": "Kortare vårdtider", "effect_text": "Återfall", "sign": "more"},
        {"type": "link", "cause": "example-dynamic", "effect_text": "Tillit mellan oss", "sign": "less"},
    )
    refused_examples = (
        {"type": "link", "cause_text": "Återfall", "effect_text": " återfall ", "sign": "more"},
        {"type": "link", "cause": "example-dynamic", "effect": "example-dynamic", "sign": "more"},
        {
            "type": "link",
            "cause": "example-dynamic",
            "effect_text": "någon annan betalar notan",
            "sign": "more",
        },
        {"type": "link", "cause": "no-such-factor", "effect_text": "Återfall", "sign": "more"},
        {"type": "link", "cause": "example-dynamic", "cause_text": "Två", "effect_text": "B", "sign": "more"},
        {"type": "link", "cause_text": "Kortare vårdtider", "sign": "more"},
        {"type": "link", "cause_text": "A", "effect_text": "B"},
        {"type": "link", "cause_text": "A", "effect_text": "B", "sign": "+"},
        {"type": "link", "cause_text": "x" * 141, "effect_text": "B", "sign": "more"},
        {"type": "link", "cause_text": 7, "effect_text": "B", "sign": "more"},
        {"type": "link", "cause_text": "A", "effect_text": "B", "sign": "more", "stance": "agree"},
        {"type": "vote", "link": "000000000000.111111111111.more", "stance": "agree"},
        {"type": "vote", "link": "no-such-link", "stance": "agree"},
        {"type": "vote", "stance": "agree"},
        {"type": "break", "link": "no-such-link"},
        {"type": "break", "link": ["no-such-link"]},
        {"type": "break"},
        {"type": "loop", "link": "no-such-link"},
    )

    def carries(self, config: CircleConfig) -> int:
        """Suggestions to link from; more would be a list to read."""
        return 5

    def worked_examples(self, words: Words) -> tuple[WorkedExample, ...]:
        return (start_from_example(words),)

    def check_config(self, activity: CircleActivity, config: CircleConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: CircleActivity, participant: Participant[CircleEntry], entry: CircleEntry
    ) -> CircleEntry:
        check_entry(activity, participant, entry)
        return entry

    def view(self, activity: CircleActivity, audience: Audience) -> View:
        return view_step(activity, audience, self.is_shown(activity, audience))

    def harvest(self, activity: CircleActivity) -> Harvest:
        return harvest_leverage(activity)

    def count_tables(self, activity: CircleActivity) -> Mapping[str, int]:
        links = shown_map(activity).links
        seen = {tables_ref(link): link.tables for link in links}
        return seen | {tables_ref(link, "break"): link.break_tables for link in links}

    def report(self, activity: CircleActivity, words: Words) -> Section | None:
        return report_circle(activity, words)

    def compare(self, earlier: CircleActivity, later: CircleActivity, words: Words) -> Section | None:
        return compare_circles(earlier, later, words)

    def rehearse(
        self, activity: CircleActivity, participant: Participant[CircleEntry], rng: Random
    ) -> View | None:
        return rehearse_entry(activity, participant, rng)

    def sheet(self, activity: CircleActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
