"""What is written is read back as it was, and goes with what it belongs to."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select

from tests.storage.making import (
    MOMENT,
    add_activity,
    add_all,
    add_participant,
    add_seminar,
    chain_item,
    entry,
)
from workshop.storage import Connection, entries, participants, places, plans, programmes, seminars
from workshop.storage.database import Database
from workshop.storage.tables import metadata


def _count(connection: Connection, table: str) -> int:
    return connection.execute(select(func.count()).select_from(metadata.tables[table])).scalar_one()


def test_moments_come_back_as_utc_to_the_microsecond(database: Database) -> None:
    in_stockholm = MOMENT.astimezone(timezone(timedelta(hours=2)))
    with database.writing() as connection:
        add_seminar(connection, ended_at=in_stockholm)
    with database.reading() as connection:
        seminar = seminars.find_seminar(connection, "s1")
    assert seminar is not None
    assert seminar.created_at == seminar.ended_at == MOMENT
    assert seminar.created_at.tzinfo is UTC
    assert seminar.purged_at is None


def test_an_entry_comes_back_as_it_was(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
    with database.reading() as connection:
        [line] = entries.list_entries(connection, "a1")
    assert asdict(line) == entry("e1", 1)


def test_lists_and_mappings_come_back_as_they_were(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
    with database.reading() as connection:
        seminar = seminars.find_seminar(connection, "s1")
        person = participants.find_participant(connection, "p1")
        [item] = plans.list_chain(connection, "s1")
        [row] = plans.list_plan_rows(connection, "plan1")
    assert seminar and seminar.need_groups == [{"key": "aldre_sjuka", "title": "Äldre sjuka", "people": 1500}]
    assert seminar.same_actors == {"FK": "Försäkringskassan"}
    assert seminar.roll is None
    assert person and person.heads == {"Försäkringskassan": 3} and person.head_count == 3
    assert asdict(item) == chain_item("c1")
    assert row.trail == [{"id": "c0"}] and row.fields == {"title": "En väg in"}


def test_only_the_newer_lines_of_a_log_are_read(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        entries.add_entries(connection, [entry("e3", 3), entry("e2", 2)])
    with database.reading() as connection:
        assert [line.ref for line in entries.list_entries(connection, "a1", after=1)] == ["e2", "e3"]


def test_a_clients_id_is_taken_once_in_the_whole_kit(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        add_activity(connection, "a2")
        assert entries.find_taken_ids(connection, ["id-e1", "id-e9"], "a2") == {"id-e1"}
        assert entries.find_taken_ids(connection, ["id-e1"], "a1") == frozenset()
    with pytest.raises(entries.TakenId), database.writing() as connection:
        entries.add_entries(connection, [entry("e2", 1, "a2", id="id-e1")])


def test_a_seminar_takes_everything_of_its_own_along_and_leaves_the_plan(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        seminars.remove_seminar(connection, "s1")
        for table in ("seminars", "activities", "participants", "entries", "chain_items"):
            assert _count(connection, table) == 0, table
        assert _count(connection, "plans") == _count(connection, "plan_rows") == 1


def test_an_activity_takes_its_entries_and_chain_along(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        seminars.remove_activity(connection, "a1")
        assert _count(connection, "entries") == _count(connection, "chain_items") == 0
        assert _count(connection, "participants") == 1


def test_a_person_who_is_forgotten_leaves_the_entry(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        assert participants.remove_participants(connection, "s1") == 1
        [line] = entries.list_entries(connection, "a1")
    assert line.participant_id is None
    assert line.payload


def test_forgetting_people_touches_that_seminar_only(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        add_seminar(connection, "s2")
        add_activity(connection, "a2", "s2")
        add_participant(connection, "p2", "s2")
        entries.add_entries(connection, [entry("e2", 1, "a2", "p2")])
        entries.forget_people(connection, "s1")
        [mine], [other] = (entries.list_entries(connection, activity) for activity in ("a1", "a2"))
    assert (mine.participant_id, mine.id, mine.table_name, mine.at, mine.fingerprint) == (None,) * 5
    assert asdict(other) == entry("e2", 1, "a2", "p2")


def test_a_chain_that_is_in_use_stays_although_it_is_harvested_no_more(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        plans.replace_chain(connection, "a1", [chain_item("c2"), chain_item("c3")], ["c1", "c2"])
        assert {item.id for item in plans.list_chain(connection, "s1")} == {"c1", "c2", "c3"}
        plans.replace_chain(connection, "a1", [], [])
        assert plans.list_chain(connection, "s1") == []


def test_chain_items_come_in_the_order_asked_for(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        plans.replace_chain(connection, "a1", [chain_item(f"c{n}") for n in range(4)], [])
        found = plans.list_chain_by_ids(connection, ["c3", "gone", "c0", "c2"])
    assert [item.id for item in found] == ["c3", "c0", "c2"]


def test_what_the_kit_keeps_about_itself_is_written_over(database: Database) -> None:
    with database.writing() as connection:
        assert places.read_kept(connection, "public_url") is None
        places.keep(connection, "public_url", "http://192.168.1.2")
        places.keep(connection, "public_url", None)
        places.keep(connection, "public_url", "http://192.168.1.3")
        assert places.read_kept(connection, "public_url") == "http://192.168.1.3"


def test_ended_and_forgotten_seminars_with_traces_are_due_for_purging(database: Database) -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    with database.writing() as connection:
        add_seminar(connection, "forgotten")
        add_seminar(connection, "coming", day="2027-03-01")
        add_seminar(connection, "due", ended_at=MOMENT)
        add_seminar(connection, "fresh", ended_at=later)
        add_seminar(connection, "purged", ended_at=MOMENT, purged_at=MOMENT)
        due = seminars.list_seminars_to_purge(connection, later)
    assert {seminar.id for seminar in due} == {"forgotten", "due"}


def test_a_saved_programme_comes_back_as_it_was_and_goes_when_it_is_removed(database: Database) -> None:
    activities = [{"kind": "talk", "title": "Välkommen 🙂", "config": {"text": "Hej"}}]
    with database.writing() as connection:
        for number, name in enumerate(("p1", "p2")):
            programmes.add_programme(
                connection,
                id=name,
                title="Vår förmiddag",
                text="",
                language="sv",
                activities=activities,
                created_at=MOMENT + timedelta(minutes=number),
            )
        assert programmes.change_programme(connection, "p1", title="Ny") == 1
    with database.writing() as connection:
        assert [record.id for record in programmes.list_programmes(connection)] == ["p2", "p1"]
        first = programmes.find_programme(connection, "p1")
        assert first is not None
        assert (first.title, first.activities, first.created_at) == ("Ny", activities, MOMENT)
        assert programmes.remove_programme(connection, "p1") == 1
        assert programmes.find_programme(connection, "p1") is None
