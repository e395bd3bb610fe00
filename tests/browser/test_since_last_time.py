"""Fay chooses what to compare with, sees what changed, and shows it to the room; and prints a sheet for Bob."""

from playwright.sync_api import expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay, NewPhone, NewScreen
from tests.browser.stage import Stage, open_stage
from tests.browser.watching import Watch
from tests.serving import Server

OBSTACLE = "Vi ringer aldrig varandra"


def name_obstacle(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.join(alice)
    stage.move("obstacles", "individual")
    alice.write_obstacle(OBSTACLE)
    alice.expect_saved()
    stage.move("obstacles", "results")


def test_what_changed_is_shown_when_the_leader_says_so(
    server: Server, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, watch: Watch
) -> None:
    before, now = open_stage(server), open_stage(server)
    name_obstacle(before, new_phone)
    name_obstacle(now, new_phone)
    fay = new_fay()
    fay.page.goto(f"{server.url}/lead/{now.seminar['id']}")
    screen = new_screen(fay)
    words = fay.words
    fay.unfold("comparing.heading")
    chosen = fay.page.get_by_label(words("comparing.choose"), exact=True)
    earlier = before.activity("obstacles")["id"]
    expect(chosen).to_have_value("")
    chosen.select_option(earlier)
    expect(fay.page.get_by_text(words("obstacles.compare.title")).first).to_be_visible()
    expect(screen.get_by_text(words("obstacles.compare.title"))).to_have_count(0)
    fay.button("comparing.show").click()
    expect(screen.get_by_text(words("obstacles.compare.title"))).to_be_visible()
    expect(screen.get_by_role("cell", name=words("obstacles.compare.same"))).to_be_visible()
    check_accessible(screen, "the comparison on the screen")
    fay.button("comparing.hide").click()
    expect(screen.get_by_text(words("obstacles.ranking"))).to_be_visible()
    watch.check()


def test_a_sheet_is_fetched_from_the_guide(server: Server, new_fay: NewFay, watch: Watch) -> None:
    stage = open_stage(server)
    stage.move("obstacles", "waiting")
    fay = new_fay()
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    fay.unfold("lead.guide.heading")
    name = fay.words("sheet.in", what=fay.words("sheet.print"), language=fay.words("sheet.language.en"))
    with fay.page.expect_download() as fetched:
        fay.page.get_by_role("link", name=name).click()
    assert fetched.value.path().read_bytes().startswith(b"%PDF")
    watch.check()
