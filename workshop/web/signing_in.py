"""The facilitator's sign-in for the pages, and whether the kit is well."""

from typing import Any

from flask import Response, request

from workshop.errors import Forbidden, Refused
from workshop.exercise import Model
from workshop.services import plan_access
from workshop.services.leading import Access, find_access
from workshop.web import identity
from workshop.web.api import Api, as_json
from workshop.web.plan_identity import sign_in_to_plan
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class SignIn(Model):
    token: str


class SignedIn(Shape):
    """`seminar` is the one that a co-facilitator has access to; None for the facilitator."""

    ok: bool
    csrf: str
    seminar: str | None


@api.call("POST", "/api/sign-in", "all", body=SignIn, answer=SignedIn)
def sign_in(site: Site, body: SignIn) -> SignedIn:
    """Trade the facilitator's or a co-facilitator's token, or that of a link to a plan, for the cookie of the pages."""
    if not request.is_json:
        # Another site's page can send a form but not JSON: it signs nobody in as somebody else unawares.
        raise Refused("bad_json")
    site.limits.check(identity.client_address())
    token = body.token.strip()
    if opens_plan := plan_access.find_access(site.context, token):
        return SignedIn(ok=True, csrf=sign_in_to_plan(opens_plan), seminar=None)
    access = Access() if site.tokens.is_admin(token) else find_access(site.context, token)
    if access is None:
        site.limits.count_wrong(identity.client_address())
        raise Forbidden("wrong_token")
    seminar = access.cofacilitator.seminar_id if access.cofacilitator else None
    return SignedIn(ok=True, csrf=identity.sign_in(access), seminar=seminar)


@api.call("POST", "/api/sign-out", "all")
def sign_out(site: Site) -> dict[str, Any]:
    """Forget the sign-in, whoever's it is: also by a link to a plan, and by an access that has been taken back."""
    if identity.bearer() is None and identity.has_signed_in():
        identity.check_csrf()
    identity.sign_out()
    return {"ok": True}


@api.call("GET", "/healthz", "all")
def read_health(site: Site) -> Response:
    """200 while the database answers, 503 when it does not."""
    is_well = site.context.database.is_answering()
    return as_json({"ok": is_well, "version": site.version}, 200 if is_well else 503)
