"""Which actors are offered, and by what one name each is known however it was spelled.

Three things make one actor of several spellings: the leader's list of actors (`activity.actor`), the same words in
another case or with other end marks, and the leader's merges in this activity. A catalogue's name is also known without
what stands in brackets after it: *Primärvården* is *Primärvården (vårdcentralerna)*. Own words with brackets are left
as they are, since *Kommunen (skolan)* and *Kommunen (hemtjänsten)* are two.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from exercises.stakeholder_map.payload import MapActivity, MapConfig

#: More actors than this are not offered; a phone has no room for them.
MOST_OFFERED = 60
_BRACKETS = re.compile(r"\s*\([^()]*\)$")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name as it is compared: case, spacing and end marks do not count."""
    return " ".join(name.casefold().strip(" .,;:!?…").split())


@lru_cache(maxsize=4096)
def actor_ref(name: str) -> str:
    """The actor's stable name, from one seminar to the next."""
    return f"actor:{blake2b(plain(name).encode(), digest_size=6).hexdigest()}"


def offered_here(activity: MapActivity) -> list[str]:
    """The seminar's own actors: those on the roll, others who are here, then those expected who have not come."""
    here = (person.actor for person in activity.people if person.actor)
    return _once(activity.actor(name) for name in [*activity.roll, *sorted(set(here)), *activity.expected])


def offered_besides(activity: MapActivity, config: MapConfig | None = None) -> list[str]:
    """The catalogue's actors of the chosen paper, without those that are here."""
    chosen = (config or activity.config).catalogue
    here = {plain(name) for name in offered_here(activity)}
    found = []
    for item in activity.catalogue.get("actors", {}).values():
        papers = item.extra.get("papers")
        is_chosen = chosen == "both" or (isinstance(papers, list | tuple) and chosen in papers)
        name = activity.actor(item.title)
        if chosen != "none" and is_chosen and not {plain(name), plain(_bare(name))} & here:
            found.append(name)
    return _once(found)


class Names:
    """The one name of each actor."""

    def __init__(self, activity: MapActivity, config: MapConfig | None = None) -> None:
        self._activity = activity
        self._targets = {source: merge.into for merge in activity.merges for source in merge.refs}
        #: What the leader called what others were merged into, the last word counting.
        self.called = {merge.into: merge.title for merge in activity.merges if merge.title}
        self._offered: dict[str, str] = {}
        for name in offered_here(activity):
            self._offered.setdefault(plain(name), name)
        for item in activity.catalogue.get("actors", {}).values():
            name = activity.actor(item.title)
            known = self._offered.get(plain(_bare(name)), name)
            self._offered.setdefault(plain(name), known)
            self._offered.setdefault(plain(_bare(name)), known)
        self._chosen = {plain(name) for name in [*offered_here(activity), *offered_besides(activity, config)]}
        self._refs: dict[str, str] = {}
        self._spellings: dict[str, Counter[str]] = {}

    def find(self, written: str) -> str:
        """The name that this spelling stands for, before the activity's own merges."""
        name = self._activity.actor(written)
        return self._offered.get(plain(name), name)

    def is_offered(self, name: str) -> bool:
        """Whether the name (as `find` gives it) is among those to choose from."""
        return plain(name) in self._chosen

    def ref_of(self, written: str) -> str:
        """The ref that this spelling counts as, merges included."""
        ref = self._refs.get(written)
        if ref is None:
            ref = self._refs[written] = self.resolve(actor_ref(self.find(written)))
        return ref

    def count(self, written: str) -> str:
        """The same, and the spelling is remembered: `title` tells the one that most used."""
        ref = self.ref_of(written)
        self._spellings.setdefault(ref, Counter())[written] += 1
        return ref

    def resolve(self, ref: str) -> str:
        """As `activity.resolve`, without walking all merges for every entry."""
        while ref in self._targets:
            ref = self._targets[ref]
        return ref

    def title(self, ref: str) -> str:
        """What the leader called it in a merge; else its own name, as most spelled it."""
        if ref in self.called:
            return self.called[ref]
        spellings = self._spellings.get(ref, Counter())
        own = [written for written in spellings if actor_ref(self.find(written)) == ref]
        best = min(own or spellings, key=lambda written: (-spellings[written], written), default=None)
        return self.find(best) if best else ref

    def spellings(self, ref: str) -> list[str]:
        """The names that were laid together under it, its own title left out."""
        title = self.title(ref)
        found = {self.find(written): None for written in sorted(self._spellings.get(ref, ()))}
        return [name for name in found if plain(name) != plain(title)]


def _bare(name: str) -> str:
    """A name without what stands in brackets after it."""
    return _BRACKETS.sub("", name) or name


def _once(names: Iterable[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(plain(name), name)
    return list(found.values())[:MOST_OFFERED]
