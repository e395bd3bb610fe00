"""Whoever has a token of some kind tries it on every call there is. Only what it was given for opens."""

from collections.abc import Callable

import pytest

from tests.people import ACTORS, OpenSeminar
from tests.web.callers import Caller, is_error
from workshop.app import Kit
from workshop.services import leading, plan_access, plans, surveys
from workshop.services.feedback import find_or_make_page
from workshop.services.leading import NewCofacilitator
from workshop.services.plan_access import NewKey
from workshop.web.api import Call
from workshop.web.routes import all_calls

GUARDED = [call for call in all_calls() if call.who != "all" and call.path != "/api/sign-out"]


@pytest.fixture(scope="module")
def ids(kit: Kit, full: OpenSeminar) -> dict[str, str]:
    """The real thing behind every name in a path."""
    context = kit.context
    first, second = plans.draft_plans(context, full.id)[:2]
    place = full.record.place_id
    found = surveys.start_survey(context, place, surveys.NewSurvey(year=2026))
    cleo, _ = leading.add_cofacilitator(context, full.id, NewCofacilitator(name="Carl"))
    return {
        "seminar_id": full.id,
        "activity_id": full.activity("question").id,
        "plan_id": first.record.id,
        "other_plan": second.record.id,
        "row_id": next((row.id for row in first.rows if row.kind == "measure"), "none"),
        "place_id": place,
        "survey_id": found.record.id,
        "cofacilitator_id": cleo.id,
    }


def address(call: Call, ids: dict[str, str]) -> str:
    path = call.path
    for name, value in ids.items():
        path = path.replace(f"<{name}>", value)
    return path.replace("<", "").replace(">", "")


def a_phone(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return kit.site.tokens.make("participant", full.id, full.join("Mallory").id)


def a_screen(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return kit.site.tokens.make("screen", full.id, full.record.screen_key)


def a_socket_of_fays(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return kit.site.tokens.make("facilitator", full.id)


def a_feedback_page(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return find_or_make_page(kit.context, full.id).token


def a_join_code(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return full.code


def an_ended_helper(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    cleo, token = leading.add_cofacilitator(kit.context, full.id, NewCofacilitator(name="Cleo"))
    leading.end_cofacilitator(kit.context, full.id, cleo.id)
    return token


def another_seminars_helper(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    from tests.people import open_nacka

    other = open_nacka(kit.context, place="Elsewhere")
    return leading.add_cofacilitator(kit.context, other.id, NewCofacilitator(name="Cleo"))[1]


def _key(kit: Kit, plan: str, role: str = "network_lead", actor: str | None = None) -> tuple[str, str]:
    new = NewKey(role=role, name="Nils", actor=actor)  # type: ignore[arg-type]
    key, token = plan_access.add_key(kit.context, plan, new)
    return key.id, token


def another_plans_lead(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return _key(kit, ids["other_plan"])[1]


def another_plans_actor(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    return _key(kit, ids["other_plan"], "actor", ACTORS[0])[1]


def an_ended_plan_link(kit: Kit, full: OpenSeminar, ids: dict[str, str]) -> str:
    key, token = _key(kit, ids["plan_id"])
    plan_access.end_key(kit.context, ids["plan_id"], key)
    return token


STRANGERS: tuple[Callable[[Kit, OpenSeminar, dict[str, str]], str], ...] = (
    a_phone,
    a_screen,
    a_socket_of_fays,
    a_feedback_page,
    a_join_code,
    an_ended_helper,
    another_seminars_helper,
    another_plans_lead,
    another_plans_actor,
    an_ended_plan_link,
)


def _opened(caller: Caller, calls: list[Call], ids: dict[str, str], **more: object) -> list[str]:
    """What answers anything but that one may not."""
    found = []
    for call in calls:
        answer = caller.ask(call.method, address(call, ids), {}, **more)  # type: ignore[arg-type]
        if answer.status_code not in (401, 403):
            found.append(f"{call.method} {call.path}: {answer.status_code}")
    return found


def test_nobody_gets_in_without_a_token(kit: Kit, ids: dict[str, str]) -> None:
    assert _opened(Caller(kit), GUARDED, ids) == []


@pytest.mark.parametrize("make", STRANGERS, ids=lambda make: make.__name__)
def test_a_token_for_something_else_opens_nothing(
    kit: Kit, full: OpenSeminar, ids: dict[str, str], make: Callable[..., str]
) -> None:
    token = make(kit, full, ids)
    assert _opened(Caller(kit, token), GUARDED, ids) == []


@pytest.mark.parametrize("make", STRANGERS, ids=lambda make: make.__name__)
def test_nor_does_what_it_signs_in_to(
    kit: Kit, full: OpenSeminar, ids: dict[str, str], make: Callable[..., str]
) -> None:
    """By cookie, with the CSRF token that came with it."""
    browser = Caller(kit, address="192.0.2.77")
    answer = browser.ask("POST", "/api/sign-in", {"token": make(kit, full, ids)})
    csrf = {"X-CSRFToken": answer.get_json().get("csrf", "")}
    assert _opened(browser, GUARDED, ids, headers=csrf) == []


def test_a_plans_own_link_opens_that_plan_and_an_actors_its_measures(
    kit: Kit, full: OpenSeminar, ids: dict[str, str]
) -> None:
    beside = [call for call in GUARDED if call.who not in ("network_lead", "plan")]
    of_the_lead = [call for call in GUARDED if call.who == "network_lead"]
    lead, actor = _key(kit, ids["plan_id"])[1], _key(kit, ids["plan_id"], "actor", ACTORS[0])[1]
    assert _opened(Caller(kit, lead), beside, ids) == []
    assert _opened(Caller(kit, actor), beside + of_the_lead, ids) == []
    for token in (lead, actor):
        assert Caller(kit, token).get(f"/api/plans/{ids['plan_id']}/measures").status_code == 200


def test_one_browser_has_one_role_at_a_time(
    kit: Kit, full: OpenSeminar, ids: dict[str, str], fay: str
) -> None:
    """What one signed in to before is over when the next link is opened; only Fay, who may all of it, stays Fay."""
    lead = _key(kit, ids["plan_id"])[1]
    helper = leading.add_cofacilitator(kit.context, full.id, NewCofacilitator(name="Cleo"))[1]
    plan, seminar = f"/api/plans/{ids['plan_id']}", f"/api/seminars/{full.id}"
    browser = Caller(kit)
    browser.call("POST", "/api/sign-in", {"token": helper})
    assert browser.get(seminar).status_code == 200
    before = browser.call("POST", "/api/sign-in", {"token": lead})["csrf"]
    assert is_error(browser.get(seminar), 401, "sign_in")
    assert browser.get(plan).status_code == 200
    browser.call("POST", "/api/sign-in", {"token": helper})
    assert is_error(browser.get(plan), 401, "sign_in")
    old = browser.ask("POST", f"{seminar}/parking", {"text": "x"}, headers={"X-CSRFToken": before})
    assert is_error(old, 403, "bad_csrf")
    browser.call("POST", "/api/sign-in", {"token": fay})
    browser.call("POST", "/api/sign-in", {"token": lead})
    assert browser.get("/api/places").status_code == 200


def test_whoever_followed_a_plans_link_on_a_shared_computer_can_sign_out(
    kit: Kit, ids: dict[str, str]
) -> None:
    browser = Caller(kit)
    csrf = browser.call("POST", "/api/sign-in", {"token": _key(kit, ids["plan_id"])[1]})["csrf"]
    assert is_error(browser.ask("POST", "/api/sign-out", {}), 403, "bad_csrf")
    browser.call("POST", "/api/sign-out", headers={"X-CSRFToken": csrf})
    assert is_error(browser.get(f"/api/plans/{ids['plan_id']}"), 401, "sign_in")


def test_a_form_on_another_site_signs_nobody_in(kit: Kit, fay: str) -> None:
    """A form cannot send JSON by its type, though its text may look like it."""
    form = f'{{"token":"x=","token":"{fay}"}}'
    browser = Caller(kit)
    refused = browser.ask("POST", "/api/sign-in", data=form, headers={"Content-Type": "text/plain"})
    assert is_error(refused, 400, "bad_json")
    assert is_error(browser.get("/api/places"), 401, "sign_in")
