"""What late acts may not undo: need groups in use, what was agreed at closing, what is not shown yet."""

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from workshop.errors import Conflict
from workshop.exercise import Audience, Role
from workshop.services import joining, moderation
from workshop.services.seminars import SeminarChange, change_seminar
from workshop.services.views import FACILITATOR, SCREEN

ALICE_PHONE = Audience(Role.PARTICIPANT, need_group=AGED)


def test_a_need_group_with_people_is_not_taken_away(nacka: OpenSeminar) -> None:
    nacka.join("Alice", ACTORS[0], AGED)
    with pytest.raises(Conflict) as refusal:
        change_seminar(nacka.context, nacka.id, SeminarChange(need_groups=(ADDICTED,)))
    assert refusal.value.code == "need_group_in_use"
    assert AGED in {group["key"] for group in nacka.record.need_groups}


def test_an_empty_need_group_is_taken_away(nacka: OpenSeminar) -> None:
    nacka.join("Alice", ACTORS[0], AGED)
    change_seminar(nacka.context, nacka.id, SeminarChange(need_groups=(AGED,)))
    assert [group["key"] for group in nacka.record.need_groups] == [AGED]


def test_an_entry_is_lifted_up_only_when_the_room_may_see_results(nacka: OpenSeminar) -> None:
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", nacka.join("Alice"), {"text": "Vi hinner inte", "weight": 2})
    activity = nacka.activity("obstacles").id
    ref = nacka.view("obstacles", FACILITATOR)["items"][0]["ref"]
    with pytest.raises(Conflict) as refusal:
        moderation.moderate_entry(nacka.context, activity, ref, "spotlight")
    assert refusal.value.code == "not_shown_yet"
    nacka.move("obstacles", "results")
    moderation.moderate_entry(nacka.context, activity, ref, "spotlight")
    assert nacka.view("obstacles", SCREEN)["spotlight"]
    nacka.move("obstacles", "individual")
    assert nacka.view("obstacles", SCREEN)["spotlight"] == []


def test_a_latecomers_actor_does_not_join_the_roll_of_what_is_closed(nacka: OpenSeminar) -> None:
    nacka.join("Alice", ACTORS[0], AGED)
    nacka.move("goals", "individual")
    nacka.move("goals", "closed")
    nacka.join("Bob", ACTORS[1], AGED)
    assert nacka.running("goals").whole.roll == (ACTORS[0],)
    assert ACTORS[1] in nacka.running("obstacles").whole.roll


def test_a_phone_is_told_when_its_need_group_is_small(nacka: OpenSeminar) -> None:
    nacka.join_many({ACTORS[0]: 4}, AGED)
    nacka.move("goals", "individual")
    assert nacka.view("goals", ALICE_PHONE)["is_small"] is True
    nacka.join_many({ACTORS[1]: 1}, AGED)
    assert nacka.view("goals", ALICE_PHONE)["is_small"] is False


def test_a_full_seminar_takes_nobody_more_but_lets_people_back(
    nacka: OpenSeminar, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = nacka.join("Alice")
    monkeypatch.setattr(joining, "MOST_PEOPLE", 1)
    with pytest.raises(Conflict) as refusal:
        nacka.join("Bob")
    assert refusal.value.code == "seminar_full"
    back = joining.Joining(code=nacka.code, return_code=alice.return_code)
    assert joining.join(nacka.context, back).participant.id == alice.id


def test_invisible_letters_do_not_make_two_actors_of_one(nacka: OpenSeminar) -> None:
    person = nacka.join("Alice", "Nacka\u200b kom\u202emun")
    assert person.actor == "Nacka kommun"
