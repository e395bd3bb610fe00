"""Fits links and loops into so many bytes; a factor's title is sent once, by its short ref."""

import json
from collections.abc import Callable, Iterable

from workshop.exercise import View, first_within

from .links import Link, Loop, Map

#: What loops and breaking points may take besides the links, on a phone and elsewhere.
PHONE_LOOPS, OTHER_LOOPS = 2_200, 20_000


def short_ref(ref: str) -> str:
    """A factor's ref as the rows of links tell it."""
    return ref.removeprefix("factor:")


class Pack:
    """`titles` and `refs` are what has been packed so far."""

    def __init__(self, found: Map, size: int, is_phone: bool) -> None:
        self.found = found
        self.left = size
        self.loop_size = PHONE_LOOPS if is_phone else OTHER_LOOPS
        self.titles: dict[str, str] = {}
        self.refs: set[str] = set()

    def links(self, links: Iterable[Link], show: Callable[[Link], View]) -> list[View]:
        """The first of the links, as many as fit together with what their factors are called."""
        rows = []
        for link in links:
            row = show(link)
            names = {short_ref(ref): ref for ref in (link.cause, link.effect)}
            titles = {name: self.found.title(ref) for name, ref in names.items() if name not in self.titles}
            cost = len(json.dumps(row)) + len(json.dumps(titles)) + 2
            if cost > self.left:
                break
            self.left -= cost
            self.titles |= titles
            self.refs.add(link.ref)
            rows.append(row)
        return rows

    def loops(self, loops: Iterable[Loop], facts: Callable[[Loop], View]) -> list[View]:
        """The loops all of whose links were packed."""
        rows = ({"links": [link.ref for link in loop.links]} | facts(loop) for loop in loops)
        return first_within((row for row in rows if set(row["links"]) <= self.refs), 20, self.loop_size)

    def known(self, links: Iterable[Link], show: Callable[[Link], View]) -> list[View]:
        """Something about those links that were packed."""
        return first_within((show(link) for link in links if link.ref in self.refs), 20, self.loop_size)
