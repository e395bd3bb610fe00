"""The leader's guide for each exercise: what to say and what to press."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, StrictInt

from workshop.catalogue.files import Prose, Record, find_folder, load_record
from workshop.catalogue.sources import Source
from workshop.exercise import Phase


@dataclass(frozen=True, slots=True)
class PhaseGuide:
    """`say` is read aloud now; `do` is what to press or watch."""

    say: str
    do: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One exercise's guide. All texts are Markdown (see `render_markdown`); `source` is plain."""

    purpose: str
    minutes: int
    introduce: str
    watch_for: str
    close: str
    source: str
    phases: Mapping[Phase, PhaseGuide]


class _PhaseRecord(Record):
    say: Prose
    do: Prose


class _GuideRecord(Record):
    purpose: Prose
    minutes: Annotated[StrictInt, Field(ge=1, le=240)]
    introduce: Prose
    watch_for: Prose
    close: Prose
    source: Source
    phases: dict[Phase, _PhaseRecord]


def read_guide(folder: Path, language: str, kind: str) -> Guide:
    """The guide of one exercise in one language. Raises Broken where it is missing or malformed."""
    record = load_record(find_folder(folder, language) / "guides" / f"{kind}.toml", _GuideRecord)
    return Guide(
        purpose=record.purpose,
        minutes=record.minutes,
        introduce=record.introduce,
        watch_for=record.watch_for,
        close=record.close,
        source=record.source.describe(language),
        phases={phase: PhaseGuide(say=part.say, do=part.do) for phase, part in record.phases.items()},
    )
