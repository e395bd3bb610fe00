"""A seminar for one exercise, whichever it is: what it works on is harvested from real activities before it."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from types import ModuleType
from typing import Any, Protocol
from uuid import uuid4

from playwright.sync_api import Page

from tests.browser.stage import AGED_KEY
from tests.browser.the_room import ACTORS
from tests.chain_order import in_chain_order
from tests.contract.running import Rehearsal, make_activity
from tests.people import OpenSeminar
from tests.serving import Server
from workshop.app import create_context
from workshop.exercise import ChainKind, Phase
from workshop.registry import AnyExercise, Registry
from workshop.services import programme, seminars
from workshop.services.context import Context
from workshop.settings import Settings
from workshop.storage.records import ParticipantRecord
from workshop.words import Language

#: The room besides the walker: every actor twice.
CROWD = 6


class Translate(Protocol):
    """An exercise's words, or the kit's by their whole key (`common.send`), as its modules have them."""

    def __call__(self, key: str, /, **values: object) -> str: ...


Walk = Callable[[Page, Translate], None]


def words_of(kind: str, language: Language) -> Translate:
    own = language.within(kind)

    def translate(key: str, /, **values: object) -> str:
        return own(key, **values) if own.has(key) else language(key, **values)

    return translate


def find_walk(registry: Registry, kind: str) -> ModuleType:
    """`exercises/<kind>/tests/walk.py`: `walk(phone, t)` hands in one whole answer in the first open step,
    `sees(screen, t)` says what the projector then shows. `walk_table`, `walk_all` and `walk_results` are walked in
    those steps where they are there."""
    path = registry.folders[kind] / "tests" / "walk.py"
    where = f"exercises/{kind}/tests/walk.py"
    assert path.is_file(), f"{where} is missing: nobody has walked the exercise '{kind}' with a phone"
    spec = importlib.util.spec_from_file_location(f"walk_{kind}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("walk", "sees"):
        assert callable(getattr(module, name, None)), f"{where} has no {name}(page, t)"
    return module


def walk_of(module: ModuleType, phase: Phase, *, is_first: bool) -> Walk | None:
    found: Walk | None = getattr(module, "walk" if is_first else f"walk_{phase}", None)
    return found


@dataclass
class Walkway:
    """The served kit, seen from inside too: its database is shared with the server, as between two processes."""

    server: Server
    _gives: dict[str, dict[ChainKind, int]] = field(default_factory=dict)

    @cached_property
    def context(self) -> Context:
        return create_context(Settings(data_dir=self.server.data, _env_file=None))

    def open(self, kind: str, need_groups: tuple[str, ...] = (AGED_KEY,)) -> "Walked":
        """A seminar with that activity alone in front of it; what it takes has been carried over. Whoever comes works
        with the aged."""
        new = seminars.NewSeminar(
            title=f"Prov {uuid4().hex[:6]}",
            need_groups=need_groups,
            actors=ACTORS,
            place="Nacka",
            language="sv",
            smallest_group=1,
        )
        room = OpenSeminar(self.context, seminars.open_seminar(self.context, new).id)
        for activity in room.activities:
            programme.remove_activity(self.context, room.id, activity.id)
        earlier = self._feeders(kind)
        for one in [*earlier, kind]:
            programme.add_activity(self.context, room.id, programme.NewActivity(kind=one))
        crowd = [room.join(f"Person {n}", ACTORS[n % len(ACTORS)], AGED_KEY) for n in range(CROWD)]
        walked = Walked(self.server, room, kind, crowd)
        for one in earlier:
            walked.let_crowd_through(one)
        return walked

    def _feeders(self, kind: str) -> list[str]:
        """The exercises whose harvests it works on, and theirs, in the order of the chain: for each sort of link the
        one that gives most of it."""
        order = in_chain_order(self.context.registry)
        found: set[str] = set()
        for link in self.context.registry[kind].takes:
            givers = [one for one in order[: order.index(kind)] if self._given_by(one).get(link)]
            if givers:
                giver = max(givers, key=lambda one: self._given_by(one)[link])
                found |= {giver, *self._feeders(giver)}
        return sorted(found, key=order.index)

    def _given_by(self, kind: str) -> dict[ChainKind, int]:
        """How many links of each sort an exercise gives a room of twelve."""
        if kind not in self._gives:
            exercise = self.context.registry[kind]
            *_, last = Rehearsal(exercise, make_activity(self.context, kind, 12), Random(1)).run()
            kinds = [item.kind for item in exercise.harvest(last).items]
            self._gives[kind] = {one: kinds.count(one) for one in kinds}
        return self._gives[kind]


@dataclass
class Walked:
    """One exercise in a seminar of its own."""

    server: Server
    room: OpenSeminar
    kind: str
    crowd: list[ParticipantRecord]

    @property
    def door(self) -> str:
        return f"{self.server.url}/j/{self.room.code}"

    @property
    def page(self) -> str:
        return f"{self.server.url}/s/{self.room.id}"

    @property
    def path(self) -> str:
        return f"/api/seminars/{self.room.id}"

    @property
    def exercise(self) -> AnyExercise:
        return self.room.context.registry[self.kind]

    @property
    def screen_url(self) -> str:
        path: str = self.server.call("GET", self.path)["screen_url"]
        return f"{self.server.url}{path}"

    def join(self, actor: str) -> dict[str, Any]:
        """By the API, as the join page does it."""
        asked = {"code": self.room.code, "actor": actor, "need_group": AGED_KEY}
        return self.server.call("POST", "/api/join", asked, None)

    def move(self, phase: Phase) -> None:
        """Fay moves the room on, by the API, so that every page hears of it."""
        path = f"{self.path}/activities/{self.room.activity(self.kind).id}/phase"
        self.server.call("POST", path, {"phase": phase.value})

    def let_crowd_through(self, kind: str) -> None:
        """The others do all they can in every step, up to the results."""
        exercise = self.room.context.registry[kind]
        for phase in exercise.phases[1:-1]:
            self.room.move(kind, phase)
            if phase in exercise.open_phases:
                self.room.rehearse(kind, self.crowd, Random(f"{kind} {phase}"))
