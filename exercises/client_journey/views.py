"""What each audience sees at each step."""

from collections.abc import Callable
from typing import Any

from workshop.exercise import Audience, Phase, View, first_within

from .example import example_rows
from .names import lane_ref
from .packing import Pack
from .payload import JourneyActivity
from .setting import offered_actors, person_of, stages_of
from .timeline import Gap, Said, Step, Timeline, ballot, shown_timeline

#: (rows, bytes in JSON's widest spelling) of gaps and of steps: a phone, the screen, the leader.
_PHONE = ((10, 4_200), (30, 3_600))
#: What a phone gets to choose among: a gap left out could not be supported, so this is most of what it may have.
_PHONE_BALLOT = 11_500
_SCREEN = ((60, 30_000), (160, 60_000))
_LEAD = ((200, 150_000), (400, 300_000))
#: Refs of those who wrote a gap, by which a phone knows its own.
MOST_ENTRIES = 10
MOST_ITEMS = 400
WRITING = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE)


def view_step(activity: JourneyActivity, audience: Audience, is_shown: bool) -> View:
    """All that belongs to where the room is now."""
    view = _view_setting(activity)
    if activity.phase in WRITING:
        view |= _view_task(activity)
    if audience.is_facilitator or activity.phase in WRITING:
        view["example"] = example_rows(activity)
    if is_shown:
        view |= _view_results(activity, audience)
    elif activity.phase is Phase.ALL:
        view |= _view_ballot(activity, audience)
    return view


def _view_setting(activity: JourneyActivity) -> View:
    person = person_of(activity)
    return {
        "person": {"name": person.name, "story": person.story, "is_example": person.is_example},
        "stages": list(stages_of(activity)),
        "votes": activity.config.votes,
    }


def _view_task(activity: JourneyActivity) -> View:
    names: list[dict[str, Any]] = [{"name": name} for name in offered_actors(activity)]
    return {
        "actors": [row["name"] for row in first_within(names, 60, 3_000)],
        "most_steps": activity.config.most_steps,
        "most_gaps": activity.config.most_gaps,
    }


def _bounds(audience: Audience) -> tuple[tuple[int, int], tuple[int, int]]:
    return _PHONE if audience.is_participant else _LEAD if audience.is_facilitator else _SCREEN


def _view_ballot(activity: JourneyActivity, audience: Audience) -> View:
    """What may be supported, and the timeline it stands in, without any count."""
    timeline = shown_timeline(activity)
    is_phone = audience.is_participant
    pack = Pack(timeline, () if is_phone else timeline.picture_lanes)
    (_, gap_size), step_bounds = _bounds(audience)

    def show(gap: Gap) -> View:
        return _where_gap(pack, gap) | (_known_by(gap) if is_phone else {})

    size = _PHONE_BALLOT if is_phone else gap_size
    view: View = {"ballot": pack.rows(ballot(activity, timeline), show, activity.config.ballot, size)}
    if not is_phone:
        view["picture"] = len(timeline.picture_lanes)
        view["steps"] = _most_said(timeline, lambda step: _where_step(pack, step), pack, step_bounds)
    return view | {"lanes": pack.lanes}


def _known_by(gap: Gap) -> View:
    """By which a phone knows what its owner wrote, and what they supported before the leader merged it."""
    before = sorted(gap.told - {gap.ref})[:MOST_ENTRIES]
    return {"entries": gap.entries[:MOST_ENTRIES]} | ({"before": before} if before else {})


def _view_results(activity: JourneyActivity, audience: Audience) -> View:
    """The timeline with its counts, and the gaps ranked."""
    timeline = shown_timeline(activity)
    picture = timeline.picture_lanes
    pack = Pack(timeline, () if audience.is_participant else picture)
    gap_bounds, step_bounds = _bounds(audience)
    marked = {gap.ref for gap in timeline.marked_gaps()}
    gaps = pack.rows(timeline.gaps, lambda gap: _full_gap(pack, gap), *gap_bounds)
    steps = _most_said(timeline, lambda step: _full_step(pack, step), pack, step_bounds)
    view: View = {
        "gaps": gaps,
        "gaps_in_all": len(timeline.gaps),
        "steps": steps,
        "steps_in_all": len(timeline.steps),
        "tables_in_all": len(activity.tables),
    }
    if not audience.is_participant:
        view["picture"] = len(picture)
        view["marked"] = [row["ref"] for row in gaps if row["ref"] in marked]
        view["way"] = [
            {"stage": stage, "lane": pack.place(code)} for stage, code in timeline.way() if code in picture
        ]
    view["lanes"] = pack.lanes
    if audience.is_facilitator:
        view["items"] = _items(activity, timeline)
    return view


def _most_said(
    timeline: Timeline, show: Callable[[Step], View], pack: Pack, bounds: tuple[int, int]
) -> list[View]:
    """The steps that most have said, as many as fit; by stage, then by words, so that their order tells no count."""
    ranked = sorted(timeline.steps, key=lambda step: -step.written)
    rows = pack.rows(ranked, show, *bounds)
    return sorted(rows, key=lambda row: (_read_at(row), -row.get("count", 0), row["text"].casefold()))


def _where_step(pack: Pack, step: Step) -> View:
    return {"ref": step.ref, "at": _at(step, pack, step.lane), "text": step.title}


def _full_step(pack: Pack, step: Step) -> View:
    return _where_step(pack, step) | {"count": step.written}


def _where_gap(pack: Pack, gap: Gap) -> View:
    return {"ref": gap.ref, "at": _at(gap, pack, *gap.ends), "text": gap.title}


def _at(said: Said, pack: Pack, *lanes: str) -> str:
    """*5.0.2*: the stage, and where in `lanes` its lanes stand. A text, since no number stands beside what people have
    written before the results: one could be taken for a count."""
    return ".".join(map(str, (said.stage, *map(pack.place, lanes))))


def _read_at(row: View) -> list[int]:
    return [int(part) for part in row["at"].split(".")]


def _full_gap(pack: Pack, gap: Gap) -> View:
    return _where_gap(pack, gap) | {
        "support": gap.support,
        "written": gap.written,
        "actors": len(gap.labels),
        "tables": gap.tables,
    }


def _items(activity: JourneyActivity, timeline: Timeline) -> list[View]:
    """Gaps, lanes and steps, to merge; then everybody's own words, to hide or point at, the hidden ones too."""
    stages = stages_of(activity)

    def where(said: Said) -> str:
        lanes = " – ".join(timeline.lane_title(code) for code in dict.fromkeys(said.place.lanes))
        return f"{lanes}, {stages[said.stage - 1]}"

    found: list[View] = [
        {"ref": gap.ref, "title": f"{gap.title} ({where(gap)})", "support": gap.support}
        for gap in timeline.gaps
    ]
    found += [{"ref": lane_ref(code), "title": timeline.lane_title(code)} for code in timeline.lanes]
    found += [
        {"ref": step.ref, "title": f"{step.title} ({where(step)})", "support": step.written}
        for step in timeline.steps
    ]
    return found[: MOST_ITEMS * 2] + _own_words(activity)


def _own_words(activity: JourneyActivity) -> list[View]:
    rows: list[View] = []
    for entry in activity.entries:
        told = entry.payload
        if told.type != "support":
            actors = " – ".join(name for name in (told.actor, told.from_actor, told.to_actor) if name)
            rows.append({"ref": entry.ref, "title": f"”{told.text}” ({actors})", "hidden": entry.hidden})
    return sorted(rows, key=lambda row: not row["hidden"])[:MOST_ITEMS]
