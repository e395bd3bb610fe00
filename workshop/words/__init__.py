"""The words of pages, errors and documents: flat JSON for each language, read once and looked up by key.

A file `lead.json` holds keys that begin with `lead.`; an exercise's file holds keys that begin with its kind.
`key.one` and `key.other` are chosen by the value `count`.
"""

from collections.abc import Mapping
from pathlib import Path

import orjson

from workshop.errors import Broken

LANGUAGES = ("sv", "en")
FOLDER = Path(__file__).parent


class Language:
    """All words in one language."""

    def __init__(self, code: str, words: Mapping[str, str]) -> None:
        self.code = code
        self.words = words

    def __call__(self, key: str, /, **values: object) -> str:
        """The words for `key`, with `{name}` filled in. A missing key is our fault and raises KeyError."""
        if key not in self.words:
            key = f"{key}.{'one' if values.get('count') == 1 else 'other'}"
        text = self.words[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def has(self, key: str) -> bool:
        return key in self.words or f"{key}.other" in self.words

    def within(self, prefix: str) -> "Language":
        """The words of one exercise or page, without their prefix."""
        start = f"{prefix}."
        return Language(
            self.code, {k.removeprefix(start): v for k, v in self.words.items() if k.startswith(start)}
        )


def read_words(exercises: Mapping[str, Path]) -> dict[str, Language]:
    """The words of every language: the kit's own and those of the exercises (kind → folder)."""
    return {code: Language(code, _read_language(code, exercises)) for code in LANGUAGES}


def _read_language(code: str, exercises: Mapping[str, Path]) -> dict[str, str]:
    files = [(path.stem, path) for path in sorted((FOLDER / code).glob("*.json"))]
    files += [(kind, folder / "words" / f"{code}.json") for kind, folder in sorted(exercises.items())]
    words: dict[str, str] = {}
    for prefix, path in files:
        words |= {f"{prefix}.{key}": text for key, text in _read_file(path).items()}
    return words


def _read_file(path: Path) -> dict[str, str]:
    try:
        content = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise Broken(f"The words in {path} cannot be read: {error}.") from error
    return dict(content)
