"""Programmes that are saved, shared as files, taken in and begun with; what is not right is refused whole."""

from typing import Any

import orjson
import pytest

from tests.people import OpenSeminar, open_nacka
from workshop.errors import Conflict, KitError, NotFound, Refused
from workshop.services import programme, seminars, templates
from workshop.services.context import Context
from workshop.services.error_shape import error_shape
from workshop.services.programme import ActivityChange
from workshop.services.programme_files import ProgrammeText, write_file
from workshop.services.refusals import parse
from workshop.services.templates import ProgrammeChange, ProgrammeFile, SeminarProgramme, Template

WELCOME = {"kind": "talk", "title": "Hej", "minutes": 5, "config": {"text": "Välkommen"}}
ASKING = {"kind": "question", "minutes": 10, "config": {"question": "Varför?", "most_answers": 2}}


def save(context: Context, **more: Any) -> Template:
    given = {
        "title": "Vår förmiddag",
        "text": "Som vi gör",
        "language": "sv",
        "activities": [WELCOME, ASKING],
    }
    return templates.add_template(context, parse(ProgrammeText, given | more))


def own(context: Context) -> list[Template]:
    return [template for template in templates.list_templates(context, "sv") if template.is_own]


def take_in(context: Context, content: object) -> Template:
    text = content if isinstance(content, str) else orjson.dumps(content).decode()
    return templates.take_in_file(context, ProgrammeFile(text=text))


@pytest.fixture
def file(context: Context) -> dict[str, Any]:
    """A good programme file, as JSON."""
    content: dict[str, Any] = orjson.loads(write_file(save(context).as_text()))
    for template in own(context):
        templates.remove_template(context, template.key)
    return content


def test_shipped_and_saved_ones_stand_in_one_list(context: Context) -> None:
    saved = save(context)
    keys = [template.key for template in templates.list_templates(context, "sv")]
    assert keys[0] == "nacka_short" and keys[-1] == saved.key
    assert [t.guide is None for t in templates.list_templates(context, "sv")] == [False] * 6 + [True]


def test_a_saved_one_has_a_title_and_minutes_for_every_activity(context: Context) -> None:
    saved = save(context, activities=[{"kind": "question"}, {"kind": "pause"}])
    assert [(plan.title, plan.minutes) for plan in saved.activities] == [
        ("Fråga till rummet", 10),
        ("Paus", 10),
    ]
    assert saved.minutes == 20


def test_a_seminar_begins_with_a_saved_programme(context: Context) -> None:
    begun = open_nacka(context, programme=save(context).key)
    assert [(a.kind, a.title, a.minutes) for a in begun.activities] == [
        ("talk", "Hej", 5),
        ("question", "Fråga till rummet", 10),
    ]
    assert begun.activity("question").config["question"] == "Varför?"


def test_what_a_leader_changed_is_saved_with_the_seminars_programme(nacka: OpenSeminar) -> None:
    change = parse(
        ActivityChange, {"anonymous": False, "minutes": 33, "title": "Våra hinder", "config": {"most": 2}}
    )
    programme.change_activity(nacka.context, nacka.id, nacka.activity("obstacles").id, change)
    saved = templates.save_seminar(nacka.context, nacka.id, SeminarProgramme(title="Vår förmiddag"))
    again = open_nacka(nacka.context, programme=saved.key).activity("obstacles")
    assert (again.title, again.minutes, again.is_anonymous, again.config["most"]) == (
        "Våra hinder",
        33,
        False,
        2,
    )
    assert not again.has_need_groups
    assert open_nacka(nacka.context, programme=saved.key).activity("goals").has_need_groups


def test_the_days_own_shortlist_is_not_saved(nacka: OpenSeminar) -> None:
    change = ActivityChange(config={"shortlist": ["key:a"], "votes": 7})
    programme.change_activity(nacka.context, nacka.id, nacka.activity("goals").id, change)
    saved = templates.save_seminar(nacka.context, nacka.id, SeminarProgramme(title="Vår förmiddag"))
    [goals] = [plan for plan in saved.activities if plan.kind == "goals"]
    assert goals.config["votes"] == 7 and "shortlist" not in goals.config


def test_a_saved_programme_is_renamed_and_removed(context: Context) -> None:
    saved = save(context)
    changed = templates.change_template(context, saved.key, ProgrammeChange(title="Nytt namn"))
    assert (changed.title, changed.text, changed.minutes) == ("Nytt namn", "Som vi gör", 15)
    begun = open_nacka(context, programme=saved.key)
    templates.remove_template(context, saved.key)
    assert own(context) == []
    assert len(begun.activities) == 2
    with pytest.raises(NotFound, match="unknown_programme"):
        templates.remove_template(context, saved.key)
    with pytest.raises(Refused, match="unknown_programme"):
        open_nacka(context, programme=saved.key)


def test_its_activities_may_be_changed_but_not_into_what_cannot_run(context: Context) -> None:
    saved = save(context)
    new = parse(ProgrammeChange, {"activities": [ASKING, {"kind": "pause"}]})
    assert templates.change_template(context, saved.key, new).minutes == 20
    wrong = parse(ProgrammeChange, {"title": "Nej", "activities": [{"kind": "astrology"}]})
    with pytest.raises(Refused, match="unknown_kind_in_programme"):
        templates.change_template(context, saved.key, wrong)
    assert own(context)[0].title == "Vår förmiddag"


def test_a_shipped_programme_stays_as_it_is(context: Context) -> None:
    with pytest.raises(Conflict, match="shipped_programme"):
        templates.change_template(context, "nacka_short", ProgrammeChange(title="Min"))
    with pytest.raises(Conflict, match="shipped_programme"):
        templates.remove_template(context, "nacka_short")


def test_there_is_an_end_to_what_is_kept(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "MOST_SAVED", 1)
    save(context)
    with pytest.raises(Refused, match="too_many_programmes"):
        save(context)


def test_a_file_brings_the_programme_to_another_kit(context: Context, file: dict[str, Any]) -> None:
    taken = take_in(context, file)
    assert (taken.title, taken.text, taken.language) == ("Vår förmiddag", "Som vi gör", "sv")
    assert write_file(taken.as_text()) == orjson.dumps(file, option=orjson.OPT_INDENT_2)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_shipped_programme_can_be_shared(context: Context, language: str) -> None:
    for template in templates.list_templates(context, language):
        if all(context.registry.find(plan.kind) for plan in template.activities):
            taken = take_in(context, write_file(template.as_text()).decode())
            assert [plan.config for plan in taken.activities] == [plan.config for plan in template.activities]


def test_a_seminars_programme_is_shared_as_it_stands(nacka: OpenSeminar) -> None:
    text = templates.read_seminar_programme(nacka.context, nacka.id)
    assert text.title == "Samverkan i Nacka"
    assert [plan.kind for plan in text.activities] == [activity.kind for activity in nacka.activities]


def test_a_file_with_a_byte_order_mark_is_read(context: Context, file: dict[str, Any]) -> None:
    assert take_in(context, "\ufeff" + orjson.dumps(file).decode()).title == "Vår förmiddag"


def refuse(context: Context, content: object) -> KitError:
    with pytest.raises(KitError) as refusal:
        take_in(context, content)
    assert own(context) == [], "something was saved all the same"
    for language in ("sv", "en"):
        message = error_shape(context.words[language], refusal.value)["message"]
        assert message != context.words[language]("error.internal")
        assert "{" not in message
    return refusal.value


@pytest.mark.parametrize(
    "text", ["", "{", "hej", '{"format": "samverkstan-programme",\n"version": 1,\n"title": "Halva fi']
)
def test_a_damaged_file_is_refused_with_its_line(context: Context, text: str) -> None:
    refusal = refuse(context, text)
    assert refusal.code == "damaged_programme"
    assert refusal.details["line"] == text.count("\n") + 1


@pytest.mark.parametrize(
    "content",
    [[], 5, None, "text", {}, {"format": "mentimeter", "version": 1}, {"version": 1, "title": "x"},
     {"format": "samverkstan-programme"}, {"format": "samverkstan-programme", "version": "1"},
     {"format": "samverkstan-programme", "version": True}, {"format": "samverkstan-programme", "version": 0}],
)  # fmt: skip
def test_a_file_from_somewhere_else_is_refused(context: Context, content: object) -> None:
    text = orjson.dumps(content).decode()
    assert refuse(context, text).code == "foreign_programme"


def test_a_file_of_a_later_version_is_refused(context: Context, file: dict[str, Any]) -> None:
    refusal = refuse(context, file | {"version": 2, "mood": "new"})
    assert (refusal.code, refusal.details) == ("newer_programme", {"version": 2, "known": 1})


@pytest.mark.parametrize(
    ("second", "code", "field"),
    [
        ({"kind": "astrology"}, "unknown_kind_in_programme", None),
        ({"kind": "question", "config": {"most_answers": 99}}, "wrong_setting", "most_answers"),
        ({"kind": "question", "config": {"colour": "red"}}, "wrong_setting", "colour"),
        ({"kind": "question", "config": []}, "wrong_activity", "config"),
        ({"kind": "question", "minutes": 0}, "wrong_activity", "minutes"),
        ({"kind": "question", "minutes": "10"}, "wrong_activity", "minutes"),
        ({"kind": "question", "scope": "table"}, "wrong_activity", "scope"),
        ({"kind": "question", "entries": []}, "wrong_activity", "entries"),
        ({"kind": "question", "title": "x" * 141}, "wrong_activity", "title"),
        ({"kind": "../../etc"}, "unknown_kind_in_programme", None),
        ({}, "wrong_activity", "kind"),
        ("talk", "wrong_activity", "kind"),
        (None, "wrong_activity", "kind"),
    ],
)
def test_it_says_which_activity_is_at_fault(
    context: Context, file: dict[str, Any], second: object, code: str, field: str | None
) -> None:
    refusal = refuse(context, file | {"activities": [WELCOME, second]})
    assert (refusal.code, refusal.details["number"]) == (code, 2)
    assert refusal.details.get("field") == field


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": ""}, "missing"),
        ({"title": "x" * 141}, "too_long"),
        ({"text": "x" * 501}, "too_long"),
        ({"language": "fi"}, "invalid"),
        ({"activities": []}, "missing"),
        ({"activities": {}}, "invalid"),
        ({"activities": [WELCOME] * 41}, "too_many"),
        ({"script": "alert(1)"}, "invalid"),
    ],
)
def test_a_programme_that_is_none_is_refused(
    context: Context, file: dict[str, Any], change: dict[str, Any], code: str
) -> None:
    assert refuse(context, file | change).code == code


def test_a_deep_file_is_refused_and_not_a_fault_of_ours(context: Context, file: dict[str, Any]) -> None:
    text = orjson.dumps(file).decode().replace('"Varför?"', "[" * 900 + "]" * 900)
    assert refuse(context, text).code == "invalid"
    assert refuse(context, "[" * 50_000).code == "damaged_programme"


def test_a_copy_stands_right_behind_with_its_settings(nacka: OpenSeminar) -> None:
    change = ActivityChange(config={"shortlist": ["key:a"], "votes": 7})
    goals = nacka.activity("goals")
    programme.change_activity(nacka.context, nacka.id, goals.id, change)
    copy = programme.copy_activity(nacka.context, nacka.id, goals.id)
    order = [activity.id for activity in nacka.activities]
    assert order.index(copy.id) == order.index(goals.id) + 1
    assert (copy.title, copy.minutes, copy.config["votes"]) == (goals.title, goals.minutes, 7)
    assert (copy.config["shortlist"], copy.opened_at, copy.phase) == ([], None, "waiting")


def test_an_ended_seminars_programme_can_still_be_saved(nacka: OpenSeminar) -> None:
    seminars.end_seminar(nacka.context, nacka.id)
    assert templates.save_seminar(nacka.context, nacka.id, SeminarProgramme(title="Sparat")).minutes == 135
    with pytest.raises(Conflict, match="seminar_over"):
        programme.copy_activity(nacka.context, nacka.id, nacka.activity("goals").id)
