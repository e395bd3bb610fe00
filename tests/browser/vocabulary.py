"""The words that stand on the pages, read from the same files that the pages read."""

from functools import cache
from pathlib import Path

from workshop.words import Language, read_words

EXERCISES = Path(__file__).parents[2] / "exercises"


@cache
def vocabulary(language: str) -> Language:
    """All words in `sv` or `en`; an exercise's own begin with its kind."""
    return read_words({path.parent.name: path.parent for path in EXERCISES.glob("*/words")})[language]
