"""What a room leaves to the next one: how the day was, what people wrote, and what they had hoped."""

from datetime import date

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.services import follow_up_seminars, moderation, plans
from workshop.services.comparing import list_comparable
from workshop.services.context import Context
from workshop.services.follow_up_seminars import NewFollowUpSeminar
from workshop.services.last_time import last_time_data, read_last_time
from workshop.services.overview import read_overview
from workshop.services.programme import NewActivity, add_activity
from workshop.services.reports import seminar_document, seminar_report

TAKEN, WORD, HOPE = "Två namn att ringa", "Ta med chefen nästa gång", "Att få ansikten på varann"


@pytest.fixture
def held(nacka: OpenSeminar) -> OpenSeminar:
    """Five came, hoped, and said how the day was."""
    add_activity(nacka.context, nacka.id, NewActivity(kind="check_out"))
    crowd = nacka.join_many({ACTORS[0]: 5})
    nacka.move("check_in", "individual")
    nacka.submit("check_in", crowd[0], {"expectation": HOPE})
    nacka.move("check_in", "results")
    nacka.move("check_out", "individual")
    for person, level in zip(crowd, (3, 4, 4, 4, 5), strict=True):
        nacka.submit("check_out", person, {"part": "first", "level": level})
    nacka.submit("check_out", crowd[0], {"part": "take", "text": TAKEN})
    nacka.submit("check_out", crowd[0], {"part": "word", "text": WORD})
    nacka.move("check_out", "results")
    return nacka


def follow_up(held: OpenSeminar) -> OpenSeminar:
    plan = next(p for p in plans.draft_plans(held.context, held.id) if p.record.need_group == AGED)
    new = NewFollowUpSeminar(date=date(2099, 5, 4))
    return OpenSeminar(
        held.context, follow_up_seminars.open_follow_up_seminar(held.context, plan.record.id, new).id
    )


def told(seminar: OpenSeminar) -> str:
    found = read_last_time(seminar.context, seminar.id)
    return str(last_time_data(found)) if found else ""


def test_the_leader_of_the_follow_up_sees_what_people_wrote_and_how_the_day_was(held: OpenSeminar) -> None:
    later = follow_up(held)
    found = read_last_time(later.context, later.id)
    assert found is not None and found.seminar.id == held.id
    assert [title for title, _ in found.parts] == ["Utcheckning", "Incheckning"], "the last words first"
    for text in (TAKEN, WORD, HOPE):
        assert text in told(later)
    assert "0 · 0 · 1 · 3 · 1" in told(later)


def test_what_was_hidden_or_taken_back_from_the_room_is_not_told(held: OpenSeminar) -> None:
    later = follow_up(held)
    [ref] = [r for r, entry in held.running("check_out").log.live.items() if WORD in str(entry.payload)]
    moderation.moderate_entry(held.context, held.activity("check_out").id, ref, "hide")
    assert WORD not in told(later) and TAKEN in told(later)
    held.move("check_out", "individual")
    assert TAKEN not in told(later) and HOPE in told(later)
    held.move("check_in", "individual")
    assert read_last_time(later.context, later.id) is None


def test_it_stays_when_the_activity_is_closed_and_names_nobody(held: OpenSeminar) -> None:
    held.move("check_out", "closed")
    assert TAKEN in told(follow_up(held)) and "Person " not in told(follow_up(held))


def test_only_the_latest_seminar_about_the_same_need_group_in_the_same_place_is_told(
    held: OpenSeminar,
) -> None:
    context = held.context
    others = (
        open_nacka(context, place="Solna", date=date(2099, 1, 1)),
        open_nacka(context, need_groups=("rygg_nackbesvar",), date=date(2099, 1, 1)),
    )
    assert [told(one) for one in others] == ["", ""]
    assert told(held) == "", "nor is a seminar told of itself"
    shared = open_nacka(context, need_groups=(AGED, "rygg_nackbesvar"), date=date(2099, 1, 1))
    assert TAKEN in told(shared)


def test_it_is_told_in_the_words_of_the_seminar_that_is_led_now(held: OpenSeminar) -> None:
    english = open_nacka(held.context, language="en", date=date(2099, 1, 1))
    assert "How useful was the day to you?" in told(english) and TAKEN in told(english)


def test_the_follow_ups_own_check_out_is_set_beside_it(held: OpenSeminar) -> None:
    later = follow_up(held)
    [one] = [
        c for c in list_comparable(later.context, later.id, later.activity("check_out").id) if c.is_chosen
    ]
    assert one.record.id == held.activity("check_out").id


def test_the_scales_are_followed_over_the_years_in_the_places_overview(held: OpenSeminar) -> None:
    plans.draft_plans(held.context, held.id)
    overview = read_overview(held.context, held.record.place_id)
    [followed] = [one for one in overview.followed if one.kind == "check_out"]
    [scale] = followed.series
    assert (scale.title, scale.low, scale.high) == ("Hur användbar var dagen för dig?", 1, 5)
    assert [point.value for point in scale.points] == [4.0]


def test_check_in_gives_the_plan_who_was_there_and_the_roll_that_positions_are_taken_from(
    context: Context,
) -> None:
    nacka = open_nacka(context)
    nacka.join_many({ACTORS[0]: 2}, AGED)
    nacka.join_many({ACTORS[1]: 1}, ADDICTED)
    nacka.move("check_in", "results")
    [aged] = [p for p in plans.draft_plans(context, nacka.id) if p.record.need_group == AGED]
    assert aged.record.representation["present"] == [ACTORS[0]]
    assert set(aged.record.representation["missing"]) == set(ACTORS[1:])
    assert nacka.running("goals").whole.roll == tuple(sorted(ACTORS[:2]))


def test_a_question_is_a_section_of_the_report(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice")
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"text": "En gemensam kalender"})
    nacka.move("question", "results")
    title = nacka.activity("question").title
    for document in (seminar_document, seminar_report):
        text = write(document(nacka.context, nacka.id), "md").decode()
        assert f"## {title}" in text and "En gemensam kalender" in text
