"""Who hears what, when, and who never does."""

import time
from collections.abc import Callable

import orjson
import pytest
from socketio.exceptions import ConnectionError as Refusal

from tests.realtime.clients import Listener, new_client, new_id
from tests.realtime.rooms import ADDICTED, BACKS, EMPLOYMENT, Room, answer
from tests.serving import Body

SECRET = "Nobody shall read this yet"


def everything(listener: Listener) -> str:
    """All that somebody has heard, as one text."""
    return orjson.dumps([body for _, _, body in listener.heard]).decode()


def test_results_reach_nobody_but_the_leader_before_they_are_shown(room: Room) -> None:
    room.move("individual")
    alice, bob, screen, leader = room.phone(), room.phone(), room.screen(), room.lead()
    assert alice.call("submit_entry", answer(room.question, SECRET))["ok"]
    leader.wait("view", lambda body: body["view"]["total"] == 1)
    screen.wait("view", lambda body: body["view"]["counts"]["entries"] == 1)
    for listener in (bob, screen):
        read = listener.call("read_activity", {"activity": room.question})
        assert SECRET not in orjson.dumps(read).decode()
        assert read["mine"] == []
    time.sleep(1.2)
    assert SECRET in everything(leader)
    for listener in (alice, bob, screen):
        assert SECRET not in everything(listener)
    room.move("all")
    for listener in (alice, bob, screen):
        listener.wait("view", lambda body: SECRET in orjson.dumps(body).decode())


def test_another_need_groups_work_never_reaches_a_phone(room: Room) -> None:
    goals = room.activity("goals")
    room.move("individual", goals)
    alice, bob = room.phone(room.join()), room.phone(room.join(EMPLOYMENT, BACKS))
    nobody = room.phone(room.join(need_group=None))
    goal = {"type": "goal", "text": SECRET, "answers": []}
    assert alice.call("submit_entry", {"id": new_id(), "activity": goals, "payload": goal})["ok"]
    room.move("all", goals)
    room.move("results", goals)
    alice.wait("view", lambda body: body["view"]["phase"] == "results")
    bob.wait("view", lambda body: body["view"]["phase"] == "results")
    nobody.wait("view", lambda body: body["view"]["phase"] == "results")
    for phone in (bob, nobody):
        read = phone.call("read_activity", {"activity": goals})
        assert SECRET not in orjson.dumps(read).decode()
        assert SECRET not in everything(phone)
    assert SECRET in everything(alice)


def test_what_the_leader_hides_leaves_the_room(room: Room) -> None:
    room.move("individual")
    phone, screen, leader = room.phone(), room.screen(), room.lead()
    assert phone.call("submit_entry", answer(room.question, SECRET))["ok"]
    item = leader.wait("view", lambda body: body["view"]["items"])["view"]["items"][0]
    leader.call("moderate_entry", {"activity": room.question, "entry": item["ref"], "act": "hide"})
    room.move("all")
    for listener in (phone, screen):
        listener.wait("view", lambda body: body["view"]["phase"] == "all")
        read = listener.call("read_activity", {"activity": room.question})
        assert SECRET not in orjson.dumps(read["view"]).decode()
        assert SECRET not in everything(listener)


def test_revisions_never_sink_on_a_connection(room: Room) -> None:
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    listeners = [room.phone(), room.screen(), room.lead()]
    for number in range(10):
        assert listeners[0].call("submit_entry", answer(room.question, f"Answer {number}"))["ok"]
        if number % 3 == 0:
            room.move("all" if number % 2 else "individual")
        time.sleep(0.1)
    time.sleep(1.3)
    for listener in listeners:
        for name in ("view", "seminar"):
            revisions = [body["revision"] for body in listener.all(name)]
            assert revisions == sorted(revisions), (name, revisions)


def test_phones_hear_nothing_while_there_is_nothing_new_for_them(room: Room) -> None:
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    alice, bob = room.phone(), room.phone()
    bob.wait("view")
    time.sleep(1.3)
    before = len(bob.heard)
    for number in range(8):
        assert alice.call("submit_entry", answer(room.question, f"Answer {number}"))["ok"]
        time.sleep(0.2)
    room.join()
    time.sleep(1.3)
    assert bob.heard[before:] == []


def test_a_phone_hears_at_most_once_a_second_and_the_last_word_in_the_end(room: Room) -> None:
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    room.move("all")
    alice, bob = room.phone(), room.phone()
    begun = time.monotonic()
    for number in range(10):
        assert alice.call("submit_entry", answer(room.question, f"Answer {number}"))["ok"]
        time.sleep(0.2)
    bob.wait("view", lambda body: body["view"]["total"] == 10)
    heard = [at for at, name, _ in bob.heard if name == "view" and at > begun]
    assert len(heard) <= time.monotonic() - begun + 2


def test_the_screen_hears_at_most_five_times_a_second_in_a_burst(room: Room) -> None:
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    screen, wires = room.screen(), [room.wire() for _ in range(10)]
    begun = time.monotonic()
    for number in range(10):
        for wire in wires:
            wire.ask(number, "submit_entry", answer(room.question, f"Answer {number}"))
        time.sleep(0.1)
    for wire in wires:
        assert wire.answer(9)["ok"]
        wire.close()
    acknowledged = time.monotonic()
    screen.wait("view", lambda body: body["view"]["counts"]["entries"] == 100)
    assert time.monotonic() - acknowledged < 3
    heard = [at for at, name, _ in screen.heard if name == "view" and at > begun]
    span = heard[-1] - heard[0]
    assert len(heard) <= 5 * span + 2
    assert len(heard) > 2, "the room sees it grow"


def test_who_comes_late_is_not_left_with_what_was_taken_back(room: Room) -> None:
    """The others were told nothing new, since for them it is again as it was; the latecomer must still hear."""
    room.move("individual")
    room.move("all")
    alice, bob = room.phone(), room.phone()
    assert alice.call("submit_entry", answer(room.question, "It stays"))["ok"]
    bob.wait("view", lambda body: body["view"]["total"] == 1)
    passing = answer(room.question, "A slip of the thumb")
    assert alice.call("submit_entry", passing)["ok"]
    late = room.phone()
    assert late.wait("view")["view"]["total"] == 2
    assert alice.call("withdraw_entry", {"id": passing["id"], "activity": room.question})["ok"]
    late.wait("view", lambda body: body["view"]["total"] == 1, patience=3)


def test_who_is_moved_hears_so_and_gets_the_new_groups_view(room: Room) -> None:
    goals = room.activity("goals")
    room.move("individual", goals)
    alice, bob_person = room.phone(room.join(need_group=BACKS)), room.join(EMPLOYMENT, ADDICTED)
    bob, other_device = room.phone(bob_person), room.phone(bob_person)
    bob.wait("view", lambda body: body["view"]["need_group"]["key"] == ADDICTED)
    goal = {"type": "goal", "text": "A goal of the backs", "answers": []}
    assert alice.call("submit_entry", {"id": new_id(), "activity": goals, "payload": goal})["ok"]
    room.server.call("PATCH", f"{room.path}/people/{bob_person.id}", {"need_group": BACKS})
    for device in (bob, other_device):
        assert device.wait("notice")["code"] == "moved"
        device.wait("view", lambda body: body["view"]["need_group"]["key"] == BACKS)
    assert alice.all("notice") == []
    room.move("all", goals)
    bob.wait("view", lambda body: body["view"].get("shortlist"))
    goal = {"type": "goal", "text": "Another", "answers": []}
    room.move("individual", goals)
    heard = len(bob.all("view"))
    room.server.call("PATCH", f"{room.path}/people/{bob_person.id}", {"need_group": ADDICTED})
    bob.wait(
        "view", lambda body: body["view"]["need_group"]["key"] == ADDICTED and len(bob.all("view")) > heard
    )


def test_who_is_shown_out_is_cut_off_and_cannot_come_back(room: Room) -> None:
    person = room.join()
    room.move("individual")
    phone, other_device = room.phone(person), room.phone(person)
    assert phone.call("submit_entry", answer(room.question, "It stays"))["ok"]
    room.server.call("DELETE", f"{room.path}/people/{person.id}")
    for device in (phone, other_device):
        assert device.wait("notice")["code"] == "removed"
        assert device.is_closed.wait(5)
    body = {"code": room.seminar["code"], "return_code": person.return_code}
    refused = room.server.ask("POST", "/api/join", body, token=None)
    assert (refused.status_code, refused.json()["code"]) == (403, "removed")
    refused = room.server.ask("POST", "/api/join", {"code": room.seminar["code"]}, token=person.token)
    assert (refused.status_code, refused.json()["code"]) == (403, "removed")
    assert refusal_of(room, person.token)["code"] == "removed"
    counts = room.server.call("GET", room.path)
    assert counts["counts"] == {"people": 0, "connected": 0}
    assert counts["activities"][-1]["counts"]["entries"] == 1


def refusal_of(room: Room, token: str) -> Body:
    """What a token that is not let in gets to hear."""
    client = new_client()
    heard: list[Body] = []
    client.on("connect_error", heard.append)
    with pytest.raises(Refusal):
        client.connect(room.server.url, auth={"token": token}, transports=["websocket"])
    return dict(heard[0]["data"])


def test_the_end_is_told_to_everybody_and_the_door_says_so(room: Room) -> None:
    room.move("individual")
    listeners = [room.phone(), room.screen(), room.lead()]
    room.server.call("POST", f"{room.path}/end")
    for listener in listeners:
        notice = listener.wait("notice")
        assert notice["code"] == "ended"
        assert len(notice["message"].split()) > 2
        listener.wait("seminar", lambda state: state["state"] == "ended")
    refused = room.server.ask("POST", "/api/join", {"code": room.seminar["code"]}, token=None)
    assert (refused.status_code, refused.json()["code"]) == (410, "seminar_ended")
    refused = room.server.ask("GET", f"/api/join/{room.seminar['code']}", token=None)
    assert (refused.status_code, refused.json()["code"]) == (410, "seminar_ended")


def test_two_seminars_hear_nothing_of_each_other(open_room: Callable[..., Room]) -> None:
    one, other = open_room(), open_room()
    listeners = [other.phone(), other.screen(), other.lead()]
    one.move("individual")
    other.move("individual")
    for listener in listeners:
        listener.wait("view")
    before = [len(listener.heard) for listener in listeners]
    time.sleep(1.2)
    before = [len(listener.heard) for listener in listeners]
    assert one.phone().call("submit_entry", answer(one.question, SECRET))["ok"]
    one.move("all")
    time.sleep(1.3)
    assert [len(listener.heard) for listener in listeners] == before


def test_taking_an_activity_away_stops_no_other_news(room: Room) -> None:
    """Something was to be told of the activity that is gone; the rest of the room hears all the same."""
    talk, pause = room.activity("talk"), room.activity("pause")
    room.move("individual")
    screen, phone = room.screen(), room.phone()
    room.server.call("PATCH", f"{room.path}/activities/{talk}", {"title": "Changed"})
    room.server.call("PATCH", f"{room.path}/activities/{pause}", {"title": "Changed too"})
    assert phone.call("submit_entry", answer(room.question, "An answer"))["ok"]
    for activity in (talk, pause):
        room.server.call("DELETE", f"{room.path}/activities/{activity}")
    screen.wait("view", lambda body: body["view"]["counts"]["entries"] == 1, patience=3)
    screen.wait("seminar", lambda state: len(state["programme"]) == 6, patience=3)


def test_a_deleted_seminar_leaves_no_fault_behind(room: Room) -> None:
    phone = room.phone()
    room.server.call("DELETE", room.path)
    assert phone.wait("notice")["code"] == "deleted"
    phone.close()
    time.sleep(0.5)
