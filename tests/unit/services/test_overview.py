"""The overview counts what is promised, late and done, follows numbers over the years, and sees what comes back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.exercise import Document, Phase, Picture, Section, Table
from workshop.services import plan_editing, plans
from workshop.services.context import Context
from workshop.services.followed import MOST_DAYS, MOST_SERIES, Followed, Point, Series, follow
from workshop.services.moderation import moderate_entry
from workshop.services.overview import read_overview
from workshop.services.overview_document import followed_blocks, overview_document, promises_listing
from workshop.services.places import NewPlace, add_place
from workshop.services.plan_editing import NewRow, PlanChange
from workshop.services.plan_fields import Representative
from workshop.services.programme import NewActivity, add_activity
from workshop.services.promises import by_actor, list_late, list_promises
from workshop.services.returning import list_returning
from workshop.storage.overview import MeasuredRow, ObstacleRow, ReadingsRow
from workshop.storage.plan_records import PlanRecord

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, tzinfo=UTC)
PLAN = PlanRecord("p1", "n", AGED, "Äldre sjuka", None, "", "", {}, None, [], "", "sv", 1, NOW)


def measure(name: str, state: str = "accepted", **fields: Any) -> MeasuredRow:
    return MeasuredRow(name, "p1", "measure", state, {"title": name, **fields})


def test_a_measure_is_late_from_the_day_after_its_date_until_it_is_done() -> None:
    rows = [
        measure("a", date="2026-11-27"),
        measure("b", date="2026-11-26"),
        measure("c", date="2026-10-27", progress="stuck"),
        measure("d", date="2020-01-01", progress="done"),
        measure("e", date="2020-01-01", progress="given_up"),
        measure("f", date="i vår"),
        measure("g"),
    ]
    late = list_late(list_promises([PLAN], rows, TODAY))
    assert [(one.title, one.days_late) for one in late] == [("c", 31), ("b", 1)]


def test_promises_are_gathered_by_actor_however_it_is_spelled_big_or_small() -> None:
    rows = [
        measure("a", actor="Nacka kommun", progress="done"),
        measure("b", actor="NACKA KOMMUN", progress="stuck", date="2026-01-01"),
        measure("c", actor="Psykiatrin"),
        measure("d"),
        measure("e", actor="Psykiatrin", progress="given_up"),
        measure("f", actor="Psykiatrin", progress="on_its_way"),
    ]
    found = by_actor(list_promises([PLAN], rows, TODAY))
    assert [one.actor for one in found] == ["Nacka kommun", "Psykiatrin", ""]
    kommun, psykiatrin, nobody = found
    assert (kommun.open, kommun.stuck, kommun.late, kommun.done) == (0, 1, 1, 1)
    assert (psykiatrin.open, psykiatrin.given_up) == (2, 1)
    assert nobody.open == 1


def reading(day: str, key: str = "k", value: float = 1, **more: Any) -> ReadingsRow:
    one = {"key": key, "title": f"T{key}", "value": value, "low": 0, "high": 3}
    one |= {"wanted": None, "need_group": None, **more}
    return ReadingsRow(f"s{day}", day, "stairs", "results", [one])


def test_few_days_are_followed_one_by_one() -> None:
    [found] = follow([reading("2024-03-01", value=1), reading("2025-03-01", value=2.5, wanted=3)], [])
    assert found.periods == ("2024-03-01", "2025-03-01")
    [series] = found.series
    assert [(point.value, point.wanted) for point in series.points] == [(1, None), (2.5, 3)]
    assert series.change == 1.5


def test_many_days_are_followed_year_by_year_by_the_last_of_each() -> None:
    rows = [reading(f"{2020 + n // 2}-0{n % 2 + 1}-01", value=n / 10) for n in range(2 * MOST_DAYS)]
    [found] = follow(rows, [])
    assert found.periods == tuple(str(2020 + n) for n in range(MOST_DAYS))
    assert [point.value for point in found.series[0].points] == [0.1, 0.3, 0.5, 0.7, 0.9, 1.1]


def test_each_need_group_is_followed_by_itself_in_the_places_order() -> None:
    rows = [reading("2024-01-01", need_group=group) for group in ("b", None, "a", "gone")]
    assert [one.need_group for one in follow(rows, ["a", "b"])] == [None, "a", "b", "gone"]


def test_more_series_than_can_be_told_are_counted() -> None:
    rows = [reading("2024-01-01", key=f"{n:02}") for n in range(MOST_SERIES + 3)]
    [found] = follow(rows, [])
    assert (len(found.series), found.left_out) == (MOST_SERIES, 3)
    assert found.series[0].key == "00"


def said(day: str, title: str, votes: int = 1, key: str | None = None, activity: str = "") -> ObstacleRow:
    return ObstacleRow(
        f"s{day}", f"Seminar {day}", day, activity or f"a{day}", "obstacles", "results", key, title, votes
    )


def test_an_obstacle_comes_back_by_its_key_or_its_words() -> None:
    found = list_returning(
        [
            said("2024-01-01", "Ingen leder", 3, key="ledning"),
            said("2024-01-01", "Vi ses för sällan", 9),
            said("2024-01-01", "Bara en gång", 50),
            said("2025-01-01", "Ledning saknas", 4, key="ledning"),
            said("2025-01-01", "vi ses  för sällan", 2),
            said("2026-01-01", "Ledning saknas", 5, key="ledning"),
        ]
    )
    assert [(one.title, len(one.times), one.votes) for one in found] == [
        ("Ledning saknas", 3, 12),
        ("vi ses  för sällan", 2, 11),
    ]


def test_twice_in_one_seminar_is_not_coming_back_and_votes_of_two_activities_are_not_added() -> None:
    once = [said("2024-01-01", "A", 5), said("2024-01-01", "A", 7, activity="other")]
    assert list_returning(once) == []
    [found] = list_returning([*once, said("2025-01-01", "A", 1)])
    assert [time.votes for time in found.times] == [7, 1]


@pytest.fixture
def measured(nacka: OpenSeminar) -> OpenSeminar:
    """The staircase handed in by a whole room and shown."""
    add_activity(nacka.context, nacka.id, NewActivity(kind="stairs"))
    crowd = nacka.join_many(dict.fromkeys(ACTORS[:3], 5))
    nacka.move("stairs", Phase.INDIVIDUAL)
    nacka.rehearse("stairs", crowd, Random(3), rounds=5)
    return nacka


def test_nothing_is_followed_before_the_room_has_seen_it(measured: OpenSeminar) -> None:
    context, place = measured.context, measured.record.place_id
    assert read_overview(context, place).followed == ()
    measured.move("stairs", Phase.RESULTS)
    [followed] = read_overview(context, place).followed
    shown = measured.running("stairs").exercise.readings(measured.running("stairs").whole)
    assert [(one.title, one.points[0].value) for one in followed.series] == [
        (one.title, one.value) for one in shown
    ]
    measured.move("stairs", Phase.INDIVIDUAL)
    assert read_overview(context, place).followed == ()


def test_what_the_leader_hides_does_not_count(measured: OpenSeminar) -> None:
    measured.move("stairs", Phase.RESULTS)
    before = measured.activity("stairs").readings
    for ref in measured.refs("stairs")[:30]:
        moderate_entry(measured.context, measured.activity("stairs").id, ref, "hide")
    after = measured.activity("stairs").readings
    assert before != after
    running = measured.running("stairs")
    assert [one["value"] for one in after or ()] == [
        one.value for one in running.exercise.readings(running.whole)
    ]


def test_closing_and_purging_change_no_number(measured: OpenSeminar) -> None:
    measured.move("stairs", Phase.RESULTS)
    before = measured.activity("stairs").readings
    measured.move("stairs", Phase.CLOSED)
    assert measured.activity("stairs").readings == before


@pytest.fixture
def place(nacka: OpenSeminar) -> str:
    """Two seminars with the same obstacles, and a plan with a late measure and a network lead."""
    nacka.run_through(nacka.join_many(dict.fromkeys(ACTORS[:3], 3)), Random(4))
    again = open_nacka(nacka.context, title="Ett år senare")
    again.run_through(again.join_many(dict.fromkeys(ACTORS[:3], 3)), Random(4))
    [plan, *_] = plans.draft_plans(nacka.context, nacka.id)
    change = PlanChange(
        lead=Representative(name="Alice", actor=ACTORS[0]),
        add=(
            NewRow(
                kind="measure",
                fields={"title": "En väg in", "actor": ACTORS[1], "date": "2020-01-01"},
            ),
        ),
    )
    plan_editing.change_plan(nacka.context, plan.record.id, None, change)
    return nacka.record.place_id


def test_a_place_is_told_at_one_look(nacka: OpenSeminar, place: str) -> None:
    found = read_overview(nacka.context, place)
    assert found.seminars == 2
    group = next(one for one in found.groups if one.plan and one.plan.lead)
    assert group.plan is not None
    assert group.plan.lead == f"Alice, {ACTORS[0]}"
    assert ACTORS[0] not in group.plan.without and ACTORS[1] in group.plan.without
    assert (group.plan.late, found.late[0].title) == (1, "En väg in")
    assert found.returning and all(len(one.times) == 2 for one in found.returning)


def _sections(sections: tuple[Section, ...]) -> list[Section]:
    return [one for section in sections for one in (section, *_sections(section.sections))]


def test_a_picture_stands_before_its_table_once_there_is_something_to_follow(stock: Context) -> None:
    words = stock.words["sv"]
    points = tuple(Point(day, 2.0, None, day) for day in ("2026-05-12", "2027-05-12"))
    series = Series("a", "Vardagssamverkan", 0.0, 3.0, points)
    twice = Followed("stairs", None, tuple(point.period for point in points), (series,), 0)
    once = Followed("stairs", None, ("2026-05-12",), (replace(series, points=points[:1]),), 0)
    assert [type(block) for block in followed_blocks(words, twice)] == [Picture, Table]
    assert [type(block) for block in followed_blocks(words, once)] == [Table]


def test_its_document_tells_what_is_followed(nacka: OpenSeminar, place: str) -> None:
    add_activity(nacka.context, nacka.id, NewActivity(kind="stairs"))
    nacka.move("stairs", Phase.INDIVIDUAL)
    nacka.rehearse("stairs", nacka.join_many({ACTORS[0]: 5}), Random(3), rounds=5)
    nacka.move("stairs", Phase.RESULTS)
    document = overview_document(nacka.context, place, "en")
    tables = [b for one in _sections(document.sections) for b in one.blocks if isinstance(b, Table)]
    assert any(table.columns[0] == nacka.context.words["en"]("overview.column.what") for table in tables)
    assert "En väg in" in write(document, "md").decode()
    assert write(document, "pdf").startswith(b"%PDF")


def test_its_table_has_a_row_for_each_promise(nacka: OpenSeminar, place: str) -> None:
    document: Document = promises_listing(nacka.context, place, "sv")
    [section] = document.sections
    [table] = section.blocks
    assert isinstance(table, Table)
    found = read_overview(nacka.context, place)
    assert len(table.rows) == sum(len(one.promises) for one in found.actors)
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_an_empty_place_is_told_of_too(nacka: OpenSeminar) -> None:
    empty = add_place(nacka.context, NewPlace(name="Tomt")).record.id
    for language in ("sv", "en"):
        assert write(overview_document(nacka.context, empty, language), "pdf").startswith(b"%PDF")
