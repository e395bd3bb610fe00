"""A document as a file to keep."""

import re
import unicodedata
from urllib.parse import quote

from flask import Response
from gevent import get_hub

from workshop.documents import FORMATS, write
from workshop.exercise import Document


def send_document(document: Document, format: str) -> Response:
    """The file. Written in a thread of its own: a PDF takes a moment, and the room goes on meanwhile."""
    body = get_hub().threadpool.apply(write, (document, format))
    return send_file(body, document.title, format, FORMATS[format].media_type)


def send_file(body: bytes, title: str, format: str, media_type: str) -> Response:
    """A file with the title for its name, in letters that every machine takes and beside them as it stands."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^\w.-]+", "-", plain).strip("-.") or "samverkstan"
    whole = quote(f"{title}.{format}", safe="")
    response = Response(body, mimetype=media_type)
    disposition = f"attachment; filename=\"{plain}.{format}\"; filename*=UTF-8''{whole}"
    response.headers["Content-Disposition"] = disposition
    return response
