"""What the browser loads, all from this server: under a prefix that changes with the content, so that it may be kept
for good, and compressed once."""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import orjson

from workshop.errors import NotFound
from workshop.words import Language

#: Types and reasons are for those who read the source; over a phone's network they would be a tenth of the page.
SCRIPT_FILLING = re.compile(
    rb"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n"  # comments of whole lines
    rb"|^[ \t]*//[^\n]*\n"
    rb"|/\*\* @\w+ [^\n]*?\*/ ?"  # a type within a line
    rb"|^[ \t]+",  # indentation: htm leaves it out of what is drawn
    re.MULTILINE | re.DOTALL,
)
#: Comments and indentation: nobody reads the styles in the phone.
STYLE_FILLING = re.compile(rb"/\*(?:(?!\*/).)*\*/|^[ \t]+|\n(?=\n)", re.MULTILINE | re.DOTALL)
COMPRESSED = frozenset({"text/javascript", "text/css", "application/json", "image/svg+xml", "text/plain"})
#: What stands on every page without sign-in, beside the page's own.
COMMON_WORDS = "common"
VISITOR_PAGES = frozenset({"join", "participant", "screen"})
#: Words that a visitor's page loads only when somebody needs them.
LATER_WORDS = frozenset({"tables", "followup", "parking"})
#: What a page says of an exercise before it is mounted.
OUTLINE = frozenset({"title", "purpose", "phase"})
NOT_FOR_VISITORS = frozenset({"report", "sheet", "compare", "error", "config"})
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Asset:
    body: bytes
    gzipped: bytes | None
    media_type: str


class Assets:
    """The files of `static/`, the exercises' `ui/` folders and the words, by the path behind the versioned prefix."""

    def __init__(self, exercises: Mapping[str, Path], words: Mapping[str, Language]) -> None:
        self._exercises = exercises
        self._words = words
        self._loaded: dict[str, Asset] = {}

    @cached_property
    def version(self) -> str:
        """Changes whenever a file's name, size or time does."""
        digest = hashlib.sha256()
        for path in self._files():
            status = path.stat()
            digest.update(f"{path}|{status.st_size}|{status.st_mtime_ns}".encode())
        for language in self._words.values():
            digest.update(orjson.dumps(language.words))
        return digest.hexdigest()[:12]

    def url(self, path: str) -> str:
        """The address of `static/<path>`."""
        return f"/static/{self.version}/{path}"

    def words_url(self, language: str, page: str | None = None, kinds: Iterable[str] = ()) -> str:
        """All words, for the facilitator; with `page` those of a page without sign-in, and what it says of these
        exercises before they are mounted."""
        part = "all" if page is None else "-".join([page, *sorted(set(kinds))])
        return f"/words/{self.version}/{language}/{part}.json"

    def exercises_url(self) -> str:
        return f"/exercises/{self.version}"

    def import_map(self) -> dict[str, dict[str, str]]:
        """Bare names in our modules → addresses on this server."""
        vendor = {
            "preact": "preact.mjs",
            "preact/hooks": "preact-hooks.mjs",
            "htm": "htm.mjs",
            "@preact/signals": "signals.mjs",
            "@preact/signals-core": "signals-core.mjs",
            "socket.io-client": "socket.io.mjs",
            "sortablejs": "sortable.mjs",
        }
        urls = {name: self.url(f"vendor/js/{file}") for name, file in vendor.items()}
        return {"imports": urls | {"kit/": self.url("js/")}}

    def static_file(self, path: str) -> Asset:
        return self._file(ROOT / "static", path)

    def exercise_file(self, kind: str, path: str) -> Asset:
        folder = self._exercises.get(kind)
        if folder is None:
            raise NotFound("not_found")
        return self._file(folder / "ui", path)

    def words_file(self, language: str, part: str) -> Asset:
        words = self._words.get(language)
        is_wanted = self._find_part(part)
        if words is None or is_wanted is None:
            raise NotFound("not_found")
        key = f"words:{language}:{part}"
        if key not in self._loaded:
            body = orjson.dumps({k: v for k, v in words.words.items() if is_wanted(k)})
            self._loaded[key] = Asset(body, gzip.compress(body, mtime=0), "application/json")
        return self._loaded[key]

    def _find_part(self, part: str) -> Callable[[str], bool] | None:
        """Which keys belong to a part; None where there is no such part."""
        first, *kinds = part.split("-")
        if part == "all":
            return lambda key: True
        if not set(kinds) <= set(self._exercises) or kinds != sorted(set(kinds)):
            return None
        if first == "exercise" and len(kinds) == 1:
            return lambda key: _is_of(key, kinds) and key.split(".")[1] not in NOT_FOR_VISITORS
        if part in LATER_WORDS:
            return lambda key: _is_of(key, [part])
        if first not in VISITOR_PAGES:
            return None
        own = (COMMON_WORDS, first)
        return lambda key: _is_of(key, own) or (_is_of(key, kinds) and key.split(".")[1] in OUTLINE)

    def _file(self, folder: Path, path: str) -> Asset:
        """A file of the folder, read and compressed at its first use. NotFound for anything outside it."""
        full = (folder / path).resolve()
        if not full.is_relative_to(folder.resolve()) or not _is_file(full):
            raise NotFound("not_found")
        key = str(full)
        if key not in self._loaded:
            self._loaded[key] = _load(full)
        return self._loaded[key]

    def _files(self) -> Iterator[Path]:
        folders = [ROOT / "static", *(folder / "ui" for folder in self._exercises.values())]
        for folder in folders:
            yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _is_of(key: str, prefixes: Collection[str]) -> bool:
    return key.split(".", 1)[0] in prefixes


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than any file's
        return False


def _load(path: Path) -> Asset:
    body = path.read_bytes()
    if path.suffix == ".js":
        body = SCRIPT_FILLING.sub(b"", body)
    elif path.suffix == ".css":
        body = STYLE_FILLING.sub(b"", body)
    media_type = "text/javascript" if path.suffix in (".js", ".mjs") else mimetypes.guess_type(path.name)[0]
    media_type = media_type or "application/octet-stream"
    gzipped = gzip.compress(body, mtime=0) if media_type in COMPRESSED else None
    return Asset(body, gzipped, media_type)
