"""Links and maps written by hand, for the tests of `vicious_circle`."""

import json
from pathlib import Path
from typing import Any

from exercises.vicious_circle import ViciousCircle
from exercises.vicious_circle.entry import CircleConfig, CircleEntry, Sign
from exercises.vicious_circle.factors import factor_ref, link_ref
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
    ChainItem(ref="key:no_goals", id="o1", kind=ChainKind.OBSTACLE, title="Mål saknas"),
    ChainItem(ref="key:nota", id="d1", kind=ChainKind.DYNAMIC, title="Någon annan betalar"),
)
EXERCISE = ViciousCircle()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
Stored = StoredEntry[CircleEntry]
CircleActivity = Activity[CircleConfig, CircleEntry]
SIGNS = {"+": "more", "-": "less"}


def words_in(language: str) -> Words:
    """The exercise's own words."""
    found = json.loads((Path(__file__).parents[1] / "words" / f"{language}.json").read_text("utf-8"))

    def words(key: str, /, **values: object) -> str:
        text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
        return text.format(**values)

    return words


words = words_in("sv")


def payload(said: str) -> dict[str, Any]:
    """`A +> B` in own words; `#o1` is what was carried over."""
    cause, effect = said.split("> ")
    ends = {"cause": cause[:-2].strip(), "effect": effect.strip()}
    sides = {
        side if end.startswith("#") else f"{side}_text": end.removeprefix("#") for side, end in ends.items()
    }
    return {"type": "link", "sign": SIGNS[cause[-1]], **sides}


def ref(said: str) -> str:
    cause, effect = said.split("> ")
    sign: Sign = "more" if cause[-1] == "+" else "less"
    return link_ref(factor_ref(cause[:-2].strip()), factor_ref(effect.strip()), sign)


def stored(ref: str, given: dict[str, Any], **facts: Any) -> Stored:
    who = facts.pop("who", int(ref[1:]))
    return StoredEntry(ref=ref, payload=CircleEntry.model_validate(given), who=who, **facts)


def link(ref: str, said: str, **facts: Any) -> Stored:
    return stored(ref, payload(said), **facts)


def vote(name: str, said: str, stance: str = "agree", **facts: Any) -> Stored:
    return stored(name, {"type": "vote", "link": ref(said), "stance": stance}, **facts)


def break_at(name: str, said: str, **facts: Any) -> Stored:
    return stored(name, {"type": "break", "link": ref(said)}, **facts)


def activity(*entries: Stored, **facts: Any) -> CircleActivity:
    defaults: dict[str, Any] = {"config": CircleConfig(), "phase": Phase.RESULTS, "given": GIVEN}
    return Activity(id="a", kind="vicious_circle", title="C", entries=entries, **(defaults | facts))


def accept(given: dict[str, Any], running: CircleActivity, *own: Stored) -> CircleEntry:
    entry = CircleEntry.model_validate_json(json.dumps(given))
    return EXERCISE.accept(running, Participant(who=1, actor="Kommunen", entries=own), entry)
