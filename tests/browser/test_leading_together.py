"""A follow-up question that takes nothing from anybody, a hand-over without surprises, and acts that are taken back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewContext, NewFay, NewPhone, NewScreen
from tests.browser.fay import Fay
from tests.browser.stage import Stage, open_stage
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.serving import ADMIN_TOKEN, Server

WORDS = vocabulary("sv")
ASKED, HALF_WRITTEN = "Kan vi börja i mars?", "Det här skriver jag just nu"


@pytest.fixture
def stage(server: Server) -> Stage:
    return open_stage(server)


def go_to(fay: Fay, stage: Stage) -> Fay:
    fay.page.goto(f"{stage.server.url}/lead/{stage.seminar['id']}")
    expect(fay.page.get_by_role("heading", name=stage.seminar["title"], exact=True)).to_be_visible()
    return fay


def ask_yes_no(fay: Fay, question: str) -> None:
    fay.button("followup.ask").click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("textbox", name=WORDS("followup.question")).fill(question)
    dialog.get_by_role("radio", name=WORDS("followup.by_yes_no")).check()
    check_accessible(fay.page, "asking")
    dialog.get_by_role("button", name=WORDS("followup.send")).click()


def over_the_picture(screen: Page, key: str) -> Locator:
    return screen.get_by_role("region", name=WORDS(key))


def test_a_follow_up_question_takes_nothing_from_what_is_being_written(
    stage: Stage, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, watch: Watch
) -> None:
    fay, alice = go_to(new_fay(), stage), new_phone()
    screen = new_screen(fay)
    stage.join(alice)
    stage.move("question", "individual")
    field = alice.page.get_by_role("textbox").first
    field.fill(HALF_WRITTEN)
    ask_yes_no(fay, ASKED)
    expect(alice.heading(ASKED)).to_be_visible()
    expect(field).to_be_focused()
    alice.page.keyboard.type("!")
    expect(field).to_have_value(HALF_WRITTEN + "!")
    expect(screen.get_by_text(ASKED)).to_be_visible()
    check_accessible(alice.page, "a follow-up question on a phone", both_themes=True)
    check_no_sideways_scroll(alice.page, "a follow-up question on a phone")

    alice.button("followup.yes").click()
    expect(alice.button("followup.yes")).to_have_attribute("aria-pressed", "true")
    alice.button("followup.no").click()
    expect(alice.button("followup.no")).to_have_attribute("aria-pressed", "true")
    alice.expect_saved()
    expect(fay.page.get_by_text(WORDS("followup.answered", count=1))).to_be_visible()
    expect(over_the_picture(screen, "followup.label")).not_to_be_visible()
    alice.page.reload()
    expect(alice.button("followup.no")).to_have_attribute("aria-pressed", "true")
    expect(alice.page.get_by_role("textbox").first).to_have_value(HALF_WRITTEN + "!")

    fay.button("followup.show").click()
    expect(over_the_picture(screen, "followup.label")).to_contain_text(ASKED)
    check_accessible(screen, "answers on the screen", both_themes=True)
    fay.button("followup.close").click()
    expect(over_the_picture(screen, "followup.label")).not_to_be_visible()
    expect(alice.heading(ASKED)).not_to_be_visible()
    alice.button("question.send").click()
    expect(alice.page.get_by_text(HALF_WRITTEN + "!", exact=True)).to_be_visible()
    alice.expect_saved()
    expect(fay.button("followup.ask")).to_be_enabled()
    watch.check()


def test_handing_over_and_taking_back(
    stage: Stage, new_fay: NewFay, new_window: NewContext, watch: Watch
) -> None:
    fay = go_to(new_fay(), stage)
    fay.unfold("leading.heading")
    fay.page.get_by_role("textbox", name=WORDS("leading.new_name")).fill("Cleo Berg")
    fay.button("leading.add").click()
    dialog = fay.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert "token=" not in fay.page.inner_text("body"), "the link is not shown until asked for"
    dialog.get_by_role("button", name=WORDS("leading.reveal")).click()
    link = dialog.get_by_text("token=").inner_text()
    dialog.get_by_role("button", name=WORDS("common.close")).click()

    cleo = Fay(watch.follow(new_window(viewport={"width": 1280, "height": 900}).new_page()), WORDS)
    cleo.page.goto(link)
    cleo.page.wait_for_url(f"**/lead/{stage.seminar['id']}")
    expect(
        cleo.page.get_by_text(WORDS("leading.other_leads", name=WORDS("leading.facilitator")))
    ).to_be_visible()
    first = stage.server.call("GET", stage.path)["activities"][0]["title"]
    begin = cleo.button("lead.go.first", title=first)
    expect(begin).to_be_disabled()
    expect(cleo.button("lead.door.lock")).to_be_disabled()
    expect(cleo.button("lead.end.button")).to_be_disabled()
    check_accessible(cleo.page, "a co-facilitator's page", both_themes=True)

    fay.button("leading.hand_over_named", name="Cleo Berg").click()
    fay.page.get_by_role("dialog").get_by_role("button", name=WORDS("leading.hand_over"), exact=True).click()
    expect(fay.page.get_by_text(WORDS("leading.other_leads", name="Cleo Berg"))).to_be_visible()
    expect(fay.button("lead.go.first", title=first)).to_be_disabled()
    expect(cleo.page.get_by_text(WORDS("leading.you_lead"))).to_be_visible()
    begin.click()
    cleo.expect_activity(first)
    fay.expect_activity(first)

    cleo.page.close()
    expect(fay.page.get_by_text(WORDS("leading.away")).first).to_be_visible()
    expect(fay.page.get_by_text(WORDS("leading.other_leads", name="Cleo Berg"))).to_be_visible()
    fay.button("leading.take_back").first.click()
    expect(fay.page.get_by_text(WORDS("leading.you_lead"))).to_be_visible()
    expect(fay.button("lead.go.closed")).to_be_enabled()
    watch.check()


def test_who_helps_is_offered_of_the_tables_what_the_server_lets_them_do(
    stage: Stage, new_window: NewContext, watch: Watch
) -> None:
    for name in ("Bord 1", "Bord 2"):
        stage.server.call("POST", f"{stage.path}/tables", {"name": name})
    stage.server.call("POST", f"{stage.path}/people", {"name": "Gran", "table": "Bord 1"})
    link = stage.server.call("POST", f"{stage.path}/cofacilitators", {"name": "Cleo Berg"})["link"]
    cleo = Fay(watch.follow(new_window(viewport={"width": 1280, "height": 900}).new_page()), WORDS)
    cleo.page.goto(link.replace(link.split("/lead")[0], stage.server.url))
    cleo.page.wait_for_url(f"**/lead/{stage.seminar['id']}")
    part = cleo.unfold("tables.heading")
    expect(part.get_by_text(WORDS("tables.only_leader", name=WORDS("leading.facilitator")))).to_be_visible()
    expect(part.get_by_role("button")).to_have_count(0)
    choice = part.get_by_role("combobox", name=WORDS("tables.move", name="Gran"))
    choice.select_option("Bord 2")
    cleo.expect_told("lead.people.saved", name="Gran")
    expect(choice).to_have_value("Bord 2")
    stage.server.call("POST", f"{stage.path}/leading", {"to": cofacilitator(stage)})
    expect(part.get_by_text(WORDS("tables.make_again"), exact=True).first).to_be_visible()
    expect(part.get_by_role("button", name=WORDS("tables.change_named", name="Bord 1"))).to_be_visible()
    watch.check()


def cofacilitator(stage: Stage) -> str:
    return str(stage.server.call("GET", f"{stage.path}/leading")["cofacilitators"][0]["id"])


def test_what_was_done_is_seen_and_taken_back(
    stage: Stage, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, watch: Watch
) -> None:
    fay, alice = go_to(new_fay(), stage), new_phone()
    screen = new_screen(fay)
    stage.join(alice)
    stage.move("question", "individual")
    for text in ("Ring först", "ring innan"):
        alice.page.get_by_role("textbox").first.fill(text)
        alice.button("question.send").click()
        alice.expect_saved()
    stage.move("question", "results")
    fay.merge_items(["Ring först", "ring innan"], "Ring först")
    fay.page.get_by_role("heading", name=WORDS("leading.trail"), exact=True).click()
    expect(
        fay.page.get_by_role("listitem").filter(has_text=WORDS("leading.facilitator_title")).last
    ).to_be_visible()
    fay.button("leading.undo_last").click()
    expect(fay.page.get_by_text(WORDS("leading.undone"), exact=True)).to_be_visible()
    expect(screen.get_by_text("ring innan")).to_be_visible()

    part = fay.unfold("lead.items.heading")
    part.get_by_role("checkbox", name="Ring först").check()
    part.get_by_role("button", name=WORDS("lead.items.spotlight"), exact=True).click()
    expect(over_the_picture(screen, "screen.spotlight")).to_contain_text("Ring först")
    expect(over_the_picture(screen, "screen.spotlight")).not_to_contain_text("Alice")
    fay.button("leading.undo_last").click()
    expect(over_the_picture(screen, "screen.spotlight")).not_to_be_visible()
    check_accessible(fay.page, "the trail", both_themes=True)
    watch.check()


def test_a_line_is_parked_from_a_phone_and_shown_when_the_leader_wants(
    stage: Stage, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, watch: Watch
) -> None:
    fay, alice = go_to(new_fay(), stage), new_phone()
    screen = new_screen(fay)
    stage.join(alice)
    alice.button("participant.park").click()
    dialog = alice.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Vem äger budgeten?")
    check_accessible(alice.page, "parking", both_themes=True)
    dialog.get_by_role("button", name=WORDS("parking.send")).click()
    expect(dialog.get_by_text(WORDS("parking.sent"))).to_be_visible()
    expect(dialog.get_by_role("textbox")).to_have_value("")
    part = fay.unfold("parking.heading")
    expect(part.get_by_text("Vem äger budgeten?", exact=True)).to_be_visible()
    expect(screen.get_by_text("Vem äger budgeten?")).not_to_be_visible()
    part.get_by_role("button", name=WORDS("parking.show_parking")).click()
    expect(over_the_picture(screen, "parking.over_parking")).to_contain_text("Vem äger budgeten?")
    check_accessible(screen, "the parking list on the screen", both_themes=True)
    part.get_by_role("button", name=WORDS("parking.take_away")).click()
    expect(over_the_picture(screen, "parking.over_parking")).not_to_be_visible()
    watch.check()


def test_a_whole_seminar_is_removed_only_with_its_code(
    stage: Stage, new_fay: NewFay, new_phone: NewPhone, watch: Watch
) -> None:
    fay, alice = new_fay(), new_phone()
    stage.join(alice)
    fay.page.goto(f"{stage.server.url}/lead")
    title = stage.seminar["title"]
    fay.button("leading.remove_named", title=title).click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("WRONG")
    dialog.get_by_role("button", name=WORDS("leading.remove_confirm")).click()
    expect(dialog.get_by_text(WORDS("leading.remove_wrong"))).to_be_visible()
    check_accessible(fay.page, "removing", both_themes=True)
    dialog.get_by_role("textbox").fill(stage.seminar["code"])
    dialog.get_by_role("button", name=WORDS("leading.remove_confirm")).click()
    expect(fay.page.get_by_role("heading", name=title, exact=True)).not_to_be_visible()
    assert stage.server.ask("GET", stage.path).status_code == 404
    expect(alice.heading(WORDS("participant.ended"))).to_be_visible()
    watch.check()


def test_the_facilitators_link_leaves_the_address_also_when_signed_in(stage: Stage, new_fay: NewFay) -> None:
    fay = new_fay()
    for start in ("/lead", "/check"):
        fay.page.goto(f"{stage.server.url}{start}")
        fay.page.goto(f"{stage.server.url}/lead#token={ADMIN_TOKEN}")
        fay.expect_told("start.heading")
        fay.page.wait_for_function("!location.href.includes('token')")
