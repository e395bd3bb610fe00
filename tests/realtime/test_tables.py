"""Who sees what while tables work, and who may write for whom, on real sockets."""

import time

import orjson

from tests.realtime.clients import Listener, new_id
from tests.realtime.rooms import ADDICTED, BACKS, EMPLOYMENT, Person, Room, is_error
from tests.serving import Body

SECRET = "Only our own table shall read this"


def everything(listener: Listener) -> str:
    return orjson.dumps([body for _, _, body in listener.heard]).decode()


def lay(room: Room, *names: str) -> None:
    for name in names:
        room.server.call("POST", f"{room.path}/tables", {"name": name})


def change(room: Room, person: str, **values: object) -> Body:
    return room.server.call("PATCH", f"{room.path}/people/{person}", values)


def obstacle(room: Room, text: str, **more: object) -> Body:
    payload = {"text": text, "weight": 1}
    return {"id": new_id(), "activity": room.activity("obstacles"), "payload": payload, **more}


def read(listener: Listener, activity: str, **more: object) -> str:
    return orjson.dumps(listener.call("read_activity", {"activity": activity, **more})).decode()


def add_without_phone(room: Room, table: str, **more: object) -> str:
    body = {"table": table, "need_group": ADDICTED, **more}
    return str(room.server.call("POST", f"{room.path}/people", body)["id"])


def test_a_tables_work_reaches_its_own_phones_and_the_leader_only(room: Room) -> None:
    activity = room.activity("obstacles")
    lay(room, "One", "Two")
    room.move("table", activity)
    alice, carol = room.phone(room.join(table="One")), room.phone(room.join(EMPLOYMENT, BACKS, table="one"))
    bob = room.phone(room.join(table="Two"))
    screen, leader = room.screen(), room.lead()
    nobody = room.join()
    change(room, nobody.id, table=None)
    lost = room.phone(nobody)
    assert alice.call("submit_entry", obstacle(room, SECRET))["ok"]
    for listener in (alice, carol, leader):
        listener.wait("view", lambda body: SECRET in orjson.dumps(body).decode())
    screen.wait("view", lambda body: body["view"]["at_tables"][0]["handed_in"] == 1)
    time.sleep(1.3)
    for listener in (bob, screen, lost):
        assert SECRET not in everything(listener)
        assert SECRET not in read(listener, activity)
    assert bob.last("view")["view"]["counts"] == {"entries": 0, "people": 0}
    room.move("results", activity)
    for listener in (bob, screen, lost):
        listener.wait("view", lambda body: SECRET in orjson.dumps(body).decode())


def test_another_table_is_not_even_woken(room: Room) -> None:
    lay(room, "One", "Two")
    room.move("table", room.activity("obstacles"))
    alice, bob = room.phone(room.join(table="One")), room.phone(room.join(table="Two"))
    bob.wait("view")
    time.sleep(1.3)
    before = len(bob.heard)
    assert alice.call("submit_entry", obstacle(room, SECRET))["ok"]
    alice.wait("view", lambda body: SECRET in orjson.dumps(body).decode())
    time.sleep(1.3)
    assert bob.heard[before:] == []


def test_who_is_moved_hears_the_new_table_at_once_and_the_old_one_no_more(room: Room) -> None:
    activity = room.activity("obstacles")
    lay(room, "One", "Two")
    room.move("table", activity)
    alice, person = room.phone(room.join(table="One")), room.join(table="Two")
    bob = room.phone(person)
    assert alice.call("submit_entry", obstacle(room, "First at one"))["ok"]
    change(room, person.id, table="One")
    assert bob.wait("notice")["code"] == "seated"
    bob.wait("person", lambda body: body["table"] == "One")
    bob.wait("view", lambda body: "First at one" in orjson.dumps(body).decode())
    assert alice.call("submit_entry", obstacle(room, "Second at one"))["ok"]
    bob.wait("view", lambda body: "Second at one" in orjson.dumps(body).decode())
    change(room, person.id, table="Two")
    bob.wait("view", lambda body: body["view"]["table"]["name"] == "Two")
    before = len(bob.heard)
    assert alice.call("submit_entry", obstacle(room, SECRET))["ok"]
    alice.wait("view", lambda body: SECRET in orjson.dumps(body).decode())
    time.sleep(1.3)
    assert SECRET not in orjson.dumps([body for _, _, body in bob.heard[before:]]).decode()
    assert "First at one" not in read(bob, activity)


def test_a_table_that_is_taken_away_tells_its_people(room: Room) -> None:
    lay(room, "One", "Two")
    room.move("table", room.activity("obstacles"))
    alice, bob = room.phone(room.join(table="One")), room.phone(room.join(table="Two"))
    gone = room.server.call("GET", f"{room.path}/tables")["tables"][0]["id"]
    room.server.call("DELETE", f"{room.path}/tables/{gone}")
    assert alice.wait("notice")["code"] == "unseated"
    alice.wait("person", lambda body: body["table"] is None)
    alice.wait("view", lambda body: body["view"]["table"] is None)
    assert bob.all("notice") == []


def test_lots_tell_everybody_their_table(room: Room) -> None:
    phones = [room.phone(room.join()) for _ in range(4)]
    made = room.server.call("POST", f"{room.path}/tables/make", {"by": "lots", "count": 2})
    names = {table["name"] for table in made["tables"]}
    told = [phone.wait("person", lambda body: body["table"])["table"] for phone in phones]
    assert set(told) == names and all(told.count(name) == 2 for name in names)
    for phone, name in zip(phones, told, strict=True):
        assert name in phone.wait("notice")["message"]


def test_need_groups_at_one_table_see_each_their_own(room: Room) -> None:
    activity = room.activity("action_plan")
    lay(room, "One", "Two")
    goals = room.activity("goals")
    room.move("individual", goals)
    writer = room.phone(room.join(table="One"))
    goal = {"type": "goal", "text": "One way in", "answers": []}
    assert writer.call("submit_entry", {"id": new_id(), "activity": goals, "payload": goal})["ok"]
    room.move("results", goals)
    room.move("table", activity)
    alice = room.phone(room.join(table="One"))
    others = [
        room.phone(room.join(need_group=BACKS, table="One")),
        room.phone(room.join(table="Two")),
        room.phone(room.join(need_group=None, table="One")),
    ]
    view = alice.wait("view", lambda body: body["view"].get("goals"))["view"]
    measure = {"type": "measure", "goal": view["goals"][0]["id"], "what": SECRET}
    assert alice.call("submit_entry", {"id": new_id(), "activity": activity, "payload": measure})["ok"]
    alice.wait("view", lambda body: SECRET in orjson.dumps(body).decode())
    time.sleep(1.3)
    for phone in others:
        assert SECRET not in everything(phone)
        assert SECRET not in read(phone, activity)


def secretary_of(room: Room, table: str) -> tuple[Person, Listener]:
    person = room.join(table=table)
    change(room, person.id, is_secretary=True)
    return person, room.phone(person)


def test_a_secretary_is_told_whom_they_write_for_and_writes(room: Room) -> None:
    activity = room.activity("obstacles")
    lay(room, "One", "Two")
    room.move("individual", activity)
    _, phone = secretary_of(room, "One")
    gran = add_without_phone(room, "One", name="Gran")
    phone.wait("person", lambda body: [one["id"] for one in body["writes_for"]] == [gran])
    assert phone.call("submit_entry", obstacle(room, "From Gran", on_behalf=gran))["ok"]
    answer = phone.call("read_activity", {"activity": activity, "on_behalf": gran})
    assert [entry["payload"]["text"] for entry in answer["mine"]] == ["From Gran"]
    assert phone.call("read_activity", {"activity": activity})["mine"] == []
    leaders = room.lead().call("read_activity", {"activity": activity, "on_behalf": gran})
    assert (leaders["mine"], leaders["others"]) == ([], 1), "what Gran said to one, the next does not read"
    gone = {"activity": activity, "on_behalf": gran, "id": answer["mine"][0]["id"]}
    assert phone.call("withdraw_entry", gone)["ok"]
    change(room, gran, table="Two")
    phone.wait("person", lambda body: body["writes_for"] == [])


def test_a_secretary_sees_nothing_of_another_table_through_others(room: Room) -> None:
    activity = room.activity("obstacles")
    lay(room, "One", "Two")
    room.move("table", activity)
    _, phone = secretary_of(room, "One")
    there = add_without_phone(room, "Two")
    bob = room.phone(room.join(table="Two"))
    assert bob.call("submit_entry", obstacle(room, SECRET))["ok"]
    for name, body in (
        ("read_activity", {"activity": activity, "on_behalf": there}),
        ("submit_entry", obstacle(room, "Not mine", on_behalf=there)),
        ("withdraw_entry", {"id": new_id(), "activity": activity, "on_behalf": there}),
    ):
        assert is_error(phone.call(name, body), "other_table"), name
    here = add_without_phone(room, "One")
    assert SECRET not in read(phone, activity, on_behalf=here)


def test_nobody_else_writes_for_others(room: Room) -> None:
    activity = room.activity("obstacles")
    lay(room, "One")
    room.move("individual", activity)
    gran = add_without_phone(room, "One")
    alice, screen, leader = room.join(table="One"), room.screen(), room.lead()
    phone = room.phone(alice)
    asked = {"activity": activity, "on_behalf": gran}
    assert is_error(phone.call("read_activity", asked), "not_secretary")
    assert is_error(phone.call("submit_entry", obstacle(room, "No", on_behalf=gran)), "not_secretary")
    assert is_error(screen.call("read_activity", asked), "forbidden")
    assert is_error(screen.call("submit_entry", obstacle(room, "No", on_behalf=gran)), "forbidden")
    assert is_error(leader.call("submit_entry", obstacle(room, "No")), "forbidden")
    assert is_error(leader.call("submit_entry", obstacle(room, "No", on_behalf=alice.id)), "has_own_phone")
    assert is_error(leader.call("read_activity", asked | {"on_behalf": "nobody"}), "unknown_participant")
    assert leader.call("submit_entry", obstacle(room, "Yes", on_behalf=gran))["ok"]
    assert "ballot" in leader.call("read_activity", asked)["view"]


def test_nobody_writes_for_people_of_another_seminar(open_room: object) -> None:
    assert callable(open_room)
    here, elsewhere = open_room(), open_room()
    for room in (here, elsewhere):
        lay(room, "One")
        room.move("individual", room.activity("obstacles"))
    _, phone = secretary_of(here, "One")
    leader = here.lead()
    gran = add_without_phone(elsewhere, "One")
    for listener in (phone, leader):
        asked = {"activity": here.activity("obstacles"), "on_behalf": gran}
        assert is_error(listener.call("read_activity", asked), "unknown_participant")
        refused = listener.call("submit_entry", obstacle(here, "No", on_behalf=gran))
        assert is_error(refused, "unknown_participant")
        refused = listener.call("submit_entry", obstacle(elsewhere, "No", on_behalf=gran))
        assert is_error(refused, "other_seminar")


def test_a_name_like_markup_is_a_name_like_any_other(room: Room) -> None:
    name = "<b>One</b>: \"';--"
    lay(room, name)
    room.move("table", room.activity("obstacles"))
    phone = room.phone(room.join(table=name))
    assert phone.wait("view", lambda body: body["view"].get("table"))["view"]["table"]["name"] == name
