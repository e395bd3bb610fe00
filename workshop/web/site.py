"""What the handlers work with, handed to each as its first argument."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from workshop.services.context import Context
from workshop.services.network import NetworkChecks
from workshop.services.tokens import Tokens
from workshop.web.assets import Assets
from workshop.web.limits import Limits


class Announcer(Protocol):
    """Tells the connected what changed; called after the commit only."""

    def activity_changed(self, seminar_id: str, activity_id: str) -> None: ...

    def seminar_changed(self, seminar_id: str) -> None: ...

    def aside_changed(self, seminar_id: str) -> None: ...

    def pages_turned(self, seminar_id: str, by: int) -> None: ...

    def withheld(self, place_id: str) -> None: ...

    def leading_changed(self, seminar_id: str) -> None: ...

    def cofacilitator_ended(self, seminar_id: str, cofacilitator_id: str) -> None: ...

    def people_moved(
        self, seminar_id: str, participant_ids: Sequence[str], code: str | None = ...
    ) -> None: ...

    def people_changed(self, seminar_id: str, participant_ids: Sequence[str] = ...) -> None: ...

    def person_removed(self, seminar_id: str, participant_id: str) -> None: ...

    def seminar_ended(self, seminar_id: str) -> None: ...

    def seminar_deleted(self, seminar_id: str) -> None: ...


@dataclass(frozen=True)
class Site:
    context: Context
    tokens: Tokens
    announcer: Announcer
    assets: Assets
    limits: Limits
    network_checks: NetworkChecks
    version: str
