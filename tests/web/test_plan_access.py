"""A link opens one plan: the network lead's to change it, an actor's to report, and none of them anything else."""

import pytest

from tests.people import ACTORS, OpenSeminar
from tests.web.callers import Body, Caller, is_error
from workshop.app import Kit


@pytest.fixture
def plans(caller: Caller, full: OpenSeminar) -> list[Body]:
    """The full seminar's plans; the first holds a measure of each of two actors, written by hand."""
    drafted: list[Body] = caller.call("POST", f"/api/seminars/{full.id}/plans/draft")["plans"]
    rows = [
        {"kind": "measure", "fields": {"title": f"Measure {n}", "actor": actor}}
        for n, actor in enumerate(ACTORS[:2])
    ]
    caller.call("PATCH", f"/api/plans/{drafted[0]['id']}", {"add": rows})
    return drafted


def link_of(caller: Caller, plan: Body, **body: str) -> tuple[Body, Caller]:
    """A new link, and whoever follows it."""
    key = caller.call("POST", f"/api/plans/{plan['id']}/keys", {"name": "Alice", **body})
    return key, Caller(caller.kit, key["link"].partition("#token=")[2])


def test_the_network_lead_changes_the_plan_in_their_own_name(caller: Caller, plans: list[Body]) -> None:
    _, alice = link_of(caller, plans[0], role="network_lead")
    path = f"/api/plans/{plans[0]['id']}"
    row = alice.call("GET", path)["rows"][0]["id"]
    alice.call("PATCH", path, {"rows": [{"id": row, "state": "accepted"}], "direction": "Together"})
    assert alice.call("GET", f"{path}/revisions")["revisions"][0]["by"] == "Alice"
    assert alice.get(f"{path}/export.docx").status_code == 200
    refused = alice.ask("PATCH", path, {"direction": "As Bob", "by": "Bob"})
    assert is_error(refused, 400, "invalid")


def test_a_link_opens_no_other_plan_and_nothing_of_the_facilitators(
    caller: Caller, full: OpenSeminar, plans: list[Body]
) -> None:
    for role in ({"role": "network_lead"}, {"role": "actor", "actor": ACTORS[0]}):
        _, alice = link_of(caller, plans[0], **role)
        assert is_error(alice.get(f"/api/plans/{plans[1]['id']}/measures"), 403, "other_plan")
        assert is_error(alice.get(f"/api/plans/{plans[1]['id']}"), 403, "other_plan")
        for path in ("/api/plans", "/api/seminars", f"/api/seminars/{full.id}/results", "/api/places"):
            assert alice.get(path).status_code in (401, 403), path


def test_an_actor_reports_and_changes_nothing_else(caller: Caller, plans: list[Body]) -> None:
    _, bob = link_of(caller, plans[0], role="actor", actor=ACTORS[0])
    path = f"/api/plans/{plans[0]['id']}"
    own = bob.call("GET", f"{path}/measures")["measures"]
    assert {one["actor"] for one in own} == {ACTORS[0]}
    report = {"progress": "stuck", "needed": "A contract"}
    measure = next(one["id"] for one in own if one["title"] == "Measure 0")
    bob.call("POST", f"{path}/measures/{measure}/report", report)
    assert caller.call("GET", f"{path}/notes")["notes"][0]["by"] == "Alice"
    for method, where, body in (
        ("GET", path, None),
        ("PATCH", path, {"direction": "Mine"}),
        ("GET", f"{path}/notes", None),
        ("GET", f"{path}/keys", None),
        ("GET", f"{path}/export.json", None),
        ("POST", f"{path}/revisions/1/restore", {}),
    ):
        assert is_error(bob.ask(method, where, body), 403, "only_reports"), where
    rows = caller.call("GET", path)["rows"]
    others = next(row["id"] for row in rows if row["fields"]["title"] == "Measure 1")
    refused = bob.ask("POST", f"{path}/measures/{others}/report", {"progress": "done"})
    assert is_error(refused, 403, "other_actors_measure")


def test_the_network_lead_gives_actors_links_but_makes_no_other_network_lead(
    caller: Caller, plans: list[Body]
) -> None:
    _, alice = link_of(caller, plans[0], role="network_lead")
    path = f"/api/plans/{plans[0]['id']}/keys"
    alice.call("POST", path, {"role": "actor", "name": "Bob", "actor": ACTORS[0]})
    assert is_error(alice.ask("POST", path, {"role": "network_lead", "name": "Bob"}), 403, "forbidden")


def test_a_network_lead_ends_actors_links_and_their_own_but_no_other_leads(
    caller: Caller, plans: list[Body]
) -> None:
    path = f"/api/plans/{plans[0]['id']}/keys"
    own, alice = link_of(caller, plans[0], role="network_lead")
    others, bob = link_of(caller, plans[0], role="network_lead")
    actors, _ = link_of(caller, plans[0], role="actor", actor=ACTORS[0])
    assert alice.call("GET", path)["you"] == own["id"] and caller.call("GET", path)["you"] is None
    assert is_error(alice.ask("DELETE", f"{path}/{others['id']}"), 403, "not_your_link")
    assert bob.get(path).status_code == 200
    alice.call("DELETE", f"{path}/{actors['id']}")
    alice.call("DELETE", f"{path}/{own['id']}")
    assert is_error(alice.get(path), 403, "link_ended")
    caller.call("DELETE", f"{path}/{others['id']}")
    assert is_error(bob.get(path), 403, "link_ended")


def test_a_link_that_was_taken_back_opens_nothing(caller: Caller, plans: list[Body]) -> None:
    key, alice = link_of(caller, plans[0], role="network_lead")
    path = f"/api/plans/{plans[0]['id']}"
    caller.call("DELETE", f"{path}/keys/{key['id']}")
    assert is_error(alice.get(path), 403, "link_ended")
    assert is_error(alice.ask("POST", "/api/sign-in", {"token": alice.token}), 403, "link_ended")


def test_a_browser_follows_a_link_and_changes_need_its_csrf_token(
    kit: Kit, caller: Caller, plans: list[Body]
) -> None:
    _, alice = link_of(caller, plans[0], role="network_lead")
    path = f"/api/plans/{plans[0]['id']}"
    browser = Caller(kit)
    csrf = browser.call("POST", "/api/sign-in", {"token": alice.token})["csrf"]
    assert browser.call("GET", path)["id"] == plans[0]["id"]
    assert is_error(browser.ask("PATCH", path, {"direction": "X"}), 403, "bad_csrf")
    browser.call("PATCH", path, {"direction": "X"}, headers={"X-CSRFToken": csrf})
    assert browser.get(f"/plans/{plans[0]['id']}").status_code == 200
    assert browser.get("/lead").status_code == 200
    assert is_error(browser.get("/api/seminars"), 401, "sign_in")


def test_a_plans_page_without_a_sign_in_tells_nothing(kit: Kit, plans: list[Body]) -> None:
    for page in (f"/plans/{plans[0]['id']}", f"/plans/{plans[0]['id']}/measures"):
        response = Caller(kit).get(page)
        assert response.status_code == 200
        assert plans[0]["title"] not in response.text


def test_somebody_with_links_to_two_plans_opens_one_after_the_other(
    kit: Kit, caller: Caller, plans: list[Body]
) -> None:
    """The page of the second asks for its link, though the browser is signed in to the first."""
    browser = Caller(kit)
    for plan in plans[:2]:
        _, alice = link_of(caller, plan, role="actor", actor=ACTORS[0])
        page = f"/plans/{plan['id']}/measures"
        assert '"role": null' in browser.get(page).text
        browser.call("POST", "/api/sign-in", {"token": alice.token})
        assert '"role": "actor"' in browser.get(page).text
        assert browser.get(f"/api/plans/{plan['id']}/measures").status_code == 200
