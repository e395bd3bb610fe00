"""`run.py` as a facilitator starts it: what is wrong is said in one sentence, and nothing is written then."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.serving import ADMIN_TOKEN, Server, clean_environment, run_command
from workshop import commands

ROOT = Path(__file__).parents[2]

WRONG = [
    ("WORKSHOP_PORT", "abc"),
    ("WORKSHOP_PORT", "0"),
    ("WORKSHOP_PORT", "70000"),
    ("WORKSHOP_HOST", "no such host"),
    ("WORKSHOP_LANGUAGE", "de"),
    ("WORKSHOP_RETENTION_DAYS", "0"),
    ("WORKSHOP_RETENTION_DAYS", "soon"),
    ("WORKSHOP_TRUSTED_PROXIES", "-1"),
    ("WORKSHOP_PUBLIC_URL", "kit.example"),
    ("WORKSHOP_SECRET_KEY", "short"),
    ("WORKSHOP_ADMIN_TOKEN", "short"),
    ("WORKSHOP_DATABASE_URL", "nonsense"),
    ("WORKSHOP_DATABASE_URL", "nonsense://here/there"),
    ("WORKSHOP_REDIS_URL", "nonsense"),
]


def serve_no_longer(*_: object) -> None:
    raise AssertionError("it would have started")


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in."""
    monkeypatch.setattr(commands, "serve", serve_no_longer)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "value"), WRONG)
@pytest.mark.parametrize("command", ["serve", "check"])
def test_a_wrong_setting_stops_the_start_and_writes_nothing(
    nowhere: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    command: str,
) -> None:
    monkeypatch.setenv(name, value)
    assert commands.main([command]) == 1
    printed = capsys.readouterr()
    said = (printed.err + printed.out).strip()
    assert name in said
    assert len(printed.err.strip().splitlines()) <= 1
    assert list(nowhere.iterdir()) == []
    if "KEY" in name or "TOKEN" in name:
        assert f"'{value}'" not in said, "a secret is not repeated"


def test_a_wrong_setting_stops_the_process_too(tmp_path: Path) -> None:
    done = run_command(tmp_path, "serve", WORKSHOP_PORT="abc")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Samverkstan cannot go on: WORKSHOP_PORT ")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_does_not_answer(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKSHOP_DATABASE_URL", "postgresql://fay:secret@127.0.0.1:9/kit")
    assert commands.main(["serve"]) == 1
    said = capsys.readouterr().err
    assert "WORKSHOP_DATABASE_URL" in said and "secret" not in said
    assert list(nowhere.iterdir()) == []


def test_a_data_folder_that_cannot_be_one(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    done = run_command(tmp_path, "serve", WORKSHOP_PORT="8970")
    assert done.returncode == 1
    assert "WORKSHOP_DATA_DIR" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "data").read_text() == "a file"


def test_an_env_file_counts_and_the_environment_goes_before_it(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (nowhere / ".env").write_text("WORKSHOP_LANGUAGE=de\n")
    assert commands.main(["check"]) == 1
    assert "WORKSHOP_LANGUAGE" in capsys.readouterr().err
    monkeypatch.setenv("WORKSHOP_LANGUAGE", "sv")
    assert commands.main(["check"]) == 0


def test_check_finds_nothing_wrong_and_writes_nothing(
    nowhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["check"]) == 0
    assert capsys.readouterr().out.strip() == "All is well."
    assert list(nowhere.iterdir()) == []


def copy_of_the_kit(folder: Path) -> Path:
    """The kit in a folder of its own, to break something in."""
    for name in ("workshop", "exercises", "content"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "tests", "fonts")
        )
    shutil.copy(ROOT / "run.py", folder)
    (folder / "static" / "vendor" / "js").mkdir(parents=True)
    (folder / "static" / "vendor" / "js" / "preact.mjs").touch()
    return folder


def test_check_says_in_words_what_is_broken(tmp_path: Path) -> None:
    kit = copy_of_the_kit(tmp_path)

    def check() -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "run.py", "check"],
            cwd=kit,
            env=clean_environment(),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert "Traceback" not in done.stderr + done.stdout
        return done.returncode, done.stdout + done.stderr

    goals = kit / "content" / "sv" / "goals.toml"
    goals.write_text(goals.read_text().replace("key =", "kee =", 1))
    code, said = check()
    assert code == 1 and "goals.toml" in said
    goals.write_text("[[item")
    (kit / "static" / "vendor" / "js" / "preact.mjs").unlink()
    code, said = check()
    assert code == 1 and "goals.toml" in said and "browser libraries" in said, "all that is wrong at once"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A kit that makes its own secrets."""
    server = Server(tmp_path_factory.mktemp("served"))
    server.start()
    yield server
    server.stop()


def test_secrets_are_for_the_owner_alone(tmp_path: Path) -> None:
    server = Server(tmp_path, {"WORKSHOP_ADMIN_TOKEN": ""})
    server.start()
    try:
        for name in ("secret_key", "admin_token"):
            path = server.data / name
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert len(path.read_text()) >= 32
        token = (server.data / "admin_token").read_text()
        assert f"/lead#token={token}" in server.log()
        assert server.ask("GET", "/api/seminars", token=token).status_code == 200
    finally:
        server.stop()
    server.start()
    try:
        assert (server.data / "admin_token").read_text() == token, "made once"
    finally:
        server.stop()


def test_the_terminal_says_where_the_room_joins(served: Server) -> None:
    said = served.log()
    assert f"http://localhost:{served.port}/lead#token={ADMIN_TOKEN}" in said
    assert f":{served.port}\n" in said
    assert str(served.data) in said


def test_a_port_in_use_is_said_in_a_sentence(served: Server) -> None:
    done = run_command(served.folder, "serve", WORKSHOP_PORT=str(served.port), WORKSHOP_HOST="127.0.0.1")
    assert done.returncode == 1
    assert str(served.port) in done.stderr and "--port" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert served.ask("GET", "/healthz").status_code == 200


def test_options_go_before_the_environment(served: Server, tmp_path: Path) -> None:
    done = run_command(
        tmp_path, "--port", str(served.port), "--host", "127.0.0.1", "--data-dir", str(tmp_path / "own"),
        WORKSHOP_PORT="70000", WORKSHOP_DATA_DIR="elsewhere",
    )  # fmt: skip
    assert done.returncode == 1
    assert f"Port {served.port}" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["own"]


def test_a_backup_while_serving_is_whole_and_can_be_put_back(served: Server, tmp_path: Path) -> None:
    kept = served.call("POST", "/api/seminars", {"title": "Kept"})
    backup = tmp_path / "backup.sqlite"
    done = run_command(served.folder, "backup", str(backup))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert run_command(served.folder, "backup", str(backup)).returncode == 1, "no backup is written over"
    served.call("POST", "/api/seminars", {"title": "Made after the backup"})
    served.call("POST", "/api/join", {"code": kept["code"], "name": "Bob"}, token=None)
    done = run_command(served.folder, "restore", str(backup))
    assert done.returncode == 0, done.stderr
    assert [s["title"] for s in served.call("GET", "/api/seminars")["seminars"]] == ["Kept"]
    assert served.call("GET", f"/api/seminars/{kept['id']}/people")["people"] == []
    served.call("POST", "/api/join", {"code": kept["code"], "name": "Alice"}, token=None)
    people = served.call("GET", f"/api/seminars/{kept['id']}/people")["people"]
    assert [person["name"] for person in people] == ["Alice"]
    assert (served.data / "samverkstan.sqlite.before-restore").is_file()
    assert not served.faults()


@pytest.fixture
def beside(served: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The kit goes on serving; a command is given in its folder."""
    monkeypatch.chdir(served.folder)
    return served


@pytest.mark.parametrize("content", [None, b"", b"not a database", b"SQLite format 3\x00" + b"x" * 500])
def test_what_is_no_backup_is_not_put_back(
    beside: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    source = tmp_path / "source"
    if content is not None:
        source.write_bytes(content)
    before = beside.call("GET", "/api/seminars")
    assert commands.main(["restore", str(source)]) == 1
    assert str(source) in capsys.readouterr().err
    assert beside.call("GET", "/api/seminars") == before


def test_a_backup_that_cannot_be_written_is_said(
    beside: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "no" / "such" / "folder" / "b.sqlite")
    assert commands.main(["backup", target]) == 1
    assert target in capsys.readouterr().err


def test_purging_by_hand_says_how_much(beside: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["purge"]) == 0
    assert capsys.readouterr().out.strip() == "Seminars purged: 0."
