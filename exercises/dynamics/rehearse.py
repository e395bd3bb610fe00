"""Plausible answers by rehearsed participants: some answer little, some write their own, some misspell."""

from random import Random

from workshop.exercise import Participant, Phase, View

from .entry import LinkEntry
from .links import DynamicsActivity

OWN = {
    "sv": (
        "Ingen vågar säga nej till sin egen chef",
        "Budgetåret styr mer än behovet",
        "Vi mäter det som är lätt att mäta",
        "Ny orgnisation vart tredje år, alla börjar om",
        "Sekretessen blir en ursäkt",
        "Man känner inte varann på andra sidan gatan",
        "Projektpengarna tar slut inna det har satt sig",
    ),
    "en": (
        "Nobody dares to say no to their own manager",
        "The budget year rules more than the need",
        "We measure what is easy to measure",
        "A new organisaton every third year, all start again",
        "Confidentiality becomes an excuse",
        "People across the street do not know each other",
        "The project money ends befor it has settled",
    ),
}


def rehearse_link(
    activity: DynamicsActivity, participant: Participant[LinkEntry], rng: Random
) -> View | None:
    """The next stance; how many a person gives in all depends on the person."""
    keys = list(activity.catalogue.get("dynamics", {}))
    if activity.phase is not Phase.INDIVIDUAL or not activity.given or not keys:
        return None
    most = 1 + participant.who * 7 % (activity.config.proposed * min(len(activity.given), 4))
    if len(participant.entries) >= most:
        return None
    obstacle = rng.choice(activity.given).id
    here = {e.payload.name for e in participant.entries if e.payload.obstacle == obstacle}
    own = sum(not name.startswith("key:") for name in here)
    text = rng.choice(OWN["en" if activity.language == "en" else "sv"])
    if rng.random() < 0.06 and own < activity.config.own and text.casefold() not in here:
        return {"obstacle": obstacle, "text": text, "stance": "agree"}
    left = [key for key in keys if f"key:{key}" not in here]
    if not left:
        return None
    # The early ones in the list get more answers, as on paper.
    key = left[min(int(rng.expovariate(1 / 3)), len(left) - 1)]
    stance = rng.choices(("agree", "disagree", "unsure"), (6, 2, 2))[0]
    return {"obstacle": obstacle, "dynamic": key, "stance": stance}
