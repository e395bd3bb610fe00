"""Makes rows of an archive's records: what the archive leaves out on purpose is filled in anew here."""

import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from workshop.services.archive_room import as_participant_row
from workshop.services.context import new_code, new_id

Row = dict[str, Any]
_MOMENTS = frozenset({"updated_at", "created_at", "at"})


class Rows:
    """Makes the rows of one archive for the place `place_id`, one record after the other."""

    def __init__(self, place_id: str, now: datetime, free_code: Callable[[], str]) -> None:
        self._place_id = place_id
        self._now = now
        self._free_code = free_code
        self._groups = 0
        self._actors = 0
        self._revision = 0
        self._persons = 0
        self._without_phone = 0
        self._opened = now
        self._seminar_id = ""

    def make(self, tag: str, record: Row) -> Row:
        """The row of a record of this kind."""
        own: Callable[[Row], Row] = getattr(self, f"_{tag}", self._as_it_is)
        return own(record)

    def _as_it_is(self, record: Row) -> Row:
        for name in _MOMENTS & record.keys():
            record[name] = datetime.fromisoformat(record[name])
        return record

    def _plan(self, record: Row) -> Row:
        return self._as_it_is(record) | {"place_id": self._place_id}

    _survey = _plan

    def _need_group(self, record: Row) -> Row:
        self._groups += 1
        return record | {"id": new_id(), "place_id": self._place_id, "position": self._groups - 1}

    def _actor(self, record: Row) -> Row:
        self._actors += 1
        return record | {"id": new_id(), "place_id": self._place_id, "position": self._actors - 1}

    def _seminar(self, record: Row) -> Row:
        """Ended, with its door shut, a new code and nobody's access. It holds no personal trace, so that there is
        nothing to let go of later."""
        self._opened = _start_of(record.pop("opened")) + timedelta(seconds=record.pop("order"))
        self._without_phone, self._persons = record.pop("without_phone"), 0
        self._seminar_id = record["id"]
        return record | {
            "place_id": self._place_id,
            "code": self._free_code(),
            "is_door_open": False,
            "state": "ended",
            "screen_key": new_id(),
            "current_activity": None,
            "tables": [],
            "follow_up": None,
            "aside": None,
            "leader": None,
            "revision": _fresh_number(),
            "created_at": self._opened,
            "ended_at": min(self._now, _start_of(record["day"]) + timedelta(days=1)),
            "purged_at": self._now,
        }

    def _feedback(self, record: Row) -> Row:
        return record | {"token": secrets.token_urlsafe(16), "is_open": False}

    def _person(self, record: Row) -> Row:
        """In the archive's order, which their times keep."""
        number = self._persons
        self._persons += 1
        row = as_participant_row(record.pop("seminar_id"), record, number, number < self._without_phone)
        joined = self._opened + timedelta(microseconds=number)
        return row | {"id": new_id(), "return_code": new_code(12), "joined_at": joined}

    def _given_item(self, record: Row) -> Row:
        return record | {"origin": record["origin"] or {}}

    def _activity(self, record: Row) -> Row:
        self._revision = 0
        return record | {
            "ends_at": None,
            "revision": record.pop("entries"),
            "epoch": _fresh_number(),
            "shows_comparison": False,
            "opened_at": None,
            "left_at": None,
        }

    def _entry(self, record: Row) -> Row:
        self._revision += 1
        return record | {
            "id": None,
            "revision": self._revision,
            "participant_id": None,
            "table_name": None,
            "fingerprint": None,
            "at": None,
            "on_behalf": False,
            "led_by": None,
            "written_by": None,
        }

    def _chain_item(self, record: Row) -> Row:
        return record | {"seminar_id": self._seminar_id}

    def _parked(self, record: Row) -> Row:
        return record | {"client_id": None, "participant_id": None}


def _start_of(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), UTC)


def _fresh_number() -> int:
    """One by the same id may have been here and still be remembered: by another number it is read anew."""
    return 1 + secrets.randbelow(1_000_000_000)
