"""Promise 3: any moment is a good moment to export; what was not shown is left out, and the paper says so."""

from dataclasses import fields
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar, open_nacka
from workshop.documents import FORMATS, write
from workshop.exercise import Document, Section, Table
from workshop.services import plan_editing, plans, reports, results, seminars
from workshop.services.context import Context
from workshop.services.days import format_day
from workshop.services.report_chain import goals_in_chain_section
from workshop.storage.records import ChainRecord, ParticipantRecord
from workshop.words import LANGUAGES

MARKUP = "<script>alert(1)</script> [x](javascript:alert(1)) **fet**"


def _titles(document: Document) -> list[str]:
    return [section.title for section in document.sections]


def _find(document: Document, title: str) -> Section:
    return next(section for section in document.sections if section.title == title)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_seminar_gives_a_sensible_paper(context: Context, language: str, format: str) -> None:
    seminar = open_nacka(context, language=language)
    document = reports.seminar_document(context, seminar.id)
    assert document.language == language and document.sections
    least = 10 if format == "csv" else 300
    assert len(write(document, format)) > least
    [plan, _] = plans.draft_plans(context, seminar.id)
    assert len(write(reports.plan_document(context, plan.record.id), format)) > least


def test_a_whole_seminar_gives_a_paper_in_every_format(nacka: OpenSeminar) -> None:
    crowd = nacka.join_many(dict.fromkeys(ACTORS, 2)) + nacka.join_many({ACTORS[1]: 4}, ADDICTED)
    nacka.run_through(crowd, Random(9))
    drafted = plans.draft_plans(nacka.context, nacka.id)
    papers = [reports.plan_document(nacka.context, plan.record.id) for plan in drafted]
    for paper in (*papers, reports.seminar_document(nacka.context, nacka.id)):
        assert all(write(paper, format) for format in FORMATS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(3))
def test_a_paper_is_written_at_every_step(context: Context, seed: int, language: str) -> None:
    """Whatever the room has done so far, every word that the paper needs is there."""
    seminar = open_nacka(context, language=language)
    crowd = seminar.join_many(dict.fromkeys(ACTORS[:3], 2))
    seminar.speak_for(crowd[0])
    rng = Random(seed)
    for activity in seminar.activities:
        for phase in context.registry[activity.kind].phases:
            seminar.move(activity.kind, phase)
            if phase in context.registry[activity.kind].open_phases:
                seminar.rehearse(activity.kind, crowd, rng, rounds=2)
            reports.seminar_document(context, seminar.id)
            results.read_results(context, seminar.id)
    for plan in plans.draft_plans(context, seminar.id):
        assert reports.plan_document(context, plan.record.id).sections


def test_results_not_shown_are_left_out_and_named(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": "Ett dolt hinder", "weight": 1})
    document = reports.seminar_document(nacka.context, nacka.id)
    title = nacka.activity("obstacles").title
    assert "Ett dolt hinder" not in repr(document)
    assert _find(document, title).blocks and not _find(document, title).sections
    archive = results.read_archive(nacka.context, nacka.id)
    assert nacka.activity("obstacles").id in archive["left_out"]
    assert "Ett dolt hinder" not in repr(archive) + repr(results.read_results(nacka.context, nacka.id))


def test_what_the_room_has_not_begun_is_not_named(nacka: OpenSeminar) -> None:
    titles = _titles(reports.seminar_document(nacka.context, nacka.id))
    assert nacka.activity("obstacles").title not in titles


def test_no_name_and_no_person_is_in_any_paper_or_archive(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice Unik-Namnsson", table="Bord Unikt")
    nacka.run_through([alice], Random(2))
    plans.draft_plans(nacka.context, nacka.id)
    told = repr(reports.seminar_document(nacka.context, nacka.id))
    told += repr(results.read_archive(nacka.context, nacka.id))
    for trace in ("Unik", alice.id, alice.return_code):
        assert trace not in told


def test_what_people_write_never_runs(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": MARKUP})
    nacka.move("question", "results")
    document = reports.seminar_document(nacka.context, nacka.id)
    assert MARKUP in repr(document), "as text"
    html = write(document, "html").decode()
    assert "<script>alert" not in html and 'href="javascript' not in html
    assert "[x](" not in write(document, "md").decode(), "brackets are escaped"


def test_a_plan_says_what_a_person_wrote_and_where_rows_came_from(nacka: OpenSeminar) -> None:
    crowd = nacka.join_many(dict.fromkeys(ACTORS[:3], 3))
    nacka.run_through(crowd, Random(4))
    [plan, *_] = plans.draft_plans(nacka.context, nacka.id)
    change = plan_editing.PlanChange(direction="Ett hem, en väg in", questions="Vem betalar?")
    plan_editing.change_plan(nacka.context, plan.record.id, None, change)
    text = repr(reports.plan_document(nacka.context, plan.record.id))
    for wanted in ("Ett hem, en väg in", "Vem betalar?", nacka.record.title, "Mål och röstning"):
        assert wanted in text


def test_a_report_may_be_had_after_the_end(nacka: OpenSeminar) -> None:
    nacka.run_through(nacka.join_many({ACTORS[0]: 3}), Random(6))
    before = _titles(reports.seminar_document(nacka.context, nacka.id))
    seminars.end_seminar(nacka.context, nacka.id)
    assert _titles(reports.seminar_document(nacka.context, nacka.id)) == before


@pytest.mark.parametrize(
    ("day", "language", "text"),
    [
        ("2026-11-22", "sv", "22 november 2026"),
        ("2026-01-05", "en", "5 January 2026"),
        ("i vår", "sv", "i vår"),
        ("", "sv", ""),
    ],
)
def test_a_day_is_written_out(day: str, language: str, text: str) -> None:
    assert format_day(day, language) == text


def chained(id: str, kind: str, title: str, answers: tuple[str, ...] = ()) -> ChainRecord:
    facts: dict[str, Any] = {field.name: None for field in fields(ChainRecord)}
    origin: dict[str, Any] = {}
    known = {
        "id": id,
        "kind": kind,
        "title": title,
        "answers": answers,
        "data": {},
        "origin": origin,
        "votes": 1,
    }
    return ChainRecord(**(facts | known))


def test_the_chain_names_what_is_answered_once_and_only_the_first_measures(nacka: OpenSeminar) -> None:
    obstacles = [chained(f"o{n}", "obstacle", "Två planer") for n in range(2)]
    goal = chained("g", "goal", "En plan", ("o0", "o1"))
    measures = [chained(f"m{n}", "measure", f"Åtgärd {n}", ("g",)) for n in range(9)]
    words = nacka.context.words["sv"]
    section = goals_in_chain_section(words, nacka.record, [*obstacles, goal, *measures])
    table = next(block for block in section.blocks if isinstance(block, Table))
    [(answered, _, _, told)] = table.rows
    assert answered == "Två planer"
    assert told.endswith("Åtgärd 5; och 3 till")


def test_a_seminar_without_a_venue_says_nothing_of_one(context: Context) -> None:
    seminar = open_nacka(context)
    seminars.change_seminar(context, seminar.id, seminars.SeminarChange(venue=""))
    assert "Plats" not in repr(reports.seminar_report(context, seminar.id))
