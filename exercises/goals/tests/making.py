"""Activities and entries written by hand, for the tests of `goals`."""

import json
from pathlib import Path
from typing import Any

import pytest

from exercises.goals import Goals
from exercises.goals.entry import GoalEntry, GoalsConfig
from workshop.exercise import (
    Activity,
    Audience,
    CatalogueItem,
    ChainItem,
    ChainKind,
    Participant,
    Phase,
    Refused,
    Role,
    StoredEntry,
)

GIVEN = (
    ChainItem(ref="key:lead", id="o1", kind=ChainKind.OBSTACLE, title="Ingen leder"),
    ChainItem(ref="key:nota", id="d1", kind=ChainKind.DYNAMIC, title="Någon annan betalar notan"),
)
SET = {
    key: CatalogueItem(key, f"Målet {key}", "Så här.", extra={"area": "Ledning"})
    for key in ("plan", "network", "follow_up")
}
ROLL = ("Kommunen", "Regionen", "Försäkringskassan")
EXERCISE = Goals()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
Entry = StoredEntry[GoalEntry]
Room = Activity[GoalsConfig, GoalEntry]


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return text.format(**values)


def parse(payload: dict[str, Any]) -> GoalEntry:
    return GoalEntry.model_validate_json(json.dumps(payload))


def stored(ref: str, payload: dict[str, Any], **facts: Any) -> Entry:
    who = facts.pop("who", 1000 + int.from_bytes(ref.encode()) % 99_991)
    return StoredEntry(ref=ref, payload=parse(payload), who=who, **facts)


def goal(ref: str, name: str, *answers: str, **facts: Any) -> Entry:
    field = "key" if name in SET else "text"
    return stored(ref, {"type": "goal", field: name, "answers": list(answers)}, **facts)


def votes(ref: str, who: int, actor: str | None = None, **cast: int) -> Entry:
    by_ref = {name.replace("key_", "key:"): number for name, number in cast.items()}
    return stored(ref, {"type": "votes", "votes": by_ref}, who=who, actor=actor)


def position(ref: str, actor: str, on: str, stand: str, **facts: Any) -> Entry:
    own = ("reason", "anchor", "spokesperson")
    more: dict[str, Any] = {name: facts.pop(name) for name in own if name in facts}
    return stored(ref, {"type": "position", "goal": on, "stand": stand, "actor": actor, **more}, **facts)


def room(*entries: Entry, phase: Phase = Phase.RESULTS, **facts: Any) -> Room:
    defaults: dict[str, Any] = {
        "config": GoalsConfig(),
        "given": GIVEN,
        "roll": ROLL,
        "catalogue": {"goals": SET},
        "need_group": "elderly",
    }
    return Activity(id="a", kind="goals", title="G", entries=entries, phase=phase, **(defaults | facts))


def accept(
    activity: Room, payload: dict[str, Any], who: int = 1, actor: str | None = "Kommunen", **facts: Any
) -> GoalEntry:
    own = tuple(entry for entry in activity.entries if entry.who == who)
    participant = Participant(who=who, actor=actor, entries=own, **facts)
    return EXERCISE.accept(activity, participant, parse(payload))


def code_of(activity: Room, payload: dict[str, Any], **facts: Any) -> str:
    with pytest.raises(Refused) as refused:
        accept(activity, payload, **facts)
    words(f"error.{refused.value.code}", **refused.value.details)
    return refused.value.code


def statuses(activity: Room) -> dict[str, str]:
    return {item["ref"]: item["status"] for item in EXERCISE.view(activity, SCREEN)["items"]}


TWO_GOALS = (goal("e1", "En väg in", "o1", who=8), goal("e2", "plan", "d1", who=9))
