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
        "Den som säger ja får alla ärenden",
        "Vi skyddar vår egen budget",
        "alla väntar på att någon annan ska börja",
        "Den som syns får hjälp, de tysta får vänta",
        "Vi litar mer på papper än på samtal",
        "Specialister ser sin bit",
        "rädsla att göra fel",
        "Hög personalomsättning, minnet försvinner",
        "Vi vet inte vad de andra kan erbjuda",
        "det lönar sig att skicka vidare",
        "Chefer träffas, men inte de som jobbar",
        "Mallen styr samtalet",
        "Bristen på tid gör att vi väljer det kända",
    ),
    "en": (
        "Nobody dares to say no to their own manager",
        "The budget year rules more than the need",
        "We measure what is easy to measure",
        "A new organisaton every third year, all start again",
        "Confidentiality becomes an excuse",
        "People across the street do not know each other",
        "The project money ends befor it has settled",
        "Those who say yes get all the cases",
        "We protect our own budget",
        "everyone waits for somebody else to begin",
        "The visible get help, the quiet ones wait",
        "We trust paper more than talk",
        "Specialists see their own piece",
        "fear of doing wrong",
        "High turnover, the memory disappears",
        "We do not know what the others can offer",
        "it pays to pass people on",
        "Managers meet, but not those who do the work",
        "The template rules the conversation",
        "Lack of time makes us choose what we know",
    ),
}


def rehearse_link(
    activity: DynamicsActivity, participant: Participant[LinkEntry], rng: Random
) -> View | None:
    """The next stance; how many a person gives in all depends on the person."""
    keys = list(activity.catalogue.get("dynamics", {}))
    if activity.phase not in (Phase.INDIVIDUAL, Phase.TABLE) or not activity.given or not keys:
        return None
    most = 1 + participant.who * 7 % (activity.config.proposed * min(len(activity.given), 4))
    most += activity.phase is Phase.TABLE
    if len(participant.entries) >= most:
        return None
    obstacle = activity.given[min(int(rng.expovariate(0.4)), len(activity.given) - 1)].id
    here = {e.payload.name for e in participant.entries if e.payload.obstacle == obstacle}
    own = sum(not name.startswith("key:") for name in here)
    said = {entry.payload.text for entry in activity.entries}
    texts = OWN["en" if activity.language == "en" else "sv"]
    text = rng.choice([text for text in texts if text not in said] or texts)
    if rng.random() < 0.06 and own < activity.config.own and text.casefold() not in here:
        return {"obstacle": obstacle, "text": text, "stance": "agree"}
    left = [key for key in keys if f"key:{key}" not in here]
    if not left:
        return None
    # A few dynamics of each obstacle draw most answers, the same ones for everybody.
    left.sort(key=lambda key: Random(f"{obstacle} {key}").random())
    key = left[min(int(rng.expovariate(1 / 1.6)), len(left) - 1)]
    is_disputed = Random(f"{key} {obstacle}").random() < 0.3
    stance = rng.choices(("agree", "disagree", "unsure"), (5, 4, 1) if is_disputed else (8, 1, 1))[0]
    return {"obstacle": obstacle, "dynamic": key, "stance": stance}
