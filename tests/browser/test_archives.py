"""Fay takes a place with her as a file, and takes it in again somewhere else."""

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay, NewPhone
from tests.browser.fay import Fay
from tests.browser.stage import Stage, open_stage
from tests.browser.the_room import TURF
from tests.serving import Server

NARROW: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def stage(server: Server, new_phone: NewPhone) -> Stage:
    """A place of the test's own, where Alice has said what is in the way and the room has seen it."""
    stage = open_stage(server, place=f"Arkivområde {uuid4().hex[:6]}")
    phone = new_phone()
    stage.join(phone)
    stage.move("obstacles", "individual")
    phone.choose_obstacle(TURF)
    phone.expect_saved()
    stage.move("obstacles", "results")
    return stage


def _choose(fay: Fay, file: Path) -> None:
    with fay.page.expect_file_chooser() as chooser:
        fay.button("archive.choose").click()
    chooser.value.set_files(file)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_place_is_downloaded_and_taken_in_again(
    server: Server, stage: Stage, new_fay: NewFay, tmp_path: Path, language: str
) -> None:
    fay = new_fay(language)
    page, place = fay.page, stage.seminar["place"]
    page.goto(f"{server.url}/places/{place['id']}")
    with page.expect_download() as download:
        page.get_by_role("link", name=fay.words("archive.download_named", name=place["name"])).click()
    file = tmp_path / "place.json"
    download.value.save_as(file)
    page.goto(f"{server.url}/lead")
    _choose(fay, file)
    fay.expect_told("error.archive_exists", title=place["name"])
    server.call("DELETE", stage.path)
    server.call("DELETE", f"/api/places/{place['id']}")
    _choose(fay, file)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name=fay.words("archive.check.place"))).to_be_visible()
    expect(dialog.get_by_text(place["name"], exact=True)).to_be_visible()
    expect(dialog.get_by_text(fay.words("archive.how"))).to_be_visible()
    check_accessible(page, "what is in an archive", both_themes=True)
    page.set_viewport_size(NARROW)
    check_no_sideways_scroll(page, "what is in an archive")
    dialog.get_by_role("button", name=fay.words("archive.confirm"), exact=True).click()
    fay.expect_told("archive.done", name=place["name"])
    page.get_by_role("link", name=fay.words("archive.open_place")).click()
    expect(page.get_by_role("heading", name=place["name"])).to_be_visible()
    expect(page.get_by_role("link", name=stage.seminar["title"], exact=True)).to_be_visible()
    assert TURF in str(server.call("GET", f"{stage.path}/results"))


def test_a_damaged_archive_is_refused_with_its_line(
    server: Server, stage: Stage, new_fay: NewFay, tmp_path: Path
) -> None:
    fay = new_fay()
    file = tmp_path / "seminar.json"
    archive = server.call("GET", f"{stage.path}/export.json")
    assert archive["left_out"]
    file.write_text(
        '{"format":"samverkstan-place","archive":1,"version":"1","records":[\n{"is":"pla', "utf-8"
    )
    fay.page.goto(f"{server.url}/places")
    _choose(fay, file)
    fay.expect_told("error.archive_cut", line=2)
    file.write_text("hej", "utf-8")
    _choose(fay, file)
    fay.expect_told("error.archive_foreign", line=1)
