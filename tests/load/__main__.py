"""Runs the bench: `make bench`, or `make bench ARGS=--quick` for one round with a hundred."""

import argparse
import asyncio
import platform
import resource
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.load.archive import archive_figures
from tests.load.burst import Round, run_round
from tests.load.documents import document_figures
from tests.load.exercise_figures import exercise_figures
from tests.load.figures import Figure, print_table
from tests.load.first_visit import visit_figures
from tests.load.hard import hard_figures
from tests.load.overview import overview_figures
from tests.load.room import Room, prepare_room
from tests.load.servers import floor_server, kit_server
from tests.load.years import prepare_place

ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round with 100 participants")
    parser.add_argument("--people", type=int, nargs="+", help="rooms to try instead of 300 and 1000")
    parts = ("burst", "exercises", "pages", "overview", "documents", "archive")
    parser.add_argument("--only", choices=parts, help="a part of it")
    given = parser.parse_args()
    rounds = 1 if given.quick else ROUNDS
    raise_file_limit()
    print(f"Median of {rounds} (least–most). {platform.platform()}, Python {platform.python_version()}.")
    for people in given.people or ([100] if given.quick else [300, 1000]):
        if given.only in (None, "burst"):
            bench_room(people, rounds)
    if given.only in (None, "exercises"):
        for title, figures in exercise_figures(100 if given.quick else 1000, ROUNDS):
            print_table(title, figures)
        print_table("What exercises call hard", list(hard_figures(ROUNDS)))
    if given.only in (None, "pages"):
        bench_pages()
    if given.only in (None, "overview"):
        bench_overview(*((6, 60) if given.quick else (60, 200)), rounds)
    if given.only in (None, "documents"):
        bench_documents(rounds)
    if given.only in (None, "archive"):
        bench_archive(*((6, 60) if given.quick else (60, 200)), rounds)


def raise_file_limit() -> None:
    """A thousand connections need as many files; many systems start with 1 024 or fewer."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def bench_room(people: int, rounds: int) -> None:
    """Kit and floor by turns, so that both meet the same weather."""
    with tempfile.TemporaryDirectory() as folder:
        room = prepare_room(Path(folder) / "prepared", people)
        kit: list[Round] = []
        floor: list[Round] = []
        lost: list[int] = []
        for number in range(rounds):
            say(f"{people} participants, round {number + 1} of {rounds} …")
            round_, missing = run_kit(room, Path(folder) / f"kit-{number}")
            kit.append(round_)
            lost.append(missing)
            floor.append(run_floor(room, Path(folder) / f"floor-{number}", round_))
    print_table(f"{people} participants, one entry each within 2 s", room_figures(people, kit, floor, lost))


def run_kit(room: Room, folder: Path) -> tuple[Round, int]:
    """One round against the kit; beside it how many acknowledged entries the database lacks afterwards."""
    shutil.copytree(room.folder, folder)
    with kit_server(folder) as server:
        round_ = asyncio.run(run_round(server, room))
    with closing(sqlite3.connect(folder / "samverkstan.sqlite")) as database:
        stored = [row[0] for row in database.execute("SELECT id FROM entries")]
    return round_, len(set(round_.acknowledged) - set(stored))


def run_floor(room: Room, folder: Path, like: Round) -> Round:
    """One round against the floor, which sends views as large as the kit's were."""
    folder.mkdir()
    with floor_server(folder, like.screen_size, like.leader_size) as server:
        return asyncio.run(run_round(server, room))


def room_figures(people: int, kit: list[Round], floor: list[Round], lost: list[int]) -> list[Figure]:
    """What is promised of a room of this size, and figures beside."""
    is_large = people >= 1000

    def both(
        name: str,
        unit: str,
        of: Callable[[Round], float],
        most: float | None = None,
        is_ratio: bool = False,
    ) -> Figure:
        return Figure(name, unit, [of(r) for r in kit], [of(r) for r in floor], most, is_ratio)

    return [
        Figure("not acknowledged", "", [people - len(r.acknowledged) for r in kit], most=0),
        Figure("acknowledged and not in the database", "", lost, most=0),
        both("disconnected", "", lambda r: r.disconnected, 0),
        both("CPU from the first entry until complete", "ms", lambda r: r.cpu * 1000, 2, True),
        both("acknowledgement, p95", "ms", lambda r: r.p95 * 1000, None if is_large else 2, True),
        both(
            "screen complete after the last entry",
            "ms",
            lambda r: r.screen_wait * 1000,
            None if is_large else 500,
        ),
        both(
            "memory of all connected and idle",
            "MB",
            lambda r: r.memory_growth,
            1.5 if is_large else None,
            True,
        ),
        both("connecting all", "s", lambda r: r.connecting),
        both("view to the screen", "characters", lambda r: r.screen_size),
        both("view to the leader", "characters", lambda r: r.leader_size),
        both("messages to phones meanwhile", "", lambda r: r.phone_messages),
    ]


def bench_pages() -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = prepare_room(Path(folder) / "prepared", 3)
        with kit_server(room.folder) as server:
            figures = visit_figures(server, room)
    if figures:
        print_table("First visit, over the wire", figures)
    else:
        print("\nFirst visit: not measured, no browser was found (python -m tools.browser says more).")


def bench_overview(many: int, people: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        say(f"a place with {many} seminars of {people} people …")
        place = prepare_place(Path(folder) / "place", many, people)
        title = f"Overview of a place with {many} seminars of {people} people, {place.entries} entries"
        print_table(title, overview_figures(place, rounds))


def bench_documents(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        say("a plan of 40 measures with its trail …")
        place = prepare_place(Path(folder) / "place", 6, 60)
        print_table("A plan of 40 measures with its trail", document_figures(place, rounds))


def bench_archive(many: int, people: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        say(f"a place with {many} seminars of {people} people …")
        place = prepare_place(Path(folder) / "place", many, people)
        title = f"Archive of a place with {many} seminars of {people} people, {place.entries} entries"
        print_table(title, archive_figures(place, Path(folder), rounds))


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
