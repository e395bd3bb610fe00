"""What happens when something goes wrong in a request: the one error shape for the API, a page for people."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from workshop.errors import KitError, NotFound
from workshop.services.error_shape import error_shape
from workshop.web.api import as_json
from workshop.web.language import reader_language
from workshop.web.pages import error_page
from workshop.web.site import Site

log = logging.getLogger(__name__)
CODES = {404: "not_found", 405: "method_not_allowed", 413: "too_large", 400: "bad_json"}


def answer_faults(site: Site, app: Flask) -> None:
    """Register the handlers."""

    def answer(error: KitError, status: int) -> Response:
        words = site.context.words[reader_language(site.context.settings.language)]
        shape = error_shape(words, error)
        if request.path.startswith(("/api/", "/healthz", "/qr/", "/static/", "/words/", "/exercises/")):
            return as_json(shape, status)
        return error_page(site, status, shape["message"])

    @app.before_request
    def refuse_nul() -> None:
        # No name of ours holds it, and neither file systems nor PostgreSQL take it.
        if "\x00" in request.path:
            raise NotFound("not_found")

    @app.errorhandler(KitError)
    def person_mistake(error: KitError) -> Response:
        return answer(error, error.status)

    @app.errorhandler(HTTPException)
    def http_fault(error: HTTPException) -> Response | HTTPException:
        if error.code is None or error.code < 400:
            return error
        return answer(KitError(CODES.get(error.code, "invalid"), field=""), error.code)

    @app.errorhandler(Exception)
    def our_fault(error: Exception) -> Response:
        # The rule, not the address: a screen's or a feedback page's holds its token.
        log.exception("%s %s failed", request.method, request.url_rule, exc_info=error)
        return answer(KitError("internal"), 500)
