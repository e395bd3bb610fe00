"""Starts `run.py` as people do: a process of its own, on a free port, with a data folder of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import requests

RUN = Path(__file__).parents[1] / "run.py"
ADMIN_TOKEN = "the-facilitators-own-token"
Body = dict[str, Any]


def clean_environment(**variables: str) -> dict[str, str]:
    """This machine's environment without its own settings for the kit."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
    return kept | variables


def run_command(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `run.py` with these arguments to its end, in this folder, where its data folder is `data`."""
    return subprocess.run(
        [sys.executable, str(RUN), *arguments],
        cwd=folder,
        env=clean_environment(**variables),
        capture_output=True,
        text=True,
        timeout=60,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A served kit. It keeps its port and data over `kill` and `start`."""

    def __init__(self, folder: Path, variables: Mapping[str, str] | None = None, run: Path = RUN) -> None:
        self.folder = folder
        self._run = run
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data = folder / "data"
        self.database = self.data / "samverkstan.sqlite"
        self._variables = {
            "WORKSHOP_HOST": "127.0.0.1",
            "WORKSHOP_PORT": str(self.port),
            "WORKSHOP_ADMIN_TOKEN": ADMIN_TOKEN,
            "WORKSHOP_LANGUAGE": "en",
            **(variables or {}),
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._log = folder / "log.txt"

    def start(self) -> None:
        """Start, and come back when it answers."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, str(self._run)],
                cwd=self.folder,
                env=clean_environment(**self._variables),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise AssertionError(f"The kit did not start:\n{self.log()}")
            try:
                if requests.get(f"{self.url}/healthz", timeout=2).status_code == 200:
                    return
            except requests.ConnectionError:
                time.sleep(0.05)
        raise AssertionError(f"The kit does not answer:\n{self.log()}")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """As when the laptop's battery dies: nothing is written any more."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(timeout=10)

    def log(self) -> str:
        """What it has said on its terminal."""
        return self._log.read_text()

    def faults(self) -> str:
        """What it has said that it should not have had to say."""
        # Socket.IO's own word on a client that is not let in, said once, is no fault of ours.
        lines = [line for line in self.log().splitlines() if "further occurrences" not in line]
        starts = [n for n, line in enumerate(lines) if "ERROR" in line or "Traceback" in line]
        return "\n".join(lines[starts[0] :]) if starts else ""

    def memory(self) -> int:
        """The memory it uses, in KB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def call(self, method: str, path: str, body: Body | None = None, token: str | None = ADMIN_TOKEN) -> Body:
        """One call of the API as JSON, by the facilitator unless another token is given; it must succeed."""
        response = self.ask(method, path, body, token)
        assert response.ok, f"{method} {path}: {response.status_code} {response.text[:500]}"
        answer: Body = response.json()
        return answer

    def ask(
        self, method: str, path: str, body: Body | None = None, token: str | None = ADMIN_TOKEN
    ) -> requests.Response:
        """One call of the API, whatever comes of it."""
        headers = {"Accept-Language": "en"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return requests.request(method, self.url + path, json=body, headers=headers, timeout=30)
