"""What the room sees of its statements, on entries that contradict each other or come from one actor or few."""

import json
from dataclasses import replace

import pytest

from exercises.shared_values.payload import LEVELS, ValuesConfig
from exercises.shared_values.statements import asked_statements, own_ref
from exercises.shared_values.tests.making import (
    DUTY,
    EXERCISE,
    FAY,
    FK,
    KOM,
    NEEDS,
    OUTLOOK,
    PHONE,
    REALITY,
    REG,
    SCREEN,
    SELF_HELP,
    WHOLE,
    activity,
    by_actor,
    result,
    said,
    several,
    shipped,
    words,
)
from workshop.exercise import Audience, Bullets, ChainKind, Merge, Phase, Picture, Role, Table


def test_a_statement_has_its_spread_mean_and_median() -> None:
    found = result(activity(*several(DUTY, KOM, 1, 1, 2, 5)), DUTY)
    assert found["counts"] == [2, 1, 0, 0, 1]
    assert (found["mean"], found["median"], found["answers"]) == (2.2, 1.5, 4)
    nobody = result(activity(), DUTY)
    assert (nobody["mean"], nobody["median"], nobody["distance"], nobody["state"]) == (
        None,
        None,
        None,
        "unanswered",
    )


def test_the_statement_where_actors_are_farthest_apart_comes_first() -> None:
    room = activity(
        *several(WHOLE, KOM, 5, 5, 5),
        *several(WHOLE, FK, 4, 4, 4),
        *several(DUTY, KOM, 1, 1, 2),
        *several(DUTY, FK, 5, 5, 4),
        *several(DUTY, REG, 3, 3, 3),
    )
    first, second, *_ = EXERCISE.view(room, SCREEN)["results"]
    assert (first["ref"], first["distance"], first["state"]) == (DUTY, 3.4, "apart")
    assert (first["low"], first["high"]) == ({"actor": KOM, "mean": 1.3}, {"actor": FK, "mean": 4.7})
    assert (second["ref"], second["distance"], second["state"]) == (WHOLE, 1, "apart")


def test_actors_less_than_a_step_apart_see_it_alike() -> None:
    found = result(activity(*several(WHOLE, KOM, 5, 5, 5), *several(WHOLE, FK, 4, 4, 5)), WHOLE)
    assert (found["distance"], found["state"]) == (0.7, "agreed")


def test_a_room_of_one_actor_may_be_split_but_not_apart() -> None:
    found = result(activity(*several(DUTY, KOM, 1, 1, 2, 5, 5, 4)), DUTY)
    assert (found["distance"], found["state"]) == (None, "split")
    assert "low" not in found and by_actor(activity(*several(DUTY, KOM, 1, 5, 5)), DUTY) == {KOM: (3.7, 3)}


def test_two_people_who_disagree_are_no_split_room() -> None:
    assert result(activity(said(DUTY, 1), said(DUTY, 5, number=2)), DUTY)["state"] == "open"


@pytest.mark.parametrize(
    ("levels", "state"),
    (((5, 4, 4), "agreed"), ((4, 4, 3), "open"), ((1, 2, 2), "denied"), ((3, 3, 3), "open")),
)
def test_what_all_say_is_told_apart(levels: tuple[int, ...], state: str) -> None:
    assert result(activity(*several(WHOLE, KOM, *levels)), WHOLE)["state"] == state


def test_others_are_nobodys_mental_map() -> None:
    room = activity(*several(DUTY, None, 1, 1, 1), *several(DUTY, FK, 5, 5, 5))
    assert by_actor(room, DUTY) == {FK: (5, 3), None: (1, 3)}
    found = result(room, DUTY)
    assert (found["distance"], found["state"]) == (None, "split")


def test_an_actor_with_few_answers_about_one_statement_is_pooled_there() -> None:
    entries = [*several(WHOLE, KOM, 1, 1, 1), *several(WHOLE, FK, 5, 5, 5, 5)]
    room = activity(*entries, *several(DUTY, KOM, 1), *several(DUTY, FK, 5, 5, 5, 5))
    assert by_actor(room, WHOLE) == {FK: (5, 4), KOM: (1, 3)}
    assert by_actor(room, DUTY) == {None: (4.2, 5)}, "one alone would be the rest"
    assert result(room, DUTY)["distance"] is None


def test_the_next_smallest_joins_others_that_are_too_few() -> None:
    room = activity(*several(DUTY, None, 1), *several(DUTY, KOM, 2, 2, 2), *several(DUTY, FK, 5, 5, 5, 5))
    assert {actor: found[1] for actor, found in by_actor(room, DUTY).items()} == {FK: 4, None: 4}


def test_an_open_activity_shows_every_actor() -> None:
    room = activity(said(DUTY, 1, KOM), said(DUTY, 5, FK), anonymous=False)
    assert by_actor(room, DUTY) == {FK: (5, 1), KOM: (1, 1)} and result(room, DUTY)["distance"] == 4


def test_a_device_for_many_is_people_enough_and_still_one_answer() -> None:
    assert by_actor(activity(said(DUTY, 1, KOM, heads=7)), DUTY) == {KOM: (1, 1)}


def test_a_phone_names_the_actors_at_the_three_greatest_distances_only() -> None:
    entries = []
    for place, statement in enumerate((WHOLE, DUTY, REALITY, NEEDS)):
        entries += [*several(statement, KOM, 1, 1, 1), *several(statement, FK, *[5 - place] * 3)]
    rows = EXERCISE.view(activity(*entries), PHONE)["results"]
    assert ["low" in row for row in rows[:4]] == [True, True, True, False]
    assert "by_actor" not in EXERCISE.view(activity(*entries), PHONE)


def test_a_difference_is_harvested_as_the_papers_own_obstacle() -> None:
    room = activity(*several(DUTY, KOM, 1, 1, 1, table="Bord 1"), *several(DUTY, FK, 5, 5, 5))
    (item,) = EXERCISE.harvest(room).items
    assert (item.kind, item.ref, item.key) == (
        ChainKind.OBSTACLE,
        DUTY,
        "olika_syn_pa_medborgarens_ansvar",
    )
    assert item.title == shipped()["obstacles"]["olika_syn_pa_medborgarens_ansvar"].title
    assert (item.votes, item.actors, item.tables) == (6, 2, 1)
    assert item.data["state"] == "apart" and item.data["distance"] == 4
    assert (item.data["low"], item.data["high"]) == ([KOM, 1.0], [FK, 5.0])
    json.dumps(dict(item.data))


def test_a_principle_or_an_own_statement_is_harvested_by_its_words_in_either_language() -> None:
    own = "Vi vågar säga nej"
    entries = [
        *several(WHOLE, KOM, 1, 1, 1),
        *several(WHOLE, FK, 5, 5, 5),
        *several(own_ref(own), KOM, 1, 2, 5, 5),
    ]
    first, second = EXERCISE.harvest(activity(*entries, config=ValuesConfig(own=(own,)))).items
    assert first.title.startswith("Olika syn: Helhetssyn") and first.key is None
    assert second.title == f"Olika syn: {own}" and second.data["state"] == "split"
    assert "low" not in second.data
    english = activity(*entries, language="en", catalogue=shipped("en"))
    assert EXERCISE.harvest(english).items[0].title.startswith("Seen differently: A view of the whole")


def test_what_all_say_is_missing_among_them_is_harvested_but_a_shared_no_to_a_principle_is_not() -> None:
    room = activity(
        *several(OUTLOOK, KOM, 1, 2, 1), *several(SELF_HELP, KOM, 1, 1, 1), *several(NEEDS, KOM, 1, 1, 2)
    )
    assert [item.ref for item in EXERCISE.harvest(room).items] == [OUTLOOK]
    assert result(room, SELF_HELP)["state"] == result(room, NEEDS)["state"] == "denied"


def test_at_most_three_divergences_are_harvested_the_greatest_first() -> None:
    entries = []
    for place, statement in enumerate((NEEDS, WHOLE, REALITY, DUTY)):
        entries += [*several(statement, KOM, 1, 1, 1), *several(statement, FK, *[2 + place] * 3)]
    assert [item.ref for item in EXERCISE.harvest(activity(*entries)).items] == [DUTY, REALITY, WHOLE]


def test_what_all_agree_on_is_given_as_a_principle_with_its_level() -> None:
    room = activity(
        *several(WHOLE, KOM, 5, 5, 4, table="Bord 1"),
        *several(WHOLE, FK, 5, 4, 3),
        *several(NEEDS, KOM, 4, 4, 4),
    )
    first, second = EXERCISE.harvest(room).items
    assert (first.kind, first.ref) == (ChainKind.PRINCIPLE, f"agreed:{WHOLE}")
    assert first.title.startswith("Helhetssyn") and first.text
    assert (first.votes, first.actors, first.tables) == (5, 2, 1)
    assert first.data["level"] == {"today": 4.3, "wanted": None, "low": 1, "high": 5}
    assert second.ref == f"agreed:{NEEDS}"


def test_an_own_statement_that_all_hold_is_a_principle_but_agreeing_with_a_difference_is_not() -> None:
    own = "Vi vågar säga nej"
    entries = [*several(own_ref(own), KOM, 5, 5, 4), *several(REALITY, KOM, 5, 5, 5)]
    [item] = EXERCISE.harvest(activity(*entries, config=ValuesConfig(own=(own,)))).items
    assert (item.kind, item.title) == (ChainKind.PRINCIPLE, own)


def test_hidden_answers_count_nowhere_and_their_words_reach_the_facilitator_only() -> None:
    room = activity(said(DUTY, 1, why="Byt ut Kalle", hidden=True), said(DUTY, 5, number=2, why="Tid"))
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    assert [item["title"] for item in EXERCISE.view(room, FAY)["items"]] == ["Byt ut Kalle", "Tid"]
    assert result(room, DUTY, FAY)["mean"] == 5
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_merged_lines_stand_as_one() -> None:
    first, second = said(DUTY, 1, why="Tid"), said(REALITY, 1, why="mer tid")
    room = activity(first, second, merges=(Merge("m", (second.ref,), first.ref),))
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert (only["ref"], only["title"], only["merged"]) == (first.ref, "Tid", ["mer tid"])


def test_results_do_not_depend_on_who_is_whom() -> None:
    entries = several(DUTY, KOM, 1, 3, 5)
    closed = [replace(entry, who=100 + n) for n, entry in enumerate(entries)]
    before, after = (activity(*some, phase=Phase.CLOSED) for some in (entries, closed))
    for audience in (PHONE, SCREEN, FAY):
        assert EXERCISE.view(before, audience) == EXERCISE.view(after, audience)


def test_the_report_has_the_picture_its_table_what_is_agreed_and_what_to_work_on() -> None:
    room = activity(
        *several(WHOLE, KOM, 5, 5, 4),
        *several(WHOLE, FK, 5, 4, 4),
        *several(DUTY, KOM, 1, 1, 1, why="<i>Tid</i>"),
        *several(DUTY, FK, 5, 5, 5),
        *several(OUTLOOK, FK, 2, 2, 2),
    )
    section = EXERCISE.report(room, words)
    assert section is not None
    table, actors = (block for block in section.blocks if isinstance(block, Table))
    first = "7. Människan kan för det mesta ta ansvar själv, också när det är svårt"
    assert table.rows[0] == (first, "3 · 0 · 0 · 0 · 3", "3", "3", "4", "6", "aktörerna ser olika")
    assert actors.rows[-1] == (first, f"{KOM} 1 · {FK} 5")
    assert [row[0][:2] for row in actors.rows] == ["2.", "6.", "7."]
    shared, apart = (block.items for block in section.blocks if isinstance(block, Bullets))
    assert len(shared) == 1 and shared[0].endswith("(medel 4,5)")
    assert apart[0].endswith(f"{KOM} 1 – {FK} 5, skillnad 4.")
    assert apart[1].endswith("Rummet säger att det inte är så (medel 2).")
    (picture,) = (block for block in section.blocks if isinstance(block, Picture))
    assert f"{KOM} 1 – {FK} 5" in picture.svg and "Störst är skillnaden" in picture.alt
    assert "Ingen svarade" in str(EXERCISE.report(activity(), words))


def test_a_report_of_one_answer_says_that_nobody_is_apart() -> None:
    section = EXERCISE.report(activity(said(DUTY, 3)), words)
    assert section is not None
    assert "Ingenstans ligger två aktörer" in str(section) and "Inget påstående når" in str(section)


def test_the_comparison_says_which_statements_moved_which_are_new_and_which_gone() -> None:
    earlier = activity(*several(DUTY, KOM, 2, 2, 2), *several(WHOLE, KOM, 5, 5, 5), said(NEEDS, 3))
    own = "Vi vågar säga nej"
    later = activity(
        *several(DUTY, KOM, 4, 4, 4),
        *several(WHOLE, KOM, 4, 4, 5),
        said(own_ref(own), 2),
        config=ValuesConfig(own=(own,)),
    )
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert [row[1:4] for row in table.rows] == [
        ("5", "4,3", "färre håller med"),
        ("2", "4", "fler håller med"),
    ]
    new, gone = (block.items for block in section.blocks if isinstance(block, Bullets))
    assert new == (f"{own} (medel 2)",) and len(gone) == 1
    assert EXERCISE.compare(activity(), later, words) is None
    assert EXERCISE.compare(activity(said(NEEDS, 3)), later, words) is None


def test_a_thousand_people_and_six_own_statements_stay_within_bounds() -> None:
    config = ValuesConfig(own=tuple(f"{n} ".ljust(140, "å") for n in range(6)))
    refs = [one.ref for one in asked_statements(activity(config=config))]
    entries = [
        said(ref, LEVELS[(n + k) % 5], f"{n % 60} ".ljust(80, "å"), n, why=f"{n} ".ljust(140, "å"))
        for n in range(1000)
        for k, ref in enumerate(refs)
    ]
    room = activity(*entries, config=config)
    sizes = [
        len(json.dumps(EXERCISE.view(room, audience), ensure_ascii=False).encode())
        for audience in (PHONE, SCREEN, FAY)
    ]
    assert sizes[0] < 15_600 and sizes[1] < 126_000
    at_table = EXERCISE.view(replace(room, phase=Phase.TABLE), Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(at_table["results"]) == 14
    assert len(json.dumps(at_table, ensure_ascii=False).encode()) < 15_600


def test_a_statement_can_be_followed_over_the_years_by_its_mean() -> None:
    room = activity(*several(WHOLE, KOM, 5, 4, 4), said(REALITY, 1, hidden=True))
    [reading] = EXERCISE.readings(room)
    assert (reading.key, reading.value) == (WHOLE, result(room, WHOLE)["mean"])
    assert (reading.low, reading.high) == (1, 5)
