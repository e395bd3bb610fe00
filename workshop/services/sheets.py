"""The printed sheets of a seminar, for those who take part on paper: one exercise's, or a whole programme's."""

from dataclasses import replace

from workshop.documents.qr import draw_qr
from workshop.documents.sheets import Sheet, SheetFile
from workshop.errors import NotFound, Refused
from workshop.exercise import Phase
from workshop.services.activities import AnyActivity, Running, for_views, read_running
from workshop.services.context import Context
from workshop.services.days import format_day
from workshop.services.given import as_chain_item
from workshop.services.harvesting import add_standing, choose_strongest, harvest_seminar, keep_candidates
from workshop.services.network import public_url
from workshop.services.other_language import group_title_in, in_language, title_in
from workshop.services.seminars import get_seminar
from workshop.storage import seminars
from workshop.storage.records import SeminarRecord
from workshop.words import LANGUAGES, Language


def activity_sheets(
    context: Context, seminar_id: str, activity_id: str, language: str | None = None
) -> SheetFile:
    """One activity's sheet; where need groups work on different things, one for each."""
    seminar, runnings = _read(context, seminar_id)
    wanted = [running for running in runnings if running.record.id == activity_id]
    if not wanted:
        raise NotFound("unknown_activity")
    words = _words(context, seminar, language)
    title = title_in(context, seminar, wanted[0].record, words.code)
    return _file(context, seminar, wanted, words, f"{title} – {seminar.title}")


def seminar_sheets(context: Context, seminar_id: str, language: str | None = None) -> SheetFile:
    """The sheets of all activities that are not closed, in the programme's order."""
    seminar, runnings = _read(context, seminar_id)
    wanted = [running for running in runnings if running.record.phase != Phase.CLOSED]
    words = _words(context, seminar, language)
    return _file(context, seminar, wanted, words, words("sheet.all", seminar=seminar.title))


def _words(context: Context, seminar: SeminarRecord, language: str | None) -> Language:
    return context.words[language if language in LANGUAGES else seminar.language]


def _read(context: Context, seminar_id: str) -> tuple[SeminarRecord, list[Running]]:
    """Every activity with what it works on: what has been carried over, or would be as things stand."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_seminar(context, connection, seminar)
        programme = seminars.list_activities(connection, seminar_id)
        runnings = []
        for activity in programme:
            running = read_running(context, connection, activity, seminar)
            if activity.given is None and running.exercise.takes:
                own = keep_candidates(context, activity, programme, chain)
                candidates = own + add_standing(context, connection, activity, seminar, own)
                chosen = set(choose_strongest(context, activity, candidates))
                given = tuple(as_chain_item(item) for item in candidates if item.id in chosen)
                running = replace(running, whole=replace(running.whole, given=given))
            runnings.append(running)
        return seminar, runnings


def _file(
    context: Context, seminar: SeminarRecord, runnings: list[Running], words: Language, title: str
) -> SheetFile:
    sheets = [sheet for running in runnings for sheet in _sheets(context, running, words)]
    if not sheets:
        raise Refused("no_sheet")
    address = public_url(context)
    about = (seminar.title, format_day(seminar.day, words.code), seminar.venue)
    return SheetFile(
        title=title,
        language=words.code,
        seminar=", ".join(part for part in about if part),
        code_svg=draw_qr(f"{address}/j/{seminar.code}"),
        code_alt=words("sheet.code_alt", url=f"{address}/j/{seminar.code}"),
        by_phone=words("sheet.by_phone", address=address, code=seminar.code),
        notes=(words("sheet.no_names"), words("sheet.own_name")),
        leave=words("sheet.leave"),
        words={name: words(f"sheet.{name}") for name in ("page", "continued", "blank")},
        sheets=tuple(sheets),
    )


def _sheets(context: Context, running: Running, words: Language) -> list[Sheet]:
    """One sheet, or one for each need group where they differ; none where nothing is handed in."""
    seminar, record = running.seminar, running.record
    if not running.exercise.gathers_entries:
        return []
    own = words.within(record.kind)
    units: list[AnyActivity] = [
        in_language(context, seminar, record, for_views(running, key), words.code) for key in running.units
    ]
    blocks = [running.exercise.sheet(unit, own) for unit in units]
    if not blocks or not any(blocks):
        return []
    title = title_in(context, seminar, record, words.code)
    if len(set(blocks)) == 1:
        return [Sheet(title, _fields(seminar, words, None), blocks[0])]
    titles = {g["key"]: group_title_in(context, seminar, g, words.code) for g in seminar.need_groups}
    return [
        Sheet(title, _fields(seminar, words, titles.get(key or "")), part)
        for key, part in zip(running.units, blocks, strict=True)
    ]


def _fields(seminar: SeminarRecord, words: Language, group: str | None) -> tuple[tuple[str, str], ...]:
    fields = [(words("sheet.actor"), ""), (words("sheet.table"), "")]
    if seminar.need_groups:
        fields.insert(0, (words("sheet.need_group"), group or ""))
    return tuple(fields)
