"""Who is here: moving, removing, merging actors spelled differently, and the door."""

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.errors import Forbidden, Gone, Locked, NotFound, Refused
from workshop.services import people, seminars
from workshop.services.attendance import same_actor
from workshop.services.joining import find_present
from workshop.services.people import ActorMerge, Door, PersonChange
from workshop.storage.records import ParticipantRecord


def _merge(nacka: OpenSeminar, into: str, *actors: str) -> None:
    people.merge_actors(nacka.context, nacka.id, ActorMerge(actors=actors, into=into))


def _mean(nacka: OpenSeminar, *names: str) -> list[str | None]:
    return [same_actor(nacka.record, name) for name in names]


def _counts(nacka: OpenSeminar) -> dict[str, int]:
    seminar, present = people.list_people(nacka.context, nacka.id)
    return {actor["name"]: actor["people"] for actor in people.list_actors(seminar, present)}


def test_somebody_may_be_moved(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.lay("Bord 2")
    change = PersonChange(actor=ACTORS[1], need_group=ADDICTED, table="bord 2")
    moved = people.change_person(nacka.context, nacka.id, alice.id, change)
    assert (moved.actor, moved.need_group, moved.table_name) == (ACTORS[1], ADDICTED, "Bord 2")
    assert moved.name == "Alice", "what was not given stays"


def test_somebody_may_be_left_without_a_need_group(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    moved = people.change_person(nacka.context, nacka.id, alice.id, PersonChange(need_group=None))
    assert moved.need_group is None


def test_nobody_is_moved_to_a_need_group_that_the_seminar_does_not_have(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    with pytest.raises(Refused, match="unknown_need_group"):
        people.change_person(nacka.context, nacka.id, alice.id, PersonChange(need_group="rygg_nackbesvar"))


def test_somebody_of_another_seminar_is_out_of_reach(nacka: OpenSeminar) -> None:
    stranger = open_nacka(nacka.context, place="Fagersta").join("Carl")
    for act in (
        lambda: people.change_person(nacka.context, nacka.id, stranger.id, PersonChange(name="X")),
        lambda: people.remove_person(nacka.context, nacka.id, stranger.id),
        lambda: people.get_person(nacka.context, nacka.id, stranger.id),
    ):
        with pytest.raises(NotFound, match="unknown_participant"):
            act()


def test_somebody_who_is_removed_counts_no_more_and_has_no_name(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    people.remove_person(nacka.context, nacka.id, alice.id)
    assert people.list_people(nacka.context, nacka.id)[1] == []
    assert people.get_person(nacka.context, nacka.id, alice.id).name is None
    with pytest.raises(Forbidden, match="removed"):
        find_present(nacka.context, alice.id)


def test_spellings_of_one_actor_count_together(nacka: OpenSeminar) -> None:
    nacka.join_many({ACTORS[0]: 2, "FK": 3, "försäkringskassan": 1})
    _merge(nacka, ACTORS[0], "FK", "försäkringskassan")
    assert _counts(nacka)[ACTORS[0]] == 6
    assert "FK" not in _counts(nacka)


@pytest.mark.parametrize("first", ["B into C", "A into B"])
def test_a_chain_of_merges_ends_in_one_name_in_whatever_order(nacka: OpenSeminar, first: str) -> None:
    steps = [("C", "B"), ("B", "A")] if first == "B into C" else [("B", "A"), ("C", "B")]
    for into, actor in steps:
        _merge(nacka, into, actor)
    assert _mean(nacka, "A", "B", "C") == ["C", "C", "C"]


def test_a_merge_into_a_spelling_is_one_into_what_it_means(nacka: OpenSeminar) -> None:
    _merge(nacka, "B", "A")
    _merge(nacka, "A", "C")
    assert _mean(nacka, "A", "B", "C") == ["B", "B", "B"]


def test_a_merge_may_be_turned_round(nacka: OpenSeminar) -> None:
    _merge(nacka, "B", "A")
    _merge(nacka, "A", "B")
    assert _mean(nacka, "A", "B") == ["A", "A"]


def test_a_new_name_for_all_of_them_is_possible(nacka: OpenSeminar) -> None:
    _merge(nacka, "Regionen", "Landstinget", "Primärvården", "Regionen")
    assert _mean(nacka, "Landstinget", "Primärvården", "Regionen") == ["Regionen"] * 3


def test_a_name_merged_into_itself_stands_alone_again(nacka: OpenSeminar) -> None:
    _merge(nacka, "B", "A", "C")
    _merge(nacka, "A", "A")
    assert _mean(nacka, "A", "B", "C") == ["A", "B", "B"]


def test_a_shared_device_counts_every_actor_at_it(nacka: OpenSeminar) -> None:
    nacka.join("Bord 1", ACTORS[0], heads={ACTORS[0]: 3, ACTORS[1]: 4})
    assert (_counts(nacka)[ACTORS[0]], _counts(nacka)[ACTORS[1]]) == (3, 4)


def test_who_is_expected_and_missing_is_listed_with_nobody(nacka: OpenSeminar) -> None:
    nacka.join("Alice")
    assert _counts(nacka) == {ACTORS[0]: 1} | dict.fromkeys(ACTORS[1:], 0)


def test_a_locked_door_keeps_new_ones_out_and_lets_others_back(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    people.set_door(nacka.context, nacka.id, Door(open=False))
    with pytest.raises(Locked, match="door_locked"):
        nacka.join("Carl")
    assert nacka.join(return_code=alice.return_code).id == alice.id
    people.set_door(nacka.context, nacka.id, Door(open=True))
    nacka.join("Carl")


def test_a_new_code_makes_the_old_one_worthless(nacka: OpenSeminar) -> None:
    old = nacka.code
    people.set_door(nacka.context, nacka.id, Door(open=True, new_code=True))
    assert nacka.code != old
    nacka.join("Alice")


def test_the_door_of_an_ended_seminar_stays_shut(nacka: OpenSeminar) -> None:
    seminars.end_seminar(nacka.context, nacka.id)
    with pytest.raises(Forbidden, match="seminar_over"):
        people.set_door(nacka.context, nacka.id, Door(open=True))
    with pytest.raises(Gone, match="seminar_ended"):
        nacka.join("Alice", need_group=AGED)
