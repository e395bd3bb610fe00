"""Writes one word."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

WORD = "tålamod"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("textbox", name=t("question")).fill(WORD)
    phone.get_by_role("button", name=t("common.send"), exact=True).click()
    expect(phone.get_by_role("listitem").filter(has_text=WORD)).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    row = screen.get_by_role("listitem").filter(has_text=WORD)
    expect(row).to_contain_text(t("said", count=1))
