"""*Spåret* in a plan's documents: pictures goal by goal, and the table that says the same. Pure."""

from collections.abc import Iterable

from workshop.exercise import Block, Paragraph, Picture, Section, Table
from workshop.services.plan_fields import PROGRESS
from workshop.services.trail import Trail
from workshop.services.trail_drawing import Piece, draw_piece, split_trail
from workshop.services.trail_nodes import KINDS, Node
from workshop.words import Language


def trail_section(words: Language, trail: Trail) -> Section | None:
    """The chain as far as the plan answers it; None while there is no goal to lead to."""
    nodes = [node for node in trail.nodes if node.is_in_plan]
    pieces = split_trail(trail)
    if not pieces:
        return None
    blocks: list[Block] = [Paragraph(words("trail.section_text"))]
    titles = {kind: words(f"trail.column.{kind}") for kind in KINDS}
    notes = _notes(words, nodes)
    for number, piece in enumerate(pieces, start=1):
        caption = words("trail.picture", number=number, count=len(pieces))
        svg = draw_piece(piece, titles, notes).svg()
        blocks.append(Picture(svg, _alt(words, piece), caption))
        if piece.left_out:
            blocks.append(Paragraph(words("trail.more_drawn", count=piece.left_out), is_note=True))
    return Section(words("trail.section"), (*blocks, _table(words, trail, nodes)))


def _notes(words: Language, nodes: Iterable[Node]) -> dict[str, str]:
    """What stands under a measure; how it goes first, then when and who, since there is room for two lines."""
    told: dict[str, list[str]] = {}
    for node in nodes:
        if node.row and node.kind == "owner":
            told.setdefault(node.row, []).extend(part for part in (node.text, node.title) if part)
        if node.row and node.kind == "outcome" and node.state in PROGRESS[1:]:
            told.setdefault(node.row, []).insert(0, words(f"plan.progress.{node.state}"))
    return {row: " · ".join(parts) for row, parts in told.items()}


def _title(words: Language, node: Node) -> str:
    if node.kind == "owner":
        return ", ".join(part for part in (node.title or words("trail.nobody"), node.text) if part)
    if node.kind == "outcome":
        state = words(f"plan.progress.{node.state}") if node.state in PROGRESS[1:] else ""
        return ", ".join(part for part in (state, node.title) if part)
    return node.title


def _alt(words: Language, piece: Piece) -> str:
    titles = {node.id: node.title for node in piece.nodes}

    def named(ids: Iterable[str], empty: str) -> str:
        return ", ".join(titles[one] for one in ids if one in titles) or words(empty)

    chains = (
        words(
            "trail.chain",
            goal=goal.title,
            answers=named((one.source for one in piece.links if one.target == goal.id), "trail.no_answers"),
            measures=named((one.target for one in piece.links if one.source == goal.id), "trail.no_measures"),
        )
        for goal in piece.goals
    )
    return words("trail.picture_alt", chains=". ".join(chains))


def _table(words: Language, trail: Trail, nodes: list[Node]) -> Table:
    titles = {node.id: _title(words, node) for node in nodes}
    above: dict[str, list[str]] = {}
    for link in trail.links:
        if link.source in titles:
            above.setdefault(link.target, []).append(titles[link.source])
    rows = tuple(
        (
            words(f"trail.column.{node.kind}"),
            titles[node.id],
            "; ".join(dict.fromkeys(above.get(node.id, ()))) or "–",
            str(node.votes or "–"),
            str(node.actors or "–"),
            _origins(words, node),
        )
        for node in nodes
    )
    names = ("kind", "what", "answers", "votes", "actors", "origin")
    columns = tuple(words(f"trail.table.{name}") for name in names)
    return Table(words("trail.table.caption"), columns, rows, numeric=(3, 4), widths=(2, 5, 5, 1.2, 1.4, 4.5))


def _origins(words: Language, node: Node) -> str:
    """The last seminar that said it, and how many more did; a deleted one says so."""
    if not node.origins:
        return words("trail.in_plan")
    origin = node.origins[0]
    facts = [str(origin.get(name) or "") for name in ("seminar_title", "activity_title", "day")]
    # *0 of 5 tables* would say that the tables did not care, where nobody worked on it at one.
    if (total := origin.get("tables_in_all")) and (tables := origin.get("tables")):
        facts.append(words("plan.of_tables", tables=tables, total=total))
    facts += [words("trail.gone")] if origin["is_gone"] else []
    facts += [words("trail.times", count=node.seminars)] if node.seminars > 1 else []
    return ", ".join(fact for fact in facts if fact)
