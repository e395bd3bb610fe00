"""What leaves in an archive, and that it stands elsewhere as it stood here."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import orjson
import pytest

from tests.archiving import archive_of, archive_of_place, elsewhere, live_through, take_in
from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.errors import Conflict
from workshop.services import keeping, moderation, plans, reports, seminars
from workshop.services.context import Context
from workshop.services.drafting import BESIDE
from workshop.services.people import ActorMerge, PersonChange, change_person, merge_actors
from workshop.services.places import get_place
from workshop.services.plan_editing import NewRow, PlanChange, RowChange, change_plan
from workshop.services.programme import ActivityChange, NewActivity, add_activity, change_activity
from workshop.storage import participants
from workshop.storage import seminars as seminar_rows


@pytest.fixture
def there(stock: Context, tmp_path: Path) -> Iterator[Context]:
    """Another kit."""
    with elsewhere(stock, tmp_path) as context:
        yield context


def test_what_is_exported_imported_and_exported_again_is_equal(context: Context, there: Context) -> None:
    nacka = live_through(context)
    archive = archive_of(context, nacka.id)
    take_in(there, archive)
    assert archive_of(there, nacka.id) == archive
    reports.seminar_document(there, nacka.id)
    assert archive_of(there, nacka.id) == archive, "a report that harvests anew changes nothing"


def test_exporting_changes_nothing_here(context: Context) -> None:
    nacka = live_through(context)
    before = [(one.revision, one.epoch, one.phase, one.trail) for one in nacka.activities]
    assert archive_of(context, nacka.id) == archive_of(context, nacka.id)
    assert [(one.revision, one.epoch, one.phase, one.trail) for one in nacka.activities] == before


@pytest.mark.parametrize("is_open", [False, True], ids=["anonymous", "in the open"])
def test_every_exercise_comes_back_as_it_was(context: Context, there: Context, is_open: bool) -> None:
    nacka = open_nacka(context)
    known = {activity.kind for activity in nacka.activities}
    for kind in sorted(set(context.registry.exercises) - known):
        add_activity(context, nacka.id, NewActivity(kind=kind))
    for activity in nacka.activities:
        change_activity(context, nacka.id, activity.id, ActivityChange(anonymous=not is_open))
    crowd = nacka.join_many(dict.fromkeys(ACTORS, 2)) + nacka.join_many({ACTORS[0]: 3}, ADDICTED)
    nacka.run_through(crowd, Random(5))
    archive = archive_of(context, nacka.id)
    take_in(there, archive)
    assert archive_of(there, nacka.id) == archive
    assert orjson.loads(archive)["left_out"] == []


def test_the_report_of_a_closed_seminar_says_the_same_elsewhere(context: Context, there: Context) -> None:
    nacka = open_nacka(context)
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 5}) + nacka.join_many({ACTORS[2]: 6}, ADDICTED)
    nacka.run_through(crowd, Random(8), close=True)
    take_in(there, archive_of(context, nacka.id))
    here, copied = (write(reports.seminar_document(one, nacka.id), "md") for one in (context, there))
    assert copied == here


def test_no_name_no_person_and_nothing_hidden_is_in_the_bytes(context: Context) -> None:
    nacka = live_through(context)
    with context.database.reading() as connection:
        here = participants.list_participants(connection, nacka.id)
    record = nacka.record
    archive = archive_of(context, nacka.id).decode() + archive_of_place(context, record.place_id).decode()
    traces = {trace for one in here for trace in (one.id, one.name, one.return_code) if trace}
    traces |= {"Viola", "Telefonlös", "Ensamma", "Violas bord", "Dold rad"}
    traces |= {record.code, record.screen_key, f"entry-{nacka.id}"}
    assert {trace for trace in traces if trace in archive} == set()
    hidden = sorted(nacka.running("obstacles").log.live.values(), key=lambda entry: entry.ref)[0]
    assert hidden.hidden and hidden.ref not in {
        line.get("ref") for line in orjson.loads(archive_of(context, nacka.id))["records"]
    }


def test_what_stands_beside_a_plans_goals_comes_back_as_it_was_decided(
    context: Context, there: Context
) -> None:
    nacka = open_nacka(context, programme="full_day")
    nacka.run_through(nacka.join_many(dict.fromkeys(ACTORS[:3], 3)), Random(5))
    [plan, *_] = plans.draft_plans(context, nacka.id)
    beside = [row for row in plan.rows if row.kind in BESIDE]
    assert {"principle", "actor"} <= {row.kind for row in beside}
    decided = tuple(RowChange(id=row.id, state="accepted", fields={"title": "Vårt"}) for row in beside)
    asked = NewRow(kind="question", fields={"title": "Vem håller helheten?", "answer": "Kommunen"})
    change_plan(context, plan.record.id, None, PlanChange(rows=decided, add=(asked,)), "Signe")
    archive = archive_of_place(context, nacka.record.place_id)
    take_in(there, archive)
    assert archive_of_place(there, nacka.record.place_id) == archive


def test_what_was_never_shown_is_named_and_left_out(context: Context, there: Context) -> None:
    nacka = open_nacka(context)
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", nacka.join("Alice"), {"text": "Ännu inte visat", "weight": 1})
    archive = archive_of(context, nacka.id)
    assert "Ännu inte visat".encode() not in archive
    assert nacka.activity("obstacles").id in orjson.loads(archive)["left_out"]
    take_in(there, archive)
    copied = OpenSeminar(there, nacka.id)
    assert (copied.activity("obstacles").phase, copied.refs("obstacles")) == ("waiting", [])
    assert archive_of(there, nacka.id) == archive


def test_what_is_hidden_after_a_merge_does_not_come_back(context: Context, there: Context) -> None:
    """The thing that others were merged into is hidden: elsewhere its words are nowhere."""
    nacka = open_nacka(context)
    nacka.move("obstacles", "individual")
    alice = nacka.join("Alice")
    for text in ("Klientens namn", "Ett hinder"):
        nacka.submit("obstacles", alice, {"text": text, "weight": 1})
    nacka.move("obstacles", "results")
    entries = nacka.running("obstacles").log.live
    [head] = [ref for ref, one in entries.items() if one.payload.text == "Klientens namn"]
    [other] = [ref for ref in entries if ref != head]
    activity = nacka.activity("obstacles").id
    moderation.merge_entries(context, activity, nacka.new_id(), [other], head, None)
    moderation.moderate_entry(context, activity, head, "hide")
    archive = archive_of(context, nacka.id)
    assert b"Klientens namn" not in archive
    take_in(there, archive)
    assert archive_of(there, nacka.id) == archive


def test_an_imported_seminar_lets_nobody_in(context: Context, there: Context) -> None:
    nacka = live_through(context)
    take_in(there, archive_of(context, nacka.id))
    copied = seminars.read_seminar(there, nacka.id)[0]
    assert copied.has_ended and not copied.is_door_open and copied.leader is None
    assert {copied.code, copied.screen_key}.isdisjoint({nacka.code, nacka.record.screen_key})
    assert keeping.purge(there) == 0, "there is nothing of persons to let go of"


def test_who_stood_alone_in_the_open_is_not_named_elsewhere(context: Context, there: Context) -> None:
    nacka = live_through(context)
    take_in(there, archive_of(context, nacka.id))
    copied = OpenSeminar(there, nacka.id).running("dynamics")
    assert copied.record.is_anonymous
    assert {entry.actor for entry in copied.log.entries}.isdisjoint({ACTORS[3], ACTORS[4]})
    assert all(entry.name is None and entry.table is None for entry in copied.log.entries)


def test_it_is_refused_where_it_is_already(context: Context) -> None:
    nacka = live_through(context)
    before = len(seminars.list_seminars(context))
    with pytest.raises(Conflict, match="archive_exists") as refusal:
        take_in(context, archive_of(context, nacka.id))
    assert refusal.value.details == {"title": nacka.record.title}
    assert len(seminars.list_seminars(context)) == before


def test_a_seminar_that_was_taken_away_can_be_put_back(context: Context) -> None:
    """Nothing that is remembered of the first one stands in for the second."""
    nacka = live_through(context)
    archive = archive_of(context, nacka.id)
    seminars.delete_seminar(context, nacka.id)
    take_in(context, archive)
    assert archive_of(context, nacka.id) == archive
    with context.database.reading() as connection:
        seminar = seminar_rows.find_seminar(connection, nacka.id)
        assert seminar is not None
        assert {one.name for one in context.attendance.read(connection, seminar)} == {None}


def test_the_place_that_is_here_keeps_its_own_numbers(context: Context, there: Context) -> None:
    nacka = live_through(context)
    own = open_nacka(there, need_groups=(seminars.ChosenNeedGroup(key=AGED, title="Våra äldre", people=7),))
    take_in(there, archive_of(context, nacka.id))
    place = get_place(there, own.record.place_id)
    assert [(one.title, one.people) for one in place.need_groups][:1] == [("Våra äldre", 7)]
    assert {one.key for one in place.need_groups} == {AGED, ADDICTED}
    assert seminars.read_seminar(there, nacka.id)[0].place_id == own.record.place_id


def test_it_counts_those_without_a_phone_and_not_who_they_are(context: Context, there: Context) -> None:
    nacka = live_through(context)
    take_in(there, archive_of(context, nacka.id))
    text = write(reports.seminar_document(there, nacka.id), "md").decode()
    assert there.words["sv"]("report.without_phone", count=1) in text
    with there.database.reading() as connection:
        copied = seminar_rows.find_seminar(connection, nacka.id)
        assert copied is not None
        assert sum(not one.has_phone for one in there.attendance.read(connection, copied)) == 1


def test_spellings_are_one_actor_in_the_archive(context: Context, there: Context) -> None:
    nacka = open_nacka(context)
    nacka.join("Alice", "FK")
    person = nacka.join("Bob", "Försäkringskassan")
    change_person(context, nacka.id, person.id, PersonChange(actor="Fkassan"))
    merge_actors(context, nacka.id, ActorMerge(actors=("FK", "Fkassan"), into=ACTORS[0]))
    archive = archive_of(context, nacka.id)
    assert orjson.loads(archive)["attendance"] == {ACTORS[0]: 2}
    take_in(there, archive)
    assert archive_of(there, nacka.id) == archive
