"""Limits on guessing codes. Only wrong tries count: a whole room joins from one address at the same moment."""

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

from workshop.errors import Broken, TooMany


class Limits:
    """Counts wrong tries by address: in this process, or in Redis for several."""

    def __init__(self, redis_url: str | None) -> None:
        try:
            storage = storage_from_string(redis_url or "memory://")
        except ConfigurationError as error:
            raise Broken(f"WORKSHOP_REDIS_URL cannot be used: {error}.") from error
        self._limiter = FixedWindowRateLimiter(storage)
        self._wrong_tries = (RateLimitItemPerMinute(30), RateLimitItemPerHour(300))

    def check(self, address: str) -> None:
        """TooMany when this address has guessed wrong too often within a minute or an hour."""
        if not all(self._limiter.test(limit, "join", address) for limit in self._wrong_tries):
            raise TooMany("too_many_tries")

    def count_wrong(self, address: str) -> None:
        for limit in self._wrong_tries:
            self._limiter.hit(limit, "join", address)
