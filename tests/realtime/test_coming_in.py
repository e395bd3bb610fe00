"""Joining, connecting and what is heard first."""

from typing import Any

import pytest
import requests
from socketio.exceptions import ConnectionError as Refusal

from tests.realtime.clients import Listener, new_client
from tests.realtime.rooms import Room, answer
from tests.serving import Server
from workshop.realtime.protocol import FROM_SERVER


def test_it_tells_where_the_room_is_and_then_what_there_is_to_see(room: Room) -> None:
    room.move("individual")
    phone = room.phone()
    phone.wait("view")
    assert [name for _, name, _ in phone.heard][:2] == ["seminar", "view"]
    state, view = phone.heard[0][2], phone.heard[1][2]
    assert set(state) == set(FROM_SERVER["seminar"])
    assert set(view) == set(FROM_SERVER["view"])
    assert (state["activity"], state["phase"]) == (room.question, "individual")
    assert view["activity"] == room.question
    assert view["view"]["counts"] == {"entries": 0, "people": 0}


def test_it_tells_only_where_the_room_is_before_anything_has_begun(room: Room) -> None:
    phone = room.phone()
    assert phone.last("seminar")["activity"] is None
    assert phone.all("view") == []


@pytest.mark.parametrize("kind", ["phone", "screen", "lead"])
def test_the_role_comes_from_the_token_alone(room: Room, kind: str) -> None:
    room.move("individual")
    room.phone().call("submit_entry", answer(room.question, "One answer"))
    listener: Listener = getattr(room, kind)()
    view = listener.wait("view")["view"]
    assert ("items" in view) == (kind == "lead")
    assert ("moderated" in view) == (kind == "lead")
    assert ("spotlight" in view) == (kind != "phone")


def refusal_of(server: Server, auth: object) -> dict[str, Any]:
    """What a client that is not let in gets."""
    client = new_client()
    heard: list[dict[str, Any]] = []
    client.on("connect_error", heard.append)
    with pytest.raises(Refusal):
        client.connect(server.url, auth=auth, transports=["websocket"], wait_timeout=5)
    client.disconnect()
    return heard[0]


@pytest.mark.parametrize(
    "auth",
    [
        None,
        {},
        {"token": ""},
        {"token": 5},
        {"token": ["a", "list"]},
        {"token": None},
        {"token": "made.up"},
        {"token": "x" * 5000},
        {"role": "facilitator"},
        "just text",
        [1, 2],
    ],
)
def test_it_refuses_a_bad_token(server: Server, auth: object) -> None:
    refused = refusal_of(server, auth)
    assert refused["message"] == "bad_token"
    assert refused["data"]["code"] == "bad_token"
    assert refused["data"]["ok"] is False
    assert refused["data"]["message"]


def test_a_token_with_one_letter_changed_is_a_bad_one(room: Room) -> None:
    token = room.join().token
    changed = token[:-1] + ("a" if token[-1] != "a" else "b")
    assert refusal_of(room.server, {"token": changed})["message"] == "bad_token"


def test_the_refusal_is_in_the_readers_language(server: Server) -> None:
    swedish = refusal_of(server, {"token": "x", "language": "sv"})["data"]["message"]
    english = refusal_of(server, {"token": "x", "language": "en"})["data"]["message"]
    assert "Länken" in swedish
    assert swedish != english


def test_a_role_claimed_beside_the_token_means_nothing(room: Room) -> None:
    room.move("individual")
    person = room.join()
    client = new_client()
    client.connect(
        room.server.url,
        auth={"token": person.token, "role": "facilitator", "is_facilitator": True},
        transports=["websocket"],
    )
    refused = client.call("set_phase", {"activity": room.question, "phase": "results"}, timeout=5)
    client.disconnect()
    assert refused["code"] == "forbidden"


def test_polling_does_as_well_as_a_websocket(room: Room) -> None:
    room.move("individual")
    with Listener(room.server, room.join().token, transports=["polling"]) as phone:
        phone.wait("view")
        assert phone.call("submit_entry", answer(room.question, "By polling"))["ok"]


def test_an_old_screen_address_of_a_removed_seminar_is_refused(room: Room) -> None:
    token = room.screen_token
    room.server.call("DELETE", room.path)
    assert refusal_of(room.server, {"token": token})["message"] == "unknown_seminar"


def test_a_page_from_another_place_may_not_connect(server: Server) -> None:
    response = requests.get(
        f"{server.url}/socket.io/?EIO=4&transport=polling",
        headers={"Origin": "http://elsewhere.example"},
        timeout=5,
    )
    assert response.status_code == 400


def test_several_connections_of_one_participant_count_once_and_hear_the_same(room: Room) -> None:
    room.move("individual")
    person = room.join()
    one, other = room.phone(person), room.phone(person)
    leader = room.lead()
    assert leader.last("seminar")["counts"] == {"people": 1, "connected": 1}
    body = answer(room.question, "From one device")
    assert one.call("submit_entry", body)["ok"]
    mine = other.call("read_activity", {"activity": room.question})["mine"]
    assert [entry["id"] for entry in mine] == [body["id"]]
    one.close()
    people = room.server.call("GET", f"{room.path}/people")["people"]
    assert [p["is_connected"] for p in people] == [True]
    other.close()
    leader.wait("seminar", lambda state: state["counts"]["connected"] == 0)


@pytest.mark.parametrize("name", ["connect", "disconnect"])
def test_a_client_cannot_play_the_connection_itself(room: Room, name: str) -> None:
    """Socket.IO's own two names sent as messages neither count somebody twice nor cut them off."""
    person = room.join()
    wire = room.wire(person)
    wire.ask(1, name, {})
    wire.socket.send(f'42["{name}",{{}},{{"token":"{person.token}"}}]')
    room.move("individual")
    wire.ask(2, "read_activity", {"activity": room.question})
    assert wire.answer(2)["ok"]
    wire.close()
    leader = room.lead()
    leader.wait("seminar", lambda state: state["counts"]["connected"] == 0)
