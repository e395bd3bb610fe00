"""Promise 5: after the retention time nothing personal is left, whatever the leader chose or forgot, and not before."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.people import ACTORS, OpenSeminar, open_nacka
from workshop.services import keeping
from workshop.services.context import Context
from workshop.services.programme import ActivityChange, change_activity
from workshop.services.seminars import end_seminar
from workshop.services.views import FACILITATOR

TODAY = datetime.now(UTC)


def _purge_in(context: Context, days: float, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(Context, "now", lambda _self: TODAY + timedelta(days=days))
    return keeping.purge(context)


def _entries(context: Context) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(keeping.database_file(context.settings))) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("SELECT * FROM entries")]


@pytest.fixture
def in_the_open(nacka: OpenSeminar) -> OpenSeminar:
    """A check-in that Fay chose to hold in the open; one delegate is alone of her actor."""
    change = ActivityChange(anonymous=False)
    change_activity(nacka.context, nacka.id, nacka.activity("check_in").id, change)
    nacka.move("check_in", "individual")
    for person in [*nacka.join_many({ACTORS[0]: 6}), nacka.join("Alice", ACTORS[5])]:
        told = {"function": f"chef för {person.name}", "expectation": "Att vi enas"}
        nacka.submit("check_in", person, told)
    nacka.submit("check_in", nacka.join("Bob"), {"function": "vd", "expectation": "Ångrat"}, "bob-1")
    nacka.submit("check_in", nacka.join("Bo"), {"function": "vd", "expectation": "Något"}, "bo-1")
    return nacka


@pytest.mark.parametrize("phase", ["results", "closed"])
def test_what_was_said_in_the_open_loses_its_people_too(
    in_the_open: OpenSeminar, phase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_open.move("check_in", phase)
    end_seminar(in_the_open.context, in_the_open.id)
    assert _purge_in(in_the_open.context, 181, monkeypatch) == 1
    rows = _entries(in_the_open.context)
    assert len(rows) == 9
    for row in rows:
        assert (row["participant_id"], row["id"], row["table_name"], row["at"]) == (None,) * 4
        assert "chef" not in row["payload"] and "vd" not in row["payload"]
    assert {row["actor"] for row in rows} <= {ACTORS[0], None}
    assert in_the_open.view("check_in", FACILITATOR)["total"] == 9


def test_a_seminar_that_is_prepared_long_before_its_day_is_not_purged_before_it(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = replace(context, settings=context.settings.model_copy(update={"retention_days": 2}))
    seminar = open_nacka(brief, date=(TODAY + timedelta(days=30)).date())
    assert _purge_in(brief, 29.9, monkeypatch) == 0
    assert _purge_in(brief, 31, monkeypatch) == 0
    assert _purge_in(brief, 34, monkeypatch) == 1
    assert seminar.record.has_ended
