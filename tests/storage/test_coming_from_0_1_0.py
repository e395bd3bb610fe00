"""A database that 0.1.0 left, with rows in every table it had, comes to the newest migration and goes on working.

The rows in `left_by_0_1_0.json` were written by 0.1.0 itself: a seminar by the short Nacka programme that is not over,
with entries hidden, blanked, merged and withdrawn, somebody removed, a table named at the door, and a plan begun.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import JSON, DateTime, MetaData, func, insert, select

from tests.people import ACTORS, ADDICTED, OpenSeminar
from workshop.exercise import Phase
from workshop.services import (
    aside,
    feedback,
    follow_ups,
    keeping,
    leading,
    overview,
    parking,
    people,
    phases,
    plan_access,
    plans,
    reports,
    results,
    seminars,
    surveys,
    tables,
    trail,
)
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.services.live import read_live
from workshop.services.views import audiences, build_view
from workshop.storage import participants
from workshop.storage.database import MIGRATIONS, Database
from workshop.storage.tables import entries, metadata

LEFT = json.loads((Path(__file__).parent / "left_by_0_1_0.json").read_text())
SEMINAR = LEFT["seminars"][0]["id"]


@pytest.fixture
def database(empty_database: Database) -> Database:
    """The database as 0.1.0 left it, brought to the newest migration."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with empty_database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    old = MetaData()
    old.reflect(empty_database.engine)
    with empty_database.writing() as connection:
        for name, rows in LEFT.items():
            for row in rows:
                connection.execute(insert(old.tables[name]).values(_as_stored(old.tables[name], row)))
    empty_database.migrate()
    return empty_database


def _as_stored(table: Any, row: dict[str, Any]) -> dict[str, Any]:
    def stored(name: str, value: Any) -> Any:
        if isinstance(table.c[name].type, DateTime) and value is not None:
            return datetime.fromisoformat(value)
        assert isinstance(table.c[name].type, JSON) or not isinstance(value, dict | list), (name, value)
        return value

    return {name: stored(name, value) for name, value in row.items()}


@pytest.fixture
def context(stock: Context, database: Database) -> Context:
    return replace(stock, database=database, logs=ActivityLogs(), attendance=Attendance())


@pytest.fixture
def old(context: Context) -> OpenSeminar:
    return OpenSeminar(context, SEMINAR)


def _count_rows(database: Database) -> dict[str, int]:
    with database.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


def test_no_row_is_lost_on_the_way(database: Database) -> None:
    assert database.is_migrated()
    counted = _count_rows(database)
    assert {name: counted[name] for name in LEFT} == {name: len(rows) for name, rows in LEFT.items()}
    with database.reading() as connection:
        found = {row.ref: row for row in connection.execute(select(entries))}
    for row in LEFT["entries"]:
        assert found[row["ref"]].payload == row["payload"]
        assert (found[row["ref"]].on_behalf, found[row["ref"]].led_by) == (False, None)


def test_a_table_named_at_the_door_is_a_table_and_everybody_has_a_phone(old: OpenSeminar) -> None:
    assert {table["name"] for table in old.record.tables} == {"Bord 7", "Bord 8"}
    _, here = people.list_people(old.context, old.id)
    assert all(person.has_phone and not person.is_secretary for person in here)


def test_everybody_sees_what_they_should_and_nothing_hidden(old: OpenSeminar) -> None:
    told = ""
    for activity in old.activities:
        running = read_live(old.context, activity.id)
        for audience in audiences(running):
            view = build_view(old.context, running, audience)
            told += "" if audience.is_facilitator else json.dumps(view, ensure_ascii=False)
    told += json.dumps(results.read_archive(old.context, old.id), ensure_ascii=False)
    assert "Ett namn" in told
    for hidden in ("Dolt hinder", "Raderat hinder", "Ångrat"):
        assert hidden not in told


def test_the_seminar_goes_on_with_all_that_is_new(old: OpenSeminar, context: Context) -> None:
    alice = next(person for person in people.list_people(context, old.id)[1] if person.actor == ACTORS[0])
    assert old.submit("question", alice, {"type": "answer", "text": "Ett till"}) > 0
    tables.make_tables(context, old.id, tables.MakeTables(by="lots", count=2))
    bo = old.add_without_phone("Bo", need_group=ADDICTED)
    assert old.submit_for("question", bo, {"type": "answer", "text": "På papper"}) > 0
    asked = follow_ups.ask_follow_up(context, old.id, follow_ups.NewFollowUp(question="I mars?"))
    phases.move_phase(context, asked.id, Phase.CLOSED)
    for activity in old.activities:
        if activity.follows is None and activity.phase != Phase.CLOSED:
            phases.move_phase(context, activity.id, context.registry[activity.kind].phases[-2])
    parking.park(context, old.id, parking.NewParked(text="Budgeten"))
    aside.show_aside(context, old.id, "read_back")
    leading.add_cofacilitator(context, old.id, leading.NewCofacilitator(name="Cleo"))
    drafted = plans.draft_plans(context, old.id)
    assert any(row.state == "accepted" for plan in drafted for row in plan.rows)
    for plan in drafted:
        key = plan_access.NewKey(role="network_lead", name="Nils")
        plan_access.add_key(context, plan.record.id, key)
        assert reports.plan_document(context, plan.record.id).sections
        assert trail.read_trail(context, plan.record.id).nodes
    assert overview.read_overview(context, old.record.place_id).seminars == 1
    new = surveys.NewSurvey(year=date.fromisoformat(old.record.day).year)
    assert surveys.start_survey(context, old.record.place_id, new)
    seminars.end_seminar(context, old.id)
    page = feedback.find_or_make_page(context, old.id)
    assert feedback.read_feedback(context, page.token).outcomes
    assert len(reports.seminar_document(context, old.id).sections) > 8


def test_its_people_are_let_go_of_when_their_time_is_over(
    old: OpenSeminar, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    seminars.end_seminar(context, old.id)
    monkeypatch.setattr(Context, "now", lambda _self: datetime.now(UTC) + timedelta(days=181))
    assert keeping.purge(context) == 1
    with context.database.reading() as connection:
        assert participants.list_participants(connection, old.id) == []
        left = list(connection.execute(select(entries)))
    assert left and all((row.participant_id, row.id, row.at) == (None, None, None) for row in left)


def test_it_can_be_taken_away(old: OpenSeminar, context: Context) -> None:
    seminars.delete_seminar(context, old.id)
    counted = _count_rows(context.database)
    gone = ("seminars", "activities", "participants", "entries", "chain_items")
    assert [counted[name] for name in gone] == [0] * len(gone)
    assert counted["plan_rows"] == len(LEFT["plan_rows"])
