"""What may be handed in, at which step and by whom."""

from collections import Counter

from workshop.exercise import Participant, Phase, Refused

from .board import Board, GoalsActivity, Tally
from .entry import GoalEntry, GoalsConfig
from .positions import find_roll

STEPS = {"goal": Phase.INDIVIDUAL, "votes": Phase.ALL, "position": Phase.RESULTS}
Someone = Participant[GoalEntry]


def accept_entry(activity: GoalsActivity, participant: Someone, entry: GoalEntry) -> GoalEntry:
    """What to store: positions carry the organisation in the open, nothing else does."""
    if activity.phase is not STEPS[entry.type]:
        raise Refused("wrong_step")
    if entry.type == "goal":
        _check_goal(activity, participant, entry)
    elif entry.type == "votes":
        _check_votes(activity, participant, entry)
        kept = {ref: votes for ref, votes in (entry.votes or {}).items() if votes}
        return entry.model_copy(update={"votes": kept, "actor": None, "spokesperson": False})
    else:
        _check_position(activity, participant, entry)
        stamp = {"actor": participant.actor, "spokesperson": participant.speaks_for_actor}
        return entry.model_copy(update=stamp)
    return entry.model_copy(update={"actor": None, "spokesperson": False})


def _check_goal(activity: GoalsActivity, participant: Someone, entry: GoalEntry) -> None:
    if entry.key and entry.key not in activity.catalogue.get("goals", {}):
        raise Refused("unknown_goal", goal=entry.key)
    given = {item.id for item in activity.given}
    for answer in entry.answers:
        if answer not in given:
            raise Refused("unknown_answer", answer=answer)
    own = [e.payload for e in participant.entries if e.payload.type == "goal"]
    if any(_same_goal(entry, other) for other in own):
        raise Refused("already_proposed")
    if len(own) >= activity.config.most_goals:
        raise Refused("too_many_goals", most=activity.config.most_goals)


def _same_goal(one: GoalEntry, other: GoalEntry) -> bool:
    return (one.key, (one.text or "").casefold()) == (other.key, (other.text or "").casefold())


def _check_votes(activity: GoalsActivity, participant: Someone, entry: GoalEntry) -> None:
    """The budget holds over all ballots of a participant, whichever device they came from."""
    board = Board(activity)
    for ref in entry.votes or {}:
        if board.resolve(ref) not in board.shortlist:
            raise Refused("not_on_shortlist", goal=ref)
    ballots = [entry, *(e.payload for e in participant.entries if e.payload.type == "votes")]
    cast = _add_up(board, ballots)
    if cast.total() > activity.config.votes:
        raise Refused("over_budget", budget=activity.config.votes, used=cast.total())
    asked = _add_up(board, [entry])
    if any(cast[ref] > activity.config.most_per_goal for ref in asked):
        raise Refused("too_many_on_goal", most=activity.config.most_per_goal)


def _add_up(board: Board, ballots: list[GoalEntry]) -> Counter[str]:
    cast: Counter[str] = Counter()
    for ballot in ballots:
        for ref, votes in (ballot.votes or {}).items():
            cast[board.resolve(ref)] += votes
    return cast


def _check_position(activity: GoalsActivity, participant: Someone, entry: GoalEntry) -> None:
    """Only an actor on the roll takes a position, and with one voice."""
    actor = activity.actor(participant.actor) if participant.actor else None
    if actor is None or actor not in find_roll(activity):
        raise Refused("not_on_roll", actor=actor or "")
    tally = Tally(activity)
    ref = tally.resolve(entry.goal or "")
    if ref not in tally.goals or not tally.goals[ref].is_asked:
        raise Refused("not_asked", goal=entry.goal)
    if entry.stand == "objects" and entry.reason is None:
        raise Refused("reason_needed")
    own = [e.payload for e in participant.entries if e.payload.type == "position"]
    if any(tally.resolve(other.goal or "") == ref for other in own):
        raise Refused("already_answered")
    if not participant.speaks_for_actor and _has_spoken(activity, actor, participant.who):
        raise Refused("not_spokesperson", actor=actor)


def _has_spoken(activity: GoalsActivity, actor: str, but: int) -> bool:
    """Whether somebody else has taken a position for this actor."""
    return any(
        e.payload.type == "position"
        and e.who != but
        and e.payload.actor is not None
        and activity.actor(e.payload.actor) == actor
        for e in activity.entries
    )


def check_settings(activity: GoalsActivity, config: GoalsConfig) -> None:
    """New settings must not take back votes that have been cast."""
    board, after = Board(activity), Board(activity, config)
    # Need groups share one shortlist, and each sees its own goals only: the others' are unknown to it.
    unknown = [ref for ref in config.shortlist if after.resolve(ref) not in after.goals]
    if unknown and activity.need_group is None:
        raise Refused("unknown_goal", goal=unknown[0])
    ballots: dict[int, list[GoalEntry]] = {}
    for entry in activity.entries:
        if entry.payload.type == "votes":
            ballots.setdefault(entry.who, []).append(entry.payload)
    cast = [_add_up(board, own) for own in ballots.values()]
    used = max((one.total() for one in cast), default=0)
    if config.votes < used:
        raise Refused("budget_in_use", used=used)
    most = max((max(one.values(), default=0) for one in cast), default=0)
    if config.most_per_goal < min(most, activity.config.most_per_goal):
        raise Refused("most_per_goal_in_use", used=most)
    voted = {ref for one in cast for ref, votes in one.items() if votes}
    removed = [ref for ref in board.shortlist if ref in voted and ref not in after.shortlist]
    if removed:
        raise Refused("shortlist_in_use", goal=board.goals[removed[0]].title)
