"""How a Word file looks: every style it uses is set from the ground up, so that who edits it has them all."""

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

SERIF, SANS = "Source Serif 4", "Source Sans 3"
INK, SOFT, RULE, ACCENT = "1D2730", "55606A", "CFC9BC", "8F2F23"
TABLE_STYLE = "Seminar Table"


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and distances in points, indents in millimetres."""

    font: str = SERIF
    size: float = 10.5
    colour: str = INK
    is_bold: bool = False
    before: float = 0
    after: float = 7
    line: float = 1.08
    keeps_next: bool = False
    indent: float = 0
    hanging: float = 0
    border: str = ""
    is_hyphenated: bool = True


def _heading(size: float, before: float, after: float, colour: str = INK) -> Look:
    return Look(SERIF, size, colour, True, before, after, 0.95, keeps_next=True, is_hyphenated=False)


LOOKS: dict[str, Look] = {
    "Normal": Look(),
    "Title": Look(SERIF, 23, INK, True, 0, 8, 0.9, keeps_next=True, border="top", is_hyphenated=False),
    "Subtitle": Look(SANS, 12, INK, after=3, line=1),
    "Document Day": Look(SANS, 10, SOFT, after=16, line=1),
    "Heading 1": _heading(16.5, 24, 7),
    "Heading 2": _heading(13, 18, 6),
    "Heading 3": _heading(11, 15, 5),
    "Heading 4": _heading(10.5, 13, 4),
    "Heading 5": _heading(10.5, 13, 4, SOFT),
    "List Bullet": Look(after=4, indent=6, hanging=6),
    "List Number": Look(after=4, indent=6, hanging=6),
    "Note": Look(SANS, 9.5, SOFT, line=1.02),
    "Own Words": Look(before=6, after=8, indent=5, border="left"),
    "Own Words Source": Look(SANS, 9, SOFT, after=10, indent=5, border="left"),
    "Caption": Look(SANS, 9.5, INK, True, 10, 5, 1, keeps_next=True),
    "Picture": Look(before=8, after=4, line=1, keeps_next=True),
    "Picture Caption": Look(SANS, 9.5, SOFT, after=12, line=1.02),
    "Table Head": Look(SANS, 9, SOFT, True, after=0, line=0.95, keeps_next=True),
    "Table Text": Look(SANS, 9, after=0, line=0.98),
    "Footer": Look(SANS, 8.5, SOFT, after=0, line=1, border="foot"),
}


def dress(word: WordDocument, locale: str) -> None:
    """Give an empty document of python-docx our styles and language."""
    for name, look in LOOKS.items():
        _set_style(word, name, look)
    word.styles.element.append(parse_xml(_TABLE))
    _set_language(word, locale)


def _set_style(word: WordDocument, name: str, look: Look) -> None:
    styles = word.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.hidden, style.quick_style = False, True
    element = style.element
    numbering = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    for part in element.findall(qn("w:pPr")) + element.findall(qn("w:rPr")):
        element.remove(part)
    paragraph = parse_xml(_paragraph(look, _level(name)))
    if numbering is not None:
        paragraph.insert(0, numbering)
    element.append(paragraph)
    element.append(parse_xml(_letters(look)))


def _level(name: str) -> int | None:
    return int(name.removeprefix("Heading ")) - 1 if name.startswith("Heading ") else None


def _paragraph(look: Look, level: int | None) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if look.keeps_next else ""
    whole = "" if look.is_hyphenated else "<w:suppressAutoHyphens/>"
    hang = f' w:hanging="{_twips(look.hanging)}"' if look.hanging else ""
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    return (
        f"<w:pPr {nsdecls('w')}>{keep}{_BORDERS.get(look.border, '')}{whole}"
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"'
        f' w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:left="{_twips(look.indent)}"{hang}/>{outline}</w:pPr>'
    )


def _letters(look: Look) -> str:
    bold = "<w:b/><w:bCs/>" if look.is_bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    names = " ".join(f'w:{script}="{look.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = round(look.size * 2)
    return (
        f'<w:rPr {nsdecls("w")}><w:rFonts {names}/>{bold}<w:color w:val="{look.colour}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def _line(side: str, eighths: int, space: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


_BORDERS = {
    "top": f"<w:pBdr>{_line('top', 12, 10, ACCENT)}</w:pBdr>",
    "left": f"<w:pBdr>{_line('left', 8, 10, ACCENT)}</w:pBdr>",
    "foot": f"<w:pBdr>{_line('top', 4, 6, RULE)}</w:pBdr>",
}

_TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="SeminarTable">
  <w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>{_line("bottom", 4, 0, RULE)}{_line("insideH", 4, 0, RULE)}</w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="85" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
      <w:bottom w:w="85" w:type="dxa"/><w:right w:w="200" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:tcBorders>{_line("bottom", 8, 0, INK)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def _set_language(word: WordDocument, locale: str) -> None:
    """The template says American English; Word checks spelling and breaks words by what stands here."""
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    settings = word.settings.element
    for theme in settings.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), locale)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for stop in settings.findall(qn("w:defaultTabStop")):
        stop.addnext(parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))
