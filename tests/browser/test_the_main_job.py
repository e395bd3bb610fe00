"""The main job from end to end: Fay, her screen and three phones."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser import decisions, morning
from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay, NewPhone, NewScreen
from tests.browser.fay import Fay
from tests.browser.plan import PlanPage, fetch, read_docx, read_pdf
from tests.browser.the_room import (
    ACTORS,
    ADDICTED,
    AGED,
    EMPLOYMENT,
    INSURANCE,
    OLD_MAID,
    ONE_WAY_IN,
    PHONE_LIST,
    REASON,
    SYSTEMS,
    TAKE_HOME,
    TEAM,
    TITLE,
    Room,
)
from tests.browser.watching import Watch
from tests.serving import Server

DATES = ("2999-03-01", "2999-05-01")


def test_a_seminar_runs_from_qr_code_to_action_plan(
    server: Server, new_fay: NewFay, new_screen: NewScreen, new_phone: NewPhone, watch: Watch, tmp_path: Path
) -> None:
    fay = new_fay()
    fay.open_seminar(TITLE, (AGED, ADDICTED), ACTORS, smallest_group=1)
    room = Room(fay, new_screen(fay), new_phone(), new_phone(color_scheme="dark"), new_phone("en"))
    morning.come_in(room, server.url)
    morning.welcome(room)
    morning.check_in(room)
    morning.name_obstacles(room)
    morning.take_a_break(room)
    morning.find_dynamics(room)
    decisions.propose_goals(room)
    decisions.vote(room)
    decisions.take_positions(room)
    decisions.propose_measures(room)
    decisions.read_back(room)
    decisions.ask_and_end(room)
    _take_the_report_home(fay, tmp_path)
    _mend_the_plan(fay)
    _take_the_plan_home(fay, tmp_path)
    watch.check()


def _take_the_report_home(fay: Fay, folder: Path) -> None:
    """The whole seminar: who was here, what they said, and who objects."""
    for name, read in (("docx", read_docx), ("pdf", read_pdf)):
        label = fay.words("lead.export.label", format=fay.words(f"lead.export.{name}"))
        text = read(fetch(fay.page, label, folder))
        for said in (TITLE, *ACTORS, SYSTEMS, ONE_WAY_IN, REASON, TEAM, TAKE_HOME):
            assert said in text, f"the report as {name} does not say: {said}"


def _mend_the_plan(fay: Fay) -> None:
    fay.page.get_by_role("link", name=AGED, exact=True).click()
    plan = PlanPage(fay.page, fay.words)
    expect(fay.page.get_by_role("heading", name=AGED, exact=True)).to_be_visible()
    goal = fay.page.get_by_role("main")
    expect(goal).to_contain_text(fay.words("plan.status.contested"))
    expect(goal).to_contain_text(f"{EMPLOYMENT} (”{REASON}”)")
    check_accessible(fay.page, "plan", both_themes=True)
    plan.fill_in(PHONE_LIST, "date", "2999-05-01")
    chain = {"obstacles": SYSTEMS, "dynamics": OLD_MAID, "goals": ONE_WAY_IN, "action_plan": TEAM}
    plan.expect_whence(
        TEAM, *((title, f"{fay.words(f'{kind}.title')}, {TITLE}") for kind, title in chain.items())
    )
    check_accessible(fay.page, "plan with origins", both_themes=True)
    fay.page.reload()
    row = fay.page.get_by_role("listitem").filter(has_text=PHONE_LIST)
    expect(row).to_contain_text("1 maj 2999")


def _take_the_plan_home(fay: Fay, folder: Path) -> None:
    """Goal, measure, owner, date and origin stand in both documents."""
    for name, read in (("docx", read_docx), ("pdf", read_pdf)):
        label = fay.words("plan.export_as", format=fay.words(f"lead.export.{name}"))
        text = read(fetch(fay.page, label, folder))
        for said in (AGED, ONE_WAY_IN, TEAM, PHONE_LIST, INSURANCE, SYSTEMS, TITLE, *DATES):
            assert said in text, f"the plan as {name} does not say: {said}"
