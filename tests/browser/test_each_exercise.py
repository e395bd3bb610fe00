"""Every exercise, whichever there are, walked with a phone and the projector from its first step to its results."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phone import Phone
from tests.browser.stage import ADDICTED_KEY, AGED_KEY
from tests.browser.the_room import AGED, EMPLOYMENT, INSURANCE
from tests.browser.vocabulary import vocabulary
from tests.browser.walking import Walked, Walkway, find_walk, walk_of, words_of
from tests.browser.watching import Watch
from tests.browser.windows import Windows, open_windows
from tests.chain_order import in_chain_order
from tests.serving import Server
from workshop.exercise import Phase
from workshop.registry import find_exercises

REGISTRY = find_exercises()
KINDS = in_chain_order(REGISTRY)


@pytest.fixture(scope="module")
def walkway(server: Server) -> Iterator[Walkway]:
    walkway = Walkway(server)
    yield walkway
    walkway.context.database.close()


@pytest.fixture(scope="module")
def windows(browser: Browser, server: Server) -> Iterator[Windows]:
    watch = Watch(server.url)
    with open_windows(browser, watch) as opened:
        yield opened
    watch.check()


@pytest.mark.parametrize("kind", KINDS)
def test_an_exercise_is_walked_from_the_first_step_to_its_results(
    walkway: Walkway, windows: Windows, kind: str
) -> None:
    walk = find_walk(REGISTRY, kind)
    walked = walkway.open(kind)
    come_in(walked, windows)
    phone, t = windows.phone, words_of(kind, vocabulary("sv"))
    is_first = True
    for phase in [*walked.exercise.phases[1:-1]]:
        walked.move(phase)
        expect_step(windows, kind, phase)
        step = walk_of(walk, phase, is_first=is_first and phase in walked.exercise.open_phases)
        if step:
            phone.keep_picture(f"{kind}-{phase}-before")
            step(phone.page, t)
            expect(phone.page.get_by_text(vocabulary("sv")("participant.all_saved")).first).to_be_visible()
            is_first = False
        if phase is Phase.RESULTS:
            walk.sees(windows.screen.page, t)
        for window in windows.all:
            # English and dark: what is filled in, and what is shown.
            by_axe = window.is_swedish or phase in (Phase.INDIVIDUAL, Phase.RESULTS)
            window.check(kind, phase, by_axe=by_axe)
        phone.check_narrow(kind, phase)


@pytest.mark.parametrize("kind", KINDS)
def test_an_exercise_holds_when_the_whole_room_has_answered(
    walkway: Walkway, windows: Windows, kind: str
) -> None:
    walked = walkway.open(kind)
    walked.let_crowd_through(kind)
    come_in(walked, windows)
    walked.move(Phase.RESULTS)
    expect_step(windows, kind, Phase.RESULTS)
    for window in windows.all:
        window.check(kind, "full")
    for narrow in (windows.phone, windows.english_phone):
        narrow.check_narrow(kind, "full")


@pytest.mark.parametrize("kind", KINDS)
def test_one_need_group_of_several_has_the_projector_to_itself(
    walkway: Walkway, windows: Windows, kind: str
) -> None:
    walked = walkway.open(kind, (AGED_KEY, ADDICTED_KEY))
    walked.let_crowd_through(kind)
    come_in(walked, windows)
    walked.move(Phase.RESULTS)
    expect_step(windows, kind, Phase.RESULTS)
    for screen in (windows.screen, windows.english_screen):
        absent = screen.page.locator(".screen-group > .split")
        if walked.room.activity(kind).has_need_groups:
            expect(absent).to_contain_text("Personer med missbruksproblem")
        else:
            expect(absent).to_have_count(0)
        screen.check(kind, "alone", by_axe=False)


def come_in(walked: Walked, windows: Windows) -> None:
    """By the page of the door in Swedish; the English phone has been here before."""
    alice = Phone(windows.phone.page, vocabulary("sv"))
    alice.page.goto(walked.door)
    alice.say_who(INSURANCE, AGED, "Alice")
    alice.join()
    english = windows.english_phone.page
    if not english.url.startswith(walked.server.url):
        english.goto(walked.door)
    kept = json.dumps({**walked.join(EMPLOYMENT), "code": walked.room.code, "joined": 0})
    english.evaluate(
        "([key, kept]) => localStorage.setItem(key, kept)", [f"samverkstan.seminar.{walked.room.id}", kept]
    )
    english.goto(walked.page)
    windows.screen.page.goto(walked.screen_url)
    windows.english_screen.page.goto(walked.screen_url)


def expect_step(windows: Windows, kind: str, phase: Phase) -> None:
    for window, language in zip(windows.all, ("sv", "sv", "en", "en"), strict=True):
        window.expect_step(vocabulary(language)(f"{kind}.phase.{phase}"))
