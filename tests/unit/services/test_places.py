"""A place is changed without anything that hangs on it being lost: groups, actors, and what their plans say."""

from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Phase
from workshop.services import place_actors, place_editing, places, plan_editing, plans
from workshop.services.measure_reports import list_own_measures
from workshop.services.place_actors import ActorChange, ActorsMerge
from workshop.services.place_details import PlaceInUse, read_place
from workshop.services.place_editing import NeedGroupChange, PlaceChange
from workshop.services.plan_access import NewKey, PlanAccess, add_key, list_keys
from workshop.services.plan_editing import NewRow, PlanChange
from workshop.services.plan_fields import Representative
from workshop.services.plans import Plan
from workshop.services.programme import NewActivity, add_activity
from workshop.services.seminars import end_seminar


@pytest.fixture
def place(nacka: OpenSeminar) -> str:
    return nacka.record.place_id


def actor_id(place: PlaceInUse, name: str) -> str:
    return next(one.record.id for one in place.actors if one.record.name == name)


def rename(nacka: OpenSeminar, before: str, after: str) -> PlaceInUse:
    place = read_place(nacka.context, nacka.record.place_id)
    change = ActorChange(name=after)
    return place_actors.rename_actor(nacka.context, place.record.id, actor_id(place, before), change)


def draft_with_measure(nacka: OpenSeminar, actor: str) -> Plan:
    """A plan where the actor leads the network and has a measure and a link."""
    [plan, *_] = plans.draft_plans(nacka.context, nacka.id)
    change = PlanChange(
        add=(NewRow(kind="measure", fields={"title": "En gemensam väg in", "actor": actor}),),
        lead=Representative(name="Alice", actor=actor),
    )
    add_key(nacka.context, plan.record.id, NewKey(role="actor", name="Alice", actor=actor))
    return plan_editing.change_plan(nacka.context, plan.record.id, None, change)


def test_the_six_are_offered_and_nobodys_number_is_preset(nacka: OpenSeminar, place: str) -> None:
    groups = read_place(nacka.context, place).need_groups
    assert [group.record.people for group in groups] == [None, None]


def test_a_need_group_is_retitled_and_counted_in_its_plan_and_open_seminar_too(
    nacka: OpenSeminar, place: str
) -> None:
    plans.draft_plans(nacka.context, nacka.id)
    change = NeedGroupChange(title="Äldre med många vårdkontakter", people=1200)
    place_editing.change_need_group(nacka.context, place, AGED, change)
    assert (nacka.record.need_groups[0]["title"], nacka.record.need_groups[0]["people"]) == (
        "Äldre med många vårdkontakter",
        1200,
    )
    for plan in (plans.list_plans(nacka.context), plans.draft_plans(nacka.context, nacka.id)):
        own = next(one.record for one in plan if one.record.need_group == AGED)
        assert (own.title, own.people) == ("Äldre med många vårdkontakter", 1200)


def test_a_number_can_be_taken_back(nacka: OpenSeminar, place: str) -> None:
    place_editing.change_need_group(nacka.context, place, AGED, NeedGroupChange(people=12))
    changed = place_editing.change_need_group(nacka.context, place, AGED, NeedGroupChange(people=None))
    assert changed.need_groups[0].record.people is None


def test_an_ended_seminar_says_what_was_so_then(nacka: OpenSeminar, place: str) -> None:
    end_seminar(nacka.context, nacka.id)
    place_editing.change_need_group(nacka.context, place, AGED, NeedGroupChange(title="Nytt namn"))
    assert nacka.record.need_groups[0]["title"] != "Nytt namn"


def test_a_need_group_with_a_seminar_or_a_plan_is_not_removed(nacka: OpenSeminar, place: str) -> None:
    with pytest.raises(Conflict, match="need_group_used"):
        place_editing.remove_need_group(nacka.context, place, AGED)
    places.add_need_group(nacka.context, place, places.NewNeedGroup(title="Nyanlända"))
    assert len(place_editing.remove_need_group(nacka.context, place, "nyanlanda").need_groups) == 2
    with pytest.raises(NotFound, match="unknown_need_group_of_place"):
        place_editing.remove_need_group(nacka.context, place, "nyanlanda")


def test_need_groups_stand_in_the_order_they_are_put_in(nacka: OpenSeminar, place: str) -> None:
    changed = place_editing.change_place(nacka.context, place, PlaceChange(order=(ADDICTED, AGED)))
    assert [group.record.key for group in changed.need_groups] == [ADDICTED, AGED]
    for wrong in ((ADDICTED,), (ADDICTED, ADDICTED), (ADDICTED, AGED, "x")):
        with pytest.raises(Refused, match="wrong_group_order"):
            place_editing.change_place(nacka.context, place, PlaceChange(order=wrong))


def test_two_places_do_not_get_one_name(nacka: OpenSeminar, place: str) -> None:
    places.add_place(nacka.context, places.NewPlace(name="Ödeshög"))
    with pytest.raises(Conflict, match="place_exists"):
        place_editing.change_place(nacka.context, place, PlaceChange(name="ÖDESHÖG"))
    changed = place_editing.change_place(nacka.context, place, PlaceChange(name="nacka"))
    assert changed.record.name == "nacka"


def test_only_an_empty_place_is_removed(nacka: OpenSeminar, place: str) -> None:
    with pytest.raises(Conflict, match="place_used"):
        place_editing.remove_place(nacka.context, place)
    empty = places.add_place(nacka.context, places.NewPlace(name="Ödeshög")).record.id
    place_editing.remove_place(nacka.context, empty)
    with pytest.raises(NotFound):
        read_place(nacka.context, empty)


def test_a_renamed_actor_keeps_its_measures_its_link_and_its_place_in_the_network(
    nacka: OpenSeminar,
) -> None:
    plan = draft_with_measure(nacka, ACTORS[3])
    rename(nacka, ACTORS[3], "Vårdcentralerna")
    read = plans.get_plan(nacka.context, plan.record.id)
    assert "Vårdcentralerna" in {row.fields.get("actor") for row in read.rows}
    assert read.record.lead is not None and read.record.lead["actor"] == "Vårdcentralerna"
    assert "Vårdcentralerna" in read.record.representation["missing"]
    [key] = list_keys(nacka.context, plan.record.id)
    own = list_own_measures(read, PlanAccess(key))
    assert [row.fields["title"] for row in own] == ["En gemensam väg in"]
    assert read.record.revision > plan.record.revision


def test_a_later_draft_does_not_bring_the_old_name_back(nacka: OpenSeminar) -> None:
    nacka.join("Alice", ACTORS[3])
    rename(nacka, ACTORS[3], "Vårdcentralerna")
    drafted = plans.draft_plans(nacka.context, nacka.id)[0].record.representation
    assert "Vårdcentralerna" in drafted["present"]
    assert ACTORS[3] not in drafted["present"] + drafted["missing"]


def test_a_name_that_is_taken_back_sends_nobody_in_a_circle(nacka: OpenSeminar) -> None:
    nacka.join("Alice", ACTORS[3])
    for before, after in ((ACTORS[3], "Vårdcentralerna"), ("Vårdcentralerna", ACTORS[3])):
        rename(nacka, before, after)
    assert ACTORS[3] not in nacka.record.same_actors
    assert nacka.record.same_actors == {"Vårdcentralerna": ACTORS[3]}
    assert ACTORS[3] in plans.draft_plans(nacka.context, nacka.id)[0].record.representation["present"]


def test_spellings_are_merged_into_one(nacka: OpenSeminar, place: str) -> None:
    places.add_actor(nacka.context, place, places.NewActor(name="FK"))
    plan = draft_with_measure(nacka, "FK")
    before = read_place(nacka.context, place)
    ids = (actor_id(before, "FK"), actor_id(before, ACTORS[0]))
    after = place_actors.merge_actors(nacka.context, place, ActorsMerge(actors=ids, into=ids[1]))
    assert "FK" not in [one.record.name for one in after.actors]
    rows = plans.get_plan(nacka.context, plan.record.id).rows
    assert {row.fields.get("actor") for row in rows if row.kind == "measure"} == {ACTORS[0]}
    assert nacka.record.same_actors["FK"] == ACTORS[0]


def test_a_merge_needs_two_and_knows_them(nacka: OpenSeminar, place: str) -> None:
    one = actor_id(read_place(nacka.context, place), ACTORS[0])
    with pytest.raises(Refused, match="merge_into_itself"):
        place_actors.merge_actors(nacka.context, place, ActorsMerge(actors=(one,), into=one))
    with pytest.raises(NotFound, match="unknown_actor"):
        place_actors.merge_actors(nacka.context, place, ActorsMerge(actors=(one, "nobody"), into=one))


def test_an_actor_that_is_named_somewhere_is_not_removed(nacka: OpenSeminar, place: str) -> None:
    read = read_place(nacka.context, place)
    with pytest.raises(Conflict, match="actor_used"):
        place_actors.remove_actor(nacka.context, place, actor_id(read, ACTORS[0]))
    places.add_actor(nacka.context, place, places.NewActor(name="Posten"))
    draft_with_measure(nacka, "Posten")
    read = read_place(nacka.context, place)
    with pytest.raises(Conflict, match="actor_used"):
        place_actors.remove_actor(nacka.context, place, actor_id(read, "Posten"))
    places.add_actor(nacka.context, place, places.NewActor(name="Telegrafen"))
    read = read_place(nacka.context, place)
    left = place_actors.remove_actor(nacka.context, place, actor_id(read, "Telegrafen"))
    assert "Telegrafen" not in [one.record.name for one in left.actors]


def test_two_actors_do_not_get_one_name(nacka: OpenSeminar) -> None:
    with pytest.raises(Conflict, match="actor_exists"):
        rename(nacka, ACTORS[0], ACTORS[1].upper())
    assert rename(nacka, ACTORS[0], ACTORS[0].upper()).actors[0].record.name == ACTORS[0].upper()


def test_what_was_measured_of_a_renamed_actor_is_followed_under_its_new_name(nacka: OpenSeminar) -> None:
    add_activity(nacka.context, nacka.id, NewActivity(kind="channels"))
    nacka.move("channels", Phase.INDIVIDUAL)
    nacka.rehearse("channels", nacka.join_many(dict.fromkeys(ACTORS[:3], 5)), Random(3), rounds=6)
    nacka.move("channels", Phase.RESULTS)
    before = {one["title"]: one["value"] for one in nacka.activity("channels").readings or ()}
    assert any(ACTORS[0] in title for title in before)
    rename(nacka, ACTORS[0], "Kassan")
    after = {one["title"]: one["value"] for one in nacka.activity("channels").readings or ()}
    assert not any(ACTORS[0] in title for title in after)
    assert sorted(after.values()) == sorted(before.values())
    assert any("Kassan" in title for title in after)
