"""What the chain gets, its part of the report, and what changed since last time."""

from workshop.exercise import Bullets, ChainItem, ChainKind, Harvest, Paragraph, Section, Table, Words

from .draft import Draft, Measure, PlanActivity, make_draft


def harvest_measures(activity: PlanActivity) -> Harvest:
    """The measures of each goal, the goals in the room's order."""
    draft = make_draft(activity)
    return Harvest(tuple(_as_item(measure) for goal in activity.given for measure in draft.of(goal)))


def _as_item(measure: Measure) -> ChainItem:
    return ChainItem(
        ref=measure.ref,
        kind=ChainKind.MEASURE,
        title=measure.what,
        votes=measure.times,
        actors=len(measure.labels),
        tables=measure.tables,
        answers=(measure.goal,),
        data={
            "what": measure.what,
            "actor": measure.actor,
            "others": measure.others,
            "function": measure.function,
            "first_step": measure.first_step,
            "date": measure.date,
            "measure_of_success": measure.measure_of_success,
            "anchors": measure.anchors,
            "committed": measure.committed,
            "missing": measure.missing,
        },
    )


def report_plan(activity: PlanActivity, words: Words) -> Section:
    """The draft goal by goal; goals without a measure are named, since they are what was not finished."""
    draft = make_draft(activity)
    if not draft.measures:
        return Section(words("title"), (Paragraph(words("report.empty")),))
    gaps = sum(bool(measure.missing) for measure in draft.ordered)
    blocks = [Paragraph(words("report.measures", count=len(draft.ordered)))]
    if gaps:
        blocks.append(Paragraph(words("report.gaps", count=gaps), is_note=True))
    with_measures = [goal for goal in activity.given if draft.of(goal)]
    bare = tuple(goal.title for goal in activity.given if not draft.of(goal))
    sections = tuple(_goal_section(goal, draft, words) for goal in with_measures)
    if bare:
        sections += (Section(words("report.bare"), (Bullets(bare),)),)
    return Section(words("title"), tuple(blocks), sections)


def _goal_section(goal: ChainItem, draft: Draft, words: Words) -> Section:
    columns = ("what", "who", "first_step", "date", "success", "committed")
    table = Table(
        caption="",
        columns=tuple(words(f"column.{name}") for name in columns),
        rows=tuple(_as_cells(measure, words) for measure in draft.of(goal)),
        widths=(3, 2, 2, 1.2, 2, 1.5),
    )
    return Section(goal.title, (table,))


def _as_cells(measure: Measure, words: Words) -> tuple[str, ...]:
    who = measure.actor or words("gap.actor")
    if measure.function:
        who = f"{who}, {measure.function}"
    if measure.others:
        who = words("with_others", who=who, others=", ".join(measure.others))
    return (
        measure.what,
        who,
        measure.first_step or words("gap.first_step"),
        measure.date or words("gap.date"),
        measure.measure_of_success or "–",
        _commitment(measure, words),
    )


def _commitment(measure: Measure, words: Words) -> str:
    """What the actor has answered, and with whom it must be anchored at home."""
    said = words(f"committed.{measure.committed}") if measure.actor else words("report.to_anchor")
    if not measure.anchors:
        return said if measure.actor else "–"
    return words("report.anchored", said=said, anchors="; ".join(measure.anchors))


def compare_plans(earlier: PlanActivity, later: PlanActivity, words: Words) -> Section | None:
    """Measures that are new, still there (and what has happened to them) or gone."""
    before, now = _by_name(earlier), _by_name(later)
    if not before or not now:
        return None
    rows = []
    for name in dict.fromkeys([*now, *before]):
        old, new = before.get(name), now.get(name)
        shown = new or old
        assert shown is not None
        rows.append((shown.what, _state(old, words), _state(new, words), _change(old, new, words)))
    columns = tuple(words(f"column.{name}") for name in ("what", "before", "now", "change"))
    return Section(
        words("title"), (Table(words("compare.caption"), columns, tuple(rows), widths=(3, 2, 2, 1)),)
    )


def _by_name(activity: PlanActivity) -> dict[str, Measure]:
    return {measure.what.casefold(): measure for measure in make_draft(activity).ordered}


def _state(measure: Measure | None, words: Words) -> str:
    if measure is None:
        return "–"
    parts = (measure.actor or words("gap.actor"), measure.date or words("gap.date"))
    said = (words(f"committed.{measure.committed}"),) if measure.actor else ()
    return ", ".join((*parts, *said))


def _change(old: Measure | None, new: Measure | None, words: Words) -> str:
    if old is None or new is None:
        return words("compare.gone" if new is None else "compare.new")
    if len(new.missing) != len(old.missing):
        return words("compare.clearer" if len(new.missing) < len(old.missing) else "compare.vaguer")
    if (old.actor, old.date, old.committed) != (new.actor, new.date, new.committed):
        return words("compare.changed")
    return words("compare.same")
