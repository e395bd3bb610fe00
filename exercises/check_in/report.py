"""The report's section: who was here, who was missing, what people expected."""

from typing import Any

from exercises.check_in.attendance import NONE, Counts, by_people, count_people, missing_actors, need_groups
from exercises.check_in.expectations import expectations
from workshop.exercise import (
    Activity,
    Audience,
    Block,
    Bullets,
    Heading,
    Paragraph,
    Quote,
    Role,
    Section,
    Table,
    Words,
)

#: Need groups beside each other in the report that is sent out.
MOST_ACROSS = 4


def check_in_section(activity: Activity[Any, Any], words: Words) -> Section:
    """Attendance in people; the expectations as quotes without names."""
    blocks: list[Block] = [*_who_was_here(activity, words), *_who_was_missing(activity, words)]
    told = expectations(activity, Audience(Role.SCREEN))
    if told:
        blocks += [Heading(words("report.expectations")), *(Quote(item["title"]) for item in told)]
    return Section(activity.title or words("title"), tuple(blocks))


def _who_was_here(activity: Activity[Any, Any], words: Words) -> list[Block]:
    counts = count_people(activity)
    if not counts:
        return [Paragraph(words("report.nobody"))]
    columns = [(g["key"], g["title"]) for g in need_groups(activity, counts)]
    if any(row[NONE] for row in counts.values()):
        columns.append((NONE, words("no_need_group")))
    rows = tuple(
        (name or words("no_actor"), *(str(row[key] or "–") for key, _ in columns), str(row.total()))
        for name, row in by_people(counts)
    )
    people = sum(row.total() for row in counts.values())
    heads = (words("actor"), *(title for _, title in columns), words("people"))
    is_wide = len(columns) > MOST_ACROSS
    table = Table(words("report.here"), heads, rows, numeric=tuple(range(1, len(heads))), is_detail=is_wide)
    told = [_by_need_group(counts, columns, words)] if is_wide else []
    return [Paragraph(words("report.people", count=people)), *told, table]


def _by_need_group(counts: Counts, columns: list[tuple[str, str]], words: Words) -> Table:
    """The same, a need group on a line: a table with more across would lay the whole paper on its side."""
    rows = tuple(
        (
            title,
            ", ".join(
                f"{name or words('no_actor')} {row[key]}" for name, row in by_people(counts) if row[key]
            ),
            str(sum(row[key] for row in counts.values())),
        )
        for key, title in columns
    )
    heads = (words("need_group"), words("report.from"), words("people"))
    return Table(words("report.here"), heads, rows, numeric=(2,), widths=(3, 6, 1))


def _who_was_missing(activity: Activity[Any, Any], words: Words) -> list[Block]:
    missing = missing_actors(activity, count_people(activity))
    if not missing:
        return []
    return [Heading(words("report.missing")), Bullets(tuple(missing))]


def changed_attendance(
    earlier: Activity[Any, Any], later: Activity[Any, Any], words: Words
) -> Section | None:
    """Actors who have come to the table since last time, and those who have left it."""
    before, now = (dict.fromkeys(_who_came(activity)) for activity in (earlier, later))
    if not before or not now:
        return None
    parts = (
        ("compare.new", [name for name in now if name not in before]),
        ("compare.gone", [name for name in before if name not in now]),
        ("compare.again", [name for name in now if name in before]),
    )
    blocks: list[Block] = []
    for key, names in parts:
        if names:
            blocks += [Heading(words(key)), Bullets(tuple(names))]
    return Section(words("compare.title"), tuple(blocks))


def _who_came(activity: Activity[Any, Any]) -> list[str]:
    """The actors that were here; once the people are forgotten, those that checked in and are still named."""
    here = [name for name, _ in by_people(count_people(activity)) if name]
    return here or sorted({activity.actor(entry.actor) for entry in activity.entries if entry.actor})
