"""Tells of the first measure in the list: one's own organisation's where it has any."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

WHY = "Lokalen saknas sedan i mars"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("button", name=t("tell"), exact=False).first.click()
    phone.get_by_role("radio", name=t("state.stuck"), exact=True).check()
    phone.get_by_role("textbox").first.fill(WHY)
    phone.get_by_label(t("needed")).fill("Ett beslut av cheferna")
    phone.get_by_role("button", name=t("save")).first.click()
    to_list = phone.get_by_role("button", name=t("to_list"))
    if to_list.count():
        to_list.click()
    expect(phone.get_by_role("listitem").filter(has_text=WHY)).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    expect(screen.get_by_text(WHY).first).to_be_visible()
