"""The four windows in which every exercise is looked at: a phone and the projector in Swedish, and both again in
English and dark. Opened once; each exercise is another address in them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.phone import PHONE
from tests.browser.watching import Watch

PROJECTOR = {"width": 1920, "height": 1080}
NARROW = {"width": 320, "height": 640}
#: Where every page is kept as a picture, for whoever wants to look at them.
PICTURES = os.environ.get("WORKSHOP_TEST_PICTURES")

NO_EQUAL = """() => [...document.querySelectorAll('.exercise svg.picture')]
    .filter((picture) => picture.getBoundingClientRect().width > 0)
    .filter((picture) => {
        const equals = picture.closest('.exercise').querySelectorAll('table, ul, ol, dl');
        return ![...equals].some((equal) => equal.textContent.trim() && !equal.closest('svg'));
    }).length"""
SEEN_BY_READERS = """() => [...document.querySelectorAll('.exercise svg.picture')]
    .filter((picture) => !picture.closest('[aria-hidden=true]') && !picture.getAttribute('aria-label')).length"""
#: How far the page goes on below the projector's edge; nobody scrolls there.
BELOW = """() => Math.max(...[document.scrollingElement, ...document.querySelectorAll('.screen-picture')]
    .map((one) => one.scrollHeight - one.clientHeight)) - 1"""
#: Words that were not found or not filled in, as they would stand on the page.
UNSAID = r"""(kind) => document.body.innerText.match(
    new RegExp(`\\b(${kind}|common|participant|screen)(\\.[a-z_]+)+\\b|\\{[a-z_]+\\}`, 'g')) ?? []"""


@dataclass
class Window:
    """A page that goes from exercise to exercise. `step` is where it says which step the room is in."""

    name: str
    page: Page
    step: str

    @property
    def is_swedish(self) -> bool:
        return not self.name.endswith("-en")

    @property
    def is_phone(self) -> bool:
        return self.step == ".step"

    def expect_step(self, words: str) -> None:
        expect(self.page.locator(self.step)).to_contain_text(words)
        expect(self.page.locator(".exercise-place > *").first).to_be_visible()

    def check(self, kind: str, where: str, *, by_axe: bool = True) -> None:
        """Whatever must hold of any exercise's page in any step. axe-core takes longest."""
        self.keep_picture(f"{kind}-{where}")
        told = f"{kind}, {where}, {self.name}"
        check_no_sideways_scroll(self.page, told)
        if by_axe:
            check_accessible(self.page, told)
        below = 0 if self.is_phone else self.page.evaluate(BELOW)
        assert below <= 0, f"{told}: the picture goes on {below} px below the projector's edge"
        assert self.page.evaluate(NO_EQUAL) == 0, f"{told}: a picture without its list or table"
        assert self.page.evaluate(SEEN_BY_READERS) == 0, f"{told}: a picture that a screen reader stumbles on"
        assert self.page.evaluate(UNSAID, kind) == [], f"{told}: words that are not there"

    def check_narrow(self, kind: str, where: str) -> None:
        self.page.set_viewport_size(NARROW)  # type: ignore[arg-type]
        self.keep_picture(f"{kind}-{where}-320")
        check_no_sideways_scroll(self.page, f"{kind}, {where}, {self.name} at 320 px")
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]

    def keep_picture(self, name: str) -> None:
        if PICTURES:
            path = Path(PICTURES) / f"{name}-{self.name}.png"
            self.page.screenshot(path=path, full_page=self.is_phone)


@dataclass
class Windows:
    phone: Window
    screen: Window
    english_phone: Window
    english_screen: Window

    @property
    def all(self) -> tuple[Window, ...]:
        return self.phone, self.screen, self.english_phone, self.english_screen


@contextmanager
def open_windows(browser: Browser, watch: Watch) -> Iterator[Windows]:
    def window(name: str, step: str, **settings: Any) -> Window:
        context = browser.new_context(reduced_motion="reduce", **settings)
        context.set_default_timeout(12_000)
        return Window(name, watch.follow(context.new_page()), step)

    phone: dict[str, Any] = {"viewport": PHONE, "has_touch": True}
    screen: dict[str, Any] = {"viewport": PROJECTOR}
    english: dict[str, Any] = {"locale": "en-GB", "color_scheme": "dark"}
    windows = Windows(
        window("phone", ".step", locale="sv-SE", **phone),
        window("screen", ".screen-where", locale="sv-SE", **screen),
        window("phone-en", ".step", **phone, **english),
        window("screen-en", ".screen-where", **screen, **english),
    )
    yield windows
    for one in windows.all:
        one.page.context.close()
