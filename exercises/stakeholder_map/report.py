"""The report's section: who holds the whole, the rings, their table, and the goals side by side."""

from exercises.stakeholder_map.payload import MapActivity
from exercises.stakeholder_map.person import person_text
from exercises.stakeholder_map.picture import MOST_DRAWN, draw_rings
from exercises.stakeholder_map.tally import Picture, Stakeholder, side_by_side, tally
from workshop.exercise import Block, Heading, Paragraph, Section, Table, Words
from workshop.exercise import Picture as Drawn

#: A report is read: more rows than this are in the archive.
_MOST_ROWS, _MOST_GOALS = 60, 6


def map_section(activity: MapActivity, words: Words) -> Section:
    """The verdict first: it is what the exercise is for."""
    title = activity.title or words("title")
    found = tally(activity)
    person = Paragraph(person_text(activity, words))
    if not found.actors and not found.verdict.answers:
        return Section(title, (person, Paragraph(words("report.nothing"))))
    blocks: list[Block] = [person, *_lead(found, words)]
    if found.actors:
        blocks += [
            Heading(words("report.around")),
            Paragraph(words("actors_around", count=len(found.actors))),
            *_rings(found, words),
            _table(found.actors[:_MOST_ROWS], bool(activity.tables), words),
            *_more(len(found.actors) - _MOST_ROWS, words),
            *_goals(found, words),
        ]
    return Section(title, tuple(blocks))


def verdict_text(found: Picture, words: Words) -> str:
    """*Ingen håller helheten*, or who does."""
    verdict = found.verdict
    names = [found.names.title(ref) for ref in verdict.leads]
    if verdict.outcome == "led":
        return words("verdict.led", actor=names[0])
    if verdict.outcome == "split":
        return words("verdict.split", a=names[0], b=names[1])
    return words(f"verdict.{verdict.outcome}")


def _lead(found: Picture, words: Words) -> list[Block]:
    verdict = found.verdict
    blocks: list[Block] = [Heading(words("ask_lead")), Paragraph(verdict_text(found, words))]
    if not verdict.answers:
        return blocks
    said = [(found.names.title(ref), count) for ref, count in verdict.named]
    said += [(words("holds.nobody"), verdict.nobody), (words("holds.unknown"), verdict.unknown)]
    rows = tuple((name, str(count)) for name, count in said if count)
    columns = words("column.lead"), words("column.answers")
    blocks.append(Table(words("report.lead"), columns, rows[:_MOST_ROWS], numeric=(1,), widths=(6, 1)))
    blocks.append(Paragraph(words("rule"), is_note=True))
    if verdict.is_few:
        blocks.append(Paragraph(words("few", count=verdict.answers), is_note=True))
    return blocks


def _rings(found: Picture, words: Words) -> list[Block]:
    shown = found.most_named(MOST_DRAWN)
    drawing = draw_rings(shown, found.lead, found.verdict.outcome == "nobody", words)
    nearest = ", ".join(actor.title for actor in shown[:3])
    alt = words("report.alt", count=len(shown), nearest=nearest, verdict=verdict_text(found, words))
    left = len(found.actors) - len(shown)
    more = [Paragraph(words("not_drawn", count=left), is_note=True)] if left else []
    return [Drawn(drawing.svg(), alt, words("report.picture")), *more]


def _table(actors: list[Stakeholder], has_tables: bool, words: Words) -> Table:
    names = ["actor", "near", "counts", "support", "actors", *(["tables"] if has_tables else [])]
    rows = tuple(_row(actor, words)[: len(names)] for actor in actors)
    widths = (6.0, 2.3, 2.2, 1.7, 2.2, 1.2)[: len(names)]
    columns = tuple(words(f"column.{name}") for name in names)
    return Table(words("report.table"), columns, rows, numeric=(1, 3, 4, 5)[: len(names) - 2], widths=widths)


def _row(actor: Stakeholder, words: Words) -> tuple[str, ...]:
    spread = " · ".join(str(count) for count in actor.counts)
    figures = str(actor.support), str(len(actor.labels)), str(actor.tables)
    return actor.title, ring_number(actor.near, words), spread, *figures


def ring_number(value: float | None, words: Words) -> str:
    """*2*, *2,5* or a dash."""
    if value is None:
        return "–"
    whole, tenth = divmod(round(value * 10), 10)
    return words("decimal", whole=whole, tenth=tenth) if tenth else str(whole)


def _goals(found: Picture, words: Words) -> list[Block]:
    """Every actor that a goal was written for, in the order of the rings."""
    told: dict[str, list[str]] = {}
    for actor, goal in side_by_side(found.actors, _MOST_GOALS):
        often = f" ({words('times', count=goal.times)})" if goal.times > 1 else ""
        told.setdefault(actor.ref, []).append(f"{goal.text}{often}")
    rows = tuple((found.names.title(ref), " · ".join(goals)) for ref, goals in told.items())
    if not rows:
        return []
    left = sum(max(len(actor.goals) - _MOST_GOALS, 0) for actor in found.actors)
    columns = words("column.actor"), words("column.goals")
    table = Table(words("goals_note"), columns, rows[:_MOST_ROWS], widths=(3, 7))
    return [Heading(words("goals_title")), table, *_more(left, words)]


def _more(left: int, words: Words) -> list[Block]:
    return [Paragraph(words("report.more", count=left), is_note=True)] if left > 0 else []
