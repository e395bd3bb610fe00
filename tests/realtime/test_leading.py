"""Leading together over the socket: what each may, what all of them hear, and what no connection changes by itself."""

import pytest
from socketio.exceptions import ConnectionError as Refusal

from tests.realtime.clients import Listener, new_id
from tests.realtime.rooms import Room, answer, is_error
from tests.serving import Body


def give_access(room: Room, name: str = "Cleo") -> Body:
    return room.server.call("POST", f"{room.path}/cofacilitators", {"name": name})


def token_of(access: Body) -> str:
    return str(access["link"]).partition("#token=")[2]


def socket_token(room: Room, access: Body) -> str:
    return str(room.server.call("POST", f"{room.path}/socket-token", token=token_of(access))["token"])


def help_in(room: Room, access: Body) -> Listener:
    helper = room.listen(socket_token(room, access))
    helper.wait("seminar")
    return helper


def hand_over(room: Room, to: str | None) -> None:
    room.server.call("POST", f"{room.path}/leading", {"to": to})


def handed_in(room: Room, text: str) -> str:
    """An answer's ref."""
    room.phone().call("submit_entry", answer(room.question, text))
    view = room.lead().call("read_activity", {"activity": room.question})["view"]
    return str(next(item["ref"] for item in view["items"] if item["title"] == text))


FORBIDDEN = [("set_phase", {"phase": "results"}), ("set_timer", {"minutes": 5})]


@pytest.mark.parametrize(("name", "body"), FORBIDDEN)
def test_who_does_not_lead_does_not_move_the_room(room: Room, name: str, body: Body) -> None:
    access = give_access(room)
    cleo, fay = help_in(room, access), room.lead()
    asked = {"activity": room.question, **body}
    assert is_error(cleo.call(name, asked), "not_leading")
    assert fay.call(name, asked)["ok"]
    hand_over(room, access["id"])
    assert is_error(fay.call(name, asked), "not_leading")
    assert cleo.call(name, asked)["ok"]
    hand_over(room, None)
    assert is_error(cleo.call(name, asked), "not_leading")


def test_who_helps_puts_in_order_and_stands_in_the_trail(room: Room) -> None:
    room.move("individual")
    one, two = handed_in(room, "One"), handed_in(room, "Two")
    room.move("results")
    cleo = help_in(room, give_access(room))
    activity = room.question
    merge = {"id": new_id(), "activity": activity, "entries": [two], "into": one}
    assert cleo.call("merge_entries", merge)["ok"]
    rename = {"id": new_id(), "activity": activity, "item": one, "title": "Both"}
    assert cleo.call("rename_merge", rename)["ok"]
    for act in ("spotlight", "hide", "show"):
        assert cleo.call("moderate_entry", {"activity": activity, "entry": one, "act": act})["ok"]
    theme = {"id": new_id(), "activity": activity, "entries": [one], "theme": "All"}
    assert cleo.call("set_theme", theme)["ok"]
    told = room.server.call("GET", f"{room.path}/activities/{activity}/trail")["acts"]
    assert {line["by"] for line in told} == {"Cleo"}
    assert [line["act"] for line in told] == ["theme", "show", "hide", "spotlight", "rename", "merge"]
    undo = {"id": new_id(), "activity": activity, "act": told[0]["ref"]}
    assert cleo.call("undo_act", undo)["ok"]
    assert cleo.call("undo_act", undo)["ok"], "the same again is the same act"


def test_another_seminars_helper_does_nothing_here(room: Room, open_room: object) -> None:
    other = Room.open(room.server)
    cleo = help_in(room, give_access(room))
    bodies = {
        "set_phase": {"activity": other.question, "phase": "results"},
        "set_timer": {"activity": other.question, "minutes": 1},
        "moderate_entry": {"activity": other.question, "entry": "e1", "act": "hide"},
        "set_theme": {"id": new_id(), "activity": other.question, "entries": ["e1"], "theme": "x"},
        "merge_entries": {"id": new_id(), "activity": other.question, "entries": ["e1"], "into": "e2"},
        "undo_merge": {"id": new_id(), "activity": other.question, "merge": "e1"},
        "undo_act": {"id": new_id(), "activity": other.question, "act": "e1"},
        "rename_merge": {"id": new_id(), "activity": other.question, "item": "e1", "title": "x"},
        "read_activity": {"activity": other.question},
    }
    for name, body in bodies.items():
        assert is_error(cleo.call(name, body), "other_seminar"), name


def test_participants_and_screens_lead_nothing(room: Room) -> None:
    for listener in (room.phone(), room.screen()):
        undo = {"id": new_id(), "activity": room.question, "act": "e1"}
        rename = {"id": new_id(), "activity": room.question, "item": "e1", "title": "x"}
        assert is_error(listener.call("undo_act", undo), "forbidden")
        assert is_error(listener.call("rename_merge", rename), "forbidden")


def test_an_access_taken_back_is_told_and_its_connection_closed(room: Room) -> None:
    access = give_access(room)
    token = socket_token(room, access)
    cleo = room.listen(token)
    cleo.wait("seminar")
    room.server.call("DELETE", f"{room.path}/cofacilitators/{access['id']}")
    assert cleo.wait("notice")["code"] == "access_ended"
    room.lead().wait("leading", lambda body: body["cofacilitators"] == [])
    with pytest.raises(Refusal):
        room.listen(token)


def test_all_who_lead_or_help_hear_who_leads_and_nobody_else(room: Room) -> None:
    access = give_access(room)
    fay, cleo, phone, screen = room.lead(), help_in(room, access), room.phone(), room.screen()
    hand_over(room, access["id"])
    for listener in (fay, cleo):
        told = listener.wait("leading", lambda body: body["leader"] == access["id"])
        assert [one["name"] for one in told["cofacilitators"]] == ["Cleo"]
    for listener in (phone, screen):
        assert listener.all("leading") == []


def test_a_connection_that_drops_changes_nothing(room: Room) -> None:
    access = give_access(room)
    fay, cleo = room.lead(), help_in(room, access)
    hand_over(room, access["id"])
    fay.wait("leading", lambda body: body["cofacilitators"][0]["is_connected"])
    cleo.close()
    away = fay.wait("leading", lambda body: body["leader"] and not body["cofacilitators"][0]["is_connected"])
    assert away["leader"] == access["id"]
    assert is_error(fay.call("set_timer", {"activity": room.question, "minutes": 1}), "not_leading")
    hand_over(room, None)
    assert fay.call("set_timer", {"activity": room.question, "minutes": 1})["ok"]


def test_a_follow_up_question_reaches_phones_on_top_of_what_they_do(room: Room) -> None:
    room.move("individual")
    alice, screen, fay = room.phone(), room.screen(), room.lead()
    body = {"question": "In March?", "choices": ["Yes", "No"]}
    asked = room.server.call("POST", f"{room.path}/follow-ups", body)["id"]
    told = alice.wait("seminar", lambda body: body["follow_up"])
    assert (told["activity"], told["follow_up"]["id"]) == (room.question, asked)
    view = alice.wait("view", lambda body: body["activity"] == asked)["view"]
    assert view["choices"] == ["Yes", "No"] and view["follows"] == room.question
    assert alice.call("submit_entry", answer(asked, "Yes"))["ok"]
    assert alice.call("submit_entry", answer(room.question, "Under it"))["ok"]
    fay.wait("view", lambda body: body["activity"] == asked and body["view"]["tally"][0]["count"] == 1)
    assert all("tally" not in body["view"] for body in screen.all("view") + alice.all("view"))
    room.move("results", asked)
    for listener in (alice, screen):
        listener.wait("view", lambda body: body["activity"] == asked and "tally" in body["view"])
    room.move("closed", asked)
    alice.wait("seminar", lambda body: body["follow_up"] is None and body["activity"] == room.question)
    assert is_error(alice.call("submit_entry", answer(asked, "No")), "phase_closed")


def test_who_comes_while_it_is_open_gets_it(room: Room) -> None:
    room.move("individual")
    asked = room.server.call("POST", f"{room.path}/follow-ups", {"question": "Why?"})["id"]
    for listener in (room.screen(), room.lead()):
        listener.wait("view", lambda body: body["activity"] == asked)
    late = room.phone()
    assert late.last("seminar")["follow_up"]["id"] == asked
    assert late.call("read_activity", {"activity": asked})["view"]["question"] == "Why?"


def test_a_line_for_the_parking_list_is_told_to_those_who_lead(room: Room) -> None:
    alice, bob, screen, fay = room.phone(), room.phone(), room.screen(), room.lead()
    line = {"id": new_id(), "text": "Who owns the budget?"}
    assert alice.call("park_line", line) == {"ok": True}
    assert alice.call("park_line", line) == {"ok": True}
    fay.wait("aside", lambda body: body["parked"] == 1)
    assert is_error(fay.call("park_line", line), "forbidden")
    assert is_error(alice.call("park_line", {"id": new_id(), "text": " "}), "missing")
    assert all(body["lines"] == [] for body in screen.all("aside"))
    room.server.call("POST", f"{room.path}/aside", {"show": "parking"})
    told = screen.wait("aside", lambda body: body["show"] == "parking")
    assert [one["text"] for one in told["lines"]] == ["Who owns the budget?"]
    room.server.call("POST", f"{room.path}/aside", {"show": None})
    screen.wait("aside", lambda body: body["show"] is None)
    assert bob.all("aside") == []


def test_what_lies_over_the_picture_meets_a_screen_that_comes_back(room: Room) -> None:
    room.server.call("POST", f"{room.path}/aside", {"show": "read_back"})
    assert room.screen().wait("aside")["show"] == "read_back"


def test_the_screen_alone_turns_its_pages(room: Room) -> None:
    screen, phone = room.screen(), room.phone()
    room.server.call("POST", f"{room.path}/pages", {"by": 1})
    assert screen.wait("turn") == {"by": 1}
    room.move("individual")
    phone.wait("view")
    assert "turn" not in [name for _, name, _ in phone.heard]
