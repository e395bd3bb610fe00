"""What is told of the tables while they work: a phone of its own, screen and leader who is working, not what."""

from typing import Any

from workshop.exercise import Phase, View
from workshop.services.activities import Running


def tell_tables(running: Running) -> View:
    """For the screen and the leader: every table with how many sit there and how many of them have handed in."""
    if running.record.phase != Phase.TABLE or not running.seminar.tables:
        return {}
    return {"at_tables": [_count(running, table["name"]) for table in running.seminar.tables]}


def tell_table(running: Running, table: str | None) -> View:
    """For a phone in the step of the tables: its own table; None where it has none and there are tables to sit at."""
    if running.record.phase != Phase.TABLE or not running.seminar.tables:
        return {}
    return {"table": _count(running, table) if table else None}


def _count(running: Running, name: str) -> dict[str, Any]:
    """Heads, as everywhere where people are counted."""
    here: dict[int, int] = {}
    for person in running.whole.people:
        if person.table == name:
            here[person.who] = here.get(person.who, 0) + person.heads
    has_handed_in = {
        running.log.owners[ref] for ref, entry in running.log.live.items() if entry.table == name
    }
    numbers = {running.numbers.get(owner or "") for owner in has_handed_in}
    done = sum(heads for who, heads in here.items() if who in numbers)
    return {"name": name, "people": sum(here.values()), "handed_in": done}


def count_on_behalf(running: Running) -> int:
    """How many of the entries that count were handed in on behalf of somebody."""
    if running.record.trail is not None:
        return int(running.record.trail["on_behalf"])
    return sum(entry.on_behalf for entry in running.log.entries)
