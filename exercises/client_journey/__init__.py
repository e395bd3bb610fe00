"""Välfärdsgatloppet: a fictional person's way through the authorities, and the gaps that people fall into between them.

The first mechanism of the Nacka paper: each authority is a pyramid of its own, and a person who needs several of them
runs the gauntlet between them. Everybody's steps and gaps become one timeline: each step lies in one of a few stages
(which the leader sets) and in one actor's lane, so that many people's steps meet without any order to agree on.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

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

from .comparison import compare_journeys
from .harvest import harvest_gaps
from .payload import JourneyActivity, JourneyConfig, JourneyEntry
from .rehearsal import rehearse_entry
from .report import report_journey
from .rules import check_entry, check_settings
from .sheet import make_sheet
from .views import view_step


class ClientJourney(Exercise[JourneyConfig, JourneyEntry]):
    """Steps and gaps are written alone and at the tables; then all see one timeline and support gaps."""

    kind: ClassVar[str] = "client_journey"
    config_type = JourneyConfig
    entry_type = JourneyEntry
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.ALL,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    has_need_groups: ClassVar[bool] = True
    minutes: ClassVar[int] = 35
    #: What stands in the way is asked about by the obstacles too.
    may_be_left_out: ClassVar[bool] = True
    #: Steps and gaps only: what may be supported depends on what has been handed in.
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"type": "step", "stage": 2, "actor": "Akutsjukvården", "text": "Läggs in över en helg"},
        {"type": "step", "stage": 6, "actor": "Biståndsenheten", "text": "ny ansökan, ny handlägare"},
        {
            "type": "gap",
            "stage": 5,
            "from_actor": "Akutsjukvården",
            "to_actor": "Socialtjänsten",
            "text": "Hemtjänsten vet inte att hon har kommit hem",
        },
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"type": "step", "stage": 1, "text": "Hos ingen"},
        {"type": "step", "stage": 1, "actor": "Kommunen"},
        {"type": "step", "actor": "Kommunen", "text": "När som helst"},
        {"type": "step", "stage": 0, "actor": "Kommunen", "text": "Före början"},
        {"type": "step", "stage": 7, "actor": "Kommunen", "text": "Efter slutet"},
        {"type": "step", "stage": "2", "actor": "Kommunen", "text": "Siffra som text"},
        {"type": "step", "stage": True, "actor": "Kommunen", "text": "Ja"},
        {"type": "step", "stage": 1.5, "actor": "Kommunen", "text": "Mitt emellan"},
        {"type": "step", "stage": 1, "actor": "", "text": "Utan namn"},
        {"type": "step", "stage": 1, "actor": ["Kommunen"], "text": "En lista"},
        {"type": "step", "stage": 1, "actor": "Kommunen", "text": "x" * 141},
        {"type": "step", "stage": 1, "actor": "Kommunen", "text": 12},
        {"type": "step", "stage": 1, "actor": "Kommunen", "text": "Två", "to_actor": "Regionen"},
        {"type": "gap", "stage": 1, "from_actor": "Kommunen", "text": "Till ingen"},
        {"type": "gap", "stage": 1, "from_actor": "Kommunen", "to_actor": " kommunen. ", "text": "Samma"},
        {"type": "gap", "stage": 8, "from_actor": "Kommunen", "to_actor": "Regionen", "text": "För sent"},
        {"type": "gap", "stage": 1, "from_actor": "Kommunen", "to_actor": "Regionen", "text": ""},
        {"type": "support"},
        {"type": "support", "gap": 4},
        {"type": "support", "gap": "no-such-gap"},
        {"type": "support", "gap": "gap:000000000000.111111111111.2.222222222222"},
        {"type": "support", "gap": "gap:000000000000.111111111111.2.222222222222", "text": "Båda"},
        {"type": "vote", "gap": "no-such-gap"},
    )

    def check_config(self, activity: JourneyActivity, config: JourneyConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: JourneyActivity, participant: Participant[JourneyEntry], entry: JourneyEntry
    ) -> JourneyEntry:
        check_entry(activity, participant, entry)
        return entry

    def view(self, activity: JourneyActivity, audience: Audience) -> View:
        return view_step(activity, audience, self.is_shown(activity, audience))

    def harvest(self, activity: JourneyActivity) -> Harvest:
        return harvest_gaps(activity)

    def report(self, activity: JourneyActivity, words: Words) -> Section | None:
        return report_journey(activity, words)

    def compare(self, earlier: JourneyActivity, later: JourneyActivity, words: Words) -> Section | None:
        return compare_journeys(earlier, later, words)

    def rehearse(
        self, activity: JourneyActivity, participant: Participant[JourneyEntry], rng: Random
    ) -> View | None:
        return rehearse_entry(activity, participant, rng)

    def sheet(self, activity: JourneyActivity, words: Words) -> tuple[SheetBlock, ...]:
        return make_sheet(activity, words)
