"""The pages: each is a template with its data; everything else happens in the browser."""

import gzip
import secrets
from collections.abc import Mapping
from typing import Any

import orjson
from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.errors import Forbidden, NotFound, Unauthorised
from workshop.services.network import join_url
from workshop.services.seminars import read_seminar
from workshop.storage.records import SeminarRecord
from workshop.web import identity
from workshop.web.assets import Asset
from workshop.web.language import reader_language
from workshop.web.plan_identity import find_plan_access
from workshop.web.site import Site

VISITOR_PAGES = frozenset({"join.html", "participant.html", "screen.html"})
FOREVER = "max-age=31536000, immutable"


def create_pages(site: Site) -> Blueprint:
    """All pages and the files they load."""
    pages = Blueprint("pages", __name__)
    _add_public_pages(site, pages)
    _add_facilitator_pages(site, pages)
    _add_assets(site, pages)
    return pages


def render(site: Site, template: str, data: dict[str, Any] | None = None, status: int = 200) -> Response:
    """A page in the reader's language; `data` reaches its script as JSON."""
    language = reader_language(site.context.settings.language)
    g.nonce = secrets.token_urlsafe(16)
    page_data: dict[str, Any] = {
        "language": language,
        "words_url": site.assets.words_url(language, _kinds_for(site, template, data or {})),
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


def _kinds_for(site: Site, template: str, data: Mapping[str, Any]) -> list[str] | None:
    """The exercises whose words the page needs: those of its seminar's programme; None for all."""
    if template not in VISITOR_PAGES:
        return None
    if "seminar_id" not in data:
        return []
    try:
        _, programme = read_seminar(site.context, data["seminar_id"])
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


def _add_facilitator_pages(site: Site, pages: Blueprint) -> None:
    def signed_in(template: str, **data: str) -> AnyResponse:
        if not identity.is_signed_in():
            return redirect(url_for("pages.lead"))
        return render(site, template, {"csrf": identity.csrf_token(), **data})

    @pages.get("/lead")
    def lead() -> Response:
        is_signed_in = identity.is_signed_in()
        csrf = identity.csrf_token() if is_signed_in else None
        return render(site, "start.html", {"is_signed_in": is_signed_in, "csrf": csrf})

    @pages.get("/lead/<seminar_id>")
    def lead_seminar(seminar_id: str) -> AnyResponse:
        read_seminar(site.context, seminar_id)
        return signed_in("lead.html", seminar_id=seminar_id)

    @pages.get("/plans/<plan_id>")
    def plan(plan_id: str) -> Response:
        return _plan_page(site, "plan.html", plan_id)

    @pages.get("/plans/<plan_id>/measures")
    def plan_measures(plan_id: str) -> Response:
        return _plan_page(site, "measures.html", plan_id)

    @pages.get("/plans/<plan_id>/trail")
    def plan_trail(plan_id: str) -> Response:
        return _plan_page(site, "trail.html", plan_id)

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
    """A page of the plan; without a sign-in it asks for the link, whose token only the browser has."""
    try:
        access = find_plan_access(site.context, site.tokens)
    except Forbidden:
        access = None
    role = None
    if access is not None:
        role = access.key.role if access.key else "facilitator"
    data = {"csrf": identity.csrf_token(), "plan_id": plan_id, "role": role}
    return render(site, template, data)


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


def error_page(site: Site, status: int, message: str) -> Response:
    """Never a blank page: what happened, and a way on."""
    return render(site, "error.html", {"message": message, "code": status}, status)
