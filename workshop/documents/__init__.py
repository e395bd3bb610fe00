"""Documents in the formats people use. `write` takes the neutral tree and gives a file's bytes.

To add a format: one module with a function from `Outline` to bytes, and one row in `FORMATS`.
Writing is plain computing, safe in any thread; the web layer keeps it off the server's own loop.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import cast

from workshop.documents.outline import Outline, outline
from workshop.errors import NotFound
from workshop.exercise.section import Document

__all__ = ["FORMATS", "Writer", "write"]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format. `module` is loaded at the first use: a start does not wait for what it may not need."""

    module: str
    media_type: str

    def write(self, ready: Outline) -> bytes:
        loaded = import_module(f"workshop.documents.{self.module}")
        return cast(Callable[[Outline], bytes], loaded.write)(ready)


FORMATS: Mapping[str, Writer] = MappingProxyType(
    {
        "md": Writer("markdown", "text/markdown; charset=utf-8"),
        "html": Writer("html", "text/html; charset=utf-8"),
        "pdf": Writer("pdf", "application/pdf"),
        "docx": Writer("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "odt": Writer("odt", "application/vnd.oasis.opendocument.text"),
        "xlsx": Writer("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "csv": Writer("csv", "text/csv; charset=utf-8"),
    }
)


def write(document: Document, format: str) -> bytes:
    """The document as a file of that format (a key of `FORMATS`)."""
    writer = FORMATS.get(format)
    if writer is None:
        raise NotFound("unknown_format", format=format, formats=sorted(FORMATS))
    return writer.write(outline(document))
