"""The report's section on the journey: the person, the picture, the gaps and the steps."""

from workshop.exercise import Block, Heading, Paragraph, Picture, Section, Table, Words

from .payload import JourneyActivity
from .picture import draw_timeline
from .setting import person_of, stages_of
from .timeline import Gap, Step, Timeline, shown_timeline

#: A printed table is read, not searched.
MOST_ROWS = 30


def report_journey(activity: JourneyActivity, words: Words) -> Section:
    """Who it was about, the timeline drawn, the gaps ranked, and every step by stage and actor."""
    timeline = shown_timeline(activity)
    title = activity.title or words("title")
    if not timeline.steps and not timeline.gaps:
        return Section(title, (Paragraph(words("report.nothing")),))
    blocks: list[Block] = [
        *_person(activity, words),
        Paragraph(
            words(
                "report.intro",
                steps=sum(step.written for step in timeline.steps),
                gaps=sum(gap.written for gap in timeline.gaps),
                lanes=len(timeline.lanes),
            )
        ),
        _picture(activity, timeline, words),
        *_left_out(timeline, words),
    ]
    if timeline.gaps:
        blocks += [Heading(words("gaps_title")), _gap_table(activity, timeline, words)]
        blocks += _more(len(timeline.gaps), words)
    if timeline.steps:
        blocks += [Heading(words("steps_title")), _step_table(activity, timeline, words)]
        blocks += _more(len(timeline.steps), words)
    return Section(title, tuple(blocks))


def say_ends(timeline: Timeline, gap: Gap, words: Words) -> str:
    """*Kommunen – Regionen*, or *inom Regionen*."""
    start, end = (timeline.lane_title(code) for code in gap.ends)
    return words("within", actor=start) if gap.ends[0] == gap.ends[1] else f"{start} – {end}"


def _person(activity: JourneyActivity, words: Words) -> list[Block]:
    person = person_of(activity)
    if not person.story:
        return []
    note = words("report.kits_person" if person.is_example else "report.own_person", name=person.name)
    return [Paragraph(person.story), Paragraph(note, is_note=True)]


def _picture(activity: JourneyActivity, timeline: Timeline, words: Words) -> Picture:
    way = " → ".join(timeline.lane_title(code) for _, code in timeline.way())
    alt = words("report.alt", lanes=len(timeline.picture_lanes), way=way or "–")
    return Picture(draw_timeline(activity, timeline).svg(), alt, words("report.picture"))


def _left_out(timeline: Timeline, words: Words) -> list[Block]:
    count = len(timeline.lanes) - len(timeline.picture_lanes)
    return [Paragraph(words("lanes_left_out", count=count), is_note=True)] if count else []


def _gap_table(activity: JourneyActivity, timeline: Timeline, words: Words) -> Table:
    stages = stages_of(activity)
    names = [
        "number",
        "gap",
        "between",
        "stage",
        "support",
        "actors",
        *(["tables"] if activity.tables else []),
    ]
    rows = []
    for number, gap in enumerate(timeline.gaps[:MOST_ROWS], start=1):
        cells = [str(number), gap.title, say_ends(timeline, gap, words), stages[gap.stage - 1]]
        cells += [str(gap.support), str(len(gap.labels))]
        if activity.tables:
            cells.append(words("of_tables", tables=gap.tables, total=len(activity.tables)))
        rows.append(tuple(cells))
    columns = tuple(words(f"column.{name}") for name in names)
    widths = (0.7, 5.0, 3.6, 2.2, 1.1, 1.3, 1.6)
    return Table(
        words("report.gaps", count=len(timeline.marked_gaps())),
        columns,
        tuple(rows),
        (0, 4, 5),
        widths[: len(names)],
    )


def _step_table(activity: JourneyActivity, timeline: Timeline, words: Words) -> Table:
    stages = stages_of(activity)
    rows = tuple(
        (stages[step.stage - 1], timeline.lane_title(step.lane), step.title, str(step.written))
        for step in _kept(timeline)
    )
    columns = tuple(words(f"column.{name}") for name in ("stage", "actor", "step", "count"))
    return Table(words("report.steps"), columns, rows, (3,), (2.2, 3, 5.5, 1.2))


def _kept(timeline: Timeline) -> list[Step]:
    """Those that most said, by stage and lane."""
    order = {code: number for number, code in enumerate(timeline.lanes)}
    most = sorted(timeline.steps, key=lambda step: -step.written)[:MOST_ROWS]
    return sorted(most, key=lambda step: (step.stage, order[step.lane], -step.written, step.title.casefold()))


def _more(count: int, words: Words) -> list[Block]:
    left = count - MOST_ROWS
    return [Paragraph(words("report.more", count=left), is_note=True)] if left > 0 else []
