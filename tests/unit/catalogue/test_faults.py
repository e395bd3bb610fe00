"""A malformed file stops the kit with one sentence that names the file and the fault."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop.catalogue import read_catalogue, read_guide, read_programmes
from workshop.errors import Broken

CONTENT = Path(__file__).parents[3] / "content"
Change = Callable[[str], str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def spoil(path: Path, change: Change) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        ("obstacles", lambda s: s.replace('text = "', 'texte = "', 1), '"bristande_kunskap_om_varandra"'),
        ("dynamics", lambda s: s + "\n[[item", "not valid TOML"),
        ("need_groups", lambda s: s.replace("people = 2000", "people = -1", 1), "people"),
        ("need_groups", lambda s: s.replace("people = 2000", 'people = "2000"', 1), "people"),
        ("goals", lambda s: s + s[s.index("[[item]]") :], "stands there twice"),
        ("obstacles", lambda s: s.replace('category = "culture"', 'category = "kultur"', 1), "category"),
        ("obstacles", lambda s: s.replace('same_as = "', 'same_as = "x', 1), "points at"),
        ("channels", lambda s: s.replace('"landstinget"', '"regionen"', 1), "points at"),
        ("channels", lambda s: s.replace(', "landstinget"]', "]", 1), "fewer than 2 parties"),
        ("differences", lambda s: s.replace('obstacle = "', 'obstacle = "x', 1), "points at"),
        ("stairs", lambda s: s.replace('key = "', 'key = "Ö', 1), "key"),
        ("vision", lambda s: s.replace('title = "', 'title = "' + "x" * 90, 1), "title"),
        ("reasons", lambda s: s.replace("norra-vastmanland-2007", "okänt", 1), "document"),
    ],
)
def test_it_names_the_file_and_the_fault(content: Path, name: str, change: Change, fault: str) -> None:
    spoil(content / "sv" / f"{name}.toml", change)
    with pytest.raises(Broken) as broken:
        read_catalogue(content, "sv")
    sentence = str(broken.value)
    assert f"{name}.toml" in sentence and fault in sentence
    assert "\n" not in sentence


def test_a_missing_file_is_named(content: Path) -> None:
    (content / "en" / "actors.toml").unlink()
    with pytest.raises(Broken, match=r"actors\.toml is missing"):
        read_catalogue(content, "en")


def test_a_missing_language_is_named(content: Path) -> None:
    with pytest.raises(Broken, match=r"folder .*fi is missing"):
        read_catalogue(content, "fi")


def test_a_stray_file_is_not_passed_over_in_silence(content: Path) -> None:
    (content / "sv" / "obstacle.toml").write_text("item = []", encoding="utf-8")
    with pytest.raises(Broken, match=r"obstacle\.toml"):
        read_catalogue(content, "sv")


def test_a_new_noun_needs_its_file_in_every_language_and_nothing_else(content: Path) -> None:
    item = (content / "sv" / "vision.toml").read_text(encoding="utf-8").split("[[item]]")[1]
    for language in ("sv", "en"):
        (content / language / "feelings.toml").write_text(f"[[item]]{item}", encoding="utf-8")
    assert list(read_catalogue(content, "sv")["feelings"]) == ["normalt_forhallningssatt"]


def test_a_file_that_is_not_utf8_is_named(content: Path) -> None:
    (content / "sv" / "vision.toml").write_bytes("key = 'å'".encode("latin-1"))
    with pytest.raises(Broken, match=r"vision\.toml is not written in UTF-8"):
        read_catalogue(content, "sv")


def test_an_exercise_without_a_guide_is_named(content: Path) -> None:
    with pytest.raises(Broken, match=r"knitting\.toml is missing"):
        read_guide(content, "sv", "knitting")


def test_a_guide_for_an_unknown_step_is_refused(content: Path) -> None:
    spoil(content / "sv" / "guides" / "talk.toml", lambda s: s.replace("phases.all", "phases.everybody"))
    with pytest.raises(Broken, match=r"talk\.toml: field \"phases"):
        read_guide(content, "sv", "talk")


def test_a_programme_with_an_unknown_scope_is_refused(content: Path) -> None:
    path = content / "sv" / "programmes" / "nacka_short.toml"
    spoil(path, lambda s: s.replace('scope = "room"', 'scope = "table"', 1))
    with pytest.raises(Broken, match=r"nacka_short\.toml: activity 1 \(\"talk\"\), field \"scope\""):
        read_programmes(content, "sv")


def test_a_programme_is_found_by_its_file_name(content: Path) -> None:
    folder = content / "sv" / "programmes"
    (folder / "nacka_short.toml").rename(folder / "nacka_long.toml")
    with pytest.raises(Broken, match="is not the file's name"):
        read_programmes(content, "sv")


def test_a_programme_without_its_guide_is_refused(content: Path) -> None:
    path = content / "sv" / "programmes" / "nacka_short.toml"
    spoil(path, lambda s: s.replace("follow_up = ", "afterwards = ", 1))
    with pytest.raises(Broken, match=r"nacka_short\.toml: field \"guide\.follow_up\""):
        read_programmes(content, "sv")
