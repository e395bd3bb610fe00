"""Plausible answers: all hold the principles, more or less; on the differences the actors lean apart, and within an
actor people contradict each other."""

from random import Random
from typing import Any

from exercises.shared_values.payload import StatementEntry, ValuesActivity
from exercises.shared_values.statements import Statement, asked_statements
from workshop.exercise import Participant

_WHY = {
    "sv": (
        "Vi säger det på mötena men gör annorlunda",
        "Lagen låter mig inte",
        "Det beror på hur sjuk personen är",
        "självklart",
        "Hos oss räknas ärenden, inte människor",
        "Den som är i kris kan inte ta ansvar just då",
        "jag ser det varje dag på jouren",
        "Vi tar över för fort, av omtanke",
        "Pengarna först, annars blir det inget annat av",
        "Det står i vårt uppdrag",
        "har aldrig hört en läkare säga så",
        "Folk kan mer än vi tror",
        "Vi pratar om olika personer fast det är samma",
        "Tid är det enda som fattas",
        "Chefen håller med, budgeten gör det inte",
        "Lättare sagt en gjort",
        "Hon visste bättre än vi vad som behövdes",
        "vi har försökt i tio år",
        "Man måste våga vänta",
        "Det där är gammalt, nu gör vi annorlunda",
    ),
    "en": (
        "We say so at the meetings and do otherwise",
        "The law does not let me",
        "It depends on how ill the person is",
        "of course",
        "With us cases are counted, not people",
        "Somebody in a crisis cannot take responsibility just then",
        "i see it every day on call",
        "We take over too fast, out of care",
        "The money first, or nothing else comes of it",
        "It is in our mission",
        "have never heard a doctor say so",
        "People can do more than we think",
        "We talk about different persons though it is the same one",
        "Time is the only thing missing",
        "My manager agrees, the budget does not",
        "Easier said then done",
        "She knew better than we did what was needed",
        "we have tried for ten years",
        "One has to dare to wait",
        "That is old, we do it differently now",
    ),
}
#: About how much the room agrees, and how far its actors lean from there.
_USUAL = {"principles": (4.3, 0.3), "differences": (3.1, 1.5), "own": (3.4, 1.0)}


def rehearsed_statement(
    activity: ValuesActivity, participant: Participant[StatementEntry], rng: Random
) -> dict[str, Any] | None:
    """The next statement; one in seven stops half way."""
    done = {entry.payload.statement for entry in participant.entries}
    asked = asked_statements(activity)
    left = [one for one in asked if one.ref not in done]
    if not left or (participant.who % 7 == 3 and len(done) >= max(3, len(asked) // 2)):
        return None
    payload: dict[str, Any] = {
        "statement": left[0].ref,
        "level": _level(left[0], participant.actor, rng),
    }
    if rng.random() < 0.3:
        payload["why"] = rng.choice(_WHY.get(activity.language, _WHY["sv"]))
    return payload


def _level(one: Statement, actor: str | None, rng: Random) -> int:
    """Around the actor's own view; one in twelve sees it quite differently from their colleagues."""
    usual, lean = _USUAL[one.group]
    own = usual + Random(f"{actor} {one.ref}").uniform(-lean, lean)
    said = 6 - own if rng.random() < 1 / 12 else own
    return min(5, max(1, round(said + rng.gauss(0, 0.6))))
