"""What a cell of text holds when it is read as data: a number, a day, or text. For the formats that reckon with it."""

import re
from datetime import date

# A figure as the kit writes it: spaces, or in English commas, between thousands, a comma or a point before at most two
# decimals, either minus sign.
_FIGURE = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f,]?\d{3})*(?:[.,]\d{1,2})?")
_BETWEEN = re.compile(r"[ \u00a0\u202f]|,(?=\d{3})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Excel reckons with fifteen digits; a longer figure would lose its last ones.
_DIGITS = 15


def as_number(text: str) -> float | int | None:
    """The figure that the text is, or None: `1 234,5` is 1234.5."""
    if not _FIGURE.fullmatch(text) or sum(c.isdigit() for c in text) > _DIGITS:
        return None
    plain = _BETWEEN.sub("", text).replace("−", "-").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def as_day(text: str) -> date | None:
    """The ISO date that the text is, or None."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
