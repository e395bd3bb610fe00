"""Everything that is served, gathered from the files by noun."""

from flask import Blueprint, Flask, Response

from workshop.web import (
    archives,
    comparing,
    content,
    exports,
    feedback,
    follow_ups,
    joining,
    leading,
    links,
    network,
    overview,
    parking,
    people,
    places,
    plan_access,
    plan_history,
    plans,
    programmes,
    qr,
    seminars,
    sheets,
    signing_in,
    surveys,
    tables,
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
    links,
    programmes,
    overview,
    seminars,
    leading,
    follow_ups,
    parking,
    people,
    tables,
    plans,
    plan_history,
    plan_access,
    trail,
    exports,
    archives,
    sheets,
    comparing,
    joining,
    network,
    feedback,
    qr,
    surveys,
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
