"""One seminar from its opening to its plan, by calls alone: every call of the API works, and answers as it says."""

import re

from pydantic import BaseModel

from tests.web.callers import Body, Caller
from workshop.web.routes import all_calls

BACKS, ADDICTED = "rygg_nackbesvar", "missbruksproblem"


class Walker(Caller):
    """Remembers which calls have been made, and holds every answer to its model."""

    made: set[tuple[str, str]]

    def walk(self, method: str, path: str, body: object = None, status: int = 200, **more: str) -> Body:
        call = next(
            c for c in all_calls() if c.method == method and _pattern(c.path).fullmatch(path.split("?")[0])
        )
        self.made.add((call.method, call.path))
        response = self.ask(method, path, body, headers=more)
        assert response.status_code == status == call.status, response.text[:500]
        if call.media_type and call.media_type != "application/json":
            assert response.mimetype == call.media_type
            return {}
        answer: Body = response.get_json()
        if call.answer:
            model: type[BaseModel] = call.answer
            model.model_validate(answer)
        return answer


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<[^>]+>", r"[^/]+?", path.replace(".", r"\.")))


def test_every_call_works(caller: Caller) -> None:
    walker = Walker(caller.kit, "the-facilitators-own-token", address="192.0.2.77")
    walker.made = set()
    walk = walker.walk
    assert walk("GET", "/healthz")["ok"]
    assert walk("GET", "/api/catalogue")["need_groups"]
    assert walk("GET", "/api/exercises")["exercises"]
    assert [p["key"] for p in walk("GET", "/api/programmes")["programmes"]]
    seminar = _open(walker)
    _people(walker, seminar)
    _programme(walker, seminar)
    _documents(walker, seminar)
    _place(walker, seminar["place"]["id"])
    _network(walker)
    assert walk("POST", f"/api/seminars/{seminar['id']}/end")["state"] == "ended"
    assert walk("DELETE", f"/api/seminars/{seminar['id']}") == {"ok": True}
    assert walk("GET", "/api/seminars")["seminars"] == []
    assert len(walk("GET", "/api/plans")["plans"]) == 2, "the plans stay"
    assert walk("POST", "/api/sign-in", {"token": "the-facilitators-own-token"})["csrf"]
    assert walk("POST", "/api/sign-out") == {"ok": True}
    assert walker.made == {(call.method, call.path) for call in all_calls()}


def _open(walker: Walker) -> Body:
    walk = walker.walk
    place = walk("POST", "/api/places", {"name": "Nacka"}, 201)
    assert walk("POST", "/api/places", {"name": "Nacka"}, 201)["id"] == place["id"], (
        "by its name it is the same"
    )
    group = {"key": BACKS, "title": "Backs and necks", "people": 400}
    added = walk("POST", f"/api/places/{place['id']}/need-groups", group, 201)
    assert added["need_groups"] == [group]
    actor = walk("POST", f"/api/places/{place['id']}/actors", {"name": "Primärvården"}, 201)
    assert actor["actors"] == ["Primärvården"]
    assert [p["name"] for p in walk("GET", "/api/places")["places"]] == ["Nacka"]
    new = {
        "title": "A first seminar",
        "programme": "nacka_short",
        "need_groups": [{"key": BACKS}, ADDICTED],
        "actors": ["Primärvården", "Kommunen"],
        "place": "Nacka",
        "date": "2026-11-20",
        "venue": "Town hall",
        "language": "en",
        "smallest_group": 3,
    }
    seminar = walk("POST", "/api/seminars", new, 201)
    assert seminar["join_url"] == f"http://kit.example/j/{seminar['code']}"
    assert (seminar["day"], seminar["venue"], seminar["smallest_group"]) == ("2026-11-20", "Town hall", 3)
    assert [a["kind"] for a in seminar["activities"]][:3] == ["talk", "check_in", "obstacles"]
    assert {"id", "kind", "title", "scope", "anonymous", "phase"} <= set(seminar["activities"][0])
    path = f"/api/seminars/{seminar['id']}"
    changed = walk("PATCH", path, {"title": "The seminar", "roll": ["Kommunen"]})
    assert changed["roll"] == {"is_confirmed": True, "actors": ["Kommunen"]}
    assert walk("PATCH", path, {"roll": None})["roll"]["is_confirmed"] is False
    assert walk("GET", path)["title"] == "The seminar"
    assert [s["id"] for s in walk("GET", "/api/seminars")["seminars"]] == [seminar["id"]]
    assert walk("POST", f"{path}/socket-token")["token"]
    return seminar


def _people(walker: Walker, seminar: Body) -> None:
    walk, path, code = walker.walk, f"/api/seminars/{seminar['id']}", seminar["code"]
    door = walk("GET", f"/api/join/{code.lower()}")
    assert (door["title"], len(door["need_groups"]), len(door["stores"])) == ("The seminar", 2, 4)
    walk("GET", f"/qr/{code}.svg")
    alice = {"code": code, "actor": "Komunen", "need_group": BACKS, "name": "Alice"}
    joined = walk("POST", "/api/join", alice, 201, Authorization="")
    person = joined["participant"]["id"]
    people = walk("GET", f"{path}/people")
    assert [p["name"] for p in people["people"]] == ["Alice"]
    assert people["missing"] == ["Primärvården", "Kommunen"]
    moved = walk(
        "PATCH", f"{path}/people/{person}", {"need_group": ADDICTED, "table": "2", "speaks_for_actor": True}
    )
    assert (moved["need_group"], moved["table"], moved["speaks_for_actor"]) == (ADDICTED, "2", True)
    merged = walk("POST", f"{path}/actors/merge", {"actors": ["Komunen"], "into": "Kommunen"})
    assert merged["actors"] == ["Primärvården", "Kommunen"]
    assert walk("GET", f"{path}/people")["missing"] == ["Primärvården"]
    shut = walk("POST", f"{path}/door", {"open": False, "new_code": True})
    assert shut["is_door_open"] is False
    assert shut["code"] != code
    assert walk("DELETE", f"{path}/people/{person}") == {"ok": True}
    assert walk("GET", f"{path}/people")["people"] == []


def _programme(walker: Walker, seminar: Body) -> None:
    walk, path = walker.walk, f"/api/seminars/{seminar['id']}"
    added = walk(
        "POST", f"{path}/activities", {"kind": "talk", "title": "Before we begin", "position": 0}, 201
    )
    assert added["position"] == 0
    changed = walk("PATCH", f"{path}/activities/{added['id']}", {"minutes": 7, "config": {"text": "Hello"}})
    assert (changed["minutes"], changed["config"]) == (7, {"text": "Hello"})
    ids = [a["id"] for a in walk("GET", path)["activities"]]
    ordered = walk("POST", f"{path}/order", {"activities": ids[::-1]})
    assert [a["id"] for a in ordered["activities"]] == ids[::-1]
    walk("POST", f"{path}/order", {"activities": ids})
    assert walk("DELETE", f"{path}/activities/{added['id']}") == {"ok": True}
    dynamics = next(a["id"] for a in seminar["activities"] if a["kind"] == "dynamics")
    assert walk("GET", f"{path}/activities/{dynamics}/candidates") == {"candidates": []}
    assert walk("GET", f"{path}/activities/{dynamics}/guide")["phases"]["individual"]["say"]
    moved = walk("POST", f"{path}/activities/{dynamics}/phase", {"phase": "individual", "minutes": 5})
    assert moved["phase"] == "individual"
    assert moved["ends_at"]
    walk("POST", f"{path}/activities/{dynamics}/phase", {"phase": "closed"})


def _documents(walker: Walker, seminar: Body) -> None:
    walk, path = walker.walk, f"/api/seminars/{seminar['id']}"
    results = walk("GET", f"{path}/results")
    assert results["activities"][0]["kind"] == "talk"
    drafted = walk("POST", f"{path}/plans/draft")["plans"]
    assert [plan["need_group"] for plan in drafted] == [BACKS, ADDICTED]
    plan = f"/api/plans/{drafted[0]['id']}"
    assert walk("GET", plan)["people"] == 400
    assert len(walk("GET", "/api/plans")["plans"]) == 2
    add = {"add": [{"kind": "goal", "fields": {"title": "One way in"}}], "direction": "Together"}
    changed = walk("PATCH", plan, add)
    assert changed["rows"][0]["fields"]["title"] == "One way in"
    _between_seminars(walker, plan, changed["rows"][0]["id"])
    for format in ("json", "md", "html", "pdf", "docx", "odt", "xlsx", "csv"):
        walk("GET", f"{path}/export.{format}")
        walk("GET", f"{plan}/export.{format}")
    walk("GET", f"{plan}/export.ics")
    assert "One way in" in [node["title"] for node in walk("GET", f"{plan}/trail")["nodes"]]


def _between_seminars(walker: Walker, plan: str, goal: str) -> None:
    """The plan lives on: accepted, written in, reported on, put back."""
    walk = walker.walk
    add = {"add": [{"kind": "measure", "parent": goal, "fields": {"title": "Ring", "actor": "Kommunen"}}]}
    measure = walk("PATCH", plan, add)["rows"][-1]["id"]
    walk("PATCH", plan, {"rows": [{"id": measure, "state": "accepted"}], "by": "Alice"})
    [first] = walk("GET", f"{plan}/revisions")["revisions"]
    assert (first["number"], first["by"]) == (1, "Alice")
    note = walk("POST", f"{plan}/notes", {"text": "A meeting", "day": "2027-01-10"}, 201)
    assert [one["text"] for one in walk("GET", f"{plan}/notes")["notes"]] == ["A meeting"]
    assert walk("DELETE", f"{plan}/notes/{note['id']}") == {"ok": True}
    key = walk("POST", f"{plan}/keys", {"role": "actor", "name": "Bob", "actor": "Kommunen"}, 201)
    assert f"{plan.removeprefix('/api')}/measures#token=" in key["link"]
    assert [one["name"] for one in walk("GET", f"{plan}/keys")["keys"]] == ["Bob"]
    assert [one["title"] for one in walk("GET", f"{plan}/measures")["measures"]] == ["Ring"]
    told = walk("POST", f"{plan}/measures/{measure}/report", {"progress": "done", "outcome": "3 of 5"})
    assert told["measures"][0]["outcome"] == "3 of 5"
    changed = walk("GET", f"{plan}/revisions/compare?before=1")["differences"]
    assert [(one["field"], one["after"]) for one in changed] == [("progress", "done"), ("outcome", "3 of 5")]
    assert walk("POST", f"{plan}/revisions/1/restore", {}) == {"number": 3}
    assert walk("DELETE", f"{plan}/keys/{key['id']}") == {"ok": True}


def _place(walker: Walker, place: str) -> None:
    """The place is put in order, and looked at."""
    walk, path = walker.walk, f"/api/places/{place}"
    assert walk("PATCH", path, {"order": [ADDICTED, BACKS]})["need_groups"][0]["key"] == ADDICTED
    walk("POST", f"{path}/need-groups", {"key": "young", "title": "The young"}, 201)
    changed = walk("PATCH", f"{path}/need-groups/young", {"people": 30})
    assert changed["need_groups"][-1]["people"] == 30
    assert len(walk("DELETE", f"{path}/need-groups/young")["need_groups"]) == 2
    for name in ("PV", "The post"):
        walk("POST", f"{path}/actors", {"name": name}, 201)
    actors = {actor["name"]: actor["id"] for actor in walk("GET", path)["actors"]}
    walk("PATCH", f"{path}/actors/{actors['The post']}", {"name": "Postnord"})
    walk("DELETE", f"{path}/actors/{actors['The post']}")
    merge = {"actors": [actors["PV"], actors["Primärvården"]], "into": actors["Primärvården"]}
    merged = walk("POST", f"{path}/actors/merge", merge)
    assert [actor["name"] for actor in merged["actors"]] == ["Primärvården", "Kommunen"]
    assert walk("GET", f"{path}/overview")["actors"][0]["actor"] == "Kommunen"
    for format in ("md", "html", "pdf", "docx", "odt", "xlsx", "csv"):
        walk("GET", f"{path}/export.{format}")
    empty = walk("POST", "/api/places", {"name": "Elsewhere"}, 201)["id"]
    assert walk("DELETE", f"/api/places/{empty}") == {"ok": True}


def _network(walker: Walker) -> None:
    walk = walker.walk
    network = walk("GET", "/api/network")
    assert network["chosen"] == "http://kit.example"
    chosen = walk("PATCH", "/api/network", {"public_url": "http://192.0.2.9:8000/"})
    assert chosen["chosen"] == "http://192.0.2.9:8000"
    assert walk("PATCH", "/api/network", {"public_url": None})["chosen"] == "http://kit.example"
    check = walk("POST", "/api/network/checks", None, 201)
    assert [url["reached"] for url in check["urls"]] == [False] * len(check["urls"])
    walk("GET", f"/qr/check/{check['id']}/0.svg")
    assert walk("POST", f"/api/network/checks/{check['id']}/reached", {"n": 0, "websocket": True}) == {
        "ok": True
    }
    first = walk("GET", f"/api/network/checks/{check['id']}")["urls"][0]
    assert (first["reached"], first["websocket"]) == (True, True)
