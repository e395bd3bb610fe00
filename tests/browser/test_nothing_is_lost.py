"""A phone whose line breaks, that is reloaded, whose server dies: what was handed in arrives, once."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.conftest import NewPhone
from tests.browser.phone import Phone
from tests.browser.stage import Stage, open_stage
from tests.browser.the_room import NO_GOALS, SYSTEMS, TURF
from tests.serving import Server

CUT_OFF_MS = 10_000
GOALS = ("En gemensam väg in för äldre", "Ingen väntar mer än en vecka")


class Line:
    """The live line of a page, to cut while pages can still be had."""

    def __init__(self, page: Page) -> None:
        self._is_cut = False
        self._open: list[WebSocketRoute] = []
        page.route_web_socket("**/socket.io/**", self._connect)
        page.route("**/socket.io/**", lambda route: route.abort() if self._is_cut else route.continue_())

    def cut(self) -> None:
        self._is_cut = True
        for line in self._open:
            line.close()

    def mend(self) -> None:
        self._is_cut = False

    def _connect(self, line: WebSocketRoute) -> None:
        if self._is_cut:
            line.close()
        else:
            line.connect_to_server()
            self._open.append(line)


@pytest.fixture
def stage(server: Server) -> Stage:
    return open_stage(server)


def test_a_phone_cut_off_while_it_writes_loses_nothing(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.join(alice)
    stage.move("obstacles", "individual")
    alice.choose_obstacle(TURF)
    alice.expect_saved()
    alice.page.context.set_offline(True)
    alice.choose_obstacle(NO_GOALS)
    alice.write_obstacle(SYSTEMS)
    alice.expect_waiting(2)
    alice.field("obstacles.own").fill("Halvskrivet")
    alice.page.wait_for_timeout(CUT_OFF_MS)  # not to wait for something: this is what is tried
    expect(alice.status("participant.lost")).to_be_visible()
    assert stage.entries("obstacles") == 1
    alice.page.context.set_offline(False)
    alice.expect_saved()
    expect(alice.field("obstacles.own")).to_have_value("Halvskrivet")
    assert stage.entries("obstacles") == 3
    stage.move("obstacles", "results")
    assert {item["title"] for item in stage.results("obstacles")["items"]} == {TURF, NO_GOALS, SYSTEMS}


def test_votes_cast_while_cut_off_count_once_as_they_last_stood(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.join(alice)
    stage.move("goals", "individual")
    for goal in GOALS:
        alice.propose_goal(goal, ())
    alice.expect_saved()
    stage.move("goals", "all")
    alice.vote(GOALS[0], 3)
    alice.expect_saved()
    alice.page.context.set_offline(True)
    alice.vote(GOALS[0], 1)
    alice.vote(GOALS[1], 3)
    alice.expect_waiting(1)
    alice.page.context.set_offline(False)
    alice.expect_saved()
    stage.move("goals", "results")
    groups = stage.results("goals")["groups"]
    votes = {item["title"]: item["votes"] for group in groups for item in group["view"]["items"]}
    assert votes == {GOALS[0]: 1, GOALS[1]: 3}


def test_what_is_being_written_survives_a_reload(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.join(alice)
    stage.move("check_in", "individual")
    alice.field("check_in.ask").fill("Att vi enas om")
    alice.page.reload()
    expect(alice.field("check_in.ask")).to_have_value("Att vi enas om")


def test_an_entry_that_waits_survives_a_reload(stage: Stage, new_phone: NewPhone) -> None:
    """The page can be had again, but its line to the server cannot yet."""
    alice = new_phone()
    line = Line(alice.page)
    stage.join(alice)
    stage.move("obstacles", "individual")
    alice.expect_question("obstacles.ask", count=5)
    line.cut()
    alice.choose_obstacle(TURF)
    alice.expect_waiting(1)
    alice.page.reload()
    alice.expect_waiting(1)
    assert stage.entries("obstacles") == 0
    line.mend()
    alice.expect_saved()
    assert stage.entries("obstacles") == 1


def test_a_server_killed_while_phones_send_has_everything_once(tmp_path: Path, new_phone: NewPhone) -> None:
    server = Server(tmp_path)
    server.start()
    server.call("PATCH", "/api/network", {"public_url": server.url})
    stage = open_stage(server)
    alice, bob = new_phone(), new_phone()
    for phone, name in ((alice, "Alice"), (bob, "Bob")):
        stage.join(phone, name)
    stage.move("obstacles", "individual")
    for phone in (alice, bob):
        phone.expect_question("obstacles.ask", count=5)
    _press_without_waiting(alice)
    server.kill()
    _press_without_waiting(bob)
    bob.expect_waiting(3)
    server.start()
    for phone in (alice, bob):
        phone.expect_saved()
    assert stage.entries("obstacles") == 6
    stage.move("obstacles", "results")
    told = sorted((item["title"], item["times"]) for item in stage.results("obstacles")["items"])
    assert told == sorted([(TURF, 2), (NO_GOALS, 2), (SYSTEMS, 1), (SYSTEMS, 1)])
    server.stop()


def _press_without_waiting(phone: Phone) -> None:
    phone.page.get_by_role("checkbox", name=TURF, exact=True).check()
    phone.page.get_by_role("checkbox", name=NO_GOALS, exact=True).check()
    phone.field("obstacles.own").fill(SYSTEMS)
    phone.button("obstacles.add_own").click()


def test_a_text_for_a_closed_step_stays_on_the_phone_with_the_reason(
    stage: Stage, new_phone: NewPhone
) -> None:
    alice = new_phone()
    stage.join(alice)
    stage.move("obstacles", "individual")
    alice.expect_question("obstacles.ask", count=5)
    alice.page.context.set_offline(True)
    alice.write_obstacle(SYSTEMS)
    alice.expect_waiting(1)
    stage.move("obstacles", "results")
    alice.page.context.set_offline(False)
    expect(alice.page.get_by_text(alice.words("participant.not_through", count=1))).to_be_visible()
    alice.button("participant.show").click()
    kept = alice.page.get_by_role("dialog").get_by_role("listitem").filter(has_text=SYSTEMS)
    expect(kept).to_contain_text(alice.words("error.phase_closed"))
    expect(kept).to_contain_text(alice.words("common.late"))
    assert stage.entries("obstacles") == 0
    alice.page.reload()
    expect(alice.page.get_by_text(alice.words("participant.not_through", count=1))).to_be_visible()
