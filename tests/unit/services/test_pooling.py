"""Promise 2: no group smaller than the number can be seen or worked out."""

from hypothesis import given
from hypothesis import strategies as st

from tests.people import ACTORS, AGED, OpenSeminar
from workshop.services.activities import for_views
from workshop.services.people import ActorMerge, merge_actors
from workshop.services.pooling import count_groups, find_pooled
from workshop.services.programme import ActivityChange, change_activity


def ones(number: int) -> list[int]:
    """So many people with a phone each."""
    return [1] * number


GROUPS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(1, 30))
DEVICES = st.lists(st.one_of(st.just(1), st.integers(1, 40)), min_size=1, max_size=12)
SHARED = st.dictionaries(st.sampled_from("ABCDEF"), DEVICES)


def pool_phones(groups: dict[str, int], smallest: int, unnamed: int) -> frozenset[str]:
    return find_pooled({name: ones(people) for name, people in groups.items()}, smallest, ones(unnamed))


@given(groups=GROUPS, smallest=st.integers(1, 12), unnamed=st.integers(0, 15))
def test_no_group_that_is_shown_is_smaller_than_the_number(
    groups: dict[str, int], smallest: int, unnamed: int
) -> None:
    pooled = pool_phones(groups, smallest, unnamed)
    assert all(people >= smallest for name, people in groups.items() if name not in pooled)


@given(groups=GROUPS, smallest=st.integers(1, 12), unnamed=st.integers(0, 15))
def test_the_pool_is_never_small_enough_to_be_worked_out(
    groups: dict[str, int], smallest: int, unnamed: int
) -> None:
    """Nobody, or enough of them; fewer only where all are pooled and the rest of the total is nothing."""
    pooled = pool_phones(groups, smallest, unnamed)
    in_pool = unnamed + sum(groups[name] for name in pooled)
    assert in_pool == 0 or in_pool >= smallest or pooled == set(groups)


@given(groups=GROUPS, smallest=st.integers(1, 12), unnamed=st.integers(0, 15))
def test_the_same_people_are_pooled_alike_in_whatever_order_they_came(
    groups: dict[str, int], smallest: int, unnamed: int
) -> None:
    backwards = dict(reversed(groups.items()))
    assert pool_phones(groups, smallest, unnamed) == pool_phones(backwards, smallest, unnamed)


@given(groups=GROUPS, smallest=st.integers(1, 12), unnamed=st.integers(0, 15))
def test_no_more_groups_join_the_pool_than_it_needs(
    groups: dict[str, int], smallest: int, unnamed: int
) -> None:
    pooled = pool_phones(groups, smallest, unnamed)
    large = sorted(groups[name] for name in pooled if groups[name] >= smallest)
    if large:
        assert unnamed + sum(groups[name] for name in pooled) - large[-1] < smallest


@given(groups=SHARED, smallest=st.integers(1, 12), unnamed=st.one_of(st.just([]), DEVICES))
def test_no_device_can_work_a_few_others_out_however_many_it_stands_for(
    groups: dict[str, list[int]], smallest: int, unnamed: list[int]
) -> None:
    """It takes its own answer away from what is shown of each group, and of the pool."""
    pooled = find_pooled(groups, smallest, unnamed)
    pool = [*unnamed, *(heads for name in pooled for heads in groups[name])]
    shown = [heads for name, heads in groups.items() if name not in pooled]
    if pool and shown:
        shown.append(pool)
    for heads in shown:
        others = sum(heads) - max(heads)
        assert others == 0 or others >= smallest - 1


def test_a_person_counts_once_however_much_they_hand_in() -> None:
    groups, unnamed = count_groups([("1", "A", 1), ("1", "A", 1), ("2", "A", 3), ("3", None, 2)])
    assert (groups, unnamed) == ({"A": [1, 3]}, [2])


def _labels(nacka: OpenSeminar, kind: str = "obstacles", unit: str | None = None) -> set[str | None]:
    return {entry.actor for entry in for_views(nacka.running(kind), unit).entries}


def _let_all_say_something(nacka: OpenSeminar, counts: dict[str, int]) -> None:
    nacka.move("obstacles", "individual")
    for person in nacka.join_many(counts):
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})


def test_a_delegate_alone_takes_the_next_smallest_along(nacka: OpenSeminar) -> None:
    _let_all_say_something(nacka, {ACTORS[0]: 9, ACTORS[1]: 6, ACTORS[2]: 1})
    assert _labels(nacka) == {ACTORS[0], None}


def test_two_spellings_of_one_actor_count_together_once_they_are_merged(nacka: OpenSeminar) -> None:
    _let_all_say_something(nacka, {ACTORS[0]: 6, "FK": 3, "Fkassan": 2})
    assert _labels(nacka) == {ACTORS[0], None}
    merge_actors(nacka.context, nacka.id, ActorMerge(actors=("FK", "Fkassan"), into=ACTORS[0]))
    assert _labels(nacka) == {ACTORS[0]}


def test_need_groups_are_pooled_each_by_itself(nacka: OpenSeminar) -> None:
    """Six of an actor in the room, but only four of them in this need group."""
    nacka.move("goals", "individual")
    crowd = nacka.join_many({ACTORS[0]: 4, ACTORS[1]: 6}) + nacka.join_many(
        {ACTORS[0]: 2}, "missbruksproblem"
    )
    for person in crowd:
        nacka.submit("goals", person, {"type": "goal", "text": f"Mål för {person.name}", "answers": []})
    assert _labels(nacka, "goals", AGED) == {None}


def test_a_shared_device_speaks_for_no_more_people_of_an_actor_than_it_has(nacka: OpenSeminar) -> None:
    """Three of one actor and four of another at one table are not seven of the first."""
    table = nacka.join("Bord 1", ACTORS[0], heads={ACTORS[0]: 3, ACTORS[1]: 4})
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", table, {"text": "Vi ses aldrig", "weight": 1})
    for person in nacka.join_many({ACTORS[2]: 6}):
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})
    assert _labels(nacka) == {None}


def test_a_table_of_one_actor_counts_all_its_heads(nacka: OpenSeminar) -> None:
    table = nacka.join("Bord 1", ACTORS[0], heads={ACTORS[0]: 6})
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", table, {"text": "Vi ses aldrig", "weight": 1})
    assert _labels(nacka) == {ACTORS[0]}


def test_a_phone_that_says_it_is_forty_does_not_lay_a_lone_colleague_open(nacka: OpenSeminar) -> None:
    """It knows its own answer: what is left of its actor's, or of the pool's, would be the other one's."""
    nacka.move("obstacles", "individual")
    crowd = nacka.join_many({ACTORS[2]: 6})
    crowd += [nacka.join("Mallory", ACTORS[0], heads={ACTORS[0]: 40}), nacka.join("Alice", ACTORS[0])]
    for person in crowd:
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})
    assert _labels(nacka) == {None}


def test_a_phone_that_says_it_is_forty_hides_nobody_in_the_pool(nacka: OpenSeminar) -> None:
    nacka.move("obstacles", "individual")
    crowd = nacka.join_many({ACTORS[2]: 6, ACTORS[1]: 1})
    crowd.append(nacka.join("Mallory", None, heads={"Påhittad": 4, "Annan": 36}))
    for person in crowd:
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})
    assert _labels(nacka) == {None}


def test_an_activity_in_the_open_shows_every_actor(nacka: OpenSeminar) -> None:
    question = nacka.activity("question").id
    change_activity(nacka.context, nacka.id, question, ActivityChange(anonymous=False))
    nacka.move("question", "individual")
    nacka.submit("question", nacka.join("Alice"), {"type": "answer", "text": "Ett svar"})
    assert _labels(nacka, "question") == {ACTORS[0]}


def test_a_table_names_no_actor_whose_rest_the_room_would_give_away(nacka: OpenSeminar) -> None:
    """Five of an actor at one table and one at another: six are shown in the end, five were seen before."""
    nacka.lay("Bord 1", "Bord 2")
    crowd = [nacka.join(f"Person {n}", table="Bord 1") for n in range(5)] + [
        nacka.join("Ensam", table="Bord 2")
    ]
    nacka.move("obstacles", "table")
    for person in crowd:
        nacka.submit("obstacles", person, {"text": f"Hinder för {person.name}", "weight": 1})
    at_table = for_views(nacka.running("obstacles"), None, "Bord 1")
    assert {entry.actor for entry in at_table.entries} == {None}
    nacka.move("obstacles", "results")
    assert _labels(nacka) == {ACTORS[0]}
