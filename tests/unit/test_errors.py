"""The one shape of every error, and words for every code that is raised anywhere."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson
import pytest

from workshop import errors
from workshop.errors import KitError, Refused
from workshop.services.context import Context
from workshop.services.error_shape import error_shape
from workshop.words import LANGUAGES

ROOT = Path(errors.__file__).parent.parent
NAMES = {
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, KitError)
}


@dataclass(frozen=True)
class Raised:
    """A code as it stands in the code, and the names of the details that go with it."""

    code: str
    details: frozenset[str]
    where: str


def _raised() -> Iterator[Raised]:
    for folder in ("workshop", "exercises"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "tests" not in path.parts:
                yield from _raised_in(path)


def _raised_in(path: Path) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        if name in NAMES and node.args and isinstance(node.args[0], ast.Constant):
            details = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
            yield Raised(str(node.args[0].value), details, f"{path.relative_to(ROOT)}:{node.lineno}")


RAISED = list(_raised())


def test_there_are_codes_to_look_at() -> None:
    assert len({raised.code for raised in RAISED}) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words_with_nothing_left_to_fill_in(stock: Context, language: str) -> None:
    words = stock.words[language]
    wrong = []
    for raised in RAISED:
        error = KitError(raised.code, **dict.fromkeys(raised.details, "7"))
        if raised.where.startswith("exercises/"):
            error.kind = raised.where.split("/")[1]
        message = error_shape(words, error)["message"]
        is_ours = message == words("error.internal") and raised.code != "internal"
        if is_ours or re.search(r"\{\w+\}", message):
            wrong.append(f"{raised.where} {raised.code}: {message}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exercises_code_is_explained_by_that_exercise(stock: Context, language: str) -> None:
    """Several exercises may use one code for different things: a goal unknown here is not a goal unknown there."""
    words = stock.words[language]
    for raised in RAISED:
        if raised.where.startswith("exercises/"):
            kind = raised.where.split("/")[1]
            own = f"{kind}.error.{raised.code}"
            error = KitError(raised.code, **dict.fromkeys(raised.details, "7"))
            error.kind = kind
            if words.has(own) and not words.has(f"error.{raised.code}"):
                assert error_shape(words, error)["message"] == words(own, **error.details), raised.where


def test_an_error_has_its_one_shape(stock: Context) -> None:
    shape = error_shape(stock.words["sv"], Refused("too_long", field="text", limit=140))
    assert set(shape) == {"ok", "code", "message", "details"}
    assert (shape["ok"], shape["code"]) == (False, "too_long")
    assert shape["details"] == {"field": "text", "limit": 140}
    assert "140" in shape["message"]
    assert orjson.loads(orjson.dumps(shape)) == shape


def test_a_code_without_words_still_has_the_shape(stock: Context) -> None:
    shape = error_shape(stock.words["en"], KitError("never_heard_of"))
    assert shape["message"] == stock.words["en"]("error.internal")


def test_every_sort_of_error_has_its_own_answer_for_http() -> None:
    sorts = [value for name, value in vars(errors).items() if name in NAMES]
    assert {sort.status for sort in sorts} == {400, 401, 403, 404, 409, 410, 412, 423, 429}
