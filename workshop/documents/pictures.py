"""Pictures drawn as SVG: which of them can be set, and what one looks like as PNG where SVG is not taken."""

import logging
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import typst

from workshop.documents.text import cleaned, one_line
from workshop.exercise.section import Picture

#: Dots to the inch of a picture at its own size.
SHARPNESS = 200
# The highest part of a page that a picture takes; one that lies down must hold a heading and some text too.
_MOST_UPRIGHT, _MOST_LYING = 0.6, 0.45
_A4_MILLIMETRES = (297, 210)

_PAGE = Path(__file__).with_name("picture.typ")
_LOG = logging.getLogger(__name__)


def kept(picture: Picture) -> Picture | None:
    """The picture with cleaned texts, or None where it is no picture or nothing says what it shows."""
    caption = one_line(cleaned(picture.caption))
    alt = one_line(cleaned(picture.alt)) or caption
    svg = cleaned(picture.svg)
    if not alt:
        _LOG.warning("a picture without a text is left out")
    elif not _is_svg(svg):
        _LOG.warning("a picture that is no SVG is left out: %s", alt)
    else:
        return Picture(svg, alt, caption)
    return None


def highest(is_wide: bool) -> float:
    """How high a picture may be on A4, in millimetres."""
    long, short = _A4_MILLIMETRES
    return _MOST_LYING * short if is_wide else _MOST_UPRIGHT * long


def as_png(svg: str, font_folder: Path) -> bytes | None:
    """The picture at its own size and `SHARPNESS`, or None where Typst cannot read it."""
    compiler = typst.Compiler(
        input=str(_PAGE),
        root=str(_PAGE.parent),
        font_paths=fonts(font_folder, font_folder.is_dir()),
        sys_inputs={"svg": svg},
    )
    try:
        compiled = compiler.compile(format="png", ppi=SHARPNESS)
    except typst.TypstError as error:
        _LOG.warning("a picture that cannot be read is left out: %s", error)
        return None
    return compiled if isinstance(compiled, bytes) else None


@cache
def fonts(folder: Path, is_there: bool) -> typst.Fonts:
    """The kit's fonts and Typst's own; not the machine's, so that a document looks the same everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)] if is_there else [])


def _is_svg(svg: str) -> bool:
    """Well-formed and without a document type: no entities that swell or fetch."""
    if "<!" in svg:
        return False
    try:
        return ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    except ElementTree.ParseError:
        return False
