"""The chain and the plan as one table each: for spreadsheets, where each cell is one fact."""

from collections.abc import Mapping
from typing import Any

from workshop.exercise import Document, Section, Table
from workshop.services.context import Context
from workshop.services.harvesting import harvest_shown
from workshop.services.levels import say_level
from workshop.services.plan_fields import CHOICES, FIELDS
from workshop.services.plan_progress import say_room_word
from workshop.services.plans import get_plan
from workshop.services.seminars import get_seminar
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import Language

_ORIGIN = ("seminar_title", "activity_title", "day", "votes", "actors")


def chain_listing(context: Context, seminar_id: str) -> Document:
    """Every chain item of a seminar with its origin."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_shown(context, connection, seminar)
    words = context.words[seminar.language]
    titles = {item.id: item.title for item in chain}
    groups = {group["key"]: group["title"] for group in seminar.need_groups}
    rows = tuple(
        (
            words(f"chain.{item.kind}"),
            item.title,
            item.text,
            groups.get(item.need_group or "", words("report.whole_room")),
            "; ".join(titles[i] for i in item.answers if i in titles),
            *_origin(item.origin),
        )
        for item in chain
    )
    names = (
        "report.chain_kind",
        "listing.title",
        "listing.text",
        "report.chain_group",
        "report.chain_answers",
    )
    return _listing(seminar.title, seminar.day, words, names, rows)


def plan_listing(context: Context, plan_id: str) -> Document:
    """Every row of a plan with all that is written in it, how it was measured, and its origin."""
    plan = get_plan(context, plan_id)
    words = context.words[plan.record.language]
    goals = {row.id: str(row.fields.get("title", "")) for row in plan.rows if row.kind == "goal"}
    fields = tuple(dict.fromkeys([*FIELDS["measure"], *(name for kind in FIELDS.values() for name in kind)]))
    rows = tuple(_plan_row(words, row, goals, fields) for row in plan.rows)
    names = ("report.chain_kind", "listing.state", "listing.goal", *(f"plan.field.{name}" for name in fields))
    names = (*names, "plan.field.level", "report.progress_room")
    title = words("report.plan_title", group=plan.record.title)
    return _listing(title, plan.record.updated_at.date().isoformat(), words, names, rows)


def _plan_row(
    words: Language, row: PlanRowRecord, goals: Mapping[str, str], fields: tuple[str, ...]
) -> tuple[str, ...]:
    goal = "" if row.kind == "goal" else goals.get(row.parent or "", "")
    said = (_said(words, name, row.fields.get(name)) for name in fields)
    state = words(f"listing.state_{row.state}")
    room = say_room_word(words, row.fields)
    level = say_level(words, row.fields)
    return (words(f"chain.{row.kind}"), state, goal, *said, level, room, *_origin(row.origin))


def _said(words: Language, name: str, value: object) -> str:
    if value and name in CHOICES:
        return words(f"plan.{name}.{value}")
    return str(value or "")


def _origin(origin: Mapping[str, Any] | None) -> tuple[str, ...]:
    return tuple(str((origin or {}).get(name, "")) for name in _ORIGIN)


def _listing(
    title: str, day: str, words: Language, names: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> Document:
    columns = tuple(words(name) for name in (*names, *(f"listing.{name}" for name in _ORIGIN)))
    table = Table("", columns, rows, numeric=(len(columns) - 2, len(columns) - 1))
    return Document(title, words.code, day=day, sections=(Section(title, (table,)),))
