"""Draws the pictures of reports as SVG, in the hand of the screen: thin lines, rounded ends, words that lie flat.

Coordinates are in units of which the text is 14 high; y grows downwards. Texts are escaped: a participant's words
never become markup.
"""

import re
from collections.abc import Sequence
from html import escape

#: The light theme's colours, by token name.
COLOURS = {
    "ink": "#1d2730",
    "soft": "#5b6670",
    "paper": "#ffffff",
    "line": "#d8d2c4",
    "accent": "#8f2f23",
    "cool": "#1f5673",
    "ochre": "#8a5a00",
    "moss": "#3f6b3a",
}
#: A name with a digit must stand in quotes; the others are for browsers that lack the kit's fonts.
FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"
#: About how wide a letter is, in parts of the text's size.
LETTER = 0.52
#: Letters a word may run over its line rather than be broken for them.
_OVER = 2
#: Where a long word may be two: after a hyphen or a stroke, or after the *s* that joins Swedish words.
_JOINT = re.compile(r"[-/]|(?<=[^\Wsaeiouyåäö])s(?=[bcdfghjklmnpqrstvw])")
Point = tuple[float, float]


class Drawing:
    """Collects shapes; `svg()` gives the picture."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._parts: list[str] = []

    def line(
        self, start: Point, end: Point, *, colour: str = "ink", width: float = 1.5, dashed: bool = False
    ) -> None:
        """A straight line."""
        self._parts.append(
            f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
            f"{_stroke(colour, width, dashed)}/>"
        )

    def path(self, data: str, *, colour: str = "ink", width: float = 1.5, dashed: bool = False) -> None:
        """Any open path, in SVG's own letters."""
        self._parts.append(f'<path d="{escape(data)}" fill="none" {_stroke(colour, width, dashed)}/>')

    def curve(
        self, start: Point, end: Point, *, colour: str = "cool", width: float = 1.5, dashed: bool = False
    ) -> None:
        """A lying S from left to right."""
        middle = (start[0] + end[0]) / 2
        data = (
            f"M{start[0]:.1f} {start[1]:.1f}C{middle:.1f} {start[1]:.1f} "
            f"{middle:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
        )
        self.path(data, colour=colour, width=width, dashed=dashed)

    def rect(
        self,
        corner: Point,
        width: float,
        height: float,
        *,
        fill: str = "cool",
        colour: str = "",
        radius: float = 2,
    ) -> None:
        """A filled rectangle, or an empty one with `fill=""`."""
        stroke = _stroke(colour, 1.5, False) if colour else ""
        self._parts.append(
            f'<rect x="{corner[0]:.1f}" y="{corner[1]:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" '
            f'rx="{radius}" fill="{COLOURS[fill] if fill else "none"}" {stroke}/>'
        )

    def circle(
        self, centre: Point, radius: float, *, fill: str = "", colour: str = "ink", width: float = 1.5
    ) -> None:
        self._parts.append(
            f'<circle cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" r="{radius:.1f}" '
            f'fill="{COLOURS[fill] if fill else "none"}" {_stroke(colour, width, False)}/>'
        )

    def text(
        self,
        place: Point,
        words: str,
        *,
        anchor: str = "start",
        size: float = 14,
        colour: str = "ink",
        bold: bool = False,
    ) -> None:
        """One line of words; `anchor` is start, middle or end."""
        weight = ' font-weight="600"' if bold else ""
        self._parts.append(
            f'<text x="{place[0]:.1f}" y="{place[1]:.1f}" font-size="{size}" '
            f'text-anchor="{anchor}" fill="{COLOURS[colour]}"{weight}>{escape(words)}</text>'
        )

    def lines(
        self,
        place: Point,
        words: str,
        width: float,
        *,
        anchor: str = "start",
        size: float = 14,
        most: int = 3,
    ) -> int:
        """Words broken into lines no wider than `width`; the answer is how many lines it took."""
        broken = break_lines(words, width, size, most)
        for number, line in enumerate(broken):
            self.text((place[0], place[1] + number * size * 1.25), line, anchor=anchor, size=size)
        return len(broken)

    def svg(self) -> str:
        size = f'width="{self.width:.0f}" height="{self.height:.0f}"'
        box = f'viewBox="0 0 {self.width:.0f} {self.height:.0f}"'
        root = f'xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{FONTS}"'
        return f"<svg {root}>{''.join(self._parts)}</svg>"


def break_lines(words: str, width: float, size: float = 14, most: int = 3) -> list[str]:
    """The words in lines of about `width`; what does not fit in `most` lines ends in an ellipsis."""
    letters = max(4, int(width / (size * LETTER)))
    lines: list[str] = [""]
    for word in words.split():
        first, *rest = _pieces(word, letters)
        if lines[-1] and len(lines[-1]) + 1 + len(first) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {first}".strip()
        lines += rest
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: letters - 1].rstrip(" -") + "…"]
    return lines


def _pieces(word: str, letters: int) -> list[str]:
    """A word longer than its line, with hyphens: where two words seem to meet, else where the line ends."""
    pieces: list[str] = []
    while len(word) > letters + _OVER:
        joints = [
            found.end()
            for found in _JOINT.finditer(word)
            if 4 <= found.end() <= min(letters - 1, len(word) - 4)
        ]
        end = joints[-1] if joints else min(letters - 1, len(word) - 4)
        pieces.append(word[:end] + ("" if word[end - 1] in "-/" else "-"))
        word = word[end:]
    return [*pieces, word]


def bars(rows: Sequence[tuple[str, float, str]], *, width: float = 640) -> Drawing:
    """A ranking: (label, value, what stands at its end), strongest first."""
    step = 40.0
    drawing = Drawing(width, step * len(rows) + 6)
    most = max((value for _, value, _ in rows), default=0) or 1
    for number, (label, value, note) in enumerate(rows):
        top = number * step
        drawing.text((0, top + 15), break_lines(label, width * 0.75, most=1)[0])
        drawing.text((width, top + 15), note, anchor="end", bold=True)
        drawing.rect((0, top + 22), width, 7, fill="line")
        drawing.rect((0, top + 22), width * value / most, 7)
    return drawing


def _stroke(colour: str, width: float, dashed: bool) -> str:
    dashes = f' stroke-dasharray="{max(width * 1.5, 5):.1f} {max(width * 1.5, 5):.1f}"' if dashed else ""
    return f'stroke="{COLOURS[colour]}" stroke-width="{width:.1f}" stroke-linecap="round"{dashes}'
