"""What can be set from outside: options over environment over `.env` over defaults."""

import socket
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from workshop.errors import Broken

#: Never said aloud: they are secrets, or hold a password.
SECRET = frozenset({"secret_key", "admin_token", "database_url", "redis_url"})


class Settings(BaseSettings):
    """Every variable begins with WORKSHOP_; see docs/protocol.md."""

    model_config = SettingsConfigDict(
        env_prefix="WORKSHOP_", env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    host: str = "0.0.0.0"
    port: int = Field(8000, ge=1, le=65535)
    data_dir: Path = Path("data")
    database_url: str | None = None
    redis_url: str | None = None
    public_url: str | None = None
    secret_key: str | None = Field(None, min_length=16)
    admin_token: str | None = Field(None, min_length=16)
    language: Literal["sv", "en"] = "sv"
    retention_days: int = Field(180, ge=1, le=3650)
    trusted_proxies: int = Field(0, ge=0, le=5)

    @field_validator("public_url")
    @classmethod
    def _is_web_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("redis_url")
    @classmethod
    def _is_redis_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("must begin with redis://, rediss:// or unix://")
        return value

    @field_validator("host")
    @classmethod
    def _is_known_host(cls, value: str) -> str:
        try:
            socket.getaddrinfo(value, None)
        except OSError as error:
            raise ValueError("is neither an address nor a name that this machine knows") from error
        return value

    @field_validator("data_dir")
    @classmethod
    def _may_be_folder(cls, value: Path) -> Path:
        if value.exists() and not value.is_dir():
            raise ValueError("is a file; it must be a folder")
        return value

    @property
    def database(self) -> str:
        """The database's address: the one set, or SQLite in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'samverkstan.sqlite'}"


def read_settings(**options: object) -> Settings:
    """Read the settings; a wrong value is one sentence that names the variable."""
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        fault = error.errors()[0]
        field = str(fault["loc"][0])
        value = "" if field in SECRET else f" ({str(fault.get('input'))!r})"
        raise Broken(f"WORKSHOP_{field.upper()} has a wrong value{value}: {fault['msg']}.") from error
