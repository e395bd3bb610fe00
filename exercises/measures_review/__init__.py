"""Så gick det: the measures of the last plan, done, on their way, stuck and why, or dropped."""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from workshop.exercise import (
    Audience,
    ChainItem,
    ChainKind,
    Exercise,
    Harvest,
    Participant,
    Phase,
    Reading,
    Section,
    SheetBlock,
    View,
    Words,
)

from .entry import ReviewActivity, ReviewConfig, ReviewEntry
from .rehearse import rehearse_account
from .report import compare_reviews, harvest_outcomes, read_share_done, report_review
from .rules import accept_account
from .sheet import make_sheet
from .views import view_review


class MeasuresReview(Exercise[ReviewConfig, ReviewEntry]):
    """Each tells of its own measures alone; then the room goes through them, one at a time if the leader likes, and may
    still mend what it said.

    What an actor says of its own measure is the organisation's word and open, as its promise was: it carries the
    actor's name. What the others see is an opinion, pooled like any other. That is why the activity is anonymous and
    the actor's word stands in the entry itself.
    """

    kind: ClassVar[str] = "measures_review"
    config_type = ReviewConfig
    entry_type = ReviewEntry
    open_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.INDIVIDUAL, Phase.RESULTS})
    takes: ClassVar[tuple[ChainKind, ...]] = (ChainKind.MEASURE,)
    has_need_groups: ClassVar[bool] = True
    #: Which measure the room stands at is of the day.
    day_settings: ClassVar[frozenset[str]] = frozenset({"at"})
    #: It is what shows that promises matter.
    may_be_shortened: ClassVar[bool] = False
    minutes: ClassVar[int] = 20
    example_given: ClassVar[tuple[ChainItem, ...]] = (
        ChainItem(
            ref="example",
            id="example-measure",
            kind=ChainKind.MEASURE,
            title="Starta ett gemensamt team",
            data={"actor": "Nacka kommun", "date": "2026-03-01"},
        ),
    )
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"measure": "example-measure", "progress": "done", "told": "Igång sedan i höstas"},
        {
            "measure": "example-measure",
            "progress": "stuck",
            "told": "Lokalen saknas",
            "needed": "Ett beslut av cheferna",
        },
        {"measure": "example-measure", "progress": "given_up"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"measure": "example-measure"},
        {"measure": "no-such-measure", "progress": "done"},
        {"measure": "example-measure", "progress": "finished"},
        {"measure": "example-measure", "progress": True},
        {"measure": "example-measure", "progress": "done", "told": ""},
        {"measure": "example-measure", "progress": "done", "told": "x" * 141},
        {"measure": ["example-measure"], "progress": "done"},
        {"measure": "example-measure", "progress": "done", "needed": 3},
        {"measure": "example-measure", "progress": "done", "why": "Lokalen saknas"},
    )

    def carries(self, config: ReviewConfig) -> int:
        return 40

    def accept(
        self, activity: ReviewActivity, participant: Participant[ReviewEntry], entry: ReviewEntry
    ) -> ReviewEntry:
        return accept_account(activity, participant, entry)

    def view(self, activity: ReviewActivity, audience: Audience) -> View:
        return view_review(activity, audience, self.is_shown(activity, audience))

    def harvest(self, activity: ReviewActivity) -> Harvest:
        return harvest_outcomes(activity)

    def readings(self, activity: ReviewActivity) -> tuple[Reading, ...]:
        return read_share_done(activity)

    def report(self, activity: ReviewActivity, words: Words) -> Section | None:
        return report_review(activity, words)

    def compare(self, earlier: ReviewActivity, later: ReviewActivity, words: Words) -> Section | None:
        return compare_reviews(earlier, later, words)

    def rehearse(
        self, activity: ReviewActivity, participant: Participant[ReviewEntry], rng: Random
    ) -> View | None:
        return rehearse_account(activity, participant, rng)

    def sheet(self, activity: ReviewActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
