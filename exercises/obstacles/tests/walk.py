"""Chooses an obstacle from the list, gives it weight, and writes one more."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

LISTED = "Bristen på gemensamma och konkreta mål"
OWN = "Journalsystemen pratar inte med varandra"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("checkbox", name=LISTED, exact=True).check()
    label = t("weight_of", title=LISTED)
    weight = phone.get_by_role("group", name=label, exact=True)
    weight.get_by_role("button", name=t("common.more", what=label), exact=True).click()
    expect(weight.get_by_role("status")).to_have_text("2")
    phone.get_by_role("textbox", name=t("own")).fill(OWN)
    phone.get_by_role("button", name=t("add_own"), exact=True).click()
    expect(phone.get_by_text(OWN).first).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    """The heavier one first."""
    rows = screen.get_by_role("listitem")
    expect(rows.filter(has_text=LISTED).first).to_be_visible()
    expect(rows.filter(has_text=OWN).first).to_be_visible()
    said = screen.locator("body").inner_text()
    assert said.index(LISTED) < said.index(OWN)
