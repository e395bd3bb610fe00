"""Co-facilitators over HTTP: what each may, in their own seminar alone, until the access is taken back."""

import pytest

from tests.people import ACTORS, OpenSeminar
from tests.serving import ADMIN_TOKEN
from tests.web.callers import Body, Caller, is_error
from workshop.app import Kit
from workshop.web.api import Call
from workshop.web.routes import all_calls, who_may


def path_of(seminar: OpenSeminar, end: str = "") -> str:
    return f"/api/seminars/{seminar.id}{end}"


def give_access(caller: Caller, seminar: OpenSeminar, name: str = "Cleo") -> Body:
    return caller.call("POST", path_of(seminar, "/cofacilitators"), {"name": name})


def token_of(access: Body) -> str:
    return str(access["link"]).partition("#token=")[2]


@pytest.fixture
def access(caller: Caller, seminar: OpenSeminar) -> Body:
    return give_access(caller, seminar)


@pytest.fixture
def cleo(kit: Kit, access: Body) -> Caller:
    return Caller(kit, token_of(access))


def hand_over(caller: Caller, seminar: OpenSeminar, to: str | None) -> Body:
    return caller.call("POST", path_of(seminar, "/leading"), {"to": to})


def of_a_seminar(who: str) -> list[Call]:
    return [call for call in all_calls() if call.who == who and "<seminar_id>" in call.path]


def address(call: Call, seminar: OpenSeminar) -> str:
    path = call.path.replace("<seminar_id>", seminar.id)
    return path.replace("<activity_id>", seminar.activity("question").id)


def names(call: Call) -> str:
    return f"{call.method} {call.path}"


@pytest.mark.parametrize("call", of_a_seminar("leader"), ids=names)
def test_only_the_one_who_leads_moves_the_room(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar, call: Call
) -> None:
    before = caller.call("GET", path_of(seminar))
    assert is_error(cleo.ask(call.method, address(call, seminar), {}), 403, "not_leading")
    hand_over(caller, seminar, access["id"])
    assert is_error(caller.ask(call.method, address(call, seminar), {}), 403, "not_leading")
    hand_over(caller, seminar, None)
    assert caller.call("GET", path_of(seminar)) == before


FACILITATORS_OWN = [call for call in all_calls() if call.who == "facilitator"]


@pytest.mark.parametrize("call", FACILITATORS_OWN, ids=names)
def test_what_is_the_facilitators_own_stays_so_also_for_the_one_who_leads(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar, call: Call
) -> None:
    hand_over(caller, seminar, access["id"])
    assert is_error(cleo.ask(call.method, address(call, seminar), {}), 403, "forbidden")


@pytest.mark.parametrize("call", of_a_seminar("leader") + of_a_seminar("helper"), ids=names)
def test_another_seminar_is_none_of_theirs(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar, other: OpenSeminar, call: Call
) -> None:
    hand_over(caller, seminar, access["id"])
    assert is_error(cleo.ask(call.method, address(call, other), {}), 403, "other_seminar")


@pytest.mark.parametrize("call", of_a_seminar("leader") + of_a_seminar("helper"), ids=names)
def test_an_access_taken_back_opens_nothing(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar, call: Call
) -> None:
    caller.call("DELETE", path_of(seminar, f"/cofacilitators/{access['id']}"))
    assert is_error(cleo.ask(call.method, address(call, seminar), {}), 403, "access_ended")


def test_the_one_who_leads_does(caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar) -> None:
    hand_over(caller, seminar, access["id"])
    question = seminar.activity("question").id
    phase = cleo.call("POST", path_of(seminar, f"/activities/{question}/phase"), {"phase": "individual"})
    assert phase["phase"] == "individual"
    assert cleo.call("POST", path_of(seminar, "/door"), {"open": False})["is_door_open"] is False
    asked = cleo.call("POST", path_of(seminar, "/follow-ups"), {"question": "Why?"})
    assert asked["follows"] == question
    assert cleo.call("GET", path_of(seminar, "/leading"))["leader"] == access["id"]
    assert hand_over(cleo, seminar, None)["leader"] is None


def test_who_helps_sees_the_room_and_puts_in_order(cleo: Caller, access: Body, seminar: OpenSeminar) -> None:
    alice = seminar.join("Alice")
    assert cleo.call("GET", path_of(seminar))["title"] == seminar.record.title
    told = cleo.call("GET", path_of(seminar, "/leading"))
    assert (told["leader"], told["you"]) == (None, access["id"])
    assert cleo.call("PATCH", path_of(seminar, f"/people/{alice.id}"), {"name": "Alva"})["name"] == "Alva"
    assert is_error(cleo.ask("DELETE", path_of(seminar, f"/people/{alice.id}")), 403, "not_leading")
    line = cleo.call("POST", path_of(seminar, "/parking"), {"text": "The budget"})
    done = cleo.call("PATCH", path_of(seminar, f"/parking/{line['id']}"), {"state": "done"})
    assert done["state"] == "done"


def test_the_link_signs_in_to_its_seminar_and_no_other_page(
    kit: Kit, access: Body, seminar: OpenSeminar, other: OpenSeminar
) -> None:
    cleo = Caller(kit)
    assert is_error(cleo.get(path_of(seminar)), 401, "sign_in")
    signed_in = cleo.call("POST", "/api/sign-in", {"token": token_of(access)})
    assert signed_in["seminar"] == seminar.id
    page = cleo.get(f"/lead/{seminar.id}")
    assert page.status_code == 200 and access["id"] in page.text
    assert cleo.get(f"/lead/{other.id}").location == "/lead"
    assert cleo.get("/check").location == "/lead"
    start = cleo.get("/lead")
    assert seminar.id in start.text and other.id not in start.text
    assert is_error(cleo.post(path_of(seminar, "/parking"), {"text": "A line"}), 403, "bad_csrf")
    line = cleo.post(
        path_of(seminar, "/parking"), {"text": "A line"}, headers={"X-CSRFToken": signed_in["csrf"]}
    )
    assert line.status_code == 201


def test_a_page_open_when_the_access_is_taken_back_leads_out(
    kit: Kit, caller: Caller, access: Body, seminar: OpenSeminar
) -> None:
    cleo = Caller(kit)
    cleo.call("POST", "/api/sign-in", {"token": token_of(access)})
    caller.call("DELETE", path_of(seminar, f"/cofacilitators/{access['id']}"))
    assert is_error(cleo.get(path_of(seminar)), 403, "access_ended")
    assert cleo.get(f"/lead/{seminar.id}").location == "/lead"
    assert is_error(cleo.post("/api/sign-in", {"token": token_of(access)}), 403, "access_ended")


def test_no_link_that_leads_is_on_the_screen_in_a_qr_code_or_told_again(
    caller: Caller, access: Body, seminar: OpenSeminar
) -> None:
    found = caller.call("GET", path_of(seminar))
    places = [
        caller.get(found["screen_url"]).text,
        caller.get(found["qr_url"]).text,
        caller.get(f"/j/{found['code']}").text,
        caller.get(path_of(seminar, "/leading")).text,
        caller.get(path_of(seminar)).text,
        caller.get(path_of(seminar, "/export.json")).text,
        caller.get(path_of(seminar, "/results")).text,
    ]
    for text in places:
        assert token_of(access) not in text
        assert ADMIN_TOKEN not in text
    assert is_error(caller.get(f"/qr/{token_of(access)}.svg"), 404, "unknown_code")


def test_a_seminar_taken_away_takes_its_accesses_along(
    caller: Caller, cleo: Caller, seminar: OpenSeminar
) -> None:
    caller.call("DELETE", path_of(seminar))
    assert is_error(cleo.get(path_of(seminar)), 401, "bad_token")


def test_the_trail_is_told(caller: Caller, seminar: OpenSeminar) -> None:
    question = seminar.activity("question").id
    assert caller.call("GET", path_of(seminar, f"/activities/{question}/trail")) == {"acts": []}


def test_what_is_laid_over_the_picture_is_one_of_two(caller: Caller, seminar: OpenSeminar) -> None:
    for show in ("parking", "read_back", None):
        assert caller.call("POST", path_of(seminar, "/aside"), {"show": show}) == {"show": show}
    assert is_error(caller.post(path_of(seminar, "/aside"), {"show": "the link"}), 400, "invalid")


def test_a_helpers_page_gets_all_that_it_loads(cleo: Caller, seminar: OpenSeminar) -> None:
    """One call refused, and the page of whoever helps would have no people."""
    for part in ("", "/people", "/tables", "/parking", "/leading", "/pace", "/sheets.pdf"):
        assert cleo.get(path_of(seminar, part)).status_code == 200, part


def test_whoever_leads_lays_the_tables(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar
) -> None:
    hand_over(caller, seminar, access["id"])
    made = cleo.call("POST", path_of(seminar, "/tables"), {"name": "One"})
    assert [table["name"] for table in made["tables"]] == ["One"]


def test_pages_offer_by_the_same_list_that_calls_are_refused_by(
    caller: Caller, seminar: OpenSeminar, cleo: Caller
) -> None:
    acts = [call for call in all_calls() if "<seminar_id>" in call.path and call.method != "GET"]
    listed = who_may()
    assert len(listed) == len(acts), "two acts have one name"
    assert (listed["make_tables"], listed["change_person"]) == ("leader", "helper")
    made = cleo.post(path_of(seminar, "/tables/make"), {"by": "lots", "size": 4})
    assert is_error(made, 403, "not_leading")


def test_only_who_leads_turns_the_screens_pages(caller: Caller, seminar: OpenSeminar, cleo: Caller) -> None:
    assert caller.call("POST", path_of(seminar, "/pages"), {"by": 1})["ok"]
    assert is_error(cleo.post(path_of(seminar, "/pages"), {"by": -1}), 403, "not_leading")
    assert caller.post(path_of(seminar, "/pages"), {"by": 2}).status_code == 400


def test_whoever_leads_lets_the_plans_grow_and_reads_none_of_them(
    caller: Caller, cleo: Caller, access: Body, seminar: OpenSeminar
) -> None:
    """A plan is its place's and holds what other seminars and its network lead wrote; a helper's access is to a day."""
    seminar.join("Alice")
    [plan, *_] = caller.call("POST", path_of(seminar, "/plans/draft"))["plans"]
    caller.call("PATCH", f"/api/plans/{plan['id']}", {"direction": "Towards one door"})
    hand_over(caller, seminar, access["id"])
    assert cleo.call("POST", path_of(seminar, "/plans/draft")) == {"plans": []}
    for path in ("/api/plans", f"/api/plans/{plan['id']}", f"/api/plans/{plan['id']}/export.md"):
        assert is_error(cleo.get(path), 403, "forbidden"), path


def test_whoever_merges_too_late_hears_in_which_activity(cleo: Caller, seminar: OpenSeminar) -> None:
    seminar.move("obstacles", "individual")
    for person in seminar.join_many({ACTORS[0]: 9, "FK": 1, ACTORS[1]: 6}):
        seminar.submit("obstacles", person, {"text": f"Obstacle of {person.name}", "weight": 1})
    path = path_of(seminar, "/actors/merge")
    title = seminar.activity("obstacles").title
    assert cleo.call("POST", path, {"actors": ["FK"], "into": ACTORS[0]})["stays"] == [title]
    assert cleo.call("POST", path, {"actors": [ACTORS[1]], "into": ACTORS[0]})["stays"] == []
