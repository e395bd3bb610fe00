"""Plausible measures and answers: some with an owner and a date, some half-said."""

from datetime import timedelta
from random import Random

from workshop.exercise import Participant, Phase, View

from .draft import PlanActivity, make_draft
from .entry import PlanEntry

Someone = Participant[PlanEntry]

MEASURES = {
    "sv": (
        (
            "Starta ett gemensamt team med en ingång",
            "Möte mellan cheferna",
            "Hälften får svar inom två veckor",
        ),
        (
            "Gemensam introduktionsdag för nyanställda",
            "Boka datum och lokal",
            "Alla nyanställda har varit med",
        ),
        ("En blankett för samtycke som alla tar emot", "Juristerna möts", "Samma blankett hos alla"),
        ("Samordnare på halvtid för gruppen", "Skriva uppdrag", None),
        ("Träffas en gång i måndaen och gå igenom ärenden", None, None),
        ("Räkna ut vad en utebliven insats kostar oss alla", "Ta fram siffror från i fjol", "Kalkyl klar"),
        ("Auskultera hos varandra en dag per halvår", "Gör en lista på vilka som vill", "20 har bytt plats"),
        ("Ta upp det på nästa ledningsmöte", None, None),
    ),
    "en": (
        ("Start a shared team with one way in", "The managers meet", "Half get an answer within two weeks"),
        ("A shared introduction day for new staff", "Book a date and a place", "All new staff have been"),
        ("One consent form that everybody accepts", "The lawyers meet", "The same form everywhere"),
        ("A half-time coordinator for the group", "Write the assignment", None),
        ("Meet once a mounth and go through cases", None, None),
        ("Work out what a missed effort costs all of us", "Gather last year's figures", "The sum is done"),
        ("Visit each other for a day every half year", "List who wants to", "20 have changed places"),
        ("Bring it up at the next management meeting", None, None),
    ),
}
FUNCTIONS = {
    "sv": ("enhetschef", "verksamhetschef", "samordnare"),
    "en": ("unit manager", "head", "coordinator"),
}
ANCHORS = {
    "sv": ("Nämnden, i mars", "Vår ledningsgrupp"),
    "en": ("The board, in March", "Our management team"),
}


def rehearse_entry(activity: PlanActivity, participant: Someone, rng: Random) -> View | None:
    """A measure while they are gathered, an answer for one's own actor when they are read back."""
    if activity.phase is Phase.INDIVIDUAL:
        return _propose(activity, participant, rng)
    if activity.phase is Phase.RESULTS:
        return _commit(activity, participant, rng)
    return None


def _propose(activity: PlanActivity, participant: Someone, rng: Random) -> View | None:
    own = {(e.payload.goal, e.payload.what) for e in participant.entries if e.payload.type == "measure"}
    if not activity.given or len(own) >= min(activity.config.most_measures, participant.who % 3):
        return None
    language = "en" if activity.language == "en" else "sv"
    goal = activity.given[min(int(rng.expovariate(0.7)), len(activity.given) - 1)].id
    left = [told for told in MEASURES[language] if (goal, told[0]) not in own]
    if not left:
        return None
    what, first_step, success = rng.choice(left)
    actors = [*(activity.roll or ()), *([participant.actor] * 2 if participant.actor else ())]
    payload: View = {"type": "measure", "goal": goal, "what": what, "first_step": first_step}
    payload["measure_of_success"] = success
    if actors and rng.random() < 0.8:
        payload |= {"actor": rng.choice(actors), "function": rng.choice(FUNCTIONS[language])}
    if activity.day and rng.random() < 0.7:
        payload["date"] = (activity.day + timedelta(days=rng.randrange(7, 200))).isoformat()
    if rng.random() < 0.2:
        payload["anchor"] = rng.choice(ANCHORS[language])
    return payload


def _commit(activity: PlanActivity, participant: Someone, rng: Random) -> View | None:
    actor = activity.actor(participant.actor) if participant.actor else None
    # Some look on when the draft is read back.
    if actor is None or participant.who % 5 == 4:
        return None
    draft = make_draft(activity)
    answered = {
        draft.resolve(e.payload.measure or "")
        for e in activity.entries
        if e.payload.actor and activity.actor(e.payload.actor) == actor and e.payload.type == "commit"
    }
    asked = [
        m for m in draft.ordered if m.actor == actor and m.committed == "asked" and m.ref not in answered
    ]
    if not asked:
        return None
    answer = rng.choices(("yes", "must_anchor", "no"), (6, 3, 1))[0]
    language = "en" if activity.language == "en" else "sv"
    anchor = rng.choice(ANCHORS[language]) if answer == "must_anchor" else None
    return {"type": "commit", "measure": asked[0].ref, "answer": answer, "anchor": anchor}
