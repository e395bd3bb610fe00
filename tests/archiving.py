"""Archives for tests: written, taken in somewhere else, and changed by hand."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import orjson

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.services import feedback, follow_ups, moderation, parking, plans, programme, results
from workshop.services.activity_log import ActivityLogs
from workshop.services.archive_checking import Contents, check_archive
from workshop.services.archive_importing import import_archive
from workshop.services.archive_writing import write_place
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.services.views import FACILITATOR
from workshop.storage.database import Database

Change = Callable[[dict[str, Any]], object]


def archive_of(context: Context, seminar_id: str) -> bytes:
    return b"".join(results.write_archive_of(context, seminar_id))


def archive_of_place(context: Context, place_id: str) -> bytes:
    return b"".join(write_place(context, place_id))


def take_in(context: Context, archive: bytes) -> Contents:
    """Checked and imported, as the call does."""
    file = io.BytesIO(archive)
    contents = check_archive(context.registry, file)
    import_archive(context, contents, file)
    return contents


@contextmanager
def elsewhere(stock: Context, folder: Path) -> Iterator[Context]:
    """Another kit, empty."""
    database = Database(f"sqlite:///{folder / 'elsewhere.sqlite'}")
    database.migrate()
    yield replace(stock, database=database, logs=ActivityLogs(), attendance=Attendance())
    database.close()


def unsealed(archive: bytes) -> bytes:
    """Without its sum, as somebody leaves it who has changed it by hand."""
    return re.sub(rb',"sum":"[0-9a-f]{64}"', b"", archive)


def changed(archive: bytes, tag: str, change: Change, number: int = 0) -> tuple[bytes, int]:
    """The archive with one record changed, and the number of its line. `change` may alter the record, or give other
    bytes for the line."""
    lines = unsealed(archive).split(b"\n")
    places = [n for n, line in enumerate(lines) if line.startswith(b'{"is":"' + tag.encode() + b'"')]
    at = places[number]
    ending = b"," if lines[at].endswith(b",") else b""
    record = orjson.loads(lines[at].removesuffix(b","))
    told = change(record)
    lines[at] = (told if isinstance(told, bytes) else orjson.dumps(record)) + ending
    return b"\n".join(lines), at + 1


def live_through(context: Context, *, is_open: bool = True, **more: Any) -> OpenSeminar:
    """A seminar with all that may come in its way: tables named at the door, somebody without a phone, a shared phone,
    an activity in the open (unless `is_open` says not), entries hidden, blanked, merged, themed,
    lit, a follow-up, a parked line."""
    nacka = open_nacka(context, **more)
    open_one = programme.ActivityChange(anonymous=not is_open)
    programme.change_activity(context, nacka.id, nacka.activity("dynamics").id, open_one)
    crowd = nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 5}) + nacka.join_many({ACTORS[2]: 6}, ADDICTED)
    crowd.append(nacka.join("Viola Namnsson", ACTORS[3], AGED, table="Violas bord"))
    crowd.append(nacka.join("Tre Ensamma", ACTORS[4], AGED, heads={ACTORS[4]: 2, ACTORS[5]: 1}))
    nacka.run_through(crowd, Random(8))
    silent = nacka.add_without_phone("Ture Telefonlös")
    nacka.move("obstacles", "individual")
    nacka.submit_for("obstacles", silent, {"text": "Ingen ringer tillbaka", "weight": 2})
    nacka.move("obstacles", "results")
    _moderate(context, nacka)
    follow_ups.ask_follow_up(context, nacka.id, follow_ups.NewFollowUp(question="Vad nu?"))
    parking.park(context, nacka.id, parking.NewParked(text="Ta upp i styrgruppen"))
    parking.change_parked(
        context, nacka.id, parking.park(context, nacka.id, parking.NewParked(text="Dold rad")).id, "hidden"
    )
    feedback.change_page(context, nacka.id, feedback.FeedbackChange(greeting="Tack för idag"))
    plans.draft_plans(context, nacka.id)
    return nacka


def _moderate(context: Context, nacka: OpenSeminar) -> None:
    activity = nacka.activity("obstacles").id
    refs = sorted(nacka.refs("obstacles"))
    moderation.moderate_entry(context, activity, refs[0], "hide")
    moderation.moderate_entry(context, activity, refs[1], "blank")
    moderation.moderate_entry(context, activity, refs[2], "spotlight")
    group = [item["ref"] for item in nacka.view("obstacles", FACILITATOR)["items"]]
    moderation.merge_entries(context, activity, nacka.new_id(), group[1:3], group[0], "Sammanlagt")
    moderation.rename_merge(context, activity, nacka.new_id(), group[0], "Omdöpt")
    moderation.set_theme(context, activity, nacka.new_id(), refs[3:6], "Tid")
