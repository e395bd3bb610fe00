"""A need group's plan as sections of a document: goals with their measures, positions, gaps and origin. Pure."""

from collections.abc import Mapping, Set
from typing import Any

from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table
from workshop.services.calculations import calculation_blocks
from workshop.services.levels import say_level
from workshop.services.plan_beside import network_section, principles_section, questions_section
from workshop.services.plan_fields import find_gaps
from workshop.services.plan_progress import progress_blocks
from workshop.services.plans import Plan
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import Language


def plan_sections(words: Language, plan: Plan, unanswered: Section | None = None) -> tuple[Section, ...]:
    """The plan's sections, with what no goal answers where the plan is a paper of its own; an empty plan says what will
    stand here."""
    rows = [row for row in plan.rows if row.state != "dropped"]
    direction = plan.record.direction
    sections = [
        network_section(words, plan, rows),
        Section(words("report.direction"), (Paragraph(direction),)) if direction else None,
        principles_section(words, rows),
        *_goals_and_measures(words, rows),
        unanswered,
        questions_section(words, plan.record.questions, rows),
        _origin_section(words, rows, plan.gone) if rows else None,
    ]
    return tuple(section for section in sections if section)


def _goals_and_measures(words: Language, rows: list[PlanRowRecord]) -> list[Section]:
    goals = [row for row in rows if row.kind == "goal"]
    measures = [row for row in rows if row.kind == "measure"]
    if not goals and not measures:
        return [Section(words("report.goals"), (Paragraph(words("report.empty_plan"), is_note=True),))]
    sections = [
        _goal_section(words, number, goal, [r for r in measures if r.parent == goal.id])
        for number, goal in enumerate(goals, start=1)
    ]
    known = {goal.id for goal in goals}
    loose = [row for row in measures if row.parent not in known]
    if loose:
        sections.append(Section(words("report.other_measures"), tuple(_measures(words, loose))))
    return sections


def _goal_section(
    words: Language, number: int, goal: PlanRowRecord, measures: list[PlanRowRecord]
) -> Section:
    blocks: list[Block] = []
    status = goal.fields.get("status")
    if status:
        blocks.append(Paragraph(words(f"report.status_{status}")))
    if level := say_level(words, goal.fields):
        blocks.append(Paragraph(words("report.level", level=level)))
    positions = goal.fields.get("positions") or []
    if positions:
        blocks.append(_positions(words, positions))
    anchors = [f"{anchor['actor']}: {anchor['anchor']}" for anchor in goal.fields.get("anchors") or ()]
    if anchors:
        blocks += [Heading(words("report.anchors")), Bullets(tuple(anchors))]
    if measures:
        blocks += _measures(words, measures)
    else:
        blocks.append(Paragraph(words("report.no_measures"), is_note=True))
    return Section(words("report.goal", number=number, title=goal.fields.get("title", "")), tuple(blocks))


def _positions(words: Language, positions: list[Mapping[str, Any]]) -> Table:
    rows = tuple(
        (
            str(position.get("actor", "")),
            words(f"report.stand_{position.get('stand')}"),
            str(position.get("reason") or "–"),
        )
        for position in positions
    )
    columns = (words("report.actor"), words("report.stand"), words("report.reason"))
    return Table(words("report.positions"), columns, rows, widths=(3, 2, 5))


def _measures(words: Language, measures: list[PlanRowRecord]) -> list[Block]:
    names = ("title", "owner", "first_step", "date", "measure_of_success", "anchor")
    columns = tuple(words(f"report.measure_{name}") for name in names)
    rows = tuple(_measure_row(words, measure) for measure in measures)
    table = Table(words("report.measures"), columns, rows, widths=(4, 3, 3, 2, 3, 3))
    gaps = [
        words(
            "report.gap",
            title=measure.fields.get("title", ""),
            gaps=", ".join(words(f"report.field_{gap}") for gap in find_gaps(measure)),
        )
        for measure in measures
        if find_gaps(measure)
    ]
    missing: list[Block] = []
    if gaps:
        missing = [Paragraph(words("report.gaps"), is_note=True), Bullets(tuple(gaps))]
    return [table, *missing, *progress_blocks(words, measures), *calculation_blocks(words, measures)]


def _measure_row(words: Language, measure: PlanRowRecord) -> tuple[str, ...]:
    fields = measure.fields
    owner = ", ".join(str(fields[name]) for name in ("actor", "function") if fields.get(name))
    committed = fields.get("committed")
    if owner and committed:
        owner += f" ({words(f'report.committed_{committed}')})"
    values = (fields.get("title"), owner, *(fields.get(n) for n in ("first_step", "date")))
    values += (fields.get("measure_of_success"), fields.get("anchor"))
    return tuple(str(value) if value else "–" for value in values)


def _origin_section(words: Language, rows: list[PlanRowRecord], gone: Set[str]) -> Section:
    """Where each row came from: the chain above it, and the activity with its votes and actors."""
    table_rows = tuple(
        (row.fields.get("title", ""), _trail(words, row), _origin(words, row, gone)) for row in rows
    )
    columns = (words("report.row"), words("report.trail"), words("report.origin"))
    return Section(
        words("report.origin_title"),
        (Table(words("report.origin_caption"), columns, table_rows, widths=(4, 5, 4)),),
    )


def _trail(words: Language, row: PlanRowRecord) -> str:
    steps = dict.fromkeys(f"{words('chain.' + step['kind'])}: {step['title']}" for step in row.trail)
    return "; ".join(steps) or "–"


def _origin(words: Language, row: PlanRowRecord, gone: Set[str]) -> str:
    if row.origin is None:
        return words("report.written_in_plan")
    origin = row.origin
    tables = origin.get("tables_in_all", 0) if origin.get("tables") else 0
    told = words(
        "report.origin_text_tables" if tables else "report.origin_text",
        tables=origin.get("tables", 0),
        total=tables,
        seminar=origin["seminar_title"],
        activity=origin["activity_title"],
        day=origin["day"],
        votes=origin["votes"],
        count=origin["actors"],
    )
    return words("report.origin_gone", origin=told) if origin.get("seminar") in gone else told
