"""What stands first in a seminar's report: what the room said, what was agreed, who does what by when. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table
from workshop.services.feedback import fields_now, title_now
from workshop.storage.plan_records import PlanRowRecord
from workshop.storage.records import ChainRecord, SeminarRecord
from workshop.words import Language

#: So many of each kind stand in the summary; the rest has its place further on.
_MOST_SAID = {"principle": 3, "obstacle": 5, "dynamic": 3, "leverage": 2}
MOST_GOALS, MOST_MEASURES = 5, 10

Edited = Mapping[str, PlanRowRecord]


def summary_section(
    words: Language,
    seminar: SeminarRecord,
    chain: Sequence[ChainRecord],
    rows: Sequence[PlanRowRecord],
    lead: str,
) -> Section:
    """The summary. `rows` are those of the seminar's plans: what was mended or dropped there since counts."""
    edited = {row.chain_id: row for row in rows if row.chain_id}
    kept = [item for item in chain if item.id not in edited or edited[item.id].state != "dropped"]
    sections = [
        section
        for group in (None, *(group["key"] for group in seminar.need_groups))
        if (section := _agreed(words, seminar, group, kept, edited))
    ]
    blocks: list[Block] = [Paragraph(lead), *_said(words, kept)]
    if not sections:
        blocks.append(Paragraph(words("report.summary_nothing_agreed"), is_note=True))
    return Section(words("report.summary_title"), tuple(blocks), tuple(sections))


def _said(words: Language, chain: Sequence[ChainRecord]) -> list[Block]:
    """The strongest of what the room said, each activity's first before anybody's second."""
    lines = []
    for kind, most in _MOST_SAID.items():
        found = _strongest([item for item in chain if item.kind == kind], most)
        if found:
            lines.append(words(f"report.summary_{kind}", titles="; ".join(found)))
    return [Heading(words("report.summary_said")), Bullets(tuple(lines))] if lines else []


def _strongest(items: Sequence[ChainRecord], most: int) -> list[str]:
    """Counts of different activities cannot be compared: one after the other gives its best."""
    place: dict[str, int] = {}
    ranked: list[tuple[int, int, str]] = []
    for number, item in enumerate(items):
        place[item.activity_id] = place.get(item.activity_id, 0) + 1
        ranked.append((place[item.activity_id], number, item.title))
    return list(dict.fromkeys(title for _, _, title in sorted(ranked)))[:most]


def _agreed(
    words: Language, seminar: SeminarRecord, group: str | None, chain: Sequence[ChainRecord], edited: Edited
) -> Section | None:
    """One need group's goals and measures, or the whole room's."""
    own = [item for item in chain if item.need_group == group]
    is_decided = any(item.data.get("positions") for item in chain)
    # What an earlier exercise wishes for has no status: it is a goal of the room once the room has voted on it.
    goals = [item for item in own if item.kind == "goal" and item.data.get("status")]
    goals = [item for item in goals if item.data.get("positions") or (item.votes and not is_decided)]
    measures = [item for item in own if item.kind == "measure"]
    blocks = [*_goals(words, goals, edited), *_measures(words, measures, edited)]
    if not blocks:
        return None
    titles = {one["key"]: one["title"] for one in seminar.need_groups}
    return Section(titles.get(group or "", words("report.whole_room")), tuple(blocks))


def _goals(words: Language, goals: Sequence[ChainRecord], edited: Edited) -> list[Block]:
    """The goals that positions were taken on, by where they stand; those with votes while there are none."""
    ranked = sorted(goals, key=lambda goal: -goal.votes)
    ranked = [goal for goal in ranked if goal.data.get("positions")] or ranked
    by_status: dict[str, list[str]] = {"shared": [], "contested": [], "open": []}
    for goal in ranked[:MOST_GOALS]:
        status = str(fields_now(goal, dict(edited)).get("status") or "open")
        by_status.setdefault(status, []).append(_goal(goal, status, edited))
    blocks: list[Block] = []
    for status, titles in by_status.items():
        if titles:
            blocks += [Heading(words(f"report.summary_{status}")), Bullets(tuple(titles))]
    return blocks


def _goal(goal: ChainRecord, status: str, edited: Edited) -> str:
    """The goal and, where it is contested, who objects and why."""
    title = title_now(goal, dict(edited))
    positions: Sequence[Mapping[str, Any]] = goal.data.get("positions") or ()
    against = [
        f"{one.get('actor')} (”{one['reason']}”)" if one.get("reason") else str(one.get("actor"))
        for one in positions
        if one.get("stand") == "objects"
    ]
    return f"{title}: {', '.join(against)}" if status == "contested" and against else title


def _measures(words: Language, measures: Sequence[ChainRecord], edited: Edited) -> list[Block]:
    """Who does what by when, the first day first; then how many nobody has taken on."""
    told = [(title_now(item, dict(edited)), fields_now(item, dict(edited))) for item in measures]
    owned = [one for one in told if one[1].get("actor") and one[1].get("committed") != "no"]
    owned.sort(key=lambda one: str(one[1].get("date") or "9999"))
    blocks: list[Block] = []
    if owned:
        names = ("title", "owner", "first_step", "date", "commitment")
        columns = tuple(words(f"report.measure_{name}") for name in names)
        rows = tuple(_row(words, title, fields) for title, fields in owned[:MOST_MEASURES])
        blocks.append(Table(words("report.summary_measures"), columns, rows, widths=(4, 3, 3, 1.8, 2.4)))
    if len(owned) > MOST_MEASURES:
        blocks.append(Paragraph(words("report.summary_more", count=len(owned) - MOST_MEASURES), is_note=True))
    if len(told) > len(owned):
        blocks.append(Paragraph(words("report.summary_unclaimed", count=len(told) - len(owned))))
    return blocks


def _row(words: Language, title: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    owner = ", ".join(str(fields[name]) for name in ("actor", "function") if fields.get(name))
    return (
        title,
        owner,
        str(fields.get("first_step") or "–"),
        str(fields.get("date") or "–"),
        words(f"report.committed_{fields.get('committed') or 'asked'}"),
    )
