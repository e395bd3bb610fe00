"""The few words a document has of its own."""

from functools import cache

from workshop.words import Language, read_words


def word(language: str, key: str, **values: object) -> str:
    """One of `words/<language>/documents.json`."""
    return _words(language)(key, **values)


@cache
def _words(language: str) -> Language:
    return read_words({})[language].within("documents")
