"""What the chain and the plan get of the picture: that nobody leads, the question who does, and the actors around the
person."""

from exercises.stakeholder_map.lead import Verdict
from exercises.stakeholder_map.payload import MapActivity, StoredPlace
from exercises.stakeholder_map.tally import Picture, Stakeholder, side_by_side
from workshop.exercise import ChainItem, ChainKind, Harvest

#: What the absence of a lead is known by in the chain, and the answers about it when tables are counted.
NOBODY = "lead:nobody"
#: The question that the plan gets.
WHO_LEADS = "lead:who"
#: The catalogue's obstacle that says the same: nobody is charged with leading what is done together.
LEADERLESS = "bristen_pa_gemensam_ledning"
#: A harvest has no words of the host's: what the absence of a lead is called in the chain, and the question.
_NOBODY = {"sv": "Ingen håller helheten", "en": "Nobody holds the whole"}
_WHO = {"sv": "Vem håller helheten?", "en": "Who holds the whole?"}
_AND = {"sv": " och ", "en": " and "}
_SPLIT = {"sv": "Rummet delar sig mellan {named}.", "en": "The room is split between {named}."}
_NONE = {
    "sv": "Ingen aktör nämns av minst hälften av dem som svarade.",
    "en": "No actor is named by at least half of those who answered.",
}
#: Actors that the plan gets: those whom most people see, and none that fewer see than a quarter of those who see the
#: first. A name that one person gave in a full room is in the report, and the network lead can write it in.
MOST_ACTORS, SEEN = 12, 0.25


def harvest_map(activity: MapActivity, found: Picture) -> Harvest:
    """The obstacle first: it is what the room can work on today."""
    outcome = found.verdict.outcome
    leaderless = (_leaderless(activity, found),) if outcome == "nobody" else ()
    question = (_who_leads(activity, found),) if outcome in ("nobody", "split") else ()
    return Harvest((*leaderless, *question, *map(_around, _seen_by_enough(found))))


def _seen_by_enough(found: Picture) -> list[Stakeholder]:
    most = max((actor.support for actor in found.actors), default=0)
    seen = [actor for actor in found.actors if actor.support >= SEEN * most]
    return sorted(seen, key=lambda actor: -actor.support)[:MOST_ACTORS]


def _around(actor: Stakeholder) -> ChainItem:
    aim = next((goal.text for _, goal in side_by_side([actor], 1)), "")
    return ChainItem(
        ref=actor.ref,
        kind=ChainKind.ACTOR,
        title=actor.title,
        votes=actor.support,
        actors=len(actor.labels),
        tables=actor.tables,
        data={"near": actor.near, "aim": aim},
    )


def _who_leads(activity: MapActivity, found: Picture) -> ChainItem:
    verdict = found.verdict
    return ChainItem(
        ref=WHO_LEADS,
        kind=ChainKind.QUESTION,
        title=_in(activity, _WHO),
        text=_split(activity, found, verdict) if verdict.outcome == "split" else _in(activity, _NONE),
        votes=verdict.answers if verdict.outcome == "split" else verdict.without_the_most_named,
        actors=len({entry.actor for entry in _answered(activity)}),
        tables=count_lead_tables(activity),
    )


def _split(activity: MapActivity, found: Picture, verdict: Verdict) -> str:
    named = _in(activity, _AND).join(sorted(map(found.names.title, verdict.leads)))
    return _in(activity, _SPLIT).format(named=named)


def _in(activity: MapActivity, words: dict[str, str]) -> str:
    return words.get(activity.language, words["sv"])


def _leaderless(activity: MapActivity, found: Picture) -> ChainItem:
    """Its support are the answers that do not name the actor that most name: those that see no such lead."""
    verdict = found.verdict
    known = activity.catalogue.get("obstacles", {}).get(LEADERLESS)
    named = [{"actor": found.names.title(ref), "answers": count} for ref, count in verdict.named[:8]]
    answered = _answered(activity)
    return ChainItem(
        ref=NOBODY,
        kind=ChainKind.OBSTACLE,
        title=_in(activity, _NOBODY),
        text=known.text if known else "",
        key=LEADERLESS if known else None,
        votes=verdict.without_the_most_named,
        actors=len({entry.actor for entry in answered}),
        tables=count_lead_tables(activity),
        data={
            "leaderless": True,
            "category": known.extra.get("category") if known else None,
            "answers": verdict.answers,
            "nobody": verdict.nobody,
            "unknown": verdict.unknown,
            "named": named,
            "actors_around": len(found.actors),
        },
    )


def _answered(activity: MapActivity) -> list[StoredPlace]:
    return [entry for entry in activity.entries if entry.payload.type == "lead" and not entry.hidden]


def count_lead_tables(activity: MapActivity) -> int:
    """How many tables answered who holds the whole."""
    return activity.count_tables(NOBODY, (entry.table for entry in _answered(activity)))
