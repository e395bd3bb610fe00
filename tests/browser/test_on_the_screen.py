"""What the room reads on the projector: who is counted, what the tables work on, and long lists page by page."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewContext, NewFay, NewPhone, NewScreen
from tests.browser.fay import Fay
from tests.browser.stage import ADDICTED_KEY, AGED_KEY, Stage, open_stage
from tests.browser.the_room import INSURANCE, TOWN
from tests.browser.vocabulary import vocabulary
from tests.browser.walking import Walkway
from tests.browser.watching import Watch
from tests.browser.windows import BELOW
from tests.serving import Server
from workshop.exercise import Phase
from workshop.services.views import SCREEN

WORDS = vocabulary("sv")
SMALL, LARGE = {"width": 1280, "height": 720}, {"width": 1920, "height": 1080}
#: Rows that are cut by what they stand in, or that nobody sees.
CUT = """() => [...document.querySelectorAll('.paged')].flatMap((frame) => {
    const edge = frame.getBoundingClientRect().bottom + 1;
    return [...frame.querySelectorAll(':scope > section li')]
        .filter((row) => row.getBoundingClientRect().bottom > edge).map((row) => row.innerText);
})"""
#: What lies open now: past the end it begins anew, so that turning always makes another one of it.
LEAVES = "() => [...document.querySelectorAll('.paged > section')].map((leaf) => leaf.innerText).join()"


@pytest.fixture
def stage(server: Server) -> Stage:
    return open_stage(server)


def go_to(fay: Fay, stage: Stage) -> Fay:
    fay.page.goto(f"{stage.server.url}/lead/{stage.seminar['id']}")
    expect(fay.page.get_by_role("heading", name=stage.seminar["title"], exact=True)).to_be_visible()
    return fay


def add(stage: Stage, kind: str) -> None:
    stage.server.call("POST", f"{stage.path}/activities", {"kind": kind})


def write_plan(stage: Stage, measures: int) -> None:
    """Fay writes a long plan for the aged."""
    drafted = stage.server.call("POST", f"{stage.path}/plans/draft")["plans"]
    path = f"/api/plans/{next(plan['id'] for plan in drafted if plan['need_group'] == AGED_KEY)}"
    made = stage.server.call("PATCH", path, {"add": [{"kind": "goal", "fields": {"title": "En väg in"}}]})
    goal = next(row["id"] for row in made["rows"] if row["kind"] == "goal")
    rows = [_measure(number, goal) for number in range(measures)]
    stage.server.call("PATCH", path, {"add": rows})


def _measure(number: int, goal: str) -> dict[str, Any]:
    title = f"Åtgärd {number:02}: " + "möta dem som väntar längst " * (1 + number % 4)
    return {"kind": "measure", "parent": goal, "fields": {"title": title.strip(), "actor": INSURANCE}}


def rows_on(page: Page) -> list[str]:
    return page.locator(".paged > section li").all_inner_texts()


def turn_all(page: Page, shown: set[str]) -> set[str]:
    """All rows on all pages, each looked at."""
    for _ in range(20):
        assert page.evaluate(CUT) == [], "a row is cut"
        here = set(rows_on(page))
        if here <= shown:
            return shown
        shown |= here
        if not page.get_by_role("group", name=WORDS("screen.turn_pages")).is_visible():
            return shown
        before = page.evaluate(LEAVES)
        page.keyboard.press("ArrowRight")
        page.wait_for_function(f"(before) => ({LEAVES})() !== before", arg=before)
    raise AssertionError("the pages never come to an end")


@pytest.mark.parametrize("kind", ["talk", "pause"])
def test_nobody_is_counted_where_nothing_is_handed_in(
    stage: Stage, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, kind: str
) -> None:
    add(stage, kind)
    fay = go_to(new_fay(), stage)
    screen = new_screen(fay)
    stage.join(new_phone())
    stage.move(kind, "all")
    expect(screen.locator(".screen-foot")).to_contain_text(WORDS("screen.here", count=1))
    expect(screen.get_by_text(WORDS("screen.answered_of", count=0, people=1))).to_have_count(0)
    expect(fay.page.locator(".result-counts")).to_have_count(0)
    stage.move("question", "individual")
    expect(screen.get_by_text(WORDS("screen.answered_of", count=0, people=1))).to_be_visible()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_tables_see_what_they_work_on_and_how_far_all_have_come(
    stage: Stage, new_phone: NewPhone, new_fay: NewFay, new_screen: NewScreen, size: dict[str, int]
) -> None:
    for number in range(12):
        stage.server.call("POST", f"{stage.path}/tables", {"name": f"Bord {number + 1}"})
    screen = new_screen(go_to(new_fay(), stage), viewport=size)
    for number in range(12):
        about = {"name": f"Gran {number}", "actor": INSURANCE, "need_group": AGED_KEY}
        stage.server.call("POST", f"{stage.path}/people", {**about, "table": f"Bord {number + 1}"})
    for kind in ("channels", "stairs", "stakeholder_map"):
        add(stage, kind)
        stage.move(kind, "table")
        expect(screen.get_by_role("heading", level=1)).to_contain_text(WORDS(f"{kind}.title"))
        expect(screen.get_by_role("heading", name=WORDS("screen.at_tables"))).to_be_visible()
        expect(screen.locator(".exercise svg.picture").first).to_be_visible()
        assert screen.evaluate(BELOW) <= 0, kind
    stage.move("obstacles", "table")
    expect(screen.get_by_role("heading", name=WORDS("obstacles.screen_ask"))).to_be_visible()
    expect(screen.get_by_role("listitem").filter(has_text="Bord 12")).to_contain_text(
        WORDS("screen.at_table_short", done=0, count=1)
    )
    check_accessible(screen, "the tables at work", both_themes=True)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_long_plan_is_read_back_page_by_page(
    server: Server, new_fay: NewFay, new_screen: NewScreen, size: dict[str, int]
) -> None:
    stage = open_stage(server, place=f"Läsby {size['width']}")  # whose plan nobody else has written in
    write_plan(stage, 22)
    fay = go_to(new_fay(), stage)
    screen = new_screen(fay, viewport=size)
    fay.button("parking.show_read_back").click()
    over = screen.get_by_role("region", name=WORDS("parking.over_read_back"))
    expect(over.get_by_text("Åtgärd 00")).to_be_visible()
    expect(over.get_by_role("heading", name="En väg in")).to_be_visible()
    assert screen.evaluate("() => document.documentElement.scrollHeight - innerHeight") <= 0
    first = rows_on(screen)
    fay.button("lead.pages.after").click()
    expect(over.get_by_text(first[0].splitlines()[0], exact=True)).to_have_count(0)
    expect(over.get_by_role("heading", name="En väg in")).to_be_visible()
    fay.button("lead.pages.before").click()
    expect(over.get_by_text(first[0].splitlines()[0], exact=True)).to_be_visible()
    seen = turn_all(screen, set())
    assert len({row[:9] for row in seen}) == 22
    check_accessible(screen, "the plan read back", both_themes=True)


def test_every_measure_of_the_draft_comes_to_be_seen(
    server: Server, new_window: NewContext, watch: Watch
) -> None:
    walkway = Walkway(server)
    walked = walkway.open("action_plan")
    walked.crowd += walked.room.join_many({INSURANCE: 8, TOWN: 8})
    walked.let_crowd_through("action_plan")
    walked.move(Phase.RESULTS)
    screen = watch.follow(new_window(viewport=SMALL).new_page())
    screen.goto(walked.screen_url)
    expect(screen.locator(".paged > section").first).to_be_visible()
    assert screen.evaluate(BELOW) <= 0
    seen = "\n".join(turn_all(screen, set()))
    [group] = walked.room.view("action_plan", SCREEN)["groups"]
    measures = [one["what"] for goal in group["view"]["goals"] for one in goal["measures"]]
    assert len(measures) > 6, "no more than a page holds"
    assert [what for what in measures if what not in seen] == []
    walkway.context.database.close()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_who_is_here_fills_the_screen_from_the_first_to_the_last(
    stage: Stage, new_fay: NewFay, new_screen: NewScreen, size: dict[str, int]
) -> None:
    screen = new_screen(go_to(new_fay(), stage), viewport=size)
    stage.move("check_in", "individual")
    expect(screen.get_by_text(WORDS("check_in.nobody_yet"))).to_be_visible()
    for number in range(24):
        about = {"actor": f"Aktör {number % 6}", "need_group": (AGED_KEY, ADDICTED_KEY)[number % 2]}
        stage.server.call("POST", f"{stage.path}/people", about)
    last = screen.get_by_role("row").filter(has_text="Aktör 5")
    expect(last).to_be_visible()
    assert screen.evaluate(BELOW) <= 0
    assert last.bounding_box()["y"] > size["height"] * 0.7  # type: ignore[index]
    check_accessible(screen, "who is here", both_themes=True)
