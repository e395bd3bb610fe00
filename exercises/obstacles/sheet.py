"""The printed sheet: the obstacles to tick, with how heavy each is, and lines for own ones."""

from exercises.obstacles.payload import ObstaclesActivity
from exercises.obstacles.rules import offered, one_key
from workshop.exercise import Ask, Grid, SheetBlock, Tick, Words


def obstacles_sheet(activity: ObstaclesActivity, words: Words) -> tuple[SheetBlock, ...]:
    """Ticked first, then weighed: whoever ticks too many sees it before handing it in."""
    config = activity.config
    items = offered(activity)
    titles = tuple(item.title for key, item in items.items() if one_key(items, key) == key)
    pick = Tick(words("list"), titles, columns=2, hint=words("sheet.most", count=config.most))
    columns, scale = [words("column.obstacle")], ""
    if config.weights > 1:
        scale = "; ".join(f"{n}\u00a0=\u00a0{words(f'weight.{n}')}" for n in range(1, config.weights + 1))
        columns.append(words("weight"))
    rows = ("",) * config.most
    weigh = words("sheet.weigh", scale=scale) if scale else words("sheet.own")
    return (
        Ask(words("ask", count=config.most)),
        pick,
        Ask(weigh),
        Grid(tuple(columns), rows, widths=(6.0, 1.0)[: len(columns)]),
    )
