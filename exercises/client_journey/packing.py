"""Fits steps and gaps into so many bytes; a lane's title is sent once, and rows tell its place in the list."""

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

from workshop.exercise import View

from .timeline import Said, Timeline

SaidT = TypeVar("SaidT", bound=Said)


class Pack:
    """`lanes` are the titles of all lanes that what has been packed lies in."""

    def __init__(self, timeline: Timeline, lanes: Iterable[str] = ()) -> None:
        self._timeline = timeline
        self._places: dict[str, int] = {}
        for code in lanes:
            self._places.setdefault(code, len(self._places))

    @property
    def lanes(self) -> list[str]:
        return [self._timeline.lane_title(code) for code in self._places]

    def place(self, code: str) -> int:
        """Where in the list of lanes it stands; it is put there if need be."""
        return self._places.setdefault(code, len(self._places))

    def rows(self, found: Iterable[SaidT], show: Callable[[SaidT], View], most: int, size: int) -> list[View]:
        """The first of these, as many as fit together with the titles of lanes that were not there."""
        rows: list[View] = []
        for said in found:
            if len(rows) >= most:
                break
            known = len(self._places)
            row = show(said)
            new = list(self._places)[known:]
            size -= len(json.dumps([row, [self._timeline.lane_title(code) for code in new]]))
            if size < 0:
                for code in new:
                    del self._places[code]
                break
            rows.append(row)
        return rows
