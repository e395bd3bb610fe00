"""A question that the leader asks on top of what the room is doing: an activity that follows another and stands in no
programme by itself."""

from typing import Annotated

from pydantic import Field

from workshop.errors import Conflict, Refused
from workshop.exercise import Line, Model, Phase
from workshop.services.context import Context
from workshop.services.programme import NewActivity, add_planned, lock_seminar
from workshop.storage import Connection, seminars
from workshop.storage.records import ActivityRecord, SeminarRecord

KIND = "question"
MOST_FOLLOW_UPS = 40


class NewFollowUp(Model):
    """With `choices` each answers by one of them, else in their own short words."""

    question: Line
    choices: Annotated[tuple[Line, ...], Field(max_length=6)] = ()


def ask_follow_up(context: Context, seminar_id: str, new: NewFollowUp) -> ActivityRecord:
    """Ask it at once: phones get it on top of what they do."""
    with context.database.writing() as connection:
        seminar = lock_seminar(connection, seminar_id)
        _check_may_ask(connection, seminar)
        config = {"question": new.question, "choices": list(new.choices), "most_answers": 1}
        planned = NewActivity(kind=KIND, title=new.question, minutes=1, scope="room", config=config)
        added = add_planned(context, connection, seminar, planned, follows=seminar.current_activity)
        seminars.change_activity(connection, added, phase=Phase.INDIVIDUAL.value, revision=1)
        seminars.change_seminar(connection, seminar_id, follow_up=added)
        asked = seminars.find_activity(connection, added)
    assert asked is not None
    return asked


def _check_may_ask(connection: Connection, seminar: SeminarRecord) -> None:
    if seminar.current_activity is None:
        raise Conflict("nothing_to_follow")
    if seminar.follow_up is not None:
        raise Conflict("follow_up_open")
    asked = [a for a in seminars.list_activities(connection, seminar.id) if a.follows]
    if len(asked) >= MOST_FOLLOW_UPS:
        raise Refused("too_many_activities", most=MOST_FOLLOW_UPS)
