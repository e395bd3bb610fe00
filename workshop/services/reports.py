"""The documents: a seminar's report and a need group's plan, as neutral trees, at any moment."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.exercise import Block, Document, Paragraph, Section, Table
from workshop.services.activities import Running, for_views, read_running
from workshop.services.attendance import as_people
from workshop.services.comparing import read_parts
from workshop.services.context import Context
from workshop.services.days import format_day
from workshop.services.harvesting import harvest_seminar, is_shown
from workshop.services.parking_section import parking_sections
from workshop.services.people import list_actors
from workshop.services.plan_sections import plan_sections
from workshop.services.plans import Plan, get_plan
from workshop.services.section_data import Part
from workshop.services.seminars import get_seminar
from workshop.services.table_work import count_on_behalf
from workshop.services.trail import read_trail
from workshop.services.trail_sections import trail_section
from workshop.storage import Connection, parked, plans, seminars
from workshop.storage.records import ChainRecord, ParticipantRecord, SeminarRecord
from workshop.words import Language


def plan_document(context: Context, plan_id: str) -> Document:
    """A need group's plan as a document."""
    trail = read_trail(context, plan_id)
    plan = trail.plan
    words = context.words[plan.record.language]
    drawn = trail_section(words, trail)
    subject = words("report.plan_subject", place=plan.place.name)
    if plan.record.people:
        subject += " · " + words("report.people", count=plan.record.people)
    return Document(
        title=words("report.plan_title", group=plan.record.title),
        language=words.code,
        subject=subject,
        day=plan.record.updated_at.date().isoformat(),
        sections=(*plan_sections(words, plan), *((drawn,) if drawn else ())),
    )


def seminar_document(context: Context, seminar_id: str) -> Document:
    """The seminar's report: who was here, every activity that the room has seen, the chain and the plans."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_seminar(context, connection, seminar)
        words = context.words[seminar.language]
        sections = [_about(context, connection, words, seminar)]
        sections += _activity_sections(context, connection, words, seminar)
        lines = parked.list_parked(connection, seminar_id)
        if chain:
            sections.append(_chain_section(words, seminar, chain))
        found = [plans.find_plan_of(connection, seminar.place_id, g["key"]) for g in seminar.need_groups]
        ids = [plan.id for plan in found if plan]
    drafted = [get_plan(context, plan_id) for plan_id in ids]
    sections += [_plan_section(words, plan) for plan in drafted if plan.rows]
    sections += parking_sections(words, lines)
    subject = ", ".join(part for part in (words("report.seminar_subject"), seminar.venue) if part)
    return Document(seminar.title, words.code, subject, seminar.day, tuple(sections))


def _about(context: Context, connection: Connection, words: Language, seminar: SeminarRecord) -> Section:
    people = context.attendance.read(connection, seminar)
    blocks: list[Block] = [
        Paragraph(words("report.about", day=format_day(seminar.day, words.code), venue=seminar.venue or "–"))
    ]
    if seminar.need_groups:
        rows = tuple((g["title"], _number(g["people"])) for g in seminar.need_groups)
        columns = (words("report.need_group"), words("report.need_group_people"))
        blocks.append(Table(words("report.need_groups"), columns, rows, numeric=(1,), widths=(4, 1)))
    actors = list_actors(seminar, people)
    if actors:
        rows = tuple((a["name"], str(a["people"]) if a["people"] else words("report.nobody")) for a in actors)
        columns = (words("report.actor"), words("report.people_here"))
        blocks.append(Table(words("report.attendance"), columns, rows, numeric=(1,), widths=(4, 1)))
    total = sum(person.heads for person in as_people(seminar, people))
    blocks.append(Paragraph(words("report.total_people", count=total)))
    blocks += _without_phone(context, connection, words, seminar, people)
    blocks.append(Paragraph(words("report.pooled", number=seminar.smallest_group), is_note=True))
    return Section(words("report.about_title"), tuple(blocks))


def _without_phone(
    context: Context,
    connection: Connection,
    words: Language,
    seminar: SeminarRecord,
    people: Sequence[ParticipantRecord],
) -> list[Block]:
    """Who took part without a phone is counted openly, and what was handed in on their behalf."""
    without = sum(not person.has_phone for person in people)
    activities = seminars.list_activities(connection, seminar.id)
    handed_in = sum(count_on_behalf(read_running(context, connection, a, seminar)) for a in activities)
    blocks: list[Block] = []
    if without:
        blocks.append(Paragraph(words("report.without_phone", count=without)))
    if handed_in:
        blocks.append(Paragraph(words("report.on_behalf", count=handed_in)))
    return blocks


def _activity_sections(
    context: Context, connection: Connection, words: Language, seminar: SeminarRecord
) -> list[Section]:
    """Every activity of the programme, each with the follow-up questions that were asked in it."""
    listed = seminars.list_activities(connection, seminar.id)
    written: list[Section] = []
    for activity in (one for one in listed if one.follows is None):
        runnings = [
            read_running(context, connection, one, seminar)
            for one in (activity, *(other for other in listed if other.follows == activity.id))
        ]
        section, *followed = [
            activity_section(context, words, one, read_parts(context, connection, one)) for one in runnings
        ]
        asked = tuple(
            replace(one, title=words("report.follow_up", title=one.title)) for one in followed if one
        )
        if section or asked:
            whole = section or Section(activity.title)
            written.append(replace(whole, sections=(*whole.sections, *asked)))
    return written


def activity_section(
    context: Context, words: Language, running: Running, changes: Sequence[Part]
) -> Section | None:
    """An activity's part, with what has changed since the one it is compared with; one whose results are not shown is
    named and left out."""
    record = running.record
    if not is_shown(context, record):
        if not running.log.live:
            return None
        return Section(record.title, (Paragraph(words("report.not_shown"), is_note=True),))
    own = words.within(record.kind)
    parts = [(unit, running.exercise.report(for_views(running, unit), own)) for unit in running.units]
    changed = _changed_sections(words, running, changes)
    written = [(unit, _with(section, changed.get(unit))) for unit, section in parts if section is not None]
    if not written:
        return None
    if not record.has_need_groups:
        section = written[0][1]
        return Section(record.title, section.blocks, section.sections)
    titles = {group["key"]: group["title"] for group in running.seminar.need_groups}
    return Section(
        record.title,
        sections=tuple(Section(titles[unit or ""], s.blocks, s.sections) for unit, s in written),
    )


def _with(section: Section, change: Section | None) -> Section:
    return replace(section, sections=(*section.sections, change)) if change else section


def _changed_sections(
    words: Language, running: Running, changes: Sequence[Part]
) -> dict[str | None, Section]:
    """What has changed, by unit, under a title that says since when."""
    if running.compared is None:
        return {}
    record, seminar = running.compared.record, running.compared.seminar
    title = words("comparing.since", day=format_day(seminar.day, words.code))
    source = words("comparing.source", activity=record.title, seminar=seminar.title)
    return {
        part.need_group: Section(
            title, (Paragraph(source, is_note=True), *part.section.blocks), part.section.sections
        )
        for part in changes
    }


def _chain_section(words: Language, seminar: SeminarRecord, chain: Sequence[ChainRecord]) -> Section:
    """Every chain item with what it answers: where each came from."""
    titles = {item.id: item.title for item in chain}
    groups = {group["key"]: group["title"] for group in seminar.need_groups}
    has_tables = any(item.origin.get("tables_in_all") for item in chain)
    rows = tuple(
        (
            words(f"chain.{item.kind}"),
            item.title,
            groups.get(item.need_group or "", words("report.whole_room")),
            "; ".join(titles[i] for i in item.answers if i in titles) or "–",
            str(item.votes),
            *((_of_tables(words, item),) if has_tables else ()),
        )
        for item in chain
    )
    names = ["kind", "item", "group", "answers", "votes", *(["tables"] if has_tables else [])]
    columns = tuple(words(f"report.chain_{name}") for name in names)
    widths = (2, 5, 3, 5, 1.2, 1.2)[: len(names)]
    table = Table(words("report.chain_caption"), columns, rows, numeric=(4,), widths=widths)
    return Section(words("report.chain_title"), (Paragraph(words("report.chain_text")), table))


def _of_tables(words: Language, item: ChainRecord) -> str:
    total = item.origin.get("tables_in_all", 0)
    return words("report.of_tables", tables=item.tables, total=total) if total else "–"


def _plan_section(words: Language, plan: Plan) -> Section:
    title = words("report.plan_title", group=plan.record.title)
    return Section(title, sections=plan_sections(words, plan))


def _number(value: int | None) -> str:
    return f"{value:,}".replace(",", "\u00a0") if value is not None else "–"
