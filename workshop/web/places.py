"""Places with their need groups and actors."""

from workshop.services import places
from workshop.web.api import Api
from workshop.web.shapes import PlaceOut, Shape, place_out
from workshop.web.site import Site

api = Api()


class PlaceList(Shape):
    places: list[PlaceOut]


@api.call("GET", "/api/places", answer=PlaceList)
def list_places(site: Site) -> PlaceList:
    """All places."""
    return PlaceList(places=[place_out(place) for place in places.list_places(site.context)])


@api.call("POST", "/api/places", body=places.NewPlace, answer=PlaceOut, status=201)
def add_place(site: Site, new: places.NewPlace) -> PlaceOut:
    """Add a place; one by the same name is the same place."""
    return place_out(places.add_place(site.context, new))


@api.call("POST", "/api/places/<place_id>/need-groups", body=places.NewNeedGroup, answer=PlaceOut, status=201)
def add_need_group(site: Site, new: places.NewNeedGroup, place_id: str) -> PlaceOut:
    """Add a need group to a place, or change its title and number."""
    return place_out(places.add_need_group(site.context, place_id, new))


@api.call("POST", "/api/places/<place_id>/actors", body=places.NewActor, answer=PlaceOut, status=201)
def add_actor(site: Site, new: places.NewActor, place_id: str) -> PlaceOut:
    """Add an actor to a place."""
    return place_out(places.add_actor(site.context, place_id, new))
