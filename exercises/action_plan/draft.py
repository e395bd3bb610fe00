"""The draft of the plan: measures by goal, merged, with their gaps and what their actors have answered."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from workshop.exercise import Activity, ChainItem, StoredEntry

from .entry import ActionPlanConfig, Answer, PlanEntry

PlanActivity = Activity[ActionPlanConfig, PlanEntry]
Stored = StoredEntry[PlanEntry]

#: What a measure needs before anybody can do it.
NEEDED = ("actor", "date", "first_step")
#: From least to most reserved: where spellings of one actor turn out to disagree, a no never disappears.
RESERVE: dict[Answer, int] = {"yes": 0, "must_anchor": 1, "no": 2}


@dataclass(slots=True)
class Measure:
    """One measure, however many proposed it. `actor` carries it; `others` were named by those merged into
    it. `labels` are the actors whose people proposed it, None for *övriga*; `tables` is from how many
    tables it came."""

    ref: str
    goal: str
    what: str
    actor: str | None = None
    function: str | None = None
    first_step: str | None = None
    date: str | None = None
    measure_of_success: str | None = None
    is_own: bool = False
    times: int = 0
    anchors: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    labels: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0
    answer: Answer | None = None
    weight: tuple[bool, int] = (False, -1)

    @property
    def missing(self) -> list[str]:
        return [name for name in NEEDED if getattr(self, name) is None]

    @property
    def committed(self) -> str:
        """`asked` until the actor itself has answered, or proposed it."""
        if self.answer is not None:
            return self.answer
        if not self.is_own:
            return "asked"
        return "must_anchor" if self.anchors else "yes"


class Draft:
    """All measures of the goals that are worked on, by goal; `measures` is by ref."""

    def __init__(self, activity: PlanActivity, entries: Iterable[Stored]) -> None:
        self.activity = activity
        self.titles = {merge.into: merge.title for merge in activity.merges if merge.title}
        self.targets = {source: merge.into for merge in activity.merges for source in merge.refs}
        self.measures: dict[str, Measure] = {}
        known = list(entries)
        # The one that others were merged into comes first: it has the word where they differ.
        for entry in sorted(known, key=lambda entry: entry.ref in self.targets):
            if entry.payload.type == "measure":
                self._add(entry)
        for entry in known:
            if entry.payload.type == "commit":
                self._answer(entry.payload)
        for measure in self.measures.values():
            measure.tables = activity.count_tables(measure.ref, measure.seen_at)
        order = {entry.ref: place for place, entry in enumerate(known)}
        self.ordered = sorted(self.measures.values(), key=lambda measure: order.get(measure.ref, 0))

    def resolve(self, ref: str) -> str:
        """As `activity.resolve`, without walking all merges for every entry."""
        while ref in self.targets:
            ref = self.targets[ref]
        return ref

    def of(self, goal: ChainItem) -> list[Measure]:
        return [measure for measure in self.ordered if measure.goal == goal.id]

    def _add(self, entry: Stored) -> None:
        told, ref = entry.payload, self.resolve(entry.ref)
        if ref not in self.measures:
            self.measures[ref] = Measure(ref, told.goal or "", self.titles.get(ref) or told.what or "")
        measure = self.measures[ref]
        measure.times += 1
        measure.refs.append(entry.ref)
        measure.labels.add(entry.actor)
        measure.seen_at.add(entry.table)
        self._fill(measure, told)

    def _fill(self, measure: Measure, told: PlanEntry) -> None:
        actor = self.activity.actor(told.actor) if told.actor else None
        measure.actor = measure.actor or actor
        if actor == measure.actor:
            measure.function = measure.function or told.function
            measure.is_own = measure.is_own or (told.committed and actor is not None)
        elif actor and actor not in measure.others:
            measure.others.append(actor)
        measure.first_step = measure.first_step or told.first_step
        measure.date = measure.date or (told.date.isoformat() if told.date else None)
        measure.measure_of_success = measure.measure_of_success or told.measure_of_success
        if told.anchor and told.anchor not in measure.anchors:
            measure.anchors.append(told.anchor)

    def _answer(self, told: PlanEntry) -> None:
        """Only the answer of the measure's own actor counts; the named spokesperson's before all others'."""
        measure = self.measures.get(self.resolve(told.measure or ""))
        if measure is None or told.answer is None or not told.actor:
            return
        if measure.actor is None or self.activity.actor(told.actor) != measure.actor:
            return
        if told.anchor and told.anchor not in measure.anchors:
            measure.anchors.append(told.anchor)
        weight = (told.spokesperson, RESERVE[told.answer])
        if weight >= measure.weight:
            measure.answer, measure.weight = told.answer, weight


def make_draft(activity: PlanActivity) -> Draft:
    """The draft without what is hidden."""
    return activity.once("draft", lambda: Draft(activity, (e for e in activity.entries if not e.hidden)))
