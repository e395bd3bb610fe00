"""What may be asked over the socket: parse → one service → (committed) → say what changed → answer."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import gevent
from flask import request
from flask_socketio import SocketIO
from socketio.exceptions import ConnectionRefusedError

from workshop.errors import Forbidden, KitError, Refused
from workshop.exercise import Audience, Model
from workshop.realtime import protocol
from workshop.realtime.connections import Connected, Connections, check_role
from workshop.realtime.gathering import Gatherer
from workshop.realtime.pacing import Pacer
from workshop.realtime.push import Pusher
from workshop.services import entries, live, moderation, phases
from workshop.services.activities import Running
from workshop.services.context import Context
from workshop.services.error_shape import error_shape
from workshop.services.live import Message
from workshop.services.refusals import parse
from workshop.services.views import FACILITATOR, SCREEN

log = logging.getLogger(__name__)

Answer = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """What the handlers work with."""

    context: Context
    connections: Connections
    gatherer: Gatherer
    pusher: Pusher
    socketio: SocketIO
    pacer: Pacer = field(default_factory=Pacer)


def submit_entry(desk: Desk, who: Connected, body: protocol.SubmitEntry) -> Answer:
    check_role(who, "participant")
    act = entries.Submission(who.seminar, who.participant or "", body.id, body.payload, body.replaces)
    revision = desk.gatherer.hand_in(body.activity, act)
    desk.pusher.activity_changed(who.seminar, body.activity)
    return {"revision": revision, "ref": entries.find_ref(desk.context, body.activity, body.id)}


def withdraw_entry(desk: Desk, who: Connected, body: protocol.WithdrawEntry) -> Answer:
    check_role(who, "participant")
    revision = desk.gatherer.hand_in(
        body.activity, entries.Withdrawal(who.seminar, who.participant or "", body.id)
    )
    desk.pusher.activity_changed(who.seminar, body.activity)
    return {"revision": revision}


def read_activity(desk: Desk, who: Connected, body: protocol.ReadActivity) -> Answer:
    running = live.read_live(desk.context, body.activity)
    if running.seminar.id != who.seminar:
        raise Forbidden("other_seminar")
    message = _show(desk, who, running)
    mine = live.list_own(running, who.participant) if who.participant else []
    return {"view": message.body["view"], "mine": mine, "revision": running.record.revision}


def set_phase(desk: Desk, who: Connected, body: protocol.SetPhase) -> Answer:
    _check_leads(desk, who, body.activity)
    moved = phases.move_phase(desk.context, body.activity, body.phase, body.minutes)
    return _changed(desk, who, body.activity, moved.revision, is_seminar=True)


def set_timer(desk: Desk, who: Connected, body: protocol.SetTimer) -> Answer:
    _check_leads(desk, who, body.activity)
    changed = phases.set_timer(desk.context, body.activity, body.minutes)
    return _changed(desk, who, body.activity, changed.revision, is_seminar=True)


def moderate_entry(desk: Desk, who: Connected, body: protocol.ModerateEntry) -> Answer:
    _check_leads(desk, who, body.activity)
    revision = moderation.moderate_entry(desk.context, body.activity, body.entry, body.act)
    return _changed(desk, who, body.activity, revision)


def merge_entries(desk: Desk, who: Connected, body: protocol.MergeEntries) -> Answer:
    _check_leads(desk, who, body.activity)
    revision = moderation.merge_entries(
        desk.context, body.activity, body.id, list(body.entries), body.into, body.title
    )
    return _changed(desk, who, body.activity, revision)


def undo_merge(desk: Desk, who: Connected, body: protocol.UndoMerge) -> Answer:
    _check_leads(desk, who, body.activity)
    revision = moderation.undo_merge(desk.context, body.activity, body.id, body.merge)
    return _changed(desk, who, body.activity, revision)


def set_theme(desk: Desk, who: Connected, body: protocol.SetTheme) -> Answer:
    _check_leads(desk, who, body.activity)
    revision = moderation.set_theme(desk.context, body.activity, body.id, list(body.entries), body.theme)
    return _changed(desk, who, body.activity, revision)


Handler = Callable[[Desk, Connected, Any], Answer]

HANDLERS: Mapping[str, Handler] = {
    handler.__name__: handler
    for handler in (
        submit_entry,
        withdraw_entry,
        read_activity,
        set_phase,
        set_timer,
        moderate_entry,
        merge_entries,
        undo_merge,
        set_theme,
    )
}


#: What a participant adds to the log with.
PACED = frozenset({"submit_entry", "withdraw_entry"})


def _check_leads(desk: Desk, who: Connected, activity_id: str) -> None:
    """Only a facilitator of the activity's own seminar."""
    check_role(who, "facilitator")
    if live.read_live(desk.context, activity_id).seminar.id != who.seminar:
        raise Forbidden("other_seminar")


def _changed(
    desk: Desk, who: Connected, activity_id: str, revision: int, *, is_seminar: bool = False
) -> Answer:
    desk.pusher.activity_changed(who.seminar, activity_id)
    if is_seminar:
        desk.pusher.seminar_changed(who.seminar)
    return {"revision": revision}


def _show(desk: Desk, who: Connected, running: Running) -> Message:
    """The view for one connection alone."""
    audience = _audience(desk, who, running)
    message = desk.pusher.message_for(running, audience)
    desk.pusher.told_alone(running, audience, message)
    return message


def _audience(desk: Desk, who: Connected, running: Running) -> Audience:
    if who.role == "facilitator":
        return FACILITATOR
    if who.role == "screen":
        return SCREEN
    return live.find_audience(desk.context, running, who.participant or "")


def register(desk: Desk) -> None:
    """Tie the handlers to the socket."""

    # A client may send messages by these two names as well; those are no messages of ours.
    def connect(auth: object = None) -> Answer | None:
        if desk.connections.knows(_sid()):
            return answer(desk, "connect", auth)
        _connect(desk, auth)
        return None

    def disconnect(reason: object = None) -> Answer | None:
        if desk.socketio.server.manager.is_connected(_sid(), "/"):  # type: ignore[attr-defined]
            return answer(desk, "disconnect", reason)
        _disconnect(desk)
        return None

    def anything(name: str = "", body: object = None, *_: object) -> Answer:
        return answer(desk, name, body)

    desk.socketio.on_event("connect", connect)
    desk.socketio.on_event("disconnect", disconnect)
    desk.socketio.on_event("*", anything)


def _sid() -> str:
    return cast(str, request.sid)  # type: ignore[attr-defined]


def answer(desk: Desk, name: str, body: object) -> Answer:
    """One message's acknowledgement: never a silence, never a traceback to the outside."""
    language = "sv"
    try:
        who = desk.connections.find(_sid())
        language = who.language
        # What is written is paced; what is read only lets the others have their turn.
        desk.pacer.wait_turn(who.participant) if who.participant and name in PACED else gevent.sleep(0)
        handler = HANDLERS.get(name)
        if handler is None:
            raise Refused("unknown_message")
        parsed: Model = parse(protocol.FROM_BROWSER[name], body)
        return {"ok": True, **handler(desk, who, parsed)}
    except KitError as error:
        return error_shape(desk.context.words[language], error)
    except Exception:
        log.exception("Message %s failed", name)
        return error_shape(desk.context.words[language], KitError("internal"))


def _connect(desk: Desk, auth: object) -> None:
    sid = _sid()
    try:
        who = desk.connections.let_in(sid, auth)
    except KitError as error:
        language = auth.get("language") if isinstance(auth, dict) else None
        shape = error_shape(desk.context.words[language if language in ("sv", "en") else "sv"], error)
        raise ConnectionRefusedError(shape["code"], shape) from error
    # The first messages go out when the connection has been confirmed to the client.
    gevent.spawn(greet, desk, who, sid)
    if who.participant:
        desk.pusher.seminar_changed(who.seminar)


def greet(desk: Desk, who: Connected, sid: str) -> None:
    """Where the room is, then what there is to see."""
    try:
        state = live.read_state(desk.context, who.seminar)
        desk.socketio.emit("seminar", state.body, to=sid)
        if who.participant:
            desk.pusher.told_state_alone(who.seminar, state)
        if state.body["activity"] and who.wants_view:
            running = live.read_live(desk.context, state.body["activity"])
            desk.socketio.emit("view", _show(desk, who, running).body, to=sid)
    except KitError as error:
        log.info("A connection was not greeted: %s", error.code)
    except Exception:
        log.exception("Greeting a connection failed")


def _disconnect(desk: Desk) -> None:
    who = desk.connections.let_go(_sid())
    if who and who.participant:
        desk.pacer.forget(who.participant)
        desk.pusher.seminar_changed(who.seminar)
