"""Answers about all five steps: the first weak and to be strong, the others as they should be."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

WHAT = "Cheferna måste ses, inte bara vi"
STEPS = 5


def walk(phone: Page, t: Callable[..., str]) -> None:
    for number in range(1, STEPS + 1):
        expect(phone.get_by_text(t("step_of", number=number, count=STEPS))).to_be_visible()
        today, wanted = ("1", "3") if number == 1 else ("2", "2")
        _choose(phone, t("today_legend"), t(f"level.{today}"))
        _choose(phone, t("wanted_legend"), t(f"level.{wanted}"))
        if number == 1:
            phone.get_by_role("textbox", name=t("what")).fill(WHAT)
        phone.get_by_role("button", name=t("save_next"), exact=True).click()
    expect(phone.get_by_text(t("all_done"))).to_be_visible()


def _choose(phone: Page, legend: str, level: str) -> None:
    phone.get_by_role("group", name=legend).get_by_role("radio", name=level, exact=True).check()


def sees(screen: Page, t: Callable[..., str]) -> None:
    """The longest step, and from where to where."""
    start, _, end = t("largest_gap", title="\0", today="1", wanted="3").partition("\0")
    told = screen.get_by_text(start).filter(has_text=end)
    expect(told.first).to_be_visible()
