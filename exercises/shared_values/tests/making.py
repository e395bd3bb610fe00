"""Fay's room: the statements as they are shipped, and entries written by hand."""

import json
import tomllib
from pathlib import Path
from typing import Any

from exercises.shared_values import SharedValues
from exercises.shared_values.payload import StatementEntry, StoredStatement, ValuesActivity, ValuesConfig
from workshop.exercise import Activity, Audience, Catalogue, CatalogueItem, Phase, Role, StoredEntry

EXERCISE = SharedValues()
PHONE, SCREEN, FAY = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
FK, KOM, REG = "Försäkringskassan", "Kommunen", "Regionen"
NEEDS, WHOLE = "principles:kommuninvanarnas_behov_i_fokus", "principles:helhetssyn"
REALITY, OUTLOOK = "differences:samma_verklighet", "differences:gemensamt_synsatt"
DUTY, SELF_HELP = "differences:ansvar_fore_hjalploshet", "differences:sjalvhjalp_fore_forsorjning"


def words(key: str, /, **values: object) -> str:
    found = json.loads((HERE / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def shipped(language: str = "sv") -> Catalogue:
    """The catalogue's principles, differences and obstacles as they are shipped."""
    folder = HERE.parents[1] / "content" / language
    return {noun: _read(folder / f"{noun}.toml") for noun in ("principles", "differences", "obstacles")}


def _read(path: Path) -> dict[str, CatalogueItem]:
    items = tomllib.loads(path.read_text("utf-8"))["item"]
    return {i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], "", i) for i in items}


def said(
    statement: str, level: int, actor: str | None = None, number: int = 1, **facts: Any
) -> StoredStatement:
    """One entry as stored; `actor` is as the host shows it: None where its people are too few."""
    entry = StatementEntry(statement=statement, level=level, why=facts.pop("why", None))
    ref = f"e{statement[12:16]}{(actor or '-')[0]}{number}"
    return StoredEntry(ref, entry, number, actor, **facts)


def several(statement: str, actor: str | None, *levels: int, **facts: Any) -> list[StoredStatement]:
    """As many people of one actor: the level of each."""
    return [said(statement, level, actor, number, **facts) for number, level in enumerate(levels)]


def activity(*entries: StoredStatement, phase: Phase = Phase.RESULTS, **facts: Any) -> ValuesActivity:
    config = facts.pop("config", ValuesConfig())
    for name, value in (("catalogue", shipped()), ("smallest_group", 3)):
        facts.setdefault(name, value)
    return Activity("a1", "shared_values", "Gemensam grundsyn", config, phase, entries, **facts)


def result(room: ValuesActivity, statement: str, audience: Audience = SCREEN) -> dict[str, Any]:
    """That statement as it stands in the view."""
    (found,) = [row for row in EXERCISE.view(room, audience)["results"] if row["ref"] == statement]
    return dict(found)


def by_actor(room: ValuesActivity, statement: str) -> dict[str | None, tuple[float, int]]:
    """Actor → (mean, answers) at the statement, where it stands for itself."""
    rows = EXERCISE.view(room, SCREEN)["by_actor"]
    found = {row["actor"]: row["means"].get(statement) for row in rows}
    return {actor: (f["mean"], f["answers"]) for actor, f in found.items() if f}
