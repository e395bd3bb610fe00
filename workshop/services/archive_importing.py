"""Takes an archive in: checked to its last line first, then written whole, in one transaction, or not at all."""

import time
from typing import IO, Any

from workshop.errors import Conflict
from workshop.services.archive_checking import Contents
from workshop.services.archive_lines import read_records
from workshop.services.archive_rows import Rows
from workshop.services.context import Context
from workshop.services.places import NewNeedGroup, find_or_add_place, keep_actor, keep_need_group
from workshop.services.seminars import free_code
from workshop.storage import Connection, archives, places

_AT_ONCE = 500


def check_is_new(context: Context, contents: Contents) -> None:
    """Conflict where something of the archive is here already."""
    with context.database.reading() as connection:
        _check(connection, contents)


def _check(connection: Connection, contents: Contents) -> None:
    if contents.place_id is not None:
        here = places.find_place(connection, contents.place_id)
        if here is not None:
            raise Conflict("archive_exists", title=here.name)
        named = places.find_place_by_name(connection, contents.place)
        if named is not None:
            raise Conflict("archive_place_exists", name=named.name)
    taken = archives.find_taken_seminars(connection, [one.id for one in contents.seminars])
    if taken:
        raise Conflict("archive_exists", title=taken[0])


def import_archive(context: Context, contents: Contents, file: IO[bytes]) -> str:
    """Write all of it; the answer is the id of its place. Everybody else's writes wait meanwhile, and nothing else
    does."""
    try:
        with context.database.writing() as connection:
            _check(connection, contents)
            place_id = _add_place(context, connection, contents)
            _write(context, connection, place_id, file, contents.place_id is None)
    except archives.TakenRow as error:
        title = contents.place if contents.place_id else contents.seminars[0].title
        raise Conflict("archive_exists", title=title) from error
    return place_id


def _add_place(context: Context, connection: Connection, contents: Contents) -> str:
    """A place as it was; a seminar goes into the place by that name, made when there is none."""
    if contents.place_id is None:
        return find_or_add_place(context, connection, contents.place).id
    places.add_place(connection, id=contents.place_id, name=contents.place, created_at=context.now())
    return contents.place_id


def _write(
    context: Context, connection: Connection, place_id: str, file: IO[bytes], joins_place: bool
) -> None:
    """Record by record, rows of one kind at once."""
    rows = Rows(place_id, context.now(), lambda: free_code(connection))
    waiting: list[dict[str, Any]] = []
    last = ""
    for _, record in read_records(file):
        tag = record.pop("is")
        if waiting and (tag != last or len(waiting) >= _AT_ONCE):
            _flush(connection, last, waiting)
        last = tag
        if tag == "seminar" and joins_place:
            _join_place(connection, place_id, record)
        if tag != "place":
            waiting.append(rows.make(tag, record))
    if waiting:
        _flush(connection, last, waiting)


def _flush(connection: Connection, tag: str, waiting: list[dict[str, Any]]) -> None:
    archives.add_rows(connection, tag, waiting)
    waiting.clear()
    # The room goes on: others read and are answered between two heaps of rows.
    time.sleep(0)


def _join_place(connection: Connection, place_id: str, seminar: dict[str, Any]) -> None:
    """The seminar's need groups and actors become the place's too; those it has stay as they are."""
    known = {group.key for group in places.list_need_groups(connection, place_id)}
    for group in seminar["need_groups"]:
        if group["key"] not in known:
            keep_need_group(connection, place_id, NewNeedGroup(**group))
    for actor in seminar["actors"]:
        keep_actor(connection, place_id, actor)
