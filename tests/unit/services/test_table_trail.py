"""What the trail keeps of the tables: how many of them stood behind a thing, before and after closing."""

from random import Random

import pytest

from tests.people import ACTORS, OpenSeminar
from workshop.documents import write
from workshop.exercise import Phase
from workshop.registry import find_exercises
from workshop.services import plans, tables
from workshop.services.activities import for_views
from workshop.services.harvesting import harvest_seminar
from workshop.services.programme import NewActivity, add_activity
from workshop.services.reports import plan_document, seminar_document
from workshop.services.tables import MakeTables
from workshop.services.views import SCREEN


@pytest.fixture
def merged(nacka: OpenSeminar) -> OpenSeminar:
    """Three tables; two of them name the same obstacle; then the leader opens."""
    nacka.lay("Bord 1", "Bord 2", "Bord 3")
    nacka.move("obstacles", "table")
    for table, key in (("Bord 1", "revirkamper"), ("Bord 2", "revirkamper"), ("Bord 3", "olika_mal")):
        person = nacka.join(f"Vid {table}", table=table)
        payload = {"key": key} if key == "revirkamper" else {"text": key}
        nacka.submit("obstacles", person, payload | {"weight": 2})
    nacka.move("obstacles", "results")
    return nacka


def _trail(nacka: OpenSeminar) -> dict[str, tuple[int, int, int]]:
    with nacka.context.database.writing() as connection:
        chain = harvest_seminar(nacka.context, connection, nacka.record)
    return {
        item.title: (item.tables, item.origin["tables"], item.origin["tables_in_all"])
        for item in chain
        if item.kind == "obstacle"
    }


def test_the_trail_says_how_many_of_the_tables(merged: OpenSeminar) -> None:
    assert sorted(_trail(merged).values()) == [(1, 1, 3), (2, 2, 3)]


def test_closing_drops_the_tables_and_keeps_the_trail(merged: OpenSeminar) -> None:
    before, report = _trail(merged), seminar_document(merged.context, merged.id)
    merged.move("obstacles", "closed")
    assert {entry.table for entry in merged.running("obstacles").log.entries} == {None}
    assert _trail(merged) == before
    assert seminar_document(merged.context, merged.id) == report
    tables.remove_table(merged.context, merged.id, merged.record.tables[0]["id"])
    assert _trail(merged) == before


REGISTRY = find_exercises()
#: Whichever there are with a step of the tables; the room of the obstacles is seen above.
AT_TABLES = sorted(
    kind for kind, one in REGISTRY.exercises.items() if Phase.TABLE in one.phases and kind != "obstacles"
)


@pytest.mark.parametrize("kind", AT_TABLES)
def test_every_exercise_counts_the_same_tables_after_closing(nacka: OpenSeminar, kind: str) -> None:
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 6})
    tables.make_tables(nacka.context, nacka.id, MakeTables(by="lots", count=3))
    if kind not in {activity.kind for activity in nacka.activities}:
        add_activity(nacka.context, nacka.id, NewActivity(kind=kind, scope="room"))
    nacka.run_through(crowd, Random(5))
    assert "'tables': 3" in str(nacka.view(kind, SCREEN)) or _counts_tables(nacka, kind)
    before = nacka.view(kind, SCREEN), seminar_document(nacka.context, nacka.id)
    chain = _harvested_tables(nacka, kind)
    nacka.move(kind, "closed")
    after = nacka.view(kind, SCREEN), seminar_document(nacka.context, nacka.id)
    assert str(after[0]).replace("'closed'", "'results'") == str(before[0])
    assert after[1] == before[1]
    assert _harvested_tables(nacka, kind) == chain


def _harvested_tables(nacka: OpenSeminar, kind: str) -> list[int]:
    running = nacka.running(kind)
    parts = [running.exercise.harvest(for_views(running, unit)) for unit in running.units]
    return [item.tables for part in parts for item in part.items]


def _counts_tables(nacka: OpenSeminar, kind: str) -> bool:
    """Whether any need group's part, or the room's, has something that came from a table."""
    running = nacka.running(kind)
    return any(
        count > 0
        for unit in running.units
        for count in running.exercise.count_tables(for_views(running, unit)).values()
    )


def test_the_plan_on_paper_says_how_many_of_the_tables(merged: OpenSeminar) -> None:
    alice = merged.join("Alice", table="Bord 1")
    merged.move("goals", "individual")
    obstacle = next(item for item in merged.running("goals").whole.given if item.tables == 2)
    merged.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": [obstacle.id]})
    merged.move("goals", "results")
    for plan in plans.draft_plans(merged.context, merged.id):
        text = write(plan_document(merged.context, plan.record.id), "md").decode()
        assert ("2 av 3 bord" in text) == bool(plan.rows)
