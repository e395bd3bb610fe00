"""How long a plan's documents take: one of forty measures, each with its trail, as PDF and as Word."""

import time
import urllib.request
from dataclasses import dataclass
from statistics import median

from sqlalchemy import select

from tests.load.figures import Figure
from tests.load.room import open_context
from tests.load.servers import Server, documents_floor_server, kit_server
from tests.load.years import Place
from workshop.services.plan_editing import NewRow, PlanChange, change_plan
from workshop.services.plans import get_plan
from workshop.storage.tables import plan_rows

MEASURES = 40
CALLS = 7
MOST_MS = 1000
FORMATS = ("pdf", "docx")


@dataclass(frozen=True)
class Written:
    """One round of calls for one format, one after another."""

    milliseconds: list[float]
    characters: int


def document_figures(place: Place, rounds: int) -> list[Figure]:
    """Kit and floor by turns, so that both meet the same weather."""
    plan = prepare_plan(place)
    kit: dict[str, list[Written]] = {format: [] for format in FORMATS}
    floor: dict[str, list[Written]] = {format: [] for format in FORMATS}
    for _ in range(rounds):
        with kit_server(place.folder) as server:
            token = (place.folder / "admin_token").read_text().strip()
            for format in FORMATS:
                kit[format].append(_call(server, f"/api/plans/{plan}/export.{format}", token))
        for format in FORMATS:
            with documents_floor_server(place.folder, plan, kit[format][-1].characters) as server:
                floor[format].append(_call(server, "/document", ""))
    figures = []
    for format in FORMATS:
        name = format.upper()
        figures += [
            Figure(f"{name}, median", "ms", _medians(kit[format]), _medians(floor[format]), MOST_MS),
            Figure(f"{name}, slowest", "ms", [max(one.milliseconds) for one in kit[format]]),
            Figure(f"{name}, size", "bytes", [one.characters for one in kit[format]]),
        ]
    return figures


def prepare_plan(place: Place) -> str:
    """The plan with most measures, filled up to forty; what is added has the trail of one that the room gave."""
    context = open_context(place.folder)
    plans = [get_plan(context, plan_id) for plan_id in place.plans]
    measures = {plan.record.id: [r for r in plan.rows if r.kind == "measure"] for plan in plans}
    plan_id = max(measures, key=lambda one: len(measures[one]))
    own = measures[plan_id]
    missing = MEASURES - len(own)
    if missing > 0:
        new = tuple(
            NewRow(kind="measure", parent=own[n % len(own)].parent, fields={"title": f"Åtgärd {n}"})
            for n in range(missing)
        )
        changed = change_plan(context, plan_id, None, PlanChange(add=new))
        added = [r.id for r in changed.rows if r.kind == "measure"][-missing:]
        with context.database.writing() as connection:
            for number, row_id in enumerate(added):
                like = own[number % len(own)]
                columns = ("origin", "trail", "fields")
                given = connection.execute(
                    select(*(plan_rows.c[name] for name in columns)).where(plan_rows.c.id == like.id)
                ).one()
                values = dict(zip(columns, given, strict=True))
                connection.execute(plan_rows.update().where(plan_rows.c.id == row_id).values(**values))
    rows = [row for row in get_plan(context, plan_id).rows if row.kind == "measure"]
    context.database.close()
    if len(rows) < MEASURES or not all(row.trail for row in rows):
        raise SystemExit(
            f"The plan of the bench holds {len(rows)} measures, not {MEASURES} with their trail."
        )
    return plan_id


def _medians(written: list[Written]) -> list[float]:
    return [median(one.milliseconds) for one in written]


def _call(server: Server, path: str, token: str) -> Written:
    """The first call, which loads what is loaded once, is not counted."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{path}", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(request) as answer:
        characters = len(answer.read())
    taken = []
    for _ in range(CALLS):
        start = time.perf_counter()
        with urllib.request.urlopen(request) as answer:
            answer.read()
        taken.append((time.perf_counter() - start) * 1000)
    return Written(taken, characters)
