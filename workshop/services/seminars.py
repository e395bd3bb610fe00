"""Opening, reading, changing and ending a seminar."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Line, Model, Name, Phase
from workshop.exercise.model import clean_text
from workshop.services.context import Context, new_code, new_id
from workshop.services.harvesting import harvest_seminar
from workshop.services.places import NewNeedGroup, as_key, find_or_add_place, keep_actor, keep_need_group
from workshop.services.programme import add_planned
from workshop.services.templates import Template, find_template
from workshop.storage import Connection, entries, parked, places, seminars
from workshop.storage.records import ActivityRecord, PlaceRecord, SeminarRecord

SMALLEST_GROUP = 5
#: A time of day on the wall clock where the seminar is held, as 09:00.
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Venue = Annotated[str, BeforeValidator(clean_text), StringConstraints(strip_whitespace=True, max_length=200)]


class ChosenNeedGroup(Model):
    """A need group of the seminar; without a title it is the catalogue's by that key."""

    key: str | None = Field(None, pattern=r"^[a-z0-9_]{1,60}$")
    title: Line | None = None
    people: int | None = Field(None, ge=0, le=10_000_000)


class NewSeminar(Model):
    title: Line
    programme: str = Field("nacka_short", max_length=64)
    need_groups: tuple[ChosenNeedGroup | str, ...] = Field((), max_length=12)
    actors: tuple[Name, ...] = Field((), max_length=60)
    place: Name | None = None
    language: Literal["sv", "en"] | None = None
    date: datetime.date | None = None
    starts: TimeOfDay | None = None
    venue: Venue = ""
    smallest_group: int = Field(SMALLEST_GROUP, ge=1, le=50)


class SeminarChange(Model):
    title: Line | None = None
    date: datetime.date | None = None
    starts: TimeOfDay | None = None
    agreed_minutes: int | None = Field(None, ge=1, le=19_200)
    venue: Venue | None = None
    smallest_group: int | None = Field(None, ge=1, le=50)
    actors: tuple[Name, ...] | None = Field(None, max_length=60)
    need_groups: tuple[ChosenNeedGroup | str, ...] | None = Field(None, max_length=12)
    roll: tuple[Name, ...] | None = Field(None, max_length=60)


def open_seminar(context: Context, new: NewSeminar) -> SeminarRecord:
    """Make a seminar with the programme's activities, all waiting, and its door open."""
    with context.database.writing() as connection:
        seminar, programme = add_seminar(context, connection, new)
        for planned in programme.activities:
            add_planned(context, connection, seminar, planned)
        return get_seminar(connection, seminar.id)


def add_seminar(
    context: Context, connection: Connection, new: NewSeminar, place: PlaceRecord | None = None
) -> tuple[SeminarRecord, Template]:
    """The seminar without any activity, and the programme whose activities it is to have; in this place, else in the
    one that it names."""
    language = new.language or context.settings.language
    programme = _find_programme(context, connection, language, new.programme)
    place = place or find_or_add_place(context, connection, new.place or new.title)
    groups = _choose_need_groups(context, connection, place.id, language, new.need_groups)
    for actor in new.actors:
        keep_actor(connection, place.id, actor)
    seminar_id = new_id()
    seminars.add_seminar(
        connection,
        id=seminar_id,
        place_id=place.id,
        title=new.title,
        code=free_code(connection),
        language=language,
        programme=programme.key,
        day=(new.date or context.now().date()).isoformat(),
        venue=new.venue,
        smallest_group=new.smallest_group,
        is_door_open=True,
        state="open",
        screen_key=new_id(),
        need_groups=groups,
        actors=list(dict.fromkeys(new.actors)),
        same_actors={},
        roll=None,
        current_activity=None,
        starts=new.starts,
        agreed_minutes=None,
        revision=1,
        created_at=context.now(),
        ended_at=None,
        purged_at=None,
    )
    return get_seminar(connection, seminar_id), programme


def list_seminars(context: Context) -> list[SeminarRecord]:
    with context.database.reading() as connection:
        return seminars.list_seminars(connection)


def read_seminar(context: Context, seminar_id: str) -> tuple[SeminarRecord, list[ActivityRecord]]:
    """A seminar with its activities in order."""
    with context.database.reading() as connection:
        return get_seminar(connection, seminar_id), seminars.list_activities(connection, seminar_id)


def get_seminar(connection: Connection, seminar_id: str, *, lock: bool = False) -> SeminarRecord:
    seminar = seminars.find_seminar(connection, seminar_id, lock=lock)
    if seminar is None:
        raise NotFound("unknown_seminar")
    return seminar


def change_seminar(context: Context, seminar_id: str, change: SeminarChange) -> SeminarRecord:
    """Change what was given, and nothing else. `roll: null` gives the roll back to who is here, `starts: null` takes
    the planned start away, `agreed_minutes: null` lets the day be agreed anew when the next activity opens."""
    given = change.model_fields_set
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        values: dict[str, Any] = {
            name: getattr(change, name)
            for name in given & {"title", "venue"}
            if getattr(change, name) is not None
        }
        if change.date:
            values["day"] = change.date.isoformat()
        values |= {name: getattr(change, name) for name in given & {"starts", "agreed_minutes"}}
        if change.actors is not None:
            values["actors"] = list(dict.fromkeys(change.actors))
        if change.need_groups is not None:
            values["need_groups"] = _choose_need_groups(
                context, connection, seminar.place_id, seminar.language, change.need_groups
            )
            _check_taken_away(context, connection, seminar, values["need_groups"])
            values["tables"] = _without_lost_groups(seminar.tables, values["need_groups"])
        if "roll" in given:
            values["roll"] = None if change.roll is None else list(dict.fromkeys(change.roll))
        if change.smallest_group is not None:
            _set_smallest_group(connection, seminar, change.smallest_group)
            values["smallest_group"] = change.smallest_group
        seminars.change_seminar(connection, seminar_id, **values)
        return get_seminar(connection, seminar_id)


def _without_lost_groups(tables: list[dict[str, Any]], groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A table whose need group is taken away is for everybody."""
    keys = {group["key"] for group in groups}
    return [t if t["need_group"] in keys else t | {"need_group": None} for t in tables]


def _check_taken_away(
    context: Context, connection: Connection, seminar: SeminarRecord, groups: list[dict[str, Any]]
) -> None:
    """A need group that somebody belongs to, or that entries are about, stays."""
    used = {person.need_group for person in context.attendance.read(connection, seminar)}
    for activity in seminars.list_activities(connection, seminar.id):
        if activity.has_need_groups:
            used |= {line.need_group for line in entries.list_entries(connection, activity.id)}
    kept = {group["key"] for group in groups}
    for group in seminar.need_groups:
        if group["key"] in used - kept:
            raise Conflict("need_group_in_use", title=group["title"])


def _set_smallest_group(connection: Connection, seminar: SeminarRecord, number: int) -> None:
    """Lowering holds for activities without entries only; raising holds for all that are not closed."""
    for activity in seminars.list_activities(connection, seminar.id):
        is_lower = number < activity.smallest_group
        has_begun = activity.phase != Phase.WAITING or bool(entries.list_entries(connection, activity.id))
        if activity.phase == Phase.CLOSED or (is_lower and has_begun):
            continue
        seminars.change_activity(connection, activity.id, smallest_group=number)


def end_seminar(context: Context, seminar_id: str) -> SeminarRecord:
    """End it: nobody joins or hands in any more; its chain is kept as it is. Who sent which line to the parking list
    has mattered for pacing only, and is forgotten."""
    with context.database.writing(forgets=True) as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        harvest_seminar(context, connection, seminar)
        parked.forget_senders(connection, seminar_id)
        if not seminar.has_ended:
            if seminar.current_activity:
                seminars.change_activity(connection, seminar.current_activity, left_at=context.now())
            seminars.change_seminar(connection, seminar_id, state="ended", ended_at=context.now())
        return get_seminar(connection, seminar_id)


def delete_seminar(context: Context, seminar_id: str) -> None:
    """Take it away with its entries and people; rows that went into a plan stay there, with their origin."""
    with context.database.writing(forgets=True) as connection:
        get_seminar(connection, seminar_id, lock=True)
        seminars.remove_seminar(connection, seminar_id)


def _find_programme(context: Context, connection: Connection, language: str, key: str) -> Template:
    template = find_template(context, connection, language, key)
    if template is None:
        raise Refused("unknown_programme", programme=key)
    return template


def _choose_need_groups(
    context: Context,
    connection: Connection,
    place_id: str,
    language: str,
    chosen: tuple[ChosenNeedGroup | str, ...],
) -> list[dict[str, Any]]:
    """The need groups with key, title and people; they become the place's own too."""
    offered = context.content.catalogues[language]["need_groups"]
    groups: list[dict[str, Any]] = []
    for choice in chosen:
        group = ChosenNeedGroup(key=choice) if isinstance(choice, str) else choice
        title = group.title or (offered[group.key].title if group.key and group.key in offered else None)
        if title is None:
            raise Refused("unknown_need_group")
        new = NewNeedGroup(key=group.key or as_key(title), title=title, people=group.people)
        key = keep_need_group(connection, place_id, new)
        if any(known["key"] == key for known in groups):
            continue
        groups.append({"key": key, "title": title, "people": group.people})
    known = {g.key: g.people for g in places.list_need_groups(connection, place_id)}
    return [group | {"people": known[group["key"]]} for group in groups]


def free_code(connection: Connection) -> str:
    """A join code that no seminar has."""
    while True:
        code = new_code()
        if seminars.find_seminar_by_code(connection, code) is None:
            return code
