"""The running clock on Fay's page: how late it is, what could be shortened, and that nothing changes by itself."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay
from tests.browser.fay import Fay
from tests.browser.programmes import late_start, open_own
from tests.serving import Server


def begin(server: Server, seminar: dict[str, Any], position: int) -> None:
    activity = seminar["activities"][position]["id"]
    server.call("POST", f"/api/seminars/{seminar['id']}/activities/{activity}/phase", {"phase": "waiting"})


def minutes(server: Server, seminar: dict[str, Any]) -> dict[str, int]:
    activities = server.call("GET", f"/api/seminars/{seminar['id']}")["activities"]
    return {activity["title"]: activity["minutes"] for activity in activities}


def about(fay: Fay, behind: int) -> re.Pattern[str]:
    """So late, or a little more: the clock goes on while the test does."""
    said = (re.escape(fay.words("programmes.pace.behind", minutes=behind + more)) for more in range(4))
    return re.compile("|".join(rf"\b{words}" for words in said))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_late_day_says_so_and_what_could_be_shortened(
    server: Server, new_fay: NewFay, language: str
) -> None:
    seminar = open_own(server, **late_start(25))
    begin(server, seminar, 0)
    fay = new_fay(language, timezone_id="UTC")
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    pace = fay.page.get_by_role("group", name=fay.words("programmes.pace.heading"))
    expect(pace).to_contain_text(about(fay, 25))
    check_accessible(fay.page, "a late day", both_themes=True)
    before = minutes(server, seminar)
    press = fay.words("programmes.pace.shorten_do")
    pace.get_by_role("button", name=f"{press}: Hinder").click()
    expect(pace.get_by_role("button", name=f"{press}: Hinder")).to_have_count(0)
    after = minutes(server, seminar)
    assert after == before | {"Hinder": 20}
    expect(pace).to_contain_text(about(fay, 15))


def test_what_can_be_left_out_asks_first(server: Server, new_fay: NewFay) -> None:
    seminar = open_own(server, **late_start(60))
    begin(server, seminar, 0)
    fay = new_fay(timezone_id="UTC")
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    press = f"{fay.words('programmes.pace.leave_out_do')}: Fråga"
    fay.page.get_by_role("button", name=press).click()
    assert "Fråga" in minutes(server, seminar)
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("lead.programme.remove_confirm")
    ).click()
    expect(fay.page.locator(".programme-title", has_text="Fråga")).to_have_count(0)
    assert "Fråga" not in minutes(server, seminar)


def test_a_new_end_may_be_agreed_on(server: Server, new_fay: NewFay) -> None:
    seminar = open_own(server, **late_start(25))
    begin(server, seminar, 0)
    fay = new_fay(timezone_id="UTC")
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    fay.button("programmes.pace.agree").click()
    fay.expect_told("programmes.pace.agreed")
    expect(fay.page.get_by_text(fay.words("programmes.pace.on_time"))).to_be_visible()
    assert minutes(server, seminar) == minutes(server, seminar) | {"Hinder": 30, "Paus": 15}


def test_the_planned_start_is_the_wall_clock_where_fay_is(server: Server, new_fay: NewFay) -> None:
    """The same plan began two hours ago for somebody two hours further east."""
    seminar = open_own(server, **late_start(0))
    begin(server, seminar, 0)
    fay = new_fay(timezone_id="Etc/GMT-2")
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    expect(fay.page.get_by_text(about(fay, 120)).first).to_be_visible()
