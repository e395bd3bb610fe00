"""Places with their need groups and actors, and the few values that the kit keeps about itself."""

from typing import Any

from sqlalchemy import Connection, select

from workshop.storage import rows
from workshop.storage.records import ActorRecord, NeedGroupRecord, PlaceRecord
from workshop.storage.tables import actors, kept, need_groups, participants, places, seminars


def add_place(connection: Connection, **values: Any) -> None:
    rows.add(connection, places, values)


def list_places(connection: Connection) -> list[PlaceRecord]:
    return rows.fetch_all(connection, PlaceRecord, places, order=[places.c.name])


def find_place(connection: Connection, place_id: str) -> PlaceRecord | None:
    return rows.fetch_one(connection, PlaceRecord, places, places.c.id == place_id)


def change_place(connection: Connection, place_id: str, **values: Any) -> None:
    rows.change(connection, places, places.c.id == place_id, **values)


def remove_place(connection: Connection, place_id: str) -> None:
    rows.remove(connection, places, places.c.id == place_id)


def find_place_by_name(connection: Connection, name: str) -> PlaceRecord | None:
    """However it is written: compared here, since SQLite's own lower() knows no å, ä and ö."""
    return next((p for p in list_places(connection) if p.name.casefold() == name.casefold()), None)


def list_need_groups(connection: Connection, place_id: str) -> list[NeedGroupRecord]:
    return rows.fetch_all(
        connection,
        NeedGroupRecord,
        need_groups,
        need_groups.c.place_id == place_id,
        order=[need_groups.c.position],
    )


def add_need_group(connection: Connection, **values: Any) -> None:
    rows.add(connection, need_groups, values)


def change_need_group(connection: Connection, need_group_id: str, **values: Any) -> None:
    rows.change(connection, need_groups, need_groups.c.id == need_group_id, **values)


def remove_need_group(connection: Connection, need_group_id: str) -> None:
    rows.remove(connection, need_groups, need_groups.c.id == need_group_id)


def list_actors(connection: Connection, place_id: str) -> list[ActorRecord]:
    return rows.fetch_all(
        connection, ActorRecord, actors, actors.c.place_id == place_id, order=[actors.c.position, actors.c.id]
    )


def change_actor(connection: Connection, actor_id: str, **values: Any) -> None:
    rows.change(connection, actors, actors.c.id == actor_id, **values)


def remove_actor(connection: Connection, actor_id: str) -> None:
    rows.remove(connection, actors, actors.c.id == actor_id)


def list_participating(connection: Connection, place_id: str) -> set[tuple[str, str]]:
    """(seminar, actor) of everybody who has come to a seminar of the place, with a device of their own or a shared
    one, as they wrote it."""
    own = seminars.c.place_id == place_id
    coming = select(participants.c.seminar_id, participants.c.actor).join(seminars).where(own).distinct()
    shared = select(participants.c.seminar_id, participants.c.heads).join(seminars).where(own)
    found = {(seminar, actor) for seminar, actor in connection.execute(coming) if actor}
    for seminar, heads in connection.execute(shared.where(participants.c.heads.is_not(None))):
        found |= {(seminar, actor) for actor in heads or ()}
    return found


def list_actor_names(connection: Connection, place_id: str) -> list[str]:
    statement = select(actors.c.name).where(actors.c.place_id == place_id).order_by(actors.c.position)
    return list(connection.execute(statement).scalars())


def add_actor(connection: Connection, **values: Any) -> None:
    rows.add(connection, actors, values)


def read_kept(connection: Connection, name: str) -> Any:
    """A value that the kit keeps about itself; None where there is none."""
    return connection.execute(select(kept.c.value).where(kept.c.name == name)).scalar()


def keep(connection: Connection, name: str, value: Any) -> None:
    rows.remove(connection, kept, kept.c.name == name)
    rows.add(connection, kept, {"name": name, "value": value})
