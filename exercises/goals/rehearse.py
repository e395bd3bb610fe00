"""Plausible goals, ballots and positions by rehearsed participants."""

from random import Random

from workshop.exercise import Participant, Phase, View

from .board import Board, Goal, GoalsActivity, Tally
from .entry import GoalEntry, Stand
from .positions import find_roll

Someone = Participant[GoalEntry]

OWN = {
    "sv": (
        "En gemensam väg in för den som behöver oss alla",
        "Ingen ska behöva berätta sin historia mer än en gång",
        "Var och en har en namngiven samordnare inom en vecka",
        "Gemensama mål som alla chefer skriver under",
        "Minska tiden mellan första kontakt och första insats",
        "Vi lär känna varandra: en dag på varandras arbetsplatser",
        "Gemensam uppföljnig varje halvår",
        "Sekretessen ska inte stoppa oss när personen säger ja",
        "alla har en plan ihop inom 30 dagar",
        "Ett nummer att ringa, som någon svarar på",
        "Hälften så många som skickas fram och tillbaka",
        "Ett team med folk från alla fyra",
        "den det gäller är med när vi bestämmer",
        "Vi delar på kostnaden för det som lönar sig för alla",
        "Färre möten, men med rätt personer",
        "Anhöriga vet vem de ska vända sig till",
        "Ingen faller mellan 18 och 20",
        "Samma blankett för samtycke överallt till sommaren",
        "Ett gemensamt språk: tio ord vi menar samma sak med",
        "Alla nyanställda går samma introduktionsdag",
        "vi vet vad som fungerar, inte bara vad det kostar",
        "Frivilliga är med från början",
    ),
    "en": (
        "One way in for those who need us all",
        "Nobody should have to tell their story more than once",
        "Everyone has a named coordinator within a week",
        "Shared goals that all managers sign",
        "Shorten the time from first contact to first help",
        "We get to know each other: a day at each others work places",
        "A shared folow-up every half year",
        "Confidentiality must not stop us when the person says yes",
        "everybody has a joint plan within 30 days",
        "One number to phone, which somebody answers",
        "Half as many sent back and forth",
        "A team with people from all four",
        "the person concerned is there when we decide",
        "We share the cost of what pays off for all",
        "Fewer meetings, but with the right people",
        "Relatives know whom to turn to",
        "Nobody falls between 18 and 20",
        "The same consent form everywhere by summer",
        "A shared language: ten words we mean the same by",
        "All new staff take the same introduction day",
        "we know what works, not only what it costs",
        "Volunteers are in from the start",
    ),
}
REASONS = {
    "sv": (
        "Vi har inget uppdrag för det här",
        "Det finns inga pengar i årets budget",
        "Lagen säger att vi inte får",
        "Det blir vi som gör jobbet och någon annan som sparar",
        "Vi har redan ett team som gör det",
        "Går inte före omorganisationen i höst",
    ),
    "en": (
        "We have no mandate for this",
        "There is no money in this year's budget",
        "The law does not allow us to",
        "We would do the work and somebody else would save",
        "We already have a team that does it",
        "Not before the reorganisation this autumn",
    ),
}
ANCHORS = {
    "sv": (
        "Nämnden, i mars",
        "Vår ledningsgrupp",
        "Regionens beställare",
        "Områdeschefen, före jul",
        "Facket",
        "Förbundets styrelse",
        "Juristen måste titta på det",
    ),
    "en": (
        "The board, in March",
        "Our management team",
        "The commissioners of the region",
        "The area manager, before Christmas",
        "The union",
        "The board of the association",
        "Our lawyer has to look at it",
    ),
}


def rehearse_entry(activity: GoalsActivity, participant: Someone, rng: Random) -> View | None:
    """The next entry at the room's step."""
    if activity.phase is Phase.INDIVIDUAL:
        return _propose(activity, participant, rng)
    if activity.phase is Phase.ALL:
        return _vote(activity, participant, rng)
    if activity.phase is Phase.RESULTS:
        return _take_position(activity, participant, rng)
    return None


def _propose(activity: GoalsActivity, participant: Someone, rng: Random) -> View | None:
    own = [e.payload for e in participant.entries if e.payload.type == "goal"]
    if len(own) >= min(activity.config.most_goals, 1 + participant.who % 3):
        return None
    ids = [item.id for item in activity.given]
    answers = rng.sample(ids, min(len(ids), rng.choice((0, 1, 1, 2, 3))))
    keys = [key for key in activity.catalogue.get("goals", {}) if key not in {goal.key for goal in own}]
    if keys and rng.random() < 0.6:
        return {
            "type": "goal",
            "key": keys[min(int(rng.expovariate(0.3)), len(keys) - 1)],
            "answers": answers,
        }
    said = {(goal.text or "").casefold() for goal in own}
    texts = [text for text in OWN[_language(activity)] if text.casefold() not in said]
    proposed = {entry.payload.text for entry in activity.entries}
    fresh = [text for text in texts if text not in proposed]
    return {"type": "goal", "text": rng.choice(fresh or texts), "answers": answers}


def _vote(activity: GoalsActivity, participant: Someone, rng: Random) -> View | None:
    """One ballot each; one in ten does not vote, and some keep a vote or two."""
    voted = any(e.payload.type == "votes" for e in participant.entries)
    shortlist = Board(activity).shortlist
    if voted or not shortlist or participant.who % 10 == 9:
        return None
    votes: dict[str, int] = {}
    for _ in range(activity.config.votes - rng.choice((0, 0, 0, 1, 2))):
        ref = shortlist[min(int(rng.expovariate(0.4)), len(shortlist) - 1)]
        if votes.get(ref, 0) < activity.config.most_per_goal:
            votes[ref] = votes.get(ref, 0) + 1
    return {"type": "votes", "votes": votes}


def _take_position(activity: GoalsActivity, participant: Someone, rng: Random) -> View | None:
    """The first of an actor who speaks, speaks for it; a few have not made up their mind."""
    actor = activity.actor(participant.actor) if participant.actor else None
    if actor not in find_roll(activity) or participant.who % 7 == 6:
        return None
    tally = Tally(activity)
    spoken = [e for e in activity.entries if e.payload.actor and activity.actor(e.payload.actor) == actor]
    if not participant.speaks_for_actor and any(e.who != participant.who for e in spoken):
        return None
    own = {tally.resolve(e.payload.goal or "") for e in participant.entries}
    asked = [goal for goal in tally.ranked if goal.is_asked and goal.ref not in own]
    if not asked:
        return None
    stand = _stand(tally, asked[0], rng)
    language = _language(activity)
    reason = rng.choice(REASONS[language]) if stand == "objects" else None
    anchor = rng.choice(ANCHORS[language]) if stand != "objects" and rng.random() < 0.3 else None
    return {"type": "position", "goal": asked[0].ref, "stand": stand, "reason": reason, "anchor": anchor}


def _stand(tally: Tally, goal: Goal, rng: Random) -> Stand:
    """One of the popular goals always meets an objection, so that a rehearsal shows what contested means."""
    asked = [other for other in tally.ranked if other.is_asked]
    is_quiet = not any(p.stand == "objects" for other in asked for p in other.positions)
    if is_quiet and goal.positions and goal is asked[min(1, len(asked) - 1)]:
        return "objects"
    stands: tuple[Stand, ...] = ("backs", "can_live_with", "objects")
    return rng.choices(stands, (40, 18, 1))[0]


def _language(activity: GoalsActivity) -> str:
    return "en" if activity.language == "en" else "sv"
