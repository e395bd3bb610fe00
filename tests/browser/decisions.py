"""The second half of the main job: goals, votes, positions, measures, and the plan read back."""

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.the_room import (
    AGED,
    EMPLOYMENT,
    FIRST_STEP,
    INSURANCE,
    LAST_DAY,
    MEETING,
    NO_WAITING,
    OLD_MAID,
    ONE_WAY_IN,
    PHONE_LIST,
    PLAN_FIRST,
    REASON,
    SUCCESS,
    SYSTEMS,
    TAKE_HOME,
    TEAM,
    TOWN,
    TURF,
    Room,
)


def propose_goals(room: Room) -> None:
    """Each need group by itself; every goal names what it answers."""
    fay = room.fay
    fay.go_on(fay.words("goals.title"))
    fay.move("goals", "individual")
    for phone in room.phones:
        expect(phone.field("goals.propose_question")).to_be_visible()
    expect(room.alice.page.get_by_text(room.alice.words("participant.for_group", group=AGED))).to_be_visible()
    room.alice.propose_goal(ONE_WAY_IN, (SYSTEMS, OLD_MAID))
    room.bob.propose_goal(NO_WAITING, (TURF,))
    room.cleo.propose_goal(PLAN_FIRST, (SYSTEMS,))
    room.expect_saved()
    expect(room.screen.get_by_text(ONE_WAY_IN)).to_have_count(0)
    room.check_accessible("goals")


def vote(room: Room) -> None:
    """Within the budget, and one may change one's mind."""
    fay, alice = room.fay, room.alice
    fay.choose_shortlist((ONE_WAY_IN, NO_WAITING, PLAN_FIRST))
    fay.move("goals", "all")
    room.expect_everywhere("goals.vote_question")
    alice.vote(NO_WAITING, 3)
    alice.vote(ONE_WAY_IN, 2)
    expect(alice.status("goals.votes_none_left")).to_be_visible()
    more = alice.button("common.more", what=ONE_WAY_IN)
    expect(more).to_have_attribute("aria-disabled", "true")
    alice.vote(NO_WAITING, 1)
    alice.vote(ONE_WAY_IN, 3)
    expect(alice.status("goals.votes_left", count=1)).to_be_visible()
    room.bob.vote(ONE_WAY_IN, 1)
    room.cleo.vote(PLAN_FIRST, 3)
    room.expect_saved()
    room.check_accessible("voting")
    fay.move("goals", "results")
    row = room.screen.get_by_role("listitem").filter(has_text=ONE_WAY_IN)
    expect(row).to_contain_text(fay.words("goals.votes_of", count=4))


def take_positions(room: Room) -> None:
    """The goal that most voted for is contested, and everybody sees why."""
    fay = room.fay
    room.alice.speak_for(INSURANCE)
    room.bob.speak_for(EMPLOYMENT)
    room.cleo.speak_for(TOWN)
    room.alice.take_position(ONE_WAY_IN, "backs")
    room.bob.take_position(ONE_WAY_IN, "objects", REASON)
    room.cleo.take_position(PLAN_FIRST, "can_live_with")
    room.expect_saved()
    row = room.screen.get_by_role("listitem").filter(has_text=ONE_WAY_IN)
    expect(row).to_contain_text(fay.words("goals.status.contested"))
    expect(row).to_contain_text(fay.words("goals.objection", actor=EMPLOYMENT, reason=REASON))
    stand = fay.page.get_by_role("row").filter(has_text=ONE_WAY_IN).filter(has_text=REASON)
    expect(stand).to_contain_text(EMPLOYMENT)
    room.check_accessible("positions")


def propose_measures(room: Room) -> None:
    """Alice promises for her own organisation, Bob asks hers, and says not when."""
    fay = room.fay
    fay.go_on(fay.words("action_plan.title"))
    fay.move("action_plan", "individual")
    _expect_goals(room.alice, ONE_WAY_IN, NO_WAITING)
    room.check_accessible("measures")
    full = {
        "what": TEAM,
        "actor": INSURANCE,
        "function": "enhetschef",
        "first_step": FIRST_STEP,
        "date": LAST_DAY,
        "measure_of_success": SUCCESS,
    }
    room.alice.propose_measure(full, goal=ONE_WAY_IN)
    room.bob.propose_measure({"what": PHONE_LIST, "actor": INSURANCE}, goal=ONE_WAY_IN)
    room.cleo.propose_measure({"what": MEETING, "actor": TOWN, "date": LAST_DAY})
    room.expect_saved()


def _expect_goals(phone: Phone, *goals: str) -> None:
    for goal in goals:
        expect(phone.page.get_by_role("radio", name=goal)).to_be_visible()


def read_back(room: Room) -> None:
    """The plan so far; whoever is asked answers."""
    fay = room.fay
    fay.move("action_plan", "results")
    room.expect_everywhere("action_plan.plan_title")
    room.expect_on_screen(ONE_WAY_IN, MEETING)
    expect(fay.page.get_by_role("listitem").filter(has_text=TEAM)).to_contain_text(
        fay.words("action_plan.committed.yes")
    )
    row = fay.page.get_by_role("listitem").filter(has_text=PHONE_LIST)
    expect(row).to_contain_text(fay.words("action_plan.committed.asked"))
    expect(row).to_contain_text(fay.words("action_plan.lacks.date"))
    room.alice.commit(PHONE_LIST, "yes")
    room.expect_saved()
    expect(row).to_contain_text(fay.words("action_plan.committed.yes"))
    room.check_accessible("reading back")


def ask_and_end(room: Room) -> None:
    """A last question, support for an answer, and the seminar is over on every phone."""
    fay = room.fay
    fay.go_on("Vad tar vi med oss?")
    fay.move("question", "individual")
    room.alice.answer_question(TAKE_HOME)
    room.alice.expect_saved()
    room.check_accessible("question")
    fay.move("question", "all")
    support = f"{room.bob.words('question.support_this')}: {TAKE_HOME}"
    room.bob.page.get_by_role("button", name=support).click()
    room.bob.expect_saved()
    fay.move("question", "results")
    row = room.screen.get_by_role("listitem").filter(has_text=TAKE_HOME)
    expect(row).to_contain_text(fay.words("question.support_count", count=1))
    room.check_accessible("answers")
    fay.draft_plans()
    fay.end()
    for phone in room.phones:
        expect(phone.heading(phone.words("participant.ended"))).to_be_visible()
    room.expect_on_screen(fay.words("screen.ended"))
    room.check_accessible("the end")
