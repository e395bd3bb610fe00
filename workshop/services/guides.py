"""The leader's guide to a running activity, as plain text."""

from collections.abc import Sequence

from pydantic import BaseModel

from workshop.errors import NotFound
from workshop.services.context import Context
from workshop.storage.records import ActivityRecord


class PhaseText(BaseModel):
    say: str
    do: str


class GuideText(BaseModel):
    """`say` is read aloud now, `do` is what to press or watch; `minutes` is the usual time."""

    purpose: str
    minutes: int
    introduce: str
    watch_for: str
    close: str
    source: str
    phases: dict[str, PhaseText]


def read_guide_text(
    context: Context, language: str, activities: Sequence[ActivityRecord], activity_id: str
) -> GuideText:
    """The guide of one of these activities."""
    for activity in activities:
        if activity.id == activity_id:
            guide = context.content.guides[language][activity.kind]
            phases = {phase.value: PhaseText(say=p.say, do=p.do) for phase, p in guide.phases.items()}
            return GuideText(
                purpose=guide.purpose,
                minutes=guide.minutes,
                introduce=guide.introduce,
                watch_for=guide.watch_for,
                close=guide.close,
                source=guide.source,
                phases=phases,
            )
    raise NotFound("unknown_activity")
