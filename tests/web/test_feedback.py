"""The feedback page over HTTP: small, without a script, for whoever has the link."""

import re

import pytest

from tests.people import OpenSeminar
from tests.web.callers import Caller, is_error
from workshop.app import Kit
from workshop.services import seminars


@pytest.fixture
def over(kit: Kit, full: OpenSeminar) -> OpenSeminar:
    """The full seminar, ended."""
    seminars.end_seminar(kit.context, full.id)
    return full


def link_of(caller: Caller, seminar: OpenSeminar) -> tuple[str, str]:
    """The page's path and its token."""
    page = caller.call("GET", f"/api/seminars/{seminar.id}/feedback")
    assert page["url"].startswith("http://kit.example/f/")
    path = page["url"].removeprefix("http://kit.example")
    return path, path.removeprefix("/f/")


def test_anybody_with_the_link_reads_it_and_it_loads_only_its_own_styles(
    caller: Caller, anybody: Caller, over: OpenSeminar
) -> None:
    path, _ = link_of(caller, over)
    page = anybody.get(path)
    assert page.status_code == 200
    assert "<script" not in page.text
    loaded = re.findall(r'(?:src|href)="([^"#?][^"]*)"', page.text)
    assert len(loaded) == 4 and all(url.endswith(".css") or url == "data:," for url in loaded)
    assert len(page.data) < 30_000
    assert "Det här bestämde vi" in page.text and "A full seminar" in page.text
    assert "Person " not in page.text


def test_it_speaks_the_readers_language_when_asked(
    caller: Caller, anybody: Caller, over: OpenSeminar
) -> None:
    path, _ = link_of(caller, over)
    assert "What we decided" in anybody.get(f"{path}?lang=en").text


def test_it_tells_how_an_accepted_measure_has_gone(
    caller: Caller, anybody: Caller, over: OpenSeminar
) -> None:
    path, token = link_of(caller, over)
    assert "Sedan dess" not in anybody.get(path).text
    for plan in caller.call("POST", f"/api/seminars/{over.id}/plans/draft")["plans"]:
        rows = caller.call("GET", f"/api/plans/{plan['id']}")["rows"]
        done = [
            {"id": row["id"], "state": "accepted", "fields": {"progress": "done"}}
            for row in rows
            if row["kind"] == "measure"
        ]
        caller.call("PATCH", f"/api/plans/{plan['id']}", {"rows": done})
    assert re.search(r"Sedan dess:\s+klart", anybody.get(path).text)
    outcomes = anybody.call("GET", f"/api/feedback/{token}")["outcomes"]
    told = [one["progress"] for o in outcomes for goal in o["decided"] for one in goal["measures"]]
    assert told and set(told) == {"done"}


def test_the_api_tells_the_same(caller: Caller, anybody: Caller, over: OpenSeminar) -> None:
    _, token = link_of(caller, over)
    found = anybody.call("GET", f"/api/feedback/{token}")
    assert found["title"] == "A full seminar" and found["outcomes"]
    picture = anybody.get(f"/api/feedback/{token}/qr.svg")
    assert picture.mimetype == "image/svg+xml"


def test_before_the_end_it_says_not_yet_and_nothing_else(
    caller: Caller, anybody: Caller, seminar: OpenSeminar
) -> None:
    path, token = link_of(caller, seminar)
    caller.call("PATCH", f"/api/seminars/{seminar.id}/feedback", {"greeting": "Thank you all"})
    assert is_error(anybody.get(f"/api/feedback/{token}"), 409, "feedback_not_yet")
    page = anybody.get(path)
    assert page.status_code == 409 and "Not yet" in page.text
    assert seminar.record.title not in page.text and "Thank you" not in page.text
    assert anybody.get(f"/api/feedback/{token}/qr.svg").status_code == 200, "it may be printed ahead"
    seminars.end_seminar(caller.kit.context, seminar.id)
    assert "Thank you all" in anybody.get(path).text


def test_a_wrong_link_is_a_page_and_counts_as_a_wrong_try(kit: Kit) -> None:
    guesser = Caller(kit, address="198.51.100.7")
    for _ in range(30):
        assert is_error(guesser.get("/api/feedback/no-such-link"), 404, "unknown_feedback")
    assert is_error(guesser.get("/api/feedback/no-such-link"), 429, "too_many_tries")
    page = Caller(kit, address="198.51.100.8").get("/f/no-such-link")
    assert page.status_code == 404 and "Ask whoever led the seminar" in page.text


def test_only_the_leader_writes_on_it(
    kit: Kit, caller: Caller, anybody: Caller, seminar: OpenSeminar
) -> None:
    path = f"/api/seminars/{seminar.id}/feedback"
    assert is_error(anybody.get(path), 401, "sign_in")
    assert is_error(anybody.ask("PATCH", path, {"greeting": "Hej"}), 401, "sign_in")
    phone = Caller(kit, kit.site.tokens.make("participant", seminar.id, seminar.join("Alice").id))
    assert is_error(phone.ask("PATCH", path, {"greeting": "Hej"}), 403, "forbidden")
    assert is_error(caller.ask("PATCH", path, {"greeting": "x" * 501}), 400, "too_long")
    assert is_error(caller.ask("PATCH", path, {"next_day": "2027-02-30"}), 400, "invalid_date")
    written = caller.call("PATCH", path, {"greeting": "<b>Tack</b> alla"})
    caller.call("POST", f"/api/seminars/{seminar.id}/end")
    shown = anybody.get(written["url"].removeprefix("http://kit.example"))
    assert "&lt;b&gt;Tack&lt;/b&gt; alla" in shown.text


def test_phones_and_the_screen_are_told_the_link_when_it_is_over(
    kit: Kit, anybody: Caller, seminar: OpenSeminar
) -> None:
    path = f"/api/seminars/{seminar.id}/feedback/link"
    tokens = kit.site.tokens
    phone = Caller(kit, tokens.make("participant", seminar.id, seminar.join("Alice").id))
    screen = Caller(kit, tokens.make("screen", seminar.id, seminar.record.screen_key))
    assert is_error(anybody.get(path), 401, "bad_token")
    assert is_error(phone.get(path), 404, "unknown_feedback")
    seminars.end_seminar(kit.context, seminar.id)
    assert phone.call("GET", path) == screen.call("GET", path)
