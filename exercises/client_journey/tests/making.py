"""Steps, gaps and timelines written by hand, for the tests of `client_journey`."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from exercises.client_journey import ClientJourney
from exercises.client_journey.names import Place, code_of
from exercises.client_journey.payload import JourneyActivity, JourneyConfig, JourneyEntry, Stored
from workshop.exercise import (
    Activity,
    Audience,
    Catalogue,
    CatalogueItem,
    Participant,
    Phase,
    Refused,
    Role,
    StoredEntry,
    Words,
)

EXERCISE = ClientJourney()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
ROLL = ("Akuten", "Kommunen", "Vårdcentralen")
AGED = "aldre_sjuka"


def words_in(language: str) -> Words:
    """The exercise's own words."""
    found = json.loads((HERE / "words" / f"{language}.json").read_text("utf-8"))

    def words(key: str, /, **values: object) -> str:
        text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
        return text.format(**values)

    return words


words = words_in("sv")


def catalogue(language: str = "sv") -> Catalogue:
    """Actors and need groups as they are shipped."""
    return {noun: _shipped(noun, language) for noun in ("actors", "need_groups")}


def _shipped(noun: str, language: str) -> dict[str, CatalogueItem]:
    path = HERE.parents[1] / "content" / language / f"{noun}.toml"
    read = tomllib.loads(path.read_text("utf-8"))["item"]
    return {i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], "", i) for i in read}


def step_payload(said: str) -> dict[str, Any]:
    """`2 Akuten: läggs in`: the stage, the actor, what happens."""
    where, text = said.split(": ")
    stage, actor = where.split(" ", 1)
    return {"type": "step", "stage": int(stage), "actor": actor, "text": text}


def gap_payload(said: str) -> dict[str, Any]:
    """`5 Akuten > Kommunen: ingen ringer`."""
    where, text = said.split(": ")
    stage, ends = where.split(" ", 1)
    start, end = ends.split(" > ")
    return {"type": "gap", "stage": int(stage), "from_actor": start, "to_actor": end, "text": text}


def ref(said: str) -> str:
    """How that gap, or that step, is known."""
    told = gap_payload(said) if ">" in said else step_payload(said)
    names = [told[name] for name in ("actor", "from_actor", "to_actor") if name in told]
    lanes = tuple(sorted(code_of(name) for name in names))
    return Place(told["type"], lanes, told["stage"], code_of(told["text"])).ref


def lane(name: str) -> str:
    return f"lane:{code_of(name)}"


def stored(name: str, given: dict[str, Any], **facts: Any) -> Stored:
    who = facts.pop("who", int(name[1:]))
    return StoredEntry(ref=name, payload=JourneyEntry.model_validate(given), who=who, **facts)


def step(name: str, said: str, **facts: Any) -> Stored:
    return stored(name, step_payload(said), **facts)


def gap(name: str, said: str, **facts: Any) -> Stored:
    return stored(name, gap_payload(said), **facts)


def support(name: str, said: str, **facts: Any) -> Stored:
    return stored(name, {"type": "support", "gap": ref(said)}, **facts)


def activity(*entries: Stored, **facts: Any) -> JourneyActivity:
    defaults: dict[str, Any] = {"config": JourneyConfig(), "phase": Phase.RESULTS, "roll": ROLL}
    return Activity(id="a", kind="client_journey", title="Vägen", entries=entries, **(defaults | facts))


def accept(given: dict[str, Any], running: JourneyActivity, *own: Stored) -> JourneyEntry:
    entry = JourneyEntry.model_validate_json(json.dumps(given))
    return EXERCISE.accept(running, Participant(who=1, actor="Kommunen", entries=own), entry)


def code_refused(given: dict[str, Any], running: JourneyActivity, *own: Stored) -> str:
    with pytest.raises(Refused) as refused:
        accept(given, running, *own)
    return refused.value.code
