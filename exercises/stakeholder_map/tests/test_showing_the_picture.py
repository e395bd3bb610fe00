"""What the room sees around the person, on entries that are misspelt, lopsided and contradict each other."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from exercises.stakeholder_map.names import actor_ref
from exercises.stakeholder_map.payload import MapActivity, MapConfig
from exercises.stakeholder_map.picture import draw_rings, place_actors
from exercises.stakeholder_map.tally import tally
from exercises.stakeholder_map.tests.making import (
    AF,
    EXERCISE,
    FAY,
    FK,
    KOM,
    NOBODY,
    PHONE,
    REG,
    SCREEN,
    activity,
    led,
    placed,
    seen,
    words,
)
from workshop.exercise import Audience, Merge, Phase, Picture, Role, Section, Table


def test_an_actor_stands_at_the_median_of_its_rings() -> None:
    room = activity(
        placed(FK, 1), placed(FK, 1), placed(FK, 3), placed(KOM, 1), placed(KOM, 2), placed(AF, 3)
    )
    found = seen(room)
    assert [(name, row["near"]) for name, row in found.items()] == [(FK, 1), (KOM, 1.5), (AF, 3)]
    assert found[FK]["counts"] == [2, 0, 1] and found[FK]["support"] == 3


def test_answers_that_contradict_each_other_stand_between() -> None:
    found = seen(activity(*[placed(FK, 1, by=FK)] * 1, placed(FK, 3, by=KOM)))[FK]
    assert (found["near"], found["counts"], found["actors"]) == (2, [1, 0, 1], 2)


def test_of_actors_as_near_the_one_that_more_people_see_comes_first() -> None:
    room = activity(placed(AF, 2), placed(KOM, 2), placed(KOM, 2), placed(FK, 1))
    assert list(seen(room)) == [FK, KOM, AF]


def test_misspelt_actors_are_one_and_called_as_most_spelled_them() -> None:
    spellings = ("Hemtjänsten", "hemtjänsten", "hemtjänsten", "HEMTJÄNSTEN.")
    found = seen(activity(*(placed(name, 1) for name in spellings)))
    assert list(found) == ["hemtjänsten"] and found["hemtjänsten"]["support"] == 4


def test_an_actor_on_the_leaders_list_keeps_its_name_however_it_was_spelled() -> None:
    room = activity(
        placed("fk", 1), placed("FK", 1), placed("försäkringskassan", 3), same_actors={"FK": FK, "fk": FK}
    )
    assert {name: row["support"] for name, row in seen(room).items()} == {FK: 3}


def test_the_leaders_merge_here_lays_own_actors_together_and_can_be_undone() -> None:
    entries = [placed("Hemtjänsten", 1, "Hinna"), placed("Hemtjänst", 3), placed(KOM, 2)]
    into, source = actor_ref("Hemtjänsten"), actor_ref("Hemtjänst")
    room = activity(*entries, merges=(Merge("m", (source,), into, title="Hemtjänsten i Nacka"),))
    found = seen(room)["Hemtjänsten i Nacka"]
    assert (found["near"], found["support"]) == (2, 2)
    item = next(i for i in EXERCISE.view(room, FAY)["items"] if i["ref"] == into)
    assert item["merged"] == ["Hemtjänst", "Hemtjänsten"]
    assert set(seen(activity(*entries))) == {"Hemtjänsten", "Hemtjänst", KOM}


def test_an_own_actor_merged_into_one_on_the_list_takes_its_name() -> None:
    merge = Merge("m", (actor_ref("Kassan"),), actor_ref(FK))
    assert list(seen(activity(placed("Kassan", 1), placed(FK, 2), merges=(merge,)))) == [FK]
    # Its own entries are withdrawn: what is left is still called something.
    assert list(seen(activity(placed("Kassan", 1), merges=(merge,)))) == ["Kassan"]


def test_who_speaks_is_pooled_and_whom_they_speak_of_is_not() -> None:
    found = seen(activity(placed(KOM, 1, by=None), placed(KOM, 1, by=None), placed(KOM, 2, by=FK)))
    assert found[KOM]["actors"] == 2 and found[KOM]["support"] == 3


def test_goals_stand_side_by_side_the_first_of_each_before_the_second_of_any() -> None:
    room = activity(
        placed(KOM, 1, "Hålla budgeten"),
        placed(KOM, 1, "Korta kön"),
        placed(KOM, 1, "korta kön."),
        placed(FK, 2, "Rätt beslut"),
    )
    view = EXERCISE.view(room, SCREEN)
    goals = [(view["actors"][goal["of"]]["title"], goal["title"], goal["times"]) for goal in view["goals"]]
    assert goals == [(KOM, "Korta kön", 2), (FK, "Rätt beslut", 1), (KOM, "Hålla budgeten", 1)]
    assert view["goals_in_all"] == 3


def test_merged_goals_are_one_by_the_leaders_words() -> None:
    first, second = placed(KOM, 1, "Spara", ref="e1"), placed(KOM, 1, "hålla i pengarna", ref="e2")
    room = activity(first, second, merges=(Merge("m", ("e2",), "e1", title="Hålla budgeten"),))
    (goal,) = EXERCISE.view(room, SCREEN)["goals"]
    assert (goal["title"], goal["times"]) == ("Hålla budgeten", 2)
    titles = [item["title"] for item in EXERCISE.view(room, FAY)["items"]]
    assert titles == [KOM, f"{KOM}: Hålla budgeten"]


def test_a_merged_goal_whose_first_words_are_hidden_does_not_show_them() -> None:
    first, second = placed(KOM, 1, "Kalles mål", ref="e1", hidden=True), placed(KOM, 1, "Spara", ref="e2")
    room = activity(first, second, merges=(Merge("m", ("e2",), "e1"),))
    assert [goal["title"] for goal in EXERCISE.view(room, SCREEN)["goals"]] == ["Spara"]


def test_hidden_words_reach_the_facilitator_only_and_count_nowhere() -> None:
    room = activity(placed("Kalle på IFO", 1, "Kalles mål", hidden=True), placed(KOM, 2))
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    (item,) = [i for i in EXERCISE.view(room, FAY)["items"] if i.get("hidden")]
    assert item["title"] == "Kalle på IFO: Kalles mål"
    assert list(seen(room, FAY)) == [KOM] and "Kalle" not in str(EXERCISE.report(room, words))


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(placed("Grannen", 1, "hemligt"), led("Grannen"), phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert not {"actors", "lead", "goals", "items"} & set(view)
        assert "hemligt" not in json.dumps(view) and "Grannen" not in json.dumps(view)
    assert list(seen(room, FAY)) == ["Grannen"]


def test_a_table_at_work_sees_its_own_and_may_still_answer() -> None:
    room = activity(placed(KOM, 1, table="Bord 1"), phase=Phase.TABLE, tables=("Bord 1", "Bord 2"))
    view = EXERCISE.view(room, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert view["offered"] and [row["title"] for row in view["actors"]] == [KOM]


def test_the_tables_are_merged_with_their_trail() -> None:
    entries = [placed(KOM, 1, table=f"Bord {n % 2}") for n in range(5)]
    view = EXERCISE.view(activity(*entries, tables=("Bord 0", "Bord 1", "Bord 2")), SCREEN)
    assert (view["actors"][0]["tables"], view["tables"]) == (2, 3)


def test_twenty_actors_with_long_names_never_meet_in_the_picture() -> None:
    places = place_actors([1 + n % 3 for n in range(20)], 420)
    for side in (1, -1):
        heights = sorted(place.label_y for place in places if place.side == side)
        assert len(heights) == 10
        assert min(b - a for a, b in pairwise(heights)) >= 36, "two lines of 15 each"
    dots = {(round(place.x), round(place.y)) for place in places}
    assert len(dots) == 20


def test_the_nearest_stand_innermost() -> None:
    places = place_actors([1, 1.5, 2, 2.5, 3, 3], 372)
    away = [((place.x - 350) ** 2 + (place.y - 186) ** 2) ** 0.5 for place in places]
    assert away == sorted(away) and away[0] < away[1] < away[2] < away[3]


def test_the_picture_holds_those_that_most_see_and_says_how_many_are_left_out() -> None:
    entries = [placed(f"Aktör {n}", 1 + n % 3) for n in range(30) for _ in range(2 if n >= 12 else 1)]
    section = EXERCISE.report(activity(*entries), words)
    assert section is not None
    (picture,) = [block for block in section.blocks if isinstance(block, Picture)]
    assert ">Aktör 29 · 2<" in picture.svg and ">Aktör 2 · 1<" not in picture.svg
    assert words("not_drawn", count=10) in str(section)


def test_the_lead_is_drawn_however_few_placed_it() -> None:
    crowd = [placed(f"Aktör {n}", 1) for n in range(30) for _ in range(2)]
    found = tally(activity(*crowd, placed(KOM, 3), led(KOM)))
    assert KOM in [actor.title for actor in found.most_named(20)] and found.actors[-1].title == KOM
    assert len(found.most_named(20)) == 20


def report_of(room: MapActivity) -> Section:
    section = EXERCISE.report(room, words)
    assert section is not None
    return section


def test_the_report_names_the_absence_first_then_the_rings_and_the_goals() -> None:
    room = activity(
        placed(KOM, 1, "<b>Hålla budgeten</b>"),
        placed(KOM, 2, "<b>Hålla budgeten</b>"),
        placed(FK, 3),
        led(NOBODY),
        led(NOBODY),
        led(FK),
        need_group="aldre_sjuka",
    )
    section = report_of(room)
    lead, around, goals = (block for block in section.blocks if isinstance(block, Table))
    assert "Ingen håller helheten" in str(section.blocks[2]) and "Birgit" in str(section.blocks[0])
    assert lead.rows == ((FK, "1"), ("Ingen", "2"))
    assert around.rows == ((KOM, "1,5", "1 · 1 · 0", "2", "1"), (FK, "3", "0 · 0 · 1", "1", "1"))
    assert goals.rows == ((KOM, "<b>Hålla budgeten</b> (2 gånger)"),)
    (picture,) = (block for block in section.blocks if isinstance(block, Picture))
    assert "stroke-dasharray" in picture.svg, "a dashed middle where nobody leads"
    assert "Ingen håller helheten" in picture.alt


def test_names_are_text_in_the_picture() -> None:
    svg = draw_rings(tally(activity(placed("<b>A&B</b>", 1))).actors, None, False, words).svg()
    assert "<b>" not in svg and "&lt;b&gt;A&amp;B" in svg and "stroke-dasharray" not in svg


def test_the_report_says_who_leads_and_that_answers_are_few() -> None:
    assert f"{KOM} håller helheten" in str(report_of(activity(led(KOM))))
    assert words("few", count=1) in str(report_of(activity(led(KOM))))
    split = report_of(activity(led(KOM), led(FK), led(KOM), led(FK)))
    assert "Rummet är delat" in str(split)
    assert words("report.nothing") in str(report_of(activity()))
    tables = report_of(activity(placed(KOM, 1, table="Bord 1"), tables=("Bord 1",)))
    (around,) = (block for block in tables.blocks if isinstance(block, Table))
    assert around.columns[-1] == words("column.tables") and around.rows[0][-1] == "1"


def test_the_comparison_says_what_is_new_gone_nearer_and_further_and_whether_the_lead_changed() -> None:
    earlier = activity(placed(FK, 3), placed(KOM, 1), placed(REG, 2), placed(AF, 2), led(NOBODY))
    later = activity(
        placed("Kassan", 1),
        placed(KOM, 2),
        placed(REG, 2),
        placed("Grannen", 1),
        led(KOM),
        same_actors={"Kassan": FK},
    )
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert {row[0]: (row[1], row[2], row[4]) for row in table.rows} == {
        FK: ("3", "1", "närmare"),
        KOM: ("1", "2", "längre bort"),
        REG: ("2", "2", "oförändrad"),
        "Grannen": ("–", "1", "ny"),
        AF: ("2", "–", "borta"),
    }
    assert "Förra gången: Ingen håller helheten. Nu: Nacka kommun håller helheten" in str(section.blocks[0])


def test_the_same_lead_under_another_spelling_has_not_changed() -> None:
    section = EXERCISE.compare(activity(led("Kassan")), activity(led(FK), same_actors={"Kassan": FK}), words)
    assert section is not None and "detsamma" in str(section.blocks[0])
    assert EXERCISE.compare(activity(), activity(led(FK)), words) is None
    assert EXERCISE.compare(activity(led(FK)), activity(), words) is None


def test_a_thousand_people_stay_within_bounds() -> None:
    roll = tuple(f"{n} ".ljust(80, "å") for n in range(60))
    entries = [
        placed(
            f"{n % 300} ".ljust(80, "ö") if n % 3 else roll[n % 60],
            1 + n % 3,
            f"{n} ".ljust(140, "å"),
            by=roll[n % 5],
        )
        for n in range(8000)
    ]
    entries += [led(f"{n % 400} ".ljust(80, "ä") if n % 4 else NOBODY, roll[n % 5]) for n in range(1000)]
    config = MapConfig(person="å" * 500)
    same = {f"x{n}".ljust(80, "å"): roll[0] for n in range(60)}
    room = activity(*entries, roll=roll, same_actors=same, config=config)
    sizes = [
        len(json.dumps(EXERCISE.view(room, audience), ensure_ascii=True).encode())
        for audience in (PHONE, SCREEN, FAY)
    ]
    assert sizes[0] < 15_600 and sizes[1] < 126_000
    at_table = replace(room, phase=Phase.TABLE)
    view = EXERCISE.view(at_table, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(json.dumps(view, ensure_ascii=True).encode()) < 15_600
    assert view["offered"] and view["actors"]
