"""The door: joining, coming back, and what a wrong code, a lock and an end answer."""

from tests.people import ADDICTED, AGED, OpenSeminar
from tests.web.callers import Caller, is_error
from workshop.app import Kit


def test_a_code_that_nobody_has(anybody: Caller) -> None:
    assert is_error(anybody.get("/api/join/NOSUCH"), 404, "unknown_code")
    assert is_error(anybody.post("/api/join", {"code": "NOSUCH"}), 404, "unknown_code")


def test_a_code_is_read_however_it_is_typed(anybody: Caller, seminar: OpenSeminar) -> None:
    typed = f"  {seminar.code.lower()} "
    assert anybody.call("POST", "/api/join", {"code": typed})["seminar"]["id"] == seminar.id


def test_a_seminar_that_has_ended(caller: Caller, anybody: Caller, seminar: OpenSeminar) -> None:
    joined = anybody.call("POST", "/api/join", {"code": seminar.code})
    code = seminar.code
    caller.call("POST", f"/api/seminars/{seminar.id}/end")
    assert is_error(anybody.get(f"/api/join/{code}"), 410, "seminar_ended")
    assert is_error(anybody.post("/api/join", {"code": code}), 410, "seminar_ended")
    again = {"code": code, "token": joined["token"]}
    assert is_error(anybody.post("/api/join", again), 410, "seminar_ended")
    assert is_error(caller.post(f"/api/seminars/{seminar.id}/door", {"open": True}), 403, "seminar_over")


def test_a_locked_door_lets_back_in_who_was_here(
    caller: Caller, anybody: Caller, seminar: OpenSeminar
) -> None:
    joined = anybody.call("POST", "/api/join", {"code": seminar.code, "name": "Alice"})
    caller.call("POST", f"/api/seminars/{seminar.id}/door", {"open": False})
    assert anybody.call("GET", f"/api/join/{seminar.code}")["is_door_open"] is False
    assert is_error(anybody.post("/api/join", {"code": seminar.code}), 423, "door_locked")
    for back in ({"token": joined["token"]}, {"return_code": joined["return_code"].lower()}):
        assert (
            anybody.call("POST", "/api/join", {"code": seminar.code, **back})["participant"]
            == (joined["participant"])
        )
    bearer = {"Authorization": f"Bearer {joined['token']}"}
    again = anybody.call("POST", "/api/join", {"code": seminar.code}, headers=bearer)
    assert again["participant"]["id"] == joined["participant"]["id"]


def test_coming_back_fills_in_what_was_left_open_and_changes_nothing_else(
    anybody: Caller, seminar: OpenSeminar
) -> None:
    joined = anybody.call("POST", "/api/join", {"code": seminar.code, "actor": "Kommunen"})
    back = {"code": seminar.code, "token": joined["token"], "actor": "Another", "need_group": AGED}
    again = anybody.call("POST", "/api/join", back)["participant"]
    assert (again["id"], again["actor"], again["need_group"]) == (
        joined["participant"]["id"],
        "Kommunen",
        AGED,
    )


def test_a_token_of_another_seminar_makes_a_new_participant_here(
    anybody: Caller, seminar: OpenSeminar, other: OpenSeminar
) -> None:
    elsewhere = anybody.call("POST", "/api/join", {"code": other.code})
    here = anybody.call("POST", "/api/join", {"code": seminar.code, "token": elsewhere["token"]})
    assert here["participant"]["id"] != elsewhere["participant"]["id"]


def test_what_does_not_fit_is_refused(anybody: Caller, seminar: OpenSeminar) -> None:
    code = seminar.code
    for more, error in (
        ({"need_group": "no_such_group"}, "unknown_need_group"),
        ({"heads": {}}, "wrong_heads"),
        ({"heads": {"Kommunen": 0}}, "wrong_heads"),
        ({"heads": {"Kommunen": 41}}, "wrong_heads"),
        ({"heads": {"Kommunen": "3"}}, "invalid"),
        ({"heads": {"x" * 81: 3}}, "too_long"),
        ({"actor": ""}, "missing"),
        ({"actor": "x" * 81}, "too_long"),
        ({"name": ["Alice"]}, "invalid"),
    ):
        assert is_error(anybody.post("/api/join", {"code": code, **more}), 400, error), more
    assert is_error(anybody.post("/api/join", {"code": code, "token": "made.up"}), 401, "bad_token")
    wrong = {"code": code, "return_code": "XXXXX"}
    assert is_error(anybody.post("/api/join", wrong), 404, "unknown_return_code")


def test_a_tables_device_counts_its_heads(caller: Caller, anybody: Caller, seminar: OpenSeminar) -> None:
    heads = {"Kommunen": 3, "Primärvården": 2}
    body = {"code": seminar.code, "heads": heads, "table": "3", "need_group": ADDICTED}
    joined = anybody.call("POST", "/api/join", body)
    assert joined["participant"]["heads"] == heads
    assert caller.call("GET", f"/api/seminars/{seminar.id}")["counts"]["people"] == 5


def test_thirty_wrong_tries_are_enough_for_a_minute(kit: Kit, seminar: OpenSeminar) -> None:
    guesser = Caller(kit, address="192.0.2.30")
    ways = [
        lambda n: guesser.get(f"/api/join/GUESS{n}"),
        lambda n: guesser.post("/api/join", {"code": f"GUESS{n}"}),
        lambda n: guesser.get(f"/qr/GUESS{n}.svg"),
    ]
    for number in range(30):
        assert is_error(ways[number % 3](number), 404, "unknown_code")
    assert is_error(guesser.get("/api/join/GUESS"), 429, "too_many_tries")
    assert is_error(guesser.post("/api/join", {"code": "GUESS"}), 429, "too_many_tries")
    assert is_error(guesser.get("/qr/GUESS.svg"), 429, "too_many_tries")
    assert is_error(guesser.post("/api/sign-in", {"token": "guess"}), 429, "too_many_tries")
    other = Caller(kit, address="192.0.2.31")
    assert other.call("POST", "/api/join", {"code": seminar.code}), "others are not held up"


def test_a_whole_room_joins_from_one_address(kit: Kit, seminar: OpenSeminar) -> None:
    door = Caller(kit, address="192.0.2.32")
    for _ in range(60):
        assert door.call("POST", "/api/join", {"code": seminar.code})


def test_it_says_in_the_readers_language_what_is_stored(anybody: Caller, seminar: OpenSeminar) -> None:
    path = f"/api/join/{seminar.code}"
    swedish = anybody.call("GET", path, headers={"Accept-Language": "sv"})["stores"]
    english = anybody.call("GET", path, headers={"Accept-Language": "en"})["stores"]
    assert len(swedish) == len(english) == 4
    assert "180" in swedish[3]
    assert swedish != english
