"""What each audience sees: the goals, how many measures each has, and the draft when it is read back."""

from collections.abc import Iterable

from workshop.exercise import Audience, ChainItem, View, first_within

from .draft import Draft, Measure, PlanActivity, make_draft

MOST_GOALS = 12
#: Measures and bytes of them, in all.
PHONE_MEASURES, PHONE_BYTES = 30, 9_500
SCREEN_MEASURES, SCREEN_BYTES = 80, 95_000
#: Other refs of a merged measure, by which a phone finds its own answer again.
MOST_REFS = 6


def view_plan(activity: PlanActivity, audience: Audience, is_shown: bool) -> View:
    """Before the draft is read back, the room sees only how many measures each goal has."""
    draft = make_draft(activity)
    goals = activity.given if audience.is_facilitator else activity.given[:MOST_GOALS]
    view: View = {
        "most_measures": activity.config.most_measures,
        "actors": _actors(activity),
        "goals": [_goal(goal, draft) for goal in goals],
    }
    if audience.is_facilitator:
        for goal, row in zip(goals, view["goals"], strict=True):
            row["measures"] = [_full_row(measure) for measure in draft.of(goal)]
        view["items"] = _items(activity, draft)
    elif is_shown:
        view["spellings"] = _spellings(activity)
        _add_bounded(view["goals"], goals, draft, audience)
    return view


def _actors(activity: PlanActivity) -> list[str]:
    """Who may be asked to carry a measure: the roll, each actor once however it was spelled."""
    names = dict.fromkeys(activity.actor(name) for name in activity.roll)
    return [row["name"] for row in first_within(({"name": name} for name in names), 40, 2_500)]


def _spellings(activity: PlanActivity) -> list[View]:
    """How a phone recognises its own actor after the leader has merged spellings."""
    pairs = ({"from": one, "to": other} for one, other in activity.same_actors.items() if one != other)
    return first_within(pairs, 20, 1_500)


def _goal(goal: ChainItem, draft: Draft) -> View:
    return {"id": goal.id, "title": goal.title[:140], "count": len(draft.of(goal))}


def _add_bounded(rows: list[View], goals: Iterable[ChainItem], draft: Draft, audience: Audience) -> None:
    """Every goal gets its share; on a phone the measures that wait for an answer come first."""
    given = list(goals)
    if not given:
        return
    most, size = (SCREEN_MEASURES, SCREEN_BYTES) if audience.is_screen else (PHONE_MEASURES, PHONE_BYTES)
    share = max(most // len(given), 2)
    for goal, row in zip(given, rows, strict=True):
        measures = draft.of(goal)
        if audience.is_screen:
            row["measures"] = first_within(map(_full_row, measures), share, size // len(given))
        else:
            asked = sorted(
                measures, key=lambda m: (m.committed != "asked" or m.actor is None, len(m.missing))
            )
            row["measures"] = first_within(map(_short_row, asked), share, size // len(given))


def _short_row(measure: Measure) -> View:
    row = {
        "ref": measure.ref,
        "what": measure.what,
        "actor": measure.actor,
        "date": measure.date,
        "committed": measure.committed,
        "missing": measure.missing,
    }
    others = [ref for ref in measure.refs if ref != measure.ref][:MOST_REFS]
    return row | ({"refs": others} if others else {})


def _full_row(measure: Measure) -> View:
    return {
        "ref": measure.ref,
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
        "times": measure.times,
    }


def _items(activity: PlanActivity, draft: Draft) -> list[View]:
    """Measures to merge, hide or point at; the hidden ones last."""
    shown = [{"ref": m.ref, "title": m.what, "times": m.times, "hidden": False} for m in draft.ordered]
    everything = Draft(activity, activity.entries)
    hidden = [m for m in everything.ordered if m.ref not in draft.measures]
    return shown + [{"ref": m.ref, "title": m.what, "times": m.times, "hidden": True} for m in hidden]
