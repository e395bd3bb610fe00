"""Fay's room: obstacles that are offered, and entries written by hand."""

import json
import tomllib
from pathlib import Path
from typing import Any, Final

from exercises.obstacles import Obstacles
from exercises.obstacles.payload import Choice, ObstaclesActivity, ObstaclesConfig, StoredChoice
from workshop.exercise import (
    Activity,
    Audience,
    CatalogueItem,
    Phase,
    Role,
    StoredEntry,
)

EXERCISE = Obstacles()
PHONE, SCREEN, LEADER = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
FK, SOC, AF = "Försäkringskassan", "Socialtjänsten", "Arbetsförmedlingen"
NACKA: Final = "nacka-1997"
NORTH: Final = "norra-vastmanland-2007"


def words(key: str, /, **values: object) -> str:
    found = json.loads((HERE / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def item(key: str, title: str, category: str, of: str = NACKA, **more: object) -> CatalogueItem:
    facts = {"of": of, "category": category, **more}
    return CatalogueItem(key, title, "Så märks det.", "En remiss kommer tillbaka.", "Pappret: Hinder", facts)


OFFERED = {
    i.key: i
    for i in (
        item("mal", "Bristen på gemensamma mål", "structure"),
        item("kunskap", "Bristande kunskap om varandra", "process"),
        item("revir", "Revirkamper", "culture"),
        item("ork", "Orken att driva", "process"),
        item("spar", "Sparbeting", "structure"),
        item("mal_2007", "Avsaknaden av gemensamma mål", "structure", NORTH, same_as="mal"),
        item("granser", "Administrativa gränser", "structure", NORTH),
    )
}


def choice(ref: str, what: str, weight: int = 1, actor: str | None = SOC, **facts: Any) -> StoredChoice:
    """An entry as stored; what is no key is somebody's own words."""
    name: dict[str, Any] = {"key": what} if what in OFFERED else {"text": what}
    who = facts.pop("who", int(ref[1:]))
    return StoredEntry(ref, Choice(weight=weight, **name), who, actor, **facts)


def activity(*entries: StoredChoice, phase: Phase = Phase.RESULTS, **facts: Any) -> ObstaclesActivity:
    facts.setdefault("catalogue", {"obstacles": OFFERED})
    config = facts.pop("config", ObstaclesConfig())
    return Activity("a1", "obstacles", "Hinderkartan", config, phase, entries, **facts)


def ranking(room: ObstaclesActivity, audience: Audience = SCREEN) -> list[tuple[str, int, int]]:
    return [(i["ref"], i["weight"], i["actors"]) for i in EXERCISE.view(room, audience)["items"]]


def real_obstacles(language: str) -> dict[str, CatalogueItem]:
    """The catalogue as it is shipped."""
    path = HERE.parents[1] / "content" / language / "obstacles.toml"
    read = tomllib.loads(path.read_text("utf-8"))["item"]
    return {
        i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], str(i["source"]), i)
        for i in read
    }
