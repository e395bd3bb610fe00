"""What every act needs: the database, the exercises, the content and what is cached of running activities."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from workshop.catalogue import Guide, Programme
from workshop.exercise import Catalogue
from workshop.registry import Registry
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.recent import Recent
from workshop.services.section_data import Part
from workshop.settings import Settings
from workshop.storage.database import Database
from workshop.words import Language

#: Letters and digits that nobody mistakes for one another when read aloud or from a wall.
_CLEAR = "ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class Content:
    """What `content/` holds, by language."""

    catalogues: Mapping[str, Catalogue]
    guides: Mapping[str, Mapping[str, Guide]]
    programmes: Mapping[str, tuple[Programme, ...]]


@dataclass(frozen=True)
class Context:
    """Handed to every service as its first argument."""

    settings: Settings
    database: Database
    registry: Registry
    content: Content
    words: Mapping[str, Language]
    logs: ActivityLogs = field(default_factory=ActivityLogs)
    attendance: Attendance = field(default_factory=Attendance)
    comparisons: Recent[list[Part]] = field(default_factory=Recent)

    def now(self) -> datetime:
        return datetime.now(UTC)


def new_id() -> str:
    """A name for a new thing: random, 20 characters of 0-9a-f."""
    return secrets.token_hex(10)


def new_code(length: int = 6) -> str:
    """A code to read aloud: 6 letters are one of 148 million."""
    return "".join(secrets.choice(_CLEAR) for _ in range(length))
