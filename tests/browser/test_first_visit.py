"""What a phone downloads when it comes, and that it all comes from this server."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import NewPhone
from tests.browser.phone import Phone
from tests.browser.stage import open_stage
from tests.browser.the_room import AGED, INSURANCE
from tests.browser.watching import Watch
from tests.serving import Server

BOUND = 150_000


class Wire:
    """Counts the bytes that come to a page: headers included, the live line's as they are, since the kit declines to
    compress it."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.on("Network.loadingFinished", self._loaded)
        line.on("Network.webSocketFrameReceived", self._heard)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])

    def _heard(self, event: dict[str, Any]) -> None:
        self.bytes += len(event["response"]["payloadData"].encode())


def test_the_first_visit_is_light_and_asks_nobody_else(
    server: Server, new_phone: NewPhone, watch: Watch
) -> None:
    """The join page as somebody finds it; then the participant page with
    the exercise that has most to say, in a browser that knows the person and nothing else."""
    stage = open_stage(server)
    joining = new_phone()
    wire = Wire(joining.page)
    joining.page.goto(stage.door)
    expect(joining.button("join.join")).to_be_visible()
    joining.page.wait_for_load_state("networkidle")
    assert wire.bytes <= BOUND, f"the join page takes {wire.bytes} bytes"
    assert wire.bytes > 10_000, "the wire was not counted"

    joining.say_who(INSURANCE, AGED, "Alice")
    joining.join()
    stage.move("obstacles", "individual")
    joining.expect_question("obstacles.ask", count=5)
    visiting = _somebody_new(new_phone, joining.page.context)
    wire = Wire(visiting.page)
    visiting.page.goto(joining.page.url)
    visiting.expect_question("obstacles.ask", count=5)
    visiting.page.wait_for_load_state("networkidle")
    assert wire.bytes <= BOUND, f"the participant page takes {wire.bytes} bytes"
    watch.check()


def _somebody_new(new_phone: NewPhone, known: BrowserContext) -> Phone:
    """A browser with the same memory and nothing downloaded."""
    return new_phone(storage_state=known.storage_state())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_phone_says_what_is_stored_before_one_joins(
    server: Server, new_phone: NewPhone, language: str
) -> None:
    phone = new_phone(language)
    phone.page.goto(open_stage(server).door)
    stored = phone.heading(phone.words("common.what_is_stored"))
    expect(stored).to_be_visible()
    expect(phone.page.get_by_text("180")).to_be_visible()
