"""PDF by Typst: tagged and by PDF/UA-1, from the look in `document.typ` and the outline as data.

PDF/UA allows no character without a glyph, so what the fonts lack is replaced, and the document says so.
Rather than fail, a document is written without the standard.
"""

import json
import re
from pathlib import Path
from typing import Any

import typst

from workshop.documents.outline import FONT_FOLDER, Outline
from workshop.documents.pictures import as_png, fonts
from workshop.documents.typst_data import data
from workshop.documents.wording import word

TEMPLATE = Path(__file__).with_name("document.typ")

REPLACEMENT = "\ufffd"
_ROUNDS = 4
_UNCOVERED = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")


def write(ready: Outline, font_folder: Path = FONT_FOLDER) -> bytes:
    return write_data(data(ready), ready.language, font_folder, TEMPLATE)


def write_data(filled: dict[str, Any], language: str, font_folder: Path, template: Path) -> bytes:
    """The file that the template makes of the data; its `blocks` may get a note at the end."""
    uncovered: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return _compiled(_replaced(filled, uncovered, language), font_folder, template)
        except typst.TypstError as error:
            found = _characters(getattr(error, "diagnostic", "")) - uncovered
            readable = filled if found else _with_readable_pictures(filled, font_folder)
            if not found and readable == filled:
                break
            uncovered |= found
            filled = readable
    return _last_resort(filled, uncovered, language, font_folder, template)


def _last_resort(
    filled: dict[str, Any], uncovered: set[str], language: str, font_folder: Path, template: Path
) -> bytes:
    """All from outside the European scripts replaced; then what can be had without the standard."""
    text = json.dumps(filled, ensure_ascii=False)
    beyond = uncovered | {character for character in text if character > "\u052f"}
    careful = _replaced(filled, beyond - set("–—‘’“”•…\u200b" + REPLACEMENT), language)
    try:
        return _compiled(careful, font_folder, template)
    except typst.TypstError:
        return _compiled(careful, font_folder, template, is_universal=False)


def _compiled(
    filled: dict[str, Any], font_folder: Path, template: Path = TEMPLATE, *, is_universal: bool = True
) -> bytes:
    # A compiler of its own for each document: any thread may write.
    compiler = typst.Compiler(
        input=str(template),
        root=str(template.parent),
        font_paths=fonts(font_folder, font_folder.is_dir()),
        sys_inputs={"document": json.dumps(filled, ensure_ascii=False)},
    )
    compiled = compiler.compile(format="pdf", pdf_standards=["ua-1"] if is_universal else [])
    if not isinstance(compiled, bytes):
        raise TypeError("a PDF is one file")
    return compiled


def _with_readable_pictures(filled: dict[str, Any], font_folder: Path) -> dict[str, Any]:
    """Each picture tried by itself: one that cannot be read stops no document, its table stays."""
    blocks = [
        block
        for block in filled["blocks"]
        if block["kind"] != "picture" or as_png(block["svg"], font_folder) is not None
    ]
    return {**filled, "blocks": blocks}


def _characters(diagnostic: str) -> set[str]:
    found = "".join(_UNCOVERED.findall(diagnostic))
    literal = _CODE_POINT.sub(lambda code: chr(int(code[1], 16)), found)
    return set(literal) - {"\\", '"'}


def _replaced(filled: dict[str, Any], uncovered: set[str], language: str) -> dict[str, Any]:
    if not uncovered:
        return filled
    table = str.maketrans(dict.fromkeys(uncovered, REPLACEMENT))
    replaced: dict[str, Any] = _translated(filled, table)
    note = {"kind": "note", "lines": [word(language, "replaced", mark=REPLACEMENT)]}
    return {**replaced, "blocks": [*replaced["blocks"], note]}


def _translated(value: Any, table: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, list):
        return [_translated(part, table) for part in value]
    if isinstance(value, dict):
        return {key: _translated(part, table) for key, part in value.items()}
    return value
