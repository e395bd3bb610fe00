"""The goals on the table: proposals, votes and positions added up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from workshop.exercise import Activity, CatalogueItem, ChainItem, StoredEntry

from .entry import GoalEntry, GoalsConfig
from .positions import Position, find_roll, settle

GoalsActivity = Activity[GoalsConfig, GoalEntry]
Stored = StoredEntry[GoalEntry]

#: Without the leader's shortlist the room votes on this many: what a phone can show and a person can weigh.
SHORTLIST_SIZE = 12


@dataclass(slots=True)
class Goal:
    """One goal. `times` it was proposed; `labels` are the actors that proposed it or voted for it, one of
    them None for *övriga*; `refs` are those merged into it; `votes` count only while it is shortlisted."""

    ref: str
    title: str
    key: str | None = None
    area: str = ""
    times: int = 0
    votes: int = 0
    is_shortlisted: bool = False
    is_asked: bool = False
    is_complete: bool = False
    answers: Counter[str] = field(default_factory=Counter)
    labels: set[str | None] = field(default_factory=set)
    refs: set[str] = field(default_factory=set)
    stands: list[Position] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def status(self) -> str:
        """Votes rank, positions decide: shared when every actor on the roll has answered and none objects."""
        if any(position.stand == "objects" for position in self.positions):
            return "contested"
        return "shared" if self.is_complete else "open"


class Board:
    """All goals of an activity, hidden ones left out. `shortlist` and `asked` hold refs in their order."""

    def __init__(self, activity: GoalsActivity, config: GoalsConfig | None = None) -> None:
        self.activity = activity
        self.config = config or activity.config
        self.titles = {merge.into: merge.title for merge in activity.merges if merge.title}
        self.targets = {source: merge.into for merge in activity.merges for source in merge.refs}
        self.goals = self._collect([e for e in activity.entries if not e.hidden])
        self.shortlist = self._shortlist()
        for ref in self.shortlist:
            self.goals[ref].is_shortlisted = True

    def resolve(self, ref: str) -> str:
        """As `activity.resolve`, without walking all merges for every entry."""
        while ref in self.targets:
            ref = self.targets[ref]
        return ref

    def _collect(self, entries: Iterable[Stored]) -> dict[str, Goal]:
        goals: dict[str, Goal] = {}
        for entry in entries:
            if entry.payload.type != "goal":
                continue
            own = own_ref(entry)
            goal = self._goal(goals, self.resolve(own), entry)
            goal.times += 1
            goal.refs.add(own)
            goal.labels.add(entry.actor)
            goal.answers.update(dict.fromkeys(entry.payload.answers, 1))
        for wanted in self.config.shortlist:
            ref = self.resolve(wanted)
            if ref not in goals and find_item(self.activity, ref):
                self._goal(goals, ref)
        return goals

    def _goal(self, goals: dict[str, Goal], ref: str, entry: Stored | None = None) -> Goal:
        item = find_item(self.activity, ref)
        if ref not in goals:
            area = area_of(item) if item else ""
            title = self.titles.get(ref) or (item.title if item else "")
            goals[ref] = Goal(ref, title, item.key if item else None, area)
        goal = goals[ref]
        # The words of the entry that the others were merged into; where it is hidden, the first that is not.
        if entry and not item and (not goal.title or entry.ref == ref):
            goal.title = self.titles.get(ref) or title_of(self.activity, entry)
        return goal

    def _shortlist(self) -> list[str]:
        chosen = dict.fromkeys(self.resolve(ref) for ref in self.config.shortlist)
        if any(ref in self.goals for ref in chosen):
            return [ref for ref in chosen if ref in self.goals]
        most = sorted(self.goals.values(), key=lambda goal: -goal.times)
        return [goal.ref for goal in most[:SHORTLIST_SIZE]]


class Tally(Board):
    """The board with votes and positions counted; `ranked` is every goal, strongest first."""

    def __init__(self, activity: GoalsActivity, config: GoalsConfig | None = None) -> None:
        super().__init__(activity, config)
        self.roll = find_roll(activity)
        shown = [entry for entry in activity.entries if not entry.hidden]
        for entry in shown:
            if entry.payload.type == "votes":
                self._count_votes(entry)
            elif entry.payload.type == "position":
                self._count_position(entry)
        self.votes = sum(goal.votes for goal in self.goals.values() if goal.is_shortlisted)
        order = {ref: place for place, ref in enumerate(self.goals)}
        self.ranked = sorted(
            self.goals.values(),
            key=lambda goal: (not goal.is_shortlisted, -goal.votes, -goal.times, order[goal.ref]),
        )
        self._ask()

    def _count_votes(self, entry: Stored) -> None:
        for ref, votes in (entry.payload.votes or {}).items():
            goal = self.goals.get(self.resolve(ref))
            if goal is not None and votes:
                goal.votes += votes
                goal.refs.add(ref)
                goal.labels.add(entry.actor)

    def _count_position(self, entry: Stored) -> None:
        position = entry.payload
        goal = self.goals.get(self.resolve(position.goal or ""))
        if goal is not None and position.actor and position.stand:
            goal.refs.add(position.goal or "")
            actor = self.activity.actor(position.actor)
            goal.stands.append(
                Position(actor, position.stand, position.reason, position.anchor, position.spokesperson)
            )

    def _ask(self) -> None:
        standing = [goal for goal in self.ranked if goal.is_shortlisted and (goal.votes or not self.votes)]
        for goal in standing[: self.config.top]:
            goal.is_asked = True
        for goal in self.goals.values():
            goal.positions = settle(goal.stands, self.roll)
            answered = {position.actor for position in goal.positions}
            goal.missing = [actor for actor in self.roll if actor not in answered] if goal.is_asked else []
            goal.is_complete = goal.is_asked and bool(self.roll) and not goal.missing


def own_ref(entry: Stored) -> str:
    """What a proposal is called before merges: identical catalogue goals are one."""
    return f"key:{entry.payload.key}" if entry.payload.key else entry.ref


def find_item(activity: GoalsActivity, ref: str) -> CatalogueItem | None:
    """The catalogue's goal behind a ref, if it is one."""
    if not ref.startswith("key:"):
        return None
    return activity.catalogue.get("goals", {}).get(ref.removeprefix("key:"))


def area_of(item: CatalogueItem) -> str:
    """The area of a goal in words."""
    return str(item.extra.get("area_title") or item.extra.get("area") or "")


def title_of(activity: GoalsActivity, entry: Stored) -> str:
    """An entry's own words or the catalogue's."""
    item = find_item(activity, own_ref(entry))
    return entry.payload.text or (item.title if item else entry.payload.key or "")


def answered_items(activity: GoalsActivity, goal: Goal) -> list[ChainItem]:
    """The given items that a goal answers, most named first."""
    given = {item.id: item for item in activity.given}
    return [given[id] for id, _ in goal.answers.most_common() if id in given]
