"""Takes a person's name out of a plan and all that it has been: its network, its diary, its revisions and its links.

What they did stays, by nobody. Where an actor was represented stays too; who represented it does not.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from workshop.errors import Forbidden, NotFound
from workshop.exercise import Model, Name
from workshop.services.context import Context
from workshop.services.plan_access import PlanAccess
from workshop.services.plan_fields import CHOICES, FIELDS
from workshop.services.plan_revisions import get_plan
from workshop.storage import Connection, plan_history, plans
from workshop.storage.plan_records import PlanKeyRecord, PlanRecord

#: Fields of a row that hold no words of a person's own.
_NO_TEXT = frozenset({"actor", "date", *CHOICES})


class Forgotten(Model):
    """Whose name goes."""

    name: Name


def list_names(context: Context, plan_id: str) -> list[str]:
    """Everybody whom the plan names as somebody: who leads, represents, wrote, accepted, or has or had a link."""
    with context.database.reading() as connection:
        plan = get_plan(connection, plan_id)
        found = {_folded(name): name for name in _names(connection, plan)}
    unnamed = {_folded(words("plan.by_facilitator")) for words in context.words.values()}
    return sorted(
        (name for folded, name in found.items() if folded and folded not in unnamed), key=str.casefold
    )


def forget_person(context: Context, plan_id: str, name: str, access: PlanAccess | None = None) -> int:
    """Take the name out wherever it stands; the answer is in how many places it stood. Links of that name are ended.
    `access` is whose act it is, the facilitator's without."""
    with context.database.writing(forgets=True) as connection:
        plan = plans.find_plan(connection, plan_id, lock=True)
        if plan is None:
            raise NotFound("unknown_plan")
        eraser = _Eraser(name, context.words[plan.language]("plan.erased.person"))
        _forget_links(context, connection, plan_id, eraser, access or PlanAccess())
        _forget_in_history(connection, plan_id, eraser)
        _forget_in_plan(context, connection, plan, eraser)
        if eraser.places == 0:
            raise NotFound("unknown_name")
    return eraser.places


class _Eraser:
    """Knows the name, and counts where it stood. In running text it is looked for as it is written, and only where it
    is more than one word: *Bo* is a word too."""

    def __init__(self, name: str, instead: str) -> None:
        self._name = _folded(name)
        self._instead = instead
        words = r"\s+".join(re.escape(word) for word in name.split())
        self._in_text = re.compile(rf"(?<!\w){words}s?(?!\w)") if len(name.split()) > 1 else None
        self.places = 0

    def is_it(self, name: str | None) -> bool:
        found = bool(name) and _folded(name or "") == self._name
        self.places += found
        return found

    def out_of_text(self, text: str) -> str:
        changed = self._in_text.sub(self._instead, text) if self._in_text else text
        self.places += changed != text
        return changed

    def out_of_row(self, kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        texts = FIELDS[kind].keys() - _NO_TEXT
        return {
            name: self.out_of_text(value) if name in texts and isinstance(value, str) else value
            for name, value in fields.items()
        }


def _forget_links(
    context: Context, connection: Connection, plan_id: str, eraser: _Eraser, access: PlanAccess
) -> None:
    for key in plan_history.list_all_keys(connection, plan_id):
        if not eraser.is_it(key.name):
            continue
        _check_forgets(access, key)
        plan_history.change_key(connection, key.id, name="", ended_at=key.ended_at or context.now())


def _check_forgets(access: PlanAccess, key: PlanKeyRecord) -> None:
    """Nobody loses a network lead's link by being forgotten by another one."""
    is_anothers = access.key is not None and key.role == "network_lead" and key.id != access.key.id
    if is_anothers and key.ended_at is None:
        raise Forbidden("not_your_link")


def _forget_in_history(connection: Connection, plan_id: str, eraser: _Eraser) -> None:
    for note in plan_history.list_notes(connection, plan_id):
        by = "" if eraser.is_it(note.by) else note.by
        text = eraser.out_of_text(note.text)
        if (by, text) != (note.by, note.text):
            plan_history.change_note(connection, note.id, by=by, text=text)
    for listed in plan_history.list_revisions(connection, plan_id):
        revision = plan_history.find_revision(connection, plan_id, listed.number)
        assert revision is not None
        by = "" if eraser.is_it(revision.by) else revision.by
        content = _without(revision.content, eraser)
        if by != revision.by or content != revision.content:
            plan_history.change_revision(connection, revision.id, by=by, content=content)


def _without(content: Mapping[str, Any], eraser: _Eraser) -> dict[str, Any]:
    """A revision's content; whom it names there becomes somebody of the same actor without a name."""

    def unnamed(one: Mapping[str, Any]) -> Mapping[str, Any]:
        return {**one, "name": "", "function": None} if eraser.is_it(one["name"]) else one

    return {
        **content,
        "lead": content["lead"] and unnamed(content["lead"]),
        "representatives": [unnamed(one) for one in content["representatives"]],
        "rows": [{**row, "fields": eraser.out_of_row(row["kind"], row["fields"])} for row in content["rows"]],
        **{name: eraser.out_of_text(content[name]) for name in ("direction", "questions")},
    }


def _forget_in_plan(context: Context, connection: Connection, plan: PlanRecord, eraser: _Eraser) -> None:
    """As it stands now nobody leads or represents where they did: that is to be filled again."""
    for row in plans.list_plan_rows(connection, plan.id):
        fields = eraser.out_of_row(row.kind, row.fields)
        if fields != row.fields:
            plans.change_plan_row(connection, row.id, fields=fields, updated_at=context.now())
    values: dict[str, Any] = {
        "lead": None if plan.lead and eraser.is_it(plan.lead["name"]) else plan.lead,
        "representatives": [one for one in plan.representatives if not eraser.is_it(one["name"])],
        **_texts(plan, eraser.out_of_text),
    }
    plans.change_plan(connection, plan.id, updated_at=context.now(), **values)


def _texts(plan: PlanRecord, change: Callable[[str], str]) -> dict[str, str]:
    return {name: change(getattr(plan, name)) for name in ("direction", "questions")}


def _names(connection: Connection, plan: PlanRecord) -> Iterator[str]:
    yield from _named(plan.lead, plan.representatives)
    for key in plan_history.list_all_keys(connection, plan.id):
        yield key.name
    for note in plan_history.list_notes(connection, plan.id):
        yield note.by
    for listed in plan_history.list_revisions(connection, plan.id):
        yield listed.by
        revision = plan_history.find_revision(connection, plan.id, listed.number)
        assert revision is not None
        yield from _named(revision.content["lead"], revision.content["representatives"])


def _named(lead: Mapping[str, Any] | None, representatives: list[Any]) -> Iterator[str]:
    for one in (lead, *representatives):
        if one:
            yield str(one["name"])


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
