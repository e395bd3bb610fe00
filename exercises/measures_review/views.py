"""What each audience sees: the measures to tell of, and when they are shown how each has gone and why."""

from collections.abc import Iterable
from typing import Any

from workshop.exercise import Audience, View, first_within

from .account import MOST_TEXTS, Account, count_states, make_accounts, stands
from .entry import RESERVED, ReviewActivity

PHONE_ROWS, PHONE_BYTES = 40, 10_500
SCREEN_ROWS, SCREEN_BYTES = 60, 90_000
#: What is stuck is what the room has to talk about: it stands first.
ORDER = (*RESERVED[:3], "untold", "done")
MOST_QUOTES = 3


def view_review(activity: ReviewActivity, audience: Audience, is_shown: bool) -> View:
    """Before it is shown, the room sees which measures there are and how many have been told of."""
    accounts = make_accounts(activity)
    view: View = {
        "count": len(accounts),
        "told": sum(account.is_told for account in accounts),
        "at": activity.config.at,
    }
    if audience.is_participant:
        rows: Iterable[View] = (_short(one, is_shown) for one in _in_order(accounts, is_shown))
        view["measures"] = first_within(rows, PHONE_ROWS, PHONE_BYTES)
        view["spellings"] = _spellings(activity)
    else:
        rows = (_full(activity, one, is_shown) for one in _in_order(accounts, is_shown))
        view["measures"] = first_within(rows, SCREEN_ROWS, SCREEN_BYTES)
    if is_shown:
        view["states"] = count_states(accounts)
    if audience.is_facilitator:
        view["items"] = _items(activity)
    return view


def _in_order(accounts: list[Account], is_shown: bool) -> list[Account]:
    """As the plan has them while they are told of; what is stuck first when they are shown."""
    return sorted(accounts, key=lambda one: ORDER.index(stands(one))) if is_shown else accounts


def _base(account: Account) -> View:
    return {
        "id": account.id,
        "title": account.item.title[:140],
        "actor": account.actor,
        "date": account.date,
        "before": account.before,
        "is_late": account.is_late,
    }


def _short(account: Account, is_shown: bool) -> View:
    row = _base(account)
    if is_shown:
        row |= {
            "state": stands(account),
            "told": account.texts("told")[:1],
            "needed": account.texts("needed")[:1],
        }
    return row


def _full(activity: ReviewActivity, account: Account, is_shown: bool) -> View:
    data = account.item.data
    row = _base(account) | {
        "function": data.get("function") or None,
        "measure_of_success": str(data.get("measure_of_success") or "")[:140],
        "is_told": account.is_told,
    }
    if is_shown:
        row |= {
            "state": stands(account),
            "is_today": account.progress is not None,
            "is_by_own": account.is_by_own,
            "counts": account.counts,
            "told": account.texts("told")[:MOST_TEXTS],
            "needed": account.texts("needed")[:MOST_TEXTS],
            "seen": [_seen(entry) for entry in account.seen[:MOST_QUOTES]],
            "seen_count": len(account.seen),
        }
    return row


def _seen(entry: Any) -> View:
    payload = entry.payload
    texts = [text for text in (payload.told, payload.needed) if text]
    return {"ref": entry.ref, "text": " ".join(texts), "actor": entry.actor}


def _spellings(activity: ReviewActivity) -> list[View]:
    """How a phone recognises its own actor after the leader has merged spellings."""
    pairs = ({"from": one, "to": other} for one, other in activity.same_actors.items() if one != other)
    return first_within(pairs, 20, 1_500)


def _items(activity: ReviewActivity) -> list[View]:
    """What was written, to hide or blank or put in the spotlight."""
    titles = {item.id: item.title for item in activity.given}
    rows = (
        {
            "ref": entry.ref,
            "title": " ".join(text for text in (entry.payload.told, entry.payload.needed) if text),
            "group": titles.get(entry.payload.measure, ""),
            "hidden": entry.hidden,
        }
        for entry in activity.entries
        if entry.payload.told or entry.payload.needed
    )
    return list(rows)
