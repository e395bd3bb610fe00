"""Works out who sits at which table. Pure: people and tables in, seats out; chance comes from the caller."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to seat; a shared device stands for `heads` people and is seated as one."""

    id: str
    actor: str | None
    need_group: str | None = None
    heads: int = 1


@dataclass(slots=True)
class Place:
    """A table while people are being seated. Without a need group it is for everybody."""

    name: str
    need_group: str | None = None
    heads: int = 0
    actors: Counter[str | None] = field(default_factory=Counter)

    def take(self, guest: Guest) -> None:
        self.heads += guest.heads
        self.actors[guest.actor] += guest.heads


def count_tables(heads: int, size: int) -> int:
    """How many tables of about `size` people: at least one."""
    return max(1, round(heads / size))


def draw_lots(guests: Sequence[Guest], places: Sequence[Place], rng: Random) -> dict[str, str]:
    """Seat everybody with actors mixed: guest → table's name.

    Shared devices go first, the largest to the emptiest table; then everybody else, one actor after the other, each to
    the emptiest table, of those to the one that has fewest of the actor. Where everybody is one person the tables'
    sizes differ by at most one, and so does each actor's number at them.
    """
    drawn = list(guests)
    rng.shuffle(drawn)
    by_actor = Counter(guest.actor for guest in drawn)
    drawn.sort(key=lambda guest: (-guest.heads, -by_actor[guest.actor], guest.actor or ""))
    order = list(places)
    rng.shuffle(order)
    seats: dict[str, str] = {}
    for guest in drawn:
        place = min(order, key=lambda one: (one.heads, one.actors[guest.actor]))
        place.take(guest)
        seats[guest.id] = place.name
    return seats


def seat_by_need_group(guests: Sequence[Guest], places: Sequence[Place], rng: Random) -> dict[str, str]:
    """Seat everybody at a table of their own need group, actors mixed within it. Who has no need group is left out."""
    seats: dict[str, str] = {}
    for key in dict.fromkeys(place.need_group for place in places):
        own = [guest for guest in guests if guest.need_group == key and key is not None]
        seats |= draw_lots(own, [place for place in places if place.need_group == key], rng)
    return seats


def find_seat(guest: Guest, places: Sequence[Place]) -> str | None:
    """The smallest fitting table for somebody who comes late: of their need group, else one that is for everybody, and
    of those that are as small the one with fewest of the actor. None where every table is another need group's."""
    own = [place for place in places if guest.need_group and place.need_group == guest.need_group]
    fitting = own or [place for place in places if place.need_group is None]
    if not fitting:
        return None
    return min(fitting, key=lambda place: (place.heads, place.actors[guest.actor])).name


def lay_tables(names: Sequence[tuple[str, str | None]], seated: Mapping[str, Sequence[Guest]]) -> list[Place]:
    """The tables (name and need group) with who sits there already."""
    places = [Place(name, need_group) for name, need_group in names]
    for place in places:
        for guest in seated.get(place.name, ()):
            place.take(guest)
    return places
