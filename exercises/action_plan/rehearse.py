"""Plausible measures and answers: some with an owner and a date, some half-said."""

from datetime import timedelta
from random import Random

from workshop.exercise import Participant, Phase, View

from .draft import PlanActivity, make_draft
from .entry import PlanEntry
from .rehearsed_words import ANCHORS, FUNCTIONS, MEASURES

Someone = Participant[PlanEntry]


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
    goal = activity.given[min(int(rng.expovariate(0.5)), len(activity.given) - 1)].id
    left = [told for told in MEASURES[language] if (goal, told[0]) not in own]
    if not left:
        return None
    proposed = {entry.payload.what for entry in activity.entries}
    what, first_step, success = rng.choice([told for told in left if told[0] not in proposed] or left)
    actors = _actors(activity, participant)
    payload: View = {"type": "measure", "goal": goal, "what": what, "first_step": first_step}
    payload["measure_of_success"] = success
    if actors and rng.random() < 0.8:
        payload |= {"actor": rng.choice(actors), "function": rng.choice(FUNCTIONS[language])}
    if activity.day and rng.random() < 0.7:
        payload["date"] = (activity.day + timedelta(days=rng.randrange(7, 200))).isoformat()
    if rng.random() < 0.2:
        payload["anchor"] = rng.choice(ANCHORS[language])
    return payload


def _actors(activity: PlanActivity, participant: Someone) -> list[str]:
    """Who may be named for a measure: mostly those who can answer for themselves at the table."""
    here = dict.fromkeys(person.actor for person in activity.people if person.actor)
    own = [participant.actor] if participant.actor else []
    return [*(here or activity.roll), *own]


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
