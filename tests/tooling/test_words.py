"""Both languages say the same things: the same keys, with the same blanks to fill."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("sv", "en")
PAGES = sorted(
    {path.name for language in LANGUAGES for path in (ROOT / "workshop/words" / language).glob("*.json")}
)
KINDS = sorted(path.parent.name for path in (ROOT / "exercises").glob("*/words"))
FILES = {
    **{name: tuple(ROOT / "workshop/words" / language / name for language in LANGUAGES) for name in PAGES},
    **{
        kind: tuple(ROOT / "exercises" / kind / "words" / f"{language}.json" for language in LANGUAGES)
        for kind in KINDS
    },
}


def read_words(path: Path) -> dict[str, str]:
    words: dict[str, str] = json.loads(path.read_text("utf-8"))
    return words


def find_blanks(key: str, text: str) -> set[str]:
    """The placeholders of a text. A text for one may leave the number out ("a goal", "ett mål")."""
    blanks = set(re.findall(r"\{(\w+)\}", text))
    return blanks - {"count"} if key.endswith(".one") else blanks


def test_there_are_words_to_compare() -> None:
    assert PAGES
    assert KINDS


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_keys(name: str) -> None:
    swedish, english = (set(read_words(path)) for path in FILES[name])
    assert swedish - english == set(), "only in Swedish"
    assert english - swedish == set(), "only in English"


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_blanks(name: str) -> None:
    swedish, english = (read_words(path) for path in FILES[name])
    differing = [
        key
        for key in swedish.keys() & english.keys()
        if find_blanks(key, swedish[key]) != find_blanks(key, english[key])
    ]
    assert differing == []


@pytest.mark.parametrize("name", FILES)
def test_no_text_is_empty(name: str) -> None:
    assert [key for path in FILES[name] for key, text in read_words(path).items() if not text.strip()] == []


@pytest.mark.parametrize("name", FILES)
def test_what_is_said_of_one_is_said_of_others_too(name: str) -> None:
    for path in FILES[name]:
        keys = set(read_words(path))
        ones = {key.removesuffix(".one") for key in keys if key.endswith(".one")}
        assert [stem for stem in ones if f"{stem}.other" not in keys] == []
