"""A question to the room: short answers, then support for the answers of others."""

from collections.abc import Mapping
from random import Random
from typing import Any, ClassVar

from exercises.question.grouping import Answer, by_support, by_theme, gather, gather_hidden, tally
from exercises.question.payload import Contribution, QuestionActivity, QuestionConfig
from exercises.question.rehearsal import rehearsed_contribution
from exercises.question.report import changed_answers, question_section
from exercises.question.rules import check_contribution, check_settings
from exercises.question.sheet import question_sheet
from workshop.exercise import (
    Audience,
    Exercise,
    Participant,
    Phase,
    Section,
    SheetBlock,
    View,
    Words,
    first_within,
)


class Question(Exercise[QuestionConfig, Contribution]):
    """Each answers alone; then all see the answers and support others', while the leader sorts them."""

    kind: ClassVar[str] = "question"
    config_type = QuestionConfig
    entry_type = Contribution
    phases: ClassVar[tuple[Phase, ...]] = (
        Phase.WAITING,
        Phase.INDIVIDUAL,
        Phase.ALL,
        Phase.RESULTS,
        Phase.CLOSED,
    )
    open_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.INDIVIDUAL, Phase.ALL})
    shown_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.ALL, Phase.RESULTS, Phase.CLOSED})
    minutes: ClassVar[int] = 10
    may_be_left_out: ClassVar[bool] = True
    examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {"type": "answer", "text": "En gemensam mötestid varje månad"},
        {"text": "att vi ringer innan vi remiterar"},
    )
    refused_examples: ClassVar[tuple[Mapping[str, Any], ...]] = (
        {},
        {"type": "answer"},
        {"type": "answer", "text": ""},
        {"type": "answer", "text": "x" * 141},
        {"type": "answer", "text": 12},
        {"type": "answer", "text": ["ett", "två"]},
        {"type": "answer", "text": "Ett svar", "answer": "e1"},
        {"type": "support"},
        {"type": "support", "answer": "no-such-answer"},
        {"type": "support", "answer": 1},
        {"type": "vote", "answer": "e1"},
    )

    def check_config(self, activity: QuestionActivity, config: QuestionConfig) -> None:
        check_settings(activity, config)

    def accept(
        self, activity: QuestionActivity, participant: Participant[Contribution], entry: Contribution
    ) -> Contribution:
        check_contribution(activity, participant, entry)
        return entry

    def view(self, activity: QuestionActivity, audience: Audience) -> View:
        """The question always; the answers once they are shown."""
        view: View = {"question": activity.config.question, "most_answers": activity.config.most_answers}
        if activity.config.choices:
            return view | self._choices(activity, audience)
        if self.is_shown(activity, audience):
            found = gather(activity)
            view["total"] = len(found)
            view["items"] = _items(activity, audience, found)
            if not audience.is_participant:
                themes = (
                    {"title": t.title, "support": t.support, "answers": len(t.answers)}
                    for t in by_theme(found)
                )
                view["themes"] = first_within(themes, 40, 12_000)
        return view

    def _choices(self, activity: QuestionActivity, audience: Audience) -> View:
        """What may be chosen, and how many have chosen it once that is shown."""
        shown = {"tally": tally(activity)} if self.is_shown(activity, audience) else {}
        return {"choices": list(activity.config.choices), **shown}

    def report(self, activity: QuestionActivity, words: Words) -> Section | None:
        return question_section(activity, words)

    def compare(self, earlier: QuestionActivity, later: QuestionActivity, words: Words) -> Section | None:
        return changed_answers(earlier, later, words)

    def rehearse(
        self, activity: QuestionActivity, participant: Participant[Contribution], rng: Random
    ) -> View | None:
        if activity.phase not in self.open_phases:
            return None
        return rehearsed_contribution(activity, participant, rng)

    def sheet(self, activity: QuestionActivity, words: Words) -> tuple[SheetBlock, ...]:
        return question_sheet(activity, words)


def _items(activity: QuestionActivity, audience: Audience, found: list[Answer]) -> list[dict[str, Any]]:
    """Bounded for each audience. While people press on their phones the order within each theme stays the
    same: support chooses which answers are shown but does not move them under a thumb."""
    ordered = by_support(found)
    if audience.is_facilitator:
        listed = ordered[:300] + gather_hidden(activity)[:100]
        return first_within((_full(answer) for answer in listed), 400, 90_000)
    if audience.is_screen:
        return first_within((_full(answer) for answer in ordered), 120, 60_000)
    chosen = ordered[:40]
    if activity.phase is Phase.ALL:
        chosen.sort(key=lambda a: (a.theme is None, (a.theme or "").casefold(), a.place))
    return first_within((_short(answer) for answer in chosen), 40, 14_000)


def _short(answer: Answer) -> dict[str, Any]:
    """`same` are the refs by which a phone finds its own answer and support."""
    same = [ref for ref in answer.parts if ref != answer.ref][:12]
    item: dict[str, Any] = {"ref": answer.ref, "title": answer.title, "support": answer.support}
    return item | ({"theme": answer.theme} if answer.theme else {}) | ({"same": same} if same else {})


def _full(answer: Answer) -> dict[str, Any]:
    item: dict[str, Any] = {
        "ref": answer.ref,
        "title": answer.title,
        "theme": answer.theme,
        "support": answer.support,
        "merged": answer.merged[:12],
        "merged_total": len(answer.merged),
    }
    return item | ({"hidden": True} if answer.is_hidden else {})
