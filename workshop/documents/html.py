"""One web page that needs nothing else: it can be sent by mail, opened without a network, and printed."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from workshop.documents.columns import shares
from workshop.documents.outline import Outline
from workshop.documents.text import ZERO_WIDTH, breakable, lines
from workshop.documents.wording import word
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote, Table

_STYLE = Path(__file__).with_name("page.css")
# On a phone a table of many columns scrolls rather than stand in letters (rem for each column).
_LEAST_COLUMN = 8


def write(ready: Outline) -> bytes:
    style = _STYLE.read_text(encoding="utf-8") + _widths(ready)
    return "\n".join([*_head(ready, style), *_body(ready), ""]).encode()


def _widths(ready: Outline) -> str:
    """Rules for the columns of each table: attributes in the page would need a weaker policy."""
    rules: list[str] = []
    for number, block in enumerate(ready.blocks, 1):
        if isinstance(block, Table):
            for column, share in enumerate(shares(block), 1):
                rules.append(f"#table-{number} col:nth-child({column}) {{ width: {share:.1%}; }}")
            least = len(block.columns) * _LEAST_COLUMN
            rules.append(f"@media screen {{ #table-{number} {{ min-width: {least}rem; }} }}")
    return "".join(f"{rule}\n" for rule in rules)


def _head(ready: Outline, style: str) -> Iterator[str]:
    # The page runs nothing and fetches nothing, wherever it is opened.
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    images = "; img-src data:" if any(isinstance(block, Picture) for block in ready.blocks) else ""
    yield f'<!doctype html>\n<html lang="{ready.locale}">\n<head>\n<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{allowed}'{images}; base-uri 'none'; form-action 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(ready.title)}</title>\n<style>{style}</style>\n</head>"


def _body(ready: Outline) -> Iterator[str]:
    yield f"<body>\n<main>\n<header>\n<h1>{escape(ready.title)}</h1>"
    if ready.subject:
        yield f'<p class="subject">{escape(ready.subject)}</p>'
    if ready.day_text:
        day = f' datetime="{ready.day.isoformat()}"' if ready.day else ""
        yield f'<p class="day"><time{day}>{escape(ready.day_text)}</time></p>'
    yield "</header>"
    if ready.has_contents:
        yield from _contents(ready)
    for number, block in enumerate(ready.blocks, 1):
        yield from _block(block, number)
    yield "</main>\n</body>\n</html>"


def _contents(ready: Outline) -> Iterator[str]:
    title = escape(word(ready.language, "contents"))
    yield f'<nav aria-labelledby="contents">\n<p id="contents">{title}</p>\n<ol>'
    for number, block in enumerate(ready.blocks, 1):
        if isinstance(block, Heading) and block.level == 2:
            yield f'<li><a href="#part-{number}">{escape(block.text)}</a></li>'
    yield "</ol>\n</nav>"


def _block(block: Block, number: int) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f'<h{level} id="part-{number}">{escape(text)}</h{level}>'
        case Paragraph(text, is_note):
            yield f'<p class="note">{_broken(text)}</p>' if is_note else f"<p>{_broken(text)}</p>"
        case Bullets(items, is_ordered):
            name = "ol" if is_ordered else "ul"
            yield f"<{name}>\n" + "\n".join(f"<li>{_broken(item)}</li>" for item in items) + f"\n</{name}>"
        case Quote(text, by):
            source = f"\n<figcaption>{escape(by)}</figcaption>" if by else ""
            yield f"<figure>\n<blockquote><p>{_broken(text)}</p></blockquote>{source}\n</figure>"
        case Table():
            yield from _table(block, number)
        case Picture():
            yield from _picture(block)


def _broken(text: str) -> str:
    return "<br>".join(escape(breakable(line)).replace(ZERO_WIDTH, "<wbr>") for line in lines(text))


def _picture(picture: Picture) -> Iterator[str]:
    # As an image, an SVG can neither run nor fetch anything.
    svg = b64encode(picture.svg.encode()).decode()
    yield '<figure class="picture">'
    yield f'<img alt="{escape(picture.alt)}" src="data:image/svg+xml;base64,{svg}">'
    if picture.caption:
        yield f"<figcaption>{_broken(picture.caption)}</figcaption>"
    yield "</figure>"


def _table(table: Table, number: int) -> Iterator[str]:
    # A table wider than the page scrolls by itself, by keyboard too.
    label = f'aria-label="{escape(" · ".join(table.columns))}"'
    name = f'aria-labelledby="caption-{number}"' if table.caption else label
    yield f'<div class="table" role="region" tabindex="0" {name}>\n<table id="table-{number}">'
    if table.caption:
        yield f'<caption id="caption-{number}">{escape(table.caption)}</caption>'
    yield "<colgroup>" + "<col>" * len(table.columns) + "</colgroup>"
    yield "<thead>\n<tr>" + _cells(table, table.columns, "th") + "</tr>\n</thead>\n<tbody>"
    for row in table.rows:
        yield "<tr>" + _cells(table, row, "td") + "</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cells(table: Table, cells: tuple[str, ...], name: str) -> str:
    scope = ' scope="col"' if name == "th" else ""
    sides = [' class="number"' if index in table.numeric else "" for index in range(len(cells))]
    return "".join(
        f"<{name}{scope}{side}>{_broken(cell)}</{name}>" for side, cell in zip(sides, cells, strict=True)
    )
