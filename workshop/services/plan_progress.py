"""How a plan's measures go, for its documents: what people wrote, and beside it what the latest seminar said. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.exercise import Block, Heading, Table
from workshop.services.days import format_day
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import Language

_WRITTEN = ("progress", "needed", "outcome")


def progress_blocks(words: Language, measures: Sequence[PlanRowRecord]) -> list[Block]:
    """A row for each measure that somebody has told of; nothing where nobody has."""
    told = [row for row in measures if any(row.fields.get(name) for name in (*_WRITTEN, "room"))]
    if not told:
        return []
    rows = tuple(
        (
            str(row.fields.get("title", "")),
            _progress(words, row.fields) or "–",
            str(row.fields.get("needed") or "–"),
            str(row.fields.get("outcome") or "–"),
            say_room_word(words, row.fields) or "–",
        )
        for row in told
    )
    columns = (words("report.measure_title"), *(words(f"report.progress_{n}") for n in _COLUMNS))
    table = Table(words("report.progress_caption"), columns, rows, widths=(3.4, 1.8, 2.6, 2.6, 4))
    return [Heading(words("report.progress_heading")), table]


_COLUMNS = ("state", "needed", "outcome", "room")


def _progress(words: Language, fields: Mapping[str, Any]) -> str:
    progress = fields.get("progress")
    return words(f"plan.progress.{progress}") if progress else ""


def say_room_word(words: Language, fields: Mapping[str, Any]) -> str:
    """*Uppföljning 2027, 12 november 2027: har fastnat. Lokalen saknas. Behövs: ett beslut*; empty where none said."""
    word: Mapping[str, Any] | None = fields.get("room")
    if not word:
        return ""
    progress = _progress(words, word)
    if progress and not word.get("is_by_own") and fields.get("actor"):
        progress = words("plan.room.by_others", progress=progress, actor=fields["actor"])
    needed = words("plan.room.needed", needed=word["needed"]) if word.get("needed") else ""
    said = ". ".join(text.rstrip(".") for text in (progress, word.get("told") or "", needed) if text)
    origin = word["origin"]
    day = format_day(origin["day"], words.code)
    return words("plan.room.said", seminar=origin["seminar_title"], day=day, said=said)
