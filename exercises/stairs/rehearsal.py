"""Plausible answers: everyday cooperation works, the top step hardly exists, and actors see it unevenly."""

from random import Random
from typing import Any

from exercises.stairs.payload import StairsActivity, StepEntry
from exercises.stairs.rules import steps
from workshop.exercise import Participant

_WHAT = {
    "sv": (
        "En fast tid i veckan när alla går att nå",
        "Cheferna måste ses, inte bara vi",
        "någon som får besluta över gränserna",
        "Att projektet får bli vanlig verksamhet",
        "samma person från början till slut",
        "Gemensam budget, om än liten",
        "Ett mandat från politiken",
        "Rutinen finns men ingen följer den",
        "Vi behöver träffas innan det brinner",
        "tid",
        "En lista över vem som gör vad, som hålls aktuel",
        "Att någon håller ihop det när projektpengarna tar slut",
        "Samma uppföljning hos alla",
        "Lita på varandras bedömningar",
        "mindre omorganisationer",
        "En nätverksledare med riktigt uppdrag",
    ),
    "en": (
        "A fixed hour a week when everybody can be reached",
        "The managers have to meet, not only we",
        "somebody who may decide across the borders",
        "That the project becomes ordinary work",
        "the same person from beginning to end",
        "A joint budget, however small",
        "A mandate from the politicians",
        "The routine is there but nobody follows it",
        "We need to meet before it is on fire",
        "time",
        "A list of who does what, kept up to dte",
        "That somebody holds it together when the project money ends",
        "The same follow-up everywhere",
        "Trust each other’s assessments",
        "fewer reorganisations",
        "A network leader with a real mission",
    ),
}
#: About how the five steps are today, the lowest first; the Nacka paper saw good experiences on all but the top one.
_USUAL = (2.2, 1.7, 1.9, 1.2, 0.4)


def rehearsed_step(
    activity: StairsActivity, participant: Participant[StepEntry], rng: Random
) -> dict[str, Any] | None:
    """The next step from below; some stop before the top."""
    done = {entry.payload.step for entry in participant.entries}
    left = [(place, item) for place, item in enumerate(steps(activity)) if item.key not in done]
    if not left or (len(done) >= 3 and participant.who % 6 == 0):
        return None
    place, item = left[0]
    usual = _USUAL[min(place, len(_USUAL) - 1)] + Random(f"{participant.actor}{item.key}").uniform(-0.6, 0.6)
    today = _level(usual + rng.gauss(0, 0.6))
    payload: dict[str, Any] = {
        "step": item.key,
        "today": today,
        "wanted": _level(max(today, 1.9 + place * 0.15) + rng.gauss(0.2, 0.5)),
    }
    if rng.random() < 0.35:
        payload["what"] = rng.choice(_WHAT.get(activity.language, _WHAT["sv"]))
    return payload


def _level(value: float) -> int:
    return min(3, max(0, round(value)))
