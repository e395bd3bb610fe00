"""What came of a seminar, told to those who took part: what we said, what we decided, what happens now.

Read by whoever has the link, without a sign-in, from the seminar's end for as long as it is there. Only what the room
has been shown, and nobody's name: an owner is an organisation.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from workshop.errors import Conflict, Forbidden, NotFound
from workshop.exercise import Model, TextOrNothing
from workshop.services.context import Context
from workshop.services.harvesting import is_shown
from workshop.services.plan_fields import clean_day
from workshop.services.seminars import get_seminar
from workshop.services.tokens import Token
from workshop.storage import Connection, feedback, participants, places, plans, seminars
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import ChainRecord, FeedbackRecord, SeminarRecord

#: So much of each kind is told of the room or of one need group: it is read on a phone.
_MOST_SAID = {"principle": 3, "obstacle": 5, "dynamic": 3, "leverage": 2, "goal": 5}


class FeedbackChange(Model):
    """What the leader says on the page, and whether it is open. `new_link` lets the old link go."""

    is_open: bool | None = None
    new_link: bool = False
    greeting: TextOrNothing | None = None
    next_step: TextOrNothing | None = None
    next_day: str | None = Field(None, max_length=10)
    ask: TextOrNothing | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A chain item as the room ranked it; `support` is its weight, those who agree or its votes, by its kind."""

    kind: str
    title: str
    text: str
    support: int


@dataclass(frozen=True, slots=True)
class Promise:
    """A measure with the organisation that does it; `state` is `yes` (it has taken it on), `must_anchor` or `asked`;
    `progress` how it has gone since, of a measure that the plan has accepted: one of `PROGRESS`, or nothing yet."""

    title: str
    state: str
    owner: str
    date: str
    first_step: str
    progress: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided: a `shared` goal that nobody objects to with its measures, `other` measures that somebody is to
    carry out, or those that are still `unclaimed`; only a goal has a title."""

    kind: str
    title: str
    measures: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the whole room (`title` empty) or one need group said and decided."""

    title: str
    said: tuple[Said, ...]
    decided: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Feedback:
    """The page. `ask` says whom to ask, an organisation and a function where the leader has written nothing."""

    seminar: SeminarRecord
    place: str
    greeting: str
    outcomes: tuple[Outcome, ...]
    next_step: str
    next_day: str
    ask: str


def find_or_make_page(context: Context, seminar_id: str) -> FeedbackRecord:
    """The seminar's page with its link; made, and open, the first time somebody asks for it."""
    with context.database.writing() as connection:
        return _find_or_make(connection, get_seminar(connection, seminar_id))


def change_page(context: Context, seminar_id: str, change: FeedbackChange) -> FeedbackRecord:
    """Write on the page, turn it off or on, or give it a new link."""
    values: dict[str, Any] = {
        name: value
        for name in ("is_open", "greeting", "next_step", "ask")
        if (value := getattr(change, name)) is not None
    }
    if change.next_day is not None:
        day = change.next_day.strip()
        values["next_day"] = clean_day(day, "next_day") if day else ""
    if change.new_link:
        values["token"] = new_token()
    with context.database.writing() as connection:
        _find_or_make(connection, get_seminar(connection, seminar_id))
        if values:
            feedback.change_page(connection, seminar_id, **values)
        return _find_or_make(connection, get_seminar(connection, seminar_id))


def find_link_for(context: Context, seminar_id: str, token: Token) -> FeedbackRecord:
    """The link for somebody of the seminar (a phone, the screen): NotFound while it has not ended or is turned off."""
    if token.seminar != seminar_id:
        raise Forbidden("other_seminar")
    # A whole room asks at the same moment: it reads, and only the very first makes the page.
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        if token.role == "participant":
            person = participants.find_participant(connection, token.key)
            if person is not None and person.removed_at is not None:
                raise Forbidden("removed")
        page = feedback.find_page(connection, seminar_id)
    if not seminar.has_ended or (page and not page.is_open):
        raise NotFound("unknown_feedback")
    return page or find_or_make_page(context, seminar_id)


def read_feedback(context: Context, token: str) -> Feedback:
    """What the link shows now; NotFound where it is wrong, turned off, or its seminar is gone. Conflict before the end:
    until then the room has not heard the whole of it, and the leader may still take something back."""
    page = find_page(context, token)
    with context.database.reading() as connection:
        if not get_seminar(connection, page.seminar_id).has_ended:
            raise Conflict("feedback_not_yet")
    return tell_feedback(context, page)


def find_page(context: Context, token: str) -> FeedbackRecord:
    """The page behind a link that has not been turned off."""
    with context.database.reading() as connection:
        page = feedback.find_page_by_token(connection, token)
    if page is None or not page.is_open:
        raise NotFound("unknown_feedback")
    return page


def tell_feedback(context: Context, page: FeedbackRecord) -> Feedback:
    """What the page says as things stand."""
    with context.database.reading() as connection:
        seminar = get_seminar(connection, page.seminar_id)
        place = places.find_place(connection, seminar.place_id)
        found = [plans.find_plan_of(connection, seminar.place_id, g["key"]) for g in seminar.need_groups]
        own_plans = [plan for plan in found if plan]
        rows = [row for plan in own_plans for row in plans.list_plan_rows(connection, plan.id)]
        chain = list_shown(context, connection, seminar)
    return Feedback(
        seminar,
        place.name if place else "",
        page.greeting,
        tuple(_outcomes(seminar, chain, rows)),
        page.next_step,
        page.next_day or _next_day(own_plans, seminar.day),
        page.ask or _whom_to_ask(own_plans),
    )


def _find_or_make(connection: Connection, seminar: SeminarRecord) -> FeedbackRecord:
    found = feedback.find_page(connection, seminar.id)
    if found is None:
        found = FeedbackRecord(seminar.id, new_token(), True, "", "", "", "")
        feedback.add_page(connection, **{name: getattr(found, name) for name in FeedbackRecord.__slots__})
    return found


def new_token() -> str:
    return secrets.token_urlsafe(12)


def list_shown(context: Context, connection: Connection, seminar: SeminarRecord) -> list[ChainRecord]:
    """The kept chain without what an activity gave whose results have been taken back from the room."""
    programme = seminars.list_activities(connection, seminar.id)
    place = {a.id: a.position for a in programme if is_shown(context, a)}
    chain = [item for item in plans.list_chain(connection, seminar.id) if item.activity_id in place]
    return sorted(chain, key=lambda item: (place[item.activity_id], item.position))


def _outcomes(
    seminar: SeminarRecord, chain: Sequence[ChainRecord], rows: Sequence[PlanRowRecord]
) -> list[Outcome]:
    titles = {None: ""} | {group["key"]: group["title"] for group in seminar.need_groups}
    edited = {row.chain_id: row for row in rows if row.chain_id}
    found = []
    for group, title in titles.items():
        own = [item for item in chain if item.need_group == group]
        outcome = Outcome(title, tuple(_said(own)), tuple(_decided(own, edited)))
        if outcome.said or outcome.decided:
            found.append(outcome)
    return found


def _said(chain: Sequence[ChainRecord]) -> list[Said]:
    """The strongest of each kind."""
    found = []
    for kind, most in _MOST_SAID.items():
        strongest = sorted((i for i in chain if i.kind == kind), key=lambda i: -i.votes)[:most]
        found += [Said(kind, i.title, i.text, i.votes) for i in strongest]
    return found


def _decided(chain: Sequence[ChainRecord], edited: dict[str, PlanRowRecord]) -> list[Decided]:
    """Shared goals with their measures, then the other measures. What the plan has since mended or dropped counts."""
    kept = [item for item in chain if item.id not in edited or edited[item.id].state != "dropped"]
    goals = [item for item in kept if item.kind == "goal" and item.data.get("status") == "shared"]
    measures = [item for item in kept if item.kind == "measure" and _state(item, edited) != "no"]
    shared = {goal.id: [m for m in measures if goal.id in m.answers] for goal in goals}
    placed = {m.id for own in shared.values() for m in own}
    loose = [_promise(m, edited) for m in measures if m.id not in placed]
    found = [
        Decided("shared", title_now(goal, edited), tuple(_promise(m, edited) for m in shared[goal.id]))
        for goal in goals
    ]
    for kind, is_owned in (("other", True), ("unclaimed", False)):
        of_kind = tuple(promise for promise in loose if bool(promise.owner) is is_owned)
        if of_kind:
            found.append(Decided(kind, "", of_kind))
    return found


def title_now(item: ChainRecord, edited: dict[str, PlanRowRecord]) -> str:
    row = edited.get(item.id)
    return str(row.fields.get("title") or item.title) if row else item.title


def _promise(item: ChainRecord, edited: dict[str, PlanRowRecord]) -> Promise:
    fields = fields_now(item, edited)
    owner, date, step = (str(fields.get(name) or "") for name in ("actor", "date", "first_step"))
    is_accepted = item.id in edited and edited[item.id].state == "accepted"
    progress = str(fields.get("progress") or "") if is_accepted else ""
    return Promise(title_now(item, edited), _state(item, edited), owner, date, step, progress)


def _state(item: ChainRecord, edited: dict[str, PlanRowRecord]) -> str:
    """What the organisation has answered; one that said no has promised nothing."""
    return str(fields_now(item, edited).get("committed") or "asked")


def fields_now(item: ChainRecord, edited: dict[str, PlanRowRecord]) -> dict[str, Any]:
    row = edited.get(item.id)
    return row.fields if row else item.data


def _next_day(own_plans: Sequence[PlanRecord], after: str) -> str:
    """The first day after the seminar's that one of its plans names for the next."""
    return min((plan.next_day for plan in own_plans if plan.next_day > after), default="")


def _whom_to_ask(own_plans: Sequence[PlanRecord]) -> str:
    """The network leads as organisation and function: their names are theirs to give."""
    leads = [plan.lead for plan in own_plans if plan.lead]
    told = (", ".join(str(lead[n]) for n in ("actor", "function") if lead.get(n)) for lead in leads)
    return "; ".join(dict.fromkeys(told))
