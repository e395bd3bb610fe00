"""The OpenAPI 3.1 document, made from the declared calls."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from workshop.web.api import Call

ERROR_SCHEMA = {
    "type": "object",
    "required": ["ok", "code", "message", "details"],
    "properties": {
        "ok": {"const": False},
        "code": {"type": "string", "description": "lower_snake and stable"},
        "message": {"type": "string", "description": "in the reader's language"},
        "details": {"type": "object"},
    },
}
_REF = "#/components/schemas/{model}"


def openapi_document(calls: Iterable[Call], version: str) -> dict[str, Any]:
    """All calls with their bodies, answers and errors."""
    calls = list(calls)
    schemas, definitions = _schemas(calls)
    paths: dict[str, Any] = {}
    for call in calls:
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", call.path)
        paths.setdefault(path, {})[call.method.lower()] = _operation(call, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Samverkstan", "version": version},
        "paths": paths,
        "components": {
            "schemas": definitions | {"Error": ERROR_SCHEMA},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "cookie": {"type": "apiKey", "in": "cookie", "name": "samverkstan"},
            },
        },
    }


def _schemas(calls: list[Call]) -> tuple[dict[Any, Any], dict[str, Any]]:
    models: list[tuple[type[BaseModel], Any]] = []
    for call in calls:
        models += [(call.body, "validation")] if call.body else []
        models += [(call.answer, "serialization")] if call.answer else []
    refs, document = models_json_schema(list(dict.fromkeys(models)), ref_template=_REF)
    return dict(refs), document.get("$defs", {})


def _operation(call: Call, schemas: dict[Any, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": call.handler.__name__,
        "summary": call.summary,
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"<(?:\w+:)?(\w+)>", call.path)
        ],
        "responses": {str(call.status): _answer(call, schemas), "default": _error()},
        "security": [] if call.who == "all" else [{"token": []}, {"cookie": []}],
    }
    if call.body:
        schema = schemas[(call.body, "validation")]
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return operation


def _answer(call: Call, schemas: dict[Any, Any]) -> dict[str, Any]:
    if call.media_type:
        return {"description": "the file", "content": {call.media_type: {}}}
    schema = schemas[(call.answer, "serialization")] if call.answer else {"type": "object"}
    return {"description": "done", "content": {"application/json": {"schema": schema}}}


def _error() -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Error"}
    return {"description": "refused", "content": {"application/json": {"schema": schema}}}
