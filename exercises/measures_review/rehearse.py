"""Plausible accounts: most of one's own measures, now and then of somebody else's."""

from random import Random

from workshop.exercise import ChainItem, Participant, Phase, View

from .account import owner_of
from .entry import ReviewActivity, ReviewEntry

TOLD = {
    "sv": {
        "done": ("Igång sedan i höstas", "Alla nyanställda har varit med"),
        "on_its_way": ("Första mötet är hållet", "Två av tre enheter är med"),
        "stuck": ("Lokalen saknas", "Den som höll i det har slutat", "Ingen har tid avsatt"),
        "given_up": ("Regionen ändrade sitt uppdrag",),
        None: ("Vi märker att det går fortare nu", "Hos oss har ingen hört talas om det"),
    },
    "en": {
        "done": ("Running since the autumn", "All new staff have taken part"),
        "on_its_way": ("The first meeting has been held", "Two of three units take part"),
        "stuck": ("There are no premises", "Whoever held it together has left", "Nobody has time set aside"),
        "given_up": ("The region changed its assignment",),
        None: ("We notice that it goes faster now", "Nobody here has heard of it"),
    },
}
NEEDED = {
    "sv": ("Ett beslut av cheferna", "En samordnare på halvtid", "Ett möte före jul"),
    "en": ("A decision by the managers", "A coordinator half time", "A meeting before Christmas"),
}


def rehearse_account(
    activity: ReviewActivity, participant: Participant[ReviewEntry], rng: Random
) -> View | None:
    """The next measure that this person has something to say about."""
    if activity.phase is not Phase.INDIVIDUAL:
        return None
    done = {entry.payload.measure for entry in participant.entries}
    left = [item for item in activity.given if item.id not in done]
    own = [item for item in left if _is_own(activity, participant, item)]
    if own:
        return _own(own[0], activity.language, rng)
    others = [item for item in left if not _is_own(activity, participant, item)]
    if not others or len(done) > 2 or rng.random() < 0.6:
        return None
    language = "en" if activity.language == "en" else "sv"
    progress = rng.choice(("on_its_way", "stuck", None))
    return {
        "measure": rng.choice(others).id,
        "progress": progress,
        "told": rng.choice(TOLD[language][progress]),
    }


def _is_own(activity: ReviewActivity, participant: Participant[ReviewEntry], item: ChainItem) -> bool:
    owner = owner_of(activity, item)
    return owner is not None and participant.actor is not None and activity.actor(participant.actor) == owner


def _own(item: ChainItem, code: str, rng: Random) -> View:
    language = "en" if code == "en" else "sv"
    progress = rng.choices(("done", "on_its_way", "stuck", "given_up"), (4, 3, 3, 1))[0]
    needed = rng.choice(NEEDED[language]) if progress == "stuck" else None
    told = rng.choice(TOLD[language][progress])
    return {"measure": item.id, "progress": progress, "told": told, "needed": needed}
