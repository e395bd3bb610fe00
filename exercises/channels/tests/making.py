"""Fay's room: five actors, channels between them, and entries written by hand."""

import json
import tomllib
from pathlib import Path
from typing import Any

from exercises.channels import Channels
from exercises.channels.payload import ChannelEntry, ChannelsActivity, ChannelsConfig, StoredChannel
from workshop.exercise import Activity, Audience, CatalogueItem, Phase, Role, StoredEntry

EXERCISE = Channels()
PHONE, SCREEN, FAY = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
HERE = Path(__file__).parents[1]
AF, FK, KOM, REG = "Arbetsförmedlingen", "Försäkringskassan", "Kommunen", "Regionen"
ROLL = (AF, FK, KOM, REG)


def words(key: str, /, **values: object) -> str:
    found = json.loads((HERE / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def shipped(noun: str, language: str = "sv") -> dict[str, CatalogueItem]:
    """The catalogue as it is shipped."""
    path = HERE.parents[1] / "content" / language / f"{noun}.toml"
    read = tomllib.loads(path.read_text("utf-8"))["item"]
    return {i["key"]: CatalogueItem(i["key"], i["title"], i["text"], i["example"], "", i) for i in read}


CATALOGUE = {noun: shipped(noun) for noun in ("actors", "channels")}


def said(
    a: str, b: str, strength: int, actor: str | None = None, number: int = 1, **facts: Any
) -> StoredChannel:
    """One entry as stored; `actor` is as the host shows it: None where its people are too few."""
    fields = {name: facts.pop(name) for name in ("trend", "why") if name in facts}
    entry = ChannelEntry.model_validate({"a": a, "b": b, "strength": strength, **fields})
    return StoredEntry(f"e{a[0]}{b[0]}{actor and actor[0]}{strength}n{number}", entry, number, actor, **facts)


def several(a: str, b: str, actor: str | None, *strengths: int, **facts: Any) -> list[StoredChannel]:
    """As many people of one actor, each with their own answer about one channel."""
    return [said(a, b, strength, actor, number, **facts) for number, strength in enumerate(strengths)]


def activity(*entries: StoredChannel, phase: Phase = Phase.RESULTS, **facts: Any) -> ChannelsActivity:
    config = facts.pop("config", ChannelsConfig())
    for name, value in (("roll", ROLL), ("catalogue", CATALOGUE), ("smallest_group", 3)):
        facts.setdefault(name, value)
    return Activity("a1", "channels", "Samverkansfåror", config, phase, entries, **facts)


def channel(room: ChannelsActivity, one: str, other: str, audience: Audience = SCREEN) -> dict[str, Any]:
    """That channel as it stands in the view, whichever way round."""
    view = EXERCISE.view(room, audience)
    wanted = {view["actors"].index(one), view["actors"].index(other)}
    (found,) = [row for row in view["channels"] if {row["a"], row["b"]} == wanted]
    return dict(found)
