"""The chain in a seminar's report: every link with what it answers, and goal by goal as it is read. Pure."""

from collections.abc import Iterable, Sequence

from workshop.exercise import Paragraph, Section, Table
from workshop.storage.records import ChainRecord, SeminarRecord
from workshop.words import Language

#: So much that a goal answers is named, and so many of its measures; the record has the rest.
_MOST_ANSWERED, _MOST_MEASURES = 4, 6


def chain_section(words: Language, seminar: SeminarRecord, chain: Sequence[ChainRecord]) -> Section:
    """Every chain item with what it answers: where each came from."""
    titles = {item.id: item.title for item in chain}
    groups = {group["key"]: group["title"] for group in seminar.need_groups}
    has_tables = any(item.origin.get("tables_in_all") for item in chain)
    rows = tuple(
        (
            words(f"chain.{item.kind}"),
            item.title,
            groups.get(item.need_group or "", words("report.whole_room")),
            "; ".join(_each_once(titles[i] for i in item.answers if i in titles)) or "–",
            str(item.votes),
            *((_of_tables(words, item),) if has_tables else ()),
        )
        for item in chain
    )
    names = ["kind", "item", "group", "answers", "votes", *(["tables"] if has_tables else [])]
    columns = tuple(words(f"report.chain_{name}") for name in names)
    widths = (2, 5, 3, 5, 1.2, 1.2)[: len(names)]
    table = Table(words("report.chain_caption"), columns, rows, numeric=(4,), widths=widths)
    return Section(words("report.chain_title"), (Paragraph(words("report.chain_text")), table))


def goals_in_chain_section(words: Language, seminar: SeminarRecord, chain: Sequence[ChainRecord]) -> Section:
    """From each goal that something is done for, or that somebody has taken a position on, back to what it answers and
    on to its measures; the whole chain while there is no such goal."""
    groups = {group["key"]: group["title"] for group in seminar.need_groups}
    titles = {item.id: item.title for item in chain}
    measures = {
        goal.id: [one.title for one in chain if one.kind == "measure" and goal.id in one.answers]
        for goal in chain
        if goal.kind == "goal"
    }
    goals = [g for g in chain if g.kind == "goal" and (measures[g.id] or g.data.get("positions"))]
    if not goals:
        return chain_section(words, seminar, chain)
    rows = tuple(
        (
            _first(words, [titles[one] for one in goal.answers if one in titles], _MOST_ANSWERED),
            goal.title,
            groups.get(goal.need_group or "", words("report.whole_room")),
            _first(words, measures[goal.id], _MOST_MEASURES),
        )
        for goal in goals
    )
    columns = tuple(words(f"report.chain_{name}") for name in ("answered", "goal", "group", "measures"))
    table = Table(words("report.chain_goals_caption"), columns, rows, widths=(5, 4, 3, 5))
    return Section(words("report.chain_title"), (Paragraph(words("report.chain_goals_text")), table))


def _first(words: Language, titles: Sequence[str], most: int) -> str:
    """The first of them, each once: what the room said in two places is one thing to who reads."""
    own = _each_once(titles)
    shown, left = "; ".join(own[:most]), len(own) - most
    return words("report.chain_and_more", titles=shown, count=left) if left > 0 else shown or "–"


def _each_once(titles: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(titles))


def _of_tables(words: Language, item: ChainRecord) -> str:
    """A dash where nobody worked on it at a table: *0 of 5* would say that the tables did not care."""
    total = item.origin.get("tables_in_all", 0)
    return words("report.of_tables", tables=item.tables, total=total) if total and item.tables else "–"
