"""Who the journey is about, its stages, and the actors that are offered: what the leader set, else the kit's own."""

from dataclasses import dataclass

from .payload import JourneyActivity, JourneyConfig

#: The kit's own cut of the way. That people come back is the Nacka paper's: *De återkommer under sin livsbana, hos i
#: princip alla berörda myndigheter och aktörer*.
STAGES = {
    "sv": (
        "Något händer",
        "Söker hjälp",
        "Utreds",
        "Får en insats",
        "Skickas vidare",
        "Kommer tillbaka",
    ),
    "en": (
        "Something happens",
        "Asks for help",
        "Is assessed",
        "Gets support",
        "Is sent on",
        "Comes back",
    ),
}
#: The paper explains the gauntlet with children at risk: so does an activity for the whole room.
ROOM_EXAMPLE = "utsatta_barn_och_ungdomar"
_SOMEBODY = {"sv": "personen", "en": "the person"}


@dataclass(frozen=True, slots=True)
class Fictional:
    """The fictional person; `is_example` when it is the kit's own."""

    name: str
    story: str
    is_example: bool


def language_of(activity: JourneyActivity) -> str:
    return "en" if activity.language == "en" else "sv"


def person_of(activity: JourneyActivity) -> Fictional:
    """The leader's person, else the invented one in the need group's example."""
    somebody = _SOMEBODY[language_of(activity)]
    if activity.config.person or activity.config.story:
        return Fictional(" ".join(activity.config.person.split()) or somebody, activity.config.story, False)
    known = activity.catalogue.get("need_groups", {}).get(activity.need_group or ROOM_EXAMPLE)
    if known is None or not known.example:
        return Fictional(somebody, "", False)
    return Fictional(known.example.replace(",", " ").split()[0], known.example, True)


def stages_of(activity: JourneyActivity, config: JourneyConfig | None = None) -> tuple[str, ...]:
    return (config or activity.config).stages or STAGES[language_of(activity)]


def offered_actors(activity: JourneyActivity) -> list[str]:
    """The leader's, else those on the roll; then the catalogue's, for whoever is not in the room."""
    named = activity.config.actors or activity.roll
    known = [item.title for item in activity.catalogue.get("actors", {}).values()]
    return list(dict.fromkeys(activity.actor(name) for name in (*named, *known)))
