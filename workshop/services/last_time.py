"""What the latest earlier seminar left to whoever leads the next: how people said the day was, and what they had hoped.

Which exercises leave something they say themselves (`is_told_next`). Only what was shown to the room, pooled as it was
shown then; in the words of the seminar that is led now.
"""

from dataclasses import dataclass
from typing import Any

from workshop.services.activities import Compared, for_views, read_running
from workshop.services.comparing import list_latest
from workshop.services.context import Context
from workshop.services.other_language import in_language
from workshop.services.section_data import Part, section_data
from workshop.services.seminars import get_seminar
from workshop.storage import Connection
from workshop.storage.records import SeminarRecord

#: Bytes of all its parts together.
MOST_BYTES = 120_000


@dataclass(frozen=True, slots=True)
class LastTime:
    """The seminar, and what its activities left, each with the activity's title: the last words of the day first."""

    seminar: SeminarRecord
    parts: tuple[tuple[str, Part], ...]


def read_last_time(context: Context, seminar_id: str) -> LastTime | None:
    """What the latest seminar about one of the same need groups left; None where there was none."""
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        found = _list_told(context, connection, seminar)
        if not found:
            return None
        parts = [part for one in found for part in _read(context, connection, seminar, one)]
    return LastTime(found[0].seminar, tuple(parts)) if parts else None


def _list_told(context: Context, connection: Connection, seminar: SeminarRecord) -> list[Compared]:
    """The activities of the latest of them that left anything."""
    groups = {group["key"] for group in seminar.need_groups}
    kinds = [kind for kind, exercise in context.registry.exercises.items() if exercise.is_told_next]
    found = [one for kind in kinds for one in list_latest(context, connection, seminar, groups, kind)]
    newest = max((one.seminar for one in found), key=lambda one: (one.day, one.created_at), default=None)
    own = [one for one in found if newest and one.seminar.id == newest.id]
    return sorted(own, key=lambda one: -one.record.position)


def _read(
    context: Context, connection: Connection, seminar: SeminarRecord, one: Compared
) -> list[tuple[str, Part]]:
    language = seminar.language
    words = context.words[language].within(one.record.kind)
    running = read_running(context, connection, one.record, one.seminar)
    parts = []
    for unit in running.units:
        then = in_language(context, one.seminar, one.record, for_views(running, unit), language)
        section = running.exercise.report(then, words)
        if section is not None:
            parts.append((then.title, Part(unit, section)))
    return parts


def last_time_data(found: LastTime) -> list[dict[str, Any]]:
    """The parts for a page, within a bound."""
    titles = {group["key"]: group["title"] for group in found.seminar.need_groups}
    share = MOST_BYTES // len(found.parts)
    return [
        {
            "title": title,
            "need_group": titles.get(part.need_group or ""),
            "section": section_data(part.section, share),
        }
        for title, part in found.parts
    ]
