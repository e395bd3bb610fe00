"""Answers that are files."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from flask import Response
from gevent import get_hub

from workshop.documents import FORMATS, write
from workshop.exercise import Document


def answer_document(document: Document, format: str) -> Response:
    """A document as a file of that format."""
    given = (document, format)
    return answer_file(write, given, document.title, format, FORMATS[format].media_type)


def answer_file(
    write: Callable[..., bytes], arguments: tuple[Any, ...], title: str, ending: str, media_type: str
) -> Response:
    """The file. Written in a thread of its own: a PDF takes a moment, and the room goes on meanwhile."""
    return _download(get_hub().threadpool.apply(write, arguments), title, ending, media_type)


def answer_pieces(pieces: Iterator[bytes], title: str, ending: str, media_type: str) -> Response:
    """A file that is written while it is sent."""
    return _download(pieces, title, ending, media_type)


def _download(body: bytes | Iterator[bytes], title: str, ending: str, media_type: str) -> Response:
    """A file with the title for its name, in letters that every machine takes and beside them as it stands."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w.-]+", "-", plain).strip("-.") or "samverkstan"
    whole = quote(f"{title}.{ending}", safe="")
    response = Response(body, mimetype=media_type)
    disposition = f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{whole}"
    response.headers["Content-Disposition"] = disposition
    return response
