"""The trail of a plan over HTTP: for the facilitator and the network lead, and it says when a seminar is gone."""

from random import Random

import pytest

from tests.people import ACTORS, OpenSeminar, open_nacka
from tests.web.callers import Body, Caller, is_error
from workshop.app import Kit


@pytest.fixture
def plan(caller: Caller, full: OpenSeminar) -> Body:
    drafted: list[Body] = caller.call("POST", f"/api/seminars/{full.id}/plans/draft")["plans"]
    return max(drafted, key=lambda one: int(one["counts"]["measures"]))


def test_the_trail_leads_from_obstacles_to_measures(caller: Caller, plan: Body) -> None:
    trail = caller.call("GET", f"/api/plans/{plan['id']}/trail")
    kinds = [node["kind"] for node in trail["nodes"]]
    assert {"obstacle", "goal", "measure"} <= set(kinds)
    ids = {node["id"] for node in trail["nodes"]}
    assert all({link["source"], link["target"]} <= ids for link in trail["links"])
    origin = next(node["origins"][0] for node in trail["nodes"] if node["kind"] == "obstacle")
    wanted = {"seminar", "seminar_title", "activity_title", "day", "votes", "actors", "people", "tables"}
    assert wanted <= set(origin) and origin["is_gone"] is False


def test_the_network_lead_reads_it_and_an_actor_does_not(kit: Kit, caller: Caller, plan: Body) -> None:
    path = f"/api/plans/{plan['id']}"
    links = [
        caller.call("POST", f"{path}/keys", {"name": "Alice", **role})["link"].partition("#token=")[2]
        for role in ({"role": "network_lead"}, {"role": "actor", "actor": ACTORS[0]})
    ]
    lead, actor = (Caller(kit, token) for token in links)
    assert lead.call("GET", f"{path}/trail")["plan"] == plan["id"]
    assert is_error(actor.get(f"{path}/trail"), 403, "only_reports")
    assert is_error(Caller(kit).get(f"{path}/trail"), 401, "sign_in")


def test_its_page_without_a_sign_in_tells_nothing(kit: Kit, plan: Body) -> None:
    response = Caller(kit).get(f"/plans/{plan['id']}/trail")
    assert response.status_code == 200
    assert plan["title"] not in response.text


def test_rows_of_a_deleted_seminar_stay_and_say_so(kit: Kit, caller: Caller) -> None:
    seminar = open_nacka(kit.context, place="A place that forgets", title="Soon gone")
    seminar.run_through(seminar.join_many(dict.fromkeys(ACTORS[:3], 3)), Random(4))
    [plan, *_] = caller.call("POST", f"/api/seminars/{seminar.id}/plans/draft")["plans"]
    assert plan["rows"] and not any(row["origin"]["is_gone"] for row in plan["rows"])
    caller.call("DELETE", f"/api/seminars/{seminar.id}")
    after = caller.call("GET", f"/api/plans/{plan['id']}")
    assert [row["id"] for row in after["rows"]] == [row["id"] for row in plan["rows"]]
    assert all(row["origin"]["is_gone"] for row in after["rows"])
    assert all(step["origin"]["is_gone"] for row in after["rows"] for step in row["trail"])
    trail = caller.call("GET", f"/api/plans/{plan['id']}/trail")
    assert all(origin["is_gone"] for node in trail["nodes"] for origin in node["origins"])
