"""What may be wrong in an archive: the kind of line, the change that makes it so, and the refusal's code."""

from typing import Any

from tests.archiving import Change

LONG = "å" * 10_000


def put(name: str, value: Any) -> Change:
    """A change that sets a field."""
    return lambda record: record.update({name: value})


def into(name: str, inner: str, value: Any) -> Change:
    return lambda record: record[name].update({inner: value})


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
