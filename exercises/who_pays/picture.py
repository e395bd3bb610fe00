"""Who gains and who loses on a measure, as bars from a line in the middle."""

from collections.abc import Callable, Mapping

from workshop.exercise import Drawing, Picture, Words, break_lines

from .estimates import Measure
from .reckoning import Account, to_kronor

WIDTH, STEP, MIDDLE, REACH = 640.0, 42.0, 400.0, 150.0


def draw_nets(measure: Measure, words: Words, money: Callable[[int], str]) -> Picture:
    """A bar for each actor and one for all together; losses to the left of the line."""
    total = words("total")
    rows: Mapping[str, Account] = {**measure.middle.actors, total: measure.middle.total}
    most = max((abs(account.net) for account in rows.values()), default=0) or 1
    drawing = Drawing(WIDTH, STEP * len(rows) + 34)
    drawing.line((MIDDLE, 22), (MIDDLE, STEP * len(rows) + 30), colour="soft")
    drawing.text((MIDDLE - 8, 14), words("loses"), anchor="end", size=12, colour="soft")
    drawing.text((MIDDLE + 8, 14), words("gains"), size=12, colour="soft")
    for number, (name, account) in enumerate(rows.items()):
        top = 34 + number * STEP
        length = float(abs(account.net) / most) * REACH
        is_loss, is_total = account.net < 0, name == total
        if is_total:
            drawing.line((0, top - 8), (WIDTH, top - 8), colour="line", width=1)
        corner = (MIDDLE - length if is_loss else MIDDLE, top)
        drawing.rect(corner, max(length, 1.5), 16, fill="accent" if is_loss else "cool")
        for place, line in enumerate(break_lines(name, 180, most=2)):
            drawing.text((0, top + 12 + place * 15), line, bold=is_total)
        # The amount stands outside its bar, on the bar's own side.
        end = corner[0] - 6 if is_loss else MIDDLE + length + 6
        drawing.text(
            (end, top + 13), money(to_kronor(account.net)), anchor="end" if is_loss else "start", bold=True
        )
    said = ", ".join(f"{name} {money(to_kronor(account.net))}" for name, account in rows.items())
    return Picture(
        drawing.svg(), words("picture.alt", measure=measure.item.title, nets=said), words("picture.caption")
    )
