"""An activity beside an earlier one of the same kind in the same place: what is new, gone, stronger, done.

The leader chooses which; nothing compares by itself. Both must have been shown to their rooms, and each side is pooled
by its own smallest-group number, as it was shown then. Need groups are compared one by one, by their keys.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Any

from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Audience, View
from workshop.services.activities import Compared, Running, for_views, read_running
from workshop.services.context import Context
from workshop.services.harvesting import is_shown
from workshop.services.other_language import in_language
from workshop.services.section_data import Part, section_data
from workshop.services.views import SCREEN, build_view, common_view
from workshop.storage import Connection, seminars
from workshop.storage.records import ActivityRecord, SeminarRecord

#: Earlier ones offered, the newest first.
MOST_OFFERED = 30
#: Bytes of all parts together: the screen holds 128 KB.
MOST_BYTES = 60_000


@dataclass(frozen=True, slots=True)
class Comparable:
    """An earlier activity that may be compared with; at most one is suggested."""

    record: ActivityRecord
    seminar: SeminarRecord
    is_chosen: bool
    is_suggested: bool


def list_comparable(context: Context, seminar_id: str, activity_id: str) -> list[Comparable]:
    """The earlier activities that this one may be compared with, newest first."""
    with context.database.reading() as connection:
        record = seminars.find_activity(connection, activity_id)
        if record is None or record.seminar_id != seminar_id:
            raise NotFound("unknown_activity")
        seminar = seminars.find_seminar(connection, seminar_id)
        assert seminar is not None
        found = _find_earlier(context, connection, record, seminar)
    suggested = _suggest(record, seminar, found)
    return [
        Comparable(one.record, one.seminar, one.record.id == record.compares_with, one is suggested)
        for one in found
    ]


def check_comparison(
    context: Context, connection: Connection, record: ActivityRecord, seminar: SeminarRecord, earlier: str
) -> None:
    """Refuse an activity that is not among those offered."""
    if earlier not in {one.record.id for one in _find_earlier(context, connection, record, seminar)}:
        raise Refused("not_comparable")


def check_showing(context: Context, connection: Connection, record: ActivityRecord) -> None:
    """Refuse to show on the screen what is not there."""
    running = read_running(context, connection, record)
    if not read_parts(context, connection, running):
        raise Conflict("nothing_to_compare")


def _find_earlier(
    context: Context, connection: Connection, record: ActivityRecord, seminar: SeminarRecord
) -> list[Compared]:
    known = {seminar.id: seminar}
    found: list[Compared] = []
    for other in seminars.list_activities_of_kind(connection, seminar.place_id, record.kind):
        held = known.get(other.seminar_id) or seminars.find_seminar(connection, other.seminar_id)
        if held is None:
            continue
        known[held.id] = held
        one = Compared(other, held)
        if _is_comparable(context, record, seminar, one):
            found.append(one)
    return sorted(found, key=_age, reverse=True)[:MOST_OFFERED]


def _age(one: Compared) -> tuple[str, Any, int]:
    return one.seminar.day, one.seminar.created_at, one.record.position


def _is_comparable(
    context: Context, record: ActivityRecord, seminar: SeminarRecord, earlier: Compared
) -> bool:
    """Held before, in the same place, as large a part of the room at a time, and shown to its room."""
    other = earlier.record
    return (
        other.kind == record.kind
        and earlier.seminar.place_id == seminar.place_id
        and _age(earlier) < _age(Compared(record, seminar))
        and other.has_need_groups == record.has_need_groups
        and is_shown(context, other)
        and bool(_shared_units(record, seminar, earlier))
    )


def _shared_units(record: ActivityRecord, seminar: SeminarRecord, earlier: Compared) -> list[str | None]:
    if not record.has_need_groups:
        return [None]
    before = {group["key"] for group in earlier.seminar.need_groups}
    return [group["key"] for group in seminar.need_groups if group["key"] in before]


def _suggest(record: ActivityRecord, seminar: SeminarRecord, found: Sequence[Compared]) -> Compared | None:
    """The newest of an earlier seminar, before those of today; one with the same title before others."""
    return min(
        found,
        key=lambda one: (one.seminar.id == seminar.id, one.record.title != record.title, found.index(one)),
        default=None,
    )


def find_latest(
    context: Context, connection: Connection, record: ActivityRecord, seminar: SeminarRecord, groups: Set[str]
) -> Compared | None:
    """What the activity is best compared with: the newest that a seminar with one of these need groups has shown."""
    found = _find_earlier(context, connection, record, seminar)
    return _suggest(record, seminar, [one for one in found if _is_about(one.seminar, groups)])


def list_latest(
    context: Context, connection: Connection, seminar: SeminarRecord, groups: Set[str], kind: str
) -> list[Compared]:
    """The activities of a kind that the latest earlier seminar with one of these need groups has shown, in order."""
    found: list[Compared] = []
    for record in seminars.list_activities_of_kind(connection, seminar.place_id, kind):
        held = seminars.find_seminar(connection, record.seminar_id)
        is_earlier = held is not None and held.id != seminar.id and held.day <= seminar.day
        if held and is_earlier and is_shown(context, record) and _is_about(held, groups):
            found.append(Compared(record, held))
    latest = max(found, key=_age, default=None)
    own = [one for one in found if latest and one.seminar.id == latest.seminar.id]
    return sorted(own, key=lambda one: one.record.position)


def _is_about(seminar: SeminarRecord, groups: Set[str]) -> bool:
    return bool(groups & {group["key"] for group in seminar.need_groups})


def read_parts(context: Context, connection: Connection, running: Running) -> list[Part]:
    """What changed, unit by unit; nothing while either side is not shown."""
    earlier = running.compared
    if earlier is None or not is_shown(context, running.record):
        return []
    if not _is_comparable(context, running.record, running.seminar, earlier):
        return []
    return context.comparisons.get(running.mark, lambda: _compare(context, connection, running, earlier))


def _compare(context: Context, connection: Connection, running: Running, earlier: Compared) -> list[Part]:
    """In the later seminar's language: what the kit says of the earlier one too."""
    language = running.seminar.language
    words = context.words[language].within(running.record.kind)
    before = read_running(context, connection, earlier.record, earlier.seminar)
    parts = []
    for unit in _shared_units(running.record, running.seminar, earlier):
        then = in_language(context, earlier.seminar, earlier.record, for_views(before, unit), language)
        section = running.exercise.compare(then, for_views(running, unit), words)
        if section is not None:
            parts.append(Part(unit, section))
    return parts


def live_view(context: Context, running: Running, audience: Audience) -> View:
    """The view as it is sent: to the leader with what changed, to the screen either the picture or what changed, as
    the leader has chosen. The screen never holds both: it has its bound."""
    if audience.is_participant or running.compared is None:
        return build_view(context, running, audience)
    with context.database.reading() as connection:
        parts = read_parts(context, connection, running)
    if not parts:
        return build_view(context, running, audience)
    about = {"comparison": _comparison_data(running, parts)}
    if audience == SCREEN and running.record.shows_comparison:
        return common_view(running) | about
    if audience == SCREEN:
        about["comparison"]["parts"] = []
    return build_view(context, running, audience) | about


def _comparison_data(running: Running, parts: Sequence[Part]) -> dict[str, Any]:
    """`is_shown` says whether the screen shows it."""
    assert running.compared is not None
    titles = {group["key"]: group["title"] for group in running.seminar.need_groups}
    share = MOST_BYTES // len(parts)
    return {
        "is_shown": running.record.shows_comparison,
        "title": running.compared.record.title,
        "seminar": running.compared.seminar.title,
        "day": running.compared.seminar.day,
        "parts": [
            {
                "need_group": {"key": part.need_group, "title": titles[part.need_group]}
                if part.need_group
                else None,
                "section": section_data(part.section, share),
            }
            for part in parts
        ],
    }
