from __future__ import annotations

from pathlib import Path

import pytest

from tools import vendor


class Npm:
    """Stands for npm: notes what it was asked, and lays out the files of one library."""

    def __init__(self, modules: Path) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.modules = modules

    def __call__(self, *arguments: str) -> None:
        self.asked.append(arguments)
        (self.modules / "lib").mkdir(parents=True, exist_ok=True)
        (self.modules / "lib" / "lib.mjs").write_text(f"// fetch number {len(self.asked)}", "utf-8")


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Npm:
    npm = Npm(tmp_path / "node_modules")
    (tmp_path / "package-lock.json").write_text("{}", "utf-8")
    monkeypatch.setattr(vendor, "LOCK", tmp_path / "package-lock.json")
    monkeypatch.setattr(vendor, "MODULES", npm.modules)
    monkeypatch.setattr(vendor, "VENDOR", tmp_path / "vendor")
    monkeypatch.setattr(vendor, "FILES", {"js/lib.mjs": "lib/lib.mjs"})
    monkeypatch.setattr(vendor, "run_npm", npm)
    monkeypatch.setattr("sys.argv", ["vendor"])
    return npm


def test_it_fetches_and_copies_what_pages_need(npm: Npm) -> None:
    vendor.main()
    assert (vendor.VENDOR / "js" / "lib.mjs").is_file()
    assert "--ignore-scripts" in npm.asked[0]


def test_it_does_nothing_a_second_time(npm: Npm) -> None:
    vendor.main()
    vendor.main()
    assert len(npm.asked) == 1


def test_it_needs_no_node_where_the_files_came_along(npm: Npm) -> None:
    vendor.main()
    (npm.modules / ".stamp").unlink()
    vendor.main()
    assert len(npm.asked) == 1


def test_a_new_lock_fetches_anew(npm: Npm) -> None:
    vendor.main()
    vendor.LOCK.write_text('{"changed": true}', "utf-8")
    vendor.main()
    assert "number 2" in (vendor.VENDOR / "js" / "lib.mjs").read_text("utf-8")


def test_other_line_ends_in_the_lock_change_nothing(npm: Npm) -> None:
    vendor.LOCK.write_bytes(b"{\n}\n")
    vendor.main()
    vendor.LOCK.write_bytes(b"{\r\n}\r\n")
    vendor.main()
    assert len(npm.asked) == 1


def test_a_file_that_went_missing_is_copied_again(npm: Npm) -> None:
    vendor.main()
    (vendor.VENDOR / "js" / "lib.mjs").unlink()
    vendor.main()
    assert (vendor.VENDOR / "js" / "lib.mjs").is_file()


def test_what_tests_need_is_fetched_only_when_asked_for(npm: Npm, monkeypatch: pytest.MonkeyPatch) -> None:
    vendor.main()
    monkeypatch.setattr("sys.argv", ["vendor", "--with-tools"])
    vendor.main()
    vendor.main()
    assert ["--omit=dev" in asked for asked in npm.asked] == [True, False]


def test_a_library_laid_out_anew_is_named(npm: Npm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vendor, "FILES", {"js/lib.mjs": "lib/elsewhere.mjs"})
    with pytest.raises(SystemExit, match=r"lib/elsewhere\.mjs is not there"):
        vendor.main()
    assert not vendor.vendor_is_right()
