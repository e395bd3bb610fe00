"""Promise 2: opinions by fewer people than the smallest-group number are pooled as *övriga*.

Groups below the number are pooled; while the pool itself is too small the next smallest group joins
it, so that it can never be worked out as the rest. If that leaves a single group, its label says no
more than the total. A device that stands for many people is no crowd to hide in (`is_enough`).
"""

from collections.abc import Iterable, Mapping, Sequence

from workshop.exercise import is_enough

#: Name → how many people stand behind each device of the group.
Groups = Mapping[str, Sequence[int]]


def find_pooled(groups: Groups, smallest: int, unnamed: Sequence[int] = ()) -> frozenset[str]:
    """The groups whose names may not be shown. The `unnamed` devices belong to none and are in the pool already."""
    pooled = {name for name, heads in groups.items() if not is_enough(heads, smallest)}
    if not pooled and not unnamed:
        return frozenset()
    in_pool = [*unnamed, *(heads for name in pooled for heads in groups[name])]
    for name, heads in sorted(groups.items(), key=lambda group: (sum(group[1]), group[0])):
        if is_enough(in_pool, smallest):
            break
        if name not in pooled:
            pooled.add(name)
            in_pool += heads
    return frozenset(pooled)


def count_groups(people: Iterable[tuple[str, str | None, int]]) -> tuple[dict[str, list[int]], list[int]]:
    """The devices' heads by group from (person, group, heads), each person counted once, and those without a group."""
    groups: dict[str, list[int]] = {}
    unnamed: list[int] = []
    seen: set[tuple[str, str | None]] = set()
    for person, group, heads in people:
        if (person, group) in seen:
            continue
        seen.add((person, group))
        if group:
            groups.setdefault(group, []).append(heads)
        else:
            unnamed.append(heads)
    return groups, unnamed
