"""Fay changes a saved programme by itself, in the same editor as a seminar's, and copies one that comes along."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay
from tests.browser.fay import Fay
from tests.browser.phone import PHONE
from tests.browser.programmes import ACTIVITIES, TITLES, drag_activity, open_activity
from tests.serving import Server


@pytest.fixture
def saved(server: Server) -> dict[str, Any]:
    new = {"title": "Vår dag", "text": "För oss", "language": "sv", "activities": ACTIVITIES}
    return server.call("POST", "/api/programmes", new)


def open_saved(fay: Fay, server: Server, saved: dict[str, Any]) -> Locator:
    """Its page; the answer is the editor's rows."""
    fay.page.goto(f"{server.url}/programmes/{saved['key']}")
    rows = fay.page.locator(".programme-row-edited")
    expect(rows).to_have_count(len(saved["activities"]))
    return rows


def stored(server: Server, saved: dict[str, Any]) -> dict[str, Any]:
    programme: dict[str, Any] = server.call("GET", f"/api/programmes/{saved['key']}")
    return programme


def stored_titles(server: Server, saved: dict[str, Any]) -> list[str]:
    return [activity["title"] for activity in stored(server, saved)["activities"]]


def test_its_activities_are_moved_by_buttons_and_by_dragging(
    server: Server, saved: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay(viewport={"width": 1280, "height": 1600})
    rows = open_saved(fay, server, saved)
    fay.button("lead.programme.down", title="Hinder").click()
    fay.expect_told("lead.programme.moved", title="Hinder", number=3)
    assert stored_titles(server, saved) == ["Välkommen", "Paus", "Hinder", "Fråga", "Slut"]
    drag_activity(rows, "Välkommen", 0, 3)
    fay.expect_told("lead.programme.moved", title="Välkommen", number=4)
    assert stored_titles(server, saved) == ["Paus", "Hinder", "Fråga", "Välkommen", "Slut"]


def test_many_quick_presses_all_count(server: Server, saved: dict[str, Any], new_fay: NewFay) -> None:
    fay = new_fay()
    rows = open_saved(fay, server, saved)
    more = rows.nth(1).get_by_role("button").first
    for _ in range(6):
        more.click()
    fay.button("lead.programme.up", title="Slut").click()
    fay.expect_told("lead.programme.moved", title="Slut", number=4)
    now = stored(server, saved)
    assert [one["title"] for one in now["activities"]] == ["Välkommen", "Hinder", "Paus", "Slut", "Fråga"]
    assert now["activities"][1]["minutes"] == 24
    assert now["minutes"] == 74
    length = fay.words("programmes.length.both", hours=1, minutes=14)
    fay.expect_told("programmes.sum", length=length)


def test_an_activity_is_set_copied_added_and_removed(
    server: Server, saved: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    open_saved(fay, server, saved)
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("99")
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    expect(dialog.get_by_role("status").or_(dialog.get_by_role("alert")).first).to_be_visible()
    assert "most" not in stored(server, saved)["activities"][1]["config"]
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("3")
    dialog.get_by_label(fay.words("lead.settings.title")).fill("Våra hinder")
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    open_activity(fay, "Paus").get_by_role(
        "button", name=fay.words("programmes.copy_named", title="Paus")
    ).click()
    fay.expect_told("programmes.copied", title="Paus")
    fay.page.get_by_label(fay.words("lead.programme.add_kind")).select_option("check_out")
    fay.button("lead.programme.add_confirm").click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(7)
    dialog = open_activity(fay, "Fråga")
    dialog.get_by_role("button", name=fay.words("lead.programme.remove", title="Fråga")).click()
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("lead.programme.remove_confirm")
    ).click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(6)
    fay.expect_told("programmes.page.saved")
    activities = stored(server, saved)["activities"]
    assert [one["title"] for one in activities] == [
        "Välkommen", "Våra hinder", "Paus", "Paus", "Slut", fay.words("check_out.title"),
    ]  # fmt: skip
    assert activities[1]["config"]["most"] == 3


def test_the_only_activity_stays(server: Server, new_fay: NewFay) -> None:
    saved = server.call(
        "POST", "/api/programmes", {"title": "Kort", "language": "sv", "activities": ACTIVITIES[:1]}
    )
    fay = new_fay()
    open_saved(fay, server, saved)
    dialog = open_activity(fay, "Välkommen")
    button = dialog.get_by_role("button", name=fay.words("programmes.last_stays", title="Välkommen"))
    expect(button).to_have_attribute("aria-disabled", "true")


def test_what_somebody_else_saved_meanwhile_is_shown_and_kept(
    server: Server, saved: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    rows = open_saved(fay, server, saved)
    server.call("PATCH", f"/api/programmes/{saved['key']}", {"activities": ACTIVITIES[:3]})
    fay.button("lead.programme.down", title="Välkommen").click()
    fay.expect_told("error.programme_changed")
    expect(rows).to_have_count(3)
    assert stored_titles(server, saved) == TITLES[:3]


def test_a_shipped_programme_is_copied_renamed_shared_and_removed(
    server: Server, new_fay: NewFay, tmp_path: Path
) -> None:
    fay = new_fay()
    shipped = server.call("GET", "/api/programmes/half_day?lang=sv")
    fay.page.goto(f"{server.url}/lead")
    fay.unfold("programmes.own.shipped")
    fay.button("programmes.own.copy_named", title=shipped["title"]).click()
    fay.page.wait_for_url("**/programmes/*")
    name = fay.words("programmes.own.copy_title", title=shipped["title"])
    expect(fay.page.get_by_role("heading", level=1, name=name)).to_be_visible()
    fay.page.get_by_label(fay.words("programmes.own.title")).fill("Vår halvdag")
    fay.button("programmes.own.save").click()
    expect(fay.page.get_by_role("heading", level=1, name="Vår halvdag")).to_be_visible()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(len(shipped["activities"]))
    with fay.page.expect_download() as download:
        fay.page.get_by_role("link", name=fay.words("programmes.own.file"), exact=True).click()
    assert download.value.suggested_filename == "Vår halvdag.json"
    fay.button("programmes.own.remove").click()
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("programmes.own.remove_confirm")
    ).click()
    fay.page.wait_for_url("**/lead")
    expect(fay.page.get_by_role("heading", name="Vår halvdag")).to_have_count(0)


def test_a_shipped_programme_is_read_on_its_page_and_not_changed(server: Server, new_fay: NewFay) -> None:
    fay = new_fay()
    fay.page.goto(f"{server.url}/programmes/full_day")
    expect(fay.page.get_by_text(fay.words("programmes.page.shipped"))).to_be_visible()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(0)
    check_accessible(fay.page, "a shipped programme", both_themes=True)
    fay.button("programmes.page.copy").click()
    expect(fay.page.locator(".programme-row-edited").first).to_be_visible()


def test_a_seminar_begins_with_the_programme_from_its_page(
    server: Server, saved: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    open_saved(fay, server, saved)
    fay.page.get_by_role("link", name=fay.words("programmes.own.use"), exact=True).click()
    expect(fay.page.locator(f"input[value='{saved['key']}']")).to_be_checked()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_fits_a_phone_and_axe_finds_nothing(
    server: Server, saved: dict[str, Any], new_fay: NewFay, language: str
) -> None:
    fay = new_fay(language, viewport={**PHONE, "width": 320})
    open_saved(fay, server, saved)
    check_no_sideways_scroll(fay.page, "a saved programme")
    check_accessible(fay.page, "a saved programme", both_themes=True)
    open_activity(fay, "Hinder")
    check_accessible(fay.page, "an activity of a saved programme", both_themes=True)
