"""Checks in with a phone."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

EXPECTATION = "Att vi enas om ett enda mål"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("textbox", name=t("ask")).fill(EXPECTATION)
    phone.get_by_role("textbox", name=t("function")).fill("enhetschef")
    phone.get_by_role("button", name=t("send"), exact=True).click()
    expect(phone.get_by_role("heading", name=t("yours"))).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    """Who is here by actor, and what was hoped for."""
    expect(screen.get_by_text(EXPECTATION)).to_be_visible()
    expect(screen.get_by_text("Försäkringskassan").first).to_be_visible()
