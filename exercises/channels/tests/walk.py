"""Says how strong one's own channels are, one after the other: weak to the first, strong to the next."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

WHY = "Vi ses bara när något har gått fel"


def walk(phone: Page, t: Callable[..., str]) -> None:
    _answer(phone, t, "1", "worse", WHY)
    _answer(phone, t, "4", "better")
    expect(phone.get_by_text(t("all_done"))).to_be_visible()


def _answer(phone: Page, t: Callable[..., str], strength: str, trend: str, why: str = "") -> None:
    label = t("answered_as", number=strength, strength=t(f"strength.{strength}"))
    phone.get_by_role("radio", name=label).check()
    phone.get_by_role("radio", name=t(f"trend.{trend}"), exact=True).check()
    phone.get_by_role("textbox", name=t("why")).fill(why)
    phone.get_by_role("button", name=t("save_next"), exact=True).click()


def sees(screen: Page, t: Callable[..., str]) -> None:
    expect(screen.get_by_role("heading", name=t("results_title"))).to_be_visible()
    matrix = screen.get_by_role("table", name=t("matrix"))
    expect(matrix).to_contain_text("4")
    expect(matrix).to_contain_text("1")
