"""Damaged, newer and foreign archives are refused whole, with the line at fault; never is a part of one taken in."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
from workshop.errors import Conflict, Refused
from workshop.registry import Registry
from workshop.services import plan_editing, plans, seminars, surveys
from workshop.services.archive_checking import check_archive
from workshop.services.context import Context
from workshop.services.diary import NewNote, add_note
from workshop.services.places import list_places

LONG = "å" * 10_000


def put(name: str, value: Any) -> Change:
    """A change that sets a field."""
    return lambda record: record.update({name: value})


def into(name: str, inner: str, value: Any) -> Change:
    return lambda record: record[name].update({inner: value})


@pytest.fixture(scope="module")
def archives(stock: Context, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One of a seminar and one of its place, made once."""
    with elsewhere(stock, tmp_path_factory.mktemp("archives")) as context:
        nacka = live_through(context)
        place_id = nacka.record.place_id
        [plan, *_] = plans.draft_plans(context, nacka.id)
        rows = [plan_editing.RowChange(id=row.id, state="accepted") for row in plan.rows]
        plan_editing.change_plan(context, plan.record.id, None, plan_editing.PlanChange(rows=tuple(rows)))
        add_note(context, plan.record.id, NewNote(text="Vi ringde", day="2026-12-01"), "Fay")
        surveys.start_survey(context, place_id, surveys.NewSurvey(year=2026))
        return {"seminar": archive_of(context, nacka.id), "place": archive_of_place(context, place_id)}


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


FAULTS: list[tuple[str, Change, str]] = [
    ("place", put("id", "another"), "archive_field"),
    ("person", put("name", "Alice"), "archive_field"),
    ("person", put("heads", {"FK": 0}), "archive_field"),
    ("person", put("need_group", "nobody"), "archive_dangling"),
    ("person", put("seminar_id", "another"), "archive_dangling"),
    ("seminar", put("day", "2026-02-30"), "archive_field"),
    ("seminar", put("day", "i morgon"), "archive_field"),
    ("seminar", put("day", None), "archive_field"),
    ("seminar", put("title", LONG), "archive_field_too_long"),
    ("seminar", put("venue", "a\x00b"), "archive_field"),
    ("seminar", put("language", "de"), "archive_field"),
    ("seminar", put("smallest_group", "5"), "archive_field"),
    ("seminar", put("starts", "25:00"), "archive_field"),
    ("seminar", put("token", "secret"), "archive_field"),
    ("seminar", lambda record: record.pop("venue"), "archive_field_missing"),
    ("seminar", put("is", "workshop"), "archive_unknown_record"),
    ("seminar", put("is", ["seminar"]), "archive_unknown_record"),
    ("seminar", lambda record: record.pop("is"), "archive_unknown_record"),
    ("activity", put("kind", "never_heard_of"), "archive_unknown_exercise"),
    ("activity", put("config", {"nonsense": 1}), "archive_field"),
    ("activity", put("config", {"deep": [[[[[[[[[[[[[[[]]]]]]]]]]]]]]]}), "archive_field"),
    ("activity", put("minutes", 2**40), "archive_field"),
    ("activity", put("given", ["c0000"]), "archive_dangling"),
    ("activity", put("follows", "nobody"), "archive_dangling"),
    ("activity", put("entries", 10_000), "archive_entries_missing"),
    ("activity", put("trail", {"tables": 4}), "archive_field"),
    ("activity", put("phase", "results"), "archive_field"),
    ("entry", put("payload", {"something": "else"}), "archive_payload"),
    ("entry", put("payload", {}), "archive_field"),
    ("entry", put("payload", {"text": LONG}), "archive_field"),
    ("entry", put("payload", None), "archive_field"),
    ("entry", put("participant_id", "p1"), "archive_field"),
    ("entry", put("act", "withdraw"), "archive_field"),
    ("entry", put("act", "merge"), "archive_field_missing"),
    ("entry", put("activity_id", "another"), "archive_dangling"),
    ("entry", put("need_group", "nobody"), "archive_dangling"),
    ("entry", put("heads", -1), "archive_field"),
    ("chain_item", put("activity_id", "another"), "archive_dangling"),
    ("chain_item", put("votes", 1e400), "archive_field"),
    ("chain_item", put("kind", "wish"), "archive_field"),
    ("chain_item", into("origin", "seminar", None), "archive_field"),
    ("chain_item", into("data", "level", "high"), "archive_field"),
    ("chain_item", into("data", "positions", [{"actor": "FK"}]), "archive_field_missing"),
    ("chain_item", into("data", "need", "yes"), "archive_field"),
    (
        "chain_item",
        lambda record: record.update(kind="calculation", data={"total": 5}),
        "archive_field_missing",
    ),
    (
        "chain_item",
        lambda record: record.update(kind="outcome", data={"told": None}),
        "archive_field_missing",
    ),
    ("activity", put("seen_actors", {"same": {"FK": "Alice"}}), "archive_field"),
    ("entry", put("written_by", "p1"), "archive_field"),
    ("parked", put("state", "hidden"), "archive_field"),
    ("feedback", put("next_day", "snart"), "archive_field"),
    ("feedback", put("token", "abc"), "archive_field"),
    ("plan", put("next_day", "31/12"), "archive_field"),
    ("plan", put("direction", LONG), "archive_field_too_long"),
    ("plan", put("updated_at", "yesterday"), "archive_field"),
    ("plan_row", put("plan_id", "another"), "archive_dangling"),
    ("plan_row", put("parent", "another"), "archive_dangling"),
    ("plan_row", put("kind", "dream"), "archive_field"),
    ("plan_row", into("fields", "title", LONG), "archive_field"),
    ("plan_row", into("fields", "level", "high"), "archive_field"),
    ("plan_row", into("fields", "level", {"today": "2", "low": 0, "high": 3}), "archive_field"),
    ("plan_row", into("fields", "level", {"today": 2, "low": 0, "high": 3, "day": "nyss"}), "archive_field"),
    ("plan_row", into("fields", "positions", "alla"), "archive_field"),
    ("plan_row", into("fields", "anchors", ["FK"]), "archive_field"),
    ("plan_row", into("fields", "status", "popular"), "archive_field"),
    ("plan_row", into("fields", "room", {"told": "Klart"}), "archive_field_missing"),
    ("plan_row", into("fields", "calculation", {"total": {"net": "1e400"}}), "archive_field_missing"),
    ("plan_row", into("fields", "progress", "almost"), "archive_field"),
    ("plan_row", into("fields", "date", "snart"), "archive_field"),
    ("plan", put("representatives", [{}]), "archive_field_missing"),
    ("plan", put("representation", {"present": 5}), "archive_field"),
    ("plan_revision", into("content", "lead", "Alice"), "archive_field"),
    ("plan_revision", into("content", "rows", [{"kind": "dream"}]), "archive_field_missing"),
    ("plan_note", put("day", ""), "archive_field"),
    ("plan_revision", put("content", {}), "archive_field_missing"),
    ("plan_revision", put("plan_id", "another"), "archive_dangling"),
    ("survey", put("year", 1812), "archive_field"),
    ("survey", put("texts", {"summary": "Kort"}), "archive_field"),
    ("need_group", put("key", "Äldre sjuka"), "archive_field"),
    ("need_group", put("people", -5), "archive_field"),
    ("actor", put("name", ""), "archive_field_missing"),
    ("actor", lambda _: b'{"is":"actor","name":', "archive_bad_json"),
    ("actor", lambda _: b"[1, 2]", "archive_bad_json"),
    ("actor", lambda _: b'{"is":"actor","name":"\xff\xfe"}', "archive_bad_json"),
    ("actor", lambda _: b'{"is":"actor","name":"\\ud800"}', "archive_bad_json"),
    ("actor", lambda _: b"[" * 5000, "archive_bad_json"),
    ("actor", lambda _: b"", "archive_bad_json"),
]


@pytest.mark.parametrize(
    ("tag", "change", "code"), FAULTS, ids=[f"{n}-{f[0]}-{f[2]}" for n, f in enumerate(FAULTS)]
)
def test_a_fault_is_told_with_its_line(
    archives: dict[str, bytes], there: Context, tag: str, change: Change, code: str
) -> None:
    kind = "place" if f'"is":"{tag}"'.encode() not in archives["seminar"] else "seminar"
    archive, line = changed(archives[kind], tag, change)
    refused = refusal_of(there, archive)
    assert refused.code == code
    if code != "archive_entries_missing":
        assert refused.details["line"] == line


@pytest.mark.parametrize(
    ("tag", "name"),
    [("seminar", "id"), ("entry", "ref"), ("chain_item", "id"), ("plan", "id"), ("plan_row", "id")],
)
def test_the_same_thing_twice_is_refused(
    archives: dict[str, bytes], there: Context, tag: str, name: str
) -> None:
    kind = "place" if tag in ("plan", "plan_row") else "seminar"
    lines = unsealed(archives[kind]).split(b"\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(f'{{"is":"{tag}"'.encode()))
    if tag == "entry":
        head = next(n for n in range(at, 0, -1) if lines[n].startswith(b'{"is":"activity"'))
        activity = orjson.loads(lines[head].removesuffix(b","))
        lines[head] = orjson.dumps(activity | {"entries": activity["entries"] + 1}) + b","
    lines.insert(at, lines[at])
    refused = refusal_of(there, b"\n".join(lines))
    assert refused.code == ("archive_order" if tag == "seminar" else "archive_twice")
    assert refused.details["line"] == at + 2


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
    archive = archives[data.draw(st.sampled_from(["seminar", "place"]))]
    end = data.draw(st.integers(0, len(archive.rstrip()) - 1))
    with pytest.raises(Refused, match=r"^archive_"):
        check_archive(stock.registry, io.BytesIO(archive[:end]))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whichever_byte_changes_it_is_refused(
    archives: dict[str, bytes], stock: Context, data: st.DataObject
) -> None:
    archive = bytearray(archives[data.draw(st.sampled_from(["seminar", "place"]))].rstrip())
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
    kind = data.draw(st.sampled_from(["seminar", "place"]))
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
