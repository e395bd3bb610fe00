"""What the picture gives the plan: who stands around the person, and the question who holds the whole."""

from exercises.stakeholder_map.tests.making import (
    AF,
    EXERCISE,
    FK,
    KOM,
    NOBODY,
    UNKNOWN,
    activity,
    led,
    placed,
)
from workshop.exercise import ChainItem, ChainKind, Merge


def given(room: object, kind: ChainKind) -> list[ChainItem]:
    return [item for item in EXERCISE.harvest(room).items if item.kind is kind]  # type: ignore[arg-type]


def test_the_actors_around_the_person_are_given_with_the_goal_that_most_say_they_have() -> None:
    room = activity(
        placed(KOM, 1, "Trygghet hemma", FK, table="Bord 1"),
        placed(KOM, 2, "Trygghet hemma", AF, table="Bord 2"),
        placed(KOM, 1, "Lägre kostnad"),
        placed(FK, 3),
        led(KOM),
        led(KOM),
    )
    town, insurance = given(room, ChainKind.ACTOR)
    assert (town.title, town.votes, town.actors, town.tables) == (KOM, 3, 3, 2)
    assert town.data == {"near": 1, "aim": "Trygghet hemma"}
    assert (insurance.title, insurance.votes, insurance.data["aim"]) == (FK, 1, "")


def test_an_actor_that_hardly_anybody_sees_is_left_to_the_report() -> None:
    room = activity(*(placed(KOM, 1) for _ in range(9)), *(placed(FK, 2) for _ in range(3)), placed(AF, 3))
    assert [item.title for item in given(room, ChainKind.ACTOR)] == [KOM, FK]


def test_an_actor_that_was_hidden_or_merged_is_given_under_no_name_of_its_own() -> None:
    hidden, one, other = (
        placed("Kalle på IFO", 1, hidden=True),
        placed("Hemtjänsten", 1),
        placed("Hemhjälpen", 1),
    )
    [into, ref] = [item.ref for item in given(activity(one, other), ChainKind.ACTOR)]
    merged = activity(hidden, one, other, merges=(Merge("m", (ref,), into, "Hemtjänsten i Nacka"),))
    [item] = given(merged, ChainKind.ACTOR)
    assert (item.title, item.votes) == ("Hemtjänsten i Nacka", 2)


def test_where_nobody_leads_the_plan_gets_the_question_who_does() -> None:
    room = activity(led(NOBODY, FK, table="Bord 1"), led(UNKNOWN, AF), led(KOM, KOM))
    [question] = given(room, ChainKind.QUESTION)
    assert question.title == "Vem håller helheten?" and "minst hälften" in question.text
    assert (question.votes, question.actors, question.tables) == (2, 3, 1)
    english = activity(led(NOBODY), language="en")
    assert given(english, ChainKind.QUESTION)[0].title == "Who holds the whole?"


def test_where_the_room_is_split_the_question_names_the_two() -> None:
    [question] = given(activity(led(KOM), led(FK)), ChainKind.QUESTION)
    assert question.text == f"Rummet delar sig mellan {FK} och {KOM}." and question.votes == 2


def test_where_somebody_leads_nothing_is_asked() -> None:
    assert given(activity(led(KOM), led(KOM), led(NOBODY)), ChainKind.QUESTION) == []
