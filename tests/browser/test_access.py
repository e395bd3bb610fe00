"""Everyone can take part: by keyboard alone, on a narrow phone, in both languages, in the light and the dark."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay, NewPhone
from tests.browser.stage import Stage, open_stage
from tests.browser.the_room import AGED, INSURANCE, TITLE, TURF
from tests.serving import Server

NARROW = {"width": 320, "height": 640}
LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


@pytest.fixture
def stage(server: Server) -> Stage:
    return open_stage(server)


@LANGUAGES
def test_axe_finds_nothing_on_what_the_journey_passes_by(
    server: Server, stage: Stage, new_fay: NewFay, new_phone: NewPhone, language: str
) -> None:
    """Codes that are wrong, who I am, the start page with its form, the check of the network."""
    phone = new_phone(language)
    phone.type_code(server.url, "NIXNIX")
    expect(phone.page.get_by_text(phone.words("error.unknown_code"))).to_be_visible()
    check_accessible(phone.page, "a wrong code", both_themes=True)
    stage.join(phone)
    phone.button("participant.about_me").click()
    expect(phone.page.get_by_role("dialog")).to_contain_text(phone.words("participant.return_code"))
    check_accessible(phone.page, "about me", both_themes=True)
    fay = new_fay(language)
    check_accessible(fay.page, "start", both_themes=True)
    fay.button("start.new").click()
    expect(fay.page.get_by_role("checkbox").first).to_be_visible()
    check_accessible(fay.page, "the form for a seminar", both_themes=True)
    fay.page.goto(f"{server.url}/check")
    way = fay.page.get_by_role("img").first
    expect(way).to_be_visible()
    check_accessible(fay.page, "check", both_themes=True)


@LANGUAGES
def test_axe_finds_nothing_on_the_leaders_page_with_its_parts_unfolded(
    server: Server, stage: Stage, new_fay: NewFay, new_phone: NewPhone, language: str
) -> None:
    phone = new_phone(language)
    stage.join(phone)
    stage.move("obstacles", "individual")
    phone.choose_obstacle(TURF)
    phone.expect_saved()
    fay = new_fay(language)
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    for part in ("lead.people.heading", "lead.actors.heading", "lead.roll.heading", "lead.items.heading"):
        fay.unfold(part)
    fay.unfold("lead.settings.heading")
    expect(fay.button("lead.settings.save")).to_be_visible()
    check_accessible(fay.page, "lead", both_themes=True)
    fay.button("lead.people.edit_named", name="Alice").click()
    expect(fay.page.get_by_role("dialog")).to_be_visible()
    check_accessible(fay.page, "changing a person", both_themes=True)


def test_one_joins_and_hands_in_without_a_mouse(server: Server, stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    page = alice.page
    page.goto(server.url)
    expect(page.get_by_role("textbox")).to_be_visible()
    _tab_to(page, "textbox", alice.words("join.which_code"))
    page.keyboard.type(stage.seminar["code"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name=INSURANCE)).to_be_visible()
    _tab_to(page, "radio", INSURANCE)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name=INSURANCE)).to_be_checked()
    _tab_to(page, "radio", AGED)
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name=AGED)).to_be_checked()
    _tab_to(page, "button", alice.words("join.join"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/s/*")
    stage.move("check_in", "individual")
    expect(alice.field("check_in.ask")).to_be_visible()
    _tab_to(page, "textbox", alice.words("check_in.ask"))
    page.keyboard.type("Att vi enas om ett mål")
    _tab_to(page, "button", alice.words("check_in.send"))
    page.keyboard.press("Enter")
    alice.expect_saved()
    stage.move("obstacles", "individual")
    alice.expect_question("obstacles.ask", count=5)
    _tab_to(page, "checkbox", TURF)
    page.keyboard.press("Space")
    alice.expect_saved()
    assert (stage.entries("check_in"), stage.entries("obstacles")) == (1, 1)


def _tab_to(page: Page, role: str, name: str) -> None:
    """Press Tab until it has the focus; the focus must be seen on the way."""
    for _ in range(90):
        page.keyboard.press("Tab")
        if _has_focus(page, role, name):
            return
    raise AssertionError(f"Tab does not come to the {role} {name}")


def _has_focus(page: Page, role: str, name: str) -> bool:
    one = page.get_by_role(role, name=name)  # type: ignore[arg-type]
    return any(one.nth(n).evaluate("(one) => one === document.activeElement") for n in range(one.count()))


def test_a_view_that_arrives_disturbs_nobody_who_types(stage: Stage, new_phone: NewPhone) -> None:
    """Bob comes in and Fay lifts something up while Alice is in the middle of a word."""
    alice, bob = new_phone(), new_phone()
    stage.join(alice)
    stage.move("check_in", "individual")
    field = alice.field("check_in.ask")
    field.press_sequentially("Att vi enas om ett ge")
    stage.join(bob, "Bob")
    here = alice.words("check_in.here", count=2)
    expect(alice.page.get_by_text(here)).to_be_visible()
    expect(field).to_be_focused()
    alice.page.keyboard.type("mensamt mål")
    expect(field).to_have_value("Att vi enas om ett gemensamt mål")
    alice.page.keyboard.press("Home")
    stage.server.call("PATCH", stage.path, {"title": TITLE})
    alice.page.keyboard.type("Ja: ")
    expect(field).to_have_value("Ja: Att vi enas om ett gemensamt mål")


def test_nothing_scrolls_sideways_at_320_px(
    server: Server, stage: Stage, new_fay: NewFay, new_phone: NewPhone
) -> None:
    """In Swedish, whose words are the longer ones."""
    phone = new_phone(viewport=NARROW)
    phone.page.goto(server.url)
    expect(phone.page.get_by_role("textbox")).to_be_visible()
    check_no_sideways_scroll(phone.page, "the code")
    stage.join(phone)
    for kind, phases in (
        ("check_in", ("individual", "results")),
        ("obstacles", ("waiting", "individual", "results")),
        ("dynamics", ("individual", "results")),
        ("goals", ("individual", "all", "results")),
        ("action_plan", ("individual", "results")),
        ("question", ("individual", "all", "results")),
    ):
        for phase in phases:
            stage.move(kind, phase)
            _expect_step(phone.page, phone.words(f"{kind}.phase.{phase}"))
            check_no_sideways_scroll(phone.page, f"{kind} {phase}")
            if kind == "obstacles" and phase == "individual":
                phone.choose_obstacle(TURF)
                phone.expect_saved()
    fay = new_fay(viewport=NARROW)
    check_no_sideways_scroll(fay.page, "start")
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    expect(fay.page.get_by_role("heading", level=2).first).to_be_visible()
    check_no_sideways_scroll(fay.page, "lead")
    fay.page.goto(f"{server.url}/check")
    expect(fay.page.get_by_role("img").first).to_be_visible()
    check_no_sideways_scroll(fay.page, "check")


def _expect_step(page: Page, step: str) -> None:
    expect(page.locator(".step")).to_contain_text(step)
    expect(page.locator(".stage")).not_to_be_empty()
