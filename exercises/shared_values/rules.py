"""What may be said of which statement, and which settings may still be changed."""

from collections.abc import Sequence

from exercises.shared_values.payload import StatementEntry, StoredStatement, ValuesActivity, ValuesConfig
from exercises.shared_values.statements import asked_statements
from workshop.exercise import Refused


def check_statement(
    activity: ValuesActivity, own: Sequence[StoredStatement], entry: StatementEntry
) -> StatementEntry:
    """One answer for each statement that is asked about."""
    if entry.statement not in {one.ref for one in asked_statements(activity)}:
        raise Refused("unknown_statement")
    if any(stored.payload.statement == entry.statement for stored in own):
        raise Refused("already_answered")
    return entry


def check_settings(activity: ValuesActivity, config: ValuesConfig) -> None:
    """Refuse to ask about nothing, and no longer about a statement that somebody has answered."""
    refs = {one.ref for one in asked_statements(activity, config)}
    if not refs:
        raise Refused("no_statements_left")
    answered = {entry.payload.statement for entry in activity.entries}
    for one in asked_statements(activity):
        if one.ref in answered and one.ref not in refs:
            raise Refused("statement_has_answers", number=one.number)
