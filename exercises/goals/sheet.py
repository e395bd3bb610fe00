"""The printed sheet, step by step: propose, vote, and for the actor's spokesperson take a position."""

from workshop.exercise import Ask, Grid, Heading, Listed, Phase, SheetBlock, Tick, Words

from .board import Board, GoalsActivity, Tally

#: Empty rows on a sheet that is printed before anybody has proposed.
EMPTY_BALLOT = 7
#: More than these are no list to choose from on paper.
MOST_GIVEN = 16


def make_sheet(activity: GoalsActivity, words: Words) -> tuple[SheetBlock, ...]:
    """What is still to come; what others have proposed only when the room votes on it."""
    steps: list[tuple[SheetBlock, ...]] = []
    if activity.phase in (Phase.WAITING, Phase.INDIVIDUAL):
        steps.append(_proposing(activity, words))
    if activity.phase in (Phase.WAITING, Phase.INDIVIDUAL, Phase.ALL):
        steps.append(_ballot(activity, words))
    return tuple(block for step in (*steps, _positions(activity, words)) for block in step)


def _proposing(activity: GoalsActivity, words: Words) -> tuple[SheetBlock, ...]:
    given = tuple(item.title for item in activity.given[:MOST_GIVEN])
    ready = tuple(item.title for item in activity.catalogue.get("goals", {}).values())
    numbers = words("sheet.numbers" if given else "answers_legend")
    return (
        Heading(words("sheet.step_propose")),
        Ask(f"{words('propose_question')} {words('propose_hint')}"),
        Listed(words("answers_legend"), given, columns=2),
        Grid((words("column.goal"), numbers), ("",) * activity.config.most_goals, widths=(5.0, 1.4), lines=2),
        Tick(words("set_title"), ready, columns=2),
    )


def _ballot(activity: GoalsActivity, words: Words) -> tuple[SheetBlock, ...]:
    config, titles = activity.config, tuple[str, ...]()
    if activity.phase is Phase.ALL:
        board = Board(activity)
        titles = tuple(board.goals[ref].title for ref in board.shortlist)
        if not config.shortlist:
            titles = tuple(sorted(titles, key=str.casefold))
    hint = words("sheet.vote", budget=config.votes, most=config.most_per_goal)
    return (
        Heading(words("sheet.step_vote")),
        Ask(hint if titles else f"{hint} {words('sheet.copy')}"),
        Grid(
            (words("column.goal"), words("column.votes")), titles or ("",) * EMPTY_BALLOT, widths=(6.0, 1.0)
        ),
    )


def _positions(activity: GoalsActivity, words: Words) -> tuple[SheetBlock, ...]:
    titles: tuple[str, ...] = ()
    if activity.phase in (Phase.RESULTS, Phase.CLOSED):
        titles = tuple(goal.title for goal in Tally(activity).ranked if goal.is_asked)
    stands = tuple(words(f"stand.{stand}") for stand in ("backs", "can_live_with", "objects"))
    columns = (words("column.goal"), *stands, words("sheet.why"))
    return (
        Heading(words("sheet.step_position")),
        Ask(words("sheet.position_question")),
        Ask(words("sheet.position")),
        Grid(columns, titles or ("",) * activity.config.top, widths=(3.4, 1.0, 1.0, 1.0, 3.4), lines=2),
    )
