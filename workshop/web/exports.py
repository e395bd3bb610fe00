"""Results and documents, at any moment."""

from typing import Any

from flask import Response

from workshop.documents import FORMATS, calendar
from workshop.services import reports, results
from workshop.services.due_days import list_due_days
from workshop.services.listings import chain_listing, plan_listing
from workshop.services.plans import get_plan
from workshop.web.api import Api, as_json
from workshop.web.files import answer_document, answer_file
from workshop.web.plan_shapes import plan_out
from workshop.web.site import Site

api = Api()


@api.call("GET", "/api/seminars/<seminar_id>/results", "helper")
def read_results(site: Site, seminar_id: str) -> dict[str, Any]:
    """Every activity's view as the room sees it, and the chain."""
    return results.read_results(site.context, seminar_id)


@api.call("GET", "/api/plans/<plan_id>/export.json", "network_lead", media_type="application/json")
def export_plan_json(site: Site, plan_id: str) -> Response:
    """The plan as data."""
    return as_json(plan_out(get_plan(site.context, plan_id)))


@api.call("GET", "/api/plans/<plan_id>/export.ics", "network_lead", media_type="text/calendar")
def export_plan_ics(site: Site, plan_id: str) -> Response:
    """The days of the plan's measures, for a calendar."""
    plan = get_plan(site.context, plan_id)
    words = site.context.words[plan.record.language]
    title = words("report.plan_title", group=plan.record.title)
    given = (title, words.code, list_due_days(words, plan), site.context.now())
    return answer_file(calendar.write, given, title, "ics", calendar.MEDIA_TYPE)


def _declare(format: str) -> None:
    # A spreadsheet's plain file holds one table; what is read on paper the report, what is worked on every row.
    seminar_of = {
        "csv": chain_listing,
        "xlsx": reports.seminar_document,
        "md": reports.seminar_document,
    }.get(format, reports.seminar_report)
    plan_of = plan_listing if format == "csv" else reports.plan_document

    def export_seminar(site: Site, seminar_id: str) -> Response:
        document = seminar_of(site.context, seminar_id)
        return answer_document(document, format)

    def export_plan(site: Site, plan_id: str) -> Response:
        document = plan_of(site.context, plan_id)
        return answer_document(document, format)

    media_type = FORMATS[format].media_type.split(";")[0]
    export_seminar.__name__, export_plan.__name__ = f"export_seminar_{format}", f"export_plan_{format}"
    export_seminar.__doc__ = f"The seminar's report as {format}; what has not been shown is left out."
    export_plan.__doc__ = f"The need group's plan as {format}."
    api.call("GET", f"/api/seminars/<seminar_id>/export.{format}", "helper", media_type=media_type)(
        export_seminar
    )
    api.call("GET", f"/api/plans/<plan_id>/export.{format}", "network_lead", media_type=media_type)(
        export_plan
    )


for _format in FORMATS:
    _declare(_format)
