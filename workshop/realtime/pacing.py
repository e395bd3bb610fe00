"""Lets nobody fill the log alone: whoever hands in faster than people do waits for their answers."""

import time

import gevent

#: Entries in a row that are taken at once: more than an outbox holds after a long sleep.
BURST = 200
#: Seconds for each one beyond that.
INTERVAL = 0.05


class Pacer:
    """Counts by participant, so that more connections give no more."""

    def __init__(self) -> None:
        self._due: dict[str, float] = {}

    def wait_turn(self, who: str) -> None:
        """Come back when it is their turn: at once, unless they have asked too much."""
        now = time.monotonic()
        due = max(self._due.get(who, 0.0), now - BURST * INTERVAL) + INTERVAL
        self._due[who] = due
        if due > now:
            gevent.sleep(due - now)

    def forget(self, who: str) -> None:
        """Keep nothing of somebody who has left and owes no waiting."""
        if self._due.get(who, 0.0) <= time.monotonic():
            self._due.pop(who, None)
