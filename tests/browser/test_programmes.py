"""Fay puts her programme together: order, settings, copies, times; keeps it, shares it and takes in another's."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import check_accessible, check_no_sideways_scroll
from tests.browser.conftest import NewFay
from tests.browser.fay import Fay
from tests.browser.phone import PHONE
from tests.browser.programmes import TITLES, edit_programme, open_activity, open_own, titles
from tests.serving import Server


@pytest.fixture
def seminar(server: Server) -> dict[str, Any]:
    return open_own(server, starts="09:00", date="2027-03-15")


def row_titles(page: Page) -> list[str]:
    return page.locator(".programme-row-edited .programme-title").all_inner_texts()


def test_buttons_move_an_activity(server: Server, seminar: dict[str, Any], new_fay: NewFay) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    fay.button("lead.programme.down", title="Hinder").click()
    fay.expect_told("lead.programme.moved", title="Hinder", number=3)
    assert row_titles(fay.page) == ["Välkommen", "Paus", "Hinder", "Fråga", "Slut"]
    fay.button("lead.programme.up", title="Slut").focus()
    fay.page.keyboard.press("Enter")
    fay.expect_told("lead.programme.moved", title="Slut", number=4)
    assert titles(server, seminar) == ["Välkommen", "Paus", "Hinder", "Slut", "Fråga"]
    fay.button("lead.programme.up", title="Välkommen").click(force=True)
    assert titles(server, seminar)[0] == "Välkommen"


@pytest.mark.parametrize(
    ("dragged", "onto", "after"),
    [
        (0, 3, ["Hinder", "Paus", "Fråga", "Välkommen", "Slut"]),
        (4, 1, ["Välkommen", "Slut", "Hinder", "Paus", "Fråga"]),
    ],
)
def test_dragging_moves_an_activity(
    server: Server, seminar: dict[str, Any], new_fay: NewFay, dragged: int, onto: int, after: list[str]
) -> None:
    fay = new_fay(viewport={"width": 1280, "height": 1600})
    rows = edit_programme(fay, server, seminar)
    _drag(rows, dragged, onto)
    fay.expect_told("lead.programme.moved", title=TITLES[dragged], number=onto + 1)
    assert row_titles(fay.page) == after == titles(server, seminar)
    # The page still knows its rows: the buttons go on working on the right ones.
    fay.button("lead.programme.down", title=after[0]).click()
    fay.expect_told("lead.programme.moved", title=after[0], number=2)
    assert titles(server, seminar) == [after[1], after[0], *after[2:]]


def _drag(rows: Locator, dragged: int, onto: int) -> None:
    """As a hand does it: press on the dots, move, see the row make room, let go."""
    page = rows.page
    page.wait_for_load_state("networkidle")
    handle = rows.nth(dragged).locator(".programme-handle").bounding_box()
    target = rows.nth(onto).bounding_box()
    assert handle and target
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    y = target["y"] + (target["height"] - 4 if dragged < onto else 4)
    page.mouse.move(target["x"] + 30, y, steps=20)
    page.mouse.move(target["x"] + 31, y, steps=3)
    expect(rows.nth(onto)).to_contain_text(TITLES[dragged])
    page.mouse.up()


def test_each_activity_shows_its_time_and_the_whole_its_end(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    rows = edit_programme(fay, server, seminar)
    begins = ["09:00", "09:05", "09:35", "09:50", "10:10"]
    for number, time in enumerate(begins):
        expect(rows.nth(number)).to_contain_text(time)
    length = fay.words("programmes.length.both", hours=1, minutes=20)
    fay.expect_told("programmes.sum_until", length=length, end="10:20")
    start = fay.page.get_by_label(fay.words("programmes.starts"))
    start.fill("13:30")
    start.blur()
    fay.expect_told("programmes.sum_until", length=length, end="14:50")
    expect(rows.nth(4)).to_contain_text("14:40")
    assert server.call("GET", f"/api/seminars/{seminar['id']}")["starts"] == "13:30"


def test_everything_about_an_activity_is_set_in_one_place(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_label(fay.words("lead.settings.title")).fill("Våra hinder")
    dialog.get_by_label(fay.words("programmes.minutes")).fill("45")
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("3")
    dialog.get_by_label(fay.words("obstacles.config.catalogue")).select_option("nacka-1997")
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    changed = server.call("GET", f"/api/seminars/{seminar['id']}")["activities"][1]
    assert (changed["title"], changed["minutes"], changed["anonymous"]) == ("Våra hinder", 45, False)
    assert changed["config"] == {"most": 3, "catalogue": "nacka-1997", "weights": 3}


def test_a_wrong_setting_is_told_in_the_dialog_and_changes_nothing(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_label(fay.words("obstacles.config.most")).fill("99")
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    expect(dialog.get_by_text(fay.words("error.invalid", field="most"))).to_be_visible()
    expect(dialog.get_by_label(fay.words("obstacles.config.most"))).to_have_value("99")
    assert server.call("GET", f"/api/seminars/{seminar['id']}")["activities"][1]["config"]["most"] == 5


def test_an_activity_is_duplicated_and_removed(
    server: Server, seminar: dict[str, Any], new_fay: NewFay
) -> None:
    fay = new_fay()
    edit_programme(fay, server, seminar)
    open_activity(fay, "Paus").get_by_role(
        "button", name=fay.words("programmes.copy_named", title="Paus")
    ).click()
    fay.expect_told("programmes.copied", title="Paus")
    assert titles(server, seminar) == ["Välkommen", "Hinder", "Paus", "Paus", "Fråga", "Slut"]
    dialog = open_activity(fay, "Hinder")
    dialog.get_by_role("button", name=fay.words("lead.programme.remove", title="Hinder")).click()
    fay.page.get_by_role("dialog").get_by_role(
        "button", name=fay.words("lead.programme.remove_confirm")
    ).click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(5)
    assert titles(server, seminar) == ["Välkommen", "Paus", "Paus", "Fråga", "Slut"]


def test_lists_of_records_are_filled_in_row_by_row(server: Server, new_fay: NewFay) -> None:
    seminar = server.call(
        "POST", "/api/seminars", {"title": "Karta", "programme": "temperature", "language": "sv"}
    )
    path = f"/api/seminars/{seminar['id']}"
    server.call("POST", f"{path}/activities", {"kind": "channels", "title": "Fåror"})
    fay = new_fay()
    edit_programme(fay, server, server.call("GET", path))
    dialog = open_activity(fay, "Fåror")
    dialog.get_by_label(fay.words("channels.config.actors")).fill("Kommunen\nRegionen")
    for number, strength in ((1, "2.5"), (2, "1")):
        dialog.get_by_role("button", name=fay.words("programmes.form.add_row")).click()
        what = fay.words("channels.config.earlier")
        row = dialog.get_by_role("group", name=fay.words("programmes.form.row", what=what, number=number))
        row.get_by_label(fay.words("channels.config.earlier.a"), exact=True).fill("Kommunen")
        row.get_by_label(fay.words("channels.config.earlier.b"), exact=True).fill(f"Regionen {number}")
        row.get_by_label(fay.words("channels.config.earlier.strength")).fill(strength)
    row.get_by_label(fay.words("channels.config.earlier.trend")).select_option("better")
    check_accessible(fay.page, "rows in the settings", both_themes=True)
    dialog.get_by_role("button", name=fay.words("programmes.form.remove_row", what=what, number=1)).click()
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    config = server.call("GET", path)["activities"][-1]["config"]
    assert config["actors"] == ["Kommunen", "Regionen"]
    assert config["earlier"] == [{"a": "Kommunen", "b": "Regionen 2", "strength": 1, "trend": "better"}]


def test_the_form_holds_every_setting_of_every_exercise(server: Server, new_fay: NewFay) -> None:
    """Shown and read back, the defaults are what they were: nothing is lost on the way through a control."""
    fay = new_fay()
    answer = fay.page.evaluate(
        """async () => {
            const form = await import("kit/lead/programme/config-form.js");
            const { exercises } = await (await fetch("/api/exercises")).json();
            return exercises.flatMap(({ kind, config_schema }) => {
                const fields = form.fieldsOf(config_schema);
                const named = fields.map((field) => field.name).concat("shortlist");
                const left = Object.keys(config_schema.properties ?? {}).filter((name) => !named.includes(name));
                const changed = fields
                    .filter((field) => field.default !== undefined)
                    .filter((field) => JSON.stringify(form.readValue(field, form.showValue(field, field.default)))
                        !== JSON.stringify(field.default))
                    .map((field) => field.name);
                return [...left, ...changed].map((name) => `${kind}.${name}`);
            });
        }"""
    )
    assert answer == []


def test_nested_settings_come_back_as_they_were(server: Server, new_fay: NewFay) -> None:
    schema = {
        "$defs": {
            "Person": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 80}, "age": {
                "anyOf": [{"type": "integer"}, {"type": "null"}], "default": None}}},
        },
        "properties": {
            "person": {"$ref": "#/$defs/Person"},
            "steps": {"type": "array", "items": {"type": "object", "properties": {
                "who": {"$ref": "#/$defs/Person"}, "tags": {"type": "array", "items": {"type": "string"}}}}},
            "heads": {"type": "object", "additionalProperties": {"type": "integer"}},
            "days": {"type": "array", "items": {"enum": ["mon", "tue"], "type": "string"}},
            "years": {"type": "array", "items": {"type": "integer"}},
        },
    }  # fmt: skip
    value = {
        "person": {"name": "Eva", "age": None},
        "steps": [{"who": {"name": "Bo", "age": 81}, "tags": ["a", "b"]}, {"who": {"name": "", "age": 3}, "tags": []}],
        "heads": {"Kommunen": 3, "Regionen": 1},
        "days": ["tue"],
        "years": [2027, 2030],
    }  # fmt: skip
    read = new_fay().page.evaluate(
        """async ([schema, value]) => {
            const form = await import("kit/lead/programme/config-form.js");
            return Object.fromEntries(form.fieldsOf(schema).map((field) =>
                [field.name, form.readValue(field, form.showValue(field, value[field.name]))]));
        }""",
        [schema, value],
    )
    assert read == value


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
    fay.button("programmes.own.rename_named", title="Fays förmiddag").click()
    fay.page.get_by_label(fay.words("programmes.own.title")).fill("Fays eftermiddag")
    fay.page.get_by_role("dialog").get_by_role("button", name=fay.words("programmes.own.save")).click()
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


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_editor_fits_a_phone_and_axe_finds_nothing(
    server: Server, seminar: dict[str, Any], new_fay: NewFay, language: str
) -> None:
    fay = new_fay(language, viewport={**PHONE, "width": 320})
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    fay.page.get_by_role("button", name=fay.words("lead.tabs.programme"), exact=True).click()
    fay.button("lead.programme.edit").click()
    expect(fay.page.locator(".programme-row-edited")).to_have_count(5)
    fay.unfold("programmes.keep.heading")
    check_no_sideways_scroll(fay.page, "the editor")
    check_accessible(fay.page, "the editor", both_themes=True)
    open_activity(fay, "Hinder")
    check_no_sideways_scroll(fay.page, "an activity")
    check_accessible(fay.page, "an activity", both_themes=True)
