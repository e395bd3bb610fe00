"""All links that a place has given out, ended at once: after a backup has been put back, which brings back those that
were ended since it was made, or when nobody knows any more who has which."""

from dataclasses import dataclass

from workshop.services.context import Context
from workshop.services.feedback import new_token
from workshop.services.place_details import read_place_in_use
from workshop.storage import Connection, cofacilitators, feedback, plan_history, plans, seminars
from workshop.storage.records import SeminarRecord


@dataclass(frozen=True, slots=True)
class EndedLinks:
    """How many links to plans and feedback pages lead nowhere now, and whose access to which seminar is over."""

    plans: int
    feedback_pages: int
    cofacilitators: tuple[tuple[str, str], ...]


def end_links(context: Context, place_id: str) -> EndedLinks:
    """End every link to the place's plans and every co-facilitator's access to its seminars, and give its feedback
    pages new links: phones that were there find those by themselves. Codes, screens and participants stay."""
    with context.database.writing() as connection:
        read_place_in_use(connection, place_id)
        held = seminars.list_seminars_of(connection, place_id)
        return EndedLinks(
            plans=_end_keys(context, connection, place_id),
            feedback_pages=sum(_renew_page(connection, seminar.id) for seminar in held),
            cofacilitators=tuple(
                (seminar.id, one) for seminar in held for one in _end_accesses(context, connection, seminar)
            ),
        )


def _end_keys(context: Context, connection: Connection, place_id: str) -> int:
    given = [
        key.id
        for plan in plans.list_plans_of(connection, place_id)
        for key in plan_history.list_keys(connection, plan.id)
    ]
    for key_id in given:
        plan_history.end_key(connection, key_id, context.now())
    return len(given)


def _renew_page(connection: Connection, seminar_id: str) -> bool:
    has_page = feedback.find_page(connection, seminar_id) is not None
    if has_page:
        feedback.change_page(connection, seminar_id, token=new_token())
    return has_page


def _end_accesses(context: Context, connection: Connection, seminar: SeminarRecord) -> list[str]:
    given = [one.id for one in cofacilitators.list_cofacilitators(connection, seminar.id)]
    for one in given:
        cofacilitators.end_cofacilitator(connection, one, context.now())
    if seminar.leader is not None:
        seminars.change_seminar(connection, seminar.id, leader=None)
    return given
