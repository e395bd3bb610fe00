"""Who and what an archive's activities have around them: the people, without a name, and what was given to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.services.attendance import same_actor
from workshop.services.from_plans import find_plan_items
from workshop.services.given import find_given_items
from workshop.storage import Connection, plans
from workshop.storage.records import ChainRecord, ParticipantRecord, SeminarRecord


@dataclass(frozen=True, slots=True)
class Room:
    """Who was there, without names, and the chain of the activities before; `stood` is the seminar as it will stand
    where it is imported, `has_plans` whether its place's plans are in the archive too. `given_items` stand in the
    archive, by id, although the plans that they were taken from do not."""

    seminar: SeminarRecord
    stood: SeminarRecord
    persons: Sequence[dict[str, Any]]
    has_plans: bool
    chain: dict[str, ChainRecord] = field(default_factory=dict)
    given_items: dict[str, list[ChainRecord]] = field(default_factory=dict)

    def find_given(self, connection: Connection, ids: Sequence[str]) -> dict[str, list[ChainRecord]]:
        """Those of the items that are in the archive: the seminar's own, the rows of the plans, and what was taken from
        plans that are not there."""
        own = {item: [self.chain[item]] for item in ids if item in self.chain}
        others = [item for item in ids if item not in own]
        rows = find_plan_items(connection, self.seminar, others) if self.has_plans and others else {}
        return own | {item: self.given_items[item] for item in others if item in self.given_items} | rows

    def read_given_items(self, connection: Connection, ids: Sequence[str]) -> list[ChainRecord]:
        """What the archive has to say of plans that it does not hold: of these ids what the seminar did not bring forth
        itself."""
        own = [item.id for item in plans.list_chain_by_ids(connection, ids) if self._is_own(item)]
        others = [item for item in ids if item not in own]
        rows = find_plan_items(connection, self.seminar, others) if others else {}
        brought = find_given_items(connection, self.seminar, [item for item in others if item not in rows])
        for item, found in (brought if self.has_plans else rows | brought).items():
            if not any(map(self._is_own, found)):
                self.given_items[item] = found
        return [one for item in others for one in self.given_items.get(item, ())]

    def _is_own(self, item: ChainRecord) -> bool:
        return item.origin.get("seminar") == self.seminar.id


def as_persons(seminar: SeminarRecord, here: Sequence[ParticipantRecord]) -> list[dict[str, Any]]:
    """Each of them without a name, sorted, so that neither the order says who it is."""
    persons = [
        {
            "actor": same_actor(seminar, one.actor),
            "need_group": one.need_group,
            "heads": _merged_heads(seminar, one.heads) if one.heads else None,
        }
        for one in here
    ]
    return sorted(persons, key=lambda person: repr(list(person.values())))


def _merged_heads(seminar: SeminarRecord, heads: dict[str, int]) -> dict[str, int]:
    merged: dict[str, int] = {}
    for name, count in heads.items():
        actor = same_actor(seminar, name) or name
        merged[actor] = merged.get(actor, 0) + count
    return dict(sorted(merged.items()))


def as_participant_row(
    seminar_id: str, person: dict[str, Any], number: int, lacks_phone: bool
) -> dict[str, Any]:
    """The row of somebody without a name; whoever imports fills in id, return code and time."""
    return {
        "id": str(number),
        "seminar_id": seminar_id,
        "name": None,
        "table_name": None,
        "function": None,
        "return_code": "",
        "speaks_for_actor": False,
        "joined_at": None,
        "removed_at": None,
        "has_phone": not lacks_phone,
        "is_secretary": False,
        **person,
    }
