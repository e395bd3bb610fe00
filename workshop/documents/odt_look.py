"""How an OpenDocument text looks: the kit's styles as its own, so that who edits it has them all."""

from html import escape

from odfdo import Document as OdfDocument
from odfdo import Element
from odfdo.style_base import StyleBase

from workshop.documents.looks import ACCENT, INK, LOOKS, RULE, Look
from workshop.documents.outline import Outline
from workshop.documents.text import shortened
from workshop.documents.wording import word as wording

_FOOT_LENGTH = 80
#: Styles of cells: the head with a dark line below it, the others with a light one.
HEAD_CELL, BODY_CELL = "HeadCell", "BodyCell"
NUMBER_HEAD, NUMBER_TEXT = "NumberHead", "NumberText"
_EDGE = {
    "top": ('fo:border-top="1.5pt solid #{colour}" fo:padding-top="10pt"', ACCENT),
    "left": ('fo:border-left="1pt solid #{colour}" fo:padding-left="10pt"', ACCENT),
    "foot": ('fo:border-top="0.5pt solid #{colour}" fo:padding-top="6pt"', RULE),
}


def style_name(name: str) -> str:
    """A style's name as OpenDocument spells it: a heading is Heading_20_1."""
    return name.replace(" ", "_20_")


def dress(odt: OdfDocument, ready: Outline) -> None:
    """Give an empty document our styles, page, foot and language."""
    for name, look in LOOKS.items():
        odt.insert_style(_style(_paragraph_style(name, look, ready)))
    for name, look in ((NUMBER_TEXT, LOOKS["Table Text"]), (NUMBER_HEAD, LOOKS["Table Head"])):
        odt.insert_style(_style(_paragraph_style(name, look, ready, 'fo:text-align="end"')))
    for name, line in ((HEAD_CELL, f"1pt solid #{INK}"), (BODY_CELL, f"0.5pt solid #{RULE}")):
        odt.insert_style(_style(_cell_style(name, line)), automatic=True)
    for name, marks in (("Bulleted", _BULLET), ("Numbered", _NUMBER)):
        odt.insert_style(
            _style(f'<text:list-style style:name="{name}">{marks}</text:list-style>'), automatic=True
        )
    # The template counts its headings: 1.1, 1.2.
    outline = odt.get_style("outline", "Outline")
    if outline is not None:
        outline.delete()
    _set_page(odt, ready)


_PLACE = 'text:list-level-position-and-space-mode="label-alignment"'
_ALIGNED = (
    '<style:list-level-label-alignment text:label-followed-by="listtab" '
    'text:list-tab-stop-position="6mm" fo:text-indent="-6mm" fo:margin-left="6mm"/>'
)
_BULLET = (
    f'<text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties {_PLACE}>'
    f"{_ALIGNED}</style:list-level-properties></text:list-level-style-bullet>"
)
_NUMBER = (
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">'
    f"<style:list-level-properties {_PLACE}>{_ALIGNED}</style:list-level-properties></text:list-level-style-number>"
)


def _style(xml: str) -> StyleBase:
    style = Element.from_tag(xml)
    assert isinstance(style, StyleBase)
    return style


def _paragraph_style(name: str, look: Look, ready: Outline, extra: str = "") -> str:
    edge, colour = _EDGE.get(look.border, ("", ""))
    keep = 'fo:keep-with-next="always"' if look.keeps_next else ""
    level = int(name.removeprefix("Heading ")) if name.startswith("Heading ") else 0
    outline = f'style:default-outline-level="{level}"' if level else ""
    language, country = ready.locale.split("-")
    # In a list the list itself sets the text in.
    indent = 0.0 if name.startswith("List ") else look.indent
    return (
        f'<style:style style:family="paragraph" style:name="{style_name(name)}" style:display-name="{name}" {outline}>'
        f'<style:paragraph-properties fo:margin-top="{look.before}pt" fo:margin-bottom="{look.after}pt" '
        f'fo:margin-left="{indent}mm" fo:line-height="{round(look.line * 116)}%" {keep} {extra} '
        f'{edge.format(colour=colour)} fo:orphans="2" fo:widows="2"/>'
        f'<style:text-properties fo:font-family="\'{look.font}\'" fo:font-size="{look.size}pt" '
        f'fo:color="#{look.colour}" fo:font-weight="{"bold" if look.is_bold else "normal"}" '
        f'fo:font-style="normal" fo:language="{language}" fo:country="{country}" '
        f'fo:hyphenate="{"true" if look.is_hyphenated else "false"}"/></style:style>'
    )


def _cell_style(name: str, line: str) -> str:
    place = "bottom" if name == HEAD_CELL else "top"
    return (
        f'<style:style style:family="table-cell" style:name="{name}"><style:table-cell-properties '
        f'fo:border-bottom="{line}" fo:padding="1.5mm" fo:padding-left="0mm" style:vertical-align="{place}"/>'
        "</style:style>"
    )


def _set_page(odt: OdfDocument, ready: Outline) -> None:
    """A4, lying down for wide tables, with the title and the page's number at the foot of every page."""
    width, height, way = (297, 210, "landscape") if ready.is_wide else (210, 297, "portrait")
    language, country = ready.locale.split("-")
    layout = (
        f'<style:page-layout style:name="Mpm1"><style:page-layout-properties fo:page-width="{width}mm" '
        f'fo:page-height="{height}mm" style:print-orientation="{way}" fo:margin="24mm" fo:margin-bottom="14mm"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/>'
        "</style:footer-style></style:page-layout>"
    )
    old = odt.get_style("page-layout", "Mpm1")
    if old is not None:
        old.delete()
    odt.insert_style(_style(layout), automatic=True)
    numbers = wording(ready.language, "page", page="\0", pages="\1")
    numbers = escape(numbers).replace("\0", "<text:page-number/>").replace("\1", "<text:page-count/>")
    foot = f"{escape(shortened(ready.title, _FOOT_LENGTH))} · {numbers}"
    master = odt.get_style("master-page", "Standard")
    assert master is not None
    master.append(
        Element.from_tag(f'<style:footer><text:p text:style-name="Footer">{foot}</text:p></style:footer>')
    )
    odt.set_language(f"{language}-{country}")
