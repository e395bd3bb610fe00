"""Promise 5 on the disk itself: what was dropped is in no page of the database's files, and nobody else reads them."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.people import ACTORS, OpenSeminar
from workshop.app import create_context
from workshop.errors import Conflict
from workshop.services import keeping, moderation, seminars
from workshop.services.context import Context
from workshop.services.views import FACILITATOR
from workshop.settings import Settings

FUNCTION = "samverkanskoordinator-xyzzy"


def _on_disk(context: Context, text: str) -> bool:
    """Whether the text stands anywhere in the files, also where the database has let go of the page."""
    files = keeping.database_file(context.settings).parent.glob("samverkstan.sqlite*")
    return any(text.encode() in path.read_bytes() for path in files)


def _fill(nacka: OpenSeminar, number: int = 30) -> list[str]:
    """Enough entries for many pages; the answer is the phones' ids."""
    nacka.move("check_in", "individual")
    ids = []
    for person in nacka.join_many({ACTORS[0]: number}):
        ids.append(nacka.new_id())
        told = {"function": f"{FUNCTION} {person.name}", "expectation": "Att vi enas " * 8}
        nacka.submit("check_in", person, told, ids[-1])
    return ids


def test_closing_leaves_no_trace_of_a_person_in_the_files(nacka: OpenSeminar) -> None:
    ids = _fill(nacka)
    assert _on_disk(nacka.context, FUNCTION)
    nacka.move("check_in", "closed")
    assert not _on_disk(nacka.context, FUNCTION)
    assert not any(_on_disk(nacka.context, entry_id) for entry_id in ids)


def test_the_rows_lie_in_no_order_of_arrival(nacka: OpenSeminar) -> None:
    nacka.move("question", "individual")
    for number, person in enumerate(nacka.join_many({ACTORS[0]: 30})):
        nacka.submit("question", person, {"type": "answer", "text": f"Svar {number:02}"})
    nacka.move("question", "closed")
    with closing(sqlite3.connect(keeping.database_file(nacka.context.settings))) as connection:
        statement = "SELECT payload FROM entries WHERE activity_id = ? ORDER BY rowid"
        lying = [row[0] for row in connection.execute(statement, [nacka.activity("question").id])]
    assert len(lying) == 30
    assert lying != sorted(lying)


def test_blanking_leaves_no_trace_of_the_words_in_the_files(nacka: OpenSeminar) -> None:
    _fill(nacka, 3)
    nacka.move("question", "individual")
    nacka.submit(
        "question", nacka.join("Alice"), {"type": "answer", "text": "Kalle Persson-xyzzy"}, "alice-1"
    )
    moderation.moderate_entry(
        nacka.context, nacka.activity("question").id, nacka.refs("question")[0], "blank"
    )
    assert not _on_disk(nacka.context, "Persson-xyzzy")


def test_blanking_empties_what_the_entry_replaced_too(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice")
    nacka.move("question", "individual")
    first, second = ({"type": "answer", "text": f"{word} Persson-xyzzy"} for word in ("Kalle", "Karl"))
    nacka.submit("question", alice, first, "alice-1")
    nacka.submit("question", alice, second, "alice-2", replaces="alice-1")
    activity, [ref] = nacka.activity("question").id, nacka.refs("question")
    moderation.moderate_entry(nacka.context, activity, ref, "blank")
    assert not _on_disk(nacka.context, "Persson-xyzzy")
    assert nacka.view("question", FACILITATOR)["blanked"] == 1


def test_a_clients_name_that_is_found_after_the_end_can_still_be_blanked(nacka: OpenSeminar) -> None:
    nacka.move("question", "individual")
    nacka.submit("question", nacka.join("Alice"), {"type": "answer", "text": "Kalle Persson-xyzzy"})
    nacka.move("question", "results")
    seminars.end_seminar(nacka.context, nacka.id)
    activity, [ref] = nacka.activity("question").id, nacka.refs("question")
    moderation.moderate_entry(nacka.context, activity, ref, "blank")
    assert not _on_disk(nacka.context, "Persson-xyzzy")
    with pytest.raises(Conflict, match="seminar_over"):
        nacka.move("question", "closed")


def test_a_seminar_that_is_taken_away_is_gone_from_the_files(nacka: OpenSeminar) -> None:
    _fill(nacka)
    nacka.join("Bob-xyzzy")
    seminars.delete_seminar(nacka.context, nacka.id)
    assert not _on_disk(nacka.context, FUNCTION)
    assert not _on_disk(nacka.context, "Bob-xyzzy")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_their_owner_may_read_the_files_and_their_backup(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", _env_file=None)
    before = os.umask(0o022)
    try:
        context = create_context(settings)
        keeping.back_up(settings, tmp_path / "backup.sqlite")
    finally:
        os.umask(before)
    context.database.close()
    for path in (keeping.database_file(settings), tmp_path / "backup.sqlite"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
