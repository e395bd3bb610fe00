"""What can be set from outside; a wrong value is one sentence that names the variable, and nothing is made."""

from pathlib import Path

import pytest

from workshop.errors import Broken
from workshop.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without a `.env`."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_defaults_are_ready_to_run() -> None:
    settings = read_settings()
    assert (settings.host, settings.port, settings.language) == ("0.0.0.0", 8000, "sv")
    assert settings.database == f"sqlite:///{Path('data').absolute() / 'samverkstan.sqlite'}"


def test_an_option_goes_before_the_environment_and_that_before_the_file(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / ".env").write_text("WORKSHOP_PORT=8001\nWORKSHOP_LANGUAGE=en\nOTHER=1\n")
    assert (read_settings().port, read_settings().language) == (8001, "en")
    monkeypatch.setenv("WORKSHOP_PORT", "8002")
    assert read_settings().port == 8002
    assert read_settings(port=8003, host=None).port == 8003


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_PORT", "")
    monkeypatch.setenv("WORKSHOP_DATABASE_URL", "")
    assert read_settings().port == 8000 and read_settings().database_url is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WORKSHOP_PORT", "åttatusen"),
        ("WORKSHOP_PORT", "0"),
        ("WORKSHOP_PORT", "65536"),
        ("WORKSHOP_LANGUAGE", "fi"),
        ("WORKSHOP_SECRET_KEY", "short"),
        ("WORKSHOP_ADMIN_TOKEN", "short"),
        ("WORKSHOP_PUBLIC_URL", "192.168.1.2:8000"),
        ("WORKSHOP_RETENTION_DAYS", "0"),
        ("WORKSHOP_TRUSTED_PROXIES", "-1"),
    ],
)
def test_a_wrong_value_names_its_variable_and_nothing_is_written(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Broken, match=name) as broken:
        read_settings()
    assert "\n" not in str(broken.value)
    assert list(elsewhere.iterdir()) == []


def test_a_wrong_option_names_its_variable() -> None:
    with pytest.raises(Broken, match="WORKSHOP_PORT"):
        read_settings(port=99999)


def test_a_public_address_has_no_slash_at_its_end() -> None:
    assert Settings(public_url="https://kit.example/").public_url == "https://kit.example"


def test_a_database_address_goes_before_the_data_folder() -> None:
    settings = Settings(database_url="postgresql://fay@db/kit", data_dir=Path("elsewhere"))
    assert settings.database == "postgresql://fay@db/kit"
