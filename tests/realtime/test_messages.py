"""Every message from the browser: taken when it is right, refused in the one shape when it is not."""

from collections.abc import Callable

import orjson
import pytest

from tests.realtime.clients import Listener, new_id
from tests.realtime.rooms import Room, answer, is_error
from tests.serving import Body, Server
from workshop.realtime.protocol import FROM_BROWSER

PARTICIPANTS_CALLS = ["park_line", "submit_entry", "withdraw_entry"]
LEADERS_CALLS = sorted(set(FROM_BROWSER) - {*PARTICIPANTS_CALLS, "read_activity"})
OF_AN_ACTIVITY = sorted(set(FROM_BROWSER) - {"park_line"})


@pytest.fixture(scope="module")
def shared(server: Server) -> Room:
    """A question open for answers, for messages that change nothing."""
    room = Room.open(server)
    room.move("individual")
    return room


def right_body(name: str, activity: str, ref: str = "e000000000000") -> Body:
    """A body that fits the message's model."""
    act = {"id": new_id(), "activity": activity}
    bodies: dict[str, Body] = {
        "submit_entry": answer(activity, "An answer"),
        "withdraw_entry": act,
        "read_activity": {"activity": activity},
        "set_phase": {"activity": activity, "phase": "results"},
        "set_timer": {"activity": activity, "minutes": 5},
        "moderate_entry": {"activity": activity, "entry": ref, "act": "hide"},
        "merge_entries": act | {"entries": [ref], "into": "e111111111111"},
        "undo_merge": act | {"merge": ref},
        "undo_act": act | {"act": ref},
        "rename_merge": act | {"item": ref, "title": "Time"},
        "set_theme": act | {"entries": [ref], "theme": "Time"},
        "park_line": {"id": new_id(), "text": "The budget"},
    }
    return bodies[name]


def wrong_bodies(name: str) -> list[object]:
    """Bodies that do not fit: not objects, fields missing, too many or of another type, numbers out of bounds."""
    right = right_body(name, "a" * 20)
    wrong: list[object] = [None, "text", 5, True, [], ["a"], {}, right | {"surprise": 1}]
    for field in right:
        wrong += [{k: v for k, v in right.items() if k != field}, right | {field: None}]
        wrong += [right | {field: value} for value in (["x"], {"a": {"b": 1}}, -1, "")]
    wrong.append(right | {"activity": "x" * 1000})
    if "id" in right:
        wrong += [right | {"id": "x" * 65}, right | {"id": "no spaces"}, right | {"id": "a/b/c/d/e"}]
    return [body for body in wrong if body != right and not _fits(name, body)]


def _fits(name: str, body: object) -> bool:
    """Taken by the model after all: an empty theme, a payload of any content."""
    try:
        FROM_BROWSER[name].model_validate_json(orjson.dumps(body))
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", sorted(FROM_BROWSER))
def test_it_refuses_bodies_that_do_not_fit_and_changes_nothing(shared: Room, name: str) -> None:
    caller = shared.lead() if name in LEADERS_CALLS else shared.phone()
    before = shared.server.call("GET", shared.path)["activities"]
    for body in wrong_bodies(name):
        refused = caller.call(name, body)
        assert refused["ok"] is False, body
        assert any(is_error(refused, code) for code in ("invalid", "missing", "too_long", "too_many")), (
            refused
        )
    assert shared.server.call("GET", shared.path)["activities"] == before
    caller.close()


@pytest.mark.parametrize(
    "name", ["", "no_such_message", "SUBMIT_ENTRY", "submit_entry ", "__class__", "seminar"]
)
def test_it_refuses_a_message_that_it_does_not_know(shared: Room, name: str) -> None:
    assert is_error(shared.phone().call(name, {"activity": shared.question}), "unknown_message")


@pytest.mark.parametrize("name", LEADERS_CALLS)
@pytest.mark.parametrize("who", ["phone", "screen"])
def test_only_a_facilitator_may_lead(shared: Room, who: str, name: str) -> None:
    caller: Listener = getattr(shared, who)()
    before = shared.server.call("GET", shared.path)
    assert is_error(caller.call(name, right_body(name, shared.question)), "forbidden")
    after = shared.server.call("GET", shared.path)
    assert after["activities"] == before["activities"]
    caller.close()


@pytest.mark.parametrize("name", PARTICIPANTS_CALLS)
@pytest.mark.parametrize("who", ["lead", "screen"])
def test_only_a_participant_hands_in(shared: Room, who: str, name: str) -> None:
    caller: Listener = getattr(shared, who)()
    assert is_error(caller.call(name, right_body(name, shared.question)), "forbidden")


@pytest.mark.parametrize("name", OF_AN_ACTIVITY)
def test_a_token_of_another_seminar_opens_nothing_here(
    shared: Room, open_room: Callable[..., Room], name: str
) -> None:
    other = open_room()
    caller = other.lead() if name in LEADERS_CALLS else other.phone()
    assert is_error(caller.call(name, right_body(name, shared.question)), "other_seminar")


@pytest.mark.parametrize("name", OF_AN_ACTIVITY)
def test_it_says_when_there_is_no_such_activity(shared: Room, name: str) -> None:
    caller = shared.lead() if name in LEADERS_CALLS else shared.phone()
    assert is_error(caller.call(name, right_body(name, "0" * 20)), "unknown_activity")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("withdraw_entry", "unknown_entry"),
        ("moderate_entry", "unknown_entry"),
        ("merge_entries", "unknown_entry"),
        ("undo_merge", "unknown_merge"),
        ("rename_merge", "unknown_merge"),
        ("undo_act", "unknown_act_ref"),
        ("set_theme", "unknown_entry"),
    ],
)
def test_it_says_when_there_is_no_such_thing(shared: Room, name: str, code: str) -> None:
    caller = shared.lead() if name in LEADERS_CALLS else shared.phone()
    assert is_error(caller.call(name, right_body(name, shared.question)), code)


def test_the_leader_does_all_that_a_leader_does(room: Room) -> None:
    room.move("individual")
    leader, phone = room.lead(), room.phone()
    for text in ("One answer", "Another answer", "A third answer"):
        assert phone.call("submit_entry", answer(room.question, text))["ok"]

    def items() -> dict[str, Body]:
        view = leader.call("read_activity", {"activity": room.question})["view"]
        return {item["title"]: item for item in view["items"]}

    refs = {title: item["ref"] for title, item in items().items()}
    one, another, third = refs["One answer"], refs["Another answer"], refs["A third answer"]

    def act(name: str, **more: object) -> Body:
        done = leader.call(name, {"activity": room.question, **more})
        assert done["ok"], done
        assert set(done) == {"ok", "revision"}
        return done

    act("moderate_entry", entry=third, act="hide")
    assert items()["A third answer"]["hidden"] is True
    act("moderate_entry", entry=third, act="show")
    assert "hidden" not in items()["A third answer"]
    early = {"activity": room.question, "entry": one, "act": "spotlight"}
    assert is_error(leader.call("moderate_entry", early), "not_shown_yet")
    act("set_phase", phase="all")
    act("moderate_entry", entry=one, act="spotlight")
    assert leader.call("read_activity", {"activity": room.question})["view"]["spotlight"] == [
        {"ref": one, "title": "One answer"}
    ]
    act("moderate_entry", entry=one, act="unspotlight")
    merge_id = new_id()
    first = act("merge_entries", id=merge_id, entries=[another], into=one, title="Both")
    again = act("merge_entries", id=merge_id, entries=[another], into=one, title="Both")
    assert first == again
    assert set(items()) == {"Both", "A third answer"}
    merges = leader.call("read_activity", {"activity": room.question})["view"]["merges"]
    act("undo_merge", id=new_id(), merge=merges[0]["ref"])
    act("set_theme", id=new_id(), entries=[one, another], theme="Time")
    assert items()["One answer"]["theme"] == "Time"
    act("set_theme", id=new_id(), entries=[one], theme="")
    assert items()["One answer"]["theme"] is None
    act("moderate_entry", entry=third, act="blank")
    assert "A third answer" not in items()
    act("set_timer", minutes=5)
    assert leader.wait("seminar", lambda state: state["ends_at"])
    act("set_timer", minutes=0)
    leader.wait("seminar", lambda state: state["ends_at"] is None and state["revision"] > 3)
    act("set_phase", phase="results", minutes=2)
    assert is_error(leader.call("set_phase", {"activity": room.question, "phase": "table"}), "unknown_phase")


def test_a_closed_activity_stays_closed(room: Room) -> None:
    leader = room.lead()
    for phase in ("individual", "results", "closed"):
        assert leader.call("set_phase", {"activity": room.question, "phase": phase})["ok"]
    for phase in ("waiting", "individual", "results"):
        assert is_error(leader.call("set_phase", {"activity": room.question, "phase": phase}), "closed")
