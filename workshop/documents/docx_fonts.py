"""The kit's fonts inside a Word file, so that it looks the same on a machine that lacks them.

Word and LibreOffice read them from the file; where that is forbidden, they take the fonts named instead.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

_FONT_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_FONT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"


@dataclass(frozen=True, slots=True)
class Family:
    """A family, what to take where it is missing, and its files."""

    name: str
    instead: str
    kind: str
    regular: str
    bold: str


FAMILIES = (
    Family("Source Serif 4", "Cambria", "roman", "SourceSerif4_400Regular.ttf", "SourceSerif4_700Bold.ttf"),
    Family("Source Sans 3", "Calibri", "swiss", "SourceSans3_400Regular.ttf", "SourceSans3_700Bold.ttf"),
)


def add_fonts(word: WordDocument, folder: Path) -> None:
    """Names the families with their stand-ins, and puts in the files that the folder has."""
    table = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = "".join(_entry(table, family, folder) for family in FAMILIES)
    # python-docx has no font table of its own to write to.
    table._blob = table.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")
    embedding = parse_xml(f"<w:embedTrueTypeFonts {nsdecls('w')}/>")
    word.settings.element.insert(1, embedding)  # right after w:zoom, as the schema orders it


def _entry(table: Part, family: Family, folder: Path) -> str:
    embedded = "".join(
        _embedded(table, element, folder / name)
        for element, name in (("embedRegular", family.regular), ("embedBold", family.bold))
        if (folder / name).is_file()
    )
    return (
        f'<w:font w:name="{family.name}"><w:altName w:val="{family.instead}"/>'
        f'<w:family w:val="{family.kind}"/><w:pitch w:val="variable"/>{embedded}</w:font>'
    )


def _embedded(table: Part, element: str, path: Path) -> str:
    key = uuid5(NAMESPACE_URL, path.name)
    part = Part(PackURI(f"/word/fonts/{path.stem}.odttf"), _FONT_TYPE, _disguised(path, key), table.package)
    relation = table.relate_to(part, _FONT_RELATION)
    return f'<w:{element} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'


@cache
def _disguised(path: Path, key: UUID) -> bytes:
    """The file as the format wants it: the first 32 bytes combined with the key, read backwards."""
    content = path.read_bytes()
    mask = key.bytes[::-1] * 2
    return bytes(byte ^ mask[index] for index, byte in enumerate(content[:32])) + content[32:]
