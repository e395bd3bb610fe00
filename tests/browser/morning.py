"""The first half of the main job: from the door to what lies beneath the obstacles."""

import re

from playwright.sync_api import expect

from tests.browser.the_room import (
    ACTORS,
    ADDICTED,
    AGED,
    BUDGETS,
    EMPLOYMENT,
    INSURANCE,
    MISSPELT,
    NO_GOALS,
    OLD_MAID,
    SYSTEMS,
    SYSTEMS_AGAIN,
    TOWN,
    TURF,
    Room,
)


def come_in(room: Room, url: str) -> None:
    """Alice types the code, Bob and Cleo come as the QR code says; Cleo cannot spell her town."""
    link = _link_of_the_code(room)
    code = link.rsplit("/", 1)[1]
    expect(room.screen.get_by_text(code, exact=True)).to_be_visible()
    room.alice.type_code(url, code)
    room.bob.page.goto(link)
    room.cleo.page.goto(link)
    for phone in room.phones:
        expect(phone.button("join.join")).to_be_visible()
    room.check_accessible("joining")
    room.alice.say_who(INSURANCE, AGED, "Alice")
    room.bob.say_who(EMPLOYMENT, AGED, "Bob")
    room.cleo.say_who(MISSPELT, ADDICTED, "Cleo", is_listed=False)
    for phone in room.phones:
        phone.join()
    room.expect_on_screen(room.fay.words("screen.here", count=3))
    room.check_accessible("before the first activity")


def _link_of_the_code(room: Room) -> str:
    """What the QR code on the screen leads to, as its text for a screen reader says."""
    picture = room.screen.get_by_role("img")
    expect(picture).to_have_js_property("complete", True)
    said = room.fay.words("screen.qr_alt", address="")
    return (picture.get_attribute("alt") or "").removeprefix(said)


def welcome(room: Room) -> None:
    room.fay.begin("Välkommen")
    for phone in room.phones:
        expect(phone.heading("Välkommen").last).to_be_visible()
    room.fay.move("talk", "all")
    room.expect_on_screen("Vad hindrar oss")


def check_in(room: Room) -> None:
    """Fay merges the misspelt actor and confirms the roll while people write."""
    fay = room.fay
    fay.go_on(fay.words("check_in.title"))
    room.check_accessible("before check-in")
    fay.move("check_in", "individual")
    room.expect_everywhere("check_in.ask")
    room.check_accessible("check-in")
    room.alice.check_in("Att vi enas om ett mål", "handläggare")
    room.bob.check_in("Att få ansikten på varann")
    room.cleo.check_in("Fewer meetings", "nurse")
    room.expect_saved()
    fay.merge_actors((TOWN, MISSPELT), TOWN)
    fay.confirm_roll(ACTORS)
    fay.move("check_in", "results")
    room.expect_everywhere("check_in.who_is_here")
    for actor in ACTORS:
        expect(room.screen.get_by_role("rowheader", name=actor)).to_be_visible()
    expect(room.screen.get_by_text(MISSPELT)).to_have_count(0)
    room.check_accessible("check-in results")


def name_obstacles(room: Room) -> None:
    """From the catalogue and own ones; the two that say the same become one, and the ranking follows."""
    fay = room.fay
    fay.go_on(fay.words("obstacles.title"))
    fay.move("obstacles", "individual")
    room.expect_everywhere("obstacles.ask", count=5)
    room.alice.choose_obstacle(TURF, 3)
    room.alice.choose_obstacle(NO_GOALS)
    room.alice.write_obstacle(SYSTEMS, 3)
    room.bob.choose_obstacle(TURF, 2)
    room.bob.write_obstacle(SYSTEMS_AGAIN, 3)
    room.cleo.choose_obstacle(NO_GOALS, 3)
    room.expect_saved()
    expect(room.screen.get_by_text(TURF)).to_have_count(0)
    room.check_accessible("obstacles")
    fay.move("obstacles", "results")
    _expect_ranking(room, (TURF, 2, 5), (NO_GOALS, 2, 4), (SYSTEMS, 1, 3), (SYSTEMS_AGAIN, 1, 3))
    fay.merge_items((SYSTEMS, SYSTEMS_AGAIN), SYSTEMS)
    _expect_ranking(room, (SYSTEMS, 2, 6), (TURF, 2, 5), (NO_GOALS, 2, 4))
    for phone in room.phones:
        rows = phone.page.get_by_role("list", name=phone.words("obstacles.ranking")).get_by_role("listitem")
        expect(rows).to_contain_text([SYSTEMS, TURF, NO_GOALS])
    room.check_accessible("obstacle results")
    fay.move("obstacles", "closed")


def _expect_ranking(room: Room, *rows: tuple[str, int, int]) -> None:
    """The screen's list, best first, says in words what the bars say: title, number of actors, weight."""
    words = room.fay.words
    ranking = room.screen.get_by_role("list", name=words("obstacles.ranking")).get_by_role("listitem")
    said = [
        re.compile(
            rf"{title}.*{words('obstacles.actor_count', count=actors)}"
            rf".*{words('obstacles.weight_sum', weight=weight)}",
            re.DOTALL,
        )
        for title, actors, weight in rows
    ]
    expect(ranking).to_have_text(said)
    widths = ranking.locator(".ranking-fill").evaluate_all(
        "(bars) => bars.map((bar) => Number.parseFloat(bar.style.width))"
    )
    assert widths == sorted(widths, reverse=True), "the bars do not follow the ranking"


def take_a_break(room: Room) -> None:
    room.fay.go_on("Paus")
    room.fay.move("pause", "all")
    for phone in room.phones:
        expect(phone.page.get_by_text(phone.words("pause.nothing_to_do"))).to_be_visible()
    room.check_accessible("break")


def find_dynamics(room: Room) -> None:
    """Two of the obstacles are carried over; what lies beneath the first is disputed."""
    fay = room.fay
    title = fay.words("dynamics.title")
    fay.go_on(title)
    fay.carry_over(title, (SYSTEMS, TURF))
    fay.move("dynamics", "individual")
    room.expect_everywhere("dynamics.question")
    for phone in room.phones:
        expect(phone.page.get_by_text(phone.words("dynamics.obstacle_of", number=1, count=2))).to_be_visible()
        expect(phone.page.get_by_text(SYSTEMS, exact=True)).to_be_visible()
    room.alice.answer_dynamic(OLD_MAID, "agree")
    room.bob.answer_dynamic(OLD_MAID, "disagree")
    room.cleo.answer_dynamic(OLD_MAID, "agree")
    room.check_accessible("dynamics")
    room.bob.button("dynamics.next").click()
    expect(room.bob.page.get_by_text(TURF, exact=True)).to_be_visible()
    room.bob.write_dynamic(BUDGETS)
    room.expect_saved()
    fay.move("dynamics", "results")
    room.expect_everywhere("dynamics.results_title")
    _expect_link(room, SYSTEMS, OLD_MAID, agree=2, disagree=1)
    _expect_link(room, TURF, BUDGETS, agree=1, disagree=0)
    room.check_accessible("dynamics results")


def _expect_link(room: Room, obstacle: str, dynamic: str, agree: int, disagree: int) -> None:
    """The table that equals the network says it."""
    unfold = room.screen.get_by_text(room.fay.words("common.as_table"), exact=True)
    row = room.screen.get_by_role("row").filter(has_text=obstacle).filter(has_text=dynamic)
    if not row.is_visible():
        unfold.click()
    expect(row.get_by_role("cell").nth(1)).to_have_text(str(agree))
    expect(row.get_by_role("cell").nth(2)).to_have_text(str(disagree))
