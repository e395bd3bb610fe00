"""docs/protocol.md says what the code does: settings, commands, calls, pages, messages and codes."""

import argparse
import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.papers import PROTOCOL, ROOT, bare, read_rows
from workshop import errors
from workshop.app import Kit
from workshop.commands import _parser
from workshop.realtime.protocol import FROM_BROWSER, FROM_SERVER
from workshop.settings import Settings
from workshop.web.api import Call
from workshop.web.faults import CODES
from workshop.web.plan_shapes import PlanOut, PlanRowOut
from workshop.web.programmes import ProgrammeOut
from workshop.web.routes import all_calls
from workshop.web.shapes import ActivityOut, PersonOut, PlaceOut, SeminarOut, Shape

STATUS = {
    name: kind.status
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.KitError)
}


def plain_path(path: str) -> str:
    """Flask's blanks as those of the paper."""
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)


def names_in(braces: str) -> list[str]:
    """The names of `{a, b?: …, c: {d}}`, outermost only, with their question marks."""
    inner = braces.strip().strip("`").removeprefix("{").removesuffix("}")
    while re.search(r"\{[^{}]*\}|\[[^\[\]]*\]", inner):
        inner = re.sub(r"\{[^{}]*\}|\[[^\[\]]*\]", "", inner)
    return [part.split(":")[0].strip() for part in inner.split(",")]


def as_written(default: object) -> str:
    return "none" if default is None else str(default)


def test_every_setting_stands_there_with_its_default() -> None:
    told = {bare(name): bare(default) for name, default, _ in read_rows(PROTOCOL, "Settings")}
    held = {
        f"WORKSHOP_{name.upper()}": as_written(field.default) for name, field in Settings.model_fields.items()
    }
    assert told == held


def test_every_command_stands_there() -> None:
    told = {bare(command).split()[0] for command, _ in read_rows(PROTOCOL, "Starting")}
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    assert told == set(commands.choices)


def test_every_call_stands_there_with_who_may() -> None:
    told = {bare(call): who for call, who, *_ in read_rows(PROTOCOL, "HTTP", "call")}
    held = {f"{call.method} {plain_path(call.path)}": call.who for call in all_calls()}
    assert told == held | {"GET /api/openapi.json": "all"}


@pytest.mark.parametrize("call", [call for call in all_calls() if call.body], ids=lambda call: call.summary)
def test_every_field_of_a_body_stands_at_its_call(call: Call) -> None:
    rows = {bare(row[0]): " ".join(row[2:]) for row in read_rows(PROTOCOL, "HTTP", "call")}
    told = rows[f"{call.method} {plain_path(call.path)}"]
    assert call.body is not None
    held = {name: field.is_required() for name, field in call.body.model_fields.items()}
    assert {name.removesuffix("?"): not name.endswith("?") for name in names_in(told.split("`")[1])} == held


@pytest.mark.parametrize(
    ("title", "shape"),
    [
        ("Place", PlaceOut),
        ("Seminar", SeminarOut),
        ("Activity", ActivityOut),
        ("Programme", ProgrammeOut),
        ("Person", PersonOut),
        ("Plan", PlanOut),
        ("row of a plan", PlanRowOut),
    ],
)
def test_a_shape_has_the_fields_that_the_paper_names(title: str, shape: type[Shape]) -> None:
    told = {row[0]: names_in(row[1]) for row in read_rows(PROTOCOL, "Shapes")}
    assert told[title] == list(shape.model_fields)


def test_every_page_stands_there(kit: Kit) -> None:
    told = {bare(page) for page, _ in read_rows(PROTOCOL, "Pages")}
    rules = [rule for rule in kit.app.url_map.iter_rules() if rule.endpoint.startswith("pages.")]
    assert told == {plain_path(rule.rule) for rule in rules if not is_file(rule.rule)}


def is_file(rule: str) -> bool:
    """Whether the address gives a file that a page loads."""
    return rule.startswith(("/static/", "/exercises/", "/words/", "/favicon"))


def test_every_message_from_the_browser_stands_there_with_its_fields() -> None:
    told = {bare(row[0]): names_in(row[1]) for row in read_rows(PROTOCOL, "From the browser")}
    held = {
        name: [field if f.is_required() else f"{field}?" for field, f in model.model_fields.items()]
        for name, model in FROM_BROWSER.items()
    }
    assert told == held


def test_every_message_from_the_server_stands_there_with_its_fields() -> None:
    told = {bare(row[0]): tuple(names_in(row[1])) for row in read_rows(PROTOCOL, "From the server")}
    assert told == FROM_SERVER


def sources(folder: str) -> Iterator[Path]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        if "tests" not in path.parts:
            yield path


def read_raised(path: Path) -> Iterator[tuple[str, int]]:
    """(code, status) of every error that the file makes from a constant."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in STATUS:
            code = node.args[0] if node.args else None
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield code.value, STATUS[node.func.id]


def find_codes() -> dict[str, set[int]]:
    """Every code of the kit's own with the statuses it may come with; those of exercises are told by the API."""
    found: dict[str, set[int]] = defaultdict(set)
    for path in sources("workshop"):
        for code, status in read_raised(path):
            found[code].add(status)
    for status, code in CODES.items():
        found[code].add(status)
    # Chosen by a condition, so that no constant stands at the call; `internal` is answered as 500.
    return found | {"too_long": {400}, "too_many": {400}, "internal": {500}}


def test_every_code_stands_there_with_its_status() -> None:
    told = {
        bare(row[0]): {int(status) for status in row[1].split(",")} for row in read_rows(PROTOCOL, "Errors")
    }
    assert told == find_codes()
