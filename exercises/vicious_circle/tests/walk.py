"""Draws a circle of three links, and chooses where to break it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

FACTORS = ("Kortare vårdtider", "Belastning på kommunen", "Patienter skickas tillbaka")


def walk(phone: Page, t: Callable[..., str]) -> None:
    for number, cause in enumerate(FACTORS):
        effect = FACTORS[(number + 1) % len(FACTORS)]
        phone.get_by_role("textbox", name=t("cause"), exact=True).fill(cause)
        phone.get_by_role("textbox", name=t("effect"), exact=True).fill(effect)
        phone.get_by_role("button", name=t("add"), exact=True).click()
        link = t("link.more", cause=cause, effect=effect)
        expect(phone.get_by_role("listitem").filter(has_text=link)).to_be_visible()


def walk_all(phone: Page, t: Callable[..., str]) -> None:
    expect(phone.get_by_text(t("own_counts"), exact=True)).to_have_count(len(FACTORS))
    to_break = phone.get_by_role("button", name=t("to_break"), exact=True)
    if to_break.count():
        to_break.click()
    link = t("link.more", cause=FACTORS[1], effect=FACTORS[2])
    phone.get_by_role("radio", name=link).check()


def sees(screen: Page, t: Callable[..., str]) -> None:
    """The circle is found, and the link it is to be broken at."""
    for factor in FACTORS:
        expect(screen.get_by_text(factor).first).to_be_visible()
    expect(screen.get_by_role("heading", name=t("breaks_title"))).to_be_visible()
    expect(screen.get_by_text(t("link.more", cause=FACTORS[1], effect=FACTORS[2])).first).to_be_visible()
