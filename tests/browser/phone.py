"""A participant's phone: what Alice, Bob and Cleo see and press, found as a screen reader finds it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from workshop.words import Language

PHONE = {"width": 360, "height": 740}


class Phone:
    """One phone's page, with the words of its language."""

    def __init__(self, page: Page, words: Language) -> None:
        self.page = page
        self.words = words

    # Everywhere

    def button(self, key: str, **values: object) -> Locator:
        return self.page.get_by_role("button", name=self.words(key, **values), exact=True)

    def heading(self, text: str) -> Locator:
        return self.page.get_by_role("heading", name=text)

    def field(self, key: str) -> Locator:
        """The optional ones say so in their label."""
        return self.page.get_by_role("textbox", name=self.words(key))

    def status(self, key: str, **values: object) -> Locator:
        """A line that is read aloud when it changes."""
        return self.page.get_by_role("status").filter(has_text=self.words(key, **values)).first

    def expect_question(self, key: str, **values: object) -> None:
        expect(self.heading(self.words(key, **values))).to_be_visible()

    def expect_saved(self) -> None:
        """The top of the page says that all is saved, and nothing waits."""
        expect(self.status("participant.all_saved")).to_be_visible()

    def expect_waiting(self, count: int) -> None:
        expect(self.status("participant.waiting", count=count)).to_be_visible()

    # At the door

    def type_code(self, url: str, code: str) -> None:
        self.page.goto(url)
        self.page.get_by_role("textbox", name=self.words("join.which_code")).fill(code)
        self.button("common.next").click()

    def say_who(self, actor: str, need_group: str, name: str, *, is_listed: bool = True) -> None:
        """`is_listed`: the actor is one of those to choose from, else it is typed."""
        choice = actor if is_listed else self.words("join.other_actor")
        self.page.get_by_role("radio", name=choice).check()
        if not is_listed:
            self.field("join.actor_name").fill(actor)
        self.page.get_by_role("radio", name=need_group).check()
        self.page.get_by_role("textbox", name=self.words("join.name"), exact=False).last.fill(name)

    def join(self) -> None:
        self.button("join.join").click()
        self.page.wait_for_url("**/s/*")
        expect(self.button("participant.about_me")).to_be_visible()

    # Check-in

    def check_in(self, expectation: str, work: str = "") -> None:
        self.field("check_in.ask").fill(expectation)
        self.field("check_in.function").fill(work)
        self.button("check_in.send").click()

    # Obstacles

    def choose_obstacle(self, title: str, weight: int = 1) -> None:
        self.page.get_by_role("checkbox", name=title, exact=True).check()
        self.weigh_obstacle(title, weight)

    def write_obstacle(self, text: str, weight: int = 1) -> None:
        self.field("obstacles.own").fill(text)
        self.button("obstacles.add_own").click()
        self.weigh_obstacle(text, weight)

    def weigh_obstacle(self, title: str, weight: int) -> None:
        label = self.words("obstacles.weight_of", title=title)
        self.step_to(self.page.get_by_role("group", name=label, exact=True), label, weight)

    def step_to(self, stepper: Locator, label: str, value: int) -> None:
        """Press + or − until it stands there, as a thumb does."""
        shown = stepper.get_by_role("status")
        expect(shown).to_have_text(str(int(shown.inner_text())))
        now = int(shown.inner_text())
        key = "common.more" if value > now else "common.fewer"
        for number in range(abs(value - now)):
            stepper.get_by_role("button", name=self.words(key, what=label), exact=True).click()
            expect(shown).to_have_text(str(now + (number + 1) * (1 if value > now else -1)))

    # Dynamics

    def answer_dynamic(self, title: str, stance: str) -> None:
        row = self.page.get_by_role("listitem").filter(has_text=title)
        row.get_by_text(title, exact=True).click()
        row.get_by_role("radio", name=self.words(f"dynamics.stance.{stance}")).check()

    def write_dynamic(self, text: str) -> None:
        self.field("dynamics.own_label").fill(text)
        self.button("dynamics.own_add").click()

    # Goals

    def propose_goal(self, text: str, answers: tuple[str, ...]) -> None:
        self.field("goals.propose_question").fill(text)
        for title in answers:
            self.page.get_by_role("checkbox", name=title).check()
        self.button("goals.propose").click()

    def vote(self, goal: str, votes: int) -> None:
        self.step_to(self.page.get_by_role("group", name=goal, exact=True), goal, votes)

    def speak_for(self, actor: str) -> None:
        self.button("goals.speak_for", actor=actor).click()

    def take_position(self, goal: str, stand: str, reason: str = "") -> None:
        part = self.page.get_by_role("region", name=goal, exact=True)
        part.get_by_role("radio", name=self.words(f"goals.stand.{stand}"), exact=True).check()
        if reason:
            part.get_by_role("textbox", name=self.words("goals.reason")).fill(reason)
        part.get_by_role("button", name=self.words("goals.save_position")).click()

    # Action plan

    def propose_measure(self, told: dict[str, Any], goal: str | None = None) -> None:
        """`told` by the names of the fields; `goal` where there are several to choose from."""
        if goal:
            self.page.get_by_role("radio", name=goal).check()
        for name, text in told.items():
            label = self.words(f"action_plan.{name}")
            if name == "actor":
                self.page.get_by_role("combobox", name=label).select_option(text)
            else:
                self.page.get_by_label(label).fill(text)
        self.button("action_plan.hand_in").click()

    def commit(self, measure: str, answer: str) -> None:
        part = self.page.get_by_role("region", name=measure, exact=True)
        part.get_by_role("radio", name=self.words(f"action_plan.answer.{answer}")).check()
        part.get_by_role("button", name=self.words("action_plan.save_answer")).click()

    # Question

    def answer_question(self, text: str) -> None:
        self.page.get_by_role("textbox").first.fill(text)
        self.button("question.send").click()
