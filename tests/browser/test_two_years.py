"""Two years in a place: a full day, its plan accepted and lived with, a follow-up by one button, a survey, and
documents of the second year that say what changed.

Fay's page, the projector and the phones are real; the rest of the room are rehearsed people who hand in through the
same services as a phone does.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewContext, NewFay, NewPhone, NewScreen
from tests.browser.fay import Fay
from tests.browser.phone import Phone
from tests.browser.plan import fetch, read_docx, read_pdf
from tests.browser.stage import AGED_KEY
from tests.browser.the_room import AGED, EMPLOYMENT, INSURANCE, TOWN
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.browser.years import Year, gather
from tests.serving import Server
from workshop.app import create_context
from workshop.services.context import Context
from workshop.settings import Settings

FIRST_DAY, SECOND_DAY = "2026-11-12", "2027-11-12"
FIRST, SECOND = "Heldag i området", "Ett år senare"
#: Catalogue obstacles: one of the first year only, one of both, one of the second only.
GONE, SAME, NEW = "otillrackliga_resurser", "begrepp_och_sprak", "lagt_fortroende"
TEAM, LIST = "Starta ett gemensamt team för de äldre", "En gemensam telefonlista"
PREMISES, DECISION, RUNNING = "Lokalen saknas", "Ett beslut av cheferna", "Teamet är igång i hela kommunen"
PAGES = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def served(server: Server) -> Iterator[Context]:
    context = create_context(Settings(data_dir=server.data, _env_file=None))
    yield context
    context.database.close()


@pytest.fixture
def first(server: Server, served: Context) -> Year:
    asked = {
        "title": FIRST,
        "programme": "full_day",
        "need_groups": [AGED_KEY],
        "actors": [INSURANCE, EMPLOYMENT, TOWN],
        "place": f"Område {uuid4().hex[:6]}",
        "date": FIRST_DAY,
        "language": "sv",
        "smallest_group": 3,
    }
    return gather(server, served, server.call("POST", "/api/seminars", asked))


def test_two_years_of_a_place(
    server: Server,
    served: Context,
    first: Year,
    new_fay: NewFay,
    new_phone: NewPhone,
    new_screen: NewScreen,
    new_window: NewContext,
    watch: Watch,
    tmp_path: Path,
) -> None:
    fay = new_fay()
    plan = _hold_the_first_day(first, fay, new_phone(), new_screen)
    _the_network_lead_accepts(server, plan, watch.follow(new_window(**PAGES).new_page()))
    _the_actor_reports(server, plan, watch.follow(new_window(**PAGES).new_page()))
    second = _open_the_follow_up(server, served, fay, plan)
    screen, alice = new_screen(fay), new_phone()
    _review_the_measures(second, fay, screen, alice)
    _ask_again_and_compare(second, fay, screen)
    _revise_the_plan(server, fay, plan)
    _check_the_documents(fay, second, plan, tmp_path)
    _write_the_survey(server, fay, second, tmp_path)
    watch.check()


def _hold_the_first_day(year: Year, fay: Fay, alice: Phone, new_screen: NewScreen) -> str:
    """The whole programme; the answer is the path of the plan."""
    fay.page.goto(f"{year.server.url}/lead/{year.seminar['id']}")
    screen = new_screen(fay)
    year.rehearse("shared_values", "client_journey", "stairs")
    year.say_channels({(INSURANCE, EMPLOYMENT): 1, (INSURANCE, TOWN): 3})
    year.join(alice)
    year.move("obstacles", "individual")
    alice.write_obstacle("Vi ringer aldrig varandra", 2)
    alice.expect_saved()
    year.say_obstacles((GONE, 3), (SAME, 1))
    expect(screen.get_by_text(year.title_of(GONE)).first).to_be_visible()
    year.rehearse("dynamics", "vicious_circle", "goals")
    year.move("action_plan", "individual")
    [own, *_] = [p for p in year.crowd if p.actor == INSURANCE]
    [other, *_] = [p for p in year.crowd if p.actor == TOWN]
    goal = year.activity("action_plan")["given"][0]["id"]
    for person, what in ((own, TEAM), (other, LIST)):
        told = {"actor": person.actor, "date": "2027-03-01", "first_step": "Boka ett möte"}
        year.room.submit("action_plan", person, {"type": "measure", "goal": goal, "what": what, **told})
    year.move("action_plan", "results")
    expect(screen.get_by_text(TEAM).or_(screen.get_by_text(LIST)).first).to_be_visible()
    year.rehearse("who_pays", "question", "check_out")
    fay.page.reload()
    fay.end()
    [drafted] = year.server.call("POST", f"{year.path}/plans/draft")["plans"]
    return f"/plans/{drafted['id']}"


def _the_network_lead_accepts(server: Server, plan: str, page: Page) -> None:
    """Signe leads the network: by her own link she accepts the goal and the measures, and says when they meet next."""
    words = vocabulary("sv")
    key = {"role": "network_lead", "name": "Signe"}
    page.goto(server.call("POST", f"/api{plan}/keys", key)["link"])
    for title in (TEAM, LIST):
        page.get_by_role("button", name=words("plan.accept_named", title=title)).click()
        expect(page.get_by_role("listitem").filter(has_text=title)).to_contain_text(
            words("plan.state.accepted")
        )
    page.get_by_role("button", name=words("plan.edit_named", title=words("plan.network.title"))).click()
    page.get_by_label(words("plan.network.next_day")).fill(SECOND_DAY)
    page.get_by_role("button", name=words("common.save"), exact=True).click()
    expect(page.get_by_text("12 november 2027").first).to_be_visible()
    expect(page.get_by_role("heading", name=words("plan.follow_up.open"))).to_have_count(0)


def _the_actor_reports(server: Server, plan: str, page: Page) -> None:
    """In the spring Försäkringskassan tells by its link that the team is stuck."""
    words = vocabulary("sv")
    key = {"role": "actor", "name": "Bob", "actor": INSURANCE}
    page.goto(server.call("POST", f"/api{plan}/keys", key)["link"])
    team = page.get_by_role("article").filter(has_text=TEAM)
    team.get_by_role("radio", name=words("plan.progress.stuck"), exact=True).check()
    team.get_by_label(words("plan.field.needed")).fill(PREMISES)
    team.get_by_role("button", name=words("plan.report.send")).click()
    expect(team.get_by_text(words("plan.report.saved"))).to_be_visible()


def _open_the_follow_up(server: Server, served: Context, fay: Fay, plan: str) -> Year:
    """One button: the title and the plan's next day stand there already."""
    page, words = fay.page, fay.words
    page.goto(f"{server.url}{plan}")
    fay.button("plan.follow_up.open").click()
    expect(page.get_by_label(words("plan.follow_up.date"))).to_have_value(SECOND_DAY)
    title = page.get_by_label(words("plan.follow_up.title"))
    expect(title).to_have_value(words("plan.follow_up.default_title", group=AGED))
    check_accessible(page, "the plan with the form of the follow-up", both_themes=True)
    title.fill(SECOND)
    fay.button("plan.follow_up.make").click()
    page.wait_for_url("**/lead/*")
    expect(page.get_by_role("heading", name=SECOND, exact=True)).to_be_visible()
    seminar = server.call("GET", f"/api/seminars/{page.url.rpartition('/')[2]}")
    server.call("PATCH", f"/api/seminars/{seminar['id']}", {"smallest_group": 3})
    return gather(server, served, seminar)


def _review_the_measures(year: Year, fay: Fay, screen: Page, alice: Phone) -> None:
    """It opens with the plan's measures; Alice's organisation says that the team runs, the others have their say."""
    words = fay.words
    fay.page.reload()
    review = words("measures_review.title")
    part = fay.unfold("lead.carry.heading", title=review)
    expect(part.get_by_role("checkbox", name=TEAM)).to_be_checked()
    year.join(alice)
    fay.begin(review)
    fay.move("measures_review", "individual")
    alice.page.get_by_role("button", name=words("measures_review.tell_named", title=TEAM)).click()
    stands = words("measures_review.stands_before", state=words("measures_review.before.stuck"))
    expect(alice.page.get_by_text(stands)).to_be_visible()
    alice.page.get_by_role("radio", name=words("measures_review.state.done"), exact=True).check()
    alice.page.get_by_label(words("measures_review.told.done")).fill(RUNNING)
    check_no_sideways_scroll(alice.page, "telling of a measure")
    alice.page.get_by_role("button", name=words("measures_review.save")).first.click()
    alice.expect_saved()
    year.room.speak_for(next(p for p in year.crowd if p.actor == TOWN))
    [town, *_] = [p for p in year.crowd if p.actor == TOWN]
    listed = next(item for item in year.activity("measures_review")["given"] if item["title"] == LIST)
    stuck = {"measure": listed["id"], "progress": "stuck", "told": PREMISES, "needed": DECISION}
    year.room.submit("measures_review", town, stuck)
    fay.move("measures_review", "results")
    expect(screen.get_by_text(RUNNING)).to_be_visible()
    check_accessible(screen, "the measures on the screen")
    fay.button("lead.one_at_a_time.next").click()
    expect(screen.get_by_role("heading", name=LIST, exact=True)).to_be_visible()
    expect(screen.get_by_text(words("measures_review.needed_said", needed=DECISION))).to_be_visible()
    fay.button("lead.one_at_a_time.all").click()
    expect(screen.get_by_text(RUNNING)).to_be_visible()


def _ask_again_and_compare(year: Year, fay: Fay, screen: Page) -> None:
    """The same is asked again, and what changed is on the screen when Fay says so."""
    words = fay.words
    year.say_channels({(INSURANCE, EMPLOYMENT): 3, (INSURANCE, TOWN): 1})
    year.rehearse("stairs", "shared_values")
    year.say_obstacles((SAME, 1), (NEW, 3))
    for kind in ("channels", "stairs", "shared_values", "obstacles"):
        assert year.activity(kind)["compares_with"], f"{kind} is beside nothing"
    expect(screen.get_by_text(year.title_of(NEW)).first).to_be_visible()
    fay.unfold("comparing.heading")
    fay.button("comparing.show").click()
    expect(screen.get_by_text(words("obstacles.compare.title"))).to_be_visible()
    for key, change in ((GONE, "gone"), (NEW, "new")):
        row = screen.get_by_role("row").filter(has_text=year.title_of(key))
        expect(row).to_contain_text(words(f"obstacles.compare.{change}"))
    check_accessible(screen, "the comparison on the screen")
    year.rehearse("goals", "action_plan", "check_out")


def _revise_the_plan(server: Server, fay: Fay, plan: str) -> None:
    """The room's word stands beside what the actor wrote, and is taken over by a press; the plan gets a new version."""
    page, words = fay.page, fay.words
    fay.draft_plans()
    page.goto(f"{server.url}{plan}")
    said = words("plan.room.said", seminar=SECOND, day="12 november 2027", said="klart")
    expect(page.get_by_text(f"{said}. {RUNNING}")).to_be_visible()
    team = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=TEAM, exact=True))
    expect(team).to_contain_text(words("plan.progress.stuck"))
    check_accessible(page, "the room's word in the plan", both_themes=True)
    page.get_by_role("button", name=words("plan.room.take_over_named", title=TEAM)).click()
    expect(team.get_by_text(words("plan.room.is_taken_over"))).to_be_visible()
    goal = next(row for row in server.call("GET", f"/api{plan}")["rows"] if row["kind"] == "goal")
    accept = {"rows": [{"id": goal["id"], "state": "accepted"}], "by": "Fay"}
    server.call("PATCH", f"/api{plan}", accept)
    numbers = [one["number"] for one in server.call("GET", f"/api{plan}/revisions")["revisions"]]
    assert len(numbers) >= 3
    changed = server.call("GET", f"/api{plan}/revisions/compare?before={min(numbers)}")["differences"]
    of_team = {one["field"]: one["after"] for one in changed if one["title"] == TEAM}
    assert (of_team["progress"], of_team["outcome"]) == ("done", RUNNING)
    assert "needed" not in of_team, "what is done needs nothing more"


def _check_the_documents(fay: Fay, year: Year, plan: str, folder: Path) -> None:
    """The report says what is new, gone, stronger and done; the plan how each measure has gone and who said so."""
    page, words = fay.page, fay.words
    in_report = (
        RUNNING,
        PREMISES,
        year.title_of(GONE),
        year.title_of(NEW),
        words("obstacles.compare.new"),
        words("obstacles.compare.gone"),
        words("comparing.since", day="12 november 2026"),
        words("stairs.compare.caption"),
        words("channels.compare.caption"),
        words("channels.compare.stronger"),
        words("channels.compare.weaker"),
    )
    in_plan = (RUNNING, DECISION, f"{SECOND}, 12 november 2027: har fastnat. {PREMISES}")
    for path, label, wanted in (
        (plan, "plan.export_as", in_plan),
        (f"/lead/{year.seminar['id']}", "lead.export.label", in_report),
    ):
        page.goto(f"{year.server.url}{path}")
        if label == "lead.export.label":
            fay.end()
        for format, read in (("docx", read_docx), ("pdf", read_pdf)):
            text = read(fetch(page, words(label, format=words(f"lead.export.{format}")), folder))
            for said in wanted:
                assert said in text, f"{path} as {format} does not say: {said}"


def _write_the_survey(server: Server, fay: Fay, year: Year, folder: Path) -> None:
    """A survey of each year; the second sets its figures beside the first's."""
    page, words = fay.page, fay.words
    in_each = {
        2026: (year.title_of(GONE), year.title_of(SAME)),
        2027: (
            SECOND,
            RUNNING,
            year.title_of(NEW),
            words("obstacles.compare.new"),
            words("obstacles.compare.gone"),
        ),
    }
    for number, wanted in in_each.items():
        page.goto(f"{server.url}/places/{year.seminar['place']['id']}/surveys")
        page.get_by_label(words("survey.start_other")).fill(str(number))
        fay.button("survey.start", year=number).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(str(number))
        for format, read in (("docx", read_docx), ("pdf", read_pdf)):
            label = words("survey.export_as", format=words(f"lead.export.{format}"))
            text = read(fetch(page, label, folder))
            for said in wanted:
                assert said in text, f"the survey of {number} as {format} does not say: {said}"
