"""At tables: moved while writing nothing is lost, a secretary answers for others, a table shares a device."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay, NewPhone
from tests.browser.phone import Phone
from tests.browser.stage import ADDICTED_KEY, AGED_KEY, Stage, open_stage
from tests.browser.the_room import ADDICTED, INSURANCE, NO_GOALS, SYSTEMS, TOWN, TURF
from tests.serving import Server

HALF = "Halvskrivet <b>vid</b> bordet"


@pytest.fixture
def stage(server: Server) -> Stage:
    stage = open_stage(server)
    for name in ("Bord 1", "Bord 2"):
        server.call("POST", f"{stage.path}/tables", {"name": name})
    return stage


def person(stage: Stage, name: str) -> dict[str, Any]:
    people = stage.server.call("GET", f"{stage.path}/people")["people"]
    found: dict[str, Any] = next(one for one in people if one["name"] == name)
    return found


def change(stage: Stage, name: str, **values: Any) -> None:
    stage.server.call("PATCH", f"{stage.path}/people/{person(stage, name)['id']}", values)


def join_at(stage: Stage, phone: Phone, table: str, name: str = "Alice") -> None:
    stage.join(phone, name)
    change(stage, name, table=table)
    expect(phone.page.locator(".top-table")).to_have_text(table)


def mark(page: Page) -> None:
    """Remember the very field one writes in: a page that is mounted anew has another."""
    page.evaluate("document.querySelector('textarea').mark = 'the same'")


def is_marked(page: Page) -> bool:
    return bool(page.evaluate("document.querySelector('textarea').mark === 'the same'"))


def test_who_is_moved_while_writing_writes_on(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.move("obstacles", "individual")
    join_at(stage, alice, "Bord 1")
    stage.move("obstacles", "table")
    expect(alice.heading(alice.words("obstacles.table_title"))).to_be_visible()
    alice.field("obstacles.own").fill(HALF)
    alice.field("obstacles.own").focus()
    mark(alice.page)
    change(stage, "Alice", table="Bord 2")
    expect(alice.page.get_by_text(alice.words("notice.seated", table="Bord 2"))).to_be_visible()
    expect(alice.page.locator(".top-table")).to_have_text("Bord 2")
    expect(alice.field("obstacles.own")).to_have_value(HALF)
    expect(alice.field("obstacles.own")).to_be_focused()
    assert is_marked(alice.page)
    alice.button("obstacles.add_own").click()
    alice.expect_saved()
    expect(alice.page.get_by_text(HALF).first).to_be_visible()
    tables = stage.server.call("GET", f"{stage.path}/tables")["tables"]
    for table in tables:
        stage.server.call("DELETE", f"{stage.path}/tables/{table['id']}")
    alice.field("obstacles.own").fill("Mer")
    expect(alice.page.locator(".top-table")).to_have_count(0)
    expect(alice.field("obstacles.own")).to_have_value("Mer")


def test_moved_to_another_need_group_the_draft_comes_along(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.move("goals", "individual")
    stage.join(alice)
    alice.field("goals.propose_question").fill(HALF)
    change(stage, "Alice", need_group=ADDICTED_KEY)
    expect(alice.page.get_by_text(alice.words("participant.for_group", group=ADDICTED))).to_be_visible()
    expect(alice.field("goals.propose_question")).to_have_value(HALF)


def test_a_secretary_answers_for_somebody_and_goes_back(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.move("obstacles", "individual")
    join_at(stage, alice, "Bord 1")
    body = {"name": "Gran", "actor": TOWN, "need_group": AGED_KEY, "table": "Bord 1"}
    gran = stage.server.call("POST", f"{stage.path}/people", body)
    alice.choose_obstacle(TURF)
    alice.expect_saved()
    change(stage, "Alice", is_secretary=True)
    alice.button("tables.answer_for", name="Gran").click()
    answering = alice.page.get_by_role("region", name=alice.words("tables.answering_for", name="Gran"))
    expect(answering.get_by_role("checkbox", name=TURF, exact=True)).not_to_be_checked()
    answering.get_by_role("checkbox", name=NO_GOALS, exact=True).check()
    answering.get_by_role("textbox", name=alice.words("obstacles.own")).fill(SYSTEMS)
    check_accessible(alice.page, "answering for somebody")
    alice.button("tables.back").click()
    expect(alice.page.get_by_role("checkbox", name=TURF, exact=True)).to_be_checked()
    expect(alice.page.get_by_role("checkbox", name=NO_GOALS, exact=True)).not_to_be_checked()
    expect(alice.field("obstacles.own")).to_have_value("")
    alice.page.reload()
    alice.button("tables.answer_for", name="Gran").click()
    expect(answering.get_by_role("checkbox", name=NO_GOALS, exact=True)).to_be_checked()
    expect(answering.get_by_role("textbox", name=alice.words("obstacles.own"))).to_have_value(SYSTEMS)
    assert stage.entries("obstacles") == 2
    change(stage, "Gran", table="Bord 2")
    expect(alice.button("tables.answer_for", name="Gran")).to_have_count(0)
    expect(alice.page.get_by_role("checkbox", name=TURF, exact=True)).to_be_checked()
    assert gran["has_phone"] is False


def test_what_a_secretary_wrote_without_a_line_is_sent_later(stage: Stage, new_phone: NewPhone) -> None:
    alice = new_phone()
    stage.move("obstacles", "individual")
    join_at(stage, alice, "Bord 1")
    stage.server.call("POST", f"{stage.path}/people", {"name": "Gran", "table": "Bord 1"})
    change(stage, "Alice", is_secretary=True)
    alice.button("tables.answer_for", name="Gran").click()
    answering = alice.page.get_by_role("region", name=alice.words("tables.answering_for", name="Gran"))
    expect(answering.get_by_role("checkbox", name=TURF, exact=True)).to_be_visible()
    alice.page.context.set_offline(True)
    answering.get_by_role("checkbox", name=TURF, exact=True).check()
    alice.page.wait_for_timeout(1000)
    assert stage.entries("obstacles") == 0
    alice.page.context.set_offline(False)
    alice.page.reload()
    expect(alice.button("tables.answer_for", name="Gran")).to_be_visible()
    for _ in range(60):
        if stage.entries("obstacles") == 1:
            break
        alice.page.wait_for_timeout(250)
    assert stage.entries("obstacles") == 1


def test_a_table_joins_with_one_device_and_fay_sees_how_many(
    server: Server, new_phone: NewPhone, new_fay: NewFay
) -> None:
    stage = open_stage(server)
    table = new_phone()
    table.page.goto(stage.door)
    table.page.get_by_role("checkbox", name=table.words("join.several")).check()
    for actor, count in ((INSURANCE, 2), (TOWN, 3)):
        table.step_to(table.page.get_by_role("group", name=actor, exact=True), actor, count)
    table.field("tables.which_name").fill("Vid fönstret")
    table.page.get_by_role("radio", name=ADDICTED).check()
    check_accessible(table.page, "several at one device")
    table.join()
    joined = stage.server.call("GET", f"{stage.path}/people")["people"][0]
    assert (joined["heads"], joined["table"]) == ({INSURANCE: 2, TOWN: 3}, "Vid fönstret")
    table.button("participant.about_me").click()
    table.page.get_by_text(table.words("tables.device"), exact=True).click()
    group = table.page.get_by_role("group", name=TOWN, exact=True)
    table.step_to(group, TOWN, 4)
    table.button("tables.save").click()
    expect(table.page.get_by_text(table.words("tables.saved"), exact=True)).to_be_visible()
    fay = new_fay()
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    expect(fay.page.get_by_text(fay.words("lead.room.here", count=6))).to_be_visible()


def test_fay_makes_tables_moves_somebody_and_answers_for_one_without_a_phone(
    server: Server, new_fay: NewFay
) -> None:
    stage = open_stage(server)
    for name in ("Alice", "Bob", "Cleo", "Dag"):
        body = {"code": stage.seminar["code"], "name": name, "actor": INSURANCE, "need_group": AGED_KEY}
        server.call("POST", "/api/join", body, token=None)
    fay = new_fay()
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    part = fay.unfold("tables.heading")
    part.get_by_role("radio", name=fay.words("tables.by_lots")).check()
    stepper = part.get_by_role("group", name=fay.words("tables.size"))
    for _ in range(4):
        stepper.get_by_role("button").first.click()
    part.get_by_role("button", name=fay.words("tables.make"), exact=True).click()
    fay.expect_told("tables.made", count=2)
    choice = part.get_by_role("combobox", name=fay.words("tables.move", name="Alice"))
    other = "Bord 2" if choice.input_value() == "Bord 1" else "Bord 1"
    choice.select_option(other)
    expect(choice).to_have_value(other)
    assert person(stage, "Alice")["table"] == other
    people = fay.unfold("lead.people.heading")
    people.get_by_text(fay.words("tables.add_person"), exact=True).click()
    people.get_by_role("textbox", name=fay.words("lead.people.name")).fill("Gran <i>Ek</i>")
    people.get_by_role("button", name=fay.words("tables.add_person_button"), exact=True).click()
    expect(fay.page.get_by_text(fay.words("tables.without_phone_count", count=1))).to_be_visible()
    stage.move("obstacles", "individual")
    people.get_by_role("button", name=fay.words("tables.answer_for", name="Gran <i>Ek</i>")).click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("checkbox", name=TURF, exact=True).check()
    expect(dialog.get_by_text(fay.words("common.saved")).first).to_be_visible()
    dialog.get_by_role("button", name=fay.words("tables.back_lead"), exact=True).click()
    assert stage.entries("obstacles") == 1
    expect(fay.page.get_by_text(fay.words("tables.on_behalf_count", count=1))).to_be_visible()
    check_accessible(fay.page, "lead with tables", both_themes=True)


def test_what_was_told_of_ones_table_is_no_news_in_the_next_activity(
    stage: Stage, new_phone: NewPhone
) -> None:
    alice = new_phone()
    stage.move("obstacles", "individual")
    join_at(stage, alice, "Bord 1")
    change(stage, "Alice", table="Bord 2")
    told = alice.page.get_by_text(alice.words("notice.seated", table="Bord 2"))
    expect(told).to_be_visible()
    stage.move("obstacles", "table")
    expect(alice.heading(alice.words("obstacles.table_title"))).to_be_visible()
    expect(told).to_be_visible()
    stage.move("question", "individual")
    expect(told).to_have_count(0)
    change(stage, "Alice", table="Bord 1")
    told = alice.page.get_by_text(alice.words("notice.seated", table="Bord 1"))
    expect(told).to_be_visible()
    alice.button("common.close").click()
    expect(told).to_have_count(0)


def test_fay_sees_which_answers_were_handed_in_for_somebody(stage: Stage, new_fay: NewFay) -> None:
    gran = stage.server.call("POST", f"{stage.path}/people", {"name": "Gran", "need_group": AGED_KEY})
    stage.move("question", "individual")
    fay = new_fay()
    fay.page.goto(f"{stage.server.url}/lead/{stage.seminar['id']}")
    people = fay.unfold("lead.people.heading")
    people.get_by_role("button", name=fay.words("tables.answer_for", name=gran["name"])).click()
    dialog = fay.page.get_by_role("dialog")
    dialog.get_by_role("textbox").first.fill(SYSTEMS)
    dialog.get_by_role("button", name=fay.words("question.send"), exact=True).click()
    expect(dialog.get_by_text(fay.words("common.saved")).first).to_be_visible()
    dialog.get_by_role("button", name=fay.words("tables.back_lead"), exact=True).click()
    listed = fay.unfold("lead.items.heading")
    expect(listed.get_by_text(SYSTEMS)).to_be_visible()
    expect(listed.get_by_text(fay.words("tables.on_behalf"))).to_be_visible()


def test_a_step_for_tables_is_offered_only_where_the_exercise_has_one(
    server: Server, new_fay: NewFay
) -> None:
    offered = new_fay().page.evaluate(
        """async () => {
            const { nextPhase, otherPhases } = await import("kit/lead/programme-state.js");
            const { exercises } = await (await fetch("/api/exercises")).json();
            const offers = ({ phases }) => phases.some((phase) =>
                [nextPhase({ phase, phases }, true), ...otherPhases({ phase, phases }, true)].includes("table"));
            return Object.fromEntries(exercises.map((one) => [one.kind, offers(one)]));
        }"""
    )
    exercises = server.call("GET", "/api/exercises")["exercises"]
    assert offered == {one["kind"]: "table" in one["phases"] for one in exercises}
    assert (offered["question"], offered["goals"], offered["obstacles"]) == (False, False, True)
