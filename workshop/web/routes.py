"""Everything that is served, gathered from the files by noun."""

from flask import Blueprint, Flask, Response

from workshop.web import (
    content,
    exports,
    joining,
    network,
    overview,
    people,
    places,
    plan_access,
    plan_history,
    plans,
    qr,
    seminars,
    signing_in,
    trail,
)
from workshop.web.api import Call, as_json, mount
from workshop.web.faults import answer_faults
from workshop.web.headers import add_headers
from workshop.web.openapi import openapi_document
from workshop.web.pages import create_pages
from workshop.web.site import Site

NOUNS = (
    signing_in,
    content,
    places,
    overview,
    seminars,
    people,
    plans,
    plan_history,
    plan_access,
    trail,
    exports,
    joining,
    network,
    qr,
)


def all_calls() -> list[Call]:
    return [call for noun in NOUNS for call in noun.api.calls]


def register(site: Site, app: Flask) -> None:
    """Give the app its API, its pages and its answers to what goes wrong."""
    api = Blueprint("api", __name__)
    mount(site, api, all_calls())

    @api.get("/api/openapi.json")
    def read_openapi() -> Response:
        return as_json(openapi_document(all_calls(), site.version))

    app.register_blueprint(api)
    app.register_blueprint(create_pages(site))
    answer_faults(site, app)
    add_headers(app)
