"""Both handbooks say the same, in the words that stand on the pages."""

import json
import re
from pathlib import Path

import pytest

from tests.docs.papers import HANDBOOKS, ROOT, read_bold, read_headings, read_rows


def read_page_words(language: str) -> list[str]:
    """Every text of the pages and exercises in one language."""
    files = [*(ROOT / "workshop" / "words" / language).glob("*.json")]
    files += (ROOT / "exercises").glob(f"*/words/{language}.json")
    return [text for path in files for text in json.loads(path.read_text("utf-8")).values()]


def as_pattern(text: str) -> str:
    """A text of the pages, whatever stands in its blanks; a blank at the end may be left out."""
    start = re.sub(r"\s*\{\w+\}$", "", text)
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", start))


@pytest.mark.parametrize("language", HANDBOOKS)
def test_what_stands_in_bold_stands_on_a_page(language: str) -> None:
    words = re.compile("|".join(as_pattern(text) for text in read_page_words(language)))
    assert sorted(bold for bold in read_bold(HANDBOOKS[language]) if not words.fullmatch(bold)) == []


def test_both_have_the_same_headings() -> None:
    swedish, english = (
        [level for level, _ in read_headings(HANDBOOKS[language])] for language in ("sv", "en")
    )
    assert swedish == english


def test_both_name_as_many_words_of_the_pages_in_each_part() -> None:
    swedish, english = (count_bold(HANDBOOKS[language]) for language in ("sv", "en"))
    assert swedish == english


def count_bold(paper: Path) -> list[int]:
    """How many words in bold each part has."""
    parts = re.split(r"^#+ ", paper.read_text("utf-8"), flags=re.MULTILINE)
    return [len(re.findall(r"\*\*[^*]+\*\*", part)) for part in parts]


@pytest.mark.parametrize(("language", "part"), [("sv", "Vad det är"), ("en", "What it is")])
def test_the_four_pages_stand_first(language: str, part: str) -> None:
    assert len(read_rows(HANDBOOKS[language], part)) == 4
