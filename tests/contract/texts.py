"""Finds what people write themselves in a payload, by the types of its fields, however deep: nobody lists fields."""

from collections.abc import Callable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo

from workshop.exercise import Name

#: (the field's name, its greatest length) → what stands there instead
Make = Callable[[str, int], str]


def replace_texts(model: type[BaseModel], payload: dict[str, Any], make: Make) -> dict[str, Any]:
    """The payload with every free text made anew. An empty text stays empty."""
    hints = get_type_hints(model, include_extras=True)
    return {name: _replace(hints[name], value, name, make) for name, value in payload.items()}


def _replace(hint: Any, value: Any, name: str, make: Make) -> Any:
    if not value:
        return value
    if isinstance(value, str):
        most = _length(hint)
        return value if most is None else make(name, most)
    if isinstance(value, dict):
        model = next((one for one in _parts(hint) if _is_model(one) and _fits(one, value)), None)
        if model is not None:
            return replace_texts(model, value, make)
        inner = next((get_args(one)[1] for one in _parts(hint) if get_origin(one) is dict), Any)
        return {key: _replace(inner, one, f"{name}.{key}", make) for key, one in value.items()}
    if isinstance(value, list | tuple):
        inner = next((get_args(one)[0] for one in _parts(hint) if get_origin(one) in (tuple, list)), Any)
        return [_replace(inner, one, f"{name}{n}", make) for n, one in enumerate(value)]
    return value


def _length(hint: Any) -> int | None:
    """How long a free text may be; None for anything else. A Name stands for an actor and is left alone, since it may
    have to be one of those asked about."""
    for part in _parts(hint, keep=True):
        if _is_written(part) and part != Name:
            lengths = [m.max_length for m in get_args(part)[1:] if isinstance(m, StringConstraints)]
            return min(length for length in lengths if length)
    return None


def _is_written(part: Any) -> bool:
    """Whether it is text that is cleaned as people's own words are (Name, Line, Text, TextOrNothing)."""
    if get_origin(part) is not Annotated or get_args(part)[0] is not str:
        return False
    return any(isinstance(extra, BeforeValidator) for extra in get_args(part)[1:])


def _parts(hint: Any, *, keep: bool = False) -> Iterator[Any]:
    """The alternatives of a union, `keep`: with what is annotated on each."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        for one in get_args(hint):
            yield from _parts(one, keep=keep)
    elif origin is Annotated:
        inner = get_args(hint)[0]
        if keep and inner is str:
            yield hint
        else:
            yield from _parts(inner, keep=keep)
    else:
        yield hint


def _is_model(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, BaseModel)


def _fits(model: type[BaseModel], value: dict[str, Any]) -> bool:
    """Whether it is the one of several sorts: it knows the fields, and its `type` says so."""
    fields = model.model_fields
    return set(value) <= set(fields) and all(_may_be(fields[name], one) for name, one in value.items())


def _may_be(field: FieldInfo, value: Any) -> bool:
    return get_origin(field.annotation) is not Literal or value in get_args(field.annotation)


def find_uncleaned(model: type[BaseModel]) -> list[str]:
    """The fields, however deep, that take any string at all: neither cleaned nor held to a pattern or a choice."""
    found: list[str] = []
    for name, hint in get_type_hints(model, include_extras=True).items():
        if name != "model_config":
            found += [f"{model.__name__}.{name}" for part in _leaves(hint) if _takes_anything(part)]
            for part in _leaves(hint):
                if _is_model(part):
                    found += find_uncleaned(part)
    return found


def _leaves(hint: Any) -> Iterator[Any]:
    for part in _parts(hint, keep=True):
        if get_origin(part) in (tuple, list, dict):
            for inner in get_args(part):
                yield from _leaves(inner)
        elif part not in (NoneType, ...):
            yield part


def _takes_anything(part: Any) -> bool:
    if part in (str, Any):
        return True
    if get_origin(part) is not Annotated or _is_written(part):
        return False
    return not any(getattr(extra, "pattern", None) for extra in _constraints(part))


def _constraints(part: Any) -> Iterator[Any]:
    for extra in get_args(part)[1:]:
        yield extra
        if isinstance(extra, FieldInfo):
            yield from extra.metadata
