"""Who leads, and the co-facilitators with an access of their own to one seminar."""

from workshop.services import leading
from workshop.services.network import public_url
from workshop.storage.records import CofacilitatorRecord
from workshop.web.api import Api
from workshop.web.identity import current_access
from workshop.web.seminars import Done
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class CofacilitatorOut(Shape):
    id: str
    name: str
    created_at: str


class LeadingOut(Shape):
    """`leader` and `you` are ids of co-facilitators; None is the facilitator."""

    leader: str | None
    you: str | None
    cofacilitators: list[CofacilitatorOut]


class NewAccess(CofacilitatorOut):
    """`link` signs in; it is told this once only."""

    link: str


@api.call("GET", "/api/seminars/<seminar_id>/leading", "helper", answer=LeadingOut)
def read_leading(site: Site, seminar_id: str) -> LeadingOut:
    """Who leads now, and who else may."""
    found = leading.read_leading(site.context, seminar_id)
    told = [CofacilitatorOut(**_fields(one)) for one in found.cofacilitators]
    return LeadingOut(leader=found.leader, you=current_access().id, cofacilitators=told)


@api.call("POST", "/api/seminars/<seminar_id>/leading", "helper", body=leading.HandOver, answer=LeadingOut)
def hand_over(site: Site, body: leading.HandOver, seminar_id: str) -> LeadingOut:
    """Hand the lead over to a co-facilitator, give it back, or take it back."""
    leading.hand_over(site.context, seminar_id, current_access(), body.to)
    site.announcer.leading_changed(seminar_id)
    return read_leading(site, seminar_id)


@api.call(
    "POST",
    "/api/seminars/<seminar_id>/cofacilitators",
    body=leading.NewCofacilitator,
    answer=NewAccess,
    status=201,
)
def add_cofacilitator(site: Site, new: leading.NewCofacilitator, seminar_id: str) -> NewAccess:
    """Give somebody an access of their own to this seminar; the link is told here and never again."""
    record, token = leading.add_cofacilitator(site.context, seminar_id, new)
    site.announcer.leading_changed(seminar_id)
    return NewAccess(**_fields(record), link=f"{public_url(site.context)}/lead#token={token}")


@api.call("DELETE", "/api/seminars/<seminar_id>/cofacilitators/<cofacilitator_id>", answer=Done)
def end_cofacilitator(site: Site, seminar_id: str, cofacilitator_id: str) -> Done:
    """Take an access back; their connections are closed, and the lead, if it was theirs, is the facilitator's again."""
    leading.end_cofacilitator(site.context, seminar_id, cofacilitator_id)
    site.announcer.cofacilitator_ended(seminar_id, cofacilitator_id)
    site.announcer.leading_changed(seminar_id)
    return Done()


def _fields(record: CofacilitatorRecord) -> dict[str, str]:
    return {"id": record.id, "name": record.name, "created_at": record.created_at.isoformat()}
