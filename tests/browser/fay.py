"""Fay's pages: start, lead and what she presses there, found as a screen reader finds it."""

from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

from workshop.words import Language

OPEN_PHASES = ("individual", "table", "all")


class Fay:
    """The facilitator's page, with the words of its language."""

    def __init__(self, page: Page, words: Language) -> None:
        self.page = page
        self.words = words

    def button(self, key: str, **values: object) -> Locator:
        return self.page.get_by_role("button", name=self.words(key, **values), exact=True)

    def expect_told(self, key: str, **values: object) -> None:
        expect(self.page.get_by_text(self.words(key, **values), exact=True).first).to_be_visible()

    # Start

    def sign_in(self, link: str) -> None:
        self.page.goto(link)
        expect(self.page.get_by_role("heading", name=self.words("start.heading"), exact=True)).to_be_visible()
        assert "token" not in self.page.url, "the token stays in the address"

    def open_seminar(
        self, title: str, need_groups: Sequence[str], actors: Sequence[str], smallest_group: int
    ) -> None:
        """By the form, as a newcomer fills it in."""
        self.button("start.new").click()
        self.page.get_by_role("textbox", name=self.words("start.form.title")).fill(title)
        for group in need_groups:
            self.page.get_by_role("checkbox", name=group).check()
        self.page.get_by_role("textbox", name=self.words("start.form.actors")).fill("\n".join(actors))
        smallest = self.page.get_by_role("spinbutton", name=self.words("start.form.smallest"))
        smallest.fill(str(smallest_group))
        self.button("start.form.create").click()
        self.page.wait_for_url("**/lead/*")
        expect(self.page.get_by_role("heading", name=title, exact=True)).to_be_visible()

    def find_screen(self) -> str:
        """The address of the projector's page, which the link opens in a window of its own."""
        link = self.page.get_by_role("link", name=self.words("lead.join.screen"))
        with self.page.context.expect_page() as opened:
            link.click()
        url = opened.value.url
        opened.value.close()
        return url

    # Leading

    def begin(self, title: str) -> None:
        self.button("lead.go.first", title=title).click()
        self.expect_activity(title)

    def go_on(self, title: str) -> None:
        """To the next activity, by the button or else by the programme."""
        self.button("lead.go.next", title=title).or_(
            self.button("lead.programme.go", title=title)
        ).first.click()
        self.expect_activity(title)

    def expect_activity(self, title: str) -> None:
        expect(self.page.get_by_role("heading", name=title, exact=True, level=2)).to_be_visible()

    def move(self, kind: str, phase: str) -> None:
        """To another step of the running activity."""
        step = self.words(f"{kind}.phase.{phase}")
        is_open = phase in OPEN_PHASES
        press = self.button("lead.go.step", step=step) if is_open else self.button(f"lead.go.{phase}")
        if phase == "closed":
            self.press_until(press, self.button("lead.close.confirm"))
            self.button("lead.close.confirm").click()
        steps = self.page.get_by_role("list", name=self.words("lead.now.steps"))
        now = steps.locator("[aria-current=step]").filter(has_text=step)
        if phase == "closed":
            expect(now).to_be_visible()
        else:
            self.press_until(press, now)

    def press_until(self, button: Locator, shown: Locator) -> None:
        """Press again where the page took it for the second half of a double press."""
        button.click()
        try:
            expect(shown).to_be_visible(timeout=2000)
        except AssertionError:
            if button.is_visible():
                button.click()
            expect(shown).to_be_visible()

    def unfold(self, key: str, **values: object) -> Locator:
        """A part that is closed until wanted; opens it and gives it."""
        heading = self.page.get_by_role("heading", name=self.words(key, **values), exact=True)
        part = self.page.locator("details").filter(has=heading)
        if part.get_attribute("open") is None:
            heading.click()
        return part

    # The room

    def merge_actors(self, spellings: Sequence[str], into: str) -> None:
        part = self.unfold("lead.actors.heading")
        for name in spellings:
            part.get_by_role("checkbox", name=name).check()
        part.get_by_role("combobox", name=self.words("lead.actors.into")).fill(into)
        part.get_by_role("button", name=self.words("lead.actors.merge")).click()
        self.expect_told("lead.actors.merged", count=len(spellings), name=into)

    def confirm_roll(self, actors: Sequence[str]) -> None:
        part = self.unfold("lead.roll.heading")
        for name in actors:
            part.get_by_role("checkbox", name=name).check()
        part.get_by_role("button", name=self.words("lead.roll.confirm")).click()
        self.expect_told("lead.roll.confirmed", count=len(actors))

    # The room's work

    def merge_items(self, titles: Sequence[str], into: str) -> None:
        part = self.unfold("lead.items.heading")
        for title in titles:
            part.get_by_role("checkbox", name=title).check()
        part.get_by_role("button", name=self.words("lead.items.merge"), exact=True).click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("radio", name=into).check()
        dialog.get_by_role("button", name=self.words("lead.items.merge"), exact=True).click()
        expect(dialog).not_to_be_visible()

    def carry_over(self, activity: str, titles: Sequence[str]) -> None:
        """Exactly these."""
        part = self.unfold("lead.carry.heading", title=activity)
        boxes = part.get_by_role("checkbox")
        expect(boxes.first).to_be_visible()
        for number in range(boxes.count()):
            boxes.nth(number).uncheck()
        for title in titles:
            part.get_by_role("checkbox", name=title).check()
        part.get_by_role("button", name=self.words("lead.carry.save"), exact=True).click()
        self.expect_told("lead.carry.saved")

    def choose_shortlist(self, titles: Sequence[str]) -> None:
        part = self.unfold("lead.shortlist.heading")
        for title in titles:
            part.get_by_role("checkbox", name=title).check()
        part.get_by_role("button", name=self.words("lead.shortlist.save")).click()
        self.expect_told("lead.shortlist.saved")

    def draft_plans(self) -> None:
        draft = self.button("lead.plan.draft").or_(self.button("lead.plan.refresh"))
        draft.click()
        self.expect_told("lead.plan.drafted")

    def end(self) -> None:
        self.button("lead.end.button").click()
        self.page.get_by_role("dialog").get_by_role("button", name=self.words("lead.end.confirm")).click()
        expect(self.page.get_by_role("heading", name=self.words("lead.now.ended_title"))).to_be_visible()
