"""Says what lies beneath the first obstacle: one dynamic of the list, and one of one's own."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

LISTED, OWN = "Svarte Petter-spelet", "Ingen vågar börja"


def walk(phone: Page, t: Callable[..., str]) -> None:
    row = phone.get_by_role("listitem").filter(has_text=LISTED)
    row.get_by_text(LISTED, exact=True).click()
    row.get_by_role("radio", name=t("stance.agree")).check()
    phone.get_by_role("textbox", name=t("own_label")).fill(OWN)
    phone.get_by_role("button", name=t("own_add")).click()
    expect(phone.get_by_text(OWN).first).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    expect(screen.get_by_text(LISTED).first).to_be_visible()
    expect(screen.get_by_text(OWN).first).to_be_visible()
