"""The exercise through its pages: what somebody hands in on a phone, and what the room sees of it afterwards."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

ACTOR, OTHER = "Vårdgrannarna", "Stödcentrum Väst"
STEP = "Får en tid om tre veckor"
GAP = "Ingen säger till när tiden är inställd"

#: The exercise's own word by its key.
Words = Callable[..., str]


def walk(phone: Page, t: Words) -> None:
    """One step, then one gap, by the fields and buttons of the page."""
    _choose_stage(phone, t, 2)
    _write_actor(phone, t, "actor", ACTOR)
    phone.get_by_role("textbox", name=t("step_text")).fill(STEP)
    _press(phone, t("add_step"))
    expect(_own(phone, STEP)).to_be_visible()
    _press(phone, t("to_gaps"))
    _choose_stage(phone, t, 4)
    phone.get_by_role("combobox", name=t("from_actor"), exact=True).select_option(ACTOR)
    _write_actor(phone, t, "to_actor", OTHER)
    phone.get_by_role("textbox", name=t("gap_text")).fill(GAP)
    _press(phone, t("add_gap"))
    expect(_own(phone, GAP)).to_be_visible()


def sees(screen: Page, t: Words) -> None:
    """The gap between its two; where one need group has the screen to itself, the step in the table too."""
    as_table = screen.locator("details.text-equal > summary")
    expect(screen.get_by_role("heading", level=2).first).to_be_visible()
    if as_table.count() > 0:
        as_table.first.click()
        row = screen.get_by_role("row").filter(has_text=STEP)
        expect(row.get_by_role("cell", name=ACTOR)).to_be_visible()
        as_table.first.click()
    expect(screen.get_by_text(GAP).first).to_be_visible()
    expect(screen.get_by_text(t("between", **{"from": ACTOR, "to": OTHER})).first).to_be_visible()


def _choose_stage(phone: Page, t: Words, number: int) -> None:
    phone.get_by_role("combobox", name=t("stage"), exact=True).select_option(str(number))


def _write_actor(phone: Page, t: Words, field: str, name: str) -> None:
    phone.get_by_role("combobox", name=t(field), exact=True).select_option(label=t("other_actor"))
    phone.get_by_role("textbox", name=t("write_actor")).fill(name)


def _press(phone: Page, name: str) -> None:
    phone.get_by_role("button", name=name, exact=True).click()


def _own(phone: Page, text: str) -> Locator:
    return phone.get_by_role("listitem").filter(has_text=text).first
