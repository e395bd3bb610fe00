"""All that a survey is made from: what people wrote, the figures of its year and of the year before, the measures."""

from dataclasses import dataclass

from workshop.exercise import CatalogueItem, Section
from workshop.services.context import Context
from workshop.services.survey_comparing import compare_runnings
from workshop.services.survey_year import Channel, Obstacle, Year, read_year
from workshop.storage import Connection, places, plans, surveys
from workshop.storage.plan_records import PlanRowRecord, SurveyRecord
from workshop.storage.records import PlaceRecord


@dataclass(frozen=True, slots=True)
class Content:
    """A survey read at one moment. `earlier` is last year's survey, if there is one; `measures` are the accepted ones
    of the place's plans; `reasons` the six of the survey of 2007."""

    record: SurveyRecord
    place: PlaceRecord
    now: Year
    before: Year
    earlier: SurveyRecord | None
    measures: tuple[PlanRowRecord, ...]
    reasons: tuple[CatalogueItem, ...]
    changes: tuple[Section, ...]

    def channel_before(self, channel: Channel) -> Channel | None:
        """The same channel as last year's room saw it."""
        return next((one for one in self.before.channels if one.key == channel.key), None)

    def obstacle_before(self, obstacle: Obstacle) -> Obstacle | None:
        return next((one for one in self.before.obstacles if one.key == obstacle.key), None)

    def text(self, field: str) -> str | None:
        """What people have written in a field; None where nobody has."""
        written = self.record.texts.get(field)
        return written["text"] if written else None

    def earlier_text(self, field: str) -> str:
        """What last year's survey said in the same field."""
        written = self.earlier.texts.get(field) if self.earlier else None
        return written["text"] if written else ""


def read_content(context: Context, connection: Connection, record: SurveyRecord) -> Content:
    """The survey as it stands now."""
    place = places.find_place(connection, record.place_id)
    assert place is not None
    now = read_year(context, connection, record.place_id, record.year)
    before = read_year(context, connection, record.place_id, record.year - 1)
    return Content(
        record,
        place,
        now,
        before,
        surveys.find_survey_of(connection, record.place_id, record.year - 1),
        tuple(_list_measures(connection, record)),
        tuple(context.content.catalogues[record.language]["reasons"].values()),
        tuple(_list_changes(context, record, now, before)),
    )


def _list_changes(context: Context, record: SurveyRecord, now: Year, before: Year) -> list[Section]:
    """What each exercise that both years held says has changed, in the order of this year's programme."""
    words = context.words[record.language]
    both = [(before.latest[kind], later) for kind, later in now.latest.items() if kind in before.latest]
    return [section for earlier, later in both for section in compare_runnings(earlier, later, words)]


def _list_measures(connection: Connection, record: SurveyRecord) -> list[PlanRowRecord]:
    """The accepted measures of the place's plans that were agreed on by the survey's year, by their day. One that was
    to be done more than a year before belongs to an earlier survey."""
    found = [
        row
        for plan in plans.list_plans(connection)
        if plan.place_id == record.place_id
        for row in plans.list_plan_rows(connection, plan.id)
        if row.kind == "measure" and row.state == "accepted" and _is_due(row, record.year)
    ]
    return sorted(found, key=lambda row: (row.fields.get("date") or "9999", row.id))


def _is_due(row: PlanRowRecord, year: int) -> bool:
    agreed = str((row.origin or {}).get("day", ""))[:4]
    due = str(row.fields.get("date") or "")[:4]
    return agreed <= f"{year:04}" and (not due or due >= f"{year - 1:04}")
