"""Fay keeps her programme, shares it and takes in another's; and reads the guide before she chooses."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay
from tests.browser.fay import Fay
from tests.browser.programmes import TITLES, edit_programme, open_own
from tests.serving import Server


@pytest.fixture
def seminar(server: Server) -> dict[str, Any]:
    return open_own(server)


def test_a_programme_is_saved_shared_as_a_file_and_taken_in(
    server: Server, seminar: dict[str, Any], new_fay: NewFay, tmp_path: Path
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    part = fay.unfold("programmes.keep.heading")
    part.get_by_label(fay.words("programmes.keep.title")).fill("Fays förmiddag")
    part.get_by_role("button", name=fay.words("programmes.keep.save")).click()
    fay.expect_told("programmes.keep.saved", title="Fays förmiddag")
    fay.page.goto(f"{server.url}/lead")
    fay.page.get_by_role(
        "link", name=fay.words("programmes.own.change_named", title="Fays förmiddag")
    ).click()
    fay.page.get_by_label(fay.words("programmes.own.title")).fill("Fays eftermiddag")
    fay.button("programmes.own.save").click()
    expect(fay.page.get_by_role("heading", level=1, name="Fays eftermiddag")).to_be_visible()
    fay.page.get_by_role("link", name=fay.words("programmes.page.back")).click()
    with fay.page.expect_download() as download:
        fay.page.get_by_role(
            "link", name=fay.words("programmes.own.file_named", title="Fays eftermiddag")
        ).click()
    assert download.value.suggested_filename == "Fays eftermiddag.json"
    file = tmp_path / "programme.json"
    download.value.save_as(file)
    fay.button("programmes.own.remove_named", title="Fays eftermiddag").click()
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("programmes.own.remove_confirm")
    ).click()
    expect(fay.page.get_by_role("heading", name="Fays eftermiddag")).to_have_count(0)
    _take_in(fay, file)
    fay.expect_told("programmes.own.taken_in", title="Fays eftermiddag")
    check_accessible(fay.page, "own programmes", both_themes=True)
    fay.button("programmes.own.use_named", title="Fays eftermiddag").click()
    expect(fay.page.get_by_role("radio", name="Fays eftermiddag")).to_be_checked()
    fay.page.get_by_role("textbox", name=fay.words("start.form.title")).fill("Med Fays program")
    fay.button("start.form.create").click()
    fay.page.wait_for_url("**/lead/*")
    for title in TITLES:
        expect(fay.page.locator(".programme-title", has_text=title)).to_be_visible()


def _take_in(fay: Fay, file: Path) -> None:
    with fay.page.expect_file_chooser() as chooser:
        fay.button("programmes.own.take_in").click()
    chooser.value.set_files(file)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_file_that_is_not_right_is_refused_with_a_sentence(
    server: Server, new_fay: NewFay, tmp_path: Path, language: str
) -> None:
    fay = new_fay(language)
    before = len(server.call("GET", "/api/programmes")["programmes"])
    file = tmp_path / "wrong.json"
    good = {"format": "samverkstan-programme", "version": 1, "title": "x", "language": "sv"}
    unknown = {"kind": "tarot"}
    fault = {"number": 1, "title": "Fråga", "field": "most_answers"}
    wrong = {"kind": "question", "title": "Fråga", "config": {"most_answers": 99}}
    for content, code, details in (
        ("hej", "damaged_programme", {"line": 1}),
        ("{}", "foreign_programme", {}),
        (json.dumps(good | {"version": 2}), "newer_programme", {"version": 2, "known": 1}),
        (json.dumps(good | {"activities": [unknown]}), "unknown_kind_in_programme", {"number": 1, "kind": "tarot"}),
        (json.dumps(good | {"activities": [wrong]}), "wrong_setting", fault),
    ):  # fmt: skip
        file.write_text(content, "utf-8")
        _take_in(fay, file)
        fay.expect_told(f"error.{code}", **details)
    assert len(server.call("GET", "/api/programmes")["programmes"]) == before


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_guide_is_read_before_one_chooses_and_on_the_leaders_page(
    server: Server, new_fay: NewFay, language: str
) -> None:
    fay = new_fay(language)
    fay.button("start.new").click()
    programme = server.call("GET", f"/api/programmes?lang={language}")["programmes"][0]
    part = fay.unfold("programmes.chosen.heading", title=programme["title"])
    for said in (programme["guide"]["purpose"], *programme["guide"]["week_before"]):
        expect(part.get_by_text(said)).to_be_visible()
    check_accessible(fay.page, "a programme's guide", both_themes=True)
    seminar = server.call("POST", "/api/seminars", {"title": "Guide", "language": language})
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    part = fay.unfold("programmes.guide.heading")
    expect(part.get_by_text(programme["guide"]["follow_up"])).to_be_visible()
    check_accessible(fay.page, "the guide beside the programme", both_themes=True)
