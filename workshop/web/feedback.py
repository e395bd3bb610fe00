"""The page that tells participants what came of a seminar, and the leader's hand on it."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TypeVar

from flask import Response

from workshop.errors import NotFound
from workshop.services import feedback
from workshop.services.network import public_url
from workshop.storage.records import FeedbackRecord
from workshop.web.api import Api
from workshop.web.identity import bearer, client_address
from workshop.web.qr import qr_svg
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()

FoundT = TypeVar("FoundT")


class FeedbackLink(Shape):
    url: str
    qr_url: str


class FeedbackPageOut(FeedbackLink):
    """What the leader sees of the page and may change."""

    is_open: bool
    greeting: str
    next_step: str
    next_day: str
    ask: str


class SaidOut(Shape):
    """`support` is a weight for an obstacle, those who agree for a dynamic, votes for a goal."""

    kind: str
    title: str
    text: str
    support: int


class PromiseOut(Shape):
    """`state` is `yes` (the owner has taken it on), `must_anchor` or `asked`."""

    title: str
    state: str
    owner: str
    date: str
    first_step: str
    progress: str


class DecidedOut(Shape):
    """`kind` is `shared` (a goal with its measures), `other` measures or `unclaimed` ones."""

    kind: str
    title: str
    measures: list[PromiseOut]


class OutcomeOut(Shape):
    """`title` is the need group's, empty for the whole room."""

    title: str
    said: list[SaidOut]
    decided: list[DecidedOut]


class FeedbackOut(Shape):
    title: str
    day: str
    place: str
    language: str
    greeting: str
    outcomes: list[OutcomeOut]
    next_step: str
    next_day: str
    ask: str


@api.call("GET", "/api/seminars/<seminar_id>/feedback", answer=FeedbackPageOut)
def get_feedback_page(site: Site, seminar_id: str) -> FeedbackPageOut:
    """The link of the feedback page, made the first time, and what the leader has written on it."""
    return _page_out(site, feedback.find_or_make_page(site.context, seminar_id))


@api.call(
    "PATCH", "/api/seminars/<seminar_id>/feedback", body=feedback.FeedbackChange, answer=FeedbackPageOut
)
def change_feedback_page(site: Site, change: feedback.FeedbackChange, seminar_id: str) -> FeedbackPageOut:
    """Write on the page, turn it off or on, or give it a new link."""
    return _page_out(site, feedback.change_page(site.context, seminar_id, change))


@api.call("GET", "/api/seminars/<seminar_id>/feedback/link", "all", answer=FeedbackLink)
def find_feedback_link(site: Site, seminar_id: str) -> FeedbackLink:
    """The link for a phone or the screen of a seminar that has ended, by its own token; for the leader at any time."""
    if site.tokens.is_admin(bearer()):
        return FeedbackLink(**_link(site, feedback.find_or_make_page(site.context, seminar_id)))
    token = site.tokens.read(bearer())
    return FeedbackLink(**_link(site, feedback.find_link_for(site.context, seminar_id, token)))


@api.call("GET", "/api/feedback/<token>", "all", answer=FeedbackOut)
def read_feedback(site: Site, token: str) -> FeedbackOut:
    """What we said, what we decided, what happens now: for whoever has the link, once the seminar has ended."""
    found = open_feedback(site, token)
    return FeedbackOut(
        title=found.seminar.title,
        day=found.seminar.day,
        place=found.place,
        language=found.seminar.language,
        greeting=found.greeting,
        outcomes=[OutcomeOut.model_validate(asdict(outcome), strict=False) for outcome in found.outcomes],
        next_step=found.next_step,
        next_day=found.next_day,
        ask=found.ask,
    )


@api.call("GET", "/api/feedback/<token>/qr.svg", "all", media_type="image/svg+xml")
def show_feedback_code(site: Site, token: str) -> Response:
    """The page's link as a QR code, also before the end: it may be printed ahead."""
    _counted(site, lambda: feedback.find_page(site.context, token))
    return qr_svg(f"{public_url(site.context)}/f/{token}")


def open_feedback(site: Site, token: str) -> feedback.Feedback:
    """The page behind a link."""
    return _counted(site, lambda: feedback.read_feedback(site.context, token))


def _counted(site: Site, read: Callable[[], FoundT]) -> FoundT:
    """Wrong links count as wrong tries."""
    site.limits.check(client_address())
    try:
        return read()
    except NotFound:
        site.limits.count_wrong(client_address())
        raise


def _link(site: Site, page: FeedbackRecord) -> dict[str, str]:
    url = f"{public_url(site.context)}/f/{page.token}"
    return {"url": url, "qr_url": f"/api/feedback/{page.token}/qr.svg"}


def _page_out(site: Site, page: FeedbackRecord) -> FeedbackPageOut:
    told = {name: getattr(page, name) for name in ("is_open", "greeting", "next_step", "next_day", "ask")}
    return FeedbackPageOut(**_link(site, page), **told)
