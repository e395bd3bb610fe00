"""Lots with actors mixed, tables by need group, and where a latecomer goes. Pure rules, lopsided rooms."""

from collections import Counter
from random import Random

import pytest

from workshop.services.seating import (
    Guest,
    count_tables,
    draw_lots,
    find_seat,
    lay_tables,
    seat_by_need_group,
)

ROOMS = {
    "even": {"FK": 6, "AF": 6, "Kommunen": 6},
    "one actor has nearly all": {"Kommunen": 41, "FK": 2, "AF": 1},
    "everybody alone": {f"Aktör {n}": 1 for n in range(17)},
    "nobody is of an actor": {"": 11},
    "two people": {"FK": 1, "AF": 1},
    "nobody": {},
}


def people(counts: dict[str, int], need_group: str | None = None) -> list[Guest]:
    return [
        Guest(f"{actor}-{need_group}-{number}", actor or None, need_group)
        for actor, count in counts.items()
        for number in range(count)
    ]


def tables(number: int, need_group: str | None = None) -> list[tuple[str, str | None]]:
    return [(f"{need_group or 'Bord'} {n}", need_group) for n in range(1, number + 1)]


def spread(numbers: list[int]) -> int:
    return max(numbers, default=0) - min(numbers, default=0)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("number", [1, 2, 5, 8])
@pytest.mark.parametrize("chance", [1, 2, 3])
def test_sizes_and_every_actor_differ_by_at_most_one(room: str, number: int, chance: int) -> None:
    guests = people(ROOMS[room])
    names = [name for name, _ in tables(number)]
    seats = draw_lots(guests, lay_tables(tables(number), {}), Random(chance))
    assert set(seats) == {guest.id for guest in guests}
    sizes = Counter(seats.values())
    assert spread([sizes[name] for name in names]) <= 1
    for actor in {guest.actor for guest in guests}:
        at = Counter(seats[guest.id] for guest in guests if guest.actor == actor)
        assert spread([at[name] for name in names]) <= 1, actor


def test_chance_decides_who_sits_with_whom() -> None:
    guests = people({"FK": 8, "AF": 8})
    drawn = [draw_lots(guests, lay_tables(tables(4), {}), Random(chance)) for chance in range(4)]
    assert len({tuple(sorted(seats.items())) for seats in drawn}) == 4
    assert draw_lots(guests, lay_tables(tables(4), {}), Random(1)) == drawn[1]


def test_a_device_counts_as_many_as_it_stands_for() -> None:
    device = Guest("device", "FK", heads=5)
    seats = draw_lots([*people({"AF": 9}), device], lay_tables(tables(3), {}), Random(7))
    alone = seats["device"]
    sizes = Counter(name for guest, name in seats.items() if guest != "device")
    assert sizes[alone] == 0, "the others, nine at two tables, come to four and five"
    assert sorted(sizes.values()) == [4, 5]


def test_everybody_sits_with_their_own_need_group() -> None:
    guests = [*people({"FK": 5, "AF": 2}, "aged"), *people({"FK": 3}, "backs"), *people({"AF": 2})]
    laid = lay_tables([*tables(2, "aged"), *tables(1, "backs")], {})
    seats = seat_by_need_group(guests, laid, Random(3))
    assert all(seats[guest.id].startswith(guest.need_group) for guest in guests if guest.need_group)
    assert not [guest for guest in guests if guest.need_group is None and guest.id in seats]
    at_first = Counter(guest.actor for guest in guests if seats.get(guest.id) == "aged 1")
    assert at_first["AF"] == 1


@pytest.mark.parametrize(
    ("heads", "size", "number"), [(0, 6, 1), (1, 6, 1), (8, 6, 1), (9, 6, 2), (33, 6, 6), (41, 40, 1)]
)
def test_so_many_tables_of_about_that_size(heads: int, size: int, number: int) -> None:
    assert count_tables(heads, size) == number


def test_a_latecomer_gets_the_smallest_table_of_their_need_group() -> None:
    names = [("1", "aged"), ("2", "aged"), ("3", "backs"), ("4", None)]
    seated = {"1": people({"FK": 3}, "aged"), "2": people({"AF": 2}, "aged")}
    places = lay_tables(names, seated)
    assert find_seat(Guest("late", "FK", "aged"), places) == "2"
    assert find_seat(Guest("late", "FK", "backs"), places) == "3"
    assert find_seat(Guest("late", "FK", "others"), places) == "4"
    assert find_seat(Guest("late", "FK"), places) == "4"


def test_of_tables_as_small_a_latecomer_gets_the_one_with_fewest_of_their_actor() -> None:
    seated = {"1": people({"FK": 2, "AF": 1}), "2": people({"FK": 1, "AF": 2})}
    places = lay_tables([("1", None), ("2", None)], seated)
    assert find_seat(Guest("late", "FK"), places) == "2"
    assert find_seat(Guest("late", "AF"), places) == "1"


def test_a_latecomer_whom_no_table_fits_has_none() -> None:
    assert find_seat(Guest("late", "FK", "others"), lay_tables([("1", "aged")], {})) is None
    assert find_seat(Guest("late", "FK"), []) is None
