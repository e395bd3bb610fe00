"""The worked example: Birgit's way among the actors that the Nacka paper names around the aged and ill.

The actors, the shortened stays and rehabilitation, the municipality that does not keep up and the return to a dearer
level of care are the paper's (*Mekanismerna – exemplet äldre sjuka och svarte petter*). Birgit, and which day who is
told what, are the kit's own, as in the need group's example. What is said at each step are words (`example.<key>`).
"""

from workshop.exercise import Activity, Catalogue, Phase, StoredEntry, View, Words

from .payload import JourneyActivity, JourneyConfig, JourneyEntry
from .setting import STAGES, language_of

NEED_GROUP = "aldre_sjuka"
#: key, stage, the actor by its key in the catalogue
STEPS = (
    ("fall", 1, "anhoriga"),
    ("emergency", 2, "akutsjukvarden"),
    ("ward", 3, "akutsjukvarden"),
    ("training", 3, "geriatriken"),
    ("assessed", 3, "socialtjansten"),
    ("discharged", 5, "akutsjukvarden"),
    ("dressing", 4, "primarvarden"),
    ("home_help", 4, "socialtjansten"),
    ("daughter", 5, "anhoriga"),
    ("back", 6, "akutsjukvarden"),
)
#: key, stage, from, to
GAPS = (
    ("told_late", 5, "akutsjukvarden", "socialtjansten"),
    ("no_training", 4, "geriatriken", "primarvarden"),
    ("nobody_whole", 4, "primarvarden", "socialtjansten"),
)


def example_rows(activity: JourneyActivity) -> View:
    """The example in the shape of a view, with the kit's own stages; empty without the catalogue's actors."""
    known = activity.catalogue.get("actors", {})
    keys = list(dict.fromkeys([key for *_, key in STEPS] + [end for gap in GAPS for end in gap[2:]]))
    if not all(key in known for key in keys):
        return {}
    return {
        "stages": list(STAGES[language_of(activity)]),
        "lanes": [known[key].title for key in keys],
        "steps": [
            {"ref": key, "stage": stage, "lane": keys.index(actor)}
            for key, stage, actor in sorted(STEPS, key=_at)
        ],
        "gaps": [
            {"ref": key, "stage": stage, "from": keys.index(start), "to": keys.index(end)}
            for key, stage, start, end in GAPS
        ],
    }


def _at(row: tuple[str, int, str]) -> int:
    return row[1]


def example_activity(catalogue: Catalogue, words: Words, language: str = "sv") -> JourneyActivity:
    """The example as an activity with everything said once, for tests and to look at."""
    names = {key: item.title for key, item in catalogue["actors"].items()}
    payloads = [
        {"type": "step", "stage": stage, "actor": names[actor], "text": words(f"example.{key}")}
        for key, stage, actor in STEPS
    ] + [
        {
            "type": "gap",
            "stage": stage,
            "from_actor": names[start],
            "to_actor": names[end],
            "text": words(f"example.{key}"),
        }
        for key, stage, start, end in GAPS
    ]
    return Activity(
        id="example",
        kind="client_journey",
        title=words("example.title"),
        config=JourneyConfig(),
        phase=Phase.RESULTS,
        entries=[
            StoredEntry(ref=f"example{number}", who=number, payload=JourneyEntry.model_validate(payload))
            for number, payload in enumerate(payloads)
        ],
        need_group=NEED_GROUP,
        language=language,
        catalogue=catalogue,
    )
