"""From a TOML file to a checked record, or to one sentence that names the file and the fault."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from workshop.errors import Broken

RecordT = TypeVar("RecordT", bound="Record")

#: A key: lower_snake, ASCII; short enough to be a part of a ref.
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=48)]
#: Short enough for a phone.
Title = Annotated[str, StringConstraints(min_length=1, max_length=90)]
#: Words that must be there.
Prose = Annotated[str, StringConstraints(min_length=1)]


class Record(BaseModel):
    """A table in a content file: frozen, and an unknown field is a fault (most often a misspelt one)."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def find_folder(folder: Path, language: str) -> Path:
    """The language's part of the content."""
    path = folder / language
    if not path.is_dir():
        raise Broken(f"The content folder {path} is missing.")
    return path


def load_record(path: Path, record_type: type[RecordT]) -> RecordT:
    """The whole file as one record."""
    table = load_table(path)
    try:
        return record_type.model_validate(table)
    except ValidationError as error:
        raise Broken(f"{path}: {describe(error, table)}.") from error


def load_table(path: Path) -> Mapping[str, object]:
    """The file as TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Broken(f"The content file {path} is missing.") from error
    except OSError as error:
        raise Broken(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Broken(f"{path} is not written in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise Broken(f"{path} is not valid TOML: {error}.") from error


def describe(error: ValidationError, table: Mapping[str, object]) -> str:
    """The first fault in words: which entry, which field, what is wrong with it."""
    fault = error.errors()[0]
    path = list(fault["loc"])
    where = ""
    if len(path) >= 2 and isinstance(path[1], int):
        where = f"{path[0]} {path[1] + 1}{_key_of(table, str(path[0]), path[1])}, "
        path = path[2:]
    field = ".".join(str(part) for part in path)
    named = f'field "{field}": ' if field else ""
    return f"{where}{named}{fault['msg'].rstrip('.')}"


def _key_of(table: Mapping[str, object], name: str, index: int) -> str:
    entries = table.get(name)
    entry = entries[index] if isinstance(entries, list) and index < len(entries) else None
    key = entry.get("key") or entry.get("kind") if isinstance(entry, dict) else None
    return f' ("{key}")' if isinstance(key, str) else ""
