"""One participant and the projector, for a test that walks through every exercise in a real browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Translate = Callable[[str], str]
TAKE, WORD = "Två namn att ringa i stället för en växel", "modigt"


def walk(phone: Page, t: Translate) -> None:
    """All four questions: useful to the full, less sure that something happens."""
    phone.get_by_role("textbox", name=t("ask.take")).fill(TAKE)
    phone.get_by_role("group", name=t("ask.first")).get_by_role("radio", name="5").check()
    phone.get_by_role("group", name=t("ask.second")).get_by_role("radio", name="2").check()
    phone.get_by_role("textbox", name=t("ask.word")).fill(WORD)
    phone.get_by_role("button", name=t("send"), exact=True).click()
    expect(phone.get_by_text(t("thanks"), exact=True)).to_be_visible()
    expect(phone.get_by_role("listitem").filter(has_text=WORD)).to_be_visible()


def sees(screen: Page, t: Translate) -> None:
    """Both scales with one answer each, and what is taken along; not the word to the organiser."""
    expect(screen.get_by_role("heading", name=t("results_title"), exact=True)).to_be_visible()
    expect(screen.get_by_text(TAKE, exact=True)).to_be_visible()
    expect(screen.get_by_text(WORD, exact=True)).to_have_count(0)
    table, as_table = screen.get_by_role("table").first, screen.locator("summary").first
    is_folded = not table.is_visible()
    if is_folded:
        as_table.click()
    for part, cells in (("first", ("0", "0", "0", "0", "1")), ("second", ("0", "1", "0", "0", "0"))):
        row = table.get_by_role("row").filter(has_text=t(f"ask.{part}"))
        for place, count in enumerate(cells):
            expect(row.get_by_role("cell").nth(place)).to_have_text(count)
    if is_folded:
        as_table.click()
