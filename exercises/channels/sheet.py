"""The printed sheet: one row for each channel of the writer's own actor, and a few for others."""

from exercises.channels.asked import asked_actors
from exercises.channels.payload import ChannelsActivity
from workshop.exercise import Ask, Grid, SheetBlock, Words


def channels_sheet(activity: ChannelsActivity, words: Words) -> tuple[SheetBlock, ...]:
    """The scale in words, then the rows *Vi och …*."""
    scale = "; ".join(f"{number} = {words(f'strength.{number}')}" for number in range(5))
    columns = ("sheet.channel", "sheet.strength", "sheet.trend", "sheet.why")
    rows = [words("sheet.with", actor=name) for name in asked_actors(activity)]
    return (
        Ask(words("ask_all")),
        Ask(words("sheet.scale", scale=scale)),
        Grid(tuple(words(column) for column in columns), (*rows, "", ""), widths=(3.4, 1.3, 1.7, 4.0)),
        Ask(words("sheet.own")),
    )
