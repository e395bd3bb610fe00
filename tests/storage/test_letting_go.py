"""What is taken away or purged leaves nothing behind in any table, on both databases."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from tests.people import ACTORS, OpenSeminar
from workshop.errors import Conflict
from workshop.services import (
    feedback,
    follow_ups,
    keeping,
    leading,
    moderation,
    parking,
    phases,
    place_editing,
    plans,
    seminars,
    surveys,
)
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.services.people import PersonChange, change_person
from workshop.services.surveys import NewSurvey
from workshop.storage.database import Database
from workshop.storage.tables import metadata

#: Names of people that a seminar leaves in the database.
NAMES = ("Alice Andersson", "Paula Papper", "Cleo Clarin")


@pytest.fixture
def context(stock: Context, database: Database) -> Context:
    return replace(stock, database=database, logs=ActivityLogs(), attendance=Attendance())


@pytest.fixture
def lived_in(nacka: OpenSeminar) -> OpenSeminar:
    """A seminar that has left rows in every table it can."""
    context = nacka.context
    nacka.lay("Bord 1")
    alice = nacka.join(NAMES[0], table="Bord 1")
    change_person(context, nacka.id, alice.id, PersonChange(is_secretary=True))
    paula = nacka.add_without_phone(NAMES[1], table="Bord 1")
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": "Ingen ringer", "weight": 2})
    nacka.submit_for("obstacles", paula, {"text": "Ingen svarar", "weight": 2}, by=alice)
    nacka.move("obstacles", "results")
    cleo, _ = leading.add_cofacilitator(context, nacka.id, leading.NewCofacilitator(name=NAMES[2]))
    leading.hand_over(context, nacka.id, leading.Access(), cleo.id)
    one, two = nacka.refs("obstacles")
    obstacles = nacka.activity("obstacles").id
    moderation.merge_entries(context, obstacles, nacka.new_id(), [one], two, "Ingen hörs", cleo.name)
    asked = follow_ups.ask_follow_up(context, nacka.id, follow_ups.NewFollowUp(question="I mars?"))
    phases.move_phase(context, asked.id, "results")
    parking.park(context, nacka.id, parking.NewParked(text="Budgeten"))
    parking.send_line(context, nacka.id, alice.id, nacka.new_id(), "Sekretessen")
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": []})
    nacka.move("goals", "results")
    plans.draft_plans(context, nacka.id)
    feedback.find_or_make_page(context, nacka.id)
    return nacka


def _dump(database: Database) -> dict[str, str]:
    """All that every table holds."""
    with database.reading() as connection:
        return {
            name: json.dumps(
                [list(row) for row in connection.execute(select(table))], default=str, ensure_ascii=False
            )
            for name, table in metadata.tables.items()
        }


def test_a_seminar_that_is_taken_away_leaves_its_plan_and_nothing_else(lived_in: OpenSeminar) -> None:
    database = lived_in.context.database
    assert all(name in "".join(_dump(database).values()) for name in NAMES)
    seminars.delete_seminar(lived_in.context, lived_in.id)
    left = _dump(database)
    held = {name for name, rows in left.items() if rows != "[]"}
    assert held == {"places", "need_groups", "actors", "plans", "plan_rows"}
    assert not [name for name in NAMES if name in "".join(left.values())]
    assert "En väg in" in left["plan_rows"]


def test_purging_leaves_no_name_in_any_table(lived_in: OpenSeminar, monkeypatch: pytest.MonkeyPatch) -> None:
    context = lived_in.context
    ids = [person.id for person in context.attendance._present[lived_in.id].participants]
    seminars.end_seminar(context, lived_in.id)
    monkeypatch.setattr(Context, "now", lambda _self: datetime.now(UTC) + timedelta(days=181))
    assert keeping.purge(context) == 1
    left = "".join(_dump(context.database).values())
    assert ids and not [trace for trace in (*NAMES, *ids) if trace in left]
    assert "Ingen hörs" in left and "Sekretessen" in left and ACTORS[0] in left


def test_a_place_with_a_survey_stays(nacka: OpenSeminar) -> None:
    place = nacka.record.place_id
    started = surveys.start_survey(nacka.context, place, NewSurvey(year=2026))
    seminars.delete_seminar(nacka.context, nacka.id)
    with pytest.raises(Conflict, match="place_used"):
        place_editing.remove_place(nacka.context, place)
    surveys.delete_survey(nacka.context, started.record.id)
    place_editing.remove_place(nacka.context, place)
    assert {rows for rows in _dump(nacka.context.database).values()} == {"[]"}
