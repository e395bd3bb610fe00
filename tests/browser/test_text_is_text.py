"""What would run as HTML or Markdown elsewhere is words here: on phones, on the screen, on Fay's page."""

from playwright.sync_api import expect

from tests.browser.conftest import NewFay, NewPhone, NewScreen
from tests.browser.stage import open_stage
from tests.browser.watching import Watch
from tests.serving import Server

MARKUP = "<img src=x onerror=\"document.title='fel'\"> **fet** [länk](javascript:alert(1)) <b>b</b>"


def test_markup_in_an_obstacle_is_shown_as_it_was_written(
    server: Server, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, watch: Watch
) -> None:
    stage = open_stage(server)
    alice, fay = new_phone(), new_fay()
    stage.join(alice, name="<script>alert('Alice')</script>")
    stage.move("obstacles", "individual")
    alice.write_obstacle(MARKUP)
    alice.expect_saved()
    expect(alice.page.get_by_text(MARKUP, exact=True)).to_be_visible()
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    screen = new_screen(fay)
    stage.move("obstacles", "results")
    for page in (alice.page, fay.page, screen):
        expect(page.get_by_text(MARKUP).first).to_be_visible()
        assert "fel" not in page.title()
        assert page.locator("img[src=x], b, a[href^=javascript]").count() == 0
    fay.unfold("lead.people.heading")
    expect(fay.page.get_by_text("<script>alert('Alice')</script>", exact=True)).to_be_visible()
    watch.check()
