"""Words are counted however they are capitalised."""

from workshop.exercise import StoredEntry
from workshop.registry import find_exercises


def test_a_word_in_capitals_is_the_same_word() -> None:
    exercise = find_exercises()["three_words"]
    words = [exercise.entry_type(text=text) for text in ("tillit", "Tillit", "hopp")]
    entries = [StoredEntry(ref=f"e{n}", payload=word, who=n) for n, word in enumerate(words)]
    gather = __import__("exercises.three_words", fromlist=["gather"]).gather
    assert [(row["title"], row["times"]) for row in gather(entries)] == [("tillit", 2), ("hopp", 1)]
