"""What the plan gets back, the review's part of the report, and what changed since the last review."""

from workshop.exercise import (
    Block,
    ChainItem,
    ChainKind,
    Harvest,
    Heading,
    OutcomeData,
    Paragraph,
    Picture,
    Quote,
    Reading,
    Section,
    Table,
    Words,
    bars,
)

from .account import Account, count_states, make_accounts, stands
from .entry import ReviewActivity
from .views import ORDER

#: How far a measure has come: what is dropped is furthest from done.
_WAY = ("given_up", "stuck", "untold", "on_its_way", "done")
_MOST_QUOTES = 3
_DONE = {"sv": "Åtgärder som är klara, procent", "en": "Measures that are done, per cent"}


def harvest_outcomes(activity: ReviewActivity) -> Harvest:
    """What came of each measure that somebody told of; it answers the measure, and is none itself."""
    return Harvest(tuple(_outcome(account) for account in make_accounts(activity) if account.is_told))


def _outcome(account: Account) -> ChainItem:
    voices = [*account.own, *account.others]
    data: OutcomeData = {
        "progress": account.progress or "",
        "told": "; ".join(account.texts("told"))[:500],
        "needed": "; ".join(account.texts("needed"))[:500],
        "is_by_own": account.is_by_own,
    }
    return ChainItem(
        ref=account.id,
        kind=ChainKind.OUTCOME,
        title=account.item.title,
        text="; ".join(account.texts("told")),
        votes=len(voices),
        actors=len({entry.payload.actor or entry.actor for entry in voices}),
        answers=(account.id,),
        data=dict(data),
    )


def read_share_done(activity: ReviewActivity) -> tuple[Reading, ...]:
    """The share of the plan's measures that are done, of all that the room went through."""
    accounts = make_accounts(activity)
    if not any(account.progress for account in accounts):
        return ()
    share = 100 * count_states(accounts)["done"] / len(accounts)
    return (Reading("done", _DONE.get(activity.language, _DONE["en"]), round(share, 1), 0, 100),)


def report_review(activity: ReviewActivity, words: Words) -> Section:
    """How many stand how, each measure with why and what is needed, and what the others see."""
    title = activity.title or words("title")
    accounts = sorted(make_accounts(activity), key=lambda one: ORDER.index(stands(one)))
    if not accounts:
        return Section(title, (Paragraph(words("report.no_measures")),))
    blocks: list[Block] = [
        Paragraph(_in_words(accounts, words)),
        _picture(accounts, words),
        _table(accounts, words),
    ]
    return Section(title, (*blocks, *_seen(activity, accounts, words)))


def _in_words(accounts: list[Account], words: Words) -> str:
    """*Av 6 åtgärder: 2 klara, 1 har fastnat.*"""
    told = [
        words(f"report.state.{name}", count=count) for name, count in count_states(accounts).items() if count
    ]
    return words("report.summary", count=len(accounts), states=", ".join(told))


def _picture(accounts: list[Account], words: Words) -> Picture:
    counted = count_states(accounts)
    rows = [
        (words(f"state.{name}"), float(count), str(count))
        for name, count in counted.items()
        if count or name != "untold"
    ]
    return Picture(bars(rows).svg(), _in_words(accounts, words), words("report.picture"))


def _table(accounts: list[Account], words: Words) -> Table:
    names = ("measure", "owner", "date", "state", "told", "needed")
    rows = tuple(
        (
            account.item.title,
            account.actor or words("nobody"),
            account.date or "–",
            say_state(account, words),
            "; ".join(account.texts("told")) or "–",
            "; ".join(account.texts("needed")) or "–",
        )
        for account in accounts
    )
    columns = tuple(words(f"column.{name}") for name in names)
    return Table(words("report.caption"), columns, rows, widths=(4, 2.4, 1.8, 2.2, 3.4, 3))


def say_state(account: Account, words: Words) -> str:
    """How it stands, and by whose word where that is not the actor's of today."""
    state = words(f"state.{stands(account)}")
    if account.progress is None:
        return words("by_plan", state=state) if account.before else state
    return state if account.is_by_own else words("by_others", state=state)


def _seen(activity: ReviewActivity, accounts: list[Account], words: Words) -> list[Block]:
    blocks: list[Block] = []
    for account in accounts:
        if account.seen:
            blocks.append(Heading(account.item.title, level=2))
        for entry in account.seen[:_MOST_QUOTES]:
            said = [text for text in (entry.payload.told, entry.payload.needed) if text]
            blocks.append(Quote(" ".join(said), entry.actor or words("others")))
        if len(account.seen) > _MOST_QUOTES:
            blocks.append(Paragraph(words("report.more", count=len(account.seen) - _MOST_QUOTES)))
    if not blocks:
        return []
    pooled = words("report.pooled", count=activity.smallest_group)
    notes = [Paragraph(pooled, is_note=True)] if activity.anonymous else []
    return [Heading(words("report.seen")), *blocks, *notes]


def compare_reviews(earlier: ReviewActivity, later: ReviewActivity, words: Words) -> Section | None:
    """Measures that are new, gone from the list, done since, further on, further back or where they were."""
    before, now = ({one.id: one for one in make_accounts(side)} for side in (earlier, later))
    if not before or not now:
        return None
    rows = []
    for name in dict.fromkeys([*now, *before]):
        then, today = before.get(name), now.get(name)
        shown = today or then
        assert shown is not None
        rows.append(
            (
                shown.item.title,
                words(f"state.{stands(then)}") if then else "–",
                words(f"state.{stands(today)}") if today else "–",
                words(f"compare.{_change(then, today)}"),
            )
        )
    columns = tuple(words(f"compare.column.{name}") for name in ("measure", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows), widths=(5, 2.4, 2.4, 2.2))
    return Section(words("compare.title"), (table,))


def _change(then: Account | None, today: Account | None) -> str:
    if then is None:
        return "new"
    if today is None:
        return "done" if stands(then) == "done" else "gone"
    was, stood = stands(then), stands(today)
    if was == stood:
        return "same"
    if stood == "done":
        return "done"
    return "further" if _WAY.index(stood) > _WAY.index(was) else "back"
