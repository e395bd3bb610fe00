"""The printed sheet: a form for each measure, under the goal it is for."""

from workshop.exercise import Ask, Grid, SheetBlock, Words

from .draft import PlanActivity

#: Forms on a sheet that is printed before any goal is carried over.
EMPTY_FORMS = 4


def make_sheet(activity: PlanActivity, words: Words) -> tuple[SheetBlock, ...]:
    """One form for each goal; who wants more takes another sheet."""
    goals = [words("for_goal", goal=item.title) for item in activity.given]
    rows = tuple(
        words(f"sheet.{name}")
        for name in ("what", "who", "first_step", "date", "measure_of_success", "anchor")
    )
    forms = [
        Grid((words("sheet.measure", number=number), goal), rows, widths=(2.0, 5.0))
        for number, goal in enumerate(goals or [words("sheet.no_goal")] * EMPTY_FORMS, start=1)
    ]
    return (Ask(words("screen_gather")), Ask(words("sheet.how")), *forms)
