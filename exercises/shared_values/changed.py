"""How the same statements were answered the time before, and which are new or gone."""

from exercises.shared_values.payload import ValuesActivity
from exercises.shared_values.tally import Said, tally
from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table, Words, figure_in_words

#: A mean that moved less than this counts as unchanged.
NOTICED = 0.3


def moved_statements(earlier: ValuesActivity, later: ValuesActivity, words: Words) -> Section | None:
    """A statement is the same where it has the same key in the catalogue or, the leader's own, the same words."""
    before, now = (
        {said.statement.ref: said for said in tally(activity) if said.whole.answers}
        for activity in (earlier, later)
    )
    both = [ref for ref in now if ref in before]
    if not both:
        return None
    names = ("statement", "before", "now", "change", "distance_before", "distance_now")
    table = Table(
        words("compare.caption"),
        tuple(words(f"compare.{name}") for name in names),
        tuple(_row(before[ref], now[ref], words) for ref in both),
        numeric=(1, 2, 4, 5),
        widths=(6, 1.7, 1.4, 3, 2, 2),
    )
    return Section(
        words("compare.title"),
        (
            Paragraph(words("compare.how")),
            table,
            *_listed("compare.new", [said for ref, said in now.items() if ref not in before], words),
            *_listed("compare.gone", [said for ref, said in before.items() if ref not in now], words),
        ),
    )


def _row(before: Said, now: Said, words: Words) -> tuple[str, ...]:
    then, today = before.whole.mean, now.whole.mean
    return (
        now.statement.title,
        figure_in_words(then, words),
        figure_in_words(today, words),
        words(f"compare.{_change(then or 0, today or 0)}"),
        figure_in_words(before.distance, words),
        figure_in_words(now.distance, words),
    )


def _change(then: float, today: float) -> str:
    moved = round(today - then, 1)
    if abs(moved) < NOTICED:
        return "same"
    return "closer" if moved > 0 else "farther"


def _listed(key: str, found: list[Said], words: Words) -> list[Block]:
    if not found:
        return []
    lines = (
        words("report.agreed", title=said.statement.title, mean=figure_in_words(said.whole.mean, words))
        for said in found
    )
    return [Heading(words(key)), Bullets(tuple(lines))]
