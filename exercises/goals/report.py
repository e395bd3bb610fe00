"""What the chain gets, its part of the report, and what changed since last time."""

from workshop.exercise import (
    Block,
    Bullets,
    ChainItem,
    ChainKind,
    Harvest,
    Heading,
    Paragraph,
    Quote,
    Section,
    Table,
    Words,
)

from .board import Goal, GoalsActivity, Tally, answered_items
from .views import as_row

#: A printed table is read, not searched.
REPORTED_GOALS = 40
STANDS = ("backs", "can_live_with", "objects")


def harvest_goals(activity: GoalsActivity) -> Harvest:
    """Goals with votes or on the shortlist, strongest first; all proposals while nobody has voted."""
    tally = Tally(activity)
    wanted = [goal for goal in tally.ranked if goal.is_shortlisted or goal.votes or not tally.votes]
    return Harvest(tuple(_as_item(activity, goal) for goal in wanted))


def _as_item(activity: GoalsActivity, goal: Goal) -> ChainItem:
    return ChainItem(
        ref=goal.ref,
        kind=ChainKind.GOAL,
        title=goal.title,
        key=goal.key,
        votes=goal.votes if goal.is_shortlisted else 0,
        actors=len(goal.labels),
        answers=tuple(item.id for item in answered_items(activity, goal)),
        data={
            "status": goal.status,
            "area": goal.area,
            "positions": [as_row(position) for position in goal.positions],
            "anchors": [{"actor": p.actor, "anchor": p.anchor} for p in goal.positions if p.anchor],
        },
    )


def report_goals(activity: GoalsActivity, words: Words) -> Section:
    """The ranking, then the actors' positions goal by goal."""
    tally = Tally(activity)
    if not tally.ranked:
        return Section(words("title"), (Paragraph(words("report.empty")),))
    counted = words("report.votes", count=tally.votes) if tally.votes else words("report.no_votes")
    rule = Paragraph(words("report.rule"), is_note=True)
    blocks = (Paragraph(counted), _ranking(tally, words), rule, *_stands(tally, words))
    asked = [goal for goal in tally.ranked if goal.is_asked and (goal.positions or goal.answers)]
    return Section(words("title"), blocks, tuple(_goal_section(activity, goal, words) for goal in asked))


def _ranking(tally: Tally, words: Words) -> Table:
    rows = tuple(
        (
            goal.title,
            str(goal.votes) if goal.is_shortlisted else words("report.not_counted", votes=goal.votes),
            str(goal.times),
            words(f"status.{goal.status}") if goal.is_asked else "–",
        )
        for goal in tally.ranked[:REPORTED_GOALS]
    )
    columns = tuple(words(f"column.{name}") for name in ("goal", "votes", "times", "status"))
    return Table(words("report.caption"), columns, rows, numeric=(1, 2), widths=(6, 1, 1, 2))


def _stands(tally: Tally, words: Words) -> list[Block]:
    """Every goal with who stands where, at one look; why somebody says no stands below it."""
    goals = [goal for goal in tally.ranked if goal.positions]
    if not goals:
        return []
    rows = tuple(
        (goal.title, *(_of_stand(goal, stand) for stand in STANDS), _waiting(goal)) for goal in goals
    )
    columns = (words("column.goal"), *(words(f"stand.{stand}") for stand in STANDS), words("column.missing"))
    table = Table(words("report.stands"), columns, rows[:REPORTED_GOALS], widths=(3, 4, 2.5, 1.8, 1.8))
    anchors = tuple(
        words("report.anchor", goal=goal.title, actor=p.actor, anchor=p.anchor)
        for goal in goals
        for p in goal.positions
        if p.anchor
    )
    told: list[Block] = [Heading(words("column.anchor")), Bullets(anchors)] if anchors else []
    return [table, *(Quote(p.reason, by=p.actor) for g in goals for p in g.positions if p.reason), *told]


def _of_stand(goal: Goal, stand: str) -> str:
    return ", ".join(position.actor for position in goal.positions if position.stand == stand) or "–"


def _waiting(goal: Goal) -> str:
    return ", ".join(goal.missing) or "–"


def _goal_section(activity: GoalsActivity, goal: Goal, words: Words) -> Section:
    blocks: list[Block] = []
    answers = answered_items(activity, goal)
    if answers:
        blocks += [Paragraph(words("report.answers")), Bullets(tuple(item.title for item in answers))]
    if goal.positions:
        rows = tuple((p.actor, words(f"stand.{p.stand}"), p.anchor or "–") for p in goal.positions)
        columns = tuple(words(f"column.{name}") for name in ("actor", "stand", "anchor"))
        blocks.append(Table(words("report.positions"), columns, rows, widths=(2, 1, 3)))
        blocks += [Quote(p.reason, by=p.actor) for p in goal.positions if p.reason]
    if goal.positions and goal.missing:
        blocks.append(Paragraph(words("report.missing", actors=", ".join(goal.missing)), is_note=True))
    return Section(goal.title, tuple(blocks), is_detail=True)


def compare_goals(earlier: GoalsActivity, later: GoalsActivity, words: Words) -> Section | None:
    """Goals that are new, gone, stronger or weaker, and where the positions moved."""
    before, now = _by_name(Tally(earlier)), _by_name(Tally(later))
    if not before or not now:
        return None
    rows = []
    for name in dict.fromkeys([*now, *before]):
        old, new = before.get(name), now.get(name)
        title = (new or old or ("", 0.0, "open"))[0]
        rows.append((title, _said(old, words), _said(new, words), _change(old, new, words)))
    columns = tuple(words(f"column.{name}") for name in ("goal", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows[:REPORTED_GOALS]), widths=(4, 2, 2, 1))
    return Section(words("title"), (Paragraph(words("compare.intro")), table))


#: Title, part of the votes, status.
Standing = tuple[str, float, str]


def _by_name(tally: Tally) -> dict[str, Standing]:
    return {
        goal.key or goal.title.casefold(): (goal.title, goal.votes / (tally.votes or 1), goal.status)
        for goal in tally.ranked
        if goal.is_shortlisted
    }


def _said(standing: Standing | None, words: Words) -> str:
    if standing is None:
        return "–"
    return words("compare.standing", part=round(standing[1] * 100), status=words(f"status.{standing[2]}"))


def _change(old: Standing | None, new: Standing | None, words: Words) -> str:
    if old is None or new is None:
        return words("compare.gone" if new is None else "compare.new")
    difference = new[1] - old[1]
    # Five votes of a hundred: less than that is the luck of who came.
    if abs(difference) < 0.05:
        return words("compare.same")
    return words("compare.stronger" if difference > 0 else "compare.weaker")
