"""Who hears what: the names of Socket.IO's groups, in one place. Nothing is ever emitted without one."""


def leaders(seminar: str) -> str:
    return f"leaders:{seminar}"


def screens(seminar: str) -> str:
    return f"screens:{seminar}"


def phones(seminar: str, need_group: str | None = None) -> str:
    """All participants of a seminar, or those of one need group."""
    return f"phones:{seminar}:{need_group or ''}"


def phones_without_group(seminar: str) -> str:
    return f"phones:{seminar}:-"


def person(participant: str) -> str:
    return f"person:{participant}"


def group(seminar: str, need_group: str | None) -> str:
    """The phones of a need group, or of those that have none."""
    return phones(seminar, need_group) if need_group else phones_without_group(seminar)


def at_table(seminar: str, table: str | None) -> str:
    """The phones at a table, or of those that have none. A name may be anything: it stands last."""
    return f"table:{seminar}:{table or ''}"


def table_of_group(seminar: str, need_group: str | None, table: str | None) -> str:
    """Those at a table that are of one need group, or of none."""
    return f"seat:{seminar}:{need_group or '-'}:{table or ''}"


def seats(seminar: str, need_group: str | None, table: str | None) -> frozenset[str]:
    """Every group that follows from where a participant belongs: left and entered when they are moved."""
    return frozenset(
        {
            group(seminar, need_group),
            at_table(seminar, table),
            table_of_group(seminar, need_group, table),
        }
    )
