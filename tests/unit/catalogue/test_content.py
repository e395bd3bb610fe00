"""What the sources name is there: counted, in both languages, each with its source."""

from collections import Counter
from pathlib import Path

import pytest

from workshop.catalogue import DOCUMENT_TITLES, read_catalogue
from workshop.exercise import Catalogue, CatalogueItem

CONTENT = Path(__file__).parents[3] / "content"
LANGUAGES = ("sv", "en")
COUNTS = {
    "need_groups": 6,
    "obstacles": 29,
    "dynamics": 14,
    "reasons": 6,
    "stairs": 5,
    "mechanisms": 3,
    "components": 8,
    "principles": 4,
    "differences": 4,
    "vision": 8,
    "goals": 13,
    "channels": 11,
}
NACKA, SURVEY = "nacka-1997", "norra-vastmanland-2007"
#: What an English entry says in other words than the Swedish one; all the rest must be the same.
TRANSLATED = {"area_title", "works", "needs"}


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return read_catalogue(CONTENT, request.param)


def of(catalogue: Catalogue, paper: str) -> list[CatalogueItem]:
    return [item for item in catalogue["obstacles"].values() if item.extra["of"] == paper]


@pytest.mark.parametrize(("noun", "count"), COUNTS.items())
def test_it_holds_as_many_as_the_sources_name(catalogue: Catalogue, noun: str, count: int) -> None:
    assert len(catalogue[noun]) == count


def test_the_need_groups_are_5700_people(catalogue: Catalogue) -> None:
    people = [item.extra["people"] for item in catalogue["need_groups"].values()]
    assert people == [2000, 400, 400, 2000, 400, 500]
    assert sum(people) == 5700  # type: ignore[arg-type]


def test_there_are_14_obstacles_of_nacka_and_15_of_2007(catalogue: Catalogue) -> None:
    assert (len(of(catalogue, NACKA)), len(of(catalogue, SURVEY))) == (14, 15)


def test_the_obstacles_of_2007_are_five_structure_five_culture_five_process(catalogue: Catalogue) -> None:
    columns = Counter(item.extra["category"] for item in of(catalogue, SURVEY))
    assert columns == {"structure": 5, "culture": 5, "process": 5}


def test_the_columns_of_the_nacka_obstacles_are_the_kits_reading(catalogue: Catalogue) -> None:
    assert {item.extra["category_source"] for item in of(catalogue, NACKA)} == {"kit"}
    assert {item.extra["category_source"] for item in of(catalogue, SURVEY)} == {SURVEY}


def test_exactly_two_obstacles_of_2007_say_what_a_nacka_one_says(catalogue: Catalogue) -> None:
    same = {
        key: str(item.extra["same_as"])
        for key, item in catalogue["obstacles"].items()
        if "same_as" in item.extra
    }
    assert same == {
        "avsaknaden_av_gemensamma_mal": "bristen_pa_gemensamma_mal",
        "bristande_kunskap_och_fordomar": "bristande_kunskap_om_varandra",
    }
    assert all(catalogue["obstacles"][key].extra["of"] == NACKA for key in same.values())


def test_each_mechanism_is_explained_with_a_need_group_of_its_own(catalogue: Catalogue) -> None:
    groups = {item.extra["need_group"] for item in catalogue["mechanisms"].values()}
    assert groups == {"utsatta_barn_och_ungdomar", "aldre_sjuka", "langtidsarbetslosa"}


def test_stamkundssyndromet_and_its_like_are_among_the_dynamics(catalogue: Catalogue) -> None:
    assert {"stamkundssyndromet", "svarte_petter", "utslagningsryssjan"} <= catalogue["dynamics"].keys()


def test_the_stairs_go_from_one_to_five(catalogue: Catalogue) -> None:
    assert [item.extra["step"] for item in catalogue["stairs"].values()] == [1, 2, 3, 4, 5]


def test_every_difference_is_one_of_the_nacka_obstacles_in_words_of_the_kit(catalogue: Catalogue) -> None:
    differences = list(catalogue["differences"].values())
    obstacles = [catalogue["obstacles"][str(item.extra["obstacle"])] for item in differences]
    assert {item.extra["of"] for item in obstacles} == {NACKA}
    assert len({item.key for item in obstacles}) == 4
    assert {item.extra["wording_source"] for item in differences} == {"kit"}
    assert [item.extra["about_us"] for item in differences] == [True, True, False, False]


def test_the_goals_stand_in_four_areas(catalogue: Catalogue) -> None:
    areas = Counter(item.extra["area"] for item in catalogue["goals"].values())
    assert list(areas.values()) == [5, 2, 4, 2]


def test_there_are_two_main_and_four_side_channels_and_five_collaborations(catalogue: Catalogue) -> None:
    kinds = Counter(
        (item.extra["main"], item.extra["collaboration"]) for item in catalogue["channels"].values()
    )
    assert kinds == {(True, False): 2, (False, False): 4, (False, True): 5}
    assert [key for key, item in catalogue["channels"].items() if item.extra["starting"]] == ["halsocenter"]


def test_every_main_and_side_channel_tells_what_works_and_what_is_needed(catalogue: Catalogue) -> None:
    channels = [item for item in catalogue["channels"].values() if not item.extra["collaboration"]]
    assert all(item.extra["works"] and item.extra["needs"] for item in channels)


def test_the_actors_come_from_both_papers(catalogue: Catalogue) -> None:
    named = {key: set(item.extra["papers"]) for key, item in catalogue["actors"].items()}  # type: ignore[call-overload]
    assert set().union(*named.values()) == {NACKA, SURVEY}
    assert {"forsakringskassan", "landstinget", "arbetsformedlingen", "socialtjansten"} <= named.keys()
    assert named["landstinget"] == {NACKA, SURVEY}


def test_every_item_has_text_example_and_source(catalogue: Catalogue) -> None:
    for items in catalogue.values():
        for item in items.values():
            assert item.text and item.example, item.key
            assert item.source.startswith(tuple(DOCUMENT_TITLES.values())), item.key
            assert item.extra["example_source"], item.key


def test_every_item_is_short_enough_for_a_phone(catalogue: Catalogue) -> None:
    for items in catalogue.values():
        for item in items.values():
            assert len(item.title) <= 90 and len(item.text) <= 300, item.key


def test_both_languages_hold_the_same_keys_in_the_same_order() -> None:
    swedish, english = (read_catalogue(CONTENT, language) for language in LANGUAGES)
    assert {noun: list(items) for noun, items in swedish.items()} == {
        noun: list(items) for noun, items in english.items()
    }


def test_both_languages_say_the_same_facts() -> None:
    swedish, english = (read_catalogue(CONTENT, language) for language in LANGUAGES)
    for noun, items in swedish.items():
        for key, item in items.items():
            assert facts(item) == facts(english[noun][key]), key


def test_what_a_channel_lacks_it_lacks_in_both_languages() -> None:
    swedish, english = (read_catalogue(CONTENT, language)["channels"] for language in LANGUAGES)
    for key, channel in swedish.items():
        for field in ("works", "needs"):
            assert bool(channel.extra[field]) == bool(english[key].extra[field]), key


def test_no_english_text_was_left_in_swedish() -> None:
    swedish, english = (read_catalogue(CONTENT, language) for language in LANGUAGES)
    for noun, items in swedish.items():
        for key, item in items.items():
            assert item.text != english[noun][key].text, key
            assert item.example != english[noun][key].example, key


def facts(item: CatalogueItem) -> dict[str, object]:
    return {field: value for field, value in item.extra.items() if field not in TRANSLATED}
