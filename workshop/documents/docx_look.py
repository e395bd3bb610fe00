"""How a Word file looks: every style it uses is set from the ground up, so that who edits it has them all."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from workshop.documents.looks import ACCENT, INK, LOOKS, RULE, Look

TABLE_STYLE = "Seminar Table"


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
