"""What can be set from outside: options over environment over `.env` over defaults."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from workshop.errors import Broken


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
        name = "WORKSHOP_" + str(fault["loc"][0]).upper()
        raise Broken(f"{name} has a wrong value ({fault.get('input')!r}): {fault['msg']}.") from error
