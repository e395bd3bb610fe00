"""What all tables share: the metadata with its one convention for names of constraints, so that migrations can name
them on every database, instants, ids and references."""

from datetime import UTC, datetime

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, MetaData, String, TypeDecorator

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


def own_id() -> Column[str]:
    return Column("id", String(40), primary_key=True)


def reference(column: str, target: str, *, nullable: bool = False) -> Column[str]:
    """A reference that goes with what it refers to."""
    return Column(
        column, String(40), ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=nullable, index=True
    )
