"""Who comes to the demo: delegates of every actor, a device that several share, and two without a phone."""

from collections.abc import Sequence
from random import Random

from workshop.app import Kit
from workshop.services import joining, seminars
from workshop.services.joining import Joining
from workshop.services.people import NewPerson, PersonChange, add_person, change_person
from workshop.storage.records import ParticipantRecord

#: The catalogue's actors and how many delegates each sends: uneven, the last one alone.
DELEGATES = {
    "primarvarden": 12,
    "socialtjansten": 9,
    "forsakringskassan": 8,
    "arbetsformedlingen": 6,
    "akutsjukvarden": 4,
    "frivilligorganisationer": 1,
}
#: Actor → people at the device that several share.
SHARED_DEVICE = {"socialtjansten": 2, "frivilligorganisationer": 2}
#: Who has come without a phone: one is answered for by somebody at the table, the other by the leader.
WITHOUT_PHONE = ("frivilligorganisationer", "primarvarden")
#: One in so many spells the actor their own way.
MISSPELT = 7


def invite(kit: Kit, language: str, code: str, groups: list[str], rng: Random) -> list[Joining]:
    """Everybody with a phone, in the order they come: actors mixed, need groups uneven, some spelling their own way."""
    actors = kit.context.content.catalogues[language]["actors"]
    names = [actors[key].title for key, number in DELEGATES.items() for _ in range(number)]
    rng.shuffle(names)
    return [
        Joining(
            code=code,
            actor=misspell(name, rng) if number % MISSPELT == 3 else name,
            need_group=rng.choices(groups, weights=range(len(groups) + 2, 2, -1))[0],
        )
        for number, name in enumerate(names)
    ]


def bring_those_without(kit: Kit, language: str, code: str, seminar_id: str, group: str) -> list[str]:
    """The device that several share, and those who have no phone; the answer is their ids."""
    actors = kit.context.content.catalogues[language]["actors"]
    heads = {actors[key].title: number for key, number in SHARED_DEVICE.items()}
    shared = joining.join(kit.context, Joining(code=code, need_group=group, heads=heads)).participant
    kit.context.attendance.connect(seminar_id, shared.id)
    added = [
        add_person(kit.context, seminar_id, NewPerson(actor=actors[key].title, need_group=group))
        for key in WITHOUT_PHONE
    ]
    return [shared.id, *(person.id for person in added)]


def appoint_secretary(kit: Kit, seminar_id: str) -> None:
    """Somebody at the table of the first who has no phone, and nobody at the other's: the leader writes there. Who sat
    as a secretary before is none any more."""
    with kit.context.database.reading() as connection:
        seminar = seminars.get_seminar(connection, seminar_id)
        people = list(kit.context.attendance.read(connection, seminar))
    wanted = _find_secretary(people)
    for person in people:
        if person.is_secretary != (person.id == wanted):
            change = PersonChange(is_secretary=person.id == wanted)
            change_person(kit.context, seminar_id, person.id, change)


def _find_secretary(people: list[ParticipantRecord]) -> str | None:
    first = next((person for person in people if not person.has_phone), None)
    if first is None or first.table_name is None:
        return None
    near = [one for one in people if one.has_phone and one.table_name == first.table_name and not one.heads]
    return near[0].id if near else None


def misspell(name: str, rng: Random) -> str:
    """The name as a hurried thumb types it: two letters swapped, or all in small letters."""
    if rng.random() < 0.3:
        return name.lower()
    place = rng.randrange(1, len(name) - 2)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def find_meant(name: str, actors: Sequence[str]) -> str | None:
    """The actor that a hurried thumb meant: the same letters, whatever their order and size."""
    letters = sorted(name.casefold())
    return next((actor for actor in actors if sorted(actor.casefold()) == letters), None)
