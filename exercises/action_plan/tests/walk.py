"""Proposes a measure of one's own organisation for the first goal, with all that a plan asks for."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

MEASURE = "Starta ett gemensamt team"
ACTOR = "Försäkringskassan"


def walk(phone: Page, t: Callable[..., str]) -> None:
    goals = phone.get_by_role("radio")
    if goals.count():
        goals.first.check()
    phone.get_by_label(t("what")).fill(MEASURE)
    phone.get_by_role("combobox", name=t("actor")).select_option(ACTOR)
    phone.get_by_label(t("function")).fill("enhetschef")
    phone.get_by_label(t("first_step")).fill("Boka ett första möte")
    phone.get_by_label(t("date")).fill("2999-03-01")
    phone.get_by_label(t("measure_of_success")).fill("Alla äldre får ett svar samma dag")
    phone.get_by_role("button", name=t("hand_in"), exact=True).click()
    expect(phone.get_by_role("listitem").filter(has_text=MEASURE)).to_be_visible()


def sees(screen: Page, t: Callable[..., str]) -> None:
    expect(screen.get_by_text(MEASURE).first).to_be_visible()
    expect(screen.get_by_text(ACTOR).first).to_be_visible()
