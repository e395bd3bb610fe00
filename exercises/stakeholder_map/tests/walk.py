"""One participant's whole answer through the page, and what the room's screen then shows, for the browser tests."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only those who run a browser need its driver.
    from playwright.sync_api import Locator, Page

Translate = Callable[..., str]
#: From the catalogue, so that it is offered whoever is here.
LISTED, OWN = "Frivilligorganisationer", "Boendestödet i Fisksätra"
GOAL = "Att ingen ska vara ensam på kvällarna"


def walk(phone: "Page", t: Translate) -> None:
    """A listed actor nearest with its goal, an own one farthest out, and nobody holds the whole."""
    _ring(phone, LISTED, t("ring.1")).check()
    phone.get_by_role("button", name=t("write_goal_of", actor=LISTED), exact=True).click()
    phone.get_by_role("textbox", name=t("goal_of", actor=LISTED)).fill(GOAL)
    phone.get_by_role("button", name=t("save_goal"), exact=True).click()
    phone.get_by_role("textbox", name=t("own_actor")).fill(OWN)
    _ring(phone, t("own_ring"), t("ring.3")).check()
    phone.get_by_role("button", name=t("add"), exact=True).click()
    _ring(phone, OWN, t("ring.3")).wait_for()
    phone.get_by_role("button", name=t("to_lead"), exact=True).click()
    phone.get_by_role("radio", name=t("holds.nobody"), exact=True).check()
    phone.get_by_role("button", name=t("save_lead"), exact=True).click()
    phone.get_by_role("heading", name=t("my_picture"), exact=True).wait_for()
    phone.get_by_text(t("my_lead", who=t("holds.nobody")), exact=True).wait_for()


def sees(screen: "Page", t: Translate) -> None:
    """That nobody leads stands there in words; the rings and their table have both actors, and the goal."""
    screen.get_by_text(t("verdict.nobody"), exact=True).first.wait_for()
    screen.get_by_text(t("actors_around", count=2), exact=True).first.wait_for()
    table = screen.locator("details.text-equal")
    if table.count():
        rings = screen.locator("svg.picture").first.text_content() or ""
        table.first.evaluate("details => { details.open = true }")
        around, goals = (table.first.get_by_role("table").nth(number) for number in (0, 1))
        for actor, ring in ((LISTED, "1"), (OWN, "3")):
            assert actor[:10] in rings
            row = around.get_by_role("row").filter(has_text=actor)
            assert row.get_by_role("cell").first.inner_text().strip() == ring
        assert GOAL in goals.get_by_role("row").filter(has_text=LISTED).inner_text()
        table.first.evaluate("details => { details.open = false }")
        return
    for actor in (LISTED, OWN):
        screen.get_by_text(actor, exact=True).first.wait_for()


def _ring(page: "Page", actor: str, ring: str) -> "Locator":
    return page.get_by_role("group", name=actor, exact=True).get_by_role("radio", name=ring, exact=True)
