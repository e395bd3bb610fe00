"""What lives longer than a seminar, call by call: the plan, the survey, the feedback page, the place."""

from tests.web.callers import Body
from tests.web.walking import ADDICTED, BACKS, Walker


def walk_between_seminars(walker: Walker, plan: str, goal: str) -> None:
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
    assert "Alice" in walk("GET", f"{plan}/names")["names"]
    assert walk("POST", f"{plan}/names/forget", {"name": "Alice"})["places"] >= 1
    assert "Alice" not in walk("GET", f"{plan}/names")["names"]
    again = walk("POST", f"{plan}/follow-up", {"title": "A year on", "date": "2027-11-12"}, 201)
    assert (again["title"], again["day"]) == ("A year on", "2027-11-12")
    review = next(one for one in again["activities"] if one["kind"] == "measures_review")
    offered = walk("GET", f"/api/seminars/{again['id']}/activities/{review['id']}/candidates")["candidates"]
    assert offered and all(one["from_plan"] is not None for one in offered)
    assert walk("DELETE", f"/api/seminars/{again['id']}") == {"ok": True}


def walk_survey(walker: Walker, seminar: Body) -> None:
    walk, place = walker.walk, f"/api/places/{seminar['place']['id']}"
    survey = walk("POST", f"{place}/surveys", {"year": 2026, "language": "en"}, 201)
    assert [held["title"] for held in survey["seminars"]] == ["The seminar"]
    assert [one["id"] for one in walk("GET", f"{place}/surveys")["surveys"]] == [survey["id"]]
    path = f"/api/surveys/{survey['id']}"
    changed = walk("PATCH", path, {"texts": {"summary": "Short"}, "left_out": ["reasons"]})
    assert (changed["revision"], changed["left_out"]) == (2, ["reasons"])
    assert walk("GET", path)["title"] == "Survey of cooperation in Nacka 2026"
    for format in ("md", "html", "pdf", "docx", "odt", "xlsx", "csv"):
        walk("GET", f"{path}/export.{format}")
    assert walk("DELETE", path) == {"ok": True}


def walk_feedback(walker: Walker, seminar: Body) -> None:
    walk, path = walker.walk, f"/api/seminars/{seminar['id']}/feedback"
    page = walk("GET", path)
    assert page["is_open"] and page["url"].startswith("http://kit.example/f/")
    token = page["url"].rpartition("/")[2]
    assert walk("PATCH", path, {"greeting": "Thank you"})["greeting"] == "Thank you"
    assert walk("GET", f"/api/feedback/{token}")["greeting"] == "Thank you"
    walk("GET", f"/api/feedback/{token}/qr.svg")
    assert walk("GET", f"{path}/link")["url"] == page["url"]


def walk_place(walker: Walker, place: str) -> None:
    """The place is put in order, and looked at."""
    walk, path = walker.walk, f"/api/places/{place}"
    assert walk("PATCH", path, {"order": [ADDICTED, BACKS]})["need_groups"][0]["key"] == ADDICTED
    assert set(walk("DELETE", f"{path}/links")) == {"plans", "feedback_pages", "cofacilitators"}
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
    walk("GET", f"/api/places/{empty}/export.json")
    archive = bytes(walker.get(f"/api/places/{empty}/export.json").data)
    assert walk("DELETE", f"/api/places/{empty}") == {"ok": True}
    assert walk("POST", "/api/seminars/import/check", archive)["place"] == "Elsewhere"
    assert walk("POST", "/api/seminars/import", archive, 201)["place_id"] == empty
