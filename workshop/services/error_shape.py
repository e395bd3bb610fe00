"""The one shape of every error that reaches somebody."""

from typing import Any

from workshop.errors import KitError
from workshop.words import Language


def error_shape(words: Language, error: KitError) -> dict[str, Any]:
    """`{ok: false, code, message, details}` in the reader's language. An exercise's own code stands in its words
    as `<kind>.error.<code>`; a code without words is our fault and still gets the shape."""
    message = words("error.internal")
    for key in (
        f"error.{error.code}",
        f"{error.kind}.error.{error.code}",
        *own_error_keys(words, error.code),
    ):
        if words.has(key):
            message = words(key, **error.details)
            break
    return {"ok": False, "code": error.code, "message": message, "details": error.details}


def own_error_keys(words: Language, code: str) -> list[str]:
    """The keys under which exercises explain this code."""
    return [key for key in words.words if key.endswith(f".error.{code}")]
