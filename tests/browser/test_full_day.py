"""The whole day as Fay leads it: she presses what her page proposes, from the welcome to the check-out, and a rehearsed
room answers. Two phones and the projector follow."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import check_no_sideways_scroll
from tests.browser.conftest import NewContext, NewFay, NewPhone, NewScreen
from tests.browser.fay import Fay
from tests.browser.phone import Phone
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.browser.windows import UNSAID, Window
from tests.serving import ADMIN_TOKEN, Server
from workshop.app import create_kit
from workshop.demo import ROUNDS, Demo, open_room
from workshop.exercise import Phase
from workshop.services import seminars
from workshop.settings import Settings
from workshop.storage.records import ActivityRecord, SeminarRecord

WORDS = vocabulary("sv")
ASKED, PARKED, HOPE = "Ska vi bryta tidigare?", "Vem äger budgeten?", "Att vi kommer överens"
Act = Callable[[], None]
#: So often the room is looked at after a press, and so seldom it is pressed again.
TURNS, PRESS_AGAIN = 600, 16


@pytest.fixture
def demo(server: Server) -> Iterator[Demo]:
    """The rehearsed room in a seminar on the served kit: its database is shared, as between two processes."""
    kit = create_kit(Settings(data_dir=server.data, admin_token=ADMIN_TOKEN, language="sv", _env_file=None))
    yield open_room(kit, "full_day")
    kit.context.database.close()


@dataclass
class Day:
    """Fay with her room. `asides` is what she does besides, by the kind at whose results she does it."""

    demo: Demo
    fay: Fay
    screen: Window
    phones: tuple[Phone, Phone]
    asides: dict[str, Act]

    def read(self) -> tuple[SeminarRecord, ActivityRecord | None]:
        seminar, listed = seminars.read_seminar(self.demo.kit.context, self.demo.seminar_id)
        return seminar, next((one for one in listed if one.id == seminar.current_activity), None)

    @property
    def primary(self) -> Locator:
        """What the page proposes."""
        return self.fay.page.locator(".now-press .button-primary")

    def press_next(self) -> ActivityRecord:
        """Press it, say yes where it asks, and wait until the room is there. A press right after the last one is taken
        for its second half: then once more."""
        before = self.read()[1]
        confirm, has_said_yes = self.fay.button("lead.close.confirm"), False
        # The room is there a moment before the page has put its question away.
        expect(confirm).not_to_be_visible()
        self.fay.page.wait_for_timeout(700)
        for turn in range(TURNS):
            now = self.read()[1]
            if now and (before is None or (now.id, now.phase) != (before.id, before.phase)):
                return now
            if confirm.is_visible() and not has_said_yes:
                confirm.click()
                has_said_yes = True
            elif turn % PRESS_AGAIN == 0 and not has_said_yes and self.primary.count():
                self.primary.click()
            self.fay.page.wait_for_timeout(50)
        raise AssertionError(f"Nothing happens after {before.kind if before else 'the start'}")

    def lead(self) -> list[tuple[str, str]]:
        """From the first press to the last; the answer is where the room has been."""
        been = []
        while self.primary.count():
            now = self.press_next()
            been.append((now.kind, str(now.phase)))
            exercise = self.demo.kit.context.registry[now.kind]
            self.expect_followed(now)
            if now.phase in exercise.open_phases:
                if now.has_need_groups and not self.demo.sits_by_need_group:
                    raise AssertionError("nobody has made tables by need group")
                self.demo.speak(now, self.demo.here, ROUNDS)
            if now.phase == Phase.WAITING and now.kind == "goals":
                self.sit_by_need_group()
            if now.phase in (Phase.RESULTS, Phase.ALL):
                self.look(now)
            if now.phase in exercise.shown_phases and now.kind in self.asides:
                self.asides.pop(now.kind)()
        return been

    def expect_followed(self, now: ActivityRecord) -> None:
        """Fay's page, the projector and both phones have come to the activity."""
        self.fay.expect_activity(now.title)
        expect(self.screen.page.locator(".screen-where")).to_contain_text(now.title)
        step = f"{now.kind}.phase.{now.phase}"
        for phone in self.phones:
            if now.phase not in (Phase.WAITING, Phase.CLOSED):
                expect(phone.page.locator(".step")).to_contain_text(phone.words(step))

    def look(self, now: ActivityRecord) -> None:
        """What everybody sees is whole: nothing beside the page, no word that is not there."""
        for name, page in (("screen", self.screen.page), ("phone", self.phones[0].page)):
            expect(page.locator(".exercise-place > *").first).to_be_visible()
            window = Window(name, page, ".screen-where" if name == "screen" else ".step")
            window.keep_picture(f"day-{now.position:02}-{now.kind}-{now.phase}")
            check_no_sideways_scroll(page, f"{now.kind}, {name}")
            assert page.evaluate(UNSAID, now.kind) == [], f"{now.kind}, {name}: words that are not there"

    def sit_by_need_group(self) -> None:
        part = self.fay.unfold("tables.heading")
        again = WORDS("tables.make_again")
        part.locator("summary").filter(has_text=again).click()
        part.get_by_role("radio", name=WORDS("tables.by_need_group")).check()
        part.get_by_role("button", name=again, exact=True).click()
        for _ in range(100):
            tables = self.read()[0].tables
            if tables and all(table["need_group"] for table in tables):
                break
            self.fay.page.wait_for_timeout(50)
        self.demo.sits_by_need_group = True
        expect(self.phones[0].page.locator(".top-table")).to_be_visible()


def over_the_picture(screen: Page, key: str) -> Locator:
    return screen.get_by_role("region", name=WORDS(key))


def ask_a_follow_up_question(day: Day) -> None:
    """On top of the results: everybody answers, the room sees it, and it is gone again."""
    fay, alice = day.fay, day.phones[0]
    fay.button("followup.ask").click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("textbox", name=WORDS("followup.question")).fill(ASKED)
    dialog.get_by_role("radio", name=WORDS("followup.by_yes_no")).check()
    dialog.get_by_role("button", name=WORDS("followup.send")).click()
    expect(alice.heading(ASKED)).to_be_visible()
    alice.button("followup.yes").click()
    alice.expect_saved()
    fay.button("followup.show").click()
    expect(over_the_picture(day.screen.page, "followup.label")).to_contain_text(ASKED)
    fay.button("followup.close").click()
    expect(over_the_picture(day.screen.page, "followup.label")).not_to_be_visible()


def hand_over_and_take_back(day: Day, cleo: Page) -> None:
    """Cleo leads for a moment, and Fay takes it back."""
    fay = day.fay
    part = fay.unfold("leading.heading")
    fay.page.get_by_role("textbox", name=WORDS("leading.new_name")).fill("Cleo Berg")
    fay.button("leading.add").click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("button", name=WORDS("leading.reveal")).click()
    link = dialog.get_by_text("token=").inner_text()
    dialog.get_by_role("button", name=WORDS("common.close")).click()
    cleo.goto(link)
    fay.button("leading.hand_over_named", name="Cleo Berg").click()
    fay.page.get_by_role("dialog").get_by_role("button", name=WORDS("leading.hand_over"), exact=True).click()
    expect(cleo.get_by_text(WORDS("leading.you_lead"))).to_be_visible()
    expect(day.primary).to_be_disabled()
    expect(cleo.locator(".now-press .button-primary")).to_be_enabled()
    fay.button("leading.take_back").first.click()
    expect(part).to_be_visible()
    expect(day.primary).to_be_enabled()
    cleo.close()


def park_a_line(day: Day) -> None:
    """From a phone to the projector and away."""
    alice, screen = day.phones[0], day.screen.page
    alice.button("participant.park").click()
    dialog = alice.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(PARKED)
    dialog.get_by_role("button", name=WORDS("parking.send")).click()
    expect(dialog.get_by_text(WORDS("parking.sent"))).to_be_visible()
    dialog.get_by_role("button", name=WORDS("common.close")).first.click()
    part = day.fay.unfold("parking.heading")
    part.get_by_role("button", name=WORDS("parking.show_parking")).click()
    expect(over_the_picture(screen, "parking.over_parking")).to_contain_text(PARKED)
    part.get_by_role("button", name=WORDS("parking.take_away")).click()
    expect(over_the_picture(screen, "parking.over_parking")).not_to_be_visible()


def read_the_decisions_back(day: Day) -> None:
    part = over_the_picture(day.fay.page, "parking.over_read_back")
    part.get_by_role("button", name=WORDS("parking.show_read_back")).click()
    region = over_the_picture(day.screen.page, "parking.over_read_back")
    expect(region.get_by_role("listitem").first).to_be_visible()
    day.screen.keep_picture("day-read-back")
    part.get_by_role("button", name=WORDS("parking.take_away")).click()
    expect(region).not_to_be_visible()


def end_the_day(day: Day, reader: Page) -> None:
    """The plans are drafted and the seminar ended; phones, feedback page and plan say what came of it."""
    fay = day.fay
    fay.draft_plans()
    fay.end()
    for phone in day.phones:
        expect(phone.heading(phone.words("participant.ended"))).to_be_visible()
    address = fay.page.get_by_role("link", name=WORDS("feedback.lead.open")).get_attribute("href")
    assert address
    reader.goto(urljoin(fay.page.url, address))
    expect(reader.get_by_role("heading", name=WORDS("feedback.we_said"))).to_be_visible()
    expect(reader.get_by_role("heading", name=WORDS("feedback.we_decided"))).to_be_visible()
    Window("phone", reader, ".step").keep_picture("day-feedback")
    check_no_sideways_scroll(reader, "feedback")
    seminar = day.read()[0]
    fay.page.get_by_role("link", name=seminar.need_groups[0]["title"], exact=True).click()
    expect(fay.page.get_by_role("heading", name=seminar.need_groups[0]["title"], exact=True)).to_be_visible()
    expect(fay.page.get_by_text(WORDS("plan.status.shared")).first).to_be_visible()
    Window("phone", fay.page, ".step").keep_picture("day-plan")


def test_the_whole_day_is_led_by_pressing_what_the_page_proposes(
    demo: Demo,
    server: Server,
    new_fay: NewFay,
    new_screen: NewScreen,
    new_phone: NewPhone,
    new_window: NewContext,
    watch: Watch,
) -> None:
    fay, alice, bob = new_fay(), new_phone(), new_phone("en", color_scheme="dark")
    fay.page.goto(f"{server.url}/lead/{demo.seminar_id}")
    screen = Window("screen", new_screen(fay), ".screen-where")
    seminar = seminars.read_seminar(demo.kit.context, demo.seminar_id)[0]
    for phone, actor in ((alice, seminar.actors[0]), (bob, seminar.actors[1])):
        phone.page.goto(f"{server.url}/j/{demo.code}")
        phone.say_who(actor, seminar.need_groups[0]["title"], "Alice" if phone is alice else "Bob")
        phone.join()
    day = Day(demo, fay, screen, (alice, bob), {})
    cleo = watch.follow(new_window(viewport={"width": 1280, "height": 900}).new_page())
    day.asides = {
        "shared_values": lambda: ask_a_follow_up_question(day),
        "channels": lambda: hand_over_and_take_back(day, cleo),
        "obstacles": lambda: park_a_line(day),
        "action_plan": lambda: read_the_decisions_back(day),
        "check_in": demo.merge_spellings,
    }
    been = day.lead()
    assert not day.asides, "not everything was done"
    registry = demo.kit.context.registry
    planned = {one.kind for one in seminars.read_seminar(demo.kit.context, demo.seminar_id)[1]}
    assert {kind for kind, _ in been} == planned
    for kind in planned:
        exercise = registry[kind]
        passed = {phase for one, phase in been if one == kind}
        wanted = {str(phase) for phase in exercise.phases if exercise.open_phases}
        assert wanted <= passed, f"{kind}: the page never proposed {wanted - passed}"
    assert {refusal.code for refusal in demo.refusals} <= {"not_spokesperson"}
    reader = watch.follow(new_window(viewport={"width": 360, "height": 740}).new_page())
    end_the_day(day, reader)
    watch.check()
