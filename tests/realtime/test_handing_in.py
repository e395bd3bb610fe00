"""Handing in, replacing and withdrawing over the socket: once, in order, within the rules."""

import threading

import pytest

from tests.realtime.clients import Listener, Wire, new_id
from tests.realtime.rooms import BACKS, Room, answer, is_error
from tests.serving import Body


def entries_of(room: Room, activity: str | None = None) -> int:
    """How many entries count now."""
    activities = room.server.call("GET", room.path)["activities"]
    return int(next(a for a in activities if a["id"] == (activity or room.question))["counts"]["entries"])


def mine(phone: Listener, activity: str) -> list[str]:
    """The texts of one's own entries."""
    read = phone.call("read_activity", {"activity": activity})
    assert set(read) == {"ok", "view", "mine", "revision"}
    return [entry["payload"]["text"] for entry in read["mine"]]


def test_the_same_id_and_body_again_is_the_same_entry(room: Room) -> None:
    room.move("individual")
    phone = room.phone()
    body = answer(room.question, "Only once")
    first = phone.call("submit_entry", body)
    assert set(first) == {"ok", "revision", "ref"}
    [mine] = phone.call("read_activity", {"activity": body["activity"]})["mine"]
    assert (mine["id"], mine["ref"]) == (body["id"], first["ref"]), (
        "a phone knows its own entry among the room's"
    )
    assert phone.call("submit_entry", body) == first
    assert entries_of(room) == 1
    room.move("results")
    assert phone.call("submit_entry", body) == first, "also when the step has ended meanwhile"


def test_the_same_id_with_another_body_is_refused(room: Room) -> None:
    room.move("individual")
    alice, bob = room.phone(), room.phone()
    body = answer(room.question, "Alice's answer")
    assert alice.call("submit_entry", body)["ok"]
    changed = answer(room.question, "Another answer", id=body["id"])
    assert is_error(alice.call("submit_entry", changed), "id_conflict")
    assert is_error(bob.call("submit_entry", body), "id_conflict")
    other = room.activity("obstacles")
    room.move("individual", other)
    elsewhere = {"id": body["id"], "activity": other, "payload": {"text": "Too little time", "weight": 1}}
    assert is_error(alice.call("submit_entry", elsewhere), "id_conflict")
    assert (entries_of(room), entries_of(room, other)) == (1, 0)


@pytest.mark.parametrize("phase", ["waiting", "results", "closed"])
def test_an_entry_to_a_step_that_is_not_open_is_too_late(room: Room, phase: str) -> None:
    phone = room.phone()
    room.move("individual")
    room.move(phase)
    assert is_error(phone.call("submit_entry", answer(room.question, "Too late")), "phase_closed")
    assert entries_of(room) == 0


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"type": "answer", "text": "x" * 141}, "too_long"),
        ({"type": "answer", "text": "   "}, "missing"),
        ({"type": "answer", "text": 5}, "invalid"),
        ({"type": "answer", "text": ["a"]}, "invalid"),
        ({"type": "answer", "text": "Right", "surprise": 1}, "invalid"),
        ({"type": "wish", "text": "Right"}, "invalid"),
        ({}, "answer_without_text"),
        ({"type": "support", "answer": "e000000000000"}, "not_yet_support"),
    ],
)
def test_it_says_what_is_wrong_with_an_entry(room: Room, payload: Body, code: str) -> None:
    room.move("individual")
    body: Body = {"id": new_id(), "activity": room.question, "payload": payload}
    phone = room.phone()
    refused = phone.call("submit_entry", body)
    assert is_error(refused, code), refused
    assert entries_of(room) == 0
    right = answer(room.question, "Right now", id=body["id"])
    assert phone.call("submit_entry", right)["ok"], "a refused id is free for the mended text"


def test_one_takes_back_and_replaces_own_entries_only(room: Room) -> None:
    room.move("individual")
    person = room.join()
    alice, other_device, bob = room.phone(person), room.phone(person), room.phone()
    body = answer(room.question, "First words")
    assert alice.call("submit_entry", body)["ok"]
    assert is_error(
        bob.call("submit_entry", answer(room.question, "Bob's", replaces=body["id"])), "unknown_entry"
    )
    assert is_error(
        bob.call("withdraw_entry", {"id": body["id"], "activity": room.question}), "unknown_entry"
    )
    better = answer(room.question, "Better words", replaces=body["id"])
    assert alice.call("submit_entry", better)["ok"]
    assert mine(other_device, room.question) == ["Better words"]
    stale = answer(room.question, "From the other device", replaces=body["id"])
    assert is_error(other_device.call("submit_entry", stale), "entry_replaced")
    taken_back = {"id": better["id"], "activity": room.question}
    assert alice.call("withdraw_entry", taken_back)["ok"]
    assert alice.call("withdraw_entry", taken_back)["ok"], "asked again, nothing more happens"
    assert mine(alice, room.question) == []
    assert entries_of(room) == 0


def test_nothing_is_taken_back_when_the_step_has_ended(room: Room) -> None:
    room.move("individual")
    phone = room.phone()
    body = answer(room.question, "It stays")
    assert phone.call("submit_entry", body)["ok"]
    room.move("results")
    assert is_error(
        phone.call("withdraw_entry", {"id": body["id"], "activity": room.question}), "phase_closed"
    )
    assert entries_of(room) == 1


def test_two_devices_at_once_cannot_spend_more_votes_than_one_has(room: Room) -> None:
    goals = room.activity("goals")
    room.move("individual", goals)
    person = room.join()
    phone = room.phone(person)
    for number in range(3):
        goal = {"type": "goal", "text": f"Goal number {number}", "answers": []}
        assert phone.call("submit_entry", {"id": new_id(), "activity": goals, "payload": goal})["ok"]
    room.move("all", goals)
    shortlist = phone.call("read_activity", {"activity": goals})["view"]["shortlist"]
    votes = {"type": "votes", "votes": {shortlist[0]["ref"]: 3}}
    devices = [Wire(room.server, person.token) for _ in range(6)]
    answers: list[Body] = []
    begin = threading.Barrier(len(devices))

    def vote(device: Wire) -> None:
        begin.wait()
        device.ask(7, "submit_entry", {"id": new_id(), "activity": goals, "payload": votes})
        answers.append(device.answer(7))

    threads = [threading.Thread(target=vote, args=(device,)) for device in devices]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(reply["ok"] for reply in answers) == [False] * 5 + [True]
    assert all(is_error(reply, "over_budget") for reply in answers if not reply["ok"])
    read = phone.call("read_activity", {"activity": goals})
    assert [e["payload"]["votes"] for e in read["mine"] if e["payload"]["type"] == "votes"] == [
        votes["votes"]
    ]
    for device in devices:
        device.close()


def test_one_clients_messages_are_taken_in_their_order(room: Room) -> None:
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    wire = room.wire()
    ids = [new_id() for _ in range(100)]
    for number, own in enumerate(ids):
        before = ids[number - 1] if number else None
        wire.ask(number, "submit_entry", answer(room.question, f"Version {number}", id=own, replaces=before))
    answers = [wire.next_answer() for _ in ids]
    assert [number for number, _ in answers] == list(range(100))
    assert all(reply["ok"] for _, reply in answers)
    revisions = [reply["revision"] for _, reply in answers]
    assert revisions == sorted(set(revisions))
    wire.ask(100, "read_activity", {"activity": room.question})
    assert [e["payload"]["text"] for e in wire.answer(100)["mine"]] == ["Version 99"]
    wire.close()


def test_somebody_without_a_need_group_is_asked_to_choose_one(room: Room) -> None:
    goals = room.activity("goals")
    room.move("individual", goals)
    person = room.join(need_group=None)
    phone = room.phone(person)
    body = {"id": new_id(), "activity": goals, "payload": {"type": "goal", "text": "A goal", "answers": []}}
    assert is_error(phone.call("submit_entry", body), "choose_need_group")
    room.server.call("PATCH", f"{room.path}/people/{person.id}", {"need_group": BACKS})
    assert phone.call("submit_entry", body)["ok"]


def test_a_seminar_that_has_ended_takes_nothing_more(room: Room) -> None:
    room.move("individual")
    phone = room.phone()
    body = answer(room.question, "In time")
    assert phone.call("submit_entry", body)["ok"]
    room.server.call("POST", f"{room.path}/end")
    assert is_error(phone.call("submit_entry", answer(room.question, "Too late")), "phase_closed")
    assert phone.call("submit_entry", body)["ok"], "what was stored is still said to be"
