"""Printed sheets: one exercise's or a programme's, in the seminar's language or the other, for the leader alone."""

import io

import pytest
from pypdf import PdfReader

from tests.people import OpenSeminar
from tests.web.callers import Caller, is_error


def pages(caller: Caller, path: str) -> list[str]:
    response = caller.get(path)
    assert response.status_code == 200, response.text[:300]
    assert response.mimetype == "application/pdf"
    return [page.extract_text() for page in PdfReader(io.BytesIO(response.data)).pages]


def sheet(seminar: OpenSeminar, kind: str) -> str:
    return f"/api/seminars/{seminar.id}/activities/{seminar.activity(kind).id}/sheet.pdf"


def test_a_sheet_speaks_the_seminars_language_and_the_other_when_asked(
    caller: Caller, full: OpenSeminar
) -> None:
    [swedish] = pages(caller, sheet(full, "obstacles"))
    [english] = pages(caller, f"{sheet(full, 'obstacles')}?lang=en")
    assert "Hinderkartan" in swedish and "The obstacle map" not in swedish
    assert "The obstacle map" in english and "Hinderkartan" not in english
    for page in (swedish, english):
        assert full.code in page and "http://kit.example" in page


def test_a_programmes_own_title_and_question_are_said_in_the_other_language(
    caller: Caller, full: OpenSeminar
) -> None:
    own = full.activity("question")
    [page] = pages(caller, f"{sheet(full, 'question')}?lang=en")
    assert own.title not in page
    assert own.config["question"] not in page


def test_a_leaders_own_title_and_question_stay(caller: Caller, seminar: OpenSeminar) -> None:
    path = f"/api/seminars/{seminar.id}/activities/{seminar.activity('question').id}"
    caller.call("PATCH", path, {"title": "Min fråga", "config": {"question": "Vem ringer först?"}})
    [page] = pages(caller, f"{path}/sheet.pdf?lang=sv")
    assert "Min fråga" in page and "Vem ringer först?" in page


def test_each_need_group_gets_the_goals_it_works_on(caller: Caller, full: OpenSeminar) -> None:
    found = pages(caller, sheet(full, "action_plan"))
    fronts = [page for page in found if "Sida 1 av" in page]
    assert len(fronts) == 2
    for group, front in zip(full.record.need_groups, fronts, strict=True):
        assert group["title"] in front


def test_before_anything_is_carried_over_one_sheet_does_for_all_groups(
    caller: Caller, seminar: OpenSeminar
) -> None:
    found = pages(caller, sheet(seminar, "action_plan"))
    assert len([page for page in found if "Page 1 of" in page or "Sida 1 av" in page]) == 1


def test_a_whole_programme_is_one_file_without_talks_and_breaks(caller: Caller, seminar: OpenSeminar) -> None:
    text = " ".join(pages(caller, f"/api/seminars/{seminar.id}/sheets.pdf?lang=sv"))
    for kind in ("check_in", "obstacles", "dynamics", "goals", "action_plan"):
        assert caller.kit.context.words["sv"](f"{kind}.title") in text
    assert "Paus i tio minuter" not in text


@pytest.mark.parametrize("kind", ["talk", "pause"])
def test_it_refuses_a_sheet_where_nothing_is_handed_in(
    caller: Caller, seminar: OpenSeminar, kind: str
) -> None:
    assert is_error(caller.get(sheet(seminar, kind)), 400, "no_sheet")


def test_it_refuses_an_activity_of_another_seminar_and_anybody_else(
    caller: Caller, anybody: Caller, seminar: OpenSeminar, other: OpenSeminar
) -> None:
    foreign = f"/api/seminars/{other.id}/activities/{seminar.activity('goals').id}/sheet.pdf"
    assert is_error(caller.get(foreign), 404, "unknown_activity")
    assert anybody.get(sheet(seminar, "goals")).status_code == 401
    assert anybody.get(f"/api/seminars/{seminar.id}/sheets.pdf").status_code == 401


def test_closed_activities_need_no_sheets_any_more(caller: Caller, seminar: OpenSeminar) -> None:
    seminar.move("obstacles", "closed")
    text = " ".join(pages(caller, f"/api/seminars/{seminar.id}/sheets.pdf?lang=sv"))
    assert "Hinderkartan" not in text and "Incheckning" in text
