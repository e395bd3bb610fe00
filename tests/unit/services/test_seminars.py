"""Opening, changing, ending and taking away a seminar; its place remembers."""

from collections.abc import Callable

import pytest

from tests.people import ACTORS, AGED, NEED_GROUPS, OpenSeminar, open_nacka
from workshop.errors import Conflict, NotFound, Refused
from workshop.services import places, plans, seminars
from workshop.services.context import Context
from workshop.services.places import NewActor, NewNeedGroup, NewPlace
from workshop.services.seminars import ChosenNeedGroup, NewSeminar, SeminarChange


def test_a_seminar_opens_with_its_door_open_and_a_code_to_read_aloud(nacka: OpenSeminar) -> None:
    seminar = nacka.record
    assert seminar.is_door_open and not seminar.has_ended
    assert len(seminar.code) == 6 and seminar.code.isupper() and not set("IO") & set(seminar.code)
    assert [group["key"] for group in seminar.need_groups] == list(NEED_GROUPS)
    assert seminar.actors == list(ACTORS)


def test_a_need_group_may_be_ones_own(context: Context) -> None:
    own = ChosenNeedGroup(title="Unga vuxna utan sysselsättning", people=80)
    seminar = open_nacka(context, need_groups=(AGED, own)).record
    assert seminar.need_groups[1] == {
        "key": "unga_vuxna_utan_sysselsattning",
        "title": "Unga vuxna utan sysselsättning",
        "people": 80,
    }


def test_a_need_group_that_is_chosen_twice_is_there_once(context: Context) -> None:
    seminar = open_nacka(context, need_groups=(AGED, AGED, ChosenNeedGroup(key=AGED))).record
    assert [group["key"] for group in seminar.need_groups] == [AGED]


@pytest.mark.parametrize(
    ("more", "code"),
    [({"programme": "no_such"}, "unknown_programme"), ({"need_groups": ("no_such",)}, "unknown_need_group")],
)
def test_what_does_not_exist_opens_nothing(context: Context, more: dict[str, object], code: str) -> None:
    with pytest.raises(Refused, match=code):
        open_nacka(context, **more)
    assert seminars.list_seminars(context) == []
    assert places.list_places(context) == []


@pytest.mark.parametrize("name", ["Nacka", "nacka", "NACKA", "Österåker", "österåker", "ÖSTERÅKER"])
def test_a_place_is_the_same_however_it_is_written(context: Context, name: str) -> None:
    first = open_nacka(context, place=name.capitalize()).record.place_id
    assert open_nacka(context, place=name).record.place_id == first


def test_a_place_keeps_its_need_groups_and_actors_for_next_time(context: Context) -> None:
    open_nacka(context, need_groups=(ChosenNeedGroup(key=AGED, people=1500),), actors=("FK",))
    again = open_nacka(context, need_groups=(AGED,), actors=("FK", "Kommunen"))
    place = places.get_place(context, again.record.place_id)
    assert [(group.key, group.people) for group in place.need_groups] == [(AGED, 1500)]
    assert place.actors == ["FK", "Kommunen"]
    assert again.record.need_groups[0]["people"] == 1500


def test_only_what_was_given_changes(nacka: OpenSeminar) -> None:
    changed = seminars.change_seminar(nacka.context, nacka.id, SeminarChange(venue="Biblioteket"))
    assert (changed.title, changed.venue, changed.actors) == (
        "Samverkan i Nacka",
        "Biblioteket",
        list(ACTORS),
    )


def test_a_roll_is_confirmed_and_given_back(nacka: OpenSeminar) -> None:
    nacka.join("Alice")
    assert nacka.running("goals").whole.roll == (ACTORS[0],)
    change = SeminarChange(roll=(ACTORS[1], ACTORS[0], ACTORS[1]))
    assert seminars.change_seminar(nacka.context, nacka.id, change).roll == [ACTORS[1], ACTORS[0]]
    assert nacka.running("goals").whole.roll == (ACTORS[1], ACTORS[0])
    assert seminars.change_seminar(nacka.context, nacka.id, SeminarChange(roll=None)).roll is None


def test_ending_twice_is_ending_once(nacka: OpenSeminar) -> None:
    first = seminars.end_seminar(nacka.context, nacka.id)
    assert seminars.end_seminar(nacka.context, nacka.id).ended_at == first.ended_at


def test_a_seminar_that_is_taken_away_leaves_its_plan(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice")
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": []})
    nacka.move("goals", "results")
    plans.draft_plans(nacka.context, nacka.id)
    seminars.delete_seminar(nacka.context, nacka.id)
    assert seminars.list_seminars(nacka.context) == []
    titles = [row.fields["title"] for plan in plans.list_plans(nacka.context) for row in plan.rows]
    assert titles == ["En väg in"]


def test_what_is_gone_is_said_to_be(context: Context) -> None:
    gone: tuple[Callable[[], object], ...] = (
        lambda: seminars.read_seminar(context, "gone"),
        lambda: seminars.change_seminar(context, "gone", SeminarChange(venue="X")),
        lambda: seminars.end_seminar(context, "gone"),
        lambda: seminars.delete_seminar(context, "gone"),
        lambda: places.get_place(context, "gone"),
        lambda: places.add_need_group(context, "gone", NewNeedGroup(title="X")),
        lambda: places.add_actor(context, "gone", NewActor(name="X")),
    )
    for act in gone:
        with pytest.raises(NotFound):
            act()


def test_an_actor_is_added_to_a_place_once(context: Context) -> None:
    place = places.add_place(context, NewPlace(name="Nacka")).record.id
    places.add_actor(context, place, NewActor(name="FK"))
    with pytest.raises(Conflict, match="actor_exists"):
        places.add_actor(context, place, NewActor(name="FK"))


def test_a_need_group_keeps_its_number_until_another_is_given(context: Context) -> None:
    place = places.add_place(context, NewPlace(name="Nacka")).record.id
    places.add_need_group(context, place, NewNeedGroup(key=AGED, title="Äldre", people=10))
    renamed = places.add_need_group(context, place, NewNeedGroup(key=AGED, title="Äldre sjuka"))
    assert [(g.title, g.people) for g in renamed.need_groups] == [("Äldre sjuka", 10)]


def test_a_key_is_made_from_a_title() -> None:
    assert places.as_key("Äldre sjuka & deras anhöriga") == "aldre_sjuka_deras_anhoriga"
    assert places.as_key("!!!") == "grupp"


def test_two_seminars_know_nothing_of_each_other(context: Context) -> None:
    first, second = open_nacka(context), seminars.open_seminar(context, NewSeminar(title="Fagersta"))
    first.join("Alice")
    assert first.code != second.code
    assert OpenSeminar(context, second.id).running("check_in").whole.people == ()
