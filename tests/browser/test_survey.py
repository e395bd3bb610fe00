"""The survey in Fay's browser, two years of seminars behind it; and the feedback page at the end of a day."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay, NewPhone, NewScreen
from tests.browser.plan import fetch, read_docx, read_pdf
from tests.browser.stage import open_stage
from tests.browser.the_room import TURF
from tests.serving import Server
from tests.two_years import FK, REG, first_year, second_year
from workshop.app import create_context
from workshop.services.context import Context
from workshop.settings import Settings

LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


@pytest.fixture
def served(server: Server) -> Iterator[Context]:
    """The served kit's own database, so that two years need not be walked by phones."""
    context = create_context(Settings(data_dir=server.data, _env_file=None))
    yield context
    context.database.close()


@pytest.fixture
def place_id(served: Context) -> str:
    name = f"Västmanland {uuid4().hex[:6]}"
    first_year(served, name)
    return second_year(served, name).record.place_id


def test_fay_writes_the_survey_of_the_second_year(
    server: Server, new_fay: NewFay, place_id: str, tmp_path: Path
) -> None:
    fay = new_fay()
    page, words = fay.page, fay.words
    page.goto(f"{server.url}/places/{place_id}/surveys")
    page.get_by_label(words("survey.start_other")).fill("2027")
    fay.button("survey.start", year=2027).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2027")
    check_accessible(page, "survey", both_themes=True)

    summary = words("survey.part.summary")
    fay.button("survey.from_draft_named", title=summary).click()
    box = page.get_by_label(summary, exact=True)
    box.fill("Vi har fått en handläggare på plats.")
    fay.button("common.save").click()
    expect(page.get_by_text(words("survey.saved"), exact=True)).to_be_visible()

    fay.button("survey.add_collaboration").click()
    page.get_by_label(words("survey.collaboration_name"), exact=True).fill("RESAM")
    page.get_by_label(words("survey.collaboration_parties"), exact=True).fill(f"{FK}\n{REG}")
    fay.button("common.save").click()
    expect(page.get_by_text(words("error.too_few_parties", fewest=3))).to_be_visible()
    page.get_by_label(words("survey.collaboration_parties"), exact=True).fill(f"{FK}\n{REG}\nSkolan")
    fay.button("common.save").click()
    expect(page.get_by_role("heading", name="RESAM", exact=True)).to_be_visible()

    fay.button("survey.leave_out_named", title=words("survey.part.reasons")).click()
    expect(page.get_by_text(words("survey.left_out_mark"))).to_be_visible()
    for format, read in (("pdf", read_pdf), ("docx", read_docx)):
        label = words("survey.export_as", format=words(f"lead.export.{format}"))
        text = read(fetch(page, label, tmp_path))
        assert "Vi har fått en handläggare på plats." in text and "RESAM" in text
        assert "starkare" in text and "Ekonomiska incitament" not in text


def test_two_who_write_at_once_lose_nothing(server: Server, new_fay: NewFay, place_id: str) -> None:
    made = server.call("POST", f"/api/places/{place_id}/surveys", {"year": 2026, "language": "sv"})
    fay = new_fay()
    page, words = fay.page, fay.words
    page.goto(f"{server.url}/surveys/{made['id']}")
    background = words("survey.part.background")
    fay.button("survey.from_draft_named", title=background).click()
    page.get_by_label(background, exact=True).fill("Fays text")
    server.call("PATCH", f"/api/surveys/{made['id']}", {"texts": {"background": "Bobs text"}})
    fay.button("common.save").click()
    expect(page.get_by_text(words("survey.overtaken"))).to_be_visible()
    expect(page.get_by_label(background, exact=True)).to_have_value("Fays text")
    expect(page.get_by_text("Bobs text")).to_be_visible()
    fay.button("common.save").click()
    expect(page.get_by_text("Fays text")).to_be_visible()


@LANGUAGES
def test_a_narrow_window_holds_the_survey(
    server: Server, new_fay: NewFay, place_id: str, language: str
) -> None:
    made = server.call("POST", f"/api/places/{place_id}/surveys", {"year": 2027, "language": language})
    fay = new_fay(language, viewport={"width": 320, "height": 640})
    fay.page.goto(f"{server.url}/surveys/{made['id']}")
    expect(fay.page.get_by_role("heading", level=1)).to_contain_text("2027")
    check_no_sideways_scroll(fay.page, "survey")


@LANGUAGES
def test_at_the_end_phone_and_screen_lead_to_what_came_of_it(
    server: Server, new_fay: NewFay, new_phone: NewPhone, new_screen: NewScreen, language: str
) -> None:
    stage = open_stage(server)
    phone = new_phone(language)
    stage.join(phone)
    stage.move("obstacles", "individual")
    phone.choose_obstacle(TURF)
    phone.expect_saved()
    stage.move("obstacles", "results")
    fay = new_fay(language)
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    screen = new_screen(fay)
    server.call("POST", f"{stage.path}/end")

    fay.page.reload()
    expect(fay.page.get_by_role("heading", name=fay.words("feedback.lead.title"))).to_be_visible()
    fay.unfold("feedback.lead.write")
    fay.page.get_by_label(fay.words("feedback.lead.greeting")).fill("Tack för i dag!")
    fay.button("common.save").click()
    expect(fay.page.get_by_text(fay.words("feedback.lead.saved"))).to_be_visible()
    check_accessible(fay.page, "the end", both_themes=True)

    expect(screen.get_by_role("img")).to_be_visible()
    link = phone.page.get_by_role("link", name=phone.words("participant.feedback"))
    link.click()
    expect(phone.page.get_by_role("heading", level=2).first).to_be_visible()
    expect(phone.page.get_by_text("Tack för i dag!")).to_be_visible()
    expect(phone.page.get_by_text(TURF)).to_be_visible()
    check_accessible(phone.page, "feedback", both_themes=True)
    phone.page.set_viewport_size({"width": 320, "height": 640})
    check_no_sideways_scroll(phone.page, "feedback")

    path = urlsplit(phone.page.url).path
    fay.button("feedback.lead.off").click()
    expect(fay.page.get_by_text(fay.words("feedback.lead.is_off"))).to_be_visible()
    answer = phone.page.request.get(f"{server.url}{path}")
    assert answer.status == 404
