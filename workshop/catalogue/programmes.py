"""The programmes that the kit ships: ordered lists of activities, ready to run, each with a guide for who leads it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt

from workshop.catalogue.files import Key, Prose, Record, Title, find_folder, load_record
from workshop.catalogue.sources import Source
from workshop.errors import Broken


class PlannedActivity(Record):
    """An activity as planned. Without a title it is called what the exercise is called; without a scope or a word on
    anonymity it gets the exercise's own default."""

    kind: Key
    title: Title | None = None
    minutes: Annotated[StrictInt, Field(ge=1, le=480)]
    scope: Literal["room", "need_groups"] | None = None
    anonymous: StrictBool | None = None
    config: dict[str, Any] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProgrammeGuide:
    """For somebody who leads it for the first time: plain text. `week_before`, `hour_before` and `cut` are lists to
    tick off, `cut` with the first thing to leave out first."""

    purpose: str
    for_whom: str
    in_the_room: str
    week_before: tuple[str, ...]
    hour_before: tuple[str, ...]
    flow: str
    cut: tuple[str, ...]
    follow_up: str
    sources: tuple[str, ...]


class _GuideRecord(Record):
    purpose: Prose
    for_whom: Prose
    in_the_room: Prose
    week_before: tuple[Prose, ...] = Field(min_length=1)
    hour_before: tuple[Prose, ...] = Field(min_length=1)
    flow: Prose
    cut: tuple[Prose, ...] = Field(min_length=1)
    follow_up: Prose
    sources: tuple[Source, ...] = Field(min_length=1)


class Programme(Record):
    """`text` says in plain text for whom it is and how long it takes; `order` where it stands in the list."""

    key: Key
    order: Annotated[StrictInt, Field(ge=1)]
    title: Title
    text: Prose
    guide_record: _GuideRecord = Field(alias="guide")
    activities: tuple[PlannedActivity, ...] = Field(alias="activity", min_length=1, max_length=40)

    @property
    def minutes(self) -> int:
        """All activities together."""
        return sum(activity.minutes for activity in self.activities)

    def guide(self, language: str) -> ProgrammeGuide:
        """The guide, with its sources as they are printed in this language."""
        record = self.guide_record
        return ProgrammeGuide(
            **record.model_dump(exclude={"sources"}),
            sources=tuple(source.describe(language) for source in record.sources),
        )


def read_programmes(folder: Path, language: str) -> tuple[Programme, ...]:
    """All programmes of one language, in their order."""
    paths = sorted((find_folder(folder, language) / "programmes").glob("*.toml"))
    programmes = [_read_programme(path) for path in paths]
    return tuple(sorted(programmes, key=lambda programme: (programme.order, programme.key)))


def _read_programme(path: Path) -> Programme:
    programme = load_record(path, Programme)
    if programme.key != path.stem:
        raise Broken(f'{path}: the key "{programme.key}" is not the file\'s name.')
    return programme
