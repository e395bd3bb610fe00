"""Tables: made, named, taken away; who sits where; what a table may know while it works."""

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Audience, Role
from workshop.services import tables
from workshop.services.activities import for_rules, for_views
from workshop.services.people import NewPerson, PersonChange, add_person, change_person
from workshop.services.programme import ActivityChange, change_activity
from workshop.services.reports import seminar_document
from workshop.services.results import read_archive
from workshop.services.seminars import SeminarChange, change_seminar
from workshop.services.tables import MakeTables, NewTable, Seating, TableChange
from workshop.services.views import FACILITATOR, SCREEN, audience_of, build_view
from workshop.storage.records import ParticipantRecord


def _make(nacka: OpenSeminar, **wanted: object) -> Seating:
    return tables.make_tables(nacka.context, nacka.id, MakeTables.model_validate(wanted))


def _names(nacka: OpenSeminar) -> list[str]:
    return [table["name"] for table in nacka.record.tables]


def _id_of(nacka: OpenSeminar, name: str) -> str:
    return next(str(table["id"]) for table in nacka.record.tables if table["name"] == name)


def _table_of(nacka: OpenSeminar, person: ParticipantRecord) -> str | None:
    seating = tables.read_seating(nacka.context, nacka.id)
    return next(one.table_name for one in seating.people if one.id == person.id)


def _obstacle(nacka: OpenSeminar, person: ParticipantRecord, text: str) -> None:
    nacka.submit("obstacles", person, {"text": text, "weight": 1})


def _seen(nacka: OpenSeminar, kind: str, table: str | None, need_group: str | None = AGED) -> str:
    running = nacka.running(kind)
    return str(build_view(nacka.context, running, audience_of(running, need_group, table)))


def test_by_need_group_there_are_tables_of_about_that_size_for_each(nacka: OpenSeminar) -> None:
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 6}) + nacka.join_many({ACTORS[2]: 5}, ADDICTED)
    lost = nacka.join("Lost", need_group=None)
    made = _make(nacka, by="need_group", size=6)
    assert [(t["name"], t["need_group"]) for t in made.seminar.tables] == [
        ("Bord 1", AGED),
        ("Bord 2", AGED),
        ("Bord 3", ADDICTED),
    ]
    assert set(made.moved) == {person.id for person in crowd}
    for person in made.people:
        table = next((t for t in made.seminar.tables if t["name"] == person.table_name), None)
        assert (table["need_group"] if table else None) == person.need_group
    assert _table_of(nacka, lost) is None


def test_by_lots_everybody_has_a_table_also_without_a_need_group(nacka: OpenSeminar) -> None:
    nacka.join_many({ACTORS[0]: 7, ACTORS[1]: 2})
    nacka.join("Lost", need_group=None)
    made = _make(nacka, by="lots", count=3)
    sizes = [sum(p.table_name == name for p in made.people) for name in _names(nacka)]
    assert sorted(sizes) == [3, 3, 4]


def test_tables_can_be_made_before_anybody_has_come(nacka: OpenSeminar) -> None:
    assert len(_make(nacka, by="need_group", count=2).seminar.tables) == 4
    late = [nacka.join(f"Person {number}", need_group=ADDICTED) for number in range(4)]
    assert sorted(str(person.table_name) for person in late) == ["Bord 3", "Bord 3", "Bord 4", "Bord 4"]


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"by": "lots"}, "size_or_count"),
        ({"by": "lots", "size": 5, "count": 5}, "size_or_count"),
        ({"by": "need_group", "count": 40}, "too_many_tables"),
    ],
)
def test_it_refuses_tables_that_cannot_be_made(
    nacka: OpenSeminar, wanted: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        _make(nacka, **wanted)
    assert refusal.value.code == code
    assert nacka.record.tables == []


def test_two_tables_of_one_name_are_refused(nacka: OpenSeminar) -> None:
    nacka.lay("Balkongen", "Hörnet")
    with pytest.raises(Conflict, match="table_exists"):
        tables.add_table(nacka.context, nacka.id, NewTable(name=" balkongen "))
    with pytest.raises(Conflict, match="table_exists"):
        change = TableChange(name="BALKONGEN")
        tables.change_table(nacka.context, nacka.id, _id_of(nacka, "Hörnet"), change)
    assert _names(nacka) == ["Balkongen", "Hörnet"]


def test_nobody_is_placed_at_a_table_that_does_not_exist(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    nacka.lay("Balkongen")
    nacka.seat(alice, "Balkongen")
    for table in ("Bord 9", "<b>Balkongen</b>"):
        with pytest.raises(Refused, match="unknown_table"):
            nacka.seat(alice, table)
        with pytest.raises(Refused, match="unknown_table"):
            add_person(nacka.context, nacka.id, NewPerson(table=table))
    assert _table_of(nacka, alice) == "Balkongen"
    with pytest.raises(NotFound, match="unknown_table"):
        tables.remove_table(nacka.context, nacka.id, "t404")


def test_a_name_at_the_door_makes_a_table_until_the_leader_has_made_some(nacka: OpenSeminar) -> None:
    assert nacka.join("Alice", table="Vid fönstret").table_name == "Vid fönstret"
    assert nacka.join("Bob", table="vid FÖNSTRET").table_name == "Vid fönstret"
    assert nacka.join("Carol").table_name is None, "tables from the door take nobody by themselves"
    assert _names(nacka) == ["Vid fönstret"]
    nacka.lay("Hörnet")
    assert nacka.join("Dave", table="hörnet").table_name == "Hörnet"
    with pytest.raises(Refused, match="unknown_table"):
        nacka.join("Eve", table="Trappan")
    assert nacka.join("Frank").table_name in _names(nacka)


def test_people_of_a_table_that_is_taken_away_sit_nowhere(nacka: OpenSeminar) -> None:
    nacka.lay("Balkongen", "Hörnet")
    alice = nacka.join("Alice", table="Balkongen")
    bob = nacka.join("Bob", table="Hörnet")
    removed = tables.remove_table(nacka.context, nacka.id, _id_of(nacka, "Balkongen"))
    assert removed.moved == (alice.id,)
    assert (_table_of(nacka, alice), _table_of(nacka, bob)) == (None, "Hörnet")


def test_a_table_sees_its_own_only(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1", "Bord 2")
    alice, bob = nacka.join("Alice", table="Bord 1"), nacka.join("Bob", table="Bord 2")
    nacka.join("Carol", table="Bord 1")
    nacka.move("obstacles", "individual")
    _obstacle(nacka, alice, "Ingen leder helheten")
    _obstacle(nacka, bob, "Vi ses aldrig")
    assert "Ingen leder" not in _seen(nacka, "obstacles", "Bord 1"), "alone one sees nobody else's"
    nacka.move("obstacles", "table")
    one, two = _seen(nacka, "obstacles", "Bord 1"), _seen(nacka, "obstacles", "Bord 2")
    assert "Ingen leder" in one and "Vi ses" not in one
    assert "Vi ses" in two and "Ingen leder" not in two
    nobody = _seen(nacka, "obstacles", None)
    assert "Ingen leder" not in nobody and "Vi ses" not in nobody
    screen = nacka.view("obstacles", SCREEN)
    assert "Ingen leder" not in str(screen) and "Vi ses" not in str(screen)
    assert screen["at_tables"] == [
        {"name": "Bord 1", "people": 2, "handed_in": 1},
        {"name": "Bord 2", "people": 1, "handed_in": 1},
    ]
    for text in ("Ingen leder", "Vi ses"):
        assert text in str(nacka.view("obstacles", FACILITATOR))
        assert text not in str(read_archive(nacka.context, nacka.id))
        assert text not in str(seminar_document(nacka.context, nacka.id))


def test_numbers_tell_a_table_nothing_of_the_others(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1", "Bord 2")
    nacka.join("Alice", table="Bord 1")
    nacka.move("obstacles", "table")
    before = _seen(nacka, "obstacles", "Bord 1")
    bob = nacka.join("Bob", table="Bord 2")
    _obstacle(nacka, bob, "Vi ses aldrig")
    assert _seen(nacka, "obstacles", "Bord 1") == before
    view = nacka.view("obstacles", Audience(Role.PARTICIPANT, table="Bord 1"))
    assert view["counts"] == {"entries": 0, "people": 0}


def test_no_refusal_tells_of_another_tables_work(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1", "Bord 2")
    alice, bob = nacka.join("Alice", table="Bord 1"), nacka.join("Bob", table="Bord 2")
    nacka.move("obstacles", "table")
    _obstacle(nacka, bob, "Vi ses aldrig")
    running = nacka.running("obstacles")
    known = for_rules(running, alice.need_group, "Bord 1")
    assert list(known.entries) == []
    assert len(for_rules(running, bob.need_group, "Bord 2").entries) == 1
    _obstacle(nacka, alice, "Vi ses aldrig")


def test_need_group_and_table_combine(nacka: OpenSeminar) -> None:
    """At a mixed table everybody works on their own need group's part, with those of the table alone."""
    activity = nacka.activity("obstacles")
    change = ActivityChange(scope="need_groups")
    change_activity(nacka.context, nacka.id, activity.id, change)
    nacka.lay("Bord 1", "Bord 2")
    alice = nacka.join("Alice", need_group=AGED, table="Bord 1")
    bob = nacka.join("Bob", need_group=ADDICTED, table="Bord 1")
    carol = nacka.join("Carol", need_group=AGED, table="Bord 2")
    nacka.move("obstacles", "table")
    for person in (alice, bob, carol):
        _obstacle(nacka, person, f"Hinder av {person.name}")
    seen = _seen(nacka, "obstacles", "Bord 1", AGED)
    assert "av Alice" in seen and "av Bob" not in seen and "av Carol" not in seen
    seen = _seen(nacka, "obstacles", "Bord 1", ADDICTED)
    assert "av Bob" in seen and "av Alice" not in seen
    assert for_views(nacka.running("obstacles"), AGED).tables == ("Bord 1", "Bord 2")
    assert for_views(nacka.running("obstacles"), ADDICTED).tables == ("Bord 1",)


def test_at_a_table_no_actor_is_named(nacka: OpenSeminar) -> None:
    """Six of an actor in the room, five at one table: the whole room's picture would give the sixth away."""
    nacka.lay("Bord 1", "Bord 2")
    alone = nacka.join("Alice", ACTORS[0], table="Bord 1")
    crowd = [nacka.join(f"P{n}", ACTORS[0], table="Bord 2") for n in range(5)]
    nacka.move("obstacles", "table")
    for person in (alone, *crowd):
        _obstacle(nacka, person, f"Hinder av {person.id}")
    running = nacka.running("obstacles")
    assert {entry.actor for entry in for_views(running, None, "Bord 1").entries} == {None}
    assert {entry.actor for entry in for_views(running, None, "Bord 2").entries} == {None}


def test_who_is_moved_sees_the_new_table_and_leaves_the_old_ones_work(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1", "Bord 2")
    alice, bob = nacka.join("Alice", table="Bord 1"), nacka.join("Bob", table="Bord 2")
    nacka.move("obstacles", "table")
    nacka.submit("obstacles", alice, {"text": "Skrivet vid ett", "weight": 1}, "alice-entry-1")
    nacka.submit("obstacles", alice, {"text": "Kvar vid ett", "weight": 1}, "alice-entry-2")
    _obstacle(nacka, bob, "Skrivet vid två")
    nacka.seat(alice, "Bord 2")
    assert "Skrivet vid ett" in _seen(nacka, "obstacles", "Bord 1"), "what was handed in stays there"
    assert "Skrivet vid ett" not in _seen(nacka, "obstacles", "Bord 2")
    nacka.submit("obstacles", alice, {"text": "Ändrat", "weight": 1}, "alice-entry-3", "alice-entry-1")
    assert "Ändrat" in _seen(nacka, "obstacles", "Bord 2"), "what is replaced comes along"
    assert "Kvar vid ett" in _seen(nacka, "obstacles", "Bord 1")


def test_what_was_written_before_there_were_tables_comes_to_the_table(nacka: OpenSeminar) -> None:
    alice, bob = nacka.join("Alice"), nacka.join("Bob")
    nacka.move("obstacles", "individual")
    _obstacle(nacka, alice, "Skrivet i ensamhet")
    _obstacle(nacka, bob, "Skrivet av Bob")
    nacka.lay("Bord 1", "Bord 2")
    nacka.seat(alice, "Bord 1")
    nacka.seat(bob, "Bord 2")
    nacka.move("obstacles", "table")
    seen = _seen(nacka, "obstacles", "Bord 1")
    assert "i ensamhet" in seen and "av Bob" not in seen


def test_a_new_table_does_not_inherit_an_old_ones_work(nacka: OpenSeminar) -> None:
    crowd = nacka.join_many({ACTORS[0]: 4})
    _make(nacka, by="lots", count=2)
    nacka.move("obstacles", "individual")
    for person in crowd:
        _obstacle(nacka, person, f"Hinder av {person.name}!")
    _make(nacka, by="lots", count=2)
    nacka.move("obstacles", "table")
    for table in _names(nacka):
        here = [person.name for person in crowd if _table_of(nacka, person) == table]
        seen = _seen(nacka, "obstacles", table)
        assert [p.name for p in crowd if f"av {p.name}!" in seen] == here
    with pytest.raises(Conflict, match="tables_at_work"):
        _make(nacka, by="lots", count=3)


def test_a_renamed_table_keeps_its_people_and_its_work(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1")
    alice = nacka.join("Alice", table="Bord 1")
    nacka.move("obstacles", "table")
    _obstacle(nacka, alice, "Ingen leder helheten")
    tables.change_table(nacka.context, nacka.id, _id_of(nacka, "Bord 1"), TableChange(name="Balkongen"))
    assert _table_of(nacka, alice) == "Balkongen"
    assert "Ingen leder" in _seen(nacka, "obstacles", "Balkongen")
    assert for_views(nacka.running("obstacles"), None).tables == ("Balkongen",)


def test_a_need_group_that_goes_leaves_its_tables_to_everybody(nacka: OpenSeminar) -> None:
    nacka.lay("Bord 1", need_group=ADDICTED)
    change_seminar(nacka.context, nacka.id, SeminarChange(need_groups=(AGED,)))
    assert nacka.record.tables[0]["need_group"] is None


def test_a_shared_device_says_anew_how_many_it_stands_for(nacka: OpenSeminar) -> None:
    device = nacka.join("Vid fönstret", ACTORS[0], heads={ACTORS[0]: 2})
    change = PersonChange(heads={ACTORS[1]: 3, ACTORS[0]: 1})
    changed = change_person(nacka.context, nacka.id, device.id, change)
    assert (changed.head_count, changed.actor, changed.heads_of_actor) == (4, ACTORS[0], 1)
    changed = change_person(nacka.context, nacka.id, device.id, PersonChange(heads={ACTORS[1]: 3}))
    assert (changed.actor, changed.heads_of_actor) == (ACTORS[1], 3)
    changed = change_person(nacka.context, nacka.id, device.id, PersonChange(actor=ACTORS[2]))
    assert changed.heads == {ACTORS[2]: 3}
    assert change_person(nacka.context, nacka.id, device.id, PersonChange(heads=None)).head_count == 1


@pytest.mark.parametrize("heads", [{}, {ACTORS[0]: 0}, {ACTORS[0]: 41}, {ACTORS[0]: 39, ACTORS[1]: 2}])
def test_it_refuses_wrong_heads_from_the_leader_too(nacka: OpenSeminar, heads: dict[str, int]) -> None:
    device = nacka.join("Vid fönstret", ACTORS[0], heads={ACTORS[0]: 2})
    with pytest.raises(Refused, match="wrong_heads"):
        change_person(nacka.context, nacka.id, device.id, PersonChange(heads=heads))
