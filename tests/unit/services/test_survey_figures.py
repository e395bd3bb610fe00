"""Where a survey's figures come from: the last shown running of each exercise, also group by group, also long after."""

from datetime import date, timedelta
from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar, open_nacka
from tests.two_years import FK, REG, first_year, open_gathering, rehearse
from workshop.documents import write
from workshop.exercise import Phase
from workshop.services import phases, programme, surveys
from workshop.services.context import Context
from workshop.services.keeping import purge
from workshop.services.survey_content import Content
from workshop.services.survey_document import as_document
from workshop.services.survey_picture import draw_corners
from workshop.services.surveys import NewSurvey
from workshop.storage import seminars as seminar_rows


def start(context: Context, held: OpenSeminar, year: int = 2026) -> Content:
    return surveys.start_survey(context, held.record.place_id, NewSurvey(year=year, language="sv"))


def grouped(context: Context, day: str) -> OpenSeminar:
    """Every exercise of a survey, each need group by itself, by rehearsed people of two groups."""
    held = open_nacka(context, date=date.fromisoformat(day))
    kinds = ("channels", "obstacles", "stairs", "shared_values", "question")
    for kind in kinds:
        new = programme.NewActivity(kind=kind, scope="need_groups")
        added = programme.add_activity(context, held.id, new)
        for other in held.activities:
            if other.kind == kind and other.id != added.id:
                programme.remove_activity(context, held.id, other.id)
    crowd = held.join_many({ACTORS[0]: 6, ACTORS[1]: 6, ACTORS[2]: 6})
    crowd += held.join_many({ACTORS[0]: 6, ACTORS[3]: 6}, ADDICTED)
    for kind in kinds:
        for phase in (Phase.INDIVIDUAL, Phase.RESULTS):
            phases.move_phase(context, held.activity(kind).id, phase)
            held.rehearse(kind, crowd, Random(len(kind)), rounds=4)
    return held


def test_need_groups_stand_by_themselves(context: Context) -> None:
    grouped(context, "2025-04-01")
    content = start(context, grouped(context, "2026-04-01"))
    assert {channel.group for channel in content.now.channels} == {
        "Äldre sjuka",
        "Personer med missbruksproblem",
    }
    assert len({channel.key for channel in content.now.channels}) == len(content.now.channels)
    assert sum(obstacle.share for obstacle in content.now.obstacles) == pytest.approx(100, abs=12)
    pictures = draw_corners(context.words["sv"].within("survey"), content)
    assert len(pictures) == 2 and len({picture.svg for picture in pictures}) == 2
    for group, picture in zip(dict.fromkeys(c.group for c in content.now.channels), pictures, strict=True):
        assert f"gäller {group}." in picture.caption and f"gäller {group}." in picture.alt
    titles = [section.title for section in content.changes]
    assert any("Äldre sjuka" in title for title in titles)
    assert write(as_document(context, content), "docx")


def test_the_last_shown_running_of_the_year_counts(context: Context) -> None:
    held = first_year(context)
    later = open_gathering(context, 2026, month=11)
    later.move("channels", "individual")
    later.about(FK, REG, 4, 4)
    assert start(context, held).now.channels[0].strength == 3, "not shown yet"
    later.move("channels", "results")
    content = surveys.get_survey(context, surveys.list_surveys(context, held.record.place_id)[0].id)
    assert [(c.strength, c.answers) for c in content.now.channels] == [(4, 10)]
    assert content.now.obstacles, "those of the earlier seminar: the later asked nothing about them"


def test_an_empty_running_takes_nothing_away(context: Context) -> None:
    held = first_year(context)
    later = open_gathering(context, 2026, month=11)
    later.move("channels", "individual")
    later.move("channels", "results")
    assert start(context, held).now.channels


def test_the_survey_says_the_same_when_the_personal_traces_are_gone(context: Context) -> None:
    held = open_gathering(context, 2026)
    rehearse(held, 7)
    for activity in held.activities:
        if activity.phase == Phase.RESULTS:
            phases.move_phase(context, activity.id, "closed")
    before = start(context, held).now
    with context.database.writing() as connection:
        long_ago = context.now() - timedelta(days=4000)
        seminar_rows.change_seminar(connection, held.id, state="ended", ended_at=long_ago)
    assert purge(context) == 1
    after = surveys.get_survey(context, surveys.list_surveys(context, held.record.place_id)[0].id).now
    assert [(c.title, c.strength, c.answers) for c in after.channels] == [
        (c.title, c.strength, c.answers) for c in before.channels
    ]
    assert after.obstacles == before.obstacles and after.steps == before.steps
