"""All tables, those of plans too: whoever imports this has the whole database."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

from workshop.storage.plan_tables import plan_keys, plan_notes, plan_revisions, plan_rows, plans, surveys
from workshop.storage.schema import Moment, metadata, own_id, reference

__all__ = [
    "activities",
    "actors",
    "chain_items",
    "cofacilitators",
    "entries",
    "feedback_pages",
    "given_items",
    "kept",
    "metadata",
    "need_groups",
    "parked_lines",
    "participants",
    "places",
    "plan_keys",
    "plan_notes",
    "plan_revisions",
    "plan_rows",
    "plans",
    "programmes",
    "seminars",
    "surveys",
]

places = Table(
    "places",
    metadata,
    own_id(),
    Column("name", String(200), nullable=False),
    Column("created_at", Moment, nullable=False),
)

need_groups = Table(
    "need_groups",
    metadata,
    own_id(),
    reference("place_id", "places"),
    Column("key", String(64), nullable=False),
    Column("title", String(200), nullable=False),
    Column("people", Integer),
    Column("position", Integer, nullable=False),
    UniqueConstraint("place_id", "key", name="uq_need_groups_place_key"),
)

actors = Table(
    "actors",
    metadata,
    own_id(),
    reference("place_id", "places"),
    Column("name", String(80), nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("place_id", "name", name="uq_actors_place_name"),
)

seminars = Table(
    "seminars",
    metadata,
    own_id(),
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
    Column("starts", String(5)),
    Column("agreed_minutes", Integer),
    Column("follow_up", String(40)),
    Column("aside", String(20)),
    Column("leader", String(40)),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("purged_at", Moment),
    Column("tables", JSON, nullable=False, server_default=text("'[]'")),
)

activities = Table(
    "activities",
    metadata,
    own_id(),
    reference("seminar_id", "seminars"),
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
    # No reference: an earlier seminar may be taken away, and what was compared with it stays.
    Column("compares_with", String(40)),
    Column("shows_comparison", Boolean, nullable=False, default=False, server_default=false()),
    Column("trail", JSON),
    Column("planned_minutes", Integer),
    Column("opened_at", Moment),
    Column("left_at", Moment),
    Column("follows", String(40)),
    # Nothing is NULL and not JSON's null: the overview asks for those that have numbers.
    Column("readings", JSON(none_as_null=True)),
    Column("seen_actors", JSON(none_as_null=True)),
)

participants = Table(
    "participants",
    metadata,
    own_id(),
    reference("seminar_id", "seminars"),
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
    Column("has_phone", Boolean, nullable=False, server_default=true()),
    Column("is_secretary", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("seminar_id", "return_code", name="uq_participants_return_code"),
)

entries = Table(
    "entries",
    metadata,
    Column("ref", String(40), primary_key=True),
    Column("id", String(64), unique=True),
    reference("activity_id", "activities"),
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
    Column("on_behalf", Boolean, nullable=False, server_default=false()),
    Column("led_by", String(80)),
    # No reference: who may read it is asked by this name alone, and closing lets go of it.
    Column("written_by", String(40)),
)

cofacilitators = Table(
    "cofacilitators",
    metadata,
    own_id(),
    reference("seminar_id", "seminars"),
    Column("name", String(80), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
)

parked_lines = Table(
    "parked_lines",
    metadata,
    own_id(),
    reference("seminar_id", "seminars"),
    Column("client_id", String(64), unique=True),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("source", String(12), nullable=False),
    Column("participant_id", String(40), ForeignKey("participants.id", ondelete="SET NULL"), index=True),
    Column("activity_id", String(40)),
    Column("entry_ref", String(40)),
    Column("position", Integer, nullable=False),
)


def _item_columns() -> list[Column[Any]]:
    """What a thing in the chain is, wherever it is kept."""
    return [
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
        Column("tables", Integer, nullable=False, server_default="0"),
    ]


chain_items = Table(
    "chain_items",
    metadata,
    own_id(),
    reference("seminar_id", "seminars"),
    reference("activity_id", "activities"),
    *_item_columns(),
)

given_items = Table(
    "given_items",
    metadata,
    reference("seminar_id", "seminars"),
    Column("id", String(40), nullable=False),
    *_item_columns(),
    PrimaryKeyConstraint("seminar_id", "position"),
)

programmes = Table(
    "programmes",
    metadata,
    own_id(),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("activities", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
)

feedback_pages = Table(
    "feedback_pages",
    metadata,
    Column("seminar_id", String(40), ForeignKey("seminars.id", ondelete="CASCADE"), primary_key=True),
    Column("token", String(40), nullable=False, unique=True),
    Column("is_open", Boolean, nullable=False),
    Column("greeting", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    Column("next_day", String(10), nullable=False),
    Column("ask", Text, nullable=False),
)

kept = Table(
    "kept",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", JSON, nullable=False),
)
