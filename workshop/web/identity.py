"""Who calls: a facilitator by bearer token or by the sign-in cookie with its CSRF token."""

from flask import request, session
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import ValidationError

from workshop.errors import Forbidden, Unauthorised
from workshop.services.tokens import Token, Tokens

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def bearer() -> str | None:
    """The token of the Authorization header, if there is one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def check_facilitator(tokens: Tokens) -> None:
    """Unauthorised without a sign-in, Forbidden for a participant's or a screen's token."""
    token = bearer()
    if token is not None:
        if tokens.is_admin(token):
            return
        tokens.read(token)
        raise Forbidden("forbidden")
    if not is_signed_in():
        raise Unauthorised("sign_in")
    if request.method not in SAFE:
        check_csrf()


def find_participant_token(tokens: Tokens) -> Token | None:
    """The participant's token that came along, if it is one."""
    text = bearer()
    if text is None or tokens.is_admin(text):
        return None
    token = tokens.read(text)
    return token if token.role == "participant" else None


def is_signed_in() -> bool:
    return bool(session.get("is_facilitator"))


def sign_in() -> str:
    """Remember the facilitator in the cookie; the answer is the CSRF token to send along with changes."""
    session.clear()
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
