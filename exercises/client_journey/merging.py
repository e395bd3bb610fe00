"""What the leader has laid together: lanes, steps and gaps, each with its own sort."""

from .names import Place, code_of, read_place
from .payload import JourneyActivity


class Merging:
    """Finds what a lane, a step or a gap counts as now, also by a ref that was told before later merges."""

    def __init__(self, activity: JourneyActivity) -> None:
        self._activity = activity
        self._lanes: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self.lane_titles: dict[str, str] = {}
        self.place_titles: dict[str, str] = {}
        for name in activity.same_actors:
            self._join(self._lanes, code_of(name), code_of(activity.actor(name)))
        for merge in activity.merges:
            if merge.into.startswith("lane:"):
                into = merge.into.removeprefix("lane:")
                for ref in merge.refs:
                    if ref.startswith("lane:"):
                        self._join(self._lanes, ref.removeprefix("lane:"), into)
        self._read_titles_and_places()

    def _read_titles_and_places(self) -> None:
        """After all lanes are known, since they are part of what steps and gaps are called."""
        for merge in self._activity.merges:
            place = read_place(merge.into)
            if place is None:
                if merge.title and merge.into.startswith("lane:"):
                    self.lane_titles[self.lane(merge.into.removeprefix("lane:"))] = merge.title
                continue
            into = self._moved(place)
            for ref in merge.refs:
                part = read_place(ref)
                if part is not None and part.sort == place.sort:
                    self._join(self._places, self._moved(part).ref, into.ref)
            if merge.title:
                self.place_titles[into.ref] = merge.title

    def lane_of(self, name: str) -> str:
        """The lane of an actor as somebody spelled it."""
        if name not in self._codes:
            self._codes[name] = self.lane(code_of(self._activity.actor(name)))
        return self._codes[name]

    def lane(self, code: str) -> str:
        return _follow(self._lanes, code)

    def place(self, place: Place) -> Place:
        """Where this counts now."""
        moved = self._moved(place)
        if not self._places:
            return moved
        target = _follow(self._places, moved.ref)
        found = moved if target == moved.ref else read_place(target)
        assert found is not None
        return found

    def lane_title(self, code: str) -> str | None:
        """What the leader called this lane."""
        return self.lane_titles.get(code)

    def _moved(self, place: Place) -> Place:
        if not self._lanes:
            return place
        lanes = tuple(sorted(self.lane(code) for code in place.lanes))
        return place if lanes == place.lanes else Place(place.sort, lanes, place.stage, place.said)

    @staticmethod
    def _join(targets: dict[str, str], source: str, into: str) -> None:
        """Later merges of lanes may make two merges lead in a circle: the last one is then left out."""
        if source not in targets and _follow(targets, into) != source:
            targets[source] = into


def _follow(targets: dict[str, str], name: str) -> str:
    while name in targets:
        name = targets[name]
    return name
