"""Archives: a seminar or a whole place as a file that another kit, or this one later, takes back."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from flask import Response, request
from gevent import get_hub

from workshop.errors import Refused
from workshop.registry import Registry
from workshop.services.archive_checking import Contents, check_archive
from workshop.services.archive_importing import check_is_new, import_archive
from workshop.services.archive_writing import write_place
from workshop.services.places import get_place
from workshop.services.results import write_archive_of
from workshop.services.seminars import read_seminar
from workshop.web.api import Api
from workshop.web.files import answer_pieces
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()
#: A place of sixty seminars with two hundred people each is some 60 MB.
MOST_MEGABYTES = 200
_PIECE = 1 << 16


class SeminarOfArchive(Shape):
    id: str
    title: str
    day: str


class ArchiveOut(Shape):
    """What an archive holds: `kind` is seminar or place, `counts` how many records of each kind, `left_out` how many
    activities it has nothing of, because nothing of them had been shown. `place_id` once it is here."""

    kind: str
    place: str
    place_id: str | None
    seminars: list[SeminarOfArchive]
    counts: dict[str, int]
    left_out: int


@api.call("GET", "/api/seminars/<seminar_id>/export.json", "helper", media_type="application/json")
def export_seminar_json(site: Site, seminar_id: str) -> Response:
    """The seminar's archive: what was shown, without names, and who was here by actor; it can be imported."""
    seminar, _ = read_seminar(site.context, seminar_id)
    return answer_pieces(
        write_archive_of(site.context, seminar_id), seminar.title, "json", "application/json"
    )


@api.call("GET", "/api/places/<place_id>/export.json", media_type="application/json")
def export_place_json(site: Site, place_id: str) -> Response:
    """The archive of a whole place: its plans with their history, its surveys and all its seminars."""
    name = get_place(site.context, place_id).record.name
    return answer_pieces(write_place(site.context, place_id), name, "json", "application/json")


@api.call("POST", "/api/seminars/import/check", answer=ArchiveOut)
def check_import(site: Site) -> ArchiveOut:
    """What the archive in the body holds and whether it can be imported here; nothing is written."""
    with _received() as file:
        contents = _check(site.context.registry, file)
        check_is_new(site.context, contents)
    return _out(contents, contents.place_id)


@api.call("POST", "/api/seminars/import", answer=ArchiveOut, status=201)
def import_seminar(site: Site) -> ArchiveOut:
    """Import the archive in the body, of a seminar or a whole place: all of it, or nothing. 409 `archive_exists` where
    it is here already; a fault is told with its line."""
    with _received() as file:
        contents = _check(site.context.registry, file)
        place_id = import_archive(site.context, contents, file)
    return _out(contents, place_id)


@contextmanager
def _received() -> Iterator[IO[bytes]]:
    """The request's body in a temporary file, piece by piece."""
    most = MOST_MEGABYTES * 1_000_000
    # One byte more than may be, so that what is too large is told in our own words.
    request.max_content_length = most + 1
    if (request.content_length or 0) > most:
        raise Refused("archive_too_large", most=MOST_MEGABYTES)
    with tempfile.TemporaryFile() as file:
        while piece := request.stream.read(_PIECE):
            file.write(piece)
            if file.tell() > most:
                raise Refused("archive_too_large", most=MOST_MEGABYTES)
        yield file


def _check(registry: Registry, file: IO[bytes]) -> Contents:
    """In a thread of its own: the room goes on meanwhile."""
    outcome: Contents | Refused = get_hub().threadpool.apply(_find_outcome, (registry, file))
    if isinstance(outcome, Refused):
        raise outcome
    return outcome


def _find_outcome(registry: Registry, file: IO[bytes]) -> Contents | Refused:
    # A refusal is an answer here: what a thread raises is printed as our own fault.
    try:
        return check_archive(registry, file)
    except Refused as refusal:
        return refusal


def _out(contents: Contents, place_id: str | None) -> ArchiveOut:
    return ArchiveOut(
        kind=contents.kind,
        place=contents.place,
        place_id=place_id,
        seminars=[SeminarOfArchive(id=one.id, title=one.title, day=one.day) for one in contents.seminars],
        counts=dict(contents.counts),
        left_out=contents.left_out,
    )
