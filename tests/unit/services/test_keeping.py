"""Backups while the kit runs, putting them back, and letting go of personal traces when their time is over."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar
from workshop.errors import Broken, Stale
from workshop.services import keeping, plan_editing, plans, reports, results, seminars, surveys
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.services.programme import ActivityChange, change_activity
from workshop.settings import Settings
from workshop.storage import seminars as seminar_rows
from workshop.storage.database import Database


def _seminars_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        count: int = connection.execute("SELECT count(*) FROM seminars").fetchone()[0]
    return count


def test_a_backup_is_taken_while_somebody_writes(nacka: OpenSeminar, tmp_path: Path) -> None:
    with nacka.context.database.writing():
        keeping.back_up(nacka.context.settings, tmp_path / "backup.sqlite")
    assert _seminars_in(tmp_path / "backup.sqlite") == 1


def test_a_backup_never_writes_over_another(nacka: OpenSeminar, tmp_path: Path) -> None:
    (tmp_path / "backup.sqlite").write_text("the old one")
    with pytest.raises(Broken, match="exists already"):
        keeping.back_up(nacka.context.settings, tmp_path / "backup.sqlite")
    assert (tmp_path / "backup.sqlite").read_text() == "the old one"


def test_a_backup_to_nowhere_is_said_in_words(nacka: OpenSeminar, tmp_path: Path) -> None:
    with pytest.raises(Broken, match="no-such-folder"):
        keeping.back_up(nacka.context.settings, tmp_path / "no-such-folder" / "backup.sqlite")


def test_a_backup_is_put_back_and_what_was_there_is_kept(nacka: OpenSeminar, tmp_path: Path) -> None:
    settings = nacka.context.settings
    keeping.back_up(settings, tmp_path / "backup.sqlite")
    seminars.delete_seminar(nacka.context, nacka.id)
    nacka.context.database.close()
    keeping.restore(settings, tmp_path / "backup.sqlite")
    file = keeping.database_file(settings)
    assert _seminars_in(file) == 1
    assert _seminars_in(file.with_name(file.name + ".before-restore")) == 0
    assert Database(settings.database).is_migrated()


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_file_is_not_put_back(nacka: OpenSeminar, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "backup.sqlite").write_bytes(content)
    with pytest.raises(Broken):
        keeping.restore(nacka.context.settings, tmp_path / "backup.sqlite")
    assert _seminars_in(keeping.database_file(nacka.context.settings)) == 1


def test_a_backup_with_a_hole_is_not_put_back(nacka: OpenSeminar, tmp_path: Path) -> None:
    nacka.join_many(dict.fromkeys(ACTORS, 15))
    backup = tmp_path / "backup.sqlite"
    keeping.back_up(nacka.context.settings, backup)
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 :] = b"\x00" * (len(content) - len(content) // 2)
    backup.write_bytes(content)
    with pytest.raises(Broken):
        keeping.restore(nacka.context.settings, backup)


def test_another_programs_database_is_not_put_back(nacka: OpenSeminar, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE seminars (id)")
        other.commit()
    with pytest.raises(Broken, match="not a backup"):
        keeping.restore(nacka.context.settings, tmp_path / "other.sqlite")


def test_a_backup_is_put_in_the_place_of_a_damaged_database(nacka: OpenSeminar, tmp_path: Path) -> None:
    """When it is needed most."""
    settings = nacka.context.settings
    keeping.back_up(settings, tmp_path / "backup.sqlite")
    nacka.context.database.close()
    file = keeping.database_file(settings)
    file.write_bytes(b"damaged " * 1000)
    keeping.restore(settings, tmp_path / "backup.sqlite")
    assert _seminars_in(file) == 1
    assert file.with_name(file.name + ".before-restore").read_bytes() == b"damaged " * 1000


def test_a_missing_file_is_said_in_words(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(Broken, match="There is no file"):
        keeping.restore(settings, tmp_path / "gone.sqlite")
    with pytest.raises(Broken, match="There is no file"):
        keeping.back_up(settings, tmp_path / "backup.sqlite")


def test_another_database_has_its_own_tools(tmp_path: Path) -> None:
    settings = Settings(database_url="postgresql://fay@db/kit", _env_file=None)
    with pytest.raises(Broken, match="pg_dump"):
        keeping.back_up(settings, tmp_path / "backup.sqlite")


@pytest.fixture
def ended(nacka: OpenSeminar) -> OpenSeminar:
    """A seminar that has ended, with one activity still in its results and another in the open."""
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 5}) + nacka.join_many({ACTORS[2]: 6}, ADDICTED)
    nacka.run_through(crowd, Random(8))
    seminars.end_seminar(nacka.context, nacka.id)
    return nacka


def _later(seminar: OpenSeminar, days: int) -> Context:
    """The same kit some days later: the end moves back instead of the clock forward."""
    context = seminar.context
    with context.database.writing() as connection:
        ended_at = context.now() - timedelta(days=days)
        seminar_rows.change_seminar(connection, seminar.id, ended_at=ended_at)
    return replace(context, logs=ActivityLogs(), attendance=Attendance())


def test_nothing_is_purged_before_its_time(ended: OpenSeminar) -> None:
    assert keeping.purge(_later(ended, 179)) == 0
    assert ended.record.purged_at is None


def test_a_seminar_that_has_not_ended_is_not_purged(nacka: OpenSeminar) -> None:
    nacka.join("Alice")
    assert keeping.purge(nacka.context) == 0


def test_purging_cuts_every_tie_to_persons(ended: OpenSeminar) -> None:
    context = _later(ended, 181)
    assert keeping.purge(context) == 1
    with context.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM participants").scalar() == 0
        ties = (
            "SELECT count(*) FROM entries WHERE participant_id IS NOT NULL OR id IS NOT NULL "
            "OR table_name IS NOT NULL OR at IS NOT NULL OR fingerprint IS NOT NULL"
        )
        assert connection.exec_driver_sql(ties).scalar() == 0
        assert (connection.exec_driver_sql("SELECT count(*) FROM entries").scalar() or 0) > 20
    assert all(activity.phase == "closed" for activity in ended.activities)


def test_purging_keeps_the_chain_and_what_the_room_decided(ended: OpenSeminar) -> None:
    before = results.read_archive(ended.context, ended.id)["chain"]
    context = _later(ended, 181)
    keeping.purge(context)
    assert results.read_archive(context, ended.id)["chain"] == before
    later = replace(context, logs=ActivityLogs(), attendance=Attendance())
    assert results.read_archive(later, ended.id)["chain"] == before


def test_purging_changes_neither_positions_nor_what_is_shared(nacka: OpenSeminar) -> None:
    """Who was on the roll is remembered although nobody is here any more."""
    alice, bob = nacka.speak_for(nacka.join("Alice")), nacka.speak_for(nacka.join("Bob", ACTORS[1]))
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": []})
    nacka.move("goals", "results")
    [goal] = nacka.refs("goals")
    for person in (alice, bob):
        nacka.submit("goals", person, {"type": "position", "goal": goal, "stand": "backs"})
    [before] = results.read_archive(nacka.context, nacka.id)["chain"]
    assert before["data"]["status"] == "shared"
    seminars.end_seminar(nacka.context, nacka.id)
    context = _later(nacka, 181)
    keeping.purge(context)
    assert results.read_archive(context, nacka.id)["chain"] == [before]


def test_purging_an_activity_in_the_open_keeps_its_numbers(nacka: OpenSeminar) -> None:
    change = ActivityChange(anonymous=False)
    change_activity(nacka.context, nacka.id, nacka.activity("obstacles").id, change)
    nacka.move("obstacles", "individual")
    for person in nacka.join_many({ACTORS[0]: 3}):
        for text in ("Ett", "Två"):
            nacka.submit("obstacles", person, {"text": f"{text} {person.name}", "weight": 1})
    nacka.move("obstacles", "closed")
    before = results.read_archive(nacka.context, nacka.id)["chain"]
    assert before[0]["origin"]["people"] == 3
    seminars.end_seminar(nacka.context, nacka.id)
    context = _later(nacka, 181)
    keeping.purge(context)
    assert results.read_archive(context, nacka.id)["chain"] == before


def test_a_purged_seminar_still_gives_its_report(ended: OpenSeminar) -> None:
    before = [section.title for section in reports.seminar_document(ended.context, ended.id).sections]
    context = _later(ended, 181)
    keeping.purge(context)
    after = [section.title for section in reports.seminar_document(context, ended.id).sections]
    assert after == before


def test_purging_twice_is_purging_once(ended: OpenSeminar) -> None:
    context = _later(ended, 181)
    assert (keeping.purge(context), keeping.purge(context)) == (1, 0)


def test_a_page_open_while_a_backup_is_put_back_does_not_write_over_it(
    nacka: OpenSeminar, tmp_path: Path
) -> None:
    """Its revision may have come round again meanwhile, with other words."""
    context = nacka.context
    [plan, *_] = plans.draft_plans(context, nacka.id)
    survey = surveys.start_survey(context, plan.place.id, surveys.NewSurvey(year=2026))
    keeping.back_up(context.settings, tmp_path / "backup.sqlite")
    keeping.restore(context.settings, tmp_path / "backup.sqlite")
    revision = str(plan.record.revision)
    with pytest.raises(Stale):
        plan_editing.change_plan(context, plan.record.id, revision, plan_editing.PlanChange(direction="Ny"))
    with pytest.raises(Stale):
        change = surveys.SurveyChange()
        surveys.change_survey(context, survey.record.id, str(survey.record.revision), change)
