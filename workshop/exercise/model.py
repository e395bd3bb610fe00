"""Base classes and text types for configs and entries: strict, frozen, cleaned."""

import unicodedata
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

UNWANTED = frozenset({"Cc", "Cs", "Co"})
#: Directional overrides and isolates, zero-width space, word joiner and byte order mark.
INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")


class Model(BaseModel):
    """Frozen and strict: unknown fields, infinities and wrong types are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, strict=True)


class Config(Model):
    """Settings of one activity; every field has a default, so that it is ready to run."""


class Payload(Model):
    """What one may hand in."""


def clean_text(value: object) -> object:
    """Normalise to NFC, make line ends alike and drop control characters (they break PDF and JSON readers) and the
    invisible ones that turn the reading direction or make two names look alike."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in text if c in "\n\t" or not (c in INVISIBLE or unicodedata.category(c) in UNWANTED)
    )


def _one_line(value: object) -> object:
    text = clean_text(value)
    return " ".join(text.split()) if isinstance(text, str) else text


#: A name: of a person, an actor, a function. At most 80 characters.
Name = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=80)]
#: One line of at most 140 characters.
Line = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=140)]
#: A few sentences, at most 500 characters.
Text = Annotated[
    str,
    BeforeValidator(clean_text),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
]
#: A few sentences or nothing, at most 500 characters; for settings that may be left empty.
TextOrNothing = Annotated[
    str,
    BeforeValidator(clean_text),
    StringConstraints(strip_whitespace=True, max_length=500),
]
#: The stable name of a thing in a view: of an entry, a catalogue item or a chain item.
Ref = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")]
