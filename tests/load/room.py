"""A seminar with its people, made through the services before any server starts."""

import uuid
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.load.servers import SECRET_KEY
from workshop.app import create_context
from workshop.services.context import Context
from workshop.services.joining import Joining, join
from workshop.services.phases import move_phase
from workshop.services.programme import NewActivity, add_activity
from workshop.services.seminars import NewSeminar, open_seminar, read_seminar
from workshop.services.tokens import Tokens
from workshop.settings import Settings
from workshop.storage.records import SeminarRecord

ACTORS = ("Primärvården", "Socialtjänsten", "Försäkringskassan", "Arbetsförmedlingen", "Akutsjukvården")
OWN_WORDS = ("Vi hinner inte träffas", "Ingen svarar i telefonen", "Ny chef var tredje månad")


@dataclass(frozen=True)
class Room:
    """What the load needs to know. `entries` holds one message body for each of the participants."""

    folder: Path
    seminar: SeminarRecord
    activity: str
    participants: list[str]
    screen: str
    leader: str
    entries: list[dict[str, Any]]


def prepare_room(folder: Path, people: int) -> Room:
    """A seminar whose participants are choosing obstacles, kept in `folder`."""
    context = open_context(folder)
    seminar = open_nacka(context)
    ids = fill_room(context, seminar, people)
    _, programme = read_seminar(context, seminar.id)
    activity = next(a.id for a in programme if a.kind == "obstacles")
    move_phase(context, activity, "individual")
    obstacles = list(context.content.catalogues["sv"]["obstacles"])
    context.database.close()
    tokens = Tokens(SECRET_KEY, "")
    return Room(
        folder,
        seminar,
        activity,
        [tokens.make("participant", seminar.id, one) for one in ids],
        tokens.make("screen", seminar.id, seminar.screen_key),
        tokens.make("facilitator", seminar.id),
        make_entries(activity, obstacles, people),
    )


def open_context(folder: Path) -> Context:
    return create_context(Settings(data_dir=folder, _env_file=None))


def open_nacka(context: Context) -> SeminarRecord:
    """The short Nacka programme with all six need groups."""
    groups = tuple(context.content.catalogues["sv"]["need_groups"])
    return open_seminar(
        context, NewSeminar(title="Belastning", language="sv", need_groups=groups, actors=ACTORS)
    )


def add_all_kinds(context: Context, seminar: SeminarRecord, kinds: list[str], scope: Any) -> list[str]:
    """One activity of each kind in this scope; the answer is their ids."""
    return [add_activity(context, seminar.id, NewActivity(kind=kind, scope=scope)).id for kind in kinds]


def fill_room(context: Context, seminar: SeminarRecord, people: int) -> list[str]:
    """Let so many join, spread over actors and need groups; the answer is their ids."""
    groups = [group["key"] for group in seminar.need_groups]
    return [
        join(
            context,
            Joining(code=seminar.code, actor=ACTORS[n % len(ACTORS)], need_group=groups[n % len(groups)]),
        ).participant.id
        for n in range(people)
    ]


def make_entries(activity: str, obstacles: list[str], people: int) -> list[dict[str, Any]]:
    """One choice for each: most from the catalogue, every eighth in own words."""
    rng = Random(1997)
    entries = []
    for _ in range(people):
        thing = {"text": rng.choice(OWN_WORDS)} if rng.random() < 1 / 8 else {"key": rng.choice(obstacles)}
        identity = str(uuid.UUID(int=rng.getrandbits(128), version=4))
        payload = {**thing, "weight": rng.randint(1, 3)}
        entries.append({"id": identity, "activity": activity, "payload": payload})
    return entries
