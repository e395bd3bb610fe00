"""Promise 2 against patience: whoever merges actors and looks before and after learns no few people's answers."""

from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar
from workshop.services import place_actors, place_details
from workshop.services.activities import for_views
from workshop.services.people import ActorMerge, merge_actors
from workshop.services.place_actors import ActorChange
from workshop.services.programme import ActivityChange, change_activity

SMALLEST = 5


def let_all_answer(seminar: OpenSeminar, counts: dict[str, int]) -> None:
    """So many of each spelling hand in an obstacle each."""
    seminar.move("obstacles", "individual")
    for person in seminar.join_many(counts):
        seminar.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})


def merge(seminar: OpenSeminar, into: str, *actors: str) -> None:
    merge_actors(seminar.context, seminar.id, ActorMerge(actors=actors, into=into))


def shown(
    seminar: OpenSeminar, unit: str | None = None, kind: str = "obstacles"
) -> dict[str | None, set[str]]:
    """Each name that the results tell, with the refs of the entries under it."""
    found: dict[str | None, set[str]] = {}
    for entry in for_views(seminar.running(kind), unit).entries:
        found.setdefault(entry.actor, set()).add(entry.ref)
    return found


def sizes(seminar: OpenSeminar) -> dict[str | None, int]:
    return {name: len(refs) for name, refs in shown(seminar).items()}


def test_a_lone_actor_merged_into_a_large_one_is_no_difference(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, ACTORS[1]: 6, ACTORS[2]: 5, "Ensam": 1, "Två": 2, "Tre": 3})
    before = shown(nacka)
    for into in (ACTORS[0], ACTORS[1], "Ensam"):
        merge(nacka, into, "Ensam")
        assert shown(nacka) == before


def test_nor_is_it_after_a_detour_over_others_in_the_pool(nacka: OpenSeminar) -> None:
    """First some of the pool that are enough together, then the same and one more."""
    let_all_answer(nacka, {ACTORS[0]: 9, "A": 3, "B": 3, "Ensam": 1, "C": 6, "D": 4})
    merge(nacka, "A", "B")
    assert sizes(nacka) == {ACTORS[0]: 9, "A": 6, "C": 6, None: 5}
    merge(nacka, "A", "Ensam")
    assert sizes(nacka) == {ACTORS[0]: 9, "A": 6, "C": 6, None: 5}
    merge(nacka, "B", "B")
    assert sizes(nacka) == {ACTORS[0]: 9, "C": 6, None: 11}, "the detour can be undone"
    merge(nacka, "A", "B", "Ensam")
    assert sizes(nacka) == {ACTORS[0]: 9, "A": 6, "C": 6, None: 5}, "and made again, not with one more"


def test_an_actor_spelled_in_four_ways_is_one(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {"FK": 2, "Fk": 2, "F-kassan": 1, "Försäkringskassan": 3, "Regionen": 7})
    merge(nacka, "Försäkringskassan", "FK", "Fk", "F-kassan")
    assert sizes(nacka) == {"Försäkringskassan": 8, "Regionen": 7}


def test_a_merge_before_anybody_has_answered_counts_whoever_comes(nacka: OpenSeminar) -> None:
    merge(nacka, ACTORS[0], "FK")
    let_all_answer(nacka, {ACTORS[0]: 9, "FK": 1, ACTORS[1]: 6})
    assert sizes(nacka) == {ACTORS[0]: 10, ACTORS[1]: 6}


def test_who_stayed_behind_comes_along_once_they_are_enough(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, "FK": 2, "X": 3, "Y": 3})
    merge(nacka, ACTORS[0], "FK")
    assert sizes(nacka) == {ACTORS[0]: 9, None: 8}
    for person in nacka.join_many({"FK": 3}):
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})
    merge(nacka, "X", "Y")
    assert sizes(nacka) == {ACTORS[0]: 9, "FK": 5, "X": 6}, "they stay until the merge is made again"
    merge(nacka, "FK", "FK")
    merge(nacka, ACTORS[0], "FK")
    assert sizes(nacka) == {ACTORS[0]: 14, "X": 6}


def answer_too(seminar: OpenSeminar, counts: dict[str, int]) -> None:
    """So many more hand in, while the others' answers can be seen."""
    for person in seminar.join_many(counts):
        seminar.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})


def test_one_who_came_under_a_merged_name_is_not_taken_out_of_it_again(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, ACTORS[1]: 6, ACTORS[2]: 5})
    merge(nacka, ACTORS[0], "FK")
    answer_too(nacka, {"FK": 1})
    before = shown(nacka)
    merge(nacka, "FK", "FK")
    assert shown(nacka) == before


def test_one_who_came_into_the_pool_after_a_merge_is_not_taken_out_of_it(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, ACTORS[1]: 6, "P": 3, "Q": 3})
    merge(nacka, "P", "P")
    answer_too(nacka, {"FK": 1})
    before = shown(nacka)
    merge(nacka, ACTORS[0], "FK")
    assert shown(nacka) == before


def test_who_came_later_stands_in_no_large_actors_way(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, ACTORS[1]: 6, "P": 3, "Q": 3})
    merge(nacka, "P", "P")
    answer_too(nacka, {"FK": 1})
    merge(nacka, ACTORS[0], ACTORS[1])
    assert sizes(nacka) == {ACTORS[0]: 15, None: 7}


def test_two_large_actors_are_merged_and_taken_apart_as_one_likes(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, ACTORS[1]: 6})
    merge(nacka, ACTORS[0], ACTORS[1])
    assert sizes(nacka) == {ACTORS[0]: 15}
    merge(nacka, ACTORS[1], ACTORS[1])
    assert sizes(nacka) == {ACTORS[0]: 9, ACTORS[1]: 6}


def test_a_new_name_in_the_place_is_a_new_name_here_also_beside_one_who_stayed(nacka: OpenSeminar) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, "FK": 1, ACTORS[1]: 6})
    merge(nacka, ACTORS[0], "FK")
    before = sizes(nacka)
    place = nacka.record.place_id
    actors = place_details.read_place(nacka.context, place).actors
    one = next(actor.record for actor in actors if actor.record.name == ACTORS[0])
    place_actors.rename_actor(nacka.context, place, one.id, ActorChange(name="Kassan"))
    assert list(sizes(nacka).values()) == list(before.values())
    assert ACTORS[0] not in sizes(nacka)


def test_each_need_group_is_weighed(nacka: OpenSeminar) -> None:
    """Enough in the room, but one alone in a need group."""
    nacka.move("goals", "individual")
    crowd = nacka.join_many({ACTORS[0]: 9, "FK": 1, ACTORS[1]: 6})
    crowd += nacka.join_many({ACTORS[0]: 6, "FK": 6}, ADDICTED)
    for person in crowd:
        nacka.submit("goals", person, {"type": "goal", "text": f"Mål för {person.name}", "answers": []})
    before = [shown(nacka, unit, "goals") for unit in nacka.running("goals").units]
    merge(nacka, ACTORS[0], "FK")
    assert [shown(nacka, unit, "goals") for unit in nacka.running("goals").units] == before


def test_in_the_open_every_merge_counts(nacka: OpenSeminar) -> None:
    change_activity(nacka.context, nacka.id, nacka.activity("obstacles").id, ActivityChange(anonymous=False))
    let_all_answer(nacka, {ACTORS[0]: 9, "FK": 1})
    merge(nacka, ACTORS[0], "FK")
    assert sizes(nacka) == {ACTORS[0]: 10}


def test_closing_keeps_the_actors_as_they_were_shown_and_nothing_of_how_they_were_spelled(
    nacka: OpenSeminar,
) -> None:
    let_all_answer(nacka, {ACTORS[0]: 9, "FK": 1, ACTORS[1]: 6, "X": 5})
    merge(nacka, ACTORS[0], "FK")
    before = sizes(nacka)
    nacka.move("obstacles", "closed")
    assert sizes(nacka) == before
    assert nacka.activity("obstacles").seen_actors is None


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_merged_in_whatever_order_no_few_can_be_worked_out(nacka: OpenSeminar, seed: int) -> None:
    """All that was ever shown, laid over each other: each piece was shown from the start, or has enough in it."""
    rng = Random(seed)
    names = [f"Aktör {letter}" for letter in "ABCDEFGH"]
    let_all_answer(nacka, {name: rng.choice((1, 1, 2, 3, 4, 5, 6)) for name in names})
    seen = [list(shown(nacka).values())]
    for _ in range(12):
        merge(nacka, rng.choice(names), *rng.sample(names, rng.choice((1, 1, 2, 3))))
        seen.append(list(shown(nacka).values()))
    pieces: dict[tuple[int, ...], set[str]] = {}
    for ref in set().union(*seen[0]):
        where = tuple(next(n for n, refs in enumerate(parts) if ref in refs) for parts in seen)
        pieces.setdefault(where, set()).add(ref)
    assert all(len(refs) >= SMALLEST or refs in seen[0] for refs in pieces.values())
