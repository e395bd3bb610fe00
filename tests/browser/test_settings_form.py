"""The form that is read from an exercise's schema holds every setting, also lists, records and records in records."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import check_accessible
from tests.browser.conftest import NewFay
from tests.browser.programmes import edit_programme, open_activity
from tests.serving import Server


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


@pytest.mark.parametrize(
    ("kind", "filled"),
    [
        (
            "client_journey",
            {"stages": ["Före", "Mitt i", "Efter"], "actors": ["Kommunen"], "story": "Sten, 70."},
        ),
        ("shared_values", {"own": ["Vi lyssnar", "Vi hinner"], "leave_out": ["2", "8"]}),
        ("stakeholder_map", {"person": "Sten, 70, bor ensam."}),
        ("check_out", {"first": "Hur klokt var det?", "first_high": "mycket klokt"}),
    ],
)
def test_what_the_leader_writes_comes_through_the_form(
    server: Server, new_fay: NewFay, kind: str, filled: dict[str, str | list[str]]
) -> None:
    seminar = server.call(
        "POST", "/api/seminars", {"title": "Prov", "programme": "temperature", "language": "sv"}
    )
    path = f"/api/seminars/{seminar['id']}"
    server.call("POST", f"{path}/activities", {"kind": kind, "title": "Den nya"})
    fay = new_fay()
    edit_programme(fay, server, server.call("GET", path))
    dialog = open_activity(fay, "Den nya")
    for name, value in filled.items():
        lines = value if isinstance(value, str) else "\n".join(value)
        dialog.get_by_role("textbox", name=fay.words(f"{kind}.config.{name}")).first.fill(lines)
    check_accessible(fay.page, f"the settings of {kind}")
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    config = server.call("GET", path)["activities"][-1]["config"]
    assert {name: config[name] for name in filled} == filled


def test_the_form_holds_every_setting_of_every_exercise(server: Server, new_fay: NewFay) -> None:
    """Shown and read back, the defaults are what they were: nothing is lost on the way through a control."""
    fay = new_fay()
    answer = fay.page.evaluate(
        """async () => {
            const form = await import("kit/lead/programme/config-form.js");
            const { exercises } = await (await fetch("/api/exercises")).json();
            return exercises.flatMap(({ kind, config_schema }) => {
                const fields = form.fieldsOf(config_schema);
                const named = fields.map((field) => field.name);
                const asked = Object.entries(config_schema.properties ?? {}).filter(([, part]) => !part.of_the_day);
                const left = asked.map(([name]) => name).filter((name) => !named.includes(name));
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


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("kind", "name", "field"),
    [
        ("vicious_circle", "example.title", "start"),
        ("who_pays", "example.quarter.title", "trial_rows"),
        ("channels", "worked.title", "survey"),
    ],
)
def test_a_worked_example_is_loaded_saved_and_taken_away_again(
    server: Server, new_fay: NewFay, kind: str, name: str, field: str, language: str
) -> None:
    seminar = server.call(
        "POST", "/api/seminars", {"title": "Prov", "programme": "temperature", "language": language}
    )
    path = f"/api/seminars/{seminar['id']}"
    added = server.call("POST", f"{path}/activities", {"kind": kind, "title": "Den nya"})
    fay = new_fay(language)
    edit_programme(fay, server, server.call("GET", path))
    dialog = open_activity(fay, "Den nya")
    title = fay.words(f"{kind}.{name}")
    dialog.get_by_role("button", name=fay.words("programmes.worked.load_named", title=title)).click()
    expect(dialog.get_by_text(fay.words("programmes.worked.loaded"))).to_be_visible()
    check_accessible(fay.page, f"the example of {kind}", both_themes=True)
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    loaded = server.call("GET", path)["activities"][-1]["config"]
    exercises = server.call("GET", f"/api/exercises?lang={language}")["exercises"]
    [bringing] = [one for one in exercises if one["kind"] == kind]
    [example] = [one for one in bringing["worked_examples"] if one["title"] == title]
    assert {name: loaded[name] for name in example["settings"]} == example["settings"]
    dialog = open_activity(fay, "Den nya")
    dialog.get_by_role("button", name=fay.words("programmes.worked.clear")).click()
    expect(dialog.get_by_text(fay.words("programmes.worked.loaded"))).to_have_count(0)
    dialog.get_by_role("button", name=fay.words("lead.settings.save")).click()
    fay.expect_told("lead.settings.saved")
    assert server.call("GET", path)["activities"][-1]["config"] == added["config"]
