"""Plausible estimates by rehearsed participants: uneven, some only costs, some a slip of the finger."""

from collections.abc import Sequence
from random import Random

from workshop.exercise import Participant, Phase, Refused, View

from .entry import EstimateEntry
from .estimates import WhoPaysActivity
from .rules import check_estimate

ACTORS = {
    "sv": ("Regionen", "Kommunen", "Försäkringskassan", "Arbetsförmedlingen", "Primärvården"),
    "en": ("The region", "The municipality", "Social insurance", "Employment service", "Primary care"),
}
MISSPELT = {"Kommunen": "komunen", "Regionen": "regionen", "The municipality": "The municipalty"}
BASES = {
    "sv": (
        "Två tjänster på halvtid",
        "Gissning, fråga ekonomen",
        "Färre vårddygn, räknat på förra årets snitt",
        "Lokaler finns redan",
        "sjukpenning för tjugo personer i tre månader",
        "En samordnare plus telefon",
        "ca 10 återinläggningar färre",
        "Som i projektet 2019",
        "Försörjningsstöd för ungefär femton hushåll",
        "Utbildningsdagar och vikarie",
    ),
    "en": (
        "Two half-time posts",
        "A guess, ask the controller",
        "Fewer days in hospital, last year's average",
        "The premises are there already",
        "sickness benefit for twenty people in three months",
        "One coordinator and a phone",
        "about 10 fewer readmissions",
        "As in the project of 2019",
        "Income support for some fifteen households",
        "Training days and a stand-in",
    ),
}


def rehearse_estimate(
    activity: WhoPaysActivity, participant: Participant[EstimateEntry], rng: Random
) -> View | None:
    """The next row; how many a person fills in depends on the person."""
    if activity.phase not in (Phase.INDIVIDUAL, Phase.TABLE) or not activity.given:
        return None
    most = 2 + participant.who * 7 % 5 + 2 * (activity.phase is Phase.TABLE)
    if len(participant.entries) >= most:
        return None
    for _ in range(5):
        payload = _row(activity, rng)
        try:
            check_estimate(activity, participant, EstimateEntry.model_validate(payload))
        except Refused:
            continue
        return payload
    return None


def _row(activity: WhoPaysActivity, rng: Random) -> View:
    """Each measure has one who pays and one who gains, the same for everybody."""
    language = "en" if activity.language == "en" else "sv"
    measure = activity.given[min(int(rng.expovariate(0.8)), len(activity.given) - 1)]
    actors = _actors(activity, language)
    payer, gainer, *others = Random(measure.id).sample(actors, len(actors))
    horizon = activity.config.horizon
    pays = rng.random() < 0.5
    is_other = rng.random() < 0.2
    actor = rng.choice(others or [payer]) if is_other else payer if pays else gainer
    usual = (6 if pays else 8) if is_other else (30 if pays else 60)
    amount = max(1, int(rng.lognormvariate(0, 0.4) * usual)) * 10_000
    if rng.random() < 0.03:
        amount *= 10  # a slip of the finger
    first = 1 if pays else min(2, horizon)
    row: View = {
        "measure": measure.id,
        "actor": MISSPELT.get(actor, actor) if rng.random() < 0.06 else actor,
        "year": first,
        "until": first if rng.random() < 0.2 else horizon,
        "cost" if pays else "saving": amount,
        "level": rng.choices(("middle", "low", "high"), (6, 1, 1))[0],
    }
    return row | ({"basis": rng.choice(BASES[language])} if rng.random() < 0.4 else {})


def _actors(activity: WhoPaysActivity, language: str) -> Sequence[str]:
    """Those on the roll, where there are enough of them."""
    roll = tuple(dict.fromkeys(activity.actor(name) for name in activity.roll))
    return roll if len(roll) >= 3 else ACTORS[language]
