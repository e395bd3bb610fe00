"""The few words a document has of its own."""

import json
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "words"


def word(language: str, key: str, **values: object) -> str:
    """One of `words/<language>/documents.json`."""
    return _words(language)[key].format(**values)


@cache
def _words(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((_FOLDER / language / "documents.json").read_text(encoding="utf-8"))
    return found
