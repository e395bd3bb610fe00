"""The programmes that the kit ships: ordered lists of activities, ready to run."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StrictInt

from workshop.catalogue.files import Key, Prose, Record, Title, find_folder, load_record
from workshop.errors import Broken


class PlannedActivity(Record):
    """An activity as planned. Without a title it is called what the exercise is called; without a scope it
    gets the exercise's own default."""

    kind: Key
    title: Title | None = None
    minutes: Annotated[StrictInt, Field(ge=1, le=480)]
    scope: Literal["room", "need_groups"] | None = None
    config: dict[str, Any] = Field(default_factory=dict)


class Programme(Record):
    """`text` says in plain text for whom it is and how long it takes."""

    key: Key
    title: Title
    text: Prose
    activities: tuple[PlannedActivity, ...] = Field(alias="activity", min_length=1)

    @property
    def minutes(self) -> int:
        """All activities together."""
        return sum(activity.minutes for activity in self.activities)


def read_programmes(folder: Path, language: str) -> tuple[Programme, ...]:
    """All programmes of one language, by file name."""
    paths = sorted((find_folder(folder, language) / "programmes").glob("*.toml"))
    return tuple(_read_programme(path) for path in paths)


def _read_programme(path: Path) -> Programme:
    programme = load_record(path, Programme)
    if programme.key != path.stem:
        raise Broken(f'{path}: the key "{programme.key}" is not the file\'s name.')
    return programme
