"""Reckons a measure that pays for all and costs one: that one has a reason to say no."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

PAYER, WINNER = "Nacka kommun", "Försäkringskassan"


def walk(phone: Page, t: Callable[..., str]) -> None:
    _add(phone, t, PAYER, "cost", "450 000", "Två halvtidstjänster")
    _add(phone, t, WINNER, "saving", "1 200 000", "Färre vårddygn")


def _add(phone: Page, t: Callable[..., str], actor: str, side: str, amount: str, basis: str) -> None:
    phone.get_by_role("combobox", name=t("actor")).select_option(actor)
    phone.get_by_role("textbox", name=t(side)).fill(amount)
    phone.get_by_role("textbox", name=t("basis")).fill(basis)
    phone.get_by_role("button", name=t("add"), exact=True).click()
    expect(phone.get_by_role("listitem").filter(has_text=basis)).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    """Who loses though the whole gains."""
    start, _, end = t("loser", actor=PAYER, amount="\0").partition("\0")
    expect(screen.get_by_text(start).first).to_be_visible()
    expect(screen.get_by_text(end.strip()).first).to_be_visible()
