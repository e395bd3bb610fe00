"""The yearly surveys of places."""

from dataclasses import asdict
from typing import Any

from flask import Response, request

from workshop.documents import FORMATS
from workshop.exercise import Block
from workshop.services import surveys
from workshop.services.survey_content import Content
from workshop.services.survey_document import survey_document, survey_title
from workshop.services.survey_parts import SurveyPart, list_parts
from workshop.services.survey_picture import find_corners
from workshop.storage.plan_records import SurveyRecord
from workshop.storage.records import SeminarRecord
from workshop.web.api import Api, as_json
from workshop.web.files import answer_document
from workshop.web.seminars import Done
from workshop.web.shapes import PlaceName, Shape
from workshop.web.site import Site

api = Api()


class SurveyName(Shape):
    id: str
    year: int
    language: str
    updated_at: str


class SurveyList(Shape):
    surveys: list[SurveyName]


class HeldOut(Shape):
    id: str
    title: str
    day: str


class CollaborationOut(Shape):
    """`before` is what last year's survey said of it; None for a new one."""

    id: str
    name: str
    parties: list[str]
    works: str
    needs: str
    before: dict[str, str] | None
    is_taken_over: bool


class SurveyFieldOut(Shape):
    """`text` is None until somebody has written: then `draft` stands in its place. `before` is last year's text."""

    key: str
    label: str
    text: str | None
    draft: str
    before: str


class SurveyPartOut(Shape):
    """`lead` and `blocks` are the figures before and after the fields: `{type, …}` with type heading, paragraph,
    bullets, quote, table or picture."""

    key: str
    title: str
    can_be_left_out: bool
    is_left_out: bool
    lead: list[dict[str, Any]]
    fields: list[SurveyFieldOut]
    blocks: list[dict[str, Any]]
    parts: list["SurveyPartOut"]


class SurveyOut(Shape):
    """`parties` are those known by name, to choose among; `earlier` is the survey of the year before."""

    id: str
    place: PlaceName
    year: int
    language: str
    title: str
    revision: int
    updated_at: str
    seminars: list[HeldOut]
    seminars_before: list[HeldOut]
    earlier: SurveyName | None
    left_out: list[str]
    parties: list[str]
    collaborations: list[CollaborationOut]
    parts: list[SurveyPartOut]


@api.call("GET", "/api/places/<place_id>/surveys", answer=SurveyList)
def list_surveys(site: Site, place_id: str) -> SurveyList:
    """The surveys of a place, the newest first."""
    return SurveyList(surveys=[_name(record) for record in surveys.list_surveys(site.context, place_id)])


@api.call("POST", "/api/places/<place_id>/surveys", body=surveys.NewSurvey, answer=SurveyOut, status=201)
def start_survey(site: Site, new: surveys.NewSurvey, place_id: str) -> Response:
    """Begin the survey of a year; the collaborations of the year before come along. 409 `survey_exists`."""
    return _with_tag(site, surveys.start_survey(site.context, place_id, new), 201)


@api.call("GET", "/api/surveys/<survey_id>", answer=SurveyOut)
def get_survey(site: Site, survey_id: str) -> Response:
    """One survey with its figures; its ETag goes back as If-Match with a change."""
    return _with_tag(site, surveys.get_survey(site.context, survey_id))


@api.call("PATCH", "/api/surveys/<survey_id>", body=surveys.SurveyChange, answer=SurveyOut)
def change_survey(site: Site, change: surveys.SurveyChange, survey_id: str) -> Response:
    """Write in it. 412 `survey_changed` when somebody saved in between."""
    given = request.headers.get("If-Match", "*").strip()
    revision = None if given == "*" else given.removeprefix("W/").strip('"')
    return _with_tag(site, surveys.change_survey(site.context, survey_id, revision, change))


@api.call("DELETE", "/api/surveys/<survey_id>", answer=Done)
def delete_survey(site: Site, survey_id: str) -> Done:
    """Take it away with what was written in it."""
    surveys.delete_survey(site.context, survey_id)
    return Done()


def _declare(format: str) -> None:
    def export_survey(site: Site, survey_id: str) -> Response:
        return answer_document(survey_document(site.context, survey_id), format)

    export_survey.__name__ = f"export_survey_{format}"
    export_survey.__doc__ = f"The survey as {format}; parts that are left out stay out."
    media_type = FORMATS[format].media_type.split(";")[0]
    api.call("GET", f"/api/surveys/<survey_id>/export.{format}", media_type=media_type)(export_survey)


for _format in FORMATS:
    _declare(_format)


def _with_tag(site: Site, content: Content, status: int = 200) -> Response:
    response = as_json(_survey_out(site, content), status)
    response.headers["ETag"] = f'"{content.record.revision}"'
    return response


def _survey_out(site: Site, content: Content) -> SurveyOut:
    record = content.record
    words = site.context.words[record.language]
    return SurveyOut(
        id=record.id,
        place=PlaceName(id=content.place.id, name=content.place.name),
        year=record.year,
        language=record.language,
        title=survey_title(words, content),
        revision=record.revision,
        updated_at=record.updated_at.isoformat(),
        seminars=[_held(s) for s in content.now.seminars],
        seminars_before=[_held(s) for s in content.before.seminars],
        earlier=_name(content.earlier) if content.earlier else None,
        left_out=record.left_out,
        parties=[corner.name for corner in find_corners(content)],
        collaborations=[CollaborationOut(**row) for row in record.collaborations],
        parts=[_part(part) for part in list_parts(words, content)],
    )


def _part(part: SurveyPart) -> SurveyPartOut:
    return SurveyPartOut(
        key=part.key,
        title=part.title,
        can_be_left_out=part.can_be_left_out,
        is_left_out=part.is_left_out,
        lead=[_block(block) for block in part.lead],
        fields=[SurveyFieldOut(**asdict(field)) for field in part.fields],
        blocks=[_block(block) for block in part.blocks],
        parts=[_part(inner) for inner in part.parts],
    )


def _block(block: Block) -> dict[str, Any]:
    return {"type": type(block).__name__.lower(), **asdict(block)}


def _name(record: SurveyRecord) -> SurveyName:
    return SurveyName(
        id=record.id, year=record.year, language=record.language, updated_at=record.updated_at.isoformat()
    )


def _held(seminar: SeminarRecord) -> HeldOut:
    return HeldOut(id=seminar.id, title=seminar.title, day=seminar.day)
