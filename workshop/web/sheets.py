"""Sheets to print, for those who take part on paper."""

from flask import Response, request

from workshop.documents.sheets import MEDIA_TYPE, SheetFile, write_sheets
from workshop.services import sheets
from workshop.web.api import Api
from workshop.web.files import answer_file
from workshop.web.site import Site

api = Api()


@api.call(
    "GET", "/api/seminars/<seminar_id>/activities/<activity_id>/sheet.pdf", "helper", media_type=MEDIA_TYPE
)
def print_activity(site: Site, seminar_id: str, activity_id: str) -> Response:
    """An activity's sheet on A4 to write on by hand, in the seminar's language or in `lang`."""
    return _answer(sheets.activity_sheets(site.context, seminar_id, activity_id, request.args.get("lang")))


@api.call("GET", "/api/seminars/<seminar_id>/sheets.pdf", "helper", media_type=MEDIA_TYPE)
def print_seminar(site: Site, seminar_id: str) -> Response:
    """The sheets of all activities that are not closed, in one file; language as for one."""
    return _answer(sheets.seminar_sheets(site.context, seminar_id, request.args.get("lang")))


def _answer(file: SheetFile) -> Response:
    return answer_file(write_sheets, (file,), file.title, "pdf", MEDIA_TYPE)
