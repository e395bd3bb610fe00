"""One seminar from its opening to its plan, by calls alone: every call of the API works, and answers as it says."""

import json

from tests.web.callers import Body, Caller
from tests.web.walking import ADDICTED, BACKS, Walker
from tests.web.years import walk_between_seminars, walk_feedback, walk_place, walk_survey
from workshop.web.routes import all_calls


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
    _leading(walker, seminar)
    _documents(walker, seminar)
    walk_survey(walker, seminar)
    walk_place(walker, seminar["place"]["id"])
    _network(walker)
    assert walk("POST", f"/api/seminars/{seminar['id']}/end")["state"] == "ended"
    walk_feedback(walker, seminar)
    assert walk("DELETE", f"/api/seminars/{seminar['id']}") == {"ok": True}
    assert walk("GET", "/api/seminars")["seminars"] == []
    assert len(walk("GET", "/api/plans")["plans"]) == 2, "the plans stay"
    csrf = walk("POST", "/api/sign-in", {"token": "the-facilitators-own-token"})["csrf"]
    assert walk("POST", "/api/sign-out", None, 200, **{"X-CSRFToken": csrf}) == {"ok": True}
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
    table = walk("POST", f"{path}/tables", {"name": "1"}, 201)["tables"][0]
    renamed = walk("PATCH", f"{path}/tables/{table['id']}", {"name": "2"})
    assert renamed == walk("GET", f"{path}/tables")
    moved = walk(
        "PATCH", f"{path}/people/{person}", {"need_group": ADDICTED, "table": "2", "speaks_for_actor": True}
    )
    assert (moved["need_group"], moved["table"], moved["speaks_for_actor"]) == (ADDICTED, "2", True)
    bob = walk("POST", f"{path}/people", {"name": "Bob", "table": "2"}, 201)
    assert (bob["table"], bob["has_phone"]) == ("2", False)
    assert len(walk("POST", f"{path}/tables/make", {"by": "lots", "size": 2})["tables"]) == 1
    again = walk("POST", f"{path}/tables", {"name": "Balkongen"}, 201)["tables"][-1]
    walk("DELETE", f"{path}/tables/{again['id']}")
    walk("DELETE", f"{path}/people/{bob['id']}")
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
    copied = walk("POST", f"{path}/activities/{added['id']}/copy", None, 201)
    assert (copied["minutes"], copied["position"]) == (7, 1)
    assert walk("DELETE", f"{path}/activities/{copied['id']}") == {"ok": True}
    assert walk("DELETE", f"{path}/activities/{added['id']}") == {"ok": True}
    dynamics = next(a["id"] for a in seminar["activities"] if a["kind"] == "dynamics")
    assert walk("GET", f"{path}/activities/{dynamics}/candidates") == {"candidates": []}
    assert walk("GET", f"{path}/activities/{dynamics}/comparable") == {"comparable": []}
    assert walk("GET", f"{path}/last-time") == {"last_time": None}
    walk("GET", f"{path}/activities/{dynamics}/sheet.pdf")
    walk("GET", f"{path}/sheets.pdf")
    assert walk("GET", f"{path}/activities/{dynamics}/guide")["phases"]["individual"]["say"]
    moved = walk("POST", f"{path}/activities/{dynamics}/phase", {"phase": "individual", "minutes": 5})
    assert moved["phase"] == "individual"
    assert moved["ends_at"]
    walk("POST", f"{path}/activities/{dynamics}/phase", {"phase": "closed"})
    assert walk("GET", f"{path}/pace")["has_begun"]
    _saved_programmes(walker, path)


def _saved_programmes(walker: Walker, path: str) -> None:
    walk = walker.walk
    saved = walk("POST", f"{path}/programme", {"title": "Our morning"}, 201)
    mine = f"/api/programmes/{saved['key']}"
    assert walk("PATCH", mine, {"text": "As we do it"})["text"] == "As we do it"
    assert walk("GET", mine)["minutes"] == saved["minutes"]
    file = walk("GET", f"{mine}/file.json")
    assert file["format"] == walk("GET", f"{path}/programme.json")["format"]
    new = {name: file[name] for name in ("title", "text", "language", "activities")}
    assert walk("POST", "/api/programmes", new, 201)["activities"] == saved["activities"]
    walk("POST", "/api/programmes/files", {"text": json.dumps(file)}, 201)
    copied = walk("POST", f"{mine}/copy", {"title": "Our afternoon"}, 201)
    assert copied["activities"] == saved["activities"]
    assert walk("DELETE", mine) == {"ok": True}


def _leading(walker: Walker, seminar: Body) -> None:
    walk, path = walker.walk, f"/api/seminars/{seminar['id']}"
    asked = walk("POST", f"{path}/follow-ups", {"question": "In March?", "choices": ["Yes", "No"]}, 201)
    assert walk("GET", path)["follow_up"] == asked["id"]
    assert walk("GET", f"{path}/activities/{asked['id']}/trail") == {"acts": []}
    walk("POST", f"{path}/activities/{asked['id']}/phase", {"phase": "closed"})
    line = walk("POST", f"{path}/parking", {"text": "The budget"}, 201)
    assert walk("PATCH", f"{path}/parking/{line['id']}", {"state": "done"})["state"] == "done"
    assert [one["text"] for one in walk("GET", f"{path}/parking")["lines"]] == ["The budget"]
    assert walk("POST", f"{path}/aside", {"show": "parking"}) == {"show": "parking"}
    assert walk("POST", f"{path}/pages", {"by": 1}) == {"ok": True}
    cleo = walk("POST", f"{path}/cofacilitators", {"name": "Cleo"}, 201)
    assert cleo["link"].startswith("http://kit.example/lead#token=")
    assert walk("POST", f"{path}/leading", {"to": cleo["id"]})["leader"] == cleo["id"]
    assert walk("POST", f"{path}/leading", {"to": None})["leader"] is None
    assert walk("DELETE", f"{path}/cofacilitators/{cleo['id']}") == {"ok": True}
    assert walk("GET", f"{path}/leading") == {"leader": None, "you": None, "cofacilitators": []}


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
    walk_between_seminars(walker, plan, changed["rows"][0]["id"])
    for format in ("json", "md", "html", "pdf", "docx", "odt", "xlsx", "csv"):
        walk("GET", f"{path}/export.{format}")
        walk("GET", f"{plan}/export.{format}")
    walk("GET", f"{plan}/export.ics")
    assert "One way in" in [node["title"] for node in walk("GET", f"{plan}/trail")["nodes"]]


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
