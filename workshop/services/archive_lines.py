"""Takes an archive file apart: its first line, its records line by line, and its last line with the sum.

Whatever does not stand as it was written is refused with the number of its line. One line is in memory at a time.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import IO, Any

import orjson

from workshop.errors import Refused
from workshop.services.archive_records import ARCHIVE, FORMATS

#: Bytes of one line: the last one, with the views of a seminar, is by far the longest.
_LONGEST_LINE = 32_000_000
_SUM = re.compile(rb',"sum":"([0-9a-f]{64})"\}$')
_KINDS = {format: kind for kind, format in FORMATS.items()}


def open_archive(file: IO[bytes]) -> str:
    """Read the first line; the answer is what the archive holds, seminar or place."""
    file.seek(0)
    first = file.readline(_LONGEST_LINE).removeprefix(b"\xef\xbb\xbf").strip()
    try:
        head = orjson.loads(first + b"]}")
    except orjson.JSONDecodeError as error:
        raise Refused("archive_foreign", line=1) from error
    kind = _KINDS.get(str(head.get("format"))) if isinstance(head, dict) else None
    version = head.get("archive") if kind else None
    if kind is None or type(version) is not int or version < 1:
        raise Refused("archive_foreign", line=1)
    if version > ARCHIVE:
        raise Refused("archive_newer", line=1, version=str(head.get("version", "?"))[:40])
    if head.get("records") != []:
        raise Refused("archive_foreign", line=1)
    return kind


def read_records(file: IO[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every record with the number of its line, from the second line on; at last the sum is compared."""
    file.seek(0)
    total = hashlib.sha256()
    raw = file.readline(_LONGEST_LINE)
    before, number, ends_open = raw, 1, False
    while True:
        number += 1
        raw = file.readline(_LONGEST_LINE)
        if not raw.endswith(b"\n") and not raw.startswith(b"]"):
            raise Refused("archive_cut", line=number if len(raw) < _LONGEST_LINE else "archive_bad_json")
        if raw.startswith(b"]"):
            break
        if number > 2 and not ends_open:
            raise Refused("archive_bad_json", line=number - 1)
        total.update(before)
        before = raw
        body = raw.rstrip(b"\r\n")
        ends_open = body.endswith(b",")
        yield number, _record(number, body.removesuffix(b","))
    if ends_open or number == 2:
        raise Refused("archive_cut", line=number)
    total.update(before)
    _check_end(file, number, raw.rstrip(), total.copy())


def _record(number: int, body: bytes) -> dict[str, Any]:
    try:
        record = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Refused("archive_bad_json", line=number) from error
    if not isinstance(record, dict):
        raise Refused("archive_bad_json", line=number)
    return record


def _check_end(file: IO[bytes], number: int, last: bytes, total: Any) -> None:
    """The last line is whole, nothing stands after it, and the sum fits. One whose sum was taken out, because somebody
    has changed it by hand, is taken as it is."""
    try:
        orjson.loads(b'{"records":[' + last)
    except orjson.JSONDecodeError as error:
        raise Refused("archive_cut", line=number) from error
    if file.readline(_LONGEST_LINE).strip():
        raise Refused("archive_bad_json", line=number + 1)
    told = _SUM.search(last)
    if told is None:
        if b'"sum"' in last:
            raise Refused("archive_damaged", line=number)
        return
    total.update(last[: told.start()])
    if total.hexdigest().encode() != told.group(1):
        raise Refused("archive_damaged", line=number)
