"""The yearly survey (*kartläggning*) of a place: started, read and edited. Its figures are read anew each time; what
people have written is theirs, and nothing else ever touches it."""

import re
from typing import Annotated, Any, Literal

from pydantic import Field

from workshop.errors import Conflict, NotFound, Refused, Stale
from workshop.exercise import Line, Model, Name, Ref
from workshop.services.context import Context, new_id
from workshop.services.plan_editing import LongText
from workshop.services.survey_content import Content, read_content
from workshop.services.survey_parts import FIELDS, LEAVABLE, field_titles
from workshop.storage import Connection, places, surveys
from workshop.storage.plan_records import SurveyRecord

MOST_COLLABORATIONS = 20
#: What a collaboration of the survey has: two parties alone are a channel.
FEWEST_PARTIES = 3
_CHANNEL_FIELD = re.compile(r"channel\.[\w-]{1,80}\.(works|needs)")
Parties = Annotated[tuple[Name, ...], Field(max_length=20)]


class NewSurvey(Model):
    """`year` and `language` are this year and the kit's own unless given."""

    year: int | None = Field(None, ge=1990, le=2200)
    language: Literal["sv", "en"] | None = None


class NewCollaboration(Model):
    """Three or more parties, or none where they are not settled yet."""

    name: Line
    parties: Parties = ()
    works: LongText = ""
    needs: LongText = ""


class CollaborationChange(Model):
    id: Ref
    name: Line | None = None
    parties: Parties | None = None
    works: LongText | None = None
    needs: LongText | None = None


class SurveyChange(Model):
    """What a person changes. In `texts` null gives a field back to its draft; an empty text leaves it empty. `left_out`
    are the parts that the document does without; `confirm` the collaborations that stay as they were last year."""

    texts: dict[str, LongText | None] = Field(default_factory=dict, max_length=100)
    left_out: tuple[str, ...] | None = Field(None, max_length=20)
    change: tuple[CollaborationChange, ...] = Field((), max_length=MOST_COLLABORATIONS)
    add: tuple[NewCollaboration, ...] = Field((), max_length=MOST_COLLABORATIONS)
    remove: tuple[Ref, ...] = Field((), max_length=MOST_COLLABORATIONS)
    confirm: tuple[Ref, ...] = Field((), max_length=MOST_COLLABORATIONS)


def list_surveys(context: Context, place_id: str) -> list[SurveyRecord]:
    """Those of a place, the newest first."""
    with context.database.reading() as connection:
        _check_place(connection, place_id)
        return surveys.list_surveys(connection, place_id)


def start_survey(context: Context, place_id: str, new: NewSurvey) -> Content:
    """A survey for a year, with the collaborations of the year before. A year has one survey."""
    year = new.year or context.now().year
    with context.database.writing() as connection:
        _check_place(connection, place_id)
        if surveys.find_survey_of(connection, place_id, year):
            raise Conflict("survey_exists", year=year)
        earlier = surveys.find_survey_of(connection, place_id, year - 1)
        survey_id = new_id()
        surveys.add_survey(
            connection,
            id=survey_id,
            place_id=place_id,
            year=year,
            language=new.language or context.settings.language,
            texts={},
            collaborations=[_taken_over(row) for row in earlier.collaborations] if earlier else [],
            left_out=[],
            revision=1,
            created_at=context.now(),
            updated_at=context.now(),
        )
        return read_content(context, connection, get_record(connection, survey_id))


def get_survey(context: Context, survey_id: str) -> Content:
    """A survey with all that it is made from."""
    with context.database.reading() as connection:
        return read_content(context, connection, get_record(connection, survey_id))


def get_record(connection: Connection, survey_id: str, *, lock: bool = False) -> SurveyRecord:
    record = surveys.find_survey(connection, survey_id, lock=lock)
    if record is None:
        raise NotFound("unknown_survey")
    return record


def change_survey(context: Context, survey_id: str, revision: str | None, change: SurveyChange) -> Content:
    """Write what a person changed. `revision` is the one they had read; another one in between is Stale."""
    with context.database.writing() as connection:
        record = get_record(connection, survey_id, lock=True)
        if revision is not None and revision != str(record.revision):
            raise Stale("survey_changed", revision=record.revision)
        values: dict[str, Any] = {"collaborations": _changed_collaborations(record, change)}
        if change.texts:
            content = read_content(context, connection, record)
            titles = field_titles(context.words[record.language], content)
            values["texts"] = _changed_texts(record, change.texts, titles)
        if change.left_out is not None:
            values["left_out"] = _left_out(change.left_out)
        surveys.change_survey(connection, survey_id, updated_at=context.now(), **values)
        return read_content(context, connection, get_record(connection, survey_id))


def delete_survey(context: Context, survey_id: str) -> None:
    """Take a survey away with all that was written in it; seminars and plans stay."""
    with context.database.writing() as connection:
        get_record(connection, survey_id, lock=True)
        surveys.remove_survey(connection, survey_id)


def _check_place(connection: Connection, place_id: str) -> None:
    if places.find_place(connection, place_id) is None:
        raise NotFound("unknown_place")


def _taken_over(row: dict[str, Any]) -> dict[str, Any]:
    """Last year's row, to go on from; what it said then is kept beside it."""
    before = {"works": row["works"], "needs": row["needs"]}
    return row | {"before": before, "is_taken_over": True}


def _changed_texts(
    record: SurveyRecord, given: dict[str, str | None], titles: dict[str, str]
) -> dict[str, dict[str, str]]:
    """`about` keeps what a text is about: a channel may be gone from the figures, but not what was written of it."""
    texts = dict(record.texts)
    for name, text in given.items():
        if name not in FIELDS and not _CHANNEL_FIELD.fullmatch(name):
            raise Refused("invalid", field=name)
        if text is None:
            texts.pop(name, None)
        elif name in titles or name in texts:
            about = titles.get(name) or texts[name]["about"]
            texts[name] = {"text": text, "about": about}
        else:
            raise Refused("invalid", field=name)
    return texts


def _left_out(given: tuple[str, ...]) -> list[str]:
    for name in given:
        if name not in LEAVABLE:
            raise Refused("invalid", field="left_out")
    return sorted(set(given))


def _changed_collaborations(record: SurveyRecord, change: SurveyChange) -> list[dict[str, Any]]:
    rows = {row["id"]: row for row in record.collaborations}
    for one in change.change:
        given = one.model_dump(exclude={"id"}, exclude_none=True)
        rows[one.id] = _known(rows, one.id) | given | {"is_taken_over": False}
        _check_parties(rows[one.id]["parties"])
    for row_id in change.confirm:
        rows[row_id] = _known(rows, row_id) | {"is_taken_over": False}
    for row_id in change.remove:
        _known(rows, row_id)
        rows.pop(row_id)
    for new in change.add:
        _check_parties(new.parties)
        row_id = new_id()
        rows[row_id] = {"id": row_id, **new.model_dump(), "before": None, "is_taken_over": False}
    if len(rows) > MOST_COLLABORATIONS:
        raise Refused("too_many", field="add", limit=MOST_COLLABORATIONS)
    return [row | {"parties": list(dict.fromkeys(row["parties"]))} for row in rows.values()]


def _known(rows: dict[str, dict[str, Any]], row_id: str) -> dict[str, Any]:
    if row_id not in rows:
        raise NotFound("unknown_collaboration")
    return rows[row_id]


def _check_parties(parties: Any) -> None:
    if 0 < len(set(parties)) < FEWEST_PARTIES:
        raise Refused("too_few_parties", fewest=FEWEST_PARTIES)
