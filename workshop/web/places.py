"""Places with their need groups, actors, seminars and plans."""

from workshop.services import place_actors, place_editing, places
from workshop.services.place_details import PlaceInUse, read_place
from workshop.web.api import Api
from workshop.web.seminars import Done
from workshop.web.shapes import PlaceOut, Shape, place_out
from workshop.web.site import Site

api = Api()


class PlaceList(Shape):
    places: list[PlaceOut]


class GroupOfPlaceOut(Shape):
    """`plan` is the id of its plan, `seminars` how many are about it: with neither it may be taken away."""

    key: str
    title: str
    people: int | None
    plan: str | None
    seminars: int


class ActorOfPlaceOut(Shape):
    """`seminars` and `plans` are how many name it: with none it may be taken away."""

    id: str
    name: str
    seminars: int
    plans: int


class SeminarOfPlaceOut(Shape):
    id: str
    title: str
    day: str
    state: str


class PlanOfPlaceOut(Shape):
    id: str
    need_group: str
    title: str
    goals: int
    measures: int


class WholePlaceOut(Shape):
    id: str
    name: str
    need_groups: list[GroupOfPlaceOut]
    actors: list[ActorOfPlaceOut]
    seminars: list[SeminarOfPlaceOut]
    plans: list[PlanOfPlaceOut]


@api.call("GET", "/api/places", answer=PlaceList)
def list_places(site: Site) -> PlaceList:
    """All places."""
    return PlaceList(places=[place_out(place) for place in places.list_places(site.context)])


@api.call("POST", "/api/places", body=places.NewPlace, answer=PlaceOut, status=201)
def add_place(site: Site, new: places.NewPlace) -> PlaceOut:
    """Add a place; one by the same name is the same place."""
    return place_out(places.add_place(site.context, new))


@api.call("GET", "/api/places/<place_id>", answer=WholePlaceOut)
def get_place(site: Site, place_id: str) -> WholePlaceOut:
    """One place, where its need groups and actors are in use, its seminars and its plans."""
    return _whole(read_place(site.context, place_id))


@api.call("PATCH", "/api/places/<place_id>", body=place_editing.PlaceChange, answer=WholePlaceOut)
def change_place(site: Site, change: place_editing.PlaceChange, place_id: str) -> WholePlaceOut:
    """Rename a place, or put its need groups in another order."""
    return _whole(place_editing.change_place(site.context, place_id, change))


@api.call("DELETE", "/api/places/<place_id>", answer=Done)
def remove_place(site: Site, place_id: str) -> Done:
    """Take a place away; one with seminars or plans stays."""
    place_editing.remove_place(site.context, place_id)
    return Done()


@api.call("POST", "/api/places/<place_id>/need-groups", body=places.NewNeedGroup, answer=PlaceOut, status=201)
def add_need_group(site: Site, new: places.NewNeedGroup, place_id: str) -> PlaceOut:
    """Add a need group to a place, or change its title and number."""
    return place_out(places.add_need_group(site.context, place_id, new))


@api.call(
    "PATCH",
    "/api/places/<place_id>/need-groups/<key>",
    body=place_editing.NeedGroupChange,
    answer=WholePlaceOut,
)
def change_need_group(
    site: Site, change: place_editing.NeedGroupChange, place_id: str, key: str
) -> WholePlaceOut:
    """Retitle a need group or count its people anew: in its plan and its open seminars too."""
    return _changed(site, place_editing.change_need_group(site.context, place_id, key, change))


@api.call("DELETE", "/api/places/<place_id>/need-groups/<key>", answer=WholePlaceOut)
def remove_need_group(site: Site, place_id: str, key: str) -> WholePlaceOut:
    """Take a need group away; one with a plan or a seminar stays."""
    return _whole(place_editing.remove_need_group(site.context, place_id, key))


@api.call("POST", "/api/places/<place_id>/actors", body=places.NewActor, answer=PlaceOut, status=201)
def add_actor(site: Site, new: places.NewActor, place_id: str) -> PlaceOut:
    """Add an actor to a place."""
    return place_out(places.add_actor(site.context, place_id, new))


@api.call("POST", "/api/places/<place_id>/actors/merge", body=place_actors.ActorsMerge, answer=WholePlaceOut)
def merge_actors_of_place(site: Site, merge: place_actors.ActorsMerge, place_id: str) -> WholePlaceOut:
    """Let several spellings be one actor, in the place's plans and seminars too."""
    return _changed(site, place_actors.merge_actors(site.context, place_id, merge))


@api.call(
    "PATCH",
    "/api/places/<place_id>/actors/<actor_id>",
    body=place_actors.ActorChange,
    answer=WholePlaceOut,
)
def rename_actor(site: Site, change: place_actors.ActorChange, place_id: str, actor_id: str) -> WholePlaceOut:
    """Rename an actor, in the place's plans and seminars too."""
    return _changed(site, place_actors.rename_actor(site.context, place_id, actor_id, change))


@api.call("DELETE", "/api/places/<place_id>/actors/<actor_id>", answer=WholePlaceOut)
def remove_actor(site: Site, place_id: str, actor_id: str) -> WholePlaceOut:
    """Take an actor away; one that a seminar or a plan names stays."""
    return _whole(place_actors.remove_actor(site.context, place_id, actor_id))


def _changed(site: Site, place: PlaceInUse) -> WholePlaceOut:
    """Let the rooms that are open hear of it."""
    for seminar in place.seminars:
        if not seminar.has_ended:
            site.announcer.seminar_changed(seminar.id)
            if seminar.current_activity:
                site.announcer.activity_changed(seminar.id, seminar.current_activity)
    return _whole(place)


def _whole(place: PlaceInUse) -> WholePlaceOut:
    groups = place.need_groups
    return WholePlaceOut(
        id=place.record.id,
        name=place.record.name,
        need_groups=[
            GroupOfPlaceOut(
                key=one.record.key,
                title=one.record.title,
                people=one.record.people,
                plan=one.plan,
                seminars=one.seminars,
            )
            for one in groups
        ],
        actors=[
            ActorOfPlaceOut(id=one.record.id, name=one.record.name, seminars=one.seminars, plans=one.plans)
            for one in place.actors
        ],
        seminars=[
            SeminarOfPlaceOut(id=one.id, title=one.title, day=one.day, state=one.state)
            for one in place.seminars
        ],
        plans=[
            PlanOfPlaceOut(
                id=plan.record.id,
                need_group=plan.record.need_group,
                title=plan.record.title,
                goals=sum(row.kind == "goal" and row.state != "dropped" for row in plan.rows),
                measures=sum(row.kind == "measure" and row.state != "dropped" for row in plan.rows),
            )
            for plan in place.plans
        ],
    )
