"""The worked example: Svarte Petter around the aged and ill, as the Nacka paper tells it.

The links are the paper's own (*Mekanismerna – exemplet äldre sjuka och svarte petter*); that they are five is how
the kit has cut the sentence. The factors' names are words (`example.<key>`).
"""

from workshop.exercise import Activity, ChainItem, ChainKind, Phase, StoredEntry, Words, WorkedExample

from .entry import CircleConfig, CircleEntry
from .factors import CircleActivity

#: Cause and effect, each leading to more of the next.
CIRCLE = ("health_care_saves", "shorter_stays", "load", "municipality_saves", "sent_back")
LINKS = tuple(zip(CIRCLE, (*CIRCLE[1:], CIRCLE[0]), strict=True))


def example_activity(words: Words) -> CircleActivity:
    """The example as an activity with each link said once, for tests and to look at."""
    entries = [
        StoredEntry(
            ref=f"example{number}",
            who=number,
            payload=CircleEntry(
                type="link",
                cause_text=words(f"example.{cause}"),
                effect_text=words(f"example.{effect}"),
                sign="more",
            ),
        )
        for number, (cause, effect) in enumerate(LINKS)
    ]
    return Activity(
        id="example",
        kind="vicious_circle",
        title=words("example.title"),
        config=CircleConfig(),
        phase=Phase.RESULTS,
        entries=entries,
    )


def start_from_example(words: Words) -> WorkedExample:
    """The example as a map to begin from."""
    links = [
        {"cause": words(f"example.{cause}"), "sign": "more", "effect": words(f"example.{effect}")}
        for cause, effect in LINKS
    ]
    settings = {"start": links, "start_source": words("example.source")}
    return WorkedExample(words("example.title"), words("example.text"), settings)


#: Given to those who try the exercise out.
EXAMPLE_GIVEN = (
    ChainItem(
        ref="key:example", id="example-dynamic", kind=ChainKind.DYNAMIC, title="Någon annan betalar notan"
    ),
)
