"""The feedback page: one small page, whole as it comes from the server, without a script."""

from flask import Response, render_template, request

from workshop.services.days import format_day
from workshop.web.feedback import open_feedback
from workshop.web.site import Site
from workshop.words import LANGUAGES


def feedback_page(site: Site, token: str) -> Response:
    """In the language that the reader has chosen, else in the seminar's: its content is in that one."""
    found = open_feedback(site, token)
    language = _chosen_language() or found.seminar.language
    html = render_template(
        "feedback.html",
        t=site.context.words[language],
        language=language,
        other=next(code for code in LANGUAGES if code != language),
        feedback=found,
        day=format_day(found.seminar.day, language),
        next_day=format_day(found.next_day, language),
        written=lambda iso: format_day(iso, language),
        asset=site.assets.url,
    )
    return Response(html, mimetype="text/html")


def _chosen_language() -> str | None:
    for wanted in (request.args.get("lang"), request.cookies.get("lang")):
        if wanted in LANGUAGES:
            return wanted
    return None
