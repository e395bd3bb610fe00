"""The tables of a seminar, made and moved by the facilitator."""

from workshop.services import tables
from workshop.services.tables import Seating
from workshop.web.api import Api
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class TableOut(Shape):
    id: str
    name: str
    need_group: str | None
    people: list[str]
    heads: int
    actors: dict[str, int]


class TablesOut(Shape):
    tables: list[TableOut]
    without_table: list[str]


@api.call("GET", "/api/seminars/<seminar_id>/tables", "helper", answer=TablesOut)
def list_tables(site: Site, seminar_id: str) -> TablesOut:
    """The tables, who sits at each (ids of people), and who sits at none."""
    return _tables_out(tables.read_seating(site.context, seminar_id))


@api.call(
    "POST", "/api/seminars/<seminar_id>/tables", "leader", body=tables.NewTable, answer=TablesOut, status=201
)
def add_table(site: Site, new: tables.NewTable, seminar_id: str) -> TablesOut:
    """Add an empty table by hand."""
    return _announced(site, tables.add_table(site.context, seminar_id, new))


@api.call(
    "POST", "/api/seminars/<seminar_id>/tables/make", "leader", body=tables.MakeTables, answer=TablesOut
)
def make_tables(site: Site, wanted: tables.MakeTables, seminar_id: str) -> TablesOut:
    """Make all tables anew, by need group or by lots with actors mixed, and seat everybody."""
    return _announced(site, tables.make_tables(site.context, seminar_id, wanted))


@api.call(
    "PATCH",
    "/api/seminars/<seminar_id>/tables/<table_id>",
    "leader",
    body=tables.TableChange,
    answer=TablesOut,
)
def change_table(site: Site, change: tables.TableChange, seminar_id: str, table_id: str) -> TablesOut:
    """Call a table something else, or let it be for another need group."""
    seating = tables.change_table(site.context, seminar_id, table_id, change)
    return _announced(site, seating)


@api.call("DELETE", "/api/seminars/<seminar_id>/tables/<table_id>", "leader", answer=TablesOut)
def remove_table(site: Site, seminar_id: str, table_id: str) -> TablesOut:
    """Take a table away; whoever sat there sits nowhere."""
    return _announced(site, tables.remove_table(site.context, seminar_id, table_id))


def _announced(site: Site, seating: Seating) -> TablesOut:
    seminar = seating.seminar
    site.announcer.people_moved(seminar.id, seating.moved, "seated")
    site.announcer.people_changed(seminar.id)
    site.announcer.seminar_changed(seminar.id)
    if seminar.current_activity:
        site.announcer.activity_changed(seminar.id, seminar.current_activity)
    return _tables_out(seating)


def _tables_out(seating: Seating) -> TablesOut:
    return TablesOut(
        tables=[_table_out(seating, table) for table in seating.seminar.tables],
        without_table=[person.id for person in seating.people if person.table_name is None],
    )


def _table_out(seating: Seating, table: dict[str, str]) -> TableOut:
    here = [person for person in seating.people if person.table_name == table["name"]]
    return TableOut(
        id=table["id"],
        name=table["name"],
        need_group=table["need_group"],
        people=[person.id for person in here],
        heads=sum(person.head_count for person in here),
        actors=tables.count_actors(seating.seminar, here),
    )
