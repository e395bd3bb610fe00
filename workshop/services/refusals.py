"""Turns pydantic's faults into codes that a person can be told about."""

from collections.abc import Mapping
from typing import Any, TypeVar

import orjson
from pydantic import BaseModel, ValidationError

from workshop.errors import Refused

ModelT = TypeVar("ModelT", bound=BaseModel)


def parse(model: type[ModelT], body: object) -> ModelT:
    """The body as the model, or Refused with the first fault: which field, and what is wrong with it."""
    try:
        encoded = orjson.dumps(body)
        if b"\\u0000" in encoded:
            encoded = orjson.dumps(_without_nul(body))
        return model.model_validate_json(encoded)
    except (ValidationError, orjson.JSONEncodeError, RecursionError) as error:
        raise as_refused(error) from error


def _without_nul(value: object) -> object:
    """The body without NUL characters, which PostgreSQL cannot keep, neither in a text nor in JSON."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, Mapping):
        return {_without_nul(key): _without_nul(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nul(part) for part in value]
    return value


def as_refused(error: Exception) -> Refused:
    """The refusal for a body that does not fit its model."""
    if not isinstance(error, ValidationError):
        return Refused("invalid", field="")
    fault: Mapping[str, Any] = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"])
    context = fault.get("ctx", {})
    if isinstance(context.get("error"), Refused):
        return Refused(context["error"].code, **context["error"].details)
    if fault["type"] in ("string_too_long", "too_long"):
        code = "too_long" if isinstance(fault["input"], str) else "too_many"
        return Refused(code, field=field, limit=context["max_length"])
    if fault["type"] in ("string_too_short", "too_short", "missing"):
        return Refused("missing", field=field)
    return Refused("invalid", field=field)
