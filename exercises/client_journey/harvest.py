"""What the chain gets: every gap as a need, strongest first.

The chain has no kind called need. A gap is something that stands in the way, so it becomes an OBSTACLE that is a need
(`data["need"]`): there it can be carried over to the dynamics and be answered by a goal.
"""

from workshop.exercise import ChainItem, ChainKind, Harvest

from .payload import JourneyActivity
from .setting import language_of, stages_of
from .timeline import Gap, Timeline, shown_timeline

#: A harvest has no words of its own.
_BETWEEN = {"sv": "Glapp mellan {ends}: {stage}", "en": "Gap between {ends}: {stage}"}
_WITHIN = {"sv": "Glapp inom {ends}: {stage}", "en": "Gap within {ends}: {stage}"}
_AND = {"sv": " och ", "en": " and "}


def harvest_gaps(activity: JourneyActivity) -> Harvest:
    timeline = shown_timeline(activity)
    return Harvest(tuple(_as_item(activity, timeline, gap) for gap in timeline.gaps))


def _as_item(activity: JourneyActivity, timeline: Timeline, gap: Gap) -> ChainItem:
    language, stage = language_of(activity), stages_of(activity)[gap.stage - 1]
    start, end = (timeline.lane_title(code) for code in gap.ends)
    ends = list(dict.fromkeys((start, end)))
    sentence = (_BETWEEN if len(ends) == 2 else _WITHIN)[language]
    return ChainItem(
        ref=gap.ref,
        kind=ChainKind.OBSTACLE,
        title=gap.title,
        text=sentence.format(ends=_AND[language].join(ends), stage=stage),
        votes=gap.support,
        actors=len(gap.labels),
        tables=gap.tables,
        data={"need": True, "gap": True, "from": start, "to": end, "stage": stage, "written": gap.written},
    )
