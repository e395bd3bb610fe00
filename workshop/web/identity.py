"""Who calls: a facilitator or co-facilitator by bearer token or by the sign-in cookie with its CSRF token."""

from typing import Literal

from flask import g, request, session
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import ValidationError

from workshop.errors import Forbidden, Unauthorised
from workshop.services import leading
from workshop.services.context import Context
from workshop.services.leading import Access
from workshop.services.tokens import Token, Tokens

Who = Literal["all", "facilitator", "leader", "helper", "network_lead", "plan"]
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer() -> str | None:
    """The token of the Authorization header, if there is one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def find_access(context: Context, tokens: Tokens) -> Access | None:
    """The facilitator or co-facilitator who calls, by bearer token or cookie; None where nobody has signed in.
    Forbidden for a participant's or a screen's token, and for an access that has been taken back."""
    token = bearer()
    if token is None:
        return _signed_in(context)
    if tokens.is_admin(token):
        return Access()
    access = leading.find_access(context, token)
    if access is None:
        tokens.read(token)
        raise Forbidden("forbidden")
    return access


def is_facilitator() -> bool:
    """Whether the cookie is the facilitator's own."""
    return bool(session.get("is_facilitator"))


def has_signed_in() -> bool:
    """Whether the cookie is anybody's, also one's whose access has been taken back since."""
    return bool({"is_facilitator", "cofacilitator", "plan_key"} & session.keys())


def _signed_in(context: Context) -> Access | None:
    if is_facilitator():
        return Access()
    cofacilitator = session.get("cofacilitator")
    return leading.get_access(context, cofacilitator) if cofacilitator else None


def check_access(context: Context, tokens: Tokens, who: Who, seminar_id: str | None) -> None:
    """Unauthorised without a sign-in; Forbidden for whoever may not do this: `facilitator` is the owner alone, `leader`
    who leads the seminar now, `helper` everybody with an access to it."""
    access = find_access(context, tokens)
    if access is None:
        raise Unauthorised("sign_in")
    if bearer() is None and request.method not in SAFE:
        check_csrf()
    if who == "facilitator" and access.cofacilitator:
        raise Forbidden("forbidden")
    if seminar_id is not None and who == "helper":
        leading.check_helps(access, seminar_id)
    if seminar_id is not None and who == "leader":
        leading.check_leads(context, access, seminar_id)
    g.access = access


def current_access() -> Access:
    """Who makes this call, once `check_access` has let them."""
    access: Access = g.access
    return access


def find_participant_token(tokens: Tokens) -> Token | None:
    """The participant's token that came along, if it is one."""
    text = bearer()
    if text is None or tokens.is_admin(text):
        return None
    token = tokens.read(text)
    return token if token.role == "participant" else None


def sign_in(access: Access) -> str:
    """Remember who it is in the cookie; the answer is the CSRF token to send along with changes."""
    session.clear()
    if access.cofacilitator:
        session["cofacilitator"] = access.id
    else:
        session["is_facilitator"] = True
    session.permanent = True
    return csrf_token()


def sign_out() -> None:
    session.clear()


def csrf_token() -> str:
    return str(generate_csrf())


def check_csrf() -> None:
    try:
        validate_csrf(request.headers.get("X-CSRFToken"))
    except ValidationError as error:
        raise Forbidden("bad_csrf") from error


def client_address() -> str:
    return request.remote_addr or "unknown"
