"""The OpenAPI document: valid 3.1 in its structure, and every call is in it."""

import re
from typing import Any

import pytest

from tests.web.callers import Body, Caller
from workshop.app import Kit
from workshop.web.routes import all_calls

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
def document(anybody: Caller) -> Body:
    return anybody.call("GET", "/api/openapi.json")


def operations(document: Body) -> list[tuple[str, str, Body]]:
    return [(path, method, op) for path, item in document["paths"].items() for method, op in item.items()]


def references(part: Any) -> list[str]:
    """Every `$ref` in a part of the document."""
    if isinstance(part, dict):
        own = [part["$ref"]] if "$ref" in part else []
        return own + [ref for value in part.values() for ref in references(value)]
    return [ref for value in part for ref in references(value)] if isinstance(part, list) else []


def test_it_is_an_openapi_document(document: Body) -> None:
    assert re.fullmatch(r"3\.1\.\d", document["openapi"])
    assert document["info"]["title"] and document["info"]["version"]
    assert set(document) <= {"openapi", "info", "paths", "components", "servers", "tags", "security"}
    for path, method, operation in operations(document):
        assert path.startswith("/") and method in METHODS
        assert operation["summary"].endswith("."), path
        assert operation["responses"]
        for status, response in operation["responses"].items():
            assert re.fullmatch(r"[1-5]\d\d|default", status)
            assert response["description"]
            for media_type, content in response.get("content", {}).items():
                assert "/" in media_type and isinstance(content, dict)


def test_path_parameters_are_declared_once_and_used(document: Body) -> None:
    for path, _, operation in operations(document):
        named = re.findall(r"\{(\w+)\}", path)
        declared = [p["name"] for p in operation["parameters"] if p["in"] == "path"]
        assert declared == named
        assert all(p["required"] and p["schema"] for p in operation["parameters"] if p["in"] == "path")


def test_operations_have_names_of_their_own(document: Body) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))


def test_every_reference_leads_somewhere(document: Body) -> None:
    for reference in references(document):
        target: Any = document
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]
        assert target


def test_security_names_schemes_that_are_declared(document: Body) -> None:
    schemes = set(document["components"]["securitySchemes"])
    for _, _, operation in operations(document):
        assert all(set(choice) <= schemes for choice in operation["security"])


def test_every_call_is_listed(document: Body) -> None:
    listed = {(method.upper(), path) for path, method, _ in operations(document)}
    declared = {(c.method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", c.path)) for c in all_calls()}
    assert declared <= listed


def test_every_route_of_the_api_is_listed(kit: Kit, document: Body) -> None:
    """Also one that somebody adds past the declarations."""
    listed = {*document["paths"], "/api/openapi.json"}
    for rule in kit.app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        if path.startswith(("/api/", "/healthz", "/qr/")):
            assert path in listed, path


def test_the_examples_of_entries_are_what_the_schema_says(anybody: Caller) -> None:
    for exercise in anybody.call("GET", "/api/exercises")["exercises"]:
        assert exercise["entry_schema"]["type"] == "object", exercise["kind"]
        known = set(exercise["entry_schema"].get("properties", {}))
        for example in exercise["examples"]:
            assert set(example) <= known
