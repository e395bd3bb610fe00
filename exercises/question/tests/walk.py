"""Answers the leader's question with a phone, and sees the answer supported by nobody."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

ANSWER = "Jag ringer socialtjänsten i morgon"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("textbox").first.fill(ANSWER)
    phone.get_by_role("button", name=t("send"), exact=True).click()
    expect(phone.get_by_role("listitem").filter(has_text=ANSWER)).to_be_visible()


def walk_all(phone: Page, t: Callable[..., str]) -> None:
    """One's own answer cannot be supported."""
    expect(phone.get_by_text(ANSWER).first).to_be_visible()
    expect(phone.get_by_role("button", name=t("support_this"))).to_have_count(0)


def sees(screen: Page, t: Callable[..., str]) -> None:
    expect(screen.get_by_text(ANSWER)).to_be_visible()
