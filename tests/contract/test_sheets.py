"""Every exercise has its printed sheet, in both languages, before anything is carried over and after."""

from dataclasses import replace

import pytest

from tests.contract.conftest import Rehearsed
from tests.contract.running import EXERCISES, FILLED_KINDS, KINDS, make_activity
from workshop.exercise import Ask, Grid, Phase, Tick, WritingLines
from workshop.services.context import Context
from workshop.words import LANGUAGES

TO_WRITE_IN = (Grid, Tick, WritingLines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_a_sheet_asks_and_has_room_to_write_in_every_phase(stock: Context, kind: str, language: str) -> None:
    exercise, words = EXERCISES[kind], stock.words[language].within(kind)
    activity = make_activity(stock, kind, 12)
    activity = replace(activity, language=language, catalogue=stock.content.catalogues[language])
    for phase in exercise.phases[:-1]:
        for given in ((), activity.given):
            blocks = exercise.sheet(replace(activity, phase=phase, given=given), words)
            assert any(isinstance(block, Ask) for block in blocks)
            assert any(isinstance(block, TO_WRITE_IN) for block in blocks)
            assert "{" not in repr(blocks).replace("{}", "")


@pytest.mark.parametrize("kind", [kind for kind in FILLED_KINDS if EXERCISES[kind].takes])
def test_what_is_carried_over_stands_on_the_sheet(stock: Context, kind: str) -> None:
    exercise, words = EXERCISES[kind], stock.words["sv"].within(kind)
    activity = make_activity(stock, kind)
    assert activity.given[1].title in repr(exercise.sheet(activity, words))


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_a_sheet_tells_nothing_that_the_room_does_not_see(
    marked_runs: Rehearsed, stock: Context, kind: str
) -> None:
    words = stock.words["sv"].within(kind)
    for activity in marked_runs(kind, 12):
        if activity.phase not in {*EXERCISES[kind].shown_phases, Phase.ALL}:
            assert "Märkord" not in repr(EXERCISES[kind].sheet(activity, words)), activity.phase


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FILLED_KINDS])
def test_where_nothing_is_handed_in_there_is_no_sheet(stock: Context, kind: str) -> None:
    assert EXERCISES[kind].sheet(make_activity(stock, kind), stock.words["sv"].within(kind)) == ()
