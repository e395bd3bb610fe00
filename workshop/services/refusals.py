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
        return model.model_validate_json(orjson.dumps(body))
    except (ValidationError, orjson.JSONEncodeError, RecursionError) as error:
        raise as_refused(error) from error


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
