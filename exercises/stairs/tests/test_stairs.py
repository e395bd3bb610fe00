"""The staircase, on entries that contradict each other, come from one actor only, or from few."""

import json
from dataclasses import replace
from random import Random

import pytest
from pydantic import ValidationError

from exercises.stairs.payload import StairsConfig, StepEntry, StoredStep
from exercises.stairs.tests.making import (
    DAILY,
    EXERCISE,
    FAY,
    FK,
    KOM,
    LEAD,
    PHONE,
    PROJECT,
    REG,
    REGULAR,
    SCREEN,
    STRATEGY,
    activity,
    by_actor,
    said,
    several,
    shipped,
    step,
    words,
)
from workshop.exercise import (
    Audience,
    ChainKind,
    Grid,
    Merge,
    Participant,
    Phase,
    Picture,
    Refused,
    Role,
    StoredEntry,
    Table,
)


def test_each_step_is_answered_once_and_by_its_key() -> None:
    room, own = activity(phase=Phase.INDIVIDUAL), [said(DAILY, 1, 2)]
    accept = EXERCISE.accept
    assert accept(room, Participant(1, entries=own), StepEntry(step=LEAD, today=3, wanted=1)).today == 3
    with pytest.raises(Refused, match="already_answered"):
        accept(room, Participant(1, entries=own), StepEntry(step=DAILY, today=3, wanted=3))
    with pytest.raises(Refused, match="unknown_step"):
        accept(room, Participant(1), StepEntry(step="rulltrappan", today=0, wanted=3))


@pytest.mark.parametrize(
    "body",
    (
        '{"step": "vardagssamverkan", "today": 4, "wanted": 1}',
        '{"step": "vardagssamverkan", "today": 1e999, "wanted": 1}',
        '{"step": "vardagssamverkan", "today": true, "wanted": 1}',
        '{"step": "vardagssamverkan", "today": {"a": 1}, "wanted": 1}',
        '{"step": "vardags samverkan", "today": 1, "wanted": 1}',
        '{"step": "vardagssamverkan", "today": 1, "wanted": 1, "actor": "Kommunen"}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        StepEntry.model_validate_json(body)


def test_a_step_has_two_distributions_and_the_gap_between_their_means() -> None:
    found = step(activity(*several(DAILY, KOM, (0, 3), (1, 3), (1, 2), (3, 3))), DAILY)
    assert found["counts_today"] == [1, 2, 0, 1] and found["counts_wanted"] == [0, 0, 1, 3]
    assert (found["today"], found["wanted"], found["gap"], found["answers"]) == (1.2, 2.8, 1.6, 4)
    assert step(activity(), DAILY)["gap"] is None


def test_the_steps_exist_side_by_side() -> None:
    room = activity(said(DAILY, 3, 3), said(REGULAR, 0, 1), said(LEAD, 3, 3))
    assert [row["today"] for row in EXERCISE.view(room, SCREEN)["steps"]] == [3, 0, None, 3, None]


def test_actors_that_contradict_each_other_stand_side_by_side() -> None:
    room = activity(*several(DAILY, KOM, *[(0, 3)] * 3), *several(DAILY, FK, *[(3, 3)] * 4))
    assert by_actor(room, 0) == {FK: (3, 3, 4), KOM: (0, 3, 3)}


def test_an_actor_alone_is_shown_by_itself() -> None:
    assert by_actor(activity(*several(DAILY, KOM, *[(1, 2)] * 3)), 0) == {KOM: (1, 2, 3)}


def test_pooled_people_stand_as_others_last() -> None:
    room = activity(*several(DAILY, None, *[(0, 3)] * 3), *several(DAILY, FK, *[(3, 3)] * 3))
    assert list(by_actor(room, 0)) == [FK, None]
    assert by_actor(room, 0)[None] == (0, 3, 3)


def test_an_actor_with_few_answers_about_one_step_is_pooled_at_that_step() -> None:
    entries = [*several(DAILY, KOM, *[(1, 2)] * 3), *several(DAILY, FK, *[(3, 3)] * 4)]
    room = activity(*entries, *several(LEAD, KOM, (0, 1)), *several(LEAD, FK, *[(2, 2)] * 4))
    assert by_actor(room, 0) == {FK: (3, 3, 4), KOM: (1, 2, 3), None: None}
    assert by_actor(room, 3) == {FK: None, KOM: None, None: (1.6, 1.8, 5)}, "one alone would be the rest"


def test_the_next_smallest_joins_others_that_are_too_few() -> None:
    entries = [*several(DAILY, None, (0, 0)), *several(DAILY, KOM, *[(1, 2)] * 3)]
    room = activity(*entries, *several(DAILY, FK, *[(3, 3)] * 4))
    assert {actor: found and found[2] for actor, found in by_actor(room, 0).items()} == {FK: 4, None: 4}


def test_an_open_activity_shows_every_actor() -> None:
    room = activity(said(DAILY, 0, 1, KOM), said(DAILY, 3, 3, FK), anonymous=False)
    assert by_actor(room, 0) == {FK: (3, 3, 1), KOM: (0, 1, 1)}


def test_a_device_for_many_is_people_enough_and_still_one_answer() -> None:
    assert by_actor(activity(said(DAILY, 0, 1, KOM, heads=7)), 0) == {KOM: (0, 1, 1)}


def test_the_ambition_is_the_step_with_the_largest_gap_and_carries_its_measure() -> None:
    entries = [
        *several(DAILY, KOM, (2, 3), (2, 3)),
        *several(STRATEGY, KOM, (0, 2), (1, 3), table="Bord 1"),
        *several(LEAD, None, (3, 0)),
    ]
    (item,) = EXERCISE.harvest(activity(*entries)).items
    assert (item.kind, item.ref) == (ChainKind.GOAL, f"key:{STRATEGY}")
    assert item.title.startswith("Stärka: Strategisk ledning")
    assert (item.votes, item.actors, item.tables) == (2, 1, 1)
    level = {"today": 0.5, "wanted": 2.5, "low": 0, "high": 3}
    assert item.data == {"ambition": True, "gap": 2, "level": level}
    english = activity(*entries, language="en", catalogue={"stairs": shipped("en")})
    assert EXERCISE.harvest(english).items[0].title.startswith("Strengthen: Strategic leadership")


def test_where_nobody_wants_more_there_is_no_ambition() -> None:
    room = activity(said(DAILY, 3, 3), said(LEAD, 3, 0))
    assert EXERCISE.harvest(room).items == ()
    assert EXERCISE.view(room, SCREEN)["ambition"] is None
    section = EXERCISE.report(room, words)
    assert section is not None and "Ambitionen" not in str(section)


def test_hidden_answers_count_nowhere_and_their_words_reach_the_facilitator_only() -> None:
    room = activity(
        said(DAILY, 0, 3, what="Byt ut Kalle", hidden=True), said(DAILY, 2, 2, number=2, what="Tid")
    )
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    assert [item["title"] for item in EXERCISE.view(room, FAY)["items"]] == ["Byt ut Kalle", "Tid"]
    assert step(room, DAILY, FAY)["today"] == 2
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_merged_lines_stand_as_one() -> None:
    first, second = said(DAILY, 1, 2, what="Tid"), said(LEAD, 1, 2, what="mer tid")
    room = activity(first, second, merges=(Merge("m", (second.ref,), first.ref),))
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert (only["ref"], only["title"], only["merged"]) == (first.ref, "Tid", ["mer tid"])


def test_results_do_not_depend_on_who_is_whom() -> None:
    entries = several(DAILY, KOM, (0, 3), (1, 3), (1, 2))
    closed = [replace(entry, who=100 + n) for n, entry in enumerate(entries)]
    before, after = (activity(*some, phase=Phase.CLOSED) for some in (entries, closed))
    for audience in (PHONE, SCREEN, FAY):
        assert EXERCISE.view(before, audience) == EXERCISE.view(after, audience)


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(said(DAILY, 0, 3, what="hemligt"), phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert "steps" not in view and "hemligt" not in json.dumps(view)
    assert step(room, DAILY, FAY)["answers"] == 1


def test_a_table_at_work_sees_its_own_and_may_still_answer() -> None:
    room = activity(said(DAILY, 0, 3, table="Bord 1"), phase=Phase.TABLE, tables=("Bord 1",))
    view = EXERCISE.view(room, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(view["asked"]) == len(view["steps"]) == 5
    assert view["steps"][0]["tables"] == 1 == view["tables"]


def test_a_phone_asks_in_the_order_the_leader_chose() -> None:
    for order, first in (("from_below", DAILY), ("from_above", STRATEGY)):
        config = StairsConfig.model_validate({"order": order, "about": "Kommunen och vårdcentralen"})
        view = EXERCISE.view(activity(phase=Phase.INDIVIDUAL, config=config), PHONE)
        assert (view["asked"][0]["key"], view["about"]) == (first, "Kommunen och vårdcentralen")


def test_the_report_has_the_picture_its_table_the_ambition_and_the_actors() -> None:
    entries = [*several(DAILY, KOM, *[(0, 3)] * 3, what="<i>Tid</i>"), *several(PROJECT, FK, (3, 3), (2, 3))]
    section = EXERCISE.report(activity(*entries, config=StairsConfig(about="Alla")), words)
    assert section is not None
    table, actors = (block for block in section.blocks if isinstance(block, Table))
    assert table.rows[0] == ("1. Vardagssamverkan", "3 · 0 · 0 · 0", "0", "0 · 0 · 0 · 3", "3", "3", "3")
    assert table.rows[2][2:] == ("2,5", "0 · 0 · 0 · 2", "3", "0,5", "2")
    assert actors.rows[0] == (KOM, "0 → 3", "–", "–", "–", "–")
    (picture,) = (block for block in section.blocks if isinstance(block, Picture))
    assert "+0,5" in picture.svg and "Vardagssamverkan" in picture.svg
    assert "stärka steget Vardagssamverkan" in str(section) and "Frågan gällde: Alla" in str(section)
    assert "Ingen svarade" in str(EXERCISE.report(activity(), words))


def test_the_comparison_says_which_steps_moved_and_which_reached_what_was_wanted() -> None:
    earlier = [
        said(DAILY, 1, 3),
        said(REGULAR, 1, 2),
        said(PROJECT, 2, 3),
        said(LEAD, 1, 1),
        said(STRATEGY, 0, 3),
    ]
    later = [said(DAILY, 2, 3), said(REGULAR, 2, 3), said(PROJECT, 1, 3), said(LEAD, 1, 2)]
    section = EXERCISE.compare(activity(*earlier), activity(*later), words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert [(row[1], row[2], row[3]) for row in table.rows] == [
        ("1", "2", "starkare"),
        ("1", "2", "nått det önskade"),
        ("2", "1", "svagare"),
        ("1", "1", "oförändrat"),
    ]
    assert EXERCISE.compare(activity(), activity(*later), words) is None


def test_the_sheet_has_a_row_for_each_step() -> None:
    (grid,) = [block for block in EXERCISE.sheet(activity(), words) if isinstance(block, Grid)]
    assert len(grid.rows) == 5 and grid.columns == ("Steg", "I dag", "Önskat")


@pytest.mark.parametrize("language", ("sv", "en"))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, language=language, catalogue={"stairs": shipped(language)})
    for who in range(30):
        own: list[StoredStep] = []
        rng = Random(who)
        while payload := EXERCISE.rehearse(room, Participant(who, REG, entries=own), rng):
            entry = StepEntry.model_validate_json(json.dumps(payload))
            accepted = EXERCISE.accept(room, Participant(who, REG, entries=own), entry)
            own.append(StoredEntry(f"e{len(own)}", accepted, who, REG))
        assert 3 <= len(own) <= 5


def test_a_thousand_people_stay_within_bounds() -> None:
    keys = list(shipped())
    entries = [
        said(keys[n % 5], n % 4, 3 - n % 3, f"{n % 60} ".ljust(80, "å"), n, what=f"{n} ".ljust(140, "å"))
        for n in range(5000)
    ]
    room = activity(*entries, config=StairsConfig(about="å" * 500))
    sizes = [
        len(json.dumps(EXERCISE.view(room, audience), ensure_ascii=False).encode())
        for audience in (PHONE, SCREEN, FAY)
    ]
    assert sizes[0] < 15_600 and sizes[1] < 126_000
    at_table = EXERCISE.view(replace(room, phase=Phase.TABLE), Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(json.dumps(at_table, ensure_ascii=False).encode()) < 15_600


def test_each_answered_step_can_be_followed_over_the_years_as_the_room_saw_it() -> None:
    room = activity(
        *several(DAILY, KOM, (0, 3), (1, 3), (1, 2), (3, 3)), said(LEAD, 2, 2, hidden=True), language="sv"
    )
    [reading] = EXERCISE.readings(room)
    shown = step(room, DAILY)
    assert (reading.key, reading.title) == (DAILY, shown["title"])
    assert (reading.value, reading.wanted) == (shown["today"], shown["wanted"])
    assert (reading.low, reading.high) == (0, 3)
