"""The demo: a seminar of any programme, with all that comes before done and the room living on."""

from io import BytesIO
from typing import cast

import pytest
from pypdf import PdfReader

from tests.chain_order import in_chain_order
from workshop.app import Kit
from workshop.catalogue import PlannedActivity, Programme
from workshop.demo import START_AT, Demo, demo_settings, open_room, prepare_demo
from workshop.documents import FORMATS, write
from workshop.errors import Broken
from workshop.exercise import Phase
from workshop.services import plans
from workshop.services.people import list_actors
from workshop.services.phases import move_phase
from workshop.services.reports import seminar_document, seminar_report
from workshop.services.seminars import end_seminar, read_seminar
from workshop.storage.plans import list_chain
from workshop.storage.records import ActivityRecord, ChainRecord, ParticipantRecord


def activities(demo: Demo) -> list[ActivityRecord]:
    return read_seminar(demo.kit.context, demo.seminar_id)[1]


def find(demo: Demo, kind: str) -> ActivityRecord:
    return next(activity for activity in activities(demo) if activity.kind == kind)


def entries(kit: Kit, activity: ActivityRecord) -> int:
    with kit.context.database.reading() as connection:
        return len(kit.context.logs.read(connection, activity, kit.context.registry[activity.kind]).live)


def people(demo: Demo) -> list[ParticipantRecord]:
    seminar, _ = read_seminar(demo.kit.context, demo.seminar_id)
    with demo.kit.context.database.reading() as connection:
        return list(demo.kit.context.attendance.read(connection, seminar))


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


def lead_to_the_end(kit: Kit, programme: str) -> Demo:
    """Every activity through every step to its results, then closed; the plans drafted, the seminar ended."""
    demo = open_room(kit, programme)
    for activity in activities(demo):
        demo.live_through(activity)
        move_phase(kit.context, activity.id, Phase.CLOSED)
    plans.draft_plans(kit.context, demo.seminar_id)
    end_seminar(kit.context, demo.seminar_id)
    return demo


def chain_of(demo: Demo) -> list[ChainRecord]:
    with demo.kit.context.database.reading() as connection:
        return list_chain(connection, demo.seminar_id)


def answered_by(chain: list[ChainRecord], item: ChainRecord) -> set[str]:
    """The kinds of all that lies above it."""
    known = {one.id: one for one in chain}
    above, left = set(), list(item.answers)
    while left:
        found = known.get(left.pop())
        if found and found.id not in above:
            above.add(found.id)
            left += found.answers
    return {known[one].kind for one in above}


def test_the_whole_day_is_led_from_welcome_to_plan(kit: Kit) -> None:
    """Every exercise there is but the one that only a follow-up needs, by the programme that `make demo` shows, with
    nothing refused but a colleague's position: one speaks for each actor."""
    demo = lead_to_the_end(kit, "full_day")
    used = {activity.kind for activity in activities(demo)}
    assert used == set(kit.context.registry.exercises) - {"measures_review"}
    assert {refusal.code for refusal in demo.refusals} <= {"not_spokesperson"}
    for activity in activities(demo):
        assert activity.phase == Phase.CLOSED
        if kit.context.registry[activity.kind].open_phases:
            assert entries(kit, activity) >= 30, activity.kind
    chain = chain_of(demo)
    gaps = [item for item in chain if item.kind == "obstacle" and item.data.get("gap") is True]
    goals = [item for item in chain if item.kind == "goal"]
    assert {gap.id for gap in gaps} & {one for goal in goals for one in goal.answers}
    above = [answered_by(chain, item) for item in chain if item.kind == "measure"]
    assert {"goal", "obstacle", "dynamic", "leverage"} <= set().union(*above)
    calculated = [item for item in chain if item.kind == "calculation"]
    assert calculated and all("measure" in answered_by(chain, item) for item in calculated)
    for make in (seminar_report, seminar_document):
        document = make(kit.context, demo.seminar_id)
        for format in FORMATS:
            assert len(write(document, format)) > 1000, format


def test_the_report_of_a_whole_day_can_be_read_in_one_go(kit: Kit) -> None:
    demo = lead_to_the_end(kit, "full_day")
    report = seminar_report(kit.context, demo.seminar_id)
    first, *_, last = report.sections
    words = kit.context.words[kit.context.settings.language]
    assert first.title == words("report.summary_title")
    assert {section.title for section in first.sections} == {
        group["title"] for group in read_seminar(kit.context, demo.seminar_id)[0].need_groups
    }
    assert last.title == words("report.chain_title")
    pages = len(PdfReader(BytesIO(write(report, "pdf"))).pages)
    assert pages <= 27, "nobody reads a report that long"


@pytest.mark.parametrize("programme", ["nacka_short", "half_day", "mapping", "follow_up", "temperature"])
def test_every_programme_is_led_to_its_end(kit: Kit, programme: str) -> None:
    demo = lead_to_the_end(kit, programme)
    assert {refusal.code for refusal in demo.refusals} <= {"not_spokesperson"}
    for activity in activities(demo):
        if kit.context.registry[activity.kind].open_phases:
            assert entries(kit, activity) >= 10, activity.kind
    assert seminar_report(kit.context, demo.seminar_id).sections


def test_some_have_no_phone_and_some_share_a_device_and_everybody_answers(kit: Kit) -> None:
    """One is answered for by somebody at the table, one by the leader; tables are mixed first, by need group later."""
    demo = open_room(kit, "full_day")
    seminar, listed = read_seminar(kit.context, demo.seminar_id)
    assert {table["need_group"] for table in seminar.tables} == {None}
    [first, _second] = [person for person in people(demo) if not person.has_phone]
    secretaries = {person.table_name for person in people(demo) if person.is_secretary}
    assert first.table_name in secretaries
    assert [person.head_count for person in people(demo) if person.head_count > 1] == [4]
    check_in = next(activity for activity in listed if activity.kind == "check_in")
    demo.live_through(check_in)
    with kit.context.database.reading() as connection:
        log = kit.context.logs.read(connection, find(demo, "check_in"), kit.context.registry["check_in"])
    assert set(log.owners.values()) == {person.id for person in people(demo)}
    assert sum(entry.on_behalf for entry in log.entries) == 2
    by_group = prepare_demo(kit, "full_day", at="action_plan")
    seminar, _ = read_seminar(kit.context, by_group.seminar_id)
    assert {table["need_group"] for table in seminar.tables} == {g["key"] for g in seminar.need_groups}


def test_the_leader_makes_one_actor_of_those_spelled_differently(kit: Kit) -> None:
    demo = prepare_demo(kit, "nacka_short")
    seminar, _ = read_seminar(kit.context, demo.seminar_id)
    assert {actor["name"] for actor in list_actors(seminar, people(demo))} == set(seminar.actors)
    assert seminar.roll == list(seminar.actors)
    assert any(person.actor not in seminar.actors for person in people(demo))


@pytest.mark.parametrize("kind", ["check_in", "stairs", "who_pays", "check_out"])
def test_it_starts_at_any_exercise(kit: Kit, kind: str) -> None:
    demo = prepare_demo(kit, "full_day", at=kind)
    now = find(demo, kind)
    assert read_seminar(kit.context, demo.seminar_id)[0].current_activity == now.id
    assert now.phase == kit.context.registry[kind].phases[1]
    assert entries(kit, now) > 0
