"""The printed sheet: the person, rows for the actors that are likely there and free ones, and who holds the whole."""

from exercises.stakeholder_map.names import offered_besides, offered_here
from exercises.stakeholder_map.payload import MapActivity
from exercises.stakeholder_map.person import person_text
from workshop.exercise import Ask, Grid, SheetBlock, Tick, Words, WritingLines

#: Rows that fit one A4 together with the question of the lead.
_ROWS, _FREE = 14, 4


def map_sheet(activity: MapActivity, words: Words) -> tuple[SheetBlock, ...]:
    """As many printed names as leave room for one's own."""
    names = [*offered_here(activity), *offered_besides(activity)]
    free = _FREE if activity.config.own_actors else 0
    columns = tuple(words(key) for key in ("column.actor", "sheet.near", "sheet.goal"))
    return (
        Ask(words("ask")),
        Ask(person_text(activity, words)),
        Ask(words("sheet.how", most=activity.config.most)),
        Grid(columns, (*names[: _ROWS - free], *("" for _ in range(free)))),
        Tick(words("ask_lead"), (words("sheet.actor"), words("holds.nobody"), words("holds.unknown")), 3),
        WritingLines(words("sheet.which"), 1),
    )
