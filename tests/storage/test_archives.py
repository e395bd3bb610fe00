"""A place with two years of seminars goes into an archive and comes back the same, on both databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from tests.archiving import archive_of, archive_of_place, elsewhere, live_through, take_in
from tests.people import ACTORS, OpenSeminar
from tests.two_years import first_year, second_year
from workshop.documents import write
from workshop.services import plan_editing, plan_revisions, plans, reports, seminars, surveys
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.comparing import list_comparable
from workshop.services.context import Context
from workshop.services.diary import NewNote, add_note, list_notes
from workshop.services.follow_up_seminars import NewFollowUpSeminar, open_follow_up_seminar
from workshop.services.overview_document import overview_document
from workshop.services.places import get_place
from workshop.services.plan_access import NewKey, add_key
from workshop.services.plan_fields import Representative
from workshop.services.programme import ActivityChange, change_activity
from workshop.services.survey_document import survey_document
from workshop.storage.database import Database
from workshop.storage.tables import given_items


@pytest.fixture
def there(stock: Context, database: Database) -> Context:
    """The kit that takes it in, on either database."""
    return replace(stock, database=database, logs=ActivityLogs(), attendance=Attendance())


@pytest.fixture
def place_id(context: Context) -> Iterator[str]:
    """Two years: everybody came, the plans were accepted, changed and put back, a diary and two surveys written."""
    first, second = first_year(context), second_year(context)
    for held in (first, second):
        for activity in held.activities:
            held.move(activity.kind, "closed")
        seminars.end_seminar(context, held.id)
    compares = ActivityChange(compares_with=first.activity("channels").id)
    change_activity(context, second.id, second.activity("channels").id, compares)
    place = second.record.place_id
    name = get_place(context, place).record.name
    lived = live_through(context, is_open=False, place=name, date=date(2027, 10, 1))
    for activity in lived.activities:
        if activity.follows is None:
            lived.move(activity.kind, "closed")
    seminars.end_seminar(context, lived.id)
    _live_on(context, lived.id)
    for year in (2026, 2027):
        started = surveys.start_survey(context, place, surveys.NewSurvey(year=year, language="sv"))
        new = surveys.NewCollaboration(name="Rehabgruppen", parties=("A", "B", "C"), works="Möten")
        change = surveys.SurveyChange(texts={"summary": "Det går framåt"}, add=(new,) if year == 2026 else ())
        surveys.change_survey(context, started.record.id, None, change)
    yield place


def _live_on(context: Context, seminar_id: str) -> None:
    for plan in plans.draft_plans(context, seminar_id):
        rows = tuple(plan_editing.RowChange(id=row.id, state="accepted") for row in plan.rows[:3])
        change = plan_editing.PlanChange(
            rows=rows,
            direction="En väg in\nför alla",
            lead=Representative(name="Alma Nätverksledare", actor="Nacka kommun"),
            next_day="2027-05-03",
            by="Fay",
        )
        plan_editing.change_plan(context, plan.record.id, None, change)
        plan_revisions.restore_revision(context, plan.record.id, 1, "Fay")
        row = plan.rows[0].id
        add_note(context, plan.record.id, NewNote(text="Vi ringde", day="2026-12-01", row=row), "Alma")
        add_key(context, plan.record.id, NewKey(role="network_lead", name="Hemliga Hilda"))


def test_a_place_exported_imported_and_exported_again_is_equal(
    context: Context, there: Context, place_id: str
) -> None:
    archive = archive_of_place(context, place_id)
    contents = take_in(there, archive)
    assert (contents.counts["seminar"], contents.counts["survey"]) == (3, 2)
    assert archive_of_place(there, place_id) == archive
    assert b"Hemliga Hilda" not in archive
    for one in contents.seminars:
        reports.seminar_document(there, one.id)
        assert archive_of(there, one.id) == archive_of(context, one.id)
    assert archive_of_place(there, place_id) == archive, "reading it has changed nothing"


def test_its_documents_say_the_same_elsewhere(context: Context, there: Context, place_id: str) -> None:
    take_in(there, archive_of_place(context, place_id))
    for here, copied in (
        (overview_document(context, place_id, "sv"), overview_document(there, place_id, "sv")),
        *(
            (survey_document(context, one.id), survey_document(there, one.id))
            for one in surveys.list_surveys(context, place_id)
        ),
        *(
            (reports.plan_document(context, one.record.id), reports.plan_document(there, one.record.id))
            for one in plans.list_plans(context)
        ),
        *(
            (reports.seminar_document(context, one.id), reports.seminar_document(there, one.id))
            for one in seminars.list_seminars(context)
            if one.day < "2027-10"
        ),
    ):
        assert write(copied, "md") == write(here, "md")


def test_what_a_plan_has_gathered_is_there(context: Context, there: Context, place_id: str) -> None:
    take_in(there, archive_of_place(context, place_id))
    [plan, *_] = plans.list_plans(there)
    for kit in (context, there):
        assert [one.number for one in plan_revisions.list_revisions(kit, plan.record.id)] == [2, 1]
    assert plan_revisions.compare_revisions(there, plan.record.id, 1, None) == (
        plan_revisions.compare_revisions(context, plan.record.id, 1, None)
    )
    assert list_notes(there, plan.record.id) == list_notes(context, plan.record.id)
    assert plan.record.lead == {"name": "Alma Nätverksledare", "actor": "Nacka kommun", "function": None}
    plan_revisions.restore_revision(there, plan.record.id, 1, "Fay")


def test_the_second_year_is_still_compared_with_the_first(
    context: Context, there: Context, place_id: str
) -> None:
    take_in(there, archive_of_place(context, place_id))
    second = next(one for one in seminars.list_seminars(there) if one.day.startswith("2027-05"))
    held = seminars.read_seminar(there, second.id)[1]
    channels = next(one for one in held if one.kind == "channels")
    assert [one.is_chosen for one in list_comparable(there, second.id, channels.id)] == [True]
    text = write(reports.seminar_document(there, second.id), "md").decode()
    assert there.words["sv"]("comparing.since", day="12 maj 2026") in text


@pytest.fixture
def follow_up(context: Context, place_id: str) -> OpenSeminar:
    """The room has gone through the open measures of a plan, and the plans have been drafted again."""
    before = next(one for one in plans.list_plans(context) if one.rows)
    again = OpenSeminar(context, open_follow_up_seminar(context, before.record.id, NewFollowUpSeminar()).id)
    crowd = again.join_many({ACTORS[0]: 6, ACTORS[1]: 6}, before.record.need_group)
    again.move("measures_review", "individual")
    again.rehearse("measures_review", crowd, Random(3))
    again.move("measures_review", "closed")
    plans.draft_plans(context, again.id)
    assert again.activity("measures_review").given
    return again


def _given(context: Context, seminar: OpenSeminar) -> list[str] | None:
    [_, held] = seminars.read_seminar(context, seminar.id)
    return next(one.given for one in held if one.kind == "measures_review")


def _place_of(context: Context, seminar: OpenSeminar) -> str:
    return seminars.read_seminar(context, seminar.id)[0].place_id


def _report(context: Context, seminar: OpenSeminar) -> bytes:
    return write(reports.seminar_document(context, seminar.id), "md")


def test_what_was_taken_from_a_plan_is_there_too(
    context: Context, there: Context, place_id: str, follow_up: OpenSeminar
) -> None:
    archive = archive_of_place(context, place_id)
    contents = take_in(there, archive)
    assert contents.counts["given_item"] == 0, "its plans are in the archive"
    assert _given(there, follow_up) == _given(context, follow_up)
    assert archive_of_place(there, place_id) == archive
    assert _report(there, follow_up) == _report(context, follow_up)


def test_a_follow_up_seminar_by_itself_brings_what_it_took_from_a_plan(
    context: Context, there: Context, follow_up: OpenSeminar
) -> None:
    archive = archive_of(context, follow_up.id)
    contents = take_in(there, archive)
    assert contents.counts["given_item"] > 0
    assert not plans.list_plans(there)
    assert _given(there, follow_up) == _given(context, follow_up)
    told, plan = _report(context, follow_up).split(b"\n## Handlingsplan: ")
    assert plan and _report(there, follow_up) == told, "all but the plan itself, which is the place's"
    assert archive_of(there, follow_up.id) == archive


def test_what_it_brought_goes_along_with_its_new_place(
    context: Context, there: Context, follow_up: OpenSeminar, tmp_path: Path, stock: Context
) -> None:
    take_in(there, archive_of(context, follow_up.id))
    archive = archive_of_place(there, _place_of(there, follow_up))
    with elsewhere(stock, tmp_path) as third:
        take_in(third, archive)
        assert archive_of_place(third, _place_of(third, follow_up)) == archive
        assert _report(third, follow_up) == _report(there, follow_up)


def test_a_plan_can_be_drafted_from_it_and_it_can_be_removed(
    context: Context, there: Context, follow_up: OpenSeminar
) -> None:
    take_in(there, archive_of(context, follow_up.id))
    drafted = plans.draft_plans(there, follow_up.id)
    assert drafted
    for plan in drafted:
        assert write(reports.plan_document(there, plan.record.id), "md")
    seminars.delete_seminar(there, follow_up.id)
    with there.database.reading() as connection:
        assert connection.execute(select(given_items.c.id)).all() == []


def test_of_a_plan_it_brings_only_what_the_room_has_worked_on(
    context: Context, there: Context, follow_up: OpenSeminar
) -> None:
    take_in(there, archive_of(context, follow_up.id))
    with there.database.reading() as connection:
        brought = set(connection.execute(select(given_items.c.id)).scalars())
    shown = [one for one in seminars.read_seminar(context, follow_up.id)[1] if one.phase == "closed"]
    assert brought == {item for one in shown for item in one.given or ()}
