"""The words of pages and errors: looked up by key, plural by count, the same keys in both languages."""

from pathlib import Path

import pytest

from workshop.errors import Broken
from workshop.services.context import Context
from workshop.words import LANGUAGES, Language, read_words

WORDS = Language(
    "sv",
    {
        "page.hello": "Hej {name}!",
        "page.votes.one": "{count} röst",
        "page.votes.other": "{count} röster",
        "page.twice": "{a} och {a}",
    },
)


def test_a_value_is_filled_in_wherever_it_stands() -> None:
    assert WORDS("page.hello", name="Fay") == "Hej Fay!"
    assert WORDS("page.twice", a=1) == "1 och 1"


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 röster"), (1, "1 röst"), (2, "2 röster"), (11, "11 röster")]
)
def test_one_and_many_are_said_each_in_its_way(count: int, text: str) -> None:
    assert WORDS("page.votes", count=count) == text


def test_a_value_that_looks_like_a_placeholder_is_text() -> None:
    assert WORDS("page.hello", name="{name} {other}") == "Hej {name} {other}!"


def test_a_missing_key_is_our_fault() -> None:
    with pytest.raises(KeyError):
        WORDS("page.goodbye")
    assert not WORDS.has("page.goodbye")
    assert WORDS.has("page.votes") and WORDS.has("page.hello")


def test_a_page_may_be_looked_at_by_itself() -> None:
    own = WORDS.within("page")
    assert own("hello", name="Fay") == "Hej Fay!"
    assert own("votes", count=1) == "1 röst"
    assert not WORDS.within("pag").words


def test_every_plural_has_both_its_forms(stock: Context) -> None:
    for language in LANGUAGES:
        words = stock.words[language].words
        for key in words:
            if key.endswith(".one"):
                assert f"{key.removesuffix('.one')}.other" in words, key


def test_words_that_cannot_be_read_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "sv.json").write_text("{")
    with pytest.raises(Broken, match=r"sv\.json"):
        read_words({"broken": tmp_path})
