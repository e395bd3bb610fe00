"""Plausible answers to any question about cooperation, and support that gathers on a few of them."""

from random import Random
from typing import Any

from exercises.question.payload import Contribution, QuestionActivity
from exercises.question.rules import answers, check_contribution
from workshop.exercise import Participant, Phase, Refused

_ANSWERS = {
    "sv": (
        "Att någon får mandat att leda över gränserna",
        "En gemensam mötestid varje månad",
        "mer tid",
        "Att cheferna säger samma sak",
        "gemensam kalkyl, annars betalar alltid någon annan",
        "Börja med fem ärenden och se vad som hännder",
        "Samma kontaktperson hela vägen",
        "att vi ringer innan vi remiterar",
        "En lista på vem som gör vad",
    ),
    "en": (
        "That somebody gets the mandate to lead across the borders",
        "One meeting time a month that we share",
        "more time",
        "That the managers say the same thing",
        "one calculation for all, or somebody else always pays",
        "Start with five cases and see what hapens",
        "The same contact person all the way",
        "that we phone before we refere",
        "A list of who does what",
    ),
}


def rehearsed_contribution(
    activity: QuestionActivity, participant: Participant[Contribution], rng: Random
) -> dict[str, Any] | None:
    """One or two answers alone; in the step for all some support for others, and a late answer."""
    own = [e for e in participant.entries if e.payload.type == "answer"]
    is_late = activity.phase is Phase.ALL
    if len(own) < min(activity.config.most_answers, 1 + participant.who % 2) and (not own or not is_late):
        return _first_accepted(activity, participant, [_answer(activity, rng) for _ in range(4)])
    if is_late and len(participant.entries) - len(own) < 1 + participant.who % 3:
        return _first_accepted(activity, participant, _supports(activity, rng))
    return None


def _answer(activity: QuestionActivity, rng: Random) -> dict[str, Any]:
    spoken = _ANSWERS.get(activity.language, _ANSWERS["sv"])
    return {"type": "answer", "text": rng.choice(spoken)}


def _supports(activity: QuestionActivity, rng: Random) -> list[dict[str, Any]]:
    """The earliest answers draw most support."""
    refs = [entry.ref for entry in answers(activity)]
    picked = [refs[int(len(refs) * rng.random() ** 2)] for _ in range(4) if refs]
    return [{"type": "support", "answer": ref} for ref in picked]


def _first_accepted(
    activity: QuestionActivity, participant: Participant[Contribution], payloads: list[dict[str, Any]]
) -> dict[str, Any] | None:
    for payload in payloads:
        try:
            check_contribution(activity, participant, Contribution(**payload))
        except Refused:
            continue
        return payload
    return None
