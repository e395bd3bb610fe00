"""The seminar of the main job: Fay with her screen, three phones, and what they bring."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible
from tests.browser.fay import Fay
from tests.browser.phone import Phone

TITLE = "Samverkan i Nacka"
AGED, ADDICTED = "Äldre sjuka", "Personer med missbruksproblem"
INSURANCE, EMPLOYMENT, TOWN = ACTORS = ("Försäkringskassan", "Arbetsförmedlingen", "Nacka kommun")
MISSPELT = "Naka komun"

TURF = "Revirkamper kring gränserna om medel och klienter"
NO_GOALS = "Bristen på gemensamma och konkreta mål"
SYSTEMS, SYSTEMS_AGAIN = "Journalsystemen pratar inte med varandra", "våra jurnaler når inte varann"
OLD_MAID = "Svarte Petter-spelet"
BUDGETS = "Budgetåret styr"

ONE_WAY_IN, NO_WAITING = "En gemensam väg in för äldre", "Ingen väntar mer än en vecka efter utskrivning"
PLAN_FIRST = "Ingen skrivs ut från avgiftningen utan plan"
REASON = "Vi får inte dela uppgifterna utan samtycke"

TEAM, PHONE_LIST, MEETING = (
    "Starta ett gemensamt team",
    "En gemensam telefonlista",
    "Möte före varje utskrivning",
)
FIRST_STEP, SUCCESS = "Boka ett första möte", "Alla äldre får ett svar samma dag"
LAST_DAY = "2999-03-01"
TAKE_HOME = "Jag berättar för min chef i morgon"


@dataclass
class Room:
    """Alice and Bob work with the aged, Cleo with those who misuse drugs; her phone is in English."""

    fay: Fay
    screen: Page
    alice: Phone
    bob: Phone
    cleo: Phone

    @property
    def phones(self) -> tuple[Phone, Phone, Phone]:
        return self.alice, self.bob, self.cleo

    def expect_everywhere(self, key: str, **values: object) -> None:
        """Every phone asks this, each in its language."""
        for phone in self.phones:
            phone.expect_question(key, **values)

    def expect_saved(self) -> None:
        for phone in self.phones:
            phone.expect_saved()

    def expect_on_screen(self, *texts: str) -> None:
        for text in texts:
            expect(self.screen.get_by_text(text).first).to_be_visible()

    def check_accessible(self, where: str) -> None:
        """Bob's phone is dark and Cleo's in English, so the three phones are three different checks."""
        for name, phone in zip(("Alice", "Bob", "Cleo"), self.phones, strict=True):
            check_accessible(phone.page, f"{where}: {name}'s phone")
        check_accessible(self.screen, f"{where}: screen", both_themes=True)
        check_accessible(self.fay.page, f"{where}: lead", both_themes=True)
