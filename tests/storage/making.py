"""Rows for the tests of storage, with every field set."""

from datetime import UTC, datetime
from typing import Any

from workshop.storage import Connection, entries, participants, places, plans, seminars

MOMENT = datetime(2026, 11, 22, 8, 30, 15, 123456, tzinfo=UTC)


def add_seminar(connection: Connection, name: str = "s1", **values: Any) -> None:
    """A seminar with its place."""
    places.add_place(connection, id=f"place-{name}", name=f"Nacka {name}", created_at=MOMENT)
    given: dict[str, Any] = {
        "id": name,
        "place_id": f"place-{name}",
        "title": "Samverkan i Nacka",
        "code": name.upper(),
        "language": "sv",
        "programme": "nacka_short",
        "day": "2026-11-22",
        "venue": "Biblioteket",
        "smallest_group": 5,
        "is_door_open": True,
        "state": "open",
        "screen_key": "k" * 20,
        "need_groups": [{"key": "aldre_sjuka", "title": "Äldre sjuka", "people": 1500}],
        "actors": ["Försäkringskassan"],
        "same_actors": {"FK": "Försäkringskassan"},
        "roll": None,
        "current_activity": None,
        "starts": "08:30",
        "agreed_minutes": 135,
        "revision": 1,
        "created_at": MOMENT,
        "ended_at": None,
        "purged_at": None,
    }
    seminars.add_seminar(connection, **given | values)


def add_activity(connection: Connection, name: str = "a1", seminar: str = "s1") -> None:
    seminars.add_activity(
        connection,
        id=name,
        seminar_id=seminar,
        position=0,
        kind="question",
        title="Fråga",
        minutes=10,
        config={"question": "Varför?"},
        has_need_groups=False,
        is_anonymous=True,
        smallest_group=5,
        phase="individual",
        ends_at=MOMENT,
        revision=0,
        epoch=0,
        given=["c1"],
        people=None,
        opened_at=MOMENT,
    )


def add_participant(connection: Connection, name: str = "p1", seminar: str = "s1") -> None:
    participants.add_participant(
        connection,
        id=name,
        seminar_id=seminar,
        name="Alice",
        actor="Försäkringskassan",
        need_group="aldre_sjuka",
        table_name=None,
        function=None,
        heads={"Försäkringskassan": 3},
        return_code=name.upper(),
        speaks_for_actor=False,
        joined_at=MOMENT,
        removed_at=None,
    )


def entry(
    ref: str, revision: int, activity: str = "a1", participant: str | None = "p1", **values: Any
) -> dict[str, Any]:
    given: dict[str, Any] = {
        "ref": ref,
        "id": f"id-{ref}",
        "activity_id": activity,
        "revision": revision,
        "act": "hand_in",
        "participant_id": participant,
        "actor": "Försäkringskassan",
        "need_group": "aldre_sjuka",
        "table_name": "Bord 1",
        "heads": 1,
        "target": None,
        "payload": {"text": "Vi ses för sällan 😔", "votes": [1, 2.5, None, True]},
        "fingerprint": "f" * 64,
        "at": MOMENT,
        "on_behalf": False,
        "led_by": None,
        "written_by": None,
    }
    return given | values


def add_all(connection: Connection) -> None:
    """One row of everything that hangs on a seminar, and a plan that does not."""
    add_seminar(connection)
    add_activity(connection)
    add_participant(connection)
    entries.add_entries(connection, [entry("e1", 1)])
    plans.replace_chain(connection, "a1", [chain_item("c1")], [])
    add_plan(connection)


def chain_item(name: str, **values: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "id": name,
        "seminar_id": "s1",
        "activity_id": "a1",
        "position": 0,
        "kind": "goal",
        "need_group": None,
        "ref": "e1",
        "key": None,
        "title": "En väg in",
        "text": "",
        "votes": 3,
        "actors": 2,
        "answers": ["c0"],
        "data": {"status": "open"},
        "origin": {"seminar": "s1", "votes": 3},
        "tables": 0,
    }
    return given | values


def add_plan(connection: Connection) -> None:
    plans.add_plan(
        connection,
        id="plan1",
        place_id="place-s1",
        need_group="aldre_sjuka",
        title="Äldre sjuka",
        people=1500,
        direction="",
        questions="",
        representation={"present": ["Försäkringskassan"]},
        lead=None,
        representatives=[],
        next_day="",
        language="sv",
        revision=1,
        updated_at=MOMENT,
    )
    plans.add_plan_row(
        connection,
        id="row1",
        plan_id="plan1",
        chain_id="c1",
        kind="goal",
        parent=None,
        position=0,
        state="proposed",
        fields={"title": "En väg in"},
        written=[],
        origin={"seminar": "s1"},
        trail=[{"id": "c0"}],
        updated_at=MOMENT,
    )
