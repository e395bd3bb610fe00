"""What the links go between. A factor is known by what it is called, so that the same words are the same factor."""

import hashlib
from collections.abc import Iterable
from typing import Literal

from workshop.exercise import Activity, ChainItem, StoredEntry

from .entry import CircleConfig, CircleEntry, Sign

CircleActivity = Activity[CircleConfig, CircleEntry]
Stored = StoredEntry[CircleEntry]
Side = Literal["cause", "effect"]


def factor_ref(title: str) -> str:
    """The same for the same words however they are capitalised; the leader merges the other spellings."""
    return "factor:" + hashlib.sha256(title.casefold().encode()).hexdigest()[:12]


def link_ref(cause: str, effect: str, sign: Sign) -> str:
    """A link's ref tells its two factors, so that it is found again after they have been merged into others."""
    return f"{cause.removeprefix('factor:')}.{effect.removeprefix('factor:')}.{sign}"


def read_link_ref(ref: str) -> tuple[str, str, Sign] | None:
    """Cause, effect and sign; None for what is no link's ref."""
    parts = ref.split(".")
    if len(parts) != 3 or parts[2] not in ("more", "less"):
        return None
    return f"factor:{parts[0]}", f"factor:{parts[1]}", "more" if parts[2] == "more" else "less"


class Factors:
    """The factors of an activity: their titles, what they were merged into, and the chain items behind them."""

    def __init__(self, activity: CircleActivity, entries: Iterable[Stored]) -> None:
        self.given: dict[str, ChainItem] = {item.id: item for item in activity.given}
        self.targets = {source: merge.into for merge in activity.merges for source in merge.refs}
        self._called = {merge.into: merge.title for merge in activity.merges if merge.title}
        named = [item.title for item in activity.given]
        named += [title for link in activity.config.start for title in (link.cause, link.effect)]
        self._titles = {factor_ref(title): title for title in reversed(named)}
        self._fallback: dict[str, str] = {}
        self.answers: dict[str, list[str]] = {}
        for item in activity.given:
            self.answers.setdefault(self.resolve(factor_ref(item.title)), []).append(item.id)
        self._known: dict[str, str] = {}
        for entry in entries:
            for title in (self.own_title(entry, "cause"), self.own_title(entry, "effect")):
                if title and title not in self._known:
                    self._titles.setdefault(factor_ref(title), title)
                    self._fallback.setdefault(self.find_title(title), title)

    def resolve(self, ref: str) -> str:
        """As `activity.resolve`, without walking all merges for every entry."""
        while ref in self.targets:
            ref = self.targets[ref]
        return ref

    def own_title(self, entry: Stored, side: Side) -> str | None:
        """What the entry calls its cause or effect; None where the chain item is no longer given."""
        told = entry.payload
        known, text = (told.cause, told.cause_text) if side == "cause" else (told.effect, told.effect_text)
        item = self.given.get(known) if known else None
        return item.title if item else text

    def find(self, entry: Stored, side: Side) -> str | None:
        """The factor that the entry's cause or effect counts as."""
        title = self.own_title(entry, side)
        return self.find_title(title) if title else None

    def find_title(self, title: str) -> str:
        """The factor that is called so."""
        if title not in self._known:
            self._known[title] = self.resolve(factor_ref(title))
        return self._known[title]

    def title(self, ref: str) -> str:
        """What the leader called it, else its own words; where those are hidden, the first that were merged into it."""
        return self._called.get(ref) or self._titles.get(ref) or self._fallback.get(ref) or ref
