"""The server is killed in the middle of a burst and started again: what was acknowledged is there once, the rest
arrives once when it is sent again."""

import sqlite3
import threading
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from websocket import WebSocketException

from tests.realtime.clients import Wire
from tests.realtime.rooms import Room, answer
from tests.serving import Body, Server, run_command

PEOPLE, EACH = 100, 8


@dataclass
class Phone:
    """A phone with an outbox: every entry stays in it until it is acknowledged."""

    token: str
    outbox: list[Body]
    acknowledged: dict[str, int] = field(default_factory=dict)

    def send_all(self, server: Server) -> None:
        """Send what is left, one after the other, until all is acknowledged or the line breaks."""
        try:
            wire = Wire(server, self.token)
            for number, body in enumerate(list(self.outbox)):
                wire.ask(number, "submit_entry", body)
                reply = wire.answer(number)
                assert reply["ok"], reply
                self.acknowledged[body["id"]] = reply["revision"]
                self.outbox.remove(body)
            wire.close()
        except (OSError, WebSocketException):
            return  # killed in between: what is left stays in the outbox


def send_at_once(phones: list[Phone], server: Server) -> list[threading.Thread]:
    threads = [threading.Thread(target=phone.send_all, args=(server,)) for phone in phones]
    for thread in threads:
        thread.start()
    return threads


def stored_ids(server: Server) -> Counter[str]:
    """Every client's id in the log on the disk, with how often it stands there."""
    with closing(sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)) as connection:
        return Counter(row[0] for row in connection.execute("SELECT id FROM entries WHERE act = 'hand_in'"))


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_killed_in_the_middle_of_a_burst(tmp_path_factory: pytest.TempPathFactory, share: float) -> None:
    server = Server(tmp_path_factory.mktemp("killed"))
    server.start()
    room = Room.open(server)
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    phones = [
        Phone(room.join().token, [answer(room.question, f"Answer {n} of {person}") for n in range(EACH)])
        for person in range(PEOPLE)
    ]
    everything = {body["id"] for phone in phones for body in phone.outbox}
    threads = send_at_once(phones, server)
    while sum(len(phone.acknowledged) for phone in phones) < share * PEOPLE * EACH:
        threading.Event().wait(0.005)
    server.kill()
    for thread in threads:
        thread.join()
    acknowledged = {id for phone in phones for id in phone.acknowledged}
    assert 0 < len(acknowledged) < len(everything), "it was in the middle"
    on_disk = stored_ids(server)
    assert set(on_disk.values()) == {1}
    assert acknowledged <= set(on_disk)

    server.start()
    resent = [phone for phone in phones if phone.acknowledged]
    again = {id for phone in resent for id in phone.acknowledged}
    for thread in send_at_once(phones, server):
        thread.join()
    assert all(not phone.outbox for phone in phones)
    assert stored_ids(server) == Counter(dict.fromkeys(everything, 1))
    assert again <= everything
    lead = room.lead().call("read_activity", {"activity": room.question})
    assert lead["view"]["counts"] == {"entries": PEOPLE * EACH, "people": PEOPLE}
    assert lead["revision"] == room.server.call("GET", room.path)["activities"][-1]["revision"]
    room.close()
    assert not server.faults()
    server.stop()


def test_a_phone_whose_acknowledgement_was_lost_sends_again_and_gets_the_same(room: Room) -> None:
    room.move("individual")
    person = room.join()
    body = answer(room.question, "The answer got through, its acknowledgement did not")
    first = room.wire(person)
    first.ask(1, "submit_entry", body)
    room.lead().wait("view", lambda view: view["view"]["counts"]["entries"] == 1)
    first.close()
    again = room.wire(person)
    again.ask(1, "submit_entry", body)
    assert again.answer(1)["ok"]
    again.ask(2, "read_activity", {"activity": room.question})
    assert [entry["id"] for entry in again.answer(2)["mine"]] == [body["id"]]
    again.close()


def test_a_backup_put_back_while_serving_is_what_everybody_sees(room: Room, tmp_path: Path) -> None:
    """Nothing of what was remembered in between comes up again under the numbers that are given anew."""
    room.set_up(room.question, most_answers=10)
    room.move("individual")
    room.move("all")
    person = room.join()
    phone = room.phone(person)
    assert phone.call("submit_entry", answer(room.question, "Before the backup"))["ok"]
    assert run_command(room.server.folder, "backup", str(tmp_path / "backup")).returncode == 0
    lost = answer(room.question, "After the backup")
    assert phone.call("submit_entry", lost)["ok"]
    phone.wait("view", lambda body: body["view"]["total"] == 2)
    assert run_command(room.server.folder, "restore", str(tmp_path / "backup")).returncode == 0
    assert phone.call("submit_entry", answer(room.question, "After putting back"))["ok"]
    for listener in (room.phone(person), room.screen(), room.lead()):
        view = listener.wait("view")["view"]
        assert {item["title"] for item in view["items"]} == {"Before the backup", "After putting back"}
    assert room.phone(person).call("submit_entry", lost)["ok"], "what a phone still holds arrives again"
