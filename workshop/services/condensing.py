"""Makes of a record with every row the report that somebody reads: the strongest of each, details left out. Pure.

Exercises list the strongest first and mark what is a detail; what is left out is always said, with its number.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from workshop.exercise import Block, Bullets, Heading, Paragraph, Quote, Section, Table

#: A table of one row more than it holds is not worth a note.
MOST_ROWS, MOST_BULLETS, MOST_QUOTES = 8, 8, 4
SLACK = 2

#: Says how many rows, lines or quotes more the record has.
SayMore = Callable[[int], str]


def condense(sections: Iterable[Section], say_more: SayMore) -> tuple[Section, ...]:
    """The sections without details, long lists cut, and no remark about the report made twice."""
    told: set[str] = set()
    return tuple(found for one in sections if (found := _condensed(one, say_more, told)))


def _condensed(section: Section, say_more: SayMore, told: set[str]) -> Section | None:
    if section.is_detail:
        return None
    blocks = tuple(_without_bare_headings(list(_kept(section.blocks, say_more, told))))
    inner = tuple(found for one in section.sections if (found := _condensed(one, say_more, told)))
    return replace(section, blocks=blocks, sections=inner) if blocks or inner else None


def _kept(blocks: Sequence[Block], say_more: SayMore, told: set[str]) -> Iterator[Block]:
    for is_quotes, run in groupby(blocks, key=lambda block: isinstance(block, Quote)):
        if is_quotes:
            yield from _quotes([block for block in run if isinstance(block, Quote)], say_more)
            continue
        for block in run:
            yield from _block(block, say_more, told)


def _block(block: Block, say_more: SayMore, told: set[str]) -> Iterator[Block]:
    match block:
        case Table(is_detail=True) | Bullets(is_detail=True) | Paragraph(is_detail=True):
            return
        case Table() if len(block.rows) > MOST_ROWS + SLACK:
            yield replace(block, rows=block.rows[:MOST_ROWS])
            yield Paragraph(say_more(len(block.rows) - MOST_ROWS), is_note=True)
        case Bullets() if len(block.items) > MOST_BULLETS + SLACK:
            yield replace(block, items=block.items[:MOST_BULLETS])
            yield Paragraph(say_more(len(block.items) - MOST_BULLETS), is_note=True)
        case Paragraph(is_note=True):
            if block.text not in told:
                told.add(block.text)
                yield block
        case _:
            yield block


def _quotes(quotes: list[Quote], say_more: SayMore) -> Iterator[Block]:
    """The first that say something of their own: what many wrote alike is one."""
    own = list({quote.text.casefold().strip(" .!"): quote for quote in reversed(quotes)}.values())[::-1]
    if len(own) <= MOST_QUOTES + SLACK:
        yield from own
        return
    yield from own[:MOST_QUOTES]
    yield Paragraph(say_more(len(quotes) - MOST_QUOTES), is_note=True)


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    """No heading over nothing, once what stood under it is left out; then none over those."""
    kept = list(_well_headed(blocks))
    return kept if len(kept) == len(blocks) else _without_bare_headings(kept)


def _well_headed(blocks: list[Block]) -> Iterator[Block]:
    for block, after in zip_longest(blocks, blocks[1:]):
        if not (isinstance(block, Heading) and _is_bare(block, after)):
            yield block


def _is_bare(heading: Heading, after: Block | None) -> bool:
    return after is None or (isinstance(after, Heading) and after.level <= heading.level)
