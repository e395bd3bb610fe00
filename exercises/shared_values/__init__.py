"""Gemensam grundsyn: how much each agrees with the guiding principles of the Nacka paper, and with four statements on
which it says that the parties see things differently; the leader may add own ones.

A participant hands in one entry for each statement, so that each is saved as it is answered and can be changed by
itself. The room sees each statement's spread, and first those where the actors' mental maps differ most.

What it gives the chain: the divergences to work on, as OBSTACLES, at most three, so that they do not crowd out what the
room itself has ranked. An obstacle and no kind of its own, because that is what the paper calls them: *olika mentala
kartor*, *olika syn på medborgarens ansvar respektive hjälplöshet* stand among its obstacles, and the statements on
differences carry the key of theirs, so that the dynamics and goals know it again. A divergence on a principle or on
the leader's own statement becomes *Olika syn: <statement>*. `data` {divergence, state, mean, distance, low, high} says
how far apart, which is the measure the next time. What the room agrees on becomes PRINCIPLES for the plan to build on,
with the mean as their level: guiding principles and the leader's own statements. That all agree with one of the
statements on differences is good news, but nothing to act by; it stands in the report.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.shared_values.changed import moved_statements
from exercises.shared_values.payload import LEVELS, StatementEntry, ValuesActivity, ValuesConfig
from exercises.shared_values.rehearsal import rehearsed_statement
from exercises.shared_values.report import values_section
from exercises.shared_values.rules import check_settings, check_statement
from exercises.shared_values.sheet import values_sheet
from exercises.shared_values.tally import Said, agreed, tally, to_work_on
from exercises.shared_values.views import view_asked, view_results, view_titles
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

#: The harvest has no words of the host's: what a divergence without an obstacle of its own is called in the chain.
_DIFFER = {"sv": "Olika syn: {title}", "en": "Seen differently: {title}"}
_MOST_HARVESTED = 3
_MOST_AGREED = 8


class SharedValues(Exercise[ValuesConfig, StatementEntry]):
    """Each says alone how much they agree; tables talk; then all see the spread, and where the actors are apart."""

    kind: ClassVar[str] = "shared_values"
    config_type = ValuesConfig
    entry_type = StatementEntry
    is_asked_again: ClassVar[bool] = True
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.TABLE,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    minutes: ClassVar[int] = 30
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"statement": "principles:helhetssyn", "level": 5},
        {"statement": "differences:samma_verklighet", "level": 1, "why": "Vi pratar om tre olika personer"},
        {"statement": "differences:ansvar_fore_hjalploshet", "level": 3, "why": None},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"statement": "principles:no_such_principle", "level": 3},
        {"statement": "helhetssyn", "level": 3},
        {"statement": "vision:forebyggande", "level": 3},
        {"statement": "own:000000000000", "level": 3},
        {"statement": "principles:helhetssyn"},
        {"level": 3},
        {"statement": "principles:helhetssyn", "level": 0},
        {"statement": "principles:helhetssyn", "level": 6},
        {"statement": "principles:helhetssyn", "level": -1},
        {"statement": "principles:helhetssyn", "level": 2.5},
        {"statement": "principles:helhetssyn", "level": "4"},
        {"statement": "principles:helhetssyn", "level": True},
        {"statement": "principles:helhetssyn", "level": None},
        {"statement": "principles:helhetssyn", "level": [4]},
        {"statement": ["principles:helhetssyn"], "level": 4},
        {"statement": "principles: helhetssyn", "level": 4},
        {"statement": "principles:helhetssyn", "level": 4, "why": ""},
        {"statement": "principles:helhetssyn", "level": 4, "why": "x" * 141},
        {"statement": "principles:helhetssyn", "level": 4, "why": 12},
        {"statement": "principles:helhetssyn", "level": 4, "actor": "Kommunen"},
    )

    def check_config(self, activity: ValuesActivity, config: ValuesConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: ValuesActivity, participant: Participant[StatementEntry], entry: StatementEntry
    ) -> StatementEntry:
        return check_statement(activity, participant.entries, entry)

    def view(self, activity: ValuesActivity, audience: Audience) -> View:
        """A phone gets what the statements mean while it may answer; results when shown, at a table its own."""
        is_phone_done = audience.is_participant and activity.phase not in self.open_phases
        view = view_titles(activity) if is_phone_done else view_asked(activity)
        return view | view_results(activity, audience) if self.is_shown(activity, audience) else view

    def harvest(self, activity: ValuesActivity) -> Harvest:
        found = tally(activity)
        apart = to_work_on(found)[:_MOST_HARVESTED]
        held = [said for said in agreed(found) if said.statement.group != "differences"][:_MOST_AGREED]
        return Harvest((*(_divergence(said, activity) for said in apart), *map(_principle, held)))

    def count_tables(self, activity: ValuesActivity) -> Mapping[str, int]:
        return {said.statement.ref: said.tables for said in tally(activity)}

    def readings(self, activity: ValuesActivity) -> tuple[Reading, ...]:
        return tuple(
            Reading(said.statement.ref, said.statement.title, said.whole.mean, LEVELS[0], LEVELS[-1])
            for said in tally(activity)
            if said.whole.mean is not None
        )

    def report(self, activity: ValuesActivity, words: Words) -> Section | None:
        return values_section(activity, words)

    def compare(self, earlier: ValuesActivity, later: ValuesActivity, words: Words) -> Section | None:
        return moved_statements(earlier, later, words)

    def rehearse(
        self, activity: ValuesActivity, participant: Participant[StatementEntry], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_statement(activity, participant, rng)

    def sheet(self, activity: ValuesActivity, words: Words) -> tuple[SheetBlock, ...]:
        return values_sheet(activity, words)


def _divergence(said: Said, activity: ValuesActivity) -> ChainItem:
    """As the paper's own obstacle where the statement is one of its differences."""
    statement = said.statement
    obstacle = activity.catalogue.get("obstacles", {}).get(statement.obstacle or "")
    name = _DIFFER.get(activity.language, _DIFFER["sv"]).format(title=statement.title)
    ends = dict(zip(("low", "high"), (list(end) for end in said.ends or ()), strict=False))
    return ChainItem(
        ref=statement.ref,
        kind=ChainKind.OBSTACLE,
        title=obstacle.title if obstacle else name,
        text=obstacle.text if obstacle else statement.text,
        key=obstacle.key if obstacle else None,
        votes=said.whole.answers,
        actors=len(said.labels),
        tables=said.tables,
        data={
            "divergence": True,
            "statement": statement.title,
            "state": said.state,
            "mean": said.whole.mean,
            "distance": said.distance,
            **ends,
        },
    )


def _principle(said: Said) -> ChainItem:
    """A ref of its own: what was seen differently a moment ago and is agreed on now is another thing in the chain. Its
    support are those who agree."""
    statement = said.statement
    level = LevelData(today=said.whole.mean or 0.0, wanted=None, low=LEVELS[0], high=LEVELS[-1])
    return ChainItem(
        ref=f"agreed:{statement.ref}",
        kind=ChainKind.PRINCIPLE,
        title=statement.title,
        text=statement.text,
        votes=sum(said.whole.counts[3:]),
        actors=len(said.labels),
        tables=said.tables,
        data={"level": level},
    )
