"""All tables. Names of constraints follow one convention, so that migrations can name them on every database."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An instant, kept as UTC without a zone (SQLite has none) and given back as UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


def _id() -> Column[str]:
    return Column("id", String(40), primary_key=True)


def _of(column: str, target: str, *, nullable: bool = False) -> Column[str]:
    """A reference that goes with what it refers to."""
    return Column(
        column, String(40), ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=nullable, index=True
    )


places = Table(
    "places",
    metadata,
    _id(),
    Column("name", String(200), nullable=False),
    Column("created_at", Moment, nullable=False),
)

need_groups = Table(
    "need_groups",
    metadata,
    _id(),
    _of("place_id", "places"),
    Column("key", String(64), nullable=False),
    Column("title", String(200), nullable=False),
    Column("people", Integer),
    Column("position", Integer, nullable=False),
    UniqueConstraint("place_id", "key", name="uq_need_groups_place_key"),
)

actors = Table(
    "actors",
    metadata,
    _id(),
    _of("place_id", "places"),
    Column("name", String(80), nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("place_id", "name", name="uq_actors_place_name"),
)

seminars = Table(
    "seminars",
    metadata,
    _id(),
    Column("place_id", String(40), ForeignKey("places.id"), nullable=False, index=True),
    Column("title", String(200), nullable=False),
    Column("code", String(12), nullable=False, unique=True),
    Column("language", String(2), nullable=False),
    Column("programme", String(64), nullable=False),
    Column("day", String(10), nullable=False),
    Column("venue", String(200), nullable=False),
    Column("smallest_group", Integer, nullable=False),
    Column("is_door_open", Boolean, nullable=False),
    Column("state", String(10), nullable=False),
    Column("screen_key", String(40), nullable=False),
    Column("need_groups", JSON, nullable=False),
    Column("actors", JSON, nullable=False),
    Column("same_actors", JSON, nullable=False),
    Column("roll", JSON),
    Column("current_activity", String(40)),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("purged_at", Moment),
)

activities = Table(
    "activities",
    metadata,
    _id(),
    _of("seminar_id", "seminars"),
    Column("position", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("title", String(200), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("config", JSON, nullable=False),
    Column("has_need_groups", Boolean, nullable=False),
    Column("is_anonymous", Boolean, nullable=False),
    Column("smallest_group", Integer, nullable=False),
    Column("phase", String(12), nullable=False),
    Column("ends_at", Moment),
    Column("revision", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("given", JSON),
    Column("people", Integer),
    Column("roll", JSON),
    Column("readings", JSON),
)

participants = Table(
    "participants",
    metadata,
    _id(),
    _of("seminar_id", "seminars"),
    Column("name", String(80)),
    Column("actor", String(80)),
    Column("need_group", String(64)),
    Column("table_name", String(80)),
    Column("function", String(80)),
    Column("heads", JSON),
    Column("return_code", String(12), nullable=False),
    Column("speaks_for_actor", Boolean, nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("removed_at", Moment),
    UniqueConstraint("seminar_id", "return_code", name="uq_participants_return_code"),
)

entries = Table(
    "entries",
    metadata,
    Column("ref", String(40), primary_key=True),
    Column("id", String(64), unique=True),
    _of("activity_id", "activities"),
    Column("revision", Integer, nullable=False),
    Column("act", String(12), nullable=False),
    Column("participant_id", String(40), ForeignKey("participants.id", ondelete="SET NULL"), index=True),
    Column("actor", String(80)),
    Column("need_group", String(64)),
    Column("table_name", String(80)),
    Column("heads", Integer, nullable=False),
    Column("target", String(64)),
    Column("payload", JSON, nullable=False),
    Column("fingerprint", String(64)),
    Column("at", Moment),
)

chain_items = Table(
    "chain_items",
    metadata,
    _id(),
    _of("seminar_id", "seminars"),
    _of("activity_id", "activities"),
    Column("position", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("need_group", String(64)),
    Column("ref", String(64), nullable=False),
    Column("key", String(64)),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("votes", Integer, nullable=False),
    Column("actors", Integer, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("data", JSON, nullable=False),
    Column("origin", JSON, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    _id(),
    _of("place_id", "places"),
    Column("need_group", String(64), nullable=False),
    Column("title", String(200), nullable=False),
    Column("people", Integer),
    Column("direction", Text, nullable=False),
    Column("questions", Text, nullable=False),
    Column("representation", JSON, nullable=False),
    Column("lead", JSON),
    Column("representatives", JSON, nullable=False),
    Column("next_day", String(10), nullable=False),
    Column("language", String(2), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("place_id", "need_group", name="uq_plans_place_need_group"),
)

plan_rows = Table(
    "plan_rows",
    metadata,
    _id(),
    _of("plan_id", "plans"),
    Column("chain_id", String(40)),
    Column("kind", String(12), nullable=False),
    Column("parent", String(40)),
    Column("position", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("fields", JSON, nullable=False),
    Column("written", JSON, nullable=False),
    Column("origin", JSON),
    Column("trail", JSON, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("plan_id", "chain_id", name="uq_plan_rows_chain"),
)

plan_notes = Table(
    "plan_notes",
    metadata,
    _id(),
    _of("plan_id", "plans"),
    Column("day", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("by", String(80), nullable=False),
    Column("row_id", String(40)),
    Column("created_at", Moment, nullable=False),
)

plan_revisions = Table(
    "plan_revisions",
    metadata,
    _id(),
    _of("plan_id", "plans"),
    Column("number", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", String(80), nullable=False),
    Column("restores", Integer),
    Column("content", JSON, nullable=False),
    UniqueConstraint("plan_id", "number", name="uq_plan_revisions_number"),
)

plan_keys = Table(
    "plan_keys",
    metadata,
    _id(),
    _of("plan_id", "plans"),
    Column("role", String(12), nullable=False),
    Column("actor", String(80)),
    Column("name", String(80), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
)

kept = Table(
    "kept",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", JSON, nullable=False),
)
