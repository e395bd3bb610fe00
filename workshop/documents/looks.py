"""How a written document looks, by the name of the style: Word and OpenDocument are dressed from the same list."""

from dataclasses import dataclass

SERIF, SANS = "Source Serif 4", "Source Sans 3"
INK, SOFT, RULE, ACCENT = "1D2730", "55606A", "CFC9BC", "8F2F23"


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
