"""The programmes that a seminar may begin with: those that the kit ships, and those that were saved here."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

import orjson
from pydantic import Field

from workshop.catalogue import Programme, ProgrammeGuide
from workshop.errors import Conflict, NotFound, Refused, Stale
from workshop.exercise import Line, Model, TextOrNothing
from workshop.services.context import Context, new_id
from workshop.services.programme import MOST_ACTIVITIES, ActivityPlan, as_plan
from workshop.services.programme_files import ProgrammeText, complete_activities, read_file
from workshop.services.refusals import parse
from workshop.storage import Connection, programmes, seminars
from workshop.storage.records import ProgrammeRecord

MOST_SAVED = 200


@dataclass(frozen=True, slots=True)
class Template:
    """A programme to begin with. `key` is the file's name of one that is shipped, the id of a saved one; only shipped
    ones have a guide, only saved ones a moment when they were saved."""

    key: str
    title: str
    text: str
    language: str
    activities: tuple[ActivityPlan, ...]
    guide: ProgrammeGuide | None = None
    saved_at: datetime | None = None

    @property
    def is_own(self) -> bool:
        return self.saved_at is not None

    @property
    def minutes(self) -> int:
        return sum(plan.minutes or 0 for plan in self.activities)

    @property
    def revision(self) -> str:
        """Another one whenever anything in it is another."""
        plans = [plan.model_dump(mode="json") for plan in self.activities]
        content = orjson.dumps([self.title, self.text, self.language, plans], option=orjson.OPT_SORT_KEYS)
        return blake2b(content, digest_size=8).hexdigest()

    def as_text(self) -> ProgrammeText:
        """As it is written to a file: its activities are named, also those that went by the exercise's title."""
        activities = [plan.model_dump(mode="json") for plan in self.activities]
        content = {"title": self.title, "text": self.text, "language": self.language}
        return parse(ProgrammeText, content | {"activities": activities})


class SeminarProgramme(Model):
    """What to call a seminar's programme when it is saved."""

    title: Line
    text: TextOrNothing = ""


class ProgrammeCopy(Model):
    """What to call the copy; without a title it is called what the original is."""

    title: Line | None = None


class ProgrammeFile(Model):
    """The text of a programme file."""

    text: str = Field(max_length=900_000)


class ProgrammeChange(Model):
    title: Line | None = None
    text: TextOrNothing | None = None
    activities: tuple[ActivityPlan, ...] | None = Field(None, min_length=1, max_length=MOST_ACTIVITIES)


def list_templates(context: Context, language: str) -> list[Template]:
    """One list: the shipped ones in this language, then the saved ones, newest first."""
    shipped = [_of_catalogue(context, one, language) for one in context.content.programmes[language]]
    with context.database.reading() as connection:
        return shipped + [_of_record(record) for record in programmes.list_programmes(connection)]


def find_template(context: Context, connection: Connection, language: str, key: str) -> Template | None:
    for programme in context.content.programmes[language]:
        if programme.key == key:
            return _of_catalogue(context, programme, language)
    record = programmes.find_programme(connection, key)
    return _of_record(record) if record else None


def get_template(context: Context, language: str, key: str) -> Template:
    with context.database.reading() as connection:
        template = find_template(context, connection, language, key)
    if template is None:
        raise NotFound("unknown_programme")
    return template


def add_template(context: Context, new: ProgrammeText) -> Template:
    """Save a programme under a new id."""
    complete = complete_activities(context, new.language, new.activities)
    programme_id = new_id()
    with context.database.writing() as connection:
        if len(programmes.list_programmes(connection)) >= MOST_SAVED:
            raise Refused("too_many_programmes", most=MOST_SAVED)
        values = new.model_copy(update={"activities": complete}).model_dump(mode="json")
        programmes.add_programme(connection, id=programme_id, created_at=context.now(), **values)
        return _get_saved(context, connection, programme_id)


def copy_template(context: Context, language: str, key: str, new: ProgrammeCopy) -> Template:
    """Save another one like it, shipped or saved, to be changed by itself."""
    original = get_template(context, language, key).as_text()
    return add_template(context, original.model_copy(update={"title": new.title or original.title}))


def take_in_file(context: Context, file: ProgrammeFile) -> Template:
    """Save the programme of a file; one that is not right is refused whole."""
    return add_template(context, read_file(file.text))


def save_seminar(context: Context, seminar_id: str, new: SeminarProgramme) -> Template:
    """Save a seminar's programme as it stands now, without what belongs to this one day."""
    return add_template(context, read_seminar_programme(context, seminar_id, new.title, new.text))


def read_seminar_programme(
    context: Context, seminar_id: str, title: str | None = None, text: str = ""
) -> ProgrammeText:
    """A seminar's programme as a text of its own, called what the seminar is called unless told otherwise."""
    with context.database.reading() as connection:
        seminar = seminars.find_seminar(connection, seminar_id)
        if seminar is None:
            raise NotFound("unknown_seminar")
        activities = seminars.list_activities(connection, seminar_id)
    if not activities:
        raise Refused("empty_programme")
    plans = tuple(as_plan(context, activity) for activity in activities)
    name = title or seminar.title
    return ProgrammeText(title=name, text=text, language=seminar.language, activities=plans)  # type: ignore[arg-type]


def change_template(
    context: Context, key: str, change: ProgrammeChange, revision: str | None = None
) -> Template:
    """Change a saved programme's name, text or activities; a shipped one stays as it is. Where a `revision` is named
    and somebody saved in between, it is Stale (`programme_changed`)."""
    with context.database.writing() as connection:
        saved = _get_saved(context, connection, key)
        if revision is not None and revision != saved.revision:
            raise Stale("programme_changed", revision=saved.revision)
        values: dict[str, Any] = change.model_dump(mode="json", include={"title", "text"}, exclude_none=True)
        if change.activities is not None:
            complete = complete_activities(context, saved.language, change.activities)
            values["activities"] = [plan.model_dump(mode="json") for plan in complete]
        if values:
            programmes.change_programme(connection, key, **values)
        return _get_saved(context, connection, key)


def remove_template(context: Context, key: str) -> None:
    """Take a saved programme away; seminars that began with it keep theirs."""
    with context.database.writing() as connection:
        _get_saved(context, connection, key)
        programmes.remove_programme(connection, key)


def _get_saved(context: Context, connection: Connection, key: str) -> Template:
    record = programmes.find_programme(connection, key)
    if record is not None:
        return _of_record(record)
    if any(one.key == key for shipped in context.content.programmes.values() for one in shipped):
        raise Conflict("shipped_programme")
    raise NotFound("unknown_programme")


def _of_catalogue(context: Context, programme: Programme, language: str) -> Template:
    words = context.words[language]
    plans = tuple(
        ActivityPlan(
            kind=planned.kind,
            title=planned.title or words(f"{planned.kind}.title"),
            minutes=planned.minutes,
            scope=planned.scope,
            anonymous=planned.anonymous,
            config=planned.config,
        )
        for planned in programme.activities
    )
    return Template(
        programme.key, programme.title, programme.text, language, plans, programme.guide(language)
    )


def _of_record(record: ProgrammeRecord) -> Template:
    plans = tuple(ActivityPlan.model_validate(activity) for activity in record.activities)
    return Template(record.id, record.title, record.text, record.language, plans, saved_at=record.created_at)
