"""Proposes a goal that answers an obstacle, and then gives it two votes."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

GOAL = "En gemensam väg in för äldre"


def walk(phone: Page, t: Callable[..., str]) -> None:
    phone.get_by_role("textbox", name=t("propose_question")).fill(GOAL)
    phone.get_by_role("checkbox").first.check()
    phone.get_by_role("button", name=t("propose"), exact=True).click()
    expect(phone.get_by_role("listitem").filter(has_text=GOAL)).to_be_visible()


def walk_all(phone: Page, t: Callable[..., str]) -> None:
    votes = phone.get_by_role("group", name=GOAL, exact=True)
    more = votes.get_by_role("button", name=t("common.more", what=GOAL), exact=True)
    for number in ("1", "2"):
        more.click()
        expect(votes.get_by_role("status")).to_have_text(number)


def sees(screen: Page, t: Callable[..., str]) -> None:
    row = screen.get_by_role("listitem").filter(has_text=GOAL)
    expect(row).to_contain_text(t("votes_of", count=2))
