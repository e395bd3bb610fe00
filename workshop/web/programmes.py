"""Programmes to begin with, shipped and saved; as files; and how a seminar keeps its time."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from flask import Response, request
from pydantic import AwareDatetime, TypeAdapter, ValidationError

from workshop.errors import Refused
from workshop.services import programme, templates, timing
from workshop.services.pace import Pace
from workshop.services.programme_files import ProgrammeText, write_file
from workshop.services.templates import (
    ProgrammeChange,
    ProgrammeCopy,
    ProgrammeFile,
    SeminarProgramme,
    Template,
)
from workshop.web.api import Api
from workshop.web.files import answer_file
from workshop.web.language import reader_language
from workshop.web.seminars import Done, announce_activity
from workshop.web.shapes import ActivityOut, Shape
from workshop.web.site import Site

api = Api()
_MOMENT = TypeAdapter(AwareDatetime)


class PlannedOut(Shape):
    kind: str
    title: str
    minutes: int
    scope: str | None
    anonymous: bool | None
    config: dict[str, Any]


class ProgrammeGuideOut(Shape):
    purpose: str
    for_whom: str
    in_the_room: str
    week_before: list[str]
    hour_before: list[str]
    flow: str
    cut: list[str]
    follow_up: str
    sources: list[str]


class ProgrammeOut(Shape):
    key: str
    title: str
    text: str
    language: str
    minutes: int
    is_own: bool
    saved_at: str | None
    guide: ProgrammeGuideOut | None
    activities: list[PlannedOut]
    revision: str


class ProgrammeList(Shape):
    programmes: list[ProgrammeOut]


class CutOut(Shape):
    activity: str
    minutes: int
    saves: int


class PaceOut(Shape):
    has_begun: bool
    starts_at: str
    planned_end: str
    ends_at: str
    behind: int
    cuts: list[CutOut]


@api.call("GET", "/api/programmes", answer=ProgrammeList)
def list_programmes(site: Site) -> ProgrammeList:
    """The programmes that a seminar may begin with: the shipped ones in the reader's language, then the saved ones."""
    found = templates.list_templates(site.context, _language(site))
    return ProgrammeList(programmes=[programme_out(template) for template in found])


@api.call("POST", "/api/programmes", body=ProgrammeText, answer=ProgrammeOut, status=201)
def add_programme(site: Site, new: ProgrammeText) -> ProgrammeOut:
    """Save a programme."""
    return programme_out(templates.add_template(site.context, new))


@api.call("POST", "/api/programmes/files", body=ProgrammeFile, answer=ProgrammeOut, status=201)
def take_in_programme(site: Site, file: ProgrammeFile) -> ProgrammeOut:
    """Save the programme that a file holds; one that is not right is refused whole."""
    return programme_out(templates.take_in_file(site.context, file))


@api.call("GET", "/api/programmes/<programme_key>", answer=ProgrammeOut)
def get_programme(site: Site, programme_key: str) -> ProgrammeOut:
    """One programme, shipped or saved."""
    return programme_out(templates.get_template(site.context, _language(site), programme_key))


@api.call("PATCH", "/api/programmes/<programme_key>", body=ProgrammeChange, answer=ProgrammeOut)
def change_programme(site: Site, change: ProgrammeChange, programme_key: str) -> ProgrammeOut:
    """Change a saved programme's title, text or activities. 412 `programme_changed` when somebody saved in between."""
    given = request.headers.get("If-Match", "*").strip()
    revision = None if given == "*" else given.removeprefix("W/").strip('"')
    return programme_out(templates.change_template(site.context, programme_key, change, revision))


@api.call("POST", "/api/programmes/<programme_key>/copy", body=ProgrammeCopy, answer=ProgrammeOut, status=201)
def copy_programme(site: Site, new: ProgrammeCopy, programme_key: str) -> ProgrammeOut:
    """Save another one like it, shipped or saved, to be changed by itself."""
    return programme_out(templates.copy_template(site.context, _language(site), programme_key, new))


@api.call("DELETE", "/api/programmes/<programme_key>", answer=Done)
def remove_programme(site: Site, programme_key: str) -> Done:
    """Take a saved programme away; seminars that began with it keep theirs."""
    templates.remove_template(site.context, programme_key)
    return Done()


@api.call("GET", "/api/programmes/<programme_key>/file.json", media_type="application/json")
def export_programme(site: Site, programme_key: str) -> Response:
    """A programme as a file that another kit takes in."""
    return _file(templates.get_template(site.context, _language(site), programme_key).as_text())


@api.call("GET", "/api/seminars/<seminar_id>/programme.json", media_type="application/json")
def export_seminar_programme(site: Site, seminar_id: str) -> Response:
    """The seminar's own programme, as it stands now, as such a file."""
    return _file(templates.read_seminar_programme(site.context, seminar_id))


@api.call(
    "POST", "/api/seminars/<seminar_id>/programme", body=SeminarProgramme, answer=ProgrammeOut, status=201
)
def save_seminar_programme(site: Site, new: SeminarProgramme, seminar_id: str) -> ProgrammeOut:
    """Save the seminar's own programme, as it stands now, for other seminars to begin with."""
    return programme_out(templates.save_seminar(site.context, seminar_id, new))


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/activities/<activity_id>/copy",
    "leader",
    answer=ActivityOut,
    status=201,
)
def copy_activity(site: Site, seminar_id: str, activity_id: str) -> ActivityOut:
    """Put the same activity in once more, right behind, without its entries."""
    return announce_activity(site, programme.copy_activity(site.context, seminar_id, activity_id))


@api.call("GET", "/api/seminars/<seminar_id>/pace", "helper", answer=PaceOut)
def read_pace(site: Site, seminar_id: str) -> PaceOut:
    """How far behind the programme is, when it ends at this pace and what could be shortened."""
    return pace_out(timing.read_pace(site.context, seminar_id, _planned_start()))


def _planned_start() -> datetime | None:
    """`?starts_at=`: the instant of the planned start, with its zone; the kit does not know where the room is."""
    text = request.args.get("starts_at")
    if not text:
        return None
    try:
        return _MOMENT.validate_python(text)
    except ValidationError as error:
        raise Refused("invalid", field="starts_at") from error


def _language(site: Site) -> str:
    return reader_language(site.context.settings.language)


def _file(content: ProgrammeText) -> Response:
    return answer_file(write_file, (content,), content.title, "json", "application/json")


def programme_out(template: Template) -> ProgrammeOut:
    return ProgrammeOut(
        key=template.key,
        title=template.title,
        text=template.text,
        language=template.language,
        minutes=template.minutes,
        is_own=template.is_own,
        saved_at=template.saved_at.isoformat() if template.saved_at else None,
        guide=ProgrammeGuideOut.model_validate(asdict(template.guide)) if template.guide else None,
        activities=[
            PlannedOut(
                kind=plan.kind,
                title=plan.title or "",
                minutes=plan.minutes or 0,
                scope=plan.scope,
                anonymous=plan.anonymous,
                config=plan.config,
            )
            for plan in template.activities
        ],
        revision=template.revision,
    )


def pace_out(pace: Pace) -> PaceOut:
    return PaceOut(
        has_begun=pace.has_begun,
        starts_at=pace.starts_at.isoformat(),
        planned_end=pace.planned_end.isoformat(),
        ends_at=pace.ends_at.isoformat(),
        behind=pace.behind,
        cuts=[CutOut(activity=cut.activity, minutes=cut.minutes, saves=cut.saves) for cut in pace.cuts],
    )
