"""What the command line can do: serve, demo, backup, restore, purge, check."""

import argparse
import gc
import io
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import gevent
import qrcode
from gevent import pywsgi

from workshop.app import Kit, create_context, create_kit, read_content
from workshop.errors import Broken
from workshop.registry import find_exercises
from workshop.services import keeping
from workshop.services.network import public_url
from workshop.settings import Settings, read_settings
from workshop.storage.database import Database
from workshop.web.assets import ROOT
from workshop.words import read_words

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

COMMANDS = {
    "serve": "serve (the default)",
    "demo": "serve a seminar under way with rehearsed participants",
    "backup": "copy the database to FILE",
    "restore": "put a backup in place",
    "purge": "let go of personal traces whose time is over",
    "check": "say in words what is wrong, if anything",
}
PURGE_EVERY_SECONDS = 6 * 3600
WANTED_FILES = 8192
#: New objects between two rounds of garbage collection; Python's 700 are few for a server.
GARBAGE_THRESHOLD = 10_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; the answer is the exit code."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings = read_settings(**{name: getattr(given, name) for name in ("host", "port", "data_dir")})
        return _run(given, settings)
    except Broken as fault:
        print(f"Samverkstan cannot go on: {fault}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="run.py", description="Samverkstan: seminars between organisations."
    )
    _add_options(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text)
        # The same options behind the command; without a default, so that they leave those before it alone.
        _add_options(command, default=argparse.SUPPRESS)
        if name == "demo":
            command.add_argument(
                "--programme", metavar="KEY", help="the programme to show; the whole day if not said"
            )
            command.add_argument(
                "--at", metavar="KIND", help="the exercise to begin with; all before it is done"
            )
        if name in ("backup", "restore"):
            command.add_argument("file", type=Path)
    return parser


def _add_options(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--host", default=default, help="where to listen (WORKSHOP_HOST)")
    parser.add_argument("--port", default=default, type=int, help="the port (WORKSHOP_PORT)")
    folder = "where everything is kept (WORKSHOP_DATA_DIR)"
    parser.add_argument("--data-dir", default=default, type=Path, help=folder)


def _run(given: argparse.Namespace, settings: Settings) -> int:
    if given.command == "check":
        return check(settings)
    if given.command == "backup":
        keeping.back_up(settings, given.file)
        print(f"Backed up to {given.file}.")
    elif given.command == "restore":
        keeping.restore(settings, given.file)
        print(f"Restored from {given.file}.")
        print(
            "Links that were ended after it was made are valid again. End them on the page of each place, "
            "and take out names that were taken out since."
        )
    elif given.command == "purge":
        print(f"Seminars purged: {keeping.purge(create_context(settings))}.")
    elif given.command == "demo":
        from workshop.demo import demo_settings, start_demo

        kit = create_kit(demo_settings(settings))
        serve(kit, start_demo(kit, given.programme, given.at))
    else:
        serve(create_kit(settings))
    return 0


def serve(kit: Kit, path: str = "") -> None:
    """Listen until stopped. `path` is a page to name besides the start page."""
    check_vendor()
    settings = kit.context.settings
    server = pywsgi.WSGIServer((settings.host, settings.port), kit.app, log=None)
    try:
        server.start()
    except OSError as error:
        raise Broken(
            f"Port {settings.port} cannot be used ({error.strerror}). Stop what uses it or choose another: --port 8001."
        ) from error
    gevent.spawn(_purge_now_and_then, kit)
    _allow_many_connections()
    _spare_the_collector()
    print(welcome(kit, path), flush=True)
    server.serve_forever()


def _allow_many_connections() -> None:
    """Every phone is an open file: raise this process's own limit as far as the system lets it (Windows has none)."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = hard if hard != resource.RLIM_INFINITY else max(soft, WANTED_FILES)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _spare_the_collector() -> None:
    """What is built at the start stays: looking through all of it for garbage again and again makes everybody wait,
    some 100 ms at a time, just when most is happening."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)


def welcome(kit: Kit, path: str) -> str:
    """What the terminal says at start: the room's address with its QR code, and the facilitator's own link."""
    url = public_url(kit.context)
    local = f"http://localhost:{kit.context.settings.port}"
    code = qrcode.QRCode(border=2)
    code.add_data(url)
    picture = io.StringIO()
    code.print_ascii(out=picture, invert=sys.stdout.isatty())
    lines = [
        "",
        picture.getvalue().rstrip(),
        "",
        f"  Samverkstan is running. The room joins at   {url}",
        f"  You lead at (keep this link to yourself)    {local}/lead#token={kit.admin_token}",
    ]
    if path:
        lines.append(f"  The demo's screen                           {local}{path}")
    lines += [f"  Everything is kept in                       {kit.context.settings.data_dir.absolute()}", ""]
    return "\n".join(lines)


def check_vendor() -> None:
    """The browser libraries are there, or how to get them."""
    if not (ROOT / "static" / "vendor" / "js" / "preact.mjs").is_file():
        raise Broken("The browser libraries are missing. Run: python -m tools.vendor (or make run).")


def check(settings: Settings) -> int:
    """Settings, content, exercises, words, libraries, database and migrations: what is wrong, in words."""
    faults = [fault for fault in (_fault_of(step, settings) for step in CHECKS) if fault]
    for fault in faults:
        print(f"- {fault}")
    print("Something is wrong, see above." if faults else "All is well.")
    return 1 if faults else 0


def _check_content(_settings: Settings) -> None:
    registry = find_exercises()
    read_content(registry)
    read_words(registry.folders)


def _check_database(settings: Settings) -> None:
    if not settings.database_url and not keeping.database_file(settings).exists():
        return  # made at the first start
    database = Database(settings.database)
    if not database.is_answering():
        raise Broken("The database does not answer at the address that is set.")
    if database.current_revision() is not None and not database.is_migrated():
        raise Broken("The database is not at the newest migration; it is brought there at the next start.")


def _check_libraries(_settings: Settings) -> None:
    check_vendor()


CHECKS = (_check_content, _check_libraries, _check_database)


def _fault_of(step: object, settings: Settings) -> str | None:
    try:
        step(settings)  # type: ignore[operator]
    except Broken as fault:
        return str(fault)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _purge_now_and_then(kit: Kit) -> None:
    while True:
        try:
            keeping.purge(kit.context)
        except Exception:
            logging.getLogger(__name__).exception("Purging failed")
        gevent.sleep(PURGE_EVERY_SECONDS)
