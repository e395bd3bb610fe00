"""Views are kept ready-made: whatever changes what somebody may see must change the name they are kept by, and what was
taken away must leave the screen at once, also where it was carried over to."""

from collections.abc import Callable
from datetime import date

import orjson
import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.app import Kit
from workshop.services import (
    comparing,
    moderation,
    people,
    phases,
    place_actors,
    place_details,
    programme,
    seminars,
    tables,
)
from workshop.services.live import read_live, view_message
from workshop.services.place_actors import ActorChange
from workshop.services.place_editing import NeedGroupChange, change_need_group
from workshop.services.programme import ActivityChange
from workshop.services.views import audiences

SECRET = "Kalle Persson"


@pytest.fixture
def under_way(nacka: OpenSeminar) -> OpenSeminar:
    """Obstacles have been shown and carried over; the room is at what drives them."""
    crowd = [nacka.join("Alice"), nacka.join("Bob", ACTORS[1]), nacka.join("Bo", "FK", ADDICTED)]
    nacka.lay("One", "Two")
    nacka.move("obstacles", "individual")
    for number, person in enumerate(crowd):
        nacka.submit("obstacles", person, {"text": f"Ingen ringer {SECRET} {number}", "weight": 2})
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "individual")
    for given in nacka.running("dynamics").whole.given:
        link = {"obstacle": given.id, "text": "Var och en skyddar sitt", "stance": "agree"}
        nacka.submit("dynamics", crowd[0], link)
    nacka.move("dynamics", "results")
    return nacka


def act(kind: str, what: str) -> Callable[[OpenSeminar], object]:
    def do(seminar: OpenSeminar) -> object:
        ref = seminar.refs(kind)[0]
        return moderation.moderate_entry(seminar.context, seminar.activity(kind).id, ref, what)

    return do


def merge(kind: str) -> Callable[[OpenSeminar], object]:
    def do(seminar: OpenSeminar) -> object:
        into, *rest = seminar.refs(kind)
        activity = seminar.activity(kind).id
        moderation.merge_entries(seminar.context, activity, seminar.new_id(), rest, into, "Ett namn", None)
        # What was carried over gets its new words with the next harvest.
        return seminar.move(kind, "results"), seminar.move("dynamics", "results")

    return do


def rename_an_actor(seminar: OpenSeminar) -> object:
    place = seminar.record.place_id
    actor = next(
        one for one in place_details.read_place(seminar.context, place).actors if one.record.name == ACTORS[0]
    )
    return place_actors.rename_actor(seminar.context, place, actor.record.id, ActorChange(name="Kassan"))


def retitle_a_need_group(seminar: OpenSeminar) -> object:
    return change_need_group(
        seminar.context, seminar.record.place_id, AGED, NeedGroupChange(title="De äldsta")
    )


def one_person(**values: object) -> Callable[[OpenSeminar], object]:
    def do(seminar: OpenSeminar) -> object:
        _, [person, *_] = people.list_people(seminar.context, seminar.id)
        return people.change_person(seminar.context, seminar.id, person.id, people.PersonChange(**values))  # type: ignore[arg-type]

    return do


def show_somebody_out(seminar: OpenSeminar) -> None:
    _, [person, *_] = people.list_people(seminar.context, seminar.id)
    people.remove_person(seminar.context, seminar.id, person.id)


def change(kind: str, **values: object) -> Callable[[OpenSeminar], object]:
    return lambda s: programme.change_activity(
        s.context,
        s.id,
        s.activity(kind).id,
        ActivityChange(**values),  # type: ignore[arg-type]
    )


ACTS: dict[str, Callable[[OpenSeminar], object]] = {
    "hidden": act("obstacles", "hide"),
    "blanked": act("obstacles", "blank"),
    "merged": merge("obstacles"),
    "actors merged": lambda s: people.merge_actors(
        s.context, s.id, people.ActorMerge(actors=("FK",), into=ACTORS[0])
    ),
    "actor renamed": rename_an_actor,
    "need group retitled": retitle_a_need_group,
    "seated": one_person(table="Two"),
    "of another actor": one_person(actor=ACTORS[2]),
    "heads": one_person(heads={ACTORS[0]: 7}),
    "shown out": show_somebody_out,
    "tables by lots": lambda s: tables.make_tables(s.context, s.id, tables.MakeTables(by="lots", count=3)),
    "table renamed": lambda s: tables.change_table(
        s.context, s.id, s.record.tables[0]["id"], tables.TableChange(name="Ett")
    ),
    "table taken away": lambda s: tables.remove_table(s.context, s.id, s.record.tables[0]["id"]),
    "smallest group": lambda s: seminars.change_seminar(
        s.context, s.id, seminars.SeminarChange(smallest_group=9)
    ),
    "other settings": change("dynamics", title="En annan rubrik"),
    "nothing carried over": change("dynamics", given=()),
    "clock": lambda s: phases.set_timer(s.context, s.activity("dynamics").id, 5),
    "at the tables": lambda s: s.move("obstacles", "table"),
    "closed": lambda s: s.move("obstacles", "closed"),
    "ended": lambda s: seminars.end_seminar(s.context, s.id),
}


@pytest.mark.parametrize("name", ACTS)
def test_nothing_kept_outlives_what_it_was_made_of(kit: Kit, under_way: OpenSeminar, name: str) -> None:
    kinds = ("obstacles", "dynamics", "check_in")
    _tell_all(kit, under_way, kinds)
    ACTS[name](under_way)
    for told, true in _tell_all(kit, under_way, kinds):
        assert told == true


def _tell_all(kit: Kit, seminar: OpenSeminar, kinds: tuple[str, ...]) -> list[tuple[bytes, bytes]]:
    """What each audience is told, and what it should be."""
    found = []
    for kind in kinds:
        running = seminar.running(kind)
        for audience in audiences(running):
            told = kit.desk.pusher.message_for(running, audience).body["view"]
            true = view_message(kit.context, read_live(kit.context, running.record.id), audience).body["view"]
            found.append((orjson.dumps(told), orjson.dumps(true)))
    return found


def test_what_is_hidden_in_an_earlier_seminar_leaves_the_comparison(kit: Kit, nacka: OpenSeminar) -> None:
    later = open_nacka(kit.context, title="Nästa", date=date(2099, 1, 1))
    for seminar in (nacka, later):
        alice = seminar.join("Alice")
        seminar.move("obstacles", "individual")
        seminar.submit("obstacles", alice, {"text": f"Ingen ringer {SECRET} {seminar.id}", "weight": 2})
        seminar.move("obstacles", "results")
    earlier = nacka.activity("obstacles").id
    shown = ActivityChange(compares_with=earlier, shows_comparison=True)
    programme.change_activity(kit.context, later.id, later.activity("obstacles").id, shown)
    before = _tell_all(kit, later, ("obstacles",))
    assert any(f"{SECRET} {nacka.id}".encode() in told for told, _ in before)
    act("obstacles", "hide")(nacka)
    assert comparing.list_comparable(kit.context, later.id, later.activity("obstacles").id)
    for told, true in _tell_all(kit, later, ("obstacles",)):
        assert told == true and f"{SECRET} {nacka.id}".encode() not in told
