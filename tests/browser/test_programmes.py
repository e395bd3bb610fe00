"""Fay puts her programme together: order, settings, copies and times."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay
from tests.browser.phone import PHONE
from tests.browser.programmes import TITLES, drag_activity, edit_programme, open_activity, open_own, titles
from tests.serving import Server


@pytest.fixture
def seminar(server: Server) -> dict[str, Any]:
    return open_own(server, starts="09:00", date="2027-03-15")


def row_titles(page: Page) -> list[str]:
    return page.locator(".programme-row-edited .programme-title").all_inner_texts()


def test_buttons_move_an_activity(server: Server, seminar: dict[str, Any], new_fay: NewFay) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    fay.button("lead.programme.down", title="Hinder").click()
    fay.expect_told("lead.programme.moved", title="Hinder", number=3)
    assert row_titles(fay.page) == ["Välkommen", "Paus", "Hinder", "Fråga", "Slut"]
    fay.button("lead.programme.up", title="Slut").focus()
    fay.page.keyboard.press("Enter")
    fay.expect_told("lead.programme.moved", title="Slut", number=4)
    assert titles(server, seminar) == ["Välkommen", "Paus", "Hinder", "Slut", "Fråga"]
    fay.button("lead.programme.up", title="Välkommen").click(force=True)
    assert titles(server, seminar)[0] == "Välkommen"


@pytest.mark.parametrize(
    ("dragged", "onto", "after"),
    [
        (0, 3, ["Hinder", "Paus", "Fråga", "Välkommen", "Slut"]),
        (4, 1, ["Välkommen", "Slut", "Hinder", "Paus", "Fråga"]),
    ],
)
def test_dragging_moves_an_activity(
    server: Server, seminar: dict[str, Any], new_fay: NewFay, dragged: int, onto: int, after: list[str]
) -> None:
    fay = new_fay(viewport={"width": 1280, "height": 1600})
    rows = edit_programme(fay, server, seminar)
    drag_activity(rows, TITLES[dragged], dragged, onto)
    fay.expect_told("lead.programme.moved", title=TITLES[dragged], number=onto + 1)
    assert row_titles(fay.page) == after == titles(server, seminar)
    # The page still knows its rows: the buttons go on working on the right ones.
    fay.button("lead.programme.down", title=after[0]).click()
    fay.expect_told("lead.programme.moved", title=after[0], number=2)
    assert titles(server, seminar) == [after[1], after[0], *after[2:]]


def test_each_activity_shows_its_time_and_the_whole_its_end(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    rows = edit_programme(fay, server, seminar)
    begins = ["09:00", "09:05", "09:35", "09:50", "10:10"]
    for number, time in enumerate(begins):
        expect(rows.nth(number)).to_contain_text(time)
    length = fay.words("programmes.length.both", hours=1, minutes=20)
    fay.expect_told("programmes.sum_until", length=length, end="10:20")
    start = fay.page.get_by_label(fay.words("programmes.starts"))
    start.fill("13:30")
    start.blur()
    fay.expect_told("programmes.sum_until", length=length, end="14:50")
    expect(rows.nth(4)).to_contain_text("14:40")
    assert server.call("GET", f"/api/seminars/{seminar['id']}")["starts"] == "13:30"


def test_everything_about_an_activity_is_set_in_one_place(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_label(fay.words("lead.settings.title")).fill("Våra hinder")
    dialog.get_by_label(fay.words("programmes.minutes")).fill("45")
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("3")
    dialog.get_by_label(fay.words("obstacles.config.catalogue")).select_option("nacka-1997")
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    changed = server.call("GET", f"/api/seminars/{seminar['id']}")["activities"][1]
    assert (changed["title"], changed["minutes"], changed["anonymous"]) == ("Våra hinder", 45, False)
    assert changed["config"] == {"most": 3, "catalogue": "nacka-1997", "weights": 3}


def test_a_wrong_setting_is_told_in_the_dialog_and_changes_nothing(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("99")
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    expect(dialog.get_by_text(fay.words("error.invalid", field="most"))).to_be_visible()
    expect(dialog.get_by_label(fay.words("obstacles.config.most"))).to_have_value("99")
    assert server.call("GET", f"/api/seminars/{seminar['id']}")["activities"][1]["config"]["most"] == 5


def test_an_activity_is_duplicated_and_removed(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    open_activity(fay, "Paus").get_by_role(
        "button", name=fay.words("programmes.copy_named", title="Paus")
    ).click()
    fay.expect_told("programmes.copied", title="Paus")
    assert titles(server, seminar) == ["Välkommen", "Hinder", "Paus", "Paus", "Fråga", "Slut"]
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_role("button", name=fay.words("lead.programme.remove", title="Hinder")).click()
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("lead.programme.remove_confirm")
    ).click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(5)
    assert titles(server, seminar) == ["Välkommen", "Paus", "Paus", "Fråga", "Slut"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_editor_fits_a_phone_and_axe_finds_nothing(
    server: Server, seminar: dict[str, Any], new_fay: NewFay, language: str
) -> None:
    fay = new_fay(language, viewport={**PHONE, "width": 320})
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    fay.page.get_by_role("button", name=fay.words("lead.tabs.programme"), exact=True).click()
    fay.button("lead.programme.edit").click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(5)
    fay.unfold("programmes.keep.heading")
    check_no_sideways_scroll(fay.page, "the editor")
    check_accessible(fay.page, "the editor", both_themes=True)
    open_activity(fay, "Hinder")
    check_no_sideways_scroll(fay.page, "an activity")
    check_accessible(fay.page, "an activity", both_themes=True)
