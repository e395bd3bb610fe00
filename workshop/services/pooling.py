"""Promise 2: opinions by fewer people than the smallest-group number are pooled as *övriga*.

Groups below the number are pooled; while the pool itself is too small the next smallest group joins
it, so that it can never be worked out as the rest. If that leaves a single group, its label says no
more than the total.
"""

from collections import Counter
from collections.abc import Iterable, Mapping


def find_pooled(groups: Mapping[str, int], smallest: int, unnamed: int = 0) -> frozenset[str]:
    """The groups (name → number of people) whose names may not be shown. `unnamed` people belong to none and are
    in the pool already."""
    pooled = {name for name, people in groups.items() if people < smallest}
    if not pooled and not unnamed:
        return frozenset()
    in_pool = unnamed + sum(groups[name] for name in pooled)
    for name, people in sorted(groups.items(), key=lambda group: (group[1], group[0])):
        if in_pool >= smallest:
            break
        if name not in pooled:
            pooled.add(name)
            in_pool += people
    return frozenset(pooled)


def count_groups(people: Iterable[tuple[str, str | None, int]]) -> tuple[Counter[str], int]:
    """Heads by group from (person, group, heads), each person counted once, and the heads without a group."""
    groups: Counter[str] = Counter()
    unnamed = 0
    seen: set[tuple[str, str | None]] = set()
    for person, group, heads in people:
        if (person, group) in seen:
            continue
        seen.add((person, group))
        if group:
            groups[group] += heads
        else:
            unnamed += heads
    return groups, unnamed
