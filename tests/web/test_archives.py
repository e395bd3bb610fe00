"""The archive over HTTP: streamed out, looked through, taken in whole or refused with a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archiving import changed, live_through
from tests.people import OpenSeminar
from tests.serving import ADMIN_TOKEN
from tests.web.callers import Caller, is_error
from workshop.app import Kit, create_kit
from workshop.settings import Settings
from workshop.web import archives


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Caller]:
    """Fay at another kit."""
    kit = create_kit(
        Settings(data_dir=tmp_path / "elsewhere", admin_token=ADMIN_TOKEN, language="en", _env_file=None)
    )
    yield Caller(kit, ADMIN_TOKEN)
    kit.context.database.close()


@pytest.fixture(scope="module")
def lived(kit: Kit) -> OpenSeminar:
    return live_through(kit.context, place="Lived place", title="Lived")


def archive(caller: Caller, path: str) -> bytes:
    response = caller.get(f"{path}/export.json")
    assert response.status_code == 200
    assert ".json" in response.headers["Content-Disposition"]
    return bytes(response.data)


def test_a_place_goes_from_one_kit_to_another(caller: Caller, elsewhere: Caller, lived: OpenSeminar) -> None:
    path = f"/api/places/{lived.record.place_id}"
    written = archive(caller, path)
    found = elsewhere.call("POST", "/api/seminars/import/check", data=written)
    assert (found["kind"], found["place"], found["counts"]["seminar"]) == ("place", "Lived place", 1)
    assert elsewhere.call("GET", "/api/places")["places"] == [], "looking through it writes nothing"
    taken = elsewhere.ask("POST", "/api/seminars/import", data=written)
    assert taken.status_code == 201 and taken.get_json() == found | {"place_id": lived.record.place_id}
    assert archive(elsewhere, path) == written
    for way in ("/api/seminars/import", "/api/seminars/import/check"):
        refused = elsewhere.ask("POST", way, data=written)
        assert is_error(refused, 409, "archive_exists") and "Lived place" in refused.get_json()["message"]


def test_a_seminar_goes_from_one_kit_to_another(
    caller: Caller, elsewhere: Caller, lived: OpenSeminar
) -> None:
    path = f"/api/seminars/{lived.id}"
    written = archive(caller, path)
    taken = elsewhere.call("POST", "/api/seminars/import", data=written)
    assert [one["title"] for one in taken["seminars"]] == ["Lived"]
    assert elsewhere.call("GET", path)["state"] == "ended"
    assert archive(elsewhere, path) == written
    for format in ("md", "docx", "pdf", "xlsx"):
        assert elsewhere.get(f"{path}/export.{format}").status_code == 200
    assert elsewhere.get(f"/api/places/{taken['place_id']}/overview").status_code == 200


def test_a_fault_is_told_in_the_readers_language(caller: Caller, lived: OpenSeminar) -> None:
    written = archive(caller, f"/api/seminars/{lived.id}")
    wrong, line = changed(written, "seminar", lambda record: record.update(day="2026-02-30"))
    for way in ("/api/seminars/import", "/api/seminars/import/check"):
        refused = caller.ask("POST", way, data=wrong, headers={"Accept-Language": "sv"})
        assert refused.status_code == 400
        assert refused.get_json()["message"].startswith(f"På rad {line} står något i fältet day")
    assert is_error(caller.ask("POST", "/api/seminars/import"), 400, "archive_foreign")


def test_what_is_too_large_is_refused(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEGABYTES", 1)
    refused = caller.ask("POST", "/api/seminars/import", data=b"x" * 1_100_000)
    assert is_error(refused, 400, "archive_too_large")


def test_only_the_facilitator_may(kit: Kit, anybody: Caller, lived: OpenSeminar) -> None:
    for way in ("/api/seminars/import", "/api/seminars/import/check"):
        assert anybody.ask("POST", way, data=b"{}").status_code == 401
    assert anybody.get(f"/api/places/{lived.record.place_id}/export.json").status_code == 401
    assert anybody.get(f"/api/seminars/{lived.id}/export.json").status_code == 401


def test_a_place_or_seminar_that_is_not_there(caller: Caller) -> None:
    assert is_error(caller.get("/api/places/nowhere/export.json"), 404, "unknown_place")
    assert is_error(caller.get("/api/seminars/nobody/export.json"), 404, "unknown_seminar")
