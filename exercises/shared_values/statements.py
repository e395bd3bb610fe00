"""Which statements are asked about: the guiding principles, the points where the paper says that the parties see
differently, and the leader's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from exercises.shared_values.payload import ValuesActivity, ValuesConfig

Group = Literal["principles", "differences", "own"]


@dataclass(frozen=True, slots=True)
class Statement:
    """`number` stays the same whatever is left out; `obstacle` is the key of the obstacle that a difference is, and
    `about_us` says that the obstacle is there also when all deny the statement."""

    ref: str
    number: int
    group: Group
    title: str
    text: str = ""
    example: str = ""
    source: str = ""
    obstacle: str | None = None
    about_us: bool = False


def asked_statements(activity: ValuesActivity, config: ValuesConfig | None = None) -> list[Statement]:
    """Those that the settings ask about, in the order of their numbers."""
    config = config or activity.config
    groups = ("principles", "differences", "own") if config.ask == "all" else (config.ask, "own")
    left_out = {int(number) for number in config.leave_out}
    found = [*_of_paper(activity), *_own(activity, config)]
    return [one for one in found if one.group in groups and one.number not in left_out]


def _of_paper(activity: ValuesActivity) -> Iterator[Statement]:
    number = 0
    groups: tuple[Group, Group] = ("principles", "differences")
    for group in groups:
        for item in activity.catalogue.get(group, {}).values():
            number += 1
            obstacle = item.extra.get("obstacle")
            yield Statement(
                ref=f"{group}:{item.key}",
                number=number,
                group=group,
                title=item.title,
                text=item.text,
                example=item.example,
                source=item.source,
                obstacle=str(obstacle) if obstacle else None,
                about_us=item.extra.get("about_us") is True,
            )


def _own(activity: ValuesActivity, config: ValuesConfig) -> Iterator[Statement]:
    """Each once, however often the leader wrote it."""
    first = 1 + sum(len(activity.catalogue.get(group, {})) for group in ("principles", "differences"))
    refs = {own_ref(title): title for title in reversed(config.own)}
    for number, ref in enumerate(dict.fromkeys(map(own_ref, config.own)), start=first):
        yield Statement(ref=ref, number=number, group="own", title=refs[ref])


def own_ref(title: str) -> str:
    """The same for the same words, here and the next time they are asked about."""
    return f"own:{sha256(title.casefold().encode()).hexdigest()[:12]}"
