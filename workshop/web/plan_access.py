"""Links to a plan, and what an actor reports by one."""

from workshop.errors import Forbidden
from workshop.exercise import Name
from workshop.services import measure_reports, plan_access, plans
from workshop.services.network import public_url
from workshop.services.plans import Plan
from workshop.storage.plan_records import PlanKeyRecord
from workshop.web.api import Api
from workshop.web.plan_history import whose
from workshop.web.plan_identity import current_plan_access
from workshop.web.seminars import Done
from workshop.web.shapes import PlaceName, Shape
from workshop.web.site import Site

api = Api()


class KeyOut(Shape):
    id: str
    role: str
    name: str
    actor: str | None
    created_at: str


class KeysOut(Shape):
    """`you` is the caller's own link, None for the facilitator."""

    keys: list[KeyOut]
    you: str | None


class NewKeyOut(KeyOut):
    """`link` opens the plan, or the actor's measures; it is told this once only."""

    link: str


class OwnMeasureOut(Shape):
    """A measure with what its actor has reported so far."""

    id: str
    goal: str
    title: str
    actor: str
    function: str
    first_step: str
    date: str
    measure_of_success: str
    anchor: str
    progress: str
    needed: str
    outcome: str
    anchored: str


class OwnMeasuresOut(Shape):
    """`actor` is None for whoever may report on all of the plan's measures."""

    title: str
    place: PlaceName
    name: str | None
    actor: str | None
    next_day: str
    measures: list[OwnMeasureOut]


class MeasureReport(measure_reports.MeasureReport):
    """`by` is in whose name the facilitator reports."""

    by: Name | None = None


@api.call("GET", "/api/plans/<plan_id>/keys", "network_lead", answer=KeysOut)
def list_keys(site: Site, plan_id: str) -> KeysOut:
    """Who has a link of their own to this plan."""
    keys = plan_access.list_keys(site.context, plan_id)
    own = current_plan_access().key
    return KeysOut(keys=[KeyOut(**_fields(key)) for key in keys], you=own.id if own else None)


@api.call(
    "POST",
    "/api/plans/<plan_id>/keys",
    "network_lead",
    body=plan_access.NewKey,
    answer=NewKeyOut,
    status=201,
)
def add_key(site: Site, new: plan_access.NewKey, plan_id: str) -> NewKeyOut:
    """Give the network lead or an actor a link; it is told here and never again. Only the facilitator gives the
    network lead's."""
    if new.role == "network_lead" and current_plan_access().key:
        raise Forbidden("forbidden")
    key, token = plan_access.add_key(site.context, plan_id, new)
    page = "" if key.role == "network_lead" else "/measures"
    link = f"{public_url(site.context)}/plans/{plan_id}{page}#token={token}"
    return NewKeyOut(**_fields(key), link=link)


@api.call("DELETE", "/api/plans/<plan_id>/keys/<key_id>", "network_lead", answer=Done)
def end_key(site: Site, plan_id: str, key_id: str) -> Done:
    """Take a link back: an actor's, or one's own. The facilitator may end any."""
    plan_access.end_key(site.context, plan_id, key_id, current_plan_access())
    return Done()


@api.call("GET", "/api/plans/<plan_id>/measures", "plan", answer=OwnMeasuresOut)
def list_own_measures(site: Site, plan_id: str) -> OwnMeasuresOut:
    """The measures that the caller may report on."""
    return _own_measures(plans.get_plan(site.context, plan_id))


@api.call(
    "POST",
    "/api/plans/<plan_id>/measures/<row_id>/report",
    "plan",
    body=MeasureReport,
    answer=OwnMeasuresOut,
)
def report_measure(site: Site, body: MeasureReport, plan_id: str, row_id: str) -> OwnMeasuresOut:
    """Tell how a measure goes, what is needed, what came of it, and whether it is anchored at home."""
    report = measure_reports.MeasureReport(**body.model_dump(exclude={"by"}, exclude_unset=True))
    access = current_plan_access()
    by = whose(site, body.by)
    return _own_measures(measure_reports.report_measure(site.context, plan_id, row_id, access, report, by))


def _own_measures(plan: Plan) -> OwnMeasuresOut:
    access = current_plan_access()
    goals = {row.id: str(row.fields.get("title", "")) for row in plan.rows if row.kind == "goal"}
    told = (name for name in OwnMeasureOut.model_fields if name not in ("id", "goal"))
    names = tuple(told)
    return OwnMeasuresOut(
        title=plan.record.title,
        place=PlaceName(id=plan.place.id, name=plan.place.name),
        name=access.name,
        actor=access.key.actor if access.key else None,
        next_day=plan.record.next_day,
        measures=[
            OwnMeasureOut(
                id=row.id,
                goal=goals.get(row.parent or "", ""),
                **{name: str(row.fields.get(name) or "") for name in names},
            )
            for row in measure_reports.list_own_measures(plan, access)
        ],
    )


def _fields(key: PlanKeyRecord) -> dict[str, str | None]:
    told = {name: getattr(key, name) for name in ("id", "role", "name", "actor")}
    return told | {"created_at": key.created_at.isoformat()}
