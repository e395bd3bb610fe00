"""The network lead goes through what the room agrees on, who stands around the person and what waits for an answer; and
whoever leads the next seminar sees what the last one left."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewContext, NewFay
from tests.browser.plan import PlanPage, fetch, read_docx
from tests.browser.stage import AGED_KEY
from tests.browser.the_room import EMPLOYMENT, INSURANCE, TOWN
from tests.browser.vocabulary import vocabulary
from tests.browser.watching import Watch
from tests.browser.years import Year, gather
from tests.serving import Server
from workshop.app import create_context
from workshop.services.context import Context
from workshop.settings import Settings

WHOLE, RELATIVES, WHO = "Helhetssyn och gemensamma, samlade resurser", "Anhöriga", "Vem håller helheten?"
MEANING, ANSWER, TAKEN = "Vi frågar henne först", "Kommunen, från hösten", "Två namn att ringa"
NARROW: ViewportSize = {"width": 320, "height": 740}


@pytest.fixture
def served(server: Server) -> Iterator[Context]:
    context = create_context(Settings(data_dir=server.data, _env_file=None))
    yield context
    context.database.close()


@pytest.fixture
def year(server: Server, served: Context) -> Year:
    """A room that agrees on the whole, sees nobody lead, has a weak channel, and says how the day was."""
    asked = {
        "title": "Heldag i området",
        "programme": "full_day",
        "need_groups": [AGED_KEY],
        "actors": [INSURANCE, EMPLOYMENT, TOWN],
        "place": f"Område {uuid4().hex[:6]}",
        "language": "sv",
        "smallest_group": 3,
    }
    year = gather(server, served, server.call("POST", "/api/seminars", asked))
    placed = {"type": "actor", "actor": RELATIVES, "near": 1, "own_goal": "Lugn och ro"}
    told: dict[str, list[dict[str, Any]]] = {
        "shared_values": [{"statement": "principles:helhetssyn", "level": 5}],
        "stakeholder_map": [placed, {"type": "lead", "holds": "nobody"}],
        "check_out": [{"part": "first", "level": 4}, {"part": "take", "text": TAKEN}],
    }
    for kind, payloads in told.items():
        year.move(kind, "individual")
        for person in year.crowd:
            for payload in payloads:
                year.room.submit(kind, person, payload)
        year.move(kind, "results")
    year.say_channels({(INSURANCE, TOWN): 0})
    return year


def lead_plan(year: Year, page: Page) -> str:
    """Signe opens the drafted plan by a link of her own; the answer is its address in the API."""
    [drafted] = year.server.call("POST", f"{year.path}/plans/draft")["plans"]
    path = f"/api/plans/{drafted['id']}"
    page.goto(year.server.call("POST", f"{path}/keys", {"role": "network_lead", "name": "Signe"})["link"])
    return path


def test_the_network_lead_decides_what_the_plan_stands_on(
    year: Year, new_window: NewContext, watch: Watch, tmp_path: Path
) -> None:
    page = watch.follow(new_window(viewport={"width": 1280, "height": 900}).new_page())
    words = vocabulary("sv")
    path = lead_plan(year, page)
    plan = PlanPage(page, words)
    principle = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=WHOLE))
    expect(principle).to_contain_text("5 på skalan 1–5")
    plan.fill_in(WHOLE, "meaning", MEANING)
    expect(principle).to_contain_text(MEANING)
    page.get_by_role("button", name=words("plan.accept_named", title=WHOLE)).click()
    expect(principle).to_contain_text(words("plan.state.accepted"))
    plan.expect_whence(WHOLE, (WHOLE, words("shared_values.title")))
    relatives = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=RELATIVES))
    expect(relatives).to_contain_text(words("plan.unrepresented"))
    expect(relatives).to_contain_text("Lugn och ro")
    page.get_by_role("button", name=words("plan.drop_named", title=RELATIVES)).click()
    expect(page.get_by_role("heading", name=RELATIVES)).to_have_count(0)
    plan.fill_in(WHO, "answer", ANSWER)
    expect(page.get_by_role("listitem").filter(has_text=WHO)).to_contain_text(ANSWER)
    page.get_by_role("heading", name=words("plan.unanswered")).click()
    need = page.get_by_role("listitem").filter(has_text="Svag fåra").first
    expect(need).to_contain_text(words("plan.need"))
    check_accessible(page, "the plan with what stands beside its goals", both_themes=True)
    need.get_by_role("button").click()
    expect(page.get_by_role("dialog")).to_contain_text(words("channels.title"))
    page.keyboard.press("Escape")
    year.server.call("POST", f"{year.path}/plans/draft")
    page.reload()
    expect(principle).to_contain_text(MEANING)
    expect(page.get_by_role("heading", name=RELATIVES)).to_have_count(0)
    text = read_docx(fetch(page, words("plan.export_as", format="Word"), tmp_path))
    assert WHOLE in text and MEANING in text and ANSWER in text and RELATIVES not in text
    page.set_viewport_size(NARROW)
    check_no_sideways_scroll(page, "the plan with what stands beside its goals")
    assert {row["state"] for row in year.server.call("GET", path)["rows"] if row["kind"] == "actor"} == {
        "dropped"
    }
    watch.check()


def test_a_row_of_each_sort_is_written_in_by_hand(year: Year, new_window: NewContext, watch: Watch) -> None:
    page = watch.follow(new_window("en").new_page())
    words = vocabulary("en")
    lead_plan(year, page)
    for kind, title in (
        ("principle", "We phone first"),
        ("actor", "The church"),
        ("question", "Who pays the rent?"),
    ):
        page.get_by_role("button", name=words(f"plan.add_{kind}")).click()
        page.get_by_role("textbox", name=words(f"plan.field_of.{kind}"), exact=True).fill(title)
        page.get_by_role("button", name=words("common.add"), exact=True).click()
        row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))
        expect(row).to_contain_text(words("plan.state.accepted"))
    watch.check()


def test_whoever_leads_the_next_seminar_sees_what_the_last_one_left(
    year: Year, new_fay: NewFay, watch: Watch
) -> None:
    [drafted] = year.server.call("POST", f"{year.path}/plans/draft")["plans"]
    later = year.server.call("POST", f"/api/plans/{drafted['id']}/follow-up", {"date": "2099-05-04"})
    fay = new_fay()
    fay.page.goto(f"{year.server.url}/lead/{later['id']}")
    part = fay.unfold("lead.last_time.heading")
    expect(part).to_contain_text(TAKEN)
    expect(part.get_by_role("table", name=fay.words("check_out.report.table"))).to_be_visible()
    check_accessible(fay.page, "the leader's page with what the last seminar left", both_themes=True)
    fay.page.set_viewport_size(NARROW)
    check_no_sideways_scroll(fay.page, "what the last seminar left")
    watch.check()
