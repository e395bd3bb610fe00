"""Programmes and the pace over HTTP: saved, shared, taken in; whatever is wrong changes nothing."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest

from tests.people import OpenSeminar
from tests.web.callers import Body, Caller, is_error

TALK = {"kind": "talk", "title": "Hello", "minutes": 5, "config": {"text": "Hello"}}


@pytest.fixture
def saved(caller: Caller) -> Body:
    new = {"title": "Vår förmiddag/å", "language": "sv", "activities": [TALK, {"kind": "pause"}]}
    return caller.call("POST", "/api/programmes", new)


def own(caller: Caller) -> list[str]:
    return [p["key"] for p in caller.call("GET", "/api/programmes")["programmes"] if p["is_own"]]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_shipped_ones_come_in_the_readers_language_with_their_guide(
    caller: Caller, language: str
) -> None:
    found = caller.call("GET", f"/api/programmes?lang={language}")["programmes"]
    shipped = [programme for programme in found if not programme["is_own"]]
    assert len(shipped) == 6
    for programme in shipped:
        assert programme["language"] == language
        assert programme["minutes"] == sum(activity["minutes"] for activity in programme["activities"])
        assert programme["guide"]["week_before"] and programme["guide"]["sources"]


def test_a_seminar_opens_with_a_saved_programme_and_a_start(caller: Caller, saved: Body) -> None:
    new = {"title": "Opened", "programme": saved["key"], "starts": "08:30", "date": "2027-03-15"}
    seminar = caller.call("POST", "/api/seminars", new)
    assert [activity["title"] for activity in seminar["activities"]] == ["Hello", "Paus"]
    assert (seminar["starts"], seminar["programme"], seminar["agreed_minutes"]) == (
        "08:30",
        saved["key"],
        None,
    )


def test_a_programme_is_downloaded_under_its_name_and_taken_in_again(caller: Caller, saved: Body) -> None:
    response = caller.get(f"/api/programmes/{saved['key']}/file.json")
    assert response.headers["Content-Disposition"].startswith('attachment; filename="Var-formiddag-a.json"')
    assert response.mimetype == "application/json"
    taken = caller.call("POST", "/api/programmes/files", {"text": response.get_data(as_text=True)})
    assert taken["key"] != saved["key"]
    assert (taken["title"], taken["activities"]) == (saved["title"], saved["activities"])


def test_a_seminars_programme_is_downloaded_as_it_stands(caller: Caller, seminar: OpenSeminar) -> None:
    file = caller.call("GET", f"/api/seminars/{seminar.id}/programme.json")
    assert (file["format"], file["version"]) == ("samverkstan-programme", 1)
    assert [a["kind"] for a in file["activities"]] == [a.kind for a in seminar.activities]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "damaged_programme"),
        ("{}", "foreign_programme"),
        ('{"format": "samverkstan-programme", "version": 9}', "newer_programme"),
        ('{"format": "samverkstan-programme", "version": 1}', "missing"),
    ],
)
def test_a_file_that_is_not_right_is_refused_whole(caller: Caller, text: str, code: str) -> None:
    before = own(caller)
    assert is_error(caller.post("/api/programmes/files", {"text": text}), 400, code)
    assert own(caller) == before


def test_the_activity_at_fault_is_named(caller: Caller) -> None:
    file = {
        "format": "samverkstan-programme",
        "version": 1,
        "title": "x",
        "language": "sv",
        "activities": [TALK, {"kind": "goals", "title": "Our goals", "config": {"votes": 0}}],
    }
    response = caller.post("/api/programmes/files", {"text": orjson.dumps(file).decode()})
    assert is_error(response, 400, "wrong_setting")
    assert "Activity 2" in response.get_json()["message"] and "Our goals" in response.get_json()["message"]
    assert response.get_json()["details"] == {"number": 2, "title": "Our goals", "field": "votes"}


@pytest.mark.parametrize("body", [{}, {"text": 5}, {"text": "x", "more": 1}, [], {"text": None}])
def test_a_body_that_is_none_is_refused(caller: Caller, body: object) -> None:
    response = caller.post("/api/programmes/files", body)
    assert response.status_code == 400 and response.get_json()["code"] in ("invalid", "missing")


def test_a_file_larger_than_any_programme_is_refused(caller: Caller) -> None:
    assert is_error(caller.post("/api/programmes/files", {"text": "x" * 950_000}), 400, "too_long")
    assert is_error(caller.post("/api/programmes/files", {"text": "x" * 1_100_000}), 413, "too_large")


def test_a_shipped_programme_stays(caller: Caller) -> None:
    assert is_error(
        caller.ask("PATCH", "/api/programmes/nacka_short", {"title": "Mine"}), 409, "shipped_programme"
    )
    assert is_error(caller.ask("DELETE", "/api/programmes/full_day"), 409, "shipped_programme")


def test_a_shipped_programme_is_copied_and_the_copy_is_changed(caller: Caller) -> None:
    shipped = caller.call("GET", "/api/programmes/half_day?lang=en")
    copy = caller.call("POST", "/api/programmes/half_day/copy?lang=en", {"title": "Our half day"})
    assert (copy["title"], copy["is_own"], copy["guide"]) == ("Our half day", True, None)
    assert (copy["language"], copy["activities"]) == ("en", shipped["activities"])
    shorter = caller.call("PATCH", f"/api/programmes/{copy['key']}", {"activities": copy["activities"][:2]})
    assert len(shorter["activities"]) == 2
    assert caller.call("GET", "/api/programmes/half_day?lang=en") == shipped


def test_a_copy_without_a_title_is_called_what_the_original_is(caller: Caller, saved: Body) -> None:
    copy = caller.call("POST", f"/api/programmes/{saved['key']}/copy", {})
    assert (copy["title"], copy["activities"]) == (saved["title"], saved["activities"])
    assert copy["key"] != saved["key"]


@pytest.mark.parametrize("body", [{"title": ""}, {"title": 5}, {"name": "x"}, []])
def test_a_copy_by_a_wrong_name_is_refused(caller: Caller, saved: Body, body: object) -> None:
    before = own(caller)
    assert caller.post(f"/api/programmes/{saved['key']}/copy", body).status_code == 400
    assert own(caller) == before


def test_who_saves_second_is_told_and_changes_nothing(caller: Caller, saved: Body) -> None:
    path, seen = f"/api/programmes/{saved['key']}", {"If-Match": f'"{saved["revision"]}"'}
    first = caller.call("PATCH", path, {"activities": [TALK]}, headers=seen)
    assert first["revision"] != saved["revision"]
    second = caller.ask("PATCH", path, {"title": "Second"}, headers=seen)
    assert is_error(second, 412, "programme_changed")
    assert second.get_json()["details"] == {"revision": first["revision"]}
    assert caller.call("GET", path) == first
    newest = {"If-Match": f'"{first["revision"]}"'}
    assert caller.call("PATCH", path, {"title": "Second"}, headers=newest)["title"] == "Second"


@pytest.mark.parametrize("activities", [[], [{"kind": "tarot"}], [{"kind": "goals", "config": {"votes": 0}}]])
def test_a_programme_is_not_changed_to_one_that_cannot_be_led(
    caller: Caller, saved: Body, activities: list[Body]
) -> None:
    path = f"/api/programmes/{saved['key']}"
    assert caller.ask("PATCH", path, {"activities": activities}).status_code == 400
    assert caller.call("GET", path) == {key: saved[key] for key in saved}


@pytest.mark.parametrize(
    ("method", "path"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("GET", "/file.json"), ("POST", "/copy")]
)
def test_a_programme_that_is_not_there(caller: Caller, method: str, path: str) -> None:
    response = caller.ask(method, f"/api/programmes/gone{path}", {} if method in ("PATCH", "POST") else None)
    assert is_error(response, 404, "unknown_programme")


def test_programmes_are_the_facilitators(anybody: Caller) -> None:
    for method, path in (
        ("GET", "/api/programmes"),
        ("POST", "/api/programmes/half_day/copy"),
        ("POST", "/api/programmes/files"),
        ("DELETE", "/api/programmes/x"),
    ):
        assert is_error(anybody.ask(method, path, {} if method == "POST" else None), 401, "sign_in")


def test_a_removed_programme_is_gone_from_the_list(caller: Caller, saved: Body) -> None:
    assert saved["key"] in own(caller)
    caller.call("DELETE", f"/api/programmes/{saved['key']}")
    assert saved["key"] not in own(caller)


def test_the_pace_counts_from_the_instant_that_the_browser_names(
    caller: Caller, seminar: OpenSeminar
) -> None:
    start = (datetime.now(UTC) - timedelta(minutes=20)).isoformat().replace("+00:00", "Z")
    path = f"/api/seminars/{seminar.id}/pace?starts_at={start}"
    before = caller.call("GET", path)
    assert (before["has_begun"], before["behind"]) == (False, 20)
    seminar.move("talk", "waiting")
    after = caller.call("GET", path)
    assert after["has_begun"] and after["behind"] == 20
    assert after["cuts"] and all(cut["saves"] > 1 for cut in after["cuts"])
    assert caller.call("GET", f"/api/seminars/{seminar.id}/pace")["behind"] == 0


@pytest.mark.parametrize("text", ["now", "08:30", "2027-03-15T08:30", "x" * 4000, "2027-02-30T08:30:00Z"])
def test_a_start_that_is_no_instant_is_refused(caller: Caller, seminar: OpenSeminar, text: str) -> None:
    assert is_error(caller.get(f"/api/seminars/{seminar.id}/pace?starts_at={text}"), 400, "invalid")


def test_an_activity_says_when_it_was_opened_and_left(caller: Caller, seminar: OpenSeminar) -> None:
    seminar.move("talk", "waiting")
    seminar.move("check_in", "waiting")
    talk, check_in, *_ = caller.call("GET", f"/api/seminars/{seminar.id}")["activities"]
    opened, left = (datetime.fromisoformat(talk[name]) for name in ("opened_at", "left_at"))
    assert opened <= left and opened.utcoffset() == timedelta(0)
    assert check_in["opened_at"] and check_in["left_at"] is None
