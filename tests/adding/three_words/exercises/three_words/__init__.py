"""Tre ord: what comes to mind first, in at most three words a person; the room sees which words come back.

Whole, though small: the tests put this folder beside the others in a copy of the kit, and touch nothing else.
"""

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Annotated, Any, ClassVar

from pydantic import Field

from workshop.exercise import (
    Activity,
    Audience,
    Config,
    Exercise,
    Line,
    Participant,
    Payload,
    Refused,
    Section,
    StoredEntry,
    Table,
    View,
    Words,
    first_within,
)


class ThreeWordsConfig(Config):
    """`most` is how many words each may hand in."""

    most: Annotated[int, Field(ge=1, le=5)] = 3


class Word(Payload):
    text: Line


WordsActivity = Activity[ThreeWordsConfig, Word]


class ThreeWords(Exercise[ThreeWordsConfig, Word]):
    """Each writes alone; then all see the words, the most common first."""

    kind: ClassVar[str] = "three_words"
    config_type = ThreeWordsConfig
    entry_type = Word
    minutes: ClassVar[int] = 5
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = ({"text": "tillit"}, {"text": "väntan"})
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"text": ""},
        {"text": 3},
        {"text": "x" * 141},
        {"text": ["tillit"]},
        {"text": "tillit", "actor": "Kommunen"},
    )

    def check_config(self, activity: WordsActivity, config: ThreeWordsConfig) -> None:
        most = max(Counter(entry.who for entry in activity.entries).values(), default=0)
        if config.most < most:
            raise Refused("more_words_in_use", most=most)

    def accept(self, activity: WordsActivity, participant: Participant[Word], entry: Word) -> Word:
        if len(participant.entries) >= activity.config.most:
            raise Refused("no_more_words", most=activity.config.most)
        return entry

    def view(self, activity: WordsActivity, audience: Audience) -> View:
        feelings = activity.catalogue["feelings"].values()
        view: View = {"most": activity.config.most, "hints": [item.title for item in feelings]}
        if self.is_shown(activity, audience):
            rows = gather(activity.visible(audience))
            view["items"] = first_within(rows, 12 if audience.is_participant else 100, 4_000)
            view["total"] = len(rows)
        return view

    def report(self, activity: WordsActivity, words: Words) -> Section | None:
        rows = gather(entry for entry in activity.entries if not entry.hidden)
        if not rows:
            return None
        cells = tuple((row["title"], str(row["times"])) for row in rows)
        table = Table(words("results"), (words("word"), words("times")), cells, numeric=(1,))
        return Section(activity.title or words("title"), (table,))

    def rehearse(self, activity: WordsActivity, participant: Participant[Word], rng: Random) -> View | None:
        is_done = len(participant.entries) >= activity.config.most
        if is_done or activity.phase not in self.open_phases:
            return None
        return {"text": rng.choice(("tillit", "väntan", "möten", "stuprör", "hopp", "Tillit"))}


def gather(entries: Any) -> list[View]:
    """The words with how often each came, however they are capitalised."""
    found: dict[str, list[StoredEntry[Word]]] = {}
    for entry in entries:
        found.setdefault(entry.payload.text.casefold(), []).append(entry)
    ranked = sorted(found.values(), key=lambda same: (-len(same), same[0].payload.text.casefold()))
    return [{"ref": same[0].ref, "title": same[0].payload.text, "times": len(same)} for same in ranked]
