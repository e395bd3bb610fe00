"""How long the archive of a whole place takes to export and to import elsewhere, what it costs in memory, and how long
somebody else waits for an answer meanwhile. The floor is plain json: the same bytes loaded and dumped."""

import http.client
import json
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.load.figures import Figure
from tests.load.servers import Server, kit_server
from tests.load.years import Place

MOST_EXPORT_S, MOST_IMPORT_S, MOST_MEMORY_MB = 20, 60, 500


@dataclass(frozen=True)
class Carried:
    """One call with an archive: how long it took, how long others waited meanwhile at most, the most memory."""

    seconds: float
    longest_wait: float
    memory: float


def archive_figures(place: Place, folder: Path, rounds: int) -> list[Figure]:
    """Kit and floor by turns, so that both meet the same weather."""
    exported: list[Carried] = []
    imported: list[Carried] = []
    dumped: list[float] = []
    loaded: list[float] = []
    size = 0
    for number in range(rounds):
        path = folder / f"archive-{number}.json"
        with kit_server(place.folder) as server:
            exported.append(_carry(server, place.folder, "GET", f"/api/places/{place.id}/export.json", path))
        size = path.stat().st_size
        elsewhere = folder / f"elsewhere-{number}"
        elsewhere.mkdir()
        again = folder / "again.json"
        with kit_server(elsewhere) as server:
            imported.append(_carry(server, elsewhere, "POST", "/api/seminars/import", path))
            _carry(server, elsewhere, "GET", f"/api/places/{place.id}/export.json", again)
        if again.read_bytes() != path.read_bytes():
            raise SystemExit("What was exported again is not what was imported.")
        dumped_in, loaded_in = _floor(path)
        dumped.append(dumped_in)
        loaded.append(loaded_in)
    return [
        Figure("archive export", "s", [one.seconds for one in exported], dumped, MOST_EXPORT_S),
        Figure("archive import", "s", [one.seconds for one in imported], loaded, MOST_IMPORT_S),
        Figure("memory at most, export", "MB", [one.memory for one in exported], most=MOST_MEMORY_MB),
        Figure("memory at most, import", "MB", [one.memory for one in imported], most=MOST_MEMORY_MB),
        Figure("longest wait of another call, export", "ms", [one.longest_wait for one in exported]),
        Figure("longest wait of another call, import", "ms", [one.longest_wait for one in imported]),
        Figure("archive, size", "MB", [size / 1e6]),
    ]


def _carry(server: Server, folder: Path, method: str, path: str, file: Path) -> Carried:
    token = (folder / "admin_token").read_text().strip()
    headers = {"Authorization": f"Bearer {token}"}
    waits: list[float] = []
    is_over = threading.Event()
    other = threading.Thread(target=_ask_meanwhile, args=(server, headers, waits, is_over))
    other.start()
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    try:
        body = file.read_bytes() if method == "POST" else None
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
        taken = time.perf_counter() - start
    finally:
        is_over.set()
        other.join()
        connection.close()
    if answer.status >= 300:
        raise SystemExit(f"{method} {path}: {answer.status} {content[:300]!r}")
    if method == "GET":
        file.write_bytes(content)
    return Carried(taken, max(waits) * 1000, _most_memory(server))


def _ask_meanwhile(
    server: Server, headers: dict[str, str], waits: list[float], is_over: threading.Event
) -> None:
    """Somebody else who reads, again and again."""
    while not is_over.wait(0.01):
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        connection.request("GET", "/api/places", headers=headers)
        connection.getresponse().read()
        connection.close()
        waits.append(time.perf_counter() - start)


def _most_memory(server: Server) -> float:
    """The most that it ever held, in MB; where the system does not say, what it holds now."""
    status = Path(f"/proc/{server.process.pid}/status")
    if not status.exists():
        return server.memory()
    [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1000


def _floor(path: Path) -> tuple[float, float]:
    """Seconds to dump and to load the same by the standard library."""
    text = path.read_text("utf-8")
    start = time.perf_counter()
    content = json.loads(text)
    loaded = time.perf_counter() - start
    start = time.perf_counter()
    json.dumps(content)
    return time.perf_counter() - start, loaded
