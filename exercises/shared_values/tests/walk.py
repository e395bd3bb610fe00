"""One participant and the projector, for a test that walks through every exercise in a real browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Translate = Callable[[str], str]
WHY = "Vi säger det men gör något annat"


def walk(phone: Page, t: Translate) -> None:
    """Agree fully with the first statement and say why, with the others for the most part, to the last one."""
    done = phone.get_by_text(t("all_done"), exact=True)
    save = phone.get_by_role("button", name=t("save_next"), exact=True)
    expect(phone.get_by_role("radio").first).to_be_visible()
    phone.get_by_role("radio", name=t("level.5")).check()
    phone.get_by_role("textbox", name=t("why")).fill(WHY)
    save.click()
    for _ in range(20):
        expect(phone.get_by_role("radio", checked=True)).to_have_count(0)
        if done.is_visible():
            break
        phone.get_by_role("radio", name=t("level.4")).check()
        save.click()
    expect(done).to_be_visible()


def sees(screen: Page, t: Translate) -> None:
    """The picture's table has a row for each statement with its one answer, the first of them a five."""
    expect(screen.get_by_role("heading", name=t("results_title"), exact=True)).to_be_visible()
    table, as_table = screen.get_by_role("table").first, screen.locator("summary").first
    is_folded = not table.is_visible()
    if is_folded:
        as_table.click()
    first = table.get_by_role("row").filter(has_text="1. ")
    expect(first).to_contain_text("0 · 0 · 0 · 0 · 1")
    expect(first).to_contain_text(t("state.agreed"))
    expect(table.get_by_role("row").filter(has_text="0 · 0 · 0 · 1 · 0").first).to_be_visible()
    if is_folded:
        as_table.click()
