"""Estimates written by hand, for the tests of `who_pays`."""

import json
from pathlib import Path
from typing import Any

from exercises.who_pays import WhoPays
from exercises.who_pays.entry import EstimateEntry, WhoPaysConfig
from workshop.exercise import (
    Activity,
    Audience,
    ChainItem,
    ChainKind,
    Participant,
    Phase,
    Role,
    StoredEntry,
    Words,
)

GIVEN = (
    ChainItem(ref="e1", id="m1", kind=ChainKind.MEASURE, title="Ett gemensamt team"),
    ChainItem(ref="e2", id="m2", kind=ChainKind.MEASURE, title="En väg in"),
)
EXERCISE = WhoPays()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
Stored = StoredEntry[EstimateEntry]
WhoPaysActivity = Activity[WhoPaysConfig, EstimateEntry]


def words_in(language: str) -> Words:
    """The exercise's own words."""
    found = json.loads((Path(__file__).parents[1] / "words" / f"{language}.json").read_text("utf-8"))

    def words(key: str, /, **values: object) -> str:
        text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
        return text.format(**values)

    return words


words = words_in("sv")


def row(actor: str, year: int = 1, until: int | None = None, **more: Any) -> dict[str, Any]:
    """A row about `m1` unless told otherwise."""
    return {"measure": "m1", "actor": actor, "year": year, "until": until} | more


def stored(ref: str, payload: dict[str, Any], **facts: Any) -> Stored:
    who = facts.pop("who", int(ref[1:]))
    return StoredEntry(ref=ref, payload=EstimateEntry.model_validate(payload), who=who, **facts)


def activity(*payloads: dict[str, Any], entries: tuple[Stored, ...] = (), **facts: Any) -> WhoPaysActivity:
    config = WhoPaysConfig.model_validate(facts.pop("config", {"rate": "0"}))
    defaults: dict[str, Any] = {"phase": Phase.RESULTS, "given": GIVEN}
    rows = tuple(stored(f"e{n}", payload) for n, payload in enumerate(payloads, start=1))
    return Activity(
        id="a", kind="who_pays", title="W", config=config, entries=rows + entries, **(defaults | facts)
    )


def accept(payload: dict[str, Any], running: WhoPaysActivity, *own: Stored) -> EstimateEntry:
    entry = EstimateEntry.model_validate_json(json.dumps(payload))
    return EXERCISE.accept(running, Participant(who=1, actor="Regionen", entries=own), entry)
