"""The rule that names a lead or its absence, at its edges."""

import json
from pathlib import Path

import pytest

from exercises.stakeholder_map.lead import judge
from exercises.stakeholder_map.tests.making import (
    AF,
    CATALOGUE,
    EXERCISE,
    FAY,
    FK,
    KOM,
    NOBODY,
    REG,
    UNKNOWN,
    activity,
    lead_of,
    led,
    placed,
    words,
)
from workshop.exercise import ChainKind, Merge


@pytest.mark.parametrize(
    ("named", "nobody", "unknown", "outcome", "leads"),
    [
        ({}, 0, 0, "unanswered", ()),
        ({"a": 1}, 0, 0, "led", ("a",)),
        ({}, 1, 0, "nobody", ()),
        ({}, 0, 1, "nobody", ()),
        ({}, 0, 9, "nobody", ()),
        # exactly half is enough, whatever the other half says
        ({"a": 3}, 3, 0, "led", ("a",)),
        ({"a": 3}, 0, 3, "led", ("a",)),
        ({"a": 3, "b": 2, "c": 1}, 0, 0, "led", ("a",)),
        # one answer less than half is not
        ({"a": 3}, 4, 0, "nobody", ()),
        ({"a": 3}, 0, 4, "nobody", ()),
        ({"a": 2, "b": 1}, 1, 1, "nobody", ()),
        ({"a": 1, "b": 1, "c": 1}, 0, 0, "nobody", ()),
        # a tie of two halves is no lead and no absence either
        ({"b": 2, "a": 2}, 0, 0, "split", ("a", "b")),
        ({"a": 1, "b": 1}, 0, 0, "split", ("a", "b")),
        # the same tie with anything besides is none of theirs
        ({"a": 2, "b": 2}, 1, 0, "nobody", ()),
        ({"a": 2, "b": 2}, 0, 1, "nobody", ()),
        ({"a": 500}, 501, 0, "nobody", ()),
    ],
)
def test_an_actor_leads_when_at_least_half_of_the_answers_name_it(
    named: dict[str, int], nobody: int, unknown: int, outcome: str, leads: tuple[str, ...]
) -> None:
    verdict = judge(named, nobody, unknown)
    assert (verdict.outcome, verdict.leads) == (outcome, leads)
    assert verdict.answers == sum(named.values()) + nobody + unknown


def test_one_or_two_answers_are_told_to_be_few() -> None:
    assert [judge({"a": n}, 0, 0).is_few for n in range(4)] == [False, True, True, False]
    assert lead_of(activity(led(NOBODY), led(FK)))["is_few"] is True


def test_nobody_leads_is_shown_when_the_room_points_everywhere() -> None:
    room = activity(led(FK, FK), led(AF, AF), led(KOM, KOM), led(REG, REG))
    lead = lead_of(room)
    assert (lead["outcome"], lead["nobody"], lead["named_in_all"]) == ("nobody", 0, 4)
    assert not any(named["leads"] for named in lead["named"])


def test_nobody_in_the_majority_is_the_absence_of_a_lead() -> None:
    assert lead_of(activity(led(NOBODY), led(NOBODY), led(FK)))["outcome"] == "nobody"


def test_a_misspelt_lead_counts_as_the_actor_it_means() -> None:
    room = activity(led(FK), led("försäkringskassan "), led("FK"), led(NOBODY), led(NOBODY), led(UNKNOWN))
    assert lead_of(room)["outcome"] == "nobody"
    known = activity(*room.entries, same_actors={"FK": FK})
    assert lead_of(known)["named"] == [
        {"ref": lead_of(known)["named"][0]["ref"], "title": FK, "count": 3, "leads": True}
    ]


def test_the_leaders_merge_of_two_own_actors_makes_a_lead() -> None:
    entries = [led("Hemtjänsten"), led("Hemtjänst"), led(NOBODY), led(UNKNOWN)]
    room = activity(*entries)
    assert lead_of(room)["outcome"] == "nobody"
    one, other = (named["ref"] for named in lead_of(room)["named"])
    merged = activity(*entries, merges=(Merge("m", (other,), one, title="Hemtjänsten i Nacka"),))
    lead = lead_of(merged)
    assert (lead["outcome"], lead["named"][0]["title"], lead["named"][0]["count"]) == (
        "led",
        "Hemtjänsten i Nacka",
        2,
    )


def test_a_merge_can_also_split_the_room() -> None:
    entries = [led("Hemtjänsten"), led("Hemtjänst"), led(FK), led(FK)]
    refs = [named["ref"] for named in lead_of(activity(*entries))["named"] if named["title"] != FK]
    merged = activity(*entries, merges=(Merge("m", (refs[1],), refs[0]),))
    assert lead_of(merged)["outcome"] == "split"
    assert [item.kind for item in EXERCISE.harvest(merged).items] == [ChainKind.QUESTION]


def test_pooled_voters_count_like_all_others() -> None:
    """Who speaks may be *övriga*; whom they name is content, and never pooled."""
    room = activity(led(KOM, None), led(KOM, None), led(NOBODY, FK), led(UNKNOWN, FK))
    assert lead_of(room)["named"][0] | {"ref": ""} == {"ref": "", "title": KOM, "count": 2, "leads": True}


def test_a_device_for_many_is_one_answer() -> None:
    assert lead_of(activity(led(FK, FK, heads=9), led(NOBODY), led(NOBODY)))["outcome"] == "nobody"


def test_a_hidden_answer_counts_nowhere_and_its_words_reach_fay_only() -> None:
    room = activity(led("Kalle på IFO", hidden=True), led(NOBODY), led(NOBODY))
    assert lead_of(room)["answers"] == 2
    assert "Kalle" not in json.dumps(lead_of(room))
    (item,) = [i for i in EXERCISE.view(room, FAY)["items"] if i.get("hidden")]
    assert item["title"] == "Kalle på IFO"
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_the_absence_of_a_lead_is_an_obstacle_by_the_catalogues_key() -> None:
    entries = [
        led(NOBODY, FK, table="Bord 1"),
        led(NOBODY, FK, table="Bord 2"),
        led(UNKNOWN, None),
        led(KOM, AF),
        placed(KOM, 1),
    ]
    item, *_ = EXERCISE.harvest(activity(*entries)).items
    known = CATALOGUE["obstacles"]["bristen_pa_gemensam_ledning"]
    assert (item.kind, item.key, item.title) == (ChainKind.OBSTACLE, known.key, "Ingen håller helheten")
    assert (item.text, item.votes, item.actors, item.tables) == (known.text, 3, 3, 2)
    assert item.data["named"] == [{"actor": KOM, "answers": 1}]
    assert item.data["category"] == known.extra["category"]
    assert EXERCISE.harvest(activity(*entries, language="en")).items[0].title == "Nobody holds the whole"


def test_a_named_lead_or_an_unanswered_question_is_no_obstacle() -> None:
    assert EXERCISE.harvest(activity(led(KOM), led(KOM), led(NOBODY))).items == ()
    assert [item.kind for item in EXERCISE.harvest(activity(placed(KOM, 1))).items] == [ChainKind.ACTOR]


def test_the_obstacle_is_in_the_shipped_catalogue_of_both_languages() -> None:
    for language in ("sv", "en"):
        path = Path(__file__).parents[3] / "content" / language / "obstacles.toml"
        assert 'key = "bristen_pa_gemensam_ledning"' in path.read_text("utf-8")
