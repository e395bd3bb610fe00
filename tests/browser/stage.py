"""A seminar made by the API, so that a test begins where its own matter begins."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.browser.phone import Phone
from tests.browser.the_room import ACTORS, AGED, INSURANCE
from tests.serving import Server

AGED_KEY, ADDICTED_KEY = "aldre_sjuka", "missbruksproblem"


@dataclass
class Stage:
    """One seminar of its own on the served kit; Fay acts by the API."""

    server: Server
    seminar: dict[str, Any]

    @property
    def path(self) -> str:
        return f"/api/seminars/{self.seminar['id']}"

    @property
    def door(self) -> str:
        """Where the QR code leads, at the address this server has now."""
        return f"{self.server.url}/j/{self.seminar['code']}"

    def activity(self, kind: str) -> dict[str, Any]:
        listed = self.server.call("GET", self.path)["activities"]
        found: dict[str, Any] = next(one for one in listed if one["kind"] == kind)
        return found

    def move(self, kind: str, phase: str) -> None:
        path = f"{self.path}/activities/{self.activity(kind)['id']}/phase"
        self.server.call("POST", path, {"phase": phase})

    def join(self, phone: Phone, name: str = "Alice", actor: str = INSURANCE) -> None:
        """By the page, with the aged."""
        phone.page.goto(self.door)
        phone.say_who(actor, AGED, name)
        phone.join()

    def entries(self, kind: str) -> int:
        """How many are stored and count."""
        return int(self.activity(kind)["counts"]["entries"])

    def results(self, kind: str) -> dict[str, Any]:
        """Fay's view of it."""
        listed = self.server.call("GET", f"{self.path}/results")["activities"]
        view: dict[str, Any] = next(one["view"] for one in listed if one["kind"] == kind)
        return view


def open_stage(server: Server, programme: str = "nacka_short", place: str = "Nacka") -> Stage:
    """By the short Nacka programme, for three people."""
    asked = {
        "title": f"Samverkan {uuid4().hex[:6]}",
        "programme": programme,
        "need_groups": [AGED_KEY, ADDICTED_KEY],
        "actors": list(ACTORS),
        "place": place,
        "language": "sv",
        "smallest_group": 1,
    }
    return Stage(server, server.call("POST", "/api/seminars", asked))
