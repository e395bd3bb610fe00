"""A place over many years: one seminar rehearsed through the services, copied year after year straight into the tables,
with its days, numbers and promises varied. A place of sixty seminars is there within seconds instead of an hour."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import orjson
from sqlalchemy import Connection, Table, func, insert, select, update

from tests.load.rehearsing import rehearsed_acts
from tests.load.room import ACTORS, add_all_kinds, fill_room, open_context
from workshop.exercise import Phase
from workshop.services.context import Context
from workshop.services.entries import hand_in
from workshop.services.live import read_live
from workshop.services.phases import move_phase
from workshop.services.plans import draft_plans
from workshop.services.seminars import NewSeminar, open_seminar
from workshop.storage.records import SeminarRecord
from workshop.storage.tables import activities, chain_items, entries, participants, plan_rows, seminars

PLACE = "Belastningens område"
#: Kind → rounds in which everybody hands in once, in its first open step and in each later one.
KINDS = {
    "stairs": (2, 0),
    "channels": (1, 0),
    "shared_values": (1, 0),
    "obstacles": (2, 0),
    "dynamics": (1, 0),
    "goals": (1, 1),
    "action_plan": (1, 1),
}
AT_ONCE = 100


@dataclass(frozen=True)
class Place:
    folder: Path
    id: str
    plans: list[str]
    entries: int


def prepare_place(folder: Path, many: int = 60, people: int = 200) -> Place:
    """A place with so many seminars of so many people, kept in `folder`."""
    context = open_context(folder)
    model = _rehearse_model(context, people)
    with context.database.writing() as connection:
        for number in range(1, many):
            _copy_seminar(connection, model, number)
        total = connection.execute(select(func.count()).select_from(entries)).scalar() or 0
    drafted = draft_plans(context, model.id)
    with context.database.writing() as connection:
        _vary_promises(connection)
    context.database.close()
    return Place(folder, model.place_id, [plan.record.id for plan in drafted], total)


def _rehearse_model(context: Context, people: int) -> SeminarRecord:
    groups = tuple(context.content.catalogues["sv"]["need_groups"])
    new = NewSeminar(
        title="Samverkan",
        place=PLACE,
        language="sv",
        need_groups=groups,
        actors=ACTORS,
        date=date.today(),
    )
    seminar = open_seminar(context, new)
    fill_room(context, seminar, people)
    for activity_id, rounds in zip(
        add_all_kinds(context, seminar, list(KINDS), "need_groups"), KINDS.values(), strict=True
    ):
        _fill(context, activity_id, rounds)
    return seminar


def _fill(context: Context, activity_id: str, rounds: tuple[int, int]) -> None:
    rng = Random(activity_id)
    exercise = read_live(context, activity_id).exercise
    left, later = rounds
    for phase in exercise.phases[1:-1]:
        if phase not in exercise.open_phases:
            continue
        move_phase(context, activity_id, phase)
        for _ in range(left):
            with context.database.reading() as connection:
                here = context.attendance.read(connection, read_live(context, activity_id).seminar)
            for start in range(0, len(here), AT_ONCE):
                running = read_live(context, activity_id)
                hand_in(context, activity_id, rehearsed_acts(running, here[start : start + AT_ONCE], rng))
        left = later
    move_phase(context, activity_id, Phase.RESULTS)


def _copy_seminar(connection: Connection, model: SeminarRecord, number: int) -> None:
    """The same seminar with ids of its own, so many times 73 days earlier."""
    day = (date.fromisoformat(model.day) - timedelta(days=73 * number)).isoformat()
    [seminar] = _read(connection, seminars, seminars.c.id == model.id)
    own = select(activities.c.id).where(activities.c.seminar_id == model.id)
    held = _read(connection, activities, activities.c.seminar_id == model.id)
    people = _read(connection, participants, participants.c.seminar_id == model.id)
    items = _read(connection, chain_items, chain_items.c.seminar_id == model.id)
    lines = _read(connection, entries, entries.c.activity_id.in_(own))
    anew = {row["id"]: f"{row['id']}-{number}" for row in (seminar, *held, *people, *items)}
    seminar |= {"code": f"X{number:05d}", "day": day, "title": f"Samverkan {day}", "state": "ended"}
    rng = Random(number)
    for row in held:
        row["readings"] = [_drifted(one, number, rng) for one in row["readings"] or ()]
    for row in people:
        row["return_code"] = f"{row['return_code']}{number}"
    for row in items:
        row["origin"] |= {"day": day, "seminar_title": seminar["title"]}
        row["votes"] = rng.randint(0, row["votes"] * 2)
    for row in lines:
        row |= {"ref": f"{row['ref']}-{number}", "id": f"{row['id']}-{number}"}
    for table, rows in (
        (seminars, [seminar]),
        (activities, held),
        (participants, people),
        (chain_items, items),
        (entries, lines),
    ):
        if rows:
            connection.execute(insert(table), [_renamed(row, anew) for row in rows])


def _read(connection: Connection, table: Table, condition: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(select(table).where(condition)).mappings()]


def _renamed(row: Mapping[str, Any], anew: Mapping[str, str]) -> dict[str, Any]:
    return {name: _renamed_value(value, anew) for name, value in row.items()}


def _renamed_value(value: Any, anew: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return anew.get(value, value)
    if isinstance(value, list):
        return [_renamed_value(one, anew) for one in value]
    if isinstance(value, dict):
        return {name: _renamed_value(one, anew) for name, one in value.items()}
    return value


def _drifted(reading: dict[str, Any], number: int, rng: Random) -> dict[str, Any]:
    """Lower the longer ago it was, with some noise."""
    value = reading["value"] - 0.02 * number + rng.gauss(0, 0.15)
    return reading | {"value": round(min(reading["high"], max(reading["low"], value)), 1)}


def _vary_promises(connection: Connection) -> None:
    """Let the measures go well and badly, with days before and after today."""
    rng = Random(1997)
    for row_id, kind, fields in connection.execute(
        select(plan_rows.c.id, plan_rows.c.kind, plan_rows.c.fields)
    ).fetchall():
        told = dict(orjson.loads(orjson.dumps(fields)))
        if kind == "measure":
            day = date.today() + timedelta(days=rng.randint(-120, 200))
            progress = rng.choice(("", "on_its_way", "stuck", "done", "given_up", "done", ""))
            told |= {"date": day.isoformat(), "progress": progress}
            if progress == "done":
                told["outcome"] = "Tre av fyra har fått en fast kontakt"
            if progress == "stuck":
                told["needed"] = "Ett beslut i nämnden"
        state = rng.choice(("accepted", "accepted", "proposed"))
        connection.execute(update(plan_rows).where(plan_rows.c.id == row_id).values(fields=told, state=state))
