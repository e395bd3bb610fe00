"""Who holds the whole, as the room answers: the one rule that names a lead, or its absence.

The room is everybody who answered the question, those who do not know included: not knowing who leads is no voice for
anybody. An actor leads when at least half of those answers name it. When no actor does, the absence of a lead is named,
however the rest of the answers fall: that the room points in six directions is no lead either, and that everybody says
*vet inte* least of all. Exactly half is enough. Two actors with exactly half each are both named: the room is split,
and neither a lead nor its absence is claimed. Answers are counted, not people: a device that stands for five answers
once, like everywhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

#: Fewer answers than this are told to be few wherever the verdict stands.
FEW = 3
Outcome = Literal["unanswered", "nobody", "led", "split"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`named` are the actors' refs with their answers, most first; `leads` those named by at least half."""

    outcome: Outcome
    answers: int
    nobody: int
    unknown: int
    named: tuple[tuple[str, int], ...]
    leads: tuple[str, ...]

    @property
    def is_few(self) -> bool:
        return 0 < self.answers < FEW

    @property
    def without_the_most_named(self) -> int:
        """How many answers do not name the actor that most name."""
        return self.answers - (self.named[0][1] if self.named else 0)


def judge(named: Mapping[str, int], nobody: int, unknown: int) -> Verdict:
    """What the answers say: `named` is actor → how many named it, spellings and merges already put together."""
    answers = sum(named.values()) + nobody + unknown
    ranked = tuple(sorted(named.items(), key=lambda one: (-one[1], one[0])))
    leads = tuple(actor for actor, count in ranked if 2 * count >= answers)
    outcome: Outcome = "unanswered"
    if answers:
        outcome = "nobody" if not leads else "led" if len(leads) == 1 else "split"
    return Verdict(outcome, answers, nobody, unknown, ranked, leads)
