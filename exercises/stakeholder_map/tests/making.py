"""Fay's room around one person: entries written by hand, and the catalogue as it is shipped."""

import json
import tomllib
from itertools import count
from pathlib import Path
from typing import Any

from exercises.stakeholder_map import StakeholderMap
from exercises.stakeholder_map.payload import MapActivity, MapConfig, MapEntry, StoredPlace
from workshop.exercise import Activity, Audience, CatalogueItem, Participant, Phase, Role, StoredEntry

EXERCISE = StakeholderMap()
PHONE, SCREEN, FAY = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
AF, FK, KOM, REG = "Arbetsförmedlingen", "Försäkringskassan", "Nacka kommun", "Regionen"
ROLL = (AF, FK, KOM, REG)
NOBODY, UNKNOWN = "nobody", "unknown"
_NUMBERS = count(1)


def words(key: str, /, **values: object) -> str:
    found = json.loads((HERE / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def shipped(noun: str, language: str = "sv") -> dict[str, CatalogueItem]:
    """The catalogue as it is shipped."""
    path = HERE.parents[1] / "content" / language / f"{noun}.toml"
    read = tomllib.loads(path.read_text("utf-8"))["item"]
    return {i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], "", i) for i in read}


CATALOGUE = {noun: shipped(noun) for noun in ("actors", "need_groups", "obstacles")}


def stored(payload: dict[str, Any], by: str | None = None, **facts: Any) -> StoredPlace:
    """`by` is the actor of whoever speaks, as the host shows it: None where its people are too few."""
    number = next(_NUMBERS)
    facts.setdefault("ref", f"e{number:06}")
    facts.setdefault("who", number)
    return StoredEntry(payload=MapEntry.model_validate(payload), actor=by, **facts)


def placed(
    actor: str, near: int, goal: str | None = None, by: str | None = None, **facts: Any
) -> StoredPlace:
    return stored({"type": "actor", "actor": actor, "near": near, "own_goal": goal}, by, **facts)


def led(holds: str, by: str | None = None, **facts: Any) -> StoredPlace:
    """`holds` is *nobody*, *unknown* or an actor's name."""
    said = {"holds": holds} if holds in (NOBODY, UNKNOWN) else {"holds": "actor", "actor": holds}
    return stored({"type": "lead", **said}, by, **facts)


def activity(*entries: StoredPlace, phase: Phase = Phase.RESULTS, **facts: Any) -> MapActivity:
    config = facts.pop("config", MapConfig())
    for name, value in (("roll", ROLL), ("catalogue", CATALOGUE), ("smallest_group", 3)):
        facts.setdefault(name, value)
    return Activity("a1", "stakeholder_map", "Intressentbilden", config, phase, entries, **facts)


def accept(room: MapActivity, own: list[StoredPlace], **payload: Any) -> MapEntry:
    return EXERCISE.accept(room, Participant(1, FK, entries=own), MapEntry.model_validate(payload))


def seen(room: MapActivity, audience: Audience = SCREEN) -> dict[str, dict[str, Any]]:
    """The actors of the view by title."""
    return {row["title"]: row for row in EXERCISE.view(room, audience)["actors"]}


def lead_of(room: MapActivity, audience: Audience = SCREEN) -> dict[str, Any]:
    return dict(EXERCISE.view(room, audience)["lead"])
