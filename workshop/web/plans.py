"""Need-group plans: drafted from a seminar, read and edited."""

from flask import Response, request

from workshop.services import follow_up_seminars, plan_editing, plans
from workshop.web.api import Api, as_json
from workshop.web.identity import current_access
from workshop.web.plan_history import whose
from workshop.web.plan_shapes import PlanOut, plan_out
from workshop.web.seminars import show
from workshop.web.shapes import SeminarOut, Shape
from workshop.web.site import Site

api = Api()


class PlanList(Shape):
    plans: list[PlanOut]


@api.call("POST", "/api/seminars/<seminar_id>/plans/draft", "leader", answer=PlanList)
def draft_plans(site: Site, seminar_id: str) -> PlanList:
    """Bring what the seminar has shown into the plans of its need groups, as proposals. A plan holds more than this
    seminar's, so that a co-facilitator who leads lets it grow and is told nothing of it."""
    drafted = plans.draft_plans(site.context, seminar_id)
    told = [] if current_access().cofacilitator else drafted
    return PlanList(plans=[plan_out(plan) for plan in told])


@api.call("GET", "/api/plans", answer=PlanList)
def list_plans(site: Site) -> PlanList:
    """All plans."""
    return PlanList(plans=[plan_out(plan) for plan in plans.list_plans(site.context)])


@api.call("GET", "/api/plans/<plan_id>", "network_lead", answer=PlanOut)
def get_plan(site: Site, plan_id: str) -> Response:
    """One plan; its ETag goes back as If-Match with a change."""
    return _with_tag(plans.get_plan(site.context, plan_id))


@api.call("PATCH", "/api/plans/<plan_id>", "network_lead", body=plan_editing.PlanChange, answer=PlanOut)
def change_plan(site: Site, change: plan_editing.PlanChange, plan_id: str) -> Response:
    """Edit, accept, drop and add rows. 412 `plan_changed` when somebody saved in between."""
    given = request.headers.get("If-Match", "*").strip()
    revision = None if given == "*" else given.removeprefix("W/").strip('"')
    by = whose(site, change.by)
    return _with_tag(plan_editing.change_plan(site.context, plan_id, revision, change, by))


@api.call(
    "POST",
    "/api/plans/<plan_id>/follow-up",
    body=follow_up_seminars.NewFollowUpSeminar,
    answer=SeminarOut,
    status=201,
)
def open_follow_up_seminar(
    site: Site, new: follow_up_seminars.NewFollowUpSeminar, plan_id: str
) -> SeminarOut:
    """A seminar that follows the plan up: same place, need groups and actors; what was asked then is asked again."""
    return show(site, follow_up_seminars.open_follow_up_seminar(site.context, plan_id, new).id)


def _with_tag(plan: plans.Plan) -> Response:
    response = as_json(plan_out(plan))
    response.headers["ETag"] = f'"{plan.record.revision}"'
    return response
