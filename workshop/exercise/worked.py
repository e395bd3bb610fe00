"""A worked example that can be loaded: settings that fill an activity with something to begin from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """`settings` are the fields of the exercise's settings that it fills in, ready to be saved; `title` and `text` tell
    the leader what it is and what in it is the kit's own. An exercise that takes such settings shows where they come
    from wherever the room sees them."""

    title: str
    text: str
    settings: Mapping[str, Any]
