"""Fay's room: the five steps as they are shipped, and entries written by hand."""

import json
import tomllib
from pathlib import Path
from typing import Any

from exercises.stairs import Stairs
from exercises.stairs.payload import StairsActivity, StairsConfig, StepEntry, StoredStep
from workshop.exercise import Activity, Audience, CatalogueItem, Phase, Role, StoredEntry

EXERCISE = Stairs()
PHONE, SCREEN, FAY = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
FK, KOM, REG = "Försäkringskassan", "Kommunen", "Regionen"
DAILY, REGULAR, PROJECT, LEAD, STRATEGY = (
    "vardagssamverkan",
    "strukturerad_samverkan",
    "samverkansprojekt",
    "ledning_for_samverkansfragor",
    "strategisk_ledning",
)


def words(key: str, /, **values: object) -> str:
    found = json.loads((HERE / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def shipped(language: str = "sv") -> dict[str, CatalogueItem]:
    """The stairs as they are shipped."""
    read = tomllib.loads((HERE.parents[1] / "content" / language / "stairs.toml").read_text("utf-8"))["item"]
    return {i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], "", i) for i in read}


def said(
    step: str, today: int, wanted: int, actor: str | None = None, number: int = 1, **facts: Any
) -> StoredStep:
    """One entry as stored; `actor` is as the host shows it: None where its people are too few."""
    entry = StepEntry(step=step, today=today, wanted=wanted, what=facts.pop("what", None))
    return StoredEntry(f"e{step[:4]}{actor and actor[0]}{number}", entry, number, actor, **facts)


def several(step: str, actor: str | None, *levels: tuple[int, int], **facts: Any) -> list[StoredStep]:
    """As many people of one actor: (today, wanted) of each."""
    return [said(step, now, then, actor, number, **facts) for number, (now, then) in enumerate(levels)]


def activity(*entries: StoredStep, phase: Phase = Phase.RESULTS, **facts: Any) -> StairsActivity:
    config = facts.pop("config", StairsConfig())
    for name, value in (("catalogue", {"stairs": shipped()}), ("smallest_group", 3)):
        facts.setdefault(name, value)
    return Activity("a1", "stairs", "Samverkanstrappan", config, phase, entries, **facts)


def step(room: StairsActivity, key: str, audience: Audience = SCREEN) -> dict[str, Any]:
    """That step as it stands in the view."""
    (found,) = [row for row in EXERCISE.view(room, audience)["steps"] if row["key"] == key]
    return dict(found)


def by_actor(room: StairsActivity, place: int) -> dict[str | None, tuple[float, float, int] | None]:
    """Actor → (today, wanted, answers) at the step in that place."""
    rows = EXERCISE.view(room, SCREEN)["by_actor"]
    spreads = {row["actor"]: row["steps"][place] for row in rows}
    return {actor: (s["today"], s["wanted"], s["answers"]) if s else None for actor, s in spreads.items()}
