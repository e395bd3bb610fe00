"""Damaged, newer and foreign archives are refused whole, with the line at fault; never is a part of one taken in."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.archive_faults import FAULTS
from tests.archiving import (
    Change,
    archive_of,
    archive_of_place,
    changed,
    elsewhere,
    live_through,
    take_in,
    unsealed,
)
from tests.people import OpenSeminar
from workshop.errors import Conflict, Refused
from workshop.registry import Registry
from workshop.services import plan_editing, plans, seminars, surveys
from workshop.services.archive_checking import check_archive
from workshop.services.context import Context
from workshop.services.diary import NewNote, add_note
from workshop.services.follow_up_seminars import NewFollowUpSeminar, open_follow_up_seminar
from workshop.services.places import list_places

KINDS = ("seminar", "place", "follow_up")


@pytest.fixture(scope="module")
def archives(stock: Context, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One of a seminar, one of its place, and one of a seminar that went through a plan's measures, made once."""
    with elsewhere(stock, tmp_path_factory.mktemp("archives")) as context:
        nacka = live_through(context)
        place_id = nacka.record.place_id
        [plan, *_] = plans.draft_plans(context, nacka.id)
        rows = [plan_editing.RowChange(id=row.id, state="accepted") for row in plan.rows]
        plan_editing.change_plan(context, plan.record.id, None, plan_editing.PlanChange(rows=tuple(rows)))
        add_note(context, plan.record.id, NewNote(text="Vi ringde", day="2026-12-01"), "Fay")
        surveys.start_survey(context, place_id, surveys.NewSurvey(year=2026))
        held = {"seminar": archive_of(context, nacka.id), "place": archive_of_place(context, place_id)}
        again = OpenSeminar(context, open_follow_up_seminar(context, plan.record.id, NewFollowUpSeminar()).id)
        for phase in ("individual", "closed"):
            again.move("measures_review", phase)
        return held | {"follow_up": archive_of(context, again.id)}


def _one_with(archives: dict[str, bytes], tag: str) -> bytes:
    return next(archive for archive in archives.values() if f'"is":"{tag}"'.encode() in archive)


@pytest.fixture
def there(stock: Context, tmp_path: Path) -> Iterator[Context]:
    with elsewhere(stock, tmp_path) as context:
        yield context


def refusal_of(context: Context, archive: bytes) -> Refused:
    """Why it is refused; nothing of it is there afterwards."""
    with pytest.raises(Refused) as refused:
        take_in(context, archive)
    assert seminars.list_seminars(context) == [] and list_places(context) == []
    for language in context.words.values():
        sentence = language(f"error.{refused.value.code}", **refused.value.details)
        assert "{" not in sentence and str(refused.value.details["line"]) in sentence
    return refused.value


@pytest.mark.parametrize(
    ("tag", "change", "code"), FAULTS, ids=[f"{n}-{f[0]}-{f[2]}" for n, f in enumerate(FAULTS)]
)
def test_a_fault_is_told_with_its_line(
    archives: dict[str, bytes], there: Context, tag: str, change: Change, code: str
) -> None:
    archive, line = changed(_one_with(archives, tag), tag, change)
    refused = refusal_of(there, archive)
    assert refused.code == code
    if code != "archive_entries_missing":
        assert refused.details["line"] == line


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("seminar", "id"),
        ("entry", "ref"),
        ("chain_item", "id"),
        ("plan", "id"),
        ("plan_row", "id"),
        ("given_item", "id"),
    ],
)
def test_the_same_thing_twice_is_refused(
    archives: dict[str, bytes], there: Context, tag: str, name: str
) -> None:
    lines = unsealed(_one_with(archives, tag)).split(b"\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(f'{{"is":"{tag}"'.encode()))
    if tag == "entry":
        head = next(n for n in range(at, 0, -1) if lines[n].startswith(b'{"is":"activity"'))
        activity = orjson.loads(lines[head].removesuffix(b","))
        lines[head] = orjson.dumps(activity | {"entries": activity["entries"] + 1}) + b","
    lines.insert(at, lines[at])
    refused = refusal_of(there, b"\n".join(lines))
    assert refused.code == ("archive_order" if tag == "seminar" else "archive_twice")
    assert refused.details["line"] == at + 2


def test_what_was_given_stands_before_the_activities(archives: dict[str, bytes], there: Context) -> None:
    lines = unsealed(archives["follow_up"]).split(b"\n")
    item = next(line for line in lines if line.startswith(b'{"is":"given_item"'))
    at = max(n for n, line in enumerate(lines) if line.startswith(b'{"is":"activity"'))
    lines.insert(at, item)
    refused = refusal_of(there, b"\n".join(lines))
    assert (refused.code, refused.details["line"]) == ("archive_order", at + 1)


def test_what_is_no_archive_is_foreign(there: Context) -> None:
    for text in (
        b"",
        b"{}",
        b"[]",
        b"\x00\x01",
        b"PK\x03\x04",
        b'{"format":"something","archive":1,"records":[',
        b'{"format":"samverkstan-seminar","records":[',
        b'{"format":["samverkstan-seminar"],"records":[',
        b'{"format":"samverkstan-seminar","archive":"1","records":[',
        b"<html>",
        b"{" * 100_000,
    ):
        assert refusal_of(there, text).code == "archive_foreign", text[:40]


def test_one_of_a_newer_kit_says_which(archives: dict[str, bytes], there: Context) -> None:
    newer = archives["seminar"].replace(b'"archive":1,"version":"', b'"archive":2,"version":"9', 1)
    refused = refusal_of(there, newer)
    assert refused.code == "archive_newer" and str(refused.details["version"]).startswith("9")


def test_an_exercise_that_is_not_installed_is_named(archives: dict[str, bytes], there: Context) -> None:
    exercises = {kind: one for kind, one in there.registry.exercises.items() if kind != "obstacles"}
    poorer = replace(there, registry=Registry(exercises, there.registry.folders))
    refused = refusal_of(poorer, archives["seminar"])
    assert (refused.code, refused.details["kind"]) == ("archive_unknown_exercise", "obstacles")


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault(
    archives: dict[str, bytes], there: Context
) -> None:
    take_in(there, b"\xef\xbb\xbf" + unsealed(archives["seminar"]).replace(b"\n", b"\r\n"))
    assert len(seminars.list_seminars(there)) == 1


def test_a_place_of_the_same_name_is_not_mixed_with_another(
    archives: dict[str, bytes], there: Context
) -> None:
    take_in(there, archives["seminar"])
    seminar = seminars.list_seminars(there)[0]
    seminars.delete_seminar(there, seminar.id)
    with pytest.raises(Conflict, match="archive_place_exists"):
        take_in(there, archives["place"])


def test_what_collides_with_another_seminars_things_leaves_nothing(
    archives: dict[str, bytes], there: Context
) -> None:
    """An id of ours, forged into another seminar, is found when it is written: the whole transaction is lost."""
    take_in(there, archives["seminar"])
    seminar = seminars.list_seminars(there)[0]
    forged = unsealed(archives["seminar"]).replace(seminar.id.encode(), b"another")
    with pytest.raises(Conflict, match="archive_exists"):
        take_in(there, forged)
    assert [one.id for one in seminars.list_seminars(there)] == [seminar.id]


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_wherever_it_is_cut_it_is_refused(
    archives: dict[str, bytes], stock: Context, data: st.DataObject
) -> None:
    archive = archives[data.draw(st.sampled_from(KINDS))]
    end = data.draw(st.integers(0, len(archive.rstrip()) - 1))
    with pytest.raises(Refused, match=r"^archive_"):
        check_archive(stock.registry, io.BytesIO(archive[:end]))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whichever_byte_changes_it_is_refused(
    archives: dict[str, bytes], stock: Context, data: st.DataObject
) -> None:
    archive = bytearray(archives[data.draw(st.sampled_from(KINDS))].rstrip())
    at = data.draw(st.integers(0, len(archive) - 1))
    archive[at] = data.draw(st.integers(0, 255).filter(lambda byte: byte != archive[at]))
    with pytest.raises(Refused, match=r"^archive_"):
        check_archive(stock.registry, io.BytesIO(bytes(archive)))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_somebody_writes_into_it_is_taken_or_refused(
    archives: dict[str, bytes], stock: Context, data: st.DataObject
) -> None:
    """By hand, and without the sum: a field with anything at all in it."""
    kind = data.draw(st.sampled_from(KINDS))
    lines = unsealed(archives[kind]).split(b"\n")
    at = data.draw(st.integers(1, len(lines) - 3))
    ending = b"," if lines[at].endswith(b",") else b""
    record = orjson.loads(lines[at].removesuffix(b","))
    name = data.draw(st.sampled_from(sorted(record)))
    simple = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False) | st.text()
    record[name] = data.draw(
        simple | st.lists(simple, max_size=3) | st.dictionaries(st.text(), simple, max_size=3)
    )
    lines[at] = orjson.dumps(record) + ending
    try:
        check_archive(stock.registry, io.BytesIO(b"\n".join(lines)))
    except Refused as refused:
        assert refused.code.startswith("archive_")
