"""Fay puts a place in order, sees it at one look, and follows a measure back to where it came from."""

from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewContext, NewFay, NewPhone
from tests.browser.stage import AGED_KEY, Stage, open_stage
from tests.browser.the_room import INSURANCE, TURF
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.serving import Server

MEASURE = "En gemensam väg in"
NARROW: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def stage(server: Server, new_phone: NewPhone) -> Stage:
    """A place of the test's own, where Alice has said what is in the way and the room has seen it."""
    stage = open_stage(server, place=f"Område {uuid4().hex[:6]}")
    phone = new_phone()
    stage.join(phone)
    stage.move("obstacles", "individual")
    phone.choose_obstacle(TURF)
    phone.expect_saved()
    stage.move("obstacles", "results")
    return stage


@pytest.fixture
def plan(stage: Stage) -> dict[str, Any]:
    """The aged's plan, with a goal and a measure that is stuck and late."""
    server = stage.server
    drafted = server.call("POST", f"{stage.path}/plans/draft")["plans"]
    path = f"/api/plans/{next(one['id'] for one in drafted if one['need_group'] == AGED_KEY)}"
    added = server.call("PATCH", path, {"add": [{"kind": "goal", "fields": {"title": "Alla hittar in"}}]})
    fields = {"title": MEASURE, "actor": INSURANCE, "date": "2025-01-15", "progress": "stuck"}
    new = {"kind": "measure", "parent": added["rows"][-1]["id"], "fields": fields}
    plan: dict[str, Any] = server.call("PATCH", path, {"add": [new]})
    return plan


def test_fay_puts_a_place_in_order(
    server: Server, stage: Stage, plan: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    page = fay.page
    page.get_by_role("link", name=fay.words("start.places")).click()
    name = stage.seminar["place"]["name"]
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    check_accessible(page, "place", both_themes=True)
    title = plan["title"]
    fay.button("place.rename_named", name=title).click()
    page.get_by_role("textbox", name=fay.words("place.group_title")).fill("Äldre med många kontakter")
    fay.button("common.save").click()
    number = f"{fay.words('place.people_now')} Äldre med många kontakter"
    page.get_by_role("spinbutton", name=number).fill("1700")
    fay.button("common.save").click()
    fay.expect_told("common.saved")
    fay.button("place.rename_named", name=INSURANCE).click()
    page.get_by_role("textbox", name=fay.words("place.actor_name")).fill("Kassan")
    fay.button("common.save").click()
    expect(page.get_by_text("Kassan", exact=True)).to_be_visible()
    told = server.call("GET", f"/api/plans/{plan['id']}")
    assert (told["title"], told["people"]) == ("Äldre med många kontakter", 1700)
    assert "Kassan" in {row["fields"].get("actor") for row in told["rows"]}
    page.set_viewport_size(NARROW)
    check_no_sideways_scroll(page, "place")


def test_what_is_late_and_promised_stands_in_the_overview(
    stage: Stage, plan: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    page = fay.page
    page.goto(f"{stage.server.url}/places/{stage.seminar['place']['id']}/overview")
    late = page.get_by_role("table", name=fay.words("overview.late"))
    expect(late.get_by_role("row").filter(has_text=MEASURE)).to_contain_text(INSURANCE)
    page.get_by_role("heading", name=INSURANCE, exact=True).click()
    expect(page.get_by_text(fay.words("overview.state.stuck"), exact=True)).to_be_visible()
    check_accessible(page, "overview", both_themes=True)
    page.set_viewport_size(NARROW)
    check_no_sideways_scroll(page, "overview")


def test_the_trail_leads_back_to_the_seminar(stage: Stage, plan: dict[str, Any], new_fay: NewFay) -> None:
    fay = new_fay("en")
    page = fay.page
    page.goto(f"{stage.server.url}/plans/{plan['id']}/trail")
    expect(page.get_by_role("button", name=MEASURE)).to_be_visible()
    expect(page.get_by_role("button", name=TURF)).to_have_count(0)
    fay.button("trail.show_rest", count=1).click()
    check_accessible(page, "trail", both_themes=True)
    page.get_by_role("button", name=TURF).click()
    origin = page.get_by_role("dialog").get_by_role("link")
    expect(origin).to_have_attribute("href", f"/lead/{stage.seminar['id']}")
    page.keyboard.press("Escape")
    lines = page.locator(".trail-lines path")
    expect(lines).to_have_count(3)
    page.set_viewport_size(NARROW)
    expect(lines.first).to_be_hidden()
    expect(page.get_by_text(fay.words("trail.answers", what="Alla hittar in"))).to_be_visible()
    check_no_sideways_scroll(page, "trail")


def test_the_network_lead_reads_where_it_came_from_without_the_leaders_page(
    stage: Stage, plan: dict[str, Any], new_window: NewContext, watch: Watch
) -> None:
    body = {"role": "network_lead", "name": "Alice"}
    link = stage.server.call("POST", f"/api/plans/{plan['id']}/keys", body)["link"]
    words = vocabulary("sv")
    page = watch.follow(new_window().new_page())
    page.goto(link)
    page.get_by_role("link", name=words("trail.open")).click()
    page.get_by_role("button", name=words("trail.show_rest", count=1)).click()
    page.get_by_role("button", name=TURF).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(stage.seminar["title"])
    expect(dialog.get_by_role("link")).to_have_count(0)
