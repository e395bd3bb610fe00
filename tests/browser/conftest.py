"""Real Chromium against a real `run.py`: a server, and contexts as phones and a laptop have them."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.fay import Fay
from tests.browser.phone import PHONE, Phone
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.serving import ADMIN_TOKEN, Server
from tools.browser import ADVICE, find_browser

SETTLES_MS = 30_000
LAPTOP = {"width": 1280, "height": 900}
PROJECTOR = {"width": 1920, "height": 1080}
LOCALES = {"sv": "sv-SE", "en": "en-GB"}
#: Chromium asks Google's hosts for this and that at its start unless told not to.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
)

NewPhone = Callable[..., Phone]
NewFay = Callable[..., Fay]
NewScreen = Callable[..., Page]
NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The browser of this machine; the variable names another."""
    found = find_browser()
    assert found, ADVICE
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"executable_path": str(found), "args": [*QUIET, *(["--no-sandbox"] if is_root else [])]}


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """A loaded machine is slow, not wrong."""
    expect.set_options(timeout=SETTLES_MS)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One served kit for all tests that do not hurt it; each opens a seminar of its own."""
    server = Server(tmp_path_factory.mktemp("kit"))
    server.start()
    # The QR codes name the address that the browsers here use.
    server.call("PATCH", "/api/network", {"public_url": server.url})
    yield server
    faults = server.faults()
    server.stop()
    assert not faults, f"The server said:\n{faults}"


@pytest.fixture
def watch(server: Server) -> Watch:
    """Follows every page of the test."""
    return Watch(server.url)


@pytest.fixture
def new_window(browser: Browser) -> Iterator[NewContext]:
    """A browser of one's own, with nothing in it; closed after the test."""
    opened: list[BrowserContext] = []

    def open_window(language: str = "sv", **more: Any) -> BrowserContext:
        settings: dict[str, Any] = {"locale": LOCALES[language], "reduced_motion": "reduce", **more}
        window = browser.new_context(**settings)
        window.set_default_timeout(SETTLES_MS)
        opened.append(window)
        return window

    yield open_window
    for window in opened:
        window.close()


@pytest.fixture
def new_phone(new_window: NewContext, watch: Watch) -> NewPhone:
    """Somebody's phone, 360 px wide unless told otherwise."""

    def open_phone(language: str = "sv", **more: Any) -> Phone:
        settings: dict[str, Any] = {"viewport": PHONE, "has_touch": True, **more}
        page = new_window(language, **settings).new_page()
        return Phone(watch.follow(page), vocabulary(language))

    return open_phone


@pytest.fixture
def new_fay(new_window: NewContext, watch: Watch, server: Server) -> NewFay:
    """Fay's laptop, signed in."""

    def follow(page: Page) -> None:
        watch.follow(page)

    def open_laptop(language: str = "sv", **more: Any) -> Fay:
        window = new_window(language, **{"viewport": LAPTOP, **more})
        window.on("page", follow)
        fay = Fay(window.new_page(), vocabulary(language))
        fay.sign_in(f"{server.url}/lead#token={ADMIN_TOKEN}")
        return fay

    return open_laptop


@pytest.fixture
def new_screen(new_window: NewContext, watch: Watch) -> NewScreen:
    """The projector, at the address that Fay's page leads to."""

    def open_screen(fay: Fay, **more: Any) -> Page:
        page = watch.follow(new_window(**{"viewport": PROJECTOR, **more}).new_page())
        page.goto(fay.find_screen())
        return page

    return open_screen
