"""The tables of plans and surveys: what a need group and a place work towards, over many seminars."""

from sqlalchemy import JSON, Column, Integer, String, Table, Text, UniqueConstraint

from workshop.storage.schema import Moment, metadata, own_id, reference

plans = Table(
    "plans",
    metadata,
    own_id(),
    reference("place_id", "places"),
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
    own_id(),
    reference("plan_id", "plans"),
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
    own_id(),
    reference("plan_id", "plans"),
    Column("day", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("by", String(80), nullable=False),
    Column("row_id", String(40)),
    Column("created_at", Moment, nullable=False),
)


plan_revisions = Table(
    "plan_revisions",
    metadata,
    own_id(),
    reference("plan_id", "plans"),
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
    own_id(),
    reference("plan_id", "plans"),
    Column("role", String(12), nullable=False),
    Column("actor", String(80)),
    Column("name", String(80), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
)

surveys = Table(
    "surveys",
    metadata,
    own_id(),
    reference("place_id", "places"),
    Column("year", Integer, nullable=False),
    Column("language", String(2), nullable=False),
    Column("texts", JSON, nullable=False),
    Column("collaborations", JSON, nullable=False),
    Column("left_out", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("place_id", "year", name="uq_surveys_place_year"),
)
