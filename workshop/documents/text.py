"""What every writer does to a participant's words before it sets them: nothing visible is changed."""

import re
import unicodedata

# Control characters are not allowed in XML, and directional overrides can make a text read as something else.
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

ZERO_WIDTH, SOFT_HYPHEN = "\u200b", "\u00ad"
# Spaces that do not break keep a number and its unit together.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_LONG = re.compile(r"\S{15,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINTS = re.compile(r"(?<=[/._@?&=+,;:])(?=\w)")
_RUN = re.compile(r"[^\W_]{15,}")
# Longer than any word that a dictionary hyphenates well.
_NO_WORD = 40


def cleaned(text: str) -> str:
    """The same text without what no document format can hold; line breaks are kept as `\\n`."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(_kept(character) for character in unified)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in kept.split("\n")).strip("\n")


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


def breakable(line: str) -> str:
    """The line with `ZERO_WIDTH` and `SOFT_HYPHEN` where an address or the like may break."""
    return _LONG.sub(lambda found: _broken(found[0]), line)


def _broken(part: str) -> str:
    if _LETTERS.fullmatch(part):
        return SOFT_HYPHEN.join(_pieces(part, 8)) if len(part) > _NO_WORD else part
    opened = _JOINTS.sub(ZERO_WIDTH, part)
    return _RUN.sub(lambda run: _opened(run[0]), opened)


def _opened(run: str) -> str:
    """An ordinary word stays as it is, whatever stands at its side: it is hyphenated."""
    is_word = _LETTERS.fullmatch(run) is not None and len(run) <= _NO_WORD
    return run if is_word else ZERO_WIDTH.join(_pieces(run, 10))


def _pieces(text: str, length: int) -> list[str]:
    return [text[start : start + length] for start in range(0, len(text), length)]


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
