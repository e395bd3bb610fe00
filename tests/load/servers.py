"""The servers under load, each a process of its own whose time and memory are read from outside."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
SECRET_KEY = "a-secret-of-the-bench-alone"
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    process: psutil.Process

    def cpu(self) -> float:
        """Seconds of processor time so far, its own and the system's for it."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def memory(self) -> float:
        """Resident memory, in MB."""
        return float(self.process.memory_info().rss) / 1e6


@contextmanager
def kit_server(data_dir: Path) -> Iterator[Server]:
    """The kit as `python run.py` starts it, on a prepared data folder."""
    port = free_port()
    options = ["--host", "127.0.0.1", "--port", str(port), "--data-dir", str(data_dir)]
    with _running(port, ["run.py", *options], data_dir / "server.log") as server:
        yield server


@contextmanager
def floor_server(folder: Path, screen_characters: int, leader_characters: int) -> Iterator[Server]:
    """The floor, on an empty folder."""
    port = free_port()
    sizes = ["--screen-characters", str(screen_characters), "--leader-characters", str(leader_characters)]
    options = ["--port", str(port), "--database", str(folder / "floor.sqlite"), *sizes]
    with _running(port, ["-m", "tests.load.floor", *options], folder / "server.log") as server:
        yield server


@contextmanager
def overview_floor_server(folder: Path, place: str, characters: int) -> Iterator[Server]:
    """The floor of the overview, on the kit's own database."""
    port = free_port()
    database = ["--database", str(folder / "samverkstan.sqlite")]
    options = ["--port", str(port), "--place", place, "--characters", str(characters), *database]
    with _running(port, ["-m", "tests.load.overview_floor", *options], folder / "server.log") as server:
        yield server


@contextmanager
def documents_floor_server(folder: Path, plan: str, characters: int) -> Iterator[Server]:
    """The floor of a plan's documents, on the kit's own database."""
    port = free_port()
    database = ["--database", str(folder / "samverkstan.sqlite")]
    options = ["--port", str(port), "--plan", plan, "--characters", str(characters), *database]
    with _running(port, ["-m", "tests.load.documents_floor", *options], folder / "server.log") as server:
        yield server


@contextmanager
def _running(port: int, arguments: list[str], log: Path) -> Iterator[Server]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
    environment["WORKSHOP_SECRET_KEY"] = SECRET_KEY
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env=environment
        )
        try:
            _wait_until_up(port, process, log)
            yield Server(port, psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait()


def _wait_until_up(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise SystemExit(f"A server did not start:\n{log.read_text()}")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
