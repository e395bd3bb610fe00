"""How long the overview of a place takes to answer after twelve years of seminars, and what it costs in memory."""

import time
import urllib.request
from dataclasses import dataclass
from statistics import quantiles

from tests.load.figures import Figure
from tests.load.servers import Server, kit_server, overview_floor_server
from tests.load.years import Place

CALLS = 40
MOST_P95_MS, MOST_MEMORY_MB = 300, 500


@dataclass(frozen=True)
class Called:
    """One round of calls, one after another."""

    milliseconds: list[float]
    cpu_milliseconds: float
    characters: int
    memory: float

    @property
    def p50(self) -> float:
        return quantiles(self.milliseconds, n=100)[49]

    @property
    def p95(self) -> float:
        return quantiles(self.milliseconds, n=100)[94]


def overview_figures(place: Place, rounds: int) -> list[Figure]:
    """Kit and floor by turns, so that both meet the same weather."""
    kit: list[Called] = []
    trail: list[Called] = []
    floor: list[Called] = []
    for _ in range(rounds):
        with kit_server(place.folder) as server:
            token = (place.folder / "admin_token").read_text().strip()
            kit.append(_call(server, f"/api/places/{place.id}/overview", token))
            trail.append(_call(server, f"/api/plans/{place.plans[0]}/trail", token))
        with overview_floor_server(place.folder, place.id, kit[-1].characters) as server:
            floor.append(_call(server, "/overview", ""))
    return [
        Figure("overview, p50", "ms", [one.p50 for one in kit], [one.p50 for one in floor]),
        Figure("overview, p95", "ms", [one.p95 for one in kit], [one.p95 for one in floor], MOST_P95_MS),
        Figure(
            "overview, CPU of a call",
            "ms",
            [one.cpu_milliseconds for one in kit],
            [one.cpu_milliseconds for one in floor],
        ),
        Figure("overview, size", "characters", [one.characters for one in kit]),
        Figure("trail of a plan, p50", "ms", [one.p50 for one in trail]),
        Figure("trail of a plan, p95", "ms", [one.p95 for one in trail]),
        Figure("trail of a plan, CPU of a call", "ms", [one.cpu_milliseconds for one in trail]),
        Figure(
            "memory afterwards",
            "MB",
            [one.memory for one in trail],
            [one.memory for one in floor],
            MOST_MEMORY_MB,
        ),
    ]


def _call(server: Server, path: str, token: str) -> Called:
    """The first call, which loads what is loaded once, is not counted."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{path}", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(request) as answer:
        characters = len(answer.read())
    taken = []
    before = server.cpu()
    for _ in range(CALLS):
        start = time.perf_counter()
        with urllib.request.urlopen(request) as answer:
            answer.read()
        taken.append((time.perf_counter() - start) * 1000)
    return Called(taken, (server.cpu() - before) / CALLS * 1000, characters, server.memory())
