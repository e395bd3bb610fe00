"""What an overview is made of, read from both databases."""

from tests.storage.making import add_activity, add_all, add_plan, add_seminar, chain_item
from workshop.storage import overview, places, plans, seminars
from workshop.storage.database import Database

READING = {"key": "k", "title": "Vardagssamverkan", "value": 1.5, "low": 0, "high": 3, "wanted": None}


def test_obstacles_are_added_up_over_the_need_groups(database: Database) -> None:
    with database.writing() as connection:
        add_seminar(connection)
        add_activity(connection)
        add_seminar(connection, "s2", place_id="place-s1")
        said = [
            chain_item("c1", kind="obstacle", title="Åsikter går isär", votes=3, need_group="aldre_sjuka"),
            chain_item("c2", kind="obstacle", title="Åsikter går isär", votes=4, need_group="missbruk"),
            chain_item("c3", kind="obstacle", title="Ledning", key="ledning", votes=1),
            chain_item("c4", kind="goal", title="En väg in", votes=9),
        ]
        plans.replace_chain(connection, "a1", said, [])
    with database.reading() as connection:
        found = overview.list_obstacles(connection, "place-s1")
        assert overview.list_obstacles(connection, "place-s2") == []
    assert {(row.key, row.title, row.votes, row.day, row.phase) for row in found} == {
        (None, "Åsikter går isär", 7, "2026-11-22", "individual"),
        ("ledning", "Ledning", 1, "2026-11-22", "individual"),
    }


def test_readings_come_in_the_order_of_their_days_and_only_where_there_are_any(database: Database) -> None:
    with database.writing() as connection:
        for name, day in (("s1", "2026-05-01"), ("s2", "2025-05-01"), ("s3", "2024-05-01")):
            add_seminar(connection, name, day=day)
            add_activity(connection, f"a-{name}", name)
            seminars.change_seminar(connection, name, place_id="place-s1")
        seminars.change_activity(connection, "a-s1", readings=[READING])
        seminars.change_activity(connection, "a-s2", readings=[READING | {"value": 1.25}])
        seminars.change_activity(connection, "a-s3", readings=[])
    with database.reading() as connection:
        found = overview.list_readings(connection, "place-s1")
        kept = seminars.find_activity(connection, "a-s1")
    assert [(row.seminar_id, row.readings[0]["value"]) for row in found] == [("s2", 1.25), ("s1", 1.5)]
    assert kept is not None and kept.readings == [READING]


def test_rows_of_a_places_plans_come_without_the_dropped(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        plans.change_plan_row(connection, "row1", state="dropped")
    with database.reading() as connection:
        assert overview.list_measured_rows(connection, "place-s1") == []
        assert overview.list_existing(connection, ["s1", "gone"]) == {"s1"}
        assert overview.list_existing(connection, []) == set()


def test_the_chain_of_a_need_group_holds_what_was_said_about_all(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        said = [
            chain_item("c1", need_group=None),
            chain_item("c2", need_group="aldre_sjuka", position=1),
            chain_item("c3", need_group="missbruk"),
        ]
        plans.replace_chain(connection, "a1", said, [])
    with database.reading() as connection:
        found = plans.list_chain_of_need_group(connection, "place-s1", "aldre_sjuka")
    assert [(one.id, one.answers, one.data) for one in found] == [("c1", ["c0"], {}), ("c2", ["c0"], {})]


def test_who_came_to_a_place_is_told_by_actor(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        places.add_actor(connection, id="x", place_id="place-s1", name="Posten", position=0)
        places.change_actor(connection, "x", name="Postverket")
    with database.reading() as connection:
        assert places.list_participating(connection, "place-s1") == {("s1", "Försäkringskassan")}
        assert [one.name for one in places.list_actors(connection, "place-s1")] == ["Postverket"]
    with database.writing() as connection:
        places.remove_actor(connection, "x")
    with database.reading() as connection:
        assert places.list_actors(connection, "place-s1") == []


def test_an_empty_place_can_be_removed_with_what_is_its_own(database: Database) -> None:
    with database.writing() as connection:
        add_seminar(connection)
        places.add_need_group(
            connection, id="g", place_id="place-s1", key="k", title="K", people=None, position=0
        )
        seminars.remove_seminar(connection, "s1")
        places.remove_place(connection, "place-s1")
    with database.reading() as connection:
        assert places.find_place(connection, "place-s1") is None
        assert places.list_need_groups(connection, "place-s1") == []


def test_a_plan_of_a_place_is_listed(database: Database) -> None:
    with database.writing() as connection:
        add_seminar(connection)
        add_plan(connection)
    with database.reading() as connection:
        assert [plan.id for plan in plans.list_plans_of(connection, "place-s1")] == ["plan1"]
        assert seminars.count_seminars_of(connection, "place-s1") == 1
