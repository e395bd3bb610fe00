"""A level that a room measured, in words. Pure."""

from collections.abc import Mapping
from typing import Any

from babel.numbers import format_decimal

from workshop.services.days import format_day
from workshop.words import Language


def say_level(words: Language, fields: Mapping[str, Any]) -> str:
    """*1,2 nu, 2,5 önskat, på skalan 0–3, mätt 12 november 2026*; empty where a row has no level."""
    level: Mapping[str, Any] | None = fields.get("level")
    if not level:
        return ""
    names = ("today", "wanted", "low", "high")
    figures = {
        name: format_decimal(level[name], format="0.#", locale=words.code)
        for name in names
        if level.get(name) is not None
    }
    key = "plan.level_wanted" if "wanted" in figures else "plan.level"
    return words(key, day=format_day(str(level.get("day", "")), words.code), **figures)
