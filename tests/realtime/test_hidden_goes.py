"""What the leader hides leaves every screen and phone at once, also where the room has gone on to."""

from collections.abc import Callable

import orjson
import pytest

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


def say_and_show(room: Room) -> str:
    """The same obstacle in the room's results; its ref."""
    obstacles = room.activity("obstacles")
    room.move("individual", obstacles)
    payload = {"text": f"Nobody calls {SECRET}", "weight": 2}
    told = room.phone().call("submit_entry", {"id": new_id(), "activity": obstacles, "payload": payload})
    room.move("results", obstacles)
    return str(told["ref"])


def hide(room: Room, ref: str) -> None:
    assert moderate(room.lead(), room.activity("obstacles"), ref, "hide")["ok"]


def take_back_by_the_page(room: Room, ref: str) -> None:
    room.move("individual", room.activity("obstacles"))


def take_back_by_the_socket(room: Room, ref: str) -> None:
    assert room.lead().call("set_phase", {"activity": room.activity("obstacles"), "phase": "individual"})[
        "ok"
    ]


def take_the_seminar_away(room: Room, ref: str) -> None:
    room.server.call("DELETE", room.path)


@pytest.mark.parametrize("act", [hide, take_back_by_the_page, take_back_by_the_socket, take_the_seminar_away])
def test_it_leaves_a_later_seminars_comparison_that_stands_on_a_screen(
    open_room: Callable[..., Room], act: Callable[[Room, str], None]
) -> None:
    march = open_room(place=f"Compared by {act.__name__}", date="2027-03-03")
    november = open_room(place=f"Compared by {act.__name__}", date="2027-11-03")
    ref = say_and_show(march)
    obstacles = november.activity("obstacles")
    november.move("individual", obstacles)
    entry = {"id": new_id(), "activity": obstacles, "payload": {"text": "We never meet", "weight": 1}}
    assert november.phone().call("submit_entry", entry)["ok"]
    november.move("results", obstacles)
    chosen = {"compares_with": march.activity("obstacles"), "shows_comparison": True}
    november.server.call("PATCH", f"{november.path}/activities/{obstacles}", chosen)
    screen, leader = november.screen(), november.lead()
    for listener in (screen, leader):
        listener.wait("view", holds)
    act(march, ref)
    for listener in (screen, leader):
        listener.wait("view", lambda body: body["activity"] == obstacles and not holds(body))
        assert not holds(listener.call("read_activity", {"activity": obstacles}))
