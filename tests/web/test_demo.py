"""The demo: a seminar of any programme, with all that comes before done and the room living on."""

from typing import cast

import pytest

from tests.chain_order import in_chain_order
from workshop.app import Kit
from workshop.catalogue import PlannedActivity, Programme
from workshop.demo import START_AT, Demo, demo_settings, prepare_demo
from workshop.errors import Broken
from workshop.exercise import Phase
from workshop.services.seminars import read_seminar
from workshop.storage.records import ActivityRecord


def activities(demo: Demo) -> list[ActivityRecord]:
    return read_seminar(demo.kit.context, demo.seminar_id)[1]


def find(demo: Demo, kind: str) -> ActivityRecord:
    return next(activity for activity in activities(demo) if activity.kind == kind)


def entries(kit: Kit, activity: ActivityRecord) -> int:
    with kit.context.database.reading() as connection:
        return len(kit.context.logs.read(connection, activity, kit.context.registry[activity.kind]).live)


def add_whole_day(kit: Kit) -> list[str]:
    """A programme with every exercise there is, in the order of the chain."""
    kinds = in_chain_order(kit.context.registry)
    planned = tuple(PlannedActivity(kind=kind, minutes=20) for kind in kinds)
    programmes = cast(dict[str, tuple[Programme, ...]], kit.context.content.programmes)
    for language in programmes:
        whole = programmes[language][0].model_copy(update={"key": "whole", "activities": planned})
        programmes[language] = (*programmes[language], whole)
    return kinds


def test_all_before_the_obstacles_is_done_and_some_have_begun_on_them(kit: Kit) -> None:
    demo = prepare_demo(kit, "nacka_short")
    check_in, obstacles = find(demo, "check_in"), find(demo, START_AT)
    assert (check_in.phase, obstacles.phase) == (Phase.RESULTS, Phase.INDIVIDUAL)
    assert entries(kit, check_in) > 25
    assert 5 < entries(kit, obstacles) < 25


def test_every_exercise_can_be_run_through(kit: Kit) -> None:
    kinds = add_whole_day(kit)
    *earlier, last = activities(prepare_demo(kit, "whole", at=kinds[-1]))
    assert [activity.kind for activity in earlier] == kinds[:-1]
    for activity in earlier:
        assert activity.phase == kit.context.registry[activity.kind].phases[-2]
        assert entries(kit, activity) > 10, activity.kind
    assert last.given, "nothing was carried over to the last one"
    assert entries(kit, last) > 0


def test_the_room_lives_on_by_itself(kit: Kit) -> None:
    demo = prepare_demo(kit, "nacka_short")
    before = entries(kit, find(demo, START_AT))
    assert any(demo.act(one) for one in demo.here)
    assert entries(kit, find(demo, START_AT)) > before


def test_every_actor_has_somebody_who_speaks_for_it(kit: Kit) -> None:
    demo = prepare_demo(kit, "nacka_short")
    seminar, _ = read_seminar(kit.context, demo.seminar_id)
    with kit.context.database.reading() as connection:
        people = kit.context.attendance.read(connection, seminar)
    spoken_for = [person.actor for person in people if person.speaks_for_actor]
    assert len(spoken_for) == len(set(spoken_for)) >= 4


@pytest.mark.parametrize(
    ("programme", "at", "sentence"),
    [
        ("no_such", None, "no programme 'no_such'.*nacka_short"),
        ("nacka_short", "knitting", "no 'knitting'.*goals"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(
    kit: Kit, programme: str, at: str | None, sentence: str
) -> None:
    with pytest.raises(Broken, match=sentence):
        prepare_demo(kit, programme, at)


def test_the_demo_keeps_to_its_own_folder(kit: Kit) -> None:
    settings = demo_settings(kit.context.settings)
    assert settings.data_dir == kit.context.settings.data_dir / "demo"
