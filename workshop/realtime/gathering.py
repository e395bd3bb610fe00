"""Gathers what many hand in at the same moment into one commit for each activity."""

from collections import defaultdict
from dataclasses import dataclass, field

import gevent
from gevent.event import AsyncResult

from workshop.errors import KitError
from workshop.services.context import Context
from workshop.services.entries import Act, hand_in

#: The most acts in one transaction: bounds how long it holds up everybody else.
MOST_AT_ONCE = 200


@dataclass
class _Waiting:
    acts: list[tuple[Act, AsyncResult]] = field(default_factory=list)
    is_served: bool = False


class Gatherer:
    """One writer for each activity that somebody hands in to; it lives while there is something to write.

    Whoever hands in waits for the commit that holds their entry, so an answer still means that it is on the disk.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waiting: dict[str, _Waiting] = defaultdict(_Waiting)

    def hand_in(self, activity_id: str, act: Act) -> int:
        """Store one act; the answer is its revision. Raises the KitError that it was refused with."""
        waiting = self._waiting[activity_id]
        result = AsyncResult()
        waiting.acts.append((act, result))
        if not waiting.is_served:
            waiting.is_served = True
            gevent.spawn(self._serve, activity_id, waiting)
        answer = result.get()
        if isinstance(answer, KitError):
            raise answer
        return int(answer)

    def _serve(self, activity_id: str, waiting: _Waiting) -> None:
        while waiting.acts:
            # Let everybody whose message has arrived put it in before the commit.
            gevent.sleep(0)
            acts = waiting.acts[:MOST_AT_ONCE]
            del waiting.acts[:MOST_AT_ONCE]
            self._write(activity_id, acts)
        waiting.is_served = False
        self._waiting.pop(activity_id, None)

    def _write(self, activity_id: str, acts: list[tuple[Act, AsyncResult]]) -> None:
        try:
            answers = hand_in(self._context, activity_id, [act for act, _ in acts])
        except Exception as error:
            for _, result in acts:
                result.set_exception(error)
            return
        for (_, result), answer in zip(acts, answers, strict=True):
            result.set(answer)
