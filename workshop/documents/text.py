"""What every writer does to a participant's words before it sets them: nothing visible is changed."""

import re
import unicodedata

# Control characters are not allowed in XML, and directional overrides can make a text read as something else.
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cleaned(text: str) -> str:
    """The same text without what no document format can hold; line breaks are kept as `\\n`."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(_kept(character) for character in unified)
    return "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip("\n")


def lines(text: str) -> list[str]:
    """The lines of a cleaned text that say something."""
    return [line for line in text.split("\n") if line]


def one_line(text: str) -> str:
    """A cleaned text where only one line fits: titles, headings, captions."""
    return " ".join(lines(text))


def shortened(text: str, length: int) -> str:
    """At most `length` characters, cut between words where that is possible."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return re.sub(r"\s+\S*$", "", head).rstrip(" ,;:–-") + "…"


def _kept(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return " "
    if unicodedata.category(character) == "Cs" or (ord(character) & 0xFFFE) == 0xFFFE:
        return "\ufffd"
    if unicodedata.category(character) == "Cc" or character in _OVERRIDES:
        return ""
    return character
