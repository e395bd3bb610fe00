"""The facilitator's two ways in: a bearer token, or the pages' cookie with its CSRF token."""

import pytest

from tests.people import OpenSeminar
from tests.serving import ADMIN_TOKEN
from tests.web.callers import Caller, is_error
from workshop.app import Kit


def sign_in(kit: Kit) -> tuple[Caller, str]:
    """A browser that has signed in, and its CSRF token."""
    browser = Caller(kit)
    return browser, str(browser.call("POST", "/api/sign-in", {"token": f" {ADMIN_TOKEN} "})["csrf"])


@pytest.mark.parametrize("token", ["", "wrong", ADMIN_TOKEN[:-1], ADMIN_TOKEN + "x", "å" * 24])
def test_a_wrong_token_signs_nobody_in(kit: Kit, token: str) -> None:
    browser = Caller(kit, address="192.0.2.40")
    assert is_error(browser.post("/api/sign-in", {"token": token}), 403, "wrong_token")
    assert is_error(browser.get("/api/seminars"), 401, "sign_in")


def test_the_cookie_alone_reads_but_changes_nothing(kit: Kit, seminar: OpenSeminar) -> None:
    browser, csrf = sign_in(kit)
    path = f"/api/seminars/{seminar.id}"
    assert browser.call("GET", path)
    for headers in ({}, {"X-CSRFToken": ""}, {"X-CSRFToken": "made-up"}, {"X-CSRFToken": csrf[:-1]}):
        refused = browser.ask("PATCH", path, {"title": "Changed"}, headers=headers)
        assert is_error(refused, 403, "bad_csrf")
    assert browser.call("GET", path)["title"] == "Samverkan i Nacka"
    changed = browser.call("PATCH", path, {"title": "Changed"}, headers={"X-CSRFToken": csrf})
    assert changed["title"] == "Changed"


def test_a_csrf_token_of_another_browser_does_not_help(kit: Kit, seminar: OpenSeminar) -> None:
    browser, _ = sign_in(kit)
    _, other = sign_in(kit)
    refused = browser.ask("POST", f"/api/seminars/{seminar.id}/end", headers={"X-CSRFToken": other})
    assert is_error(refused, 403, "bad_csrf")


def test_signing_out_forgets(kit: Kit) -> None:
    browser, csrf = sign_in(kit)
    assert is_error(browser.post("/api/sign-out"), 403, "bad_csrf")
    assert browser.call("POST", "/api/sign-out", headers={"X-CSRFToken": csrf})
    assert is_error(browser.get("/api/seminars"), 401, "sign_in")


def test_a_bearer_token_needs_no_csrf_and_counts_before_the_cookie(kit: Kit, caller: Caller) -> None:
    assert caller.call("POST", "/api/places", {"name": "A place"})
    browser, csrf = sign_in(kit)
    headers = {"Authorization": "Bearer made.up", "X-CSRFToken": csrf}
    assert is_error(browser.get("/api/seminars", headers=headers), 401, "bad_token")


def test_the_cookie_is_for_this_server_alone(kit: Kit) -> None:
    response = Caller(kit).post("/api/sign-in", {"token": ADMIN_TOKEN})
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert ADMIN_TOKEN not in cookie


def test_a_made_up_cookie_is_no_sign_in(kit: Kit) -> None:
    forged = {"Cookie": "samverkstan=eyJpc19mYWNpbGl0YXRvciI6dHJ1ZX0.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb"}
    assert is_error(Caller(kit).get("/api/seminars", headers=forged), 401, "sign_in")


@pytest.mark.parametrize("path", ["/check"])
def test_pages_of_the_facilitator_lead_to_the_sign_in(anybody: Caller, path: str) -> None:
    response = anybody.get(path)
    assert (response.status_code, response.headers["Location"]) == (302, "/lead")
