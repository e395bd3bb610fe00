"""What the leader hides leaves every screen and phone at once, also where the room has gone on to."""

import orjson

from tests.realtime.clients import Listener, new_id
from tests.realtime.rooms import Room
from tests.serving import Body

SECRET = "Kalle Persson"


def holds(body: Body) -> bool:
    return SECRET in orjson.dumps(body).decode()


def say_an_obstacle(room: Room) -> str:
    """An obstacle that names a client, carried over to where the room is now; its ref."""
    obstacles = room.activity("obstacles")
    room.move("individual", obstacles)
    payload = {"text": f"Nobody calls {SECRET}", "weight": 2}
    told = room.phone().call("submit_entry", {"id": new_id(), "activity": obstacles, "payload": payload})
    room.move("results", obstacles)
    room.move("individual", room.activity("dynamics"))
    return str(told["ref"])


def moderate(leader: Listener, activity: str, entry: str, act: str) -> Body:
    return leader.call("moderate_entry", {"activity": activity, "entry": entry, "act": act})


def wait_for_another_view(listener: Listener, before: int) -> None:
    listener.wait("view", lambda _: len(listener.all("view")) > before)


def test_what_was_carried_over_leaves_the_screen_and_the_phones_at_once(room: Room) -> None:
    ref = say_an_obstacle(room)
    screen, phone, leader = room.screen(), room.phone(), room.lead()
    for listener in (screen, phone):
        listener.wait("view", holds)
    heard = len(screen.all("view")), len(phone.all("view"))
    assert moderate(leader, room.activity("obstacles"), ref, "hide")["ok"]
    for listener, before in zip((screen, phone), heard, strict=True):
        wait_for_another_view(listener, before)
        assert not holds(listener.last("view"))
        assert not holds(listener.call("read_activity", {"activity": room.activity("dynamics")}))


def test_taking_back_that_it_was_shown_takes_its_parked_line_away_too(room: Room) -> None:
    room.move("individual")
    ask = {"id": new_id(), "activity": room.question, "payload": {"text": f"Ask {SECRET}"}}
    ref = str(room.phone().call("submit_entry", ask)["ref"])
    room.move("results")
    leader, screen = room.lead(), room.screen()
    assert moderate(leader, room.question, ref, "hide")["ok"]
    assert moderate(leader, room.question, ref, "show")["ok"]
    room.server.call("POST", f"{room.path}/parking", {"activity": room.question, "entry": ref})
    room.server.call("POST", f"{room.path}/aside", {"show": "parking"})
    screen.wait("aside", holds)
    acts = room.server.call("GET", f"{room.path}/activities/{room.question}/trail")["acts"]
    undo = {"id": new_id(), "activity": room.question, "act": acts[0]["ref"]}
    assert leader.call("undo_act", undo)["ok"]
    screen.wait("aside", lambda body: body["show"] == "parking" and body["total"] == 0)
    assert not holds(room.server.call("GET", f"{room.path}/export.json"))
