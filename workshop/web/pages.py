"""The pages: each is a template with its data; everything else happens in the browser."""

import gzip
import secrets
from collections.abc import Mapping
from typing import Any

import orjson
from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.errors import Conflict, Forbidden, NotFound, Unauthorised
from workshop.services.error_shape import error_shape
from workshop.services.leading import Access
from workshop.services.network import join_url
from workshop.services.places import get_place
from workshop.services.plan_access import check_sees
from workshop.services.seminars import read_seminar
from workshop.storage.records import SeminarRecord
from workshop.web import identity
from workshop.web.assets import VISITOR_PAGES, Asset
from workshop.web.feedback_page import feedback_page
from workshop.web.language import reader_language
from workshop.web.plan_identity import find_plan_access
from workshop.web.site import Site

FOREVER = "max-age=31536000, immutable"


def create_pages(site: Site, who_may: Mapping[str, str]) -> Blueprint:
    """All pages and the files they load; `who_may` do which act in a seminar."""
    pages = Blueprint("pages", __name__)
    _add_public_pages(site, pages)
    _add_facilitator_pages(site, pages, who_may)
    _add_assets(site, pages)
    return pages


def render(site: Site, template: str, data: dict[str, Any] | None = None, status: int = 200) -> Response:
    """A page in the reader's language; `data` reaches its script as JSON."""
    language = reader_language(site.context.settings.language)
    g.nonce = secrets.token_urlsafe(16)
    page_data: dict[str, Any] = {
        "language": language,
        "words_url": _words_url(site, template, language, data or {}),
        "exercises_url": site.assets.exercises_url(),
        "version": site.version,
        **(data or {}),
    }
    html = render_template(
        template,
        t=site.context.words[language],
        language=language,
        asset=site.assets.url,
        nonce=g.nonce,
        import_map=as_script(site.assets.import_map()),
        page_data=page_data,
        **(data or {}),
    )
    takes_gzip = request.accept_encodings["gzip"] > 0
    body = gzip.compress(html.encode(), 6) if takes_gzip else html.encode()
    response = Response(body, status, mimetype="text/html")
    if takes_gzip:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    if request.args.get("lang") == language:
        response.set_cookie("lang", language, max_age=31536000, samesite="Lax")
    return response


def _words_url(site: Site, template: str, language: str, data: Mapping[str, Any]) -> str:
    """The words that the page begins with: of a page without sign-in its own, and the outlines of the exercises in its
    seminar's programme."""
    page = template.removesuffix(".html")
    if page not in VISITOR_PAGES:
        return site.assets.words_url(language)
    return site.assets.words_url(language, page, _kinds_of(site, data.get("seminar_id")))


def _kinds_of(site: Site, seminar_id: str | None) -> list[str]:
    if seminar_id is None:
        return []
    try:
        _, programme = read_seminar(site.context, seminar_id)
    except NotFound:
        return []
    return [activity.kind for activity in programme]


def as_script(value: object) -> str:
    """JSON that cannot end the script element it stands in."""
    return orjson.dumps(value).decode().replace("<", "\\u003c")


def _add_public_pages(site: Site, pages: Blueprint) -> None:
    @pages.get("/")
    def start() -> Response:
        return render(site, "join.html", {"code": None})

    @pages.get("/j/<code>")
    def join(code: str) -> Response:
        return render(site, "join.html", {"code": code.upper()})

    @pages.get("/s/<seminar_id>")
    def participant(seminar_id: str) -> Response:
        return render(site, "participant.html", {"seminar_id": seminar_id})

    @pages.get("/screen/<token>")
    def screen(token: str) -> Response:
        seminar = _seminar_of_screen(site, token)
        url = join_url(site.context, seminar.code)
        qr_url = f"/qr/{seminar.code}.svg"
        return render(
            site,
            "screen.html",
            {
                "token": token,
                "seminar_id": seminar.id,
                "code": seminar.code,
                "join_url": url,
                "qr_url": qr_url,
            },
        )

    @pages.get("/f/<token>")
    def feedback(token: str) -> Response:
        try:
            return feedback_page(site, token)
        except Conflict as early:
            words = site.context.words[reader_language(site.context.settings.language)]
            told = error_shape(words, early)["message"]
            return error_page(site, early.status, told, words("feedback.title"))

    @pages.get("/reach/<check_id>/<int:number>")
    def reach(check_id: str, number: int) -> Response:
        site.network_checks.find(check_id, number).reached = True
        return render(site, "reach.html", {"check_id": check_id, "number": number})


def _seminar_of_screen(site: Site, text: str) -> SeminarRecord:
    """The seminar that a screen's token belongs to. Anybody else's is refused: the page tells the code, which may have
    been changed to keep its owner out."""
    token = site.tokens.read(text)
    seminar, _ = read_seminar(site.context, token.seminar)
    if token.role != "screen" or token.key != seminar.screen_key:
        raise Unauthorised("bad_token")
    return seminar


def _add_facilitator_pages(site: Site, pages: Blueprint, who_may: Mapping[str, str]) -> None:
    def signed_in(template: str, **data: str) -> AnyResponse:
        access = _find_access(site)
        if access is None or access.cofacilitator:
            return redirect(url_for("pages.lead"))
        return render(site, template, {"csrf": identity.csrf_token(), **data})

    @pages.get("/lead")
    def lead() -> Response:
        access = _find_access(site)
        is_signed_in = access is not None and access.cofacilitator is None
        csrf = identity.csrf_token() if access else None
        helps = _helped_seminar(site, access)
        return render(site, "start.html", {"is_signed_in": is_signed_in, "csrf": csrf, "helps": helps})

    @pages.get("/lead/<seminar_id>")
    def lead_seminar(seminar_id: str) -> AnyResponse:
        read_seminar(site.context, seminar_id)
        access = _find_access(site)
        helped = access.cofacilitator.seminar_id if access and access.cofacilitator else seminar_id
        if access is None or helped != seminar_id:
            return redirect(url_for("pages.lead"))
        about = {"csrf": identity.csrf_token(), "seminar_id": seminar_id, "you": access.id}
        return render(site, "lead.html", {**about, "who_may": dict(who_may)})

    @pages.get("/plans/<plan_id>")
    def plan(plan_id: str) -> Response:
        return _plan_page(site, "plan.html", plan_id)

    @pages.get("/plans/<plan_id>/measures")
    def plan_measures(plan_id: str) -> Response:
        return _plan_page(site, "measures.html", plan_id)

    @pages.get("/surveys/<survey_id>")
    def survey(survey_id: str) -> AnyResponse:
        return signed_in("survey.html", survey_id=survey_id)

    @pages.get("/places/<place_id>/surveys")
    def place_surveys(place_id: str) -> AnyResponse:
        place = get_place(site.context, place_id)
        return signed_in("surveys.html", place_id=place_id, place=place.record.name)

    @pages.get("/plans/<plan_id>/trail")
    def plan_trail(plan_id: str) -> Response:
        return _plan_page(site, "trail.html", plan_id)

    @pages.get("/programmes/<programme_key>")
    def programme(programme_key: str) -> AnyResponse:
        return signed_in("programme.html", programme_key=programme_key)

    @pages.get("/places")
    def places() -> AnyResponse:
        return signed_in("places.html")

    @pages.get("/places/<place_id>")
    def place(place_id: str) -> AnyResponse:
        return signed_in("place.html", place_id=place_id)

    @pages.get("/places/<place_id>/overview")
    def overview(place_id: str) -> AnyResponse:
        return signed_in("overview.html", place_id=place_id)

    @pages.get("/check")
    def check() -> AnyResponse:
        return signed_in("check.html")


def _plan_page(site: Site, template: str, plan_id: str) -> Response:
    """A page of the plan; without a sign-in to this plan it asks for the link, whose token only the browser has. An
    actor has a link to each of several plans."""
    try:
        access = find_plan_access(site.context, site.tokens)
        if access is not None:
            check_sees(access, plan_id)
    except Forbidden:
        access = None
    role = None
    if access is not None:
        role = access.key.role if access.key else "facilitator"
    data = {"csrf": identity.csrf_token(), "plan_id": plan_id, "role": role}
    return render(site, template, data)


def _find_access(site: Site) -> Access | None:
    """Who has signed in; an access that has been taken back is none."""
    try:
        return identity.find_access(site.context, site.tokens)
    except Forbidden:
        identity.sign_out()
        return None


def _helped_seminar(site: Site, access: Access | None) -> dict[str, str] | None:
    """The seminar that a co-facilitator may go to."""
    if access is None or access.cofacilitator is None:
        return None
    seminar, _ = read_seminar(site.context, access.cofacilitator.seminar_id)
    return {"id": seminar.id, "title": seminar.title}


def _add_assets(site: Site, pages: Blueprint) -> None:
    @pages.get("/static/<version>/<path:path>")
    def static_file(version: str, path: str) -> Response:
        return _serve(site.assets.static_file(path), is_current=version == site.assets.version)

    @pages.get("/exercises/<version>/<kind>/ui/<path:path>")
    def exercise_file(version: str, kind: str, path: str) -> Response:
        return _serve(site.assets.exercise_file(kind, path), is_current=version == site.assets.version)

    @pages.get("/words/<version>/<language>/<part>.json")
    def words(version: str, language: str, part: str) -> Response:
        return _serve(site.assets.words_file(language, part), is_current=version == site.assets.version)

    @pages.get("/favicon.ico")
    def icon() -> Response:
        return Response(status=204)


def _serve(asset: Asset, *, is_current: bool) -> Response:
    """The file, compressed for those who take it; kept for good when the address names the current version."""
    is_gzip = asset.gzipped is not None and request.accept_encodings["gzip"] > 0
    response = Response(asset.gzipped if is_gzip else asset.body, mimetype=asset.media_type)
    if is_gzip:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = FOREVER if is_current else "no-cache"
    return response


def error_page(site: Site, status: int, message: str, title: str | None = None) -> Response:
    """Never a blank page: what happened, and a way on."""
    return render(site, "error.html", {"message": message, "code": status, "title": title}, status)
