"""Days to remember as a calendar file (iCalendar, RFC 5545): whole days, known again when the file is taken in anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

MEDIA_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Day:
    """Something that falls due. `name` is its own for good: a calendar that has it changes it instead of adding one."""

    name: str
    day: date
    title: str
    text: str = ""


def write(title: str, language: str, days: Sequence[Day], at: datetime) -> bytes:
    """The calendar; `at` is when it was written, in UTC."""
    calendar = Calendar()
    calendar.add("prodid", "-//Samverkstan//SV")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for one in days:
        event = Event()
        event.add("uid", f"{one.name}@samverkstan")
        event.add("dtstamp", at.astimezone(UTC))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("summary", one.title, parameters={"LANGUAGE": language})
        if one.text:
            event.add("description", one.text, parameters={"LANGUAGE": language})
        # The day is a reminder, not a meeting: nobody is taken by it.
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
