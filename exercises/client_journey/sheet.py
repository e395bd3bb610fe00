"""The printed sheet: the timeline as a grid to write in, then lines for the gaps."""

from workshop.exercise import Ask, Grid, SheetBlock, Words

from .payload import JourneyActivity
from .setting import person_of, stages_of

#: So many lanes fit on a page; some are left free for actors that nobody thought of.
_LANES, _FREE = 6, 3


def make_sheet(activity: JourneyActivity, words: Words) -> tuple[SheetBlock, ...]:
    person = person_of(activity)
    named = activity.config.actors or activity.roll
    lanes = tuple(dict.fromkeys(activity.actor(name) for name in named))[:_LANES]
    gaps = tuple(words(f"sheet.{name}") for name in ("from", "to", "stage", "gap"))
    return (
        *((Ask(person.story),) if person.story else ()),
        Ask(words("ask_step", name=person.name)),
        Ask(words("sheet.how")),
        Grid((words("column.actor"), *stages_of(activity)), (*lanes, *("",) * _FREE)),
        Ask(words("ask_gap", name=person.name)),
        Grid(gaps, ("",) * activity.config.most_gaps),
        Ask(words("sheet.no_names")),
    )
