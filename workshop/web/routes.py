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
    last_time,
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
from workshop.web.identity import Who
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
    last_time,
    joining,
    network,
    feedback,
    qr,
    surveys,
)


def all_calls() -> list[Call]:
    return [call for noun in NOUNS for call in noun.api.calls]


def who_may() -> dict[str, Who]:
    """Who may do each act in a seminar, by the name of its call: what a page offers and what is refused are thus one
    list."""
    return {
        call.handler.__name__: call.who
        for call in all_calls()
        if "/<seminar_id>" in call.path and call.method != "GET"
    }


def register(site: Site, app: Flask) -> None:
    """Give the app its API, its pages and its answers to what goes wrong."""
    api = Blueprint("api", __name__)
    mount(site, api, all_calls())

    @api.get("/api/openapi.json")
    def read_openapi() -> Response:
        return as_json(openapi_document(all_calls(), site.version))

    app.register_blueprint(api)
    app.register_blueprint(create_pages(site, who_may()))
    answer_faults(site, app)
    add_headers(app)
