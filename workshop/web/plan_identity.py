"""Who works on a plan: the facilitator, or somebody with a link of their own to that plan."""

from flask import g, request, session

from workshop.errors import Forbidden, Unauthorised
from workshop.services import leading, plan_access
from workshop.services.context import Context
from workshop.services.plan_access import PlanAccess
from workshop.services.tokens import Tokens
from workshop.web import identity


def find_plan_access(context: Context, tokens: Tokens) -> PlanAccess | None:
    """Who calls, by bearer token or cookie; None where nobody has signed in. Forbidden for a token that opens no plan,
    and for a link that has been taken back."""
    token = identity.bearer()
    if token is None:
        return _signed_in(context)
    if tokens.is_admin(token):
        return PlanAccess()
    access = plan_access.find_access(context, token)
    if access is None:
        if leading.find_access(context, token) is None:
            tokens.read(token)
        raise Forbidden("forbidden")
    return access


def _signed_in(context: Context) -> PlanAccess | None:
    if identity.is_facilitator():
        return PlanAccess()
    key = session.get("plan_key")
    return plan_access.get_access(context, key) if key else None


def check_plan_access(context: Context, tokens: Tokens, plan_id: str, *, writes: bool) -> None:
    """Unauthorised without a sign-in; Forbidden for another plan's link, and for one that may only report where the
    plan itself is changed."""
    access = find_plan_access(context, tokens)
    if access is None:
        raise Unauthorised("sign_in")
    if identity.bearer() is None and request.method not in identity.SAFE:
        identity.check_csrf()
    check = plan_access.check_writes if writes else plan_access.check_sees
    check(access, plan_id)
    g.plan_access = access


def current_plan_access() -> PlanAccess:
    """Who makes this call, once `check_plan_access` has let them."""
    access: PlanAccess = g.plan_access
    return access


def sign_in_to_plan(access: PlanAccess) -> str:
    """Remember the link in the cookie; the answer is the CSRF token. Who is signed in as facilitator stays so."""
    if not identity.is_facilitator():
        session.clear()
        session["plan_key"] = access.key.id if access.key else None
        session.permanent = True
    return identity.csrf_token()
