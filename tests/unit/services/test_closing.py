"""Promise 5: closing an anonymous activity drops every tie to persons, for good, and changes no result."""

import sqlite3
from contextlib import closing
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, ADDICTED, AGED, NEED_GROUPS, OpenSeminar, open_nacka
from workshop.errors import Conflict, NotFound
from workshop.exercise import Audience, Phase, Role
from workshop.services import moderation
from workshop.services.activities import for_views
from workshop.services.context import Context
from workshop.services.keeping import database_file
from workshop.services.programme import ActivityChange, change_activity
from workshop.services.views import FACILITATOR, SCREEN, build_view
from workshop.storage.records import ParticipantRecord

KINDS = ("check_in", "obstacles", "dynamics", "goals", "action_plan", "question")
PHONES = tuple(Audience(Role.PARTICIPANT, need_group=group) for group in (*NEED_GROUPS, None))
Row = dict[str, Any]


def _rows(seminar: OpenSeminar, kind: str) -> list[Row]:
    """The activity's lines as they lie on the disk."""
    with closing(sqlite3.connect(database_file(seminar.context.settings))) as connection:
        connection.row_factory = sqlite3.Row
        statement = "SELECT * FROM entries WHERE activity_id = ? ORDER BY revision"
        return [dict(row) for row in connection.execute(statement, [seminar.activity(kind).id])]


def _crowd(seminar: OpenSeminar) -> list[ParticipantRecord]:
    first = seminar.join_many({ACTORS[0]: 7, ACTORS[1]: 6, ACTORS[2]: 4, ACTORS[5]: 1})
    crowd = first + seminar.join_many({ACTORS[0]: 5, ACTORS[3]: 6}, ADDICTED)
    for person in (first[0], first[7], first[11], crowd[-1]):
        seminar.speak_for(person)
    return crowd


@pytest.fixture
def lived(nacka: OpenSeminar) -> OpenSeminar:
    """A whole seminar up to its results, nothing closed."""
    nacka.run_through(_crowd(nacka), Random(11))
    return nacka


def test_nothing_on_the_disk_leads_back_to_a_person(lived: OpenSeminar) -> None:
    for kind in KINDS:
        before = {row["ref"]: row for row in _rows(lived, kind)}
        lived.move(kind, "closed")
        after = _rows(lived, kind)
        assert after, kind
        for row in after:
            for column in ("participant_id", "id", "table_name", "at", "fingerprint"):
                assert row[column] is None, (kind, column)
        assert {row["ref"] for row in after} <= set(before)


def test_what_was_withdrawn_or_replaced_is_gone(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": "Nytt", "weight": 1}, "alice-1")
    nacka.submit("obstacles", alice, {"text": "Bättre", "weight": 1}, "alice-2", replaces="alice-1")
    nacka.submit("obstacles", alice, {"text": "Ångrat", "weight": 1}, "alice-3")
    nacka.withdraw("obstacles", alice, "alice-3")
    nacka.move("obstacles", "closed")
    [row] = _rows(nacka, "obstacles")
    assert "Bättre" in row["payload"] and row["target"] is None


def test_the_function_that_somebody_gave_is_gone(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("check_in", "individual")
    nacka.submit("check_in", alice, {"function": "enhetschef", "expectation": "Att vi enas"})
    nacka.move("check_in", "closed")
    [row] = _rows(nacka, "check_in")
    assert "enhetschef" not in row["payload"] and "Att vi enas" in row["payload"]


def test_an_actor_and_a_need_group_stay_only_where_enough_people_share_both(nacka: OpenSeminar) -> None:
    """Seven of one actor, one of them alone in another need group: that one could be worked out."""
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 6, ACTORS[2]: 2})
    crowd += nacka.join_many({ACTORS[0]: 1, ACTORS[1]: 5}, ADDICTED)
    nacka.move("obstacles", "individual")
    for person in crowd:
        nacka.submit("obstacles", person, {"text": f"Hinder {person.name}", "weight": 1})
    nacka.move("obstacles", "closed")
    counted: dict[tuple[str | None, str | None], int] = {}
    for row in _rows(nacka, "obstacles"):
        cell = (row["actor"], row["need_group"])
        counted[cell] = counted.get(cell, 0) + 1
    assert all(number >= 5 for number in counted.values()), counted
    assert counted[(ACTORS[1], AGED)] == 6 and counted[(ACTORS[1], ADDICTED)] == 5


@pytest.mark.parametrize("seed", range(2))
def test_no_view_changes_by_it(context: Context, seed: int) -> None:
    nacka = open_nacka(context)
    nacka.run_through(_crowd(nacka), Random(seed))
    for kind in KINDS:
        before = {a: _settled(nacka.view(kind, a)) for a in (FACILITATOR, SCREEN, *PHONES)}
        nacka.move(kind, "closed")
        for audience, view in before.items():
            assert _settled(nacka.view(kind, audience)) == view, (kind, audience)


def _settled(view: Any) -> Any:
    """The view without its phase. Things that weigh the same may change places: their order was that of arrival."""
    if isinstance(view, dict):
        return {key: _settled(part) for key, part in view.items() if key != "phase"}
    if isinstance(view, list):
        return sorted((_settled(part) for part in view), key=repr)
    return view


@pytest.mark.parametrize("kind", ["obstacles", "dynamics", "goals", "action_plan"])
def test_no_ranking_and_no_chain_changes_by_it(lived: OpenSeminar, kind: str) -> None:
    def harvested() -> list[Any]:
        running = lived.running(kind)
        return [running.exercise.harvest(for_views(running, unit)).items for unit in running.units]

    before = harvested()
    lived.move(kind, "closed")
    assert harvested() == before


def test_the_order_in_which_people_spoke_is_dealt_anew(nacka: OpenSeminar) -> None:
    nacka.move("question", "individual")
    for number, person in enumerate(nacka.join_many({ACTORS[0]: 40})):
        nacka.submit("question", person, {"type": "answer", "text": f"Svar {number:02}"})
    before = nacka.refs("question")
    nacka.move("question", "closed")
    assert nacka.refs("question") != before
    assert sorted(nacka.refs("question")) == sorted(before)
    assert [row["revision"] for row in _rows(nacka, "question")] == list(range(1, 41))


def test_the_number_of_people_stays_known(lived: OpenSeminar) -> None:
    before = lived.view("question", SCREEN)["counts"]
    lived.move("question", "closed")
    assert lived.view("question", SCREEN)["counts"] == before


def test_a_merge_a_theme_and_a_hiding_outlive_it(nacka: OpenSeminar) -> None:
    nacka.move("question", "individual")
    for text in ("Ett", "Två", "Tre", "Fyra"):
        nacka.submit("question", nacka.join(text), {"type": "answer", "text": text})
    nacka.move("question", "results")
    one, two, three, four = nacka.refs("question")
    activity = nacka.activity("question").id
    moderation.merge_entries(nacka.context, activity, "merge-1", [two], one, "Ett och två")
    moderation.set_theme(nacka.context, activity, "theme-1", [three], "Mål")
    moderation.moderate_entry(nacka.context, activity, four, "hide")
    before = _settled(nacka.view("question", FACILITATOR))
    nacka.move("question", "closed")
    assert _settled(nacka.view("question", FACILITATOR)) == before


def test_it_cannot_be_undone(lived: OpenSeminar) -> None:
    lived.move("question", "closed")
    for phase in ("waiting", "individual", "all", "results"):
        with pytest.raises(Conflict, match="closed"):
            lived.move("question", phase)
    assert lived.activity("question").phase == Phase.CLOSED


def test_closing_what_is_closed_changes_nothing(lived: OpenSeminar) -> None:
    lived.move("question", "closed")
    before = _rows(lived, "question")
    lived.move("question", "closed")
    assert _rows(lived, "question") == before


def test_what_arrives_later_is_refused(lived: OpenSeminar) -> None:
    late = lived.join("Sen")
    lived.move("question", "closed")
    with pytest.raises(Conflict, match="phase_closed"):
        lived.submit("question", late, {"type": "answer", "text": "För sent"})


def test_nobody_finds_their_own_entries_any_more(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": "Mitt svar"}, "alice-1")
    nacka.move("question", "closed")
    assert nacka.running("question").log.own_entries(alice.id) == []
    with pytest.raises(NotFound, match="unknown_entry"):
        nacka.withdraw("question", alice, "alice-1")


def test_an_activity_in_the_open_keeps_its_people(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    change = ActivityChange(anonymous=False)
    change_activity(nacka.context, nacka.id, nacka.activity("question").id, change)
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": "Mitt svar"}, "alice-1")
    nacka.move("question", "closed")
    [row] = _rows(nacka, "question")
    assert (row["participant_id"], row["id"]) == (alice.id, "alice-1")


def test_a_closed_view_is_built_from_nothing_but_the_disk(lived: OpenSeminar) -> None:
    lived.move("goals", "closed")
    warm = build_view(lived.context, lived.running("goals"), SCREEN)
    lived.context.logs.forget(lived.activity("goals").id)
    assert build_view(lived.context, lived.running("goals"), SCREEN) == warm
