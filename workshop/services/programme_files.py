"""A programme as a file: written here, and read from anywhere. What is not right is refused whole, with the place."""

from collections.abc import Sequence
from typing import Any, Literal

import orjson
from pydantic import Field

from workshop.errors import Refused
from workshop.exercise import Line, Model, TextOrNothing
from workshop.services.context import Context
from workshop.services.programme import MOST_ACTIVITIES, ActivityPlan
from workshop.services.refusals import parse

FORMAT = "samverkstan-programme"
VERSION = 1


class ProgrammeText(Model):
    """A programme as it is kept, shared and taken in."""

    title: Line
    text: TextOrNothing = ""
    language: Literal["sv", "en"]
    activities: tuple[ActivityPlan, ...] = Field(min_length=1, max_length=MOST_ACTIVITIES)


class _Unread(Model):
    """A file's content before its activities are looked at one by one."""

    title: Line
    text: TextOrNothing = ""
    language: Literal["sv", "en"]
    activities: tuple[Any, ...] = Field(min_length=1, max_length=MOST_ACTIVITIES)


def write_file(programme: ProgrammeText) -> bytes:
    """The file that others can take in: readable, a setting on each line."""
    head = {"format": FORMAT, "version": VERSION}
    return orjson.dumps(head | programme.model_dump(mode="json"), option=orjson.OPT_INDENT_2)


def read_file(text: str) -> ProgrammeText:
    """The programme in a file's text. Refused: not JSON (`damaged_programme`, with the line), something else
    (`foreign_programme`), a later version (`newer_programme`), a field that is wrong, with the activity's number."""
    try:
        content = orjson.loads(text.removeprefix("\ufeff"))
    except orjson.JSONDecodeError as error:
        raise Refused("damaged_programme", line=error.lineno) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Refused("foreign_programme")
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise Refused("foreign_programme")
    if version > VERSION:
        raise Refused("newer_programme", version=version, known=VERSION)
    unread = parse(_Unread, {name: content[name] for name in content if name not in ("format", "version")})
    plans = [_read_activity(number, raw) for number, raw in enumerate(unread.activities, start=1)]
    return ProgrammeText(
        title=unread.title, text=unread.text, language=unread.language, activities=tuple(plans)
    )


def _read_activity(number: int, raw: object) -> ActivityPlan:
    try:
        return parse(ActivityPlan, raw)
    except Refused as fault:
        raise Refused("wrong_activity", number=number, field=fault.details.get("field") or "kind") from fault


def complete_activities(
    context: Context, language: str, plans: Sequence[ActivityPlan]
) -> tuple[ActivityPlan, ...]:
    """The same with a title and minutes for each. An exercise that is not known here, or settings that it does not
    take, are Refused with the number of the activity."""
    check_activities(context, plans)
    words = context.words[language]
    return tuple(
        plan.model_copy(
            update={
                "title": plan.title or words(f"{plan.kind}.title"),
                "minutes": plan.minutes or context.registry[plan.kind].minutes,
            }
        )
        for plan in plans
    )


def check_activities(context: Context, plans: Sequence[ActivityPlan]) -> None:
    """Every exercise is known here and takes its settings."""
    for number, plan in enumerate(plans, start=1):
        exercise = context.registry.find(plan.kind)
        if exercise is None:
            raise Refused("unknown_kind_in_programme", number=number, kind=plan.kind)
        try:
            parse(exercise.config_type, plan.config)
        except Refused as fault:
            title = plan.title or plan.kind
            field = fault.details.get("field") or fault.code
            raise Refused("wrong_setting", number=number, title=title, field=field) from fault
