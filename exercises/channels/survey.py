"""The worked example: the survey of Norra Västmanland 2007, with its parties and channels from the catalogue.

The survey names four parties (the municipalities' social services are three), two main and four side channels, and
what works and is needed in each. It gives no strengths. Those below are the kit's own illustration, so that a leader
can show how the picture reads; wherever they are seen they are marked so, and never mixed with a room's answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from exercises.channels.payload import ChannelsActivity, Trend
from workshop.exercise import CatalogueItem

SURVEY = "norra-vastmanland-2007"
PARTIES = (
    "forsakringskassan",
    "landstinget",
    "arbetsformedlingen",
    "socialtjansten_fagersta",
    "socialtjansten_norberg",
    "socialtjansten_skinnskatteberg",
)
#: The kit's own illustration: how strong as the first and as the second see it, and where it is heading.
_ILLUSTRATION: dict[tuple[str, str], tuple[int, int, Trend]] = {
    ("forsakringskassan", "landstinget"): (3, 3, "better"),
    ("arbetsformedlingen", "socialtjansten_fagersta"): (4, 3, "same"),
    ("arbetsformedlingen", "socialtjansten_norberg"): (3, 3, "same"),
    ("arbetsformedlingen", "socialtjansten_skinnskatteberg"): (3, 2, "better"),
    ("forsakringskassan", "arbetsformedlingen"): (3, 3, "same"),
    ("forsakringskassan", "socialtjansten_fagersta"): (3, 2, "better"),
    ("forsakringskassan", "socialtjansten_norberg"): (2, 1, "same"),
    ("forsakringskassan", "socialtjansten_skinnskatteberg"): (2, 2, "better"),
    ("landstinget", "socialtjansten_fagersta"): (3, 1, "better"),
    ("landstinget", "socialtjansten_norberg"): (2, 2, "better"),
    ("landstinget", "socialtjansten_skinnskatteberg"): (2, 1, "same"),
    ("arbetsformedlingen", "landstinget"): (0, 2, "worse"),
}


@dataclass(frozen=True, slots=True)
class SurveyChannel:
    """Two parties of one of the survey's channels; `strengths` and `trend` are the illustration."""

    item: CatalogueItem
    a: str
    b: str
    is_main: bool
    strengths: tuple[int, int]
    trend: Trend


def survey_parties(activity: ChannelsActivity) -> list[str]:
    """The parties' names in the seminar's language; the three municipalities one by one."""
    known = activity.catalogue.get("actors", {})
    return [activity.actor(known[key].title) for key in PARTIES if key in known]


def survey_channels(activity: ChannelsActivity) -> list[SurveyChannel]:
    """Every pair of parties of the two main and four side channels, the main ones first."""
    return list(_pairs(activity))


def _pairs(activity: ChannelsActivity) -> Iterator[SurveyChannel]:
    known = activity.catalogue.get("actors", {})
    for item in activity.catalogue.get("channels", {}).values():
        if item.extra.get("collaboration"):
            continue
        for one, other in _sides(item):
            if one not in known or other not in known:
                continue
            a, b, trend = _ILLUSTRATION.get((one, other), (0, 0, "same"))
            names = activity.actor(known[one].title), activity.actor(known[other].title)
            yield SurveyChannel(item, *names, bool(item.extra.get("main")), (a, b), trend)


def _sides(item: CatalogueItem) -> list[tuple[str, str]]:
    """The channel's pairs: the three municipalities stand together on one side of it."""
    named = item.extra.get("parties")
    parties = [str(key) for key in named] if isinstance(named, list | tuple) else []
    towns = [key for key in parties if key.startswith("socialtjansten_")]
    others = [key for key in parties if key not in towns]
    if towns:
        return list(product(others, towns))
    return [(others[0], others[1])] if len(others) == 2 else []
