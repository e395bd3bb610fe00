"""What those who lead or help ask over the socket. Moving the room is for the one who leads; putting in order is for
all of them. Each act checks anew that the access still holds."""

from workshop.errors import Forbidden
from workshop.realtime import protocol
from workshop.realtime.connections import Connected, check_role
from workshop.realtime.desk import Answer, Desk
from workshop.services import live, moderation, phases
from workshop.services.harvesting import is_shown
from workshop.services.leading import Access, check_helps, check_leads, get_access
from workshop.services.seminars import read_seminar


def set_phase(desk: Desk, who: Connected, body: protocol.SetPhase) -> Answer:
    _check(desk, who, body.activity, leads=True)
    moved = phases.move_phase(desk.context, body.activity, body.phase, body.minutes)
    if not is_shown(desk.context, moved):
        _withheld(desk, who)
    return _changed(desk, who, body.activity, moved.revision, is_seminar=True)


def set_timer(desk: Desk, who: Connected, body: protocol.SetTimer) -> Answer:
    _check(desk, who, body.activity, leads=True)
    changed = phases.set_timer(desk.context, body.activity, body.minutes)
    return _changed(desk, who, body.activity, changed.revision, is_seminar=True)


def moderate_entry(desk: Desk, who: Connected, body: protocol.ModerateEntry) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.moderate_entry(desk.context, body.activity, body.entry, body.act, by)
    if body.act in moderation.WITHHOLDING:
        _withheld(desk, who)
    return _changed(desk, who, body.activity, revision)


def merge_entries(desk: Desk, who: Connected, body: protocol.MergeEntries) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.merge_entries(
        desk.context, body.activity, body.id, list(body.entries), body.into, body.title, by
    )
    return _changed(desk, who, body.activity, revision)


def undo_merge(desk: Desk, who: Connected, body: protocol.UndoMerge) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.undo_merge(desk.context, body.activity, body.id, body.merge, by)
    return _changed(desk, who, body.activity, revision)


def undo_act(desk: Desk, who: Connected, body: protocol.UndoAct) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.undo_act(desk.context, body.activity, body.id, body.act, by)
    _withheld(desk, who)
    return _changed(desk, who, body.activity, revision)


def rename_merge(desk: Desk, who: Connected, body: protocol.RenameMerge) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.rename_merge(desk.context, body.activity, body.id, body.item, body.title, by)
    return _changed(desk, who, body.activity, revision)


def set_theme(desk: Desk, who: Connected, body: protocol.SetTheme) -> Answer:
    by = _check(desk, who, body.activity).name
    revision = moderation.set_theme(desk.context, body.activity, body.id, list(body.entries), body.theme, by)
    return _changed(desk, who, body.activity, revision)


HANDLERS = (
    set_phase,
    set_timer,
    moderate_entry,
    merge_entries,
    undo_merge,
    undo_act,
    rename_merge,
    set_theme,
)


def _check(desk: Desk, who: Connected, activity_id: str, *, leads: bool = False) -> Access:
    """Only somebody who leads or helps in the activity's own seminar; with `leads`, only who leads now."""
    check_role(who, "facilitator")
    if live.read_live(desk.context, activity_id).seminar.id != who.seminar:
        raise Forbidden("other_seminar")
    access = get_access(desk.context, who.cofacilitator) if who.cofacilitator else Access()
    if leads:
        check_leads(desk.context, access, who.seminar)
    else:
        check_helps(access, who.seminar)
    return access


def _withheld(desk: Desk, who: Connected) -> None:
    desk.pusher.withheld(read_seminar(desk.context, who.seminar)[0].place_id)


def _changed(
    desk: Desk, who: Connected, activity_id: str, revision: int, *, is_seminar: bool = False
) -> Answer:
    desk.pusher.activity_changed(who.seminar, activity_id)
    if is_seminar:
        desk.pusher.seminar_changed(who.seminar)
    return {"revision": revision}
