"""How each measure stands: what its own actor says, and what the others see."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from workshop.exercise import ChainItem

from .entry import RESERVED, Progress, ReviewActivity, Stored

#: Of one measure so many different texts are told; the rest are counted.
MOST_TEXTS = 4


@dataclass(slots=True)
class Account:
    """One measure of the plan. `own` is what its actor's people handed in, `others` what everybody else did."""

    item: ChainItem
    actor: str | None
    is_late: bool = False
    own: list[Stored] = field(default_factory=list)
    others: list[Stored] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def date(self) -> str:
        return str(self.item.data.get("date") or "")

    @property
    def before(self) -> str:
        """How it stood in the plan before today; empty where nobody had said."""
        return str(self.item.data.get("progress") or "")

    @property
    def is_told(self) -> bool:
        return bool(self.own or self.others)

    @property
    def is_by_own(self) -> bool:
        """Whether its own actor has said how it goes; otherwise `progress` is what the others see."""
        return any(entry.payload.progress for entry in self.own)

    @property
    def progress(self) -> Progress | None:
        """The spokesperson's word before that of other people of the actor, the actor's before everybody else's."""
        spoken = [entry for entry in self.own if entry.payload.spokesperson]
        for voices in (spoken, self.own, self.others):
            found = _most_said(voices)
            if found:
                return found
        return None

    @property
    def counts(self) -> dict[str, int]:
        """How many said what, of those whose word counts; more than one where they disagree."""
        voices = self.own if self.is_by_own else self.others
        return dict(Counter(entry.payload.progress for entry in voices if entry.payload.progress))

    def texts(self, name: str) -> list[str]:
        """What its own actor wrote there, each once; first what goes with how it stands, where its people disagree."""
        progress = self.progress
        own = sorted(self.own, key=lambda entry: entry.payload.progress != progress)
        said = (getattr(entry.payload, name) for entry in own)
        return list(dict.fromkeys(text for text in said if text))

    @property
    def seen(self) -> list[Stored]:
        """What others wrote, in the room's order."""
        return [entry for entry in self.others if entry.payload.told or entry.payload.needed]


def _most_said(voices: Iterable[Stored]) -> Progress | None:
    said = (entry.payload.progress for entry in voices)
    counted = Counter(progress for progress in said if progress)
    most: Progress = max(RESERVED, key=lambda one: counted[one])
    return most if counted else None


def make_accounts(activity: ReviewActivity) -> list[Account]:
    """The measures with what has been told of each and is not hidden, in the plan's order."""
    return activity.once("accounts", lambda: _make_accounts(activity))


def _make_accounts(activity: ReviewActivity) -> list[Account]:
    found = {item.id: _account(activity, item) for item in activity.given}
    for entry in activity.entries:
        account = found.get(entry.payload.measure)
        if account is not None and not entry.hidden:
            (account.own if is_own(activity, account.actor, entry) else account.others).append(entry)
    return list(found.values())


def is_own(activity: ReviewActivity, actor: str | None, entry: Stored) -> bool:
    """Spellings may have been merged since it was handed in."""
    by = entry.payload.actor
    return by is not None and actor is not None and activity.actor(by) == actor


def _account(activity: ReviewActivity, item: ChainItem) -> Account:
    actor = owner_of(activity, item)
    date = str(item.data.get("date") or "")
    is_late = bool(date and activity.day and date < activity.day.isoformat())
    return Account(item, actor, is_late)


def owner_of(activity: ReviewActivity, item: ChainItem) -> str | None:
    """The actor that answers for the measure, however it is spelled."""
    named: Any = item.data.get("actor")
    return activity.actor(str(named)) if named else None


def stands(account: Account) -> str:
    """What today's word is, else what the plan said; `untold` where nobody has said."""
    return account.progress or account.before or "untold"


def count_states(accounts: Iterable[Account]) -> dict[str, int]:
    """How many measures stand how, in the order that a room wants to hear it."""
    counted = Counter(stands(account) for account in accounts)
    return {name: counted[name] for name in (*RESERVED, "untold")}
