"""Views are bounded: what does not fit is left out and counted, never sent."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

import orjson


def first_within(items: Iterable[dict[str, Any]], most: int, size: int) -> list[dict[str, Any]]:
    """The first of `items`: at most `most` of them and `size` bytes of JSON together, in its widest spelling
    (`\\u00e5` for å), since an encoder somewhere may write it so."""
    kept: list[dict[str, Any]] = []
    left = size
    for item in islice(items, most):
        left -= _widest(item) + 1
        if left < 0:
            break
        kept.append(item)
    return kept


def _widest(item: dict[str, Any]) -> int:
    """At least as long as its widest spelling: a letter of n bytes is counted as 5n - 4 characters."""
    written = orjson.dumps(item)
    letters = len(written.decode())
    return letters + 5 * (len(written) - letters)
