"""The answers as the room sees them: merged ones as one, under the leader's themes, with their support."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from exercises.question.payload import QuestionActivity
from exercises.question.rules import answers


@dataclass(slots=True)
class Answer:
    """`place` is its place among the entries; `parts` are the refs that count as it, with their words."""

    ref: str
    place: int
    title: str = ""
    theme: str | None = None
    support: int = 0
    is_hidden: bool = False
    has_spotlight: bool = False
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def merged(self) -> list[str]:
        """The words that lie under this answer."""
        return [text for text in dict.fromkeys(self.parts.values()) if text != self.title]


@dataclass(frozen=True, slots=True)
class Theme:
    """`title` is None for the answers that lie under no theme."""

    title: str | None
    answers: tuple[Answer, ...]

    @property
    def support(self) -> int:
        """What its answers have together."""
        return sum(answer.support for answer in self.answers)


def gather(activity: QuestionActivity) -> list[Answer]:
    """Visible answers in the entries' order, with the support of each."""
    resolve = _resolver(activity)
    found: dict[str, Answer] = {}
    for place, entry in enumerate(answers(activity)):
        if entry.hidden:
            continue
        answer = found.setdefault(resolve(entry.ref), Answer(resolve(entry.ref), place))
        answer.parts[entry.ref] = entry.payload.text or ""
        answer.has_spotlight |= entry.spotlight
        if answer.theme is None or entry.ref == answer.ref:
            answer.theme = entry.theme or answer.theme
    for entry in activity.entries:
        if entry.payload.answer and not entry.hidden and (to := resolve(entry.payload.answer)) in found:
            found[to].support += 1
    for answer in found.values():
        words = answer.parts.get(answer.ref) or next(iter(answer.parts.values()))
        answer.title = activity.merged_title(answer.ref) or words
    return list(found.values())


def gather_hidden(activity: QuestionActivity) -> list[Answer]:
    """The hidden answers, for the facilitator alone, each by itself."""
    return [
        Answer(e.ref, place, title=e.payload.text or "", theme=e.theme, is_hidden=True)
        for place, e in enumerate(answers(activity))
        if e.hidden
    ]


def _resolver(activity: QuestionActivity) -> Callable[[str], str]:
    """`activity.resolve` for many refs: most are in no merge."""
    moved = {ref for merge in activity.merges for ref in merge.refs}
    return lambda ref: activity.resolve(ref) if ref in moved else ref


def by_support(found: list[Answer]) -> list[Answer]:
    """Themes first, the best supported before the others, then the answers; what lies under no theme last."""
    strength: dict[str | None, int] = {}
    for answer in found:
        strength[answer.theme] = strength.get(answer.theme, 0) + answer.support

    def order(answer: Answer) -> tuple[bool, int, str, int, int]:
        theme = answer.theme
        return theme is None, -strength[theme], (theme or "").casefold(), -answer.support, answer.place

    return sorted(found, key=order)


def by_theme(found: list[Answer]) -> list[Theme]:
    """The themes in that order with their answers."""
    return [Theme(title, tuple(group)) for title, group in groupby(by_support(found), lambda a: a.theme)]


def tally(activity: QuestionActivity) -> list[dict[str, Any]]:
    """How many chose each of the choices, in their order."""
    said = Counter(e.payload.text for e in answers(activity) if not e.hidden)
    return [{"title": choice, "count": said[choice]} for choice in activity.config.choices]
