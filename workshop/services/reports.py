"""The documents: a seminar's report and a need group's plan, as neutral trees, at any moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from babel.numbers import format_decimal

from workshop.exercise import Block, Document, Paragraph, Section, Table
from workshop.services.activities import Running, for_views, read_running
from workshop.services.attendance import as_people
from workshop.services.comparing import read_parts
from workshop.services.condensing import condense
from workshop.services.context import Context
from workshop.services.days import format_day
from workshop.services.harvesting import harvest_shown, is_shown
from workshop.services.parking import list_shown
from workshop.services.parking_section import parking_sections
from workshop.services.people import list_actors
from workshop.services.plan_beside import unanswered_section
from workshop.services.plan_sections import plan_sections
from workshop.services.plans import Plan, get_plan
from workshop.services.report_chain import chain_section, goals_in_chain_section
from workshop.services.report_summary import summary_section
from workshop.services.section_data import Part
from workshop.services.seminars import get_seminar
from workshop.services.table_work import count_on_behalf
from workshop.services.trail import read_trail
from workshop.services.trail_sections import trail_section
from workshop.storage import Connection, plans, seminars
from workshop.storage.records import ChainRecord, ParkedRecord, ParticipantRecord, SeminarRecord
from workshop.words import Language


def plan_document(context: Context, plan_id: str) -> Document:
    """A need group's plan as a document."""
    trail = read_trail(context, plan_id)
    plan = trail.plan
    words = context.words[plan.record.language]
    drawn = trail_section(words, trail)
    subject = words("report.plan_subject", place=plan.place.name)
    if plan.record.people:
        subject += " · " + _people(words, plan.record.people)
    return Document(
        title=words("report.plan_title", group=plan.record.title),
        language=words.code,
        subject=subject,
        day=plan.record.updated_at.date().isoformat(),
        sections=(
            *plan_sections(words, plan, unanswered_section(words, trail)),
            *((drawn,) if drawn else ()),
        ),
    )


def seminar_document(context: Context, seminar_id: str) -> Document:
    """The whole record of a seminar: the summary, who was here, every activity that the room has seen with every row,
    the chain and the plans."""
    parts = _read_parts(context, seminar_id)
    seminar, words = parts.seminar, parts.words
    sections = [_summary(parts), parts.about, *parts.activities]
    if parts.chain:
        sections.append(chain_section(words, seminar, parts.chain))
    sections += [_plan_section(words, plan) for plan in parts.plans if plan.rows]
    sections += parking_sections(words, parts.parked)
    return _as_document(parts, sections)


def seminar_report(context: Context, seminar_id: str) -> Document:
    """The report that is sent out: what was agreed first, then the strongest of every activity. The plans are papers of
    their own, and the record has every row."""
    parts = _read_parts(context, seminar_id)
    words = parts.words
    written: list[Section] = [*parts.activities]
    if parts.chain:
        written.append(goals_in_chain_section(words, parts.seminar, parts.chain))
    written += parking_sections(words, parts.parked)
    about = replace(
        parts.about, blocks=(*parts.about.blocks, Paragraph(words("report.record"), is_note=True))
    )
    condensed = condense([about, *written], lambda count: words("report.more_rows", count=count))
    return _as_document(parts, [_summary(parts), *condensed])


@dataclass(frozen=True, slots=True)
class _Parts:
    """What both papers are made of."""

    words: Language
    seminar: SeminarRecord
    lead: str
    about: Section
    activities: list[Section]
    chain: list[ChainRecord]
    parked: list[ParkedRecord]
    plans: list[Plan]


def _read_parts(context: Context, seminar_id: str) -> _Parts:
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_shown(context, connection, seminar)
        words = context.words[seminar.language]
        about = _about(context, connection, words, seminar)
        lead = _lead(words, seminar, context.attendance.read(connection, seminar))
        activities = _activity_sections(context, connection, words, seminar)
        lines = list_shown(context, connection, seminar_id)
        found = [plans.find_plan_of(connection, seminar.place_id, g["key"]) for g in seminar.need_groups]
        ids = [plan.id for plan in found if plan]
    drafted = [get_plan(context, plan_id) for plan_id in ids]
    return _Parts(words, seminar, lead, about, activities, chain, lines, drafted)


def _summary(parts: _Parts) -> Section:
    rows = [row for plan in parts.plans for row in plan.rows]
    return summary_section(parts.words, parts.seminar, parts.chain, rows, parts.lead)


def _as_document(parts: _Parts, sections: Sequence[Section]) -> Document:
    seminar = parts.seminar
    subject = ", ".join(part for part in (parts.words("report.seminar_subject"), seminar.venue) if part)
    return Document(seminar.title, parts.words.code, subject, seminar.day, tuple(sections))


def _lead(words: Language, seminar: SeminarRecord, people: Sequence[ParticipantRecord]) -> str:
    """Who met, when, where and about whom, in two or three sentences."""
    here = [actor for actor in list_actors(seminar, list(people)) if actor["people"]]
    total = sum(person.heads for person in as_people(seminar, people))
    day = format_day(seminar.day, words.code)
    told = [words("report.lead", people=_people(words, total), day=day)]
    if seminar.need_groups:
        told.append(words("report.lead_groups", groups="; ".join(g["title"] for g in seminar.need_groups)))
    if here:
        told.append(words("report.lead_actors", actors=", ".join(f"{a['name']} {a['people']}" for a in here)))
    return " ".join(told)


def _about(context: Context, connection: Connection, words: Language, seminar: SeminarRecord) -> Section:
    people = context.attendance.read(connection, seminar)
    day = format_day(seminar.day, words.code)
    told = (
        words("report.about", day=day, venue=seminar.venue) if seminar.venue else words("report.day", day=day)
    )
    blocks: list[Block] = [Paragraph(told)]
    if seminar.need_groups:
        rows = tuple((g["title"], _number(words, g["people"])) for g in seminar.need_groups)
        columns = (words("report.need_group"), words("report.need_group_people"))
        blocks.append(Table(words("report.need_groups"), columns, rows, numeric=(1,), widths=(4, 1)))
    actors = list_actors(seminar, people)
    if actors:
        rows = tuple((a["name"], str(a["people"]) if a["people"] else words("report.nobody")) for a in actors)
        columns = (words("report.actor"), words("report.people_here"))
        table = Table(words("report.attendance"), columns, rows, numeric=(1,), widths=(4, 1), is_detail=True)
        blocks.append(table)
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
            # A talk or a break holds nothing that somebody handed in: the report does not repeat it.
            is_detail = not asked and not context.registry[activity.kind].gathers_entries
            written.append(replace(whole, sections=(*whole.sections, *asked), is_detail=is_detail))
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


def _plan_section(words: Language, plan: Plan) -> Section:
    title = words("report.plan_title", group=plan.record.title)
    return Section(title, sections=plan_sections(words, plan))


def _number(words: Language, value: int | None) -> str:
    return str(format_decimal(value, locale=words.code)) if value is not None else "–"


def _people(words: Language, count: int) -> str:
    return words("report.people", count=1 if count == 1 else _number(words, count))
