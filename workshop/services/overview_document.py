"""A place's overview as a document, and its promises as one table."""

from workshop.exercise import Block, Bullets, Document, Paragraph, Picture, Section, Table
from workshop.services.context import Context
from workshop.services.days import format_day
from workshop.services.followed import Followed, Series
from workshop.services.overview import GroupState, Overview, read_overview
from workshop.services.overview_pictures import decimal, draw_followed
from workshop.services.promises import Promise
from workshop.words import Language

#: Series drawn in one picture, so that it fits a page.
_DRAWN = 12
#: Columns of years in a table; earlier ones are left to the spreadsheet of their own seminars.
_MOST_PERIODS = 8


def overview_document(context: Context, place_id: str, language: str) -> Document:
    """The place as it stands today, in that language."""
    found = read_overview(context, place_id)
    words = context.words[language]
    sections = [_groups(words, found), _late(words, found), _promises(words, found)]
    sections += _followed(words, found)
    sections.append(_returning(words, found))
    subject = words("overview.subject", count=found.seminars)
    return Document(
        words("overview.title_of", place=found.place.name), language, subject, found.day, tuple(sections)
    )


def promises_listing(context: Context, place_id: str, language: str) -> Document:
    """Every measure of the place's plans, a row each."""
    found = read_overview(context, place_id)
    words = context.words[language]
    names = ("actor", "measure", "group", "function", "date", "state", "late", "needed")
    rows = tuple(
        (
            one.actor,
            one.title,
            one.group,
            one.function,
            one.date,
            words(f"overview.state.{one.state}"),
            str(one.days_late or ""),
            one.needed,
        )
        for actor in found.actors
        for one in actor.promises
    )
    title = words("overview.title_of", place=found.place.name)
    table = Table("", tuple(words(f"overview.column.{name}") for name in names), rows, numeric=(6,))
    return Document(title, language, day=found.day, sections=(Section(title, (table,)),))


def _groups(words: Language, found: Overview) -> Section:
    names = ("group", "people", "goals", "open", "stuck", "late", "done", "next_day")
    rows = tuple(_group_row(words, group) for group in found.groups)
    blocks: list[Block] = [
        Table(
            words("overview.groups"),
            tuple(words(f"overview.column.{name}") for name in names),
            rows,
            numeric=(1, 2, 3, 4, 5, 6),
            widths=(4, 1.6, 1.2, 1.4, 1.6, 1.6, 1.2, 2.6),
        )
    ]
    told = [
        words("overview.network", group=group.title, lead=group.plan.lead or words("overview.no_lead"))
        + (
            " " + words("overview.without", actors=", ".join(group.plan.without))
            if group.plan.without
            else ""
        )
        for group in found.groups
        if group.plan
    ]
    if told:
        blocks.append(Bullets(tuple(told)))
    return Section(words("overview.groups"), tuple(blocks))


def _group_row(words: Language, group: GroupState) -> tuple[str, ...]:
    people = f"{group.people:,}".replace(",", "\u00a0") if group.people is not None else "–"
    plan = group.plan
    if plan is None:
        return (group.title, people, "–", "–", "–", "–", "–", words("overview.no_plan"))
    numbers = (plan.goals, plan.open, plan.stuck, plan.late, plan.done)
    return (group.title, people, *map(str, numbers), format_day(plan.next_day, words.code) or "–")


def _late(words: Language, found: Overview) -> Section:
    title = words("overview.late")
    if not found.late:
        return Section(title, (Paragraph(words("overview.nothing_late")),))
    names = ("measure", "actor", "group", "date", "late")
    rows = tuple(
        (one.title, _who(words, one), one.group, one.date, words("overview.days", count=one.days_late))
        for one in found.late
    )
    columns = tuple(words(f"overview.column.{name}") for name in names)
    return Section(title, (Table(title, columns, rows, widths=(5, 3, 3, 2, 1.8)),))


def _who(words: Language, one: Promise) -> str:
    return ", ".join(part for part in (one.actor, one.function) if part) or words("overview.nobody")


def _promises(words: Language, found: Overview) -> Section:
    title = words("overview.promises")
    if not found.actors:
        return Section(title, (Paragraph(words("overview.no_promises")),))
    names = ("actor", "open", "stuck", "late", "done", "given_up")
    rows = tuple(
        (
            one.actor or words("overview.nobody"),
            *map(str, (one.open, one.stuck, one.late, one.done, one.given_up)),
        )
        for one in found.actors
    )
    columns = tuple(words(f"overview.column.{name}") for name in names)
    table = Table(title, columns, rows, numeric=(1, 2, 3, 4, 5), widths=(4, 1.4, 1.5, 1.5, 1.2, 1.6))
    waiting = tuple(
        Section(
            one.actor or words("overview.nobody"),
            (Bullets(tuple(_line(words, p) for p in one.promises if p.state in ("open", "stuck"))),),
        )
        for one in found.actors
        if one.open or one.stuck
    )
    return Section(title, (table,), waiting)


def _line(words: Language, one: Promise) -> str:
    """A promise that waits, in one line."""
    facts = [one.group]
    if one.date:
        facts.append(words("overview.due", day=format_day(one.date, words.code)))
    if one.days_late:
        facts.append(words("overview.late_by", count=one.days_late))
    if one.state == "stuck":
        facts.append(words("overview.state.stuck"))
    if one.needed:
        facts.append(words("overview.needs", needed=one.needed))
    return f"{one.title} ({'; '.join(facts)})"


def _followed(words: Language, found: Overview) -> list[Section]:
    """A section for each kind of exercise, its need groups within; how they are read is said once."""
    groups = {group.key: group.title for group in found.groups}
    by_kind: dict[str, list[Followed]] = {}
    for one in found.followed:
        by_kind.setdefault(one.kind, []).append(one)
    return [
        Section(
            words("overview.over_time", title=words(f"{kind}.title")),
            (Paragraph(words("overview.followed_how")),) if place == 0 else (),
            tuple(
                Section(
                    groups.get(one.need_group or "", one.need_group or words("report.whole_room")),
                    tuple(followed_blocks(words, one)),
                )
                for one in own
            ),
        )
        for place, (kind, own) in enumerate(by_kind.items())
    ]


def followed_blocks(words: Language, one: Followed) -> list[Block]:
    drawn = one.series[:_DRAWN]
    sign = words("overview.decimal_sign")
    alt = words("overview.picture_alt", series="; ".join(_series_line(words, series) for series in drawn))
    picture = Picture(draw_followed(one, drawn, sign).svg(), alt, words("overview.picture"))
    # What has been asked once has not moved yet: its number stands in the table.
    blocks: list[Block] = [*([picture] if len(one.periods) > 1 else []), _followed_table(words, one)]
    left = one.left_out + len(one.series) - len(drawn)
    if left:
        blocks.append(Paragraph(words("overview.more_series", count=left), is_note=True))
    return blocks


def _series_line(words: Language, series: Series) -> str:
    sign = words("overview.decimal_sign")
    first, last = series.points[0], series.points[-1]
    told = f"{series.title}: {decimal(first.value, sign)} ({first.period})"
    return told if first == last else f"{told}, {decimal(last.value, sign)} ({last.period})"


def _followed_table(words: Language, one: Followed) -> Table:
    periods = one.periods[-_MOST_PERIODS:]
    sign = words("overview.decimal_sign")
    has_wanted = any(point.wanted is not None for series in one.series for point in series.points)
    rows = []
    for series in one.series:
        values = {point.period: decimal(point.value, sign) for point in series.points}
        row = [series.title, *(values.get(period, "–") for period in periods)]
        if has_wanted:
            row.append(decimal(series.points[-1].wanted, sign))
        rows.append((*row, decimal(series.change, sign)))
    columns = [words("overview.column.what"), *periods]
    columns += [words("overview.column.wanted")] if has_wanted else []
    columns.append(words("overview.column.change"))
    numeric = tuple(range(1, len(columns)))
    return Table(
        words("overview.followed_table"),
        tuple(columns),
        tuple(rows),
        numeric,
        (5.0, *(1.6 for _ in numeric)),
    )


def _returning(words: Language, found: Overview) -> Section:
    title = words("overview.returning")
    if not found.returning:
        return Section(title, (Paragraph(words("overview.nothing_returns")),))
    rows = tuple(
        (
            one.title,
            str(len(one.times)),
            "; ".join(words("overview.time", day=time.day, count=time.votes) for time in one.times[-4:]),
        )
        for one in found.returning
    )
    names = ("obstacle", "times", "days_votes")
    columns = tuple(words(f"overview.column.{name}") for name in names)
    blocks: list[Block] = [
        Paragraph(words("overview.returning_how")),
        Table(title, columns, rows, numeric=(1,), widths=(4, 1.3, 6)),
    ]
    if found.returning_in_all > len(found.returning):
        left = found.returning_in_all - len(found.returning)
        blocks.append(Paragraph(words("overview.more_returning", count=left), is_note=True))
    return Section(title, tuple(blocks))
