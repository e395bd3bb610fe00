"""What the room sees of the channels, on entries that contradict each other, come from one side, or from few."""

import json
from dataclasses import replace

import pytest

from exercises.channels.payload import ChannelsConfig, EarlierChannel
from exercises.channels.survey import survey_channels
from exercises.channels.tests.making import (
    AF,
    EXERCISE,
    FAY,
    FK,
    KOM,
    PHONE,
    REG,
    SCREEN,
    activity,
    channel,
    said,
    several,
    words,
)
from workshop.exercise import Audience, ChainKind, Merge, Phase, Picture, Quote, Role, Table

SURVEY = ChannelsConfig(survey="norra-vastmanland-2007")


def test_two_sides_that_contradict_each_other_are_shown() -> None:
    room = activity(*several(FK, KOM, FK, 4, 3, 4), *several(FK, KOM, KOM, 1, 1, 2))
    found = channel(room, FK, KOM)
    assert (found["seen"], found["differs"]) == ([4, 1], True)
    assert (found["strength"], found["answers"]) == (2.5, 6)


def test_one_step_between_the_sides_is_no_difference() -> None:
    room = activity(*several(FK, KOM, FK, 3, 3, 3), *several(FK, KOM, KOM, 2, 2, 2))
    assert channel(room, FK, KOM)["differs"] is False


def test_answers_from_one_side_only_say_so() -> None:
    found = channel(activity(*several(FK, KOM, FK, 4, 3, 4)), FK, KOM)
    assert (found["seen"], found["differs"], found["strength"]) == ([4, None], False, 4)


def test_a_pooled_side_counts_in_the_whole_and_is_not_shown() -> None:
    room = activity(*several(FK, KOM, FK, 4, 4, 4), *several(FK, KOM, None, 0, 0, 0, 0))
    found = channel(room, FK, KOM)
    assert (found["seen"], found["strength"], found["answers"]) == ([4, None], 0, 7)


def test_a_side_is_not_shown_when_few_of_its_people_answered_about_this_channel() -> None:
    entries = [*several(FK, KOM, FK, 4, 4), *several(FK, AF, FK, 1, 1, 1), *several(FK, KOM, KOM, 0, 0, 0)]
    found = channel(activity(*entries), FK, KOM)
    assert found["seen"] == [None, None], "the two would be the rest beside the three"
    assert (found["strength"], found["answers"]) == (0, 5)


def test_few_from_elsewhere_are_left_out_beside_two_sides_so_that_nobody_is_worked_out() -> None:
    sides = [*several(FK, KOM, FK, 4, 4, 4), *several(FK, KOM, KOM, 2, 2, 2)]
    for strength in (0, 4):
        found = channel(activity(*sides, said(FK, KOM, strength, REG)), FK, KOM)
        assert (found["strength"], found["answers"], found["left_out"]) == (3, 6, 1)
    many = channel(activity(*sides, *several(FK, KOM, REG, 0, 0, 0)), FK, KOM)
    assert (many["answers"], many["left_out"]) == (9, 0)


def test_a_device_for_many_is_people_enough_and_still_one_answer() -> None:
    found = channel(activity(said(FK, KOM, 4, FK, heads=5)), FK, KOM)
    assert (found["seen"], found["answers"]) == ([4, None], 1)


def test_an_open_activity_shows_every_side() -> None:
    room = activity(said(FK, KOM, 4, FK), said(FK, KOM, 1, KOM), anonymous=False)
    assert channel(room, FK, KOM)["seen"] == [4, 1]


def test_misspelt_actors_are_one_channel_after_the_leader_merges_them() -> None:
    before = [said("Kommun", FK, 4, "Kommunen"), said(FK, KOM, 2, KOM, 2), said("kommunen", KOM, 3, FK, 3)]
    room = activity(*before, same_actors={"Kommun": KOM, "kommunen": KOM})
    found = channel(room, FK, KOM)
    assert (found["strength"], found["answers"]) == (3, 2)
    assert "Kommun" not in EXERCISE.view(room, SCREEN)["actors"]


def test_an_actor_asked_about_no_longer_keeps_its_answers() -> None:
    room = activity(*several("Skolan", FK, FK, 1, 2, 3))
    assert channel(room, FK, "Skolan")["answers"] == 3


def test_the_two_strongest_by_mean_are_the_main_channels() -> None:
    entries = [
        *several(FK, KOM, FK, 4, 4, 3),
        *several(FK, AF, FK, 3, 3, 3),
        *several(FK, REG, FK, 2, 3, 3),
        *several(AF, KOM, AF, 0, 0, 1),
    ]
    view = EXERCISE.view(activity(*entries), SCREEN)
    main = [(view["actors"][row["a"]], view["actors"][row["b"]]) for row in view["channels"] if row["main"]]
    assert main == [(FK, KOM), (AF, FK)]
    weak = EXERCISE.view(activity(*several(AF, KOM, AF, 0, 0, 1)), SCREEN)["channels"]
    assert not any(row["main"] for row in weak)


def test_the_surveys_main_channels_are_main_however_weak() -> None:
    room = activity(*several(FK, "Landstinget", FK, 0, 0, 0), config=SURVEY)
    assert channel(room, FK, "Landstinget")["main"] is True
    assert channel(room, FK, AF)["main"] is False


def test_the_trend_is_what_most_say() -> None:
    up, down = (several(FK, KOM, FK, 2, 2, trend=trend) for trend in ("better", "worse"))
    same = said(FK, KOM, 2, FK, 9, trend="same")
    assert channel(activity(*up, same), FK, KOM)["trend"] == "better"
    assert channel(activity(*up, *down, same), FK, KOM)["trend"] == "mixed"
    assert channel(activity(up[0], down[0], same), FK, KOM)["trend"] == "same"
    assert channel(activity(said(FK, KOM, 2)), FK, KOM)["trend"] is None


def test_the_example_is_the_surveys_channels_with_strengths_marked_as_the_kits_own() -> None:
    example = EXERCISE.view(activity(phase=Phase.WAITING), FAY)["example"]
    channels = survey_channels(activity())
    assert len(example["channels"]) == len(channels) == 12
    assert len({found.item.key for found in channels if found.is_main}) == 2
    assert len({found.item.key for found in channels if not found.is_main}) == 4
    assert all(found.strengths != (0, 0) for found in channels), "every pair has its illustration"
    assert "egen illustration" in words("example_note")
    assert "example" not in EXERCISE.view(activity(phase=Phase.INDIVIDUAL), PHONE)


def test_last_times_figure_stands_beside_todays() -> None:
    config = ChannelsConfig(earlier=(EarlierChannel(a=KOM, b=FK, strength=1.5),))
    found = channel(activity(said(FK, KOM, 3), config=config), FK, KOM)
    assert found["earlier"] == {"strength": 1.5, "trend": None}


def test_hidden_reasons_reach_the_facilitator_only_and_count_nowhere() -> None:
    entries = (
        said(FK, KOM, 4, why="Kalle på IFO", hidden=True),
        said(FK, KOM, 2, None, 2, why="Vi ses sällan"),
    )
    room = activity(*entries)
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    assert [item["title"] for item in EXERCISE.view(room, FAY)["items"]] == ["Kalle på IFO", "Vi ses sällan"]
    assert channel(room, FK, KOM, FAY)["strength"] == 2
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_merged_reasons_stand_as_one() -> None:
    first, second = said(FK, KOM, 4, why="Ses ofta"), said(FK, AF, 2, why="vi träffas ofta")
    room = activity(first, second, merges=(Merge("m", (second.ref,), first.ref, title="Ses ofta nu"),))
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert (only["ref"], only["title"], only["merged"]) == (
        first.ref,
        "Ses ofta nu",
        ["Ses ofta", "vi träffas ofta"],
    )


def test_results_do_not_depend_on_who_is_whom() -> None:
    entries = [*several(FK, KOM, FK, 4, 3, 4), *several(FK, KOM, KOM, 1, 1, 2)]
    closed = [replace(entry, who=100 + n, table=None) for n, entry in enumerate(entries)]
    before, after = (activity(*some, phase=Phase.CLOSED) for some in (entries, closed))
    for audience in (PHONE, SCREEN, FAY):
        assert EXERCISE.view(before, audience) == EXERCISE.view(after, audience)
    assert EXERCISE.harvest(before) == EXERCISE.harvest(after)


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(said(FK, KOM, 4, why="hemligt"), phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert "channels" not in view and "hemligt" not in json.dumps(view)
    assert channel(room, FK, KOM, FAY)["answers"] == 1


def test_a_table_at_work_sees_its_own_and_may_still_answer() -> None:
    room = activity(said(FK, KOM, 4, table="Bord 1"), phase=Phase.TABLE, tables=("Bord 1", "Bord 2"))
    view = EXERCISE.view(room, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(view["asked"]) == 6 and len(view["channels"]) == 1


def test_weak_channels_are_the_needs_weakest_first() -> None:
    entries = [
        *several(FK, KOM, FK, 1, 1, 2),
        *several(AF, REG, None, 0, 1, 0, table="Bord 1"),
        *several(AF, FK, AF, 3, 3, 3),
    ]
    first, second = EXERCISE.harvest(activity(*entries)).items
    assert (first.kind, first.title) == (ChainKind.OBSTACLE, f"Svag fåra: {AF} – {REG}")
    assert (first.votes, first.tables, first.data["need"], first.data["strength"]) == (3, 1, True, 0)
    assert (second.title, second.votes) == (f"Svag fåra: {FK} – {KOM}", 2)
    assert first.ref != second.ref and first.ref.startswith("pair:")


def test_the_report_has_the_picture_the_matrix_the_sides_and_the_reasons() -> None:
    entries = [*several(FK, KOM, FK, 4, 3, 4, why="<b>Ses ofta</b>"), *several(FK, KOM, KOM, 1, 1, 2)]
    section = EXERCISE.report(activity(*entries), words)
    assert section is not None
    matrix, table = (block for block in section.blocks if isinstance(block, Table))
    assert matrix.rows[1] == (f"2. {FK}", "–", "", "2,5", "–")
    assert table.rows == ((f"{FK} – {KOM}", "huvudfåra", "2,5", "4 / 1", "–", "6"),)
    (picture,) = (block for block in section.blocks if isinstance(block, Picture))
    assert "stroke-dasharray" in picture.svg and "<b>" not in picture.svg
    assert Quote("<b>Ses ofta</b>", f"{FK} – {KOM}") in section.blocks
    assert f"{FK} säger 4, {KOM} säger 1" in str(section)
    assert "Ingen svarade" in str(EXERCISE.report(activity(), words))


def test_the_comparison_says_what_is_new_gone_stronger_weaker_and_the_same() -> None:
    earlier = activity(said(FK, KOM, 1), said(FK, AF, 3), said(FK, REG, 2), said(AF, KOM, 2))
    later = activity(said("Kommun", FK, 3), said(FK, AF, 2), said(FK, REG, 2), said(AF, REG, 4))
    section = EXERCISE.compare(earlier, replace(later, same_actors={"Kommun": KOM}), words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert {row[0]: (row[1], row[2], row[4]) for row in table.rows} == {
        f"{AF} – {REG}": ("–", "4", "ny"),
        f"{FK} – {KOM}": ("1", "3", "starkare"),
        f"{AF} – {FK}": ("3", "2", "svagare"),
        f"{FK} – {REG}": ("2", "2", "oförändrad"),
        f"{AF} – {KOM}": ("2", "–", "ingen svarade nu"),
    }
    assert EXERCISE.compare(activity(), later, words) is None


def test_a_thousand_people_stay_within_bounds() -> None:
    roll = tuple(f"{n} ".ljust(80, "å") for n in range(8))
    entries = [
        said(
            roll[n % 8],
            roll[(n + 1 + n // 8 % 7) % 8],
            n % 5,
            roll[n % 8],
            n,
            why=f"{n}".ljust(140, "å"),
            trend="worse",
        )
        for n in range(7000)
    ]
    room = activity(*entries, roll=roll, same_actors={f"x{n}": roll[0] for n in range(60)})
    sizes = [
        len(json.dumps(EXERCISE.view(room, audience), ensure_ascii=False).encode())
        for audience in (PHONE, SCREEN, FAY)
    ]
    assert sizes[0] < 15_600 and sizes[1] < 126_000
    at_table = replace(room, phase=Phase.TABLE)
    view = EXERCISE.view(at_table, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert len(json.dumps(view, ensure_ascii=False).encode()) < 15_600


def test_a_channel_can_be_followed_over_the_years_by_its_median() -> None:
    room = activity(
        *several(FK, AF, FK, 1, 2, 4), *several(AF, FK, AF, 3, 4, 4), said(KOM, REG, 4, hidden=True)
    )
    [reading] = EXERCISE.readings(room)
    assert reading.value == channel(room, FK, AF)["strength"]
    assert (reading.low, reading.high, reading.wanted) == (0, 4, None)
    turned = activity(*several(AF, FK, FK, 1, 2, 4))
    assert EXERCISE.readings(turned)[0].key == reading.key


def test_the_worked_example_brings_parties_and_pairs_but_no_strengths() -> None:
    [example] = EXERCISE.worked_examples(words)
    loaded = ChannelsConfig.model_validate(dict(example.settings))
    room = activity(config=loaded, phase=Phase.INDIVIDUAL)
    assert len(EXERCISE.view(room, PHONE)["actors"]) == 6
    assert (loaded.earlier, EXERCISE.view(room, PHONE)["survey"] != []) == ((), True)


def test_the_report_says_that_the_channels_are_the_surveys() -> None:
    section = EXERCISE.report(activity(said(FK, REG, 3, FK), config=SURVEY), words)
    assert section and any(getattr(block, "text", "") == words("survey_note") for block in section.blocks)
