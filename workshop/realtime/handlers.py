"""What may be asked over the socket: parse → one service → (committed) → say what changed → answer."""

import logging
from collections.abc import Callable, Mapping
from typing import Any, cast

import gevent
from flask import request
from socketio.exceptions import ConnectionRefusedError

from workshop.errors import Forbidden, KitError, Refused
from workshop.exercise import Audience, Model
from workshop.realtime import lead_handlers, protocol
from workshop.realtime.connections import Connected, check_role
from workshop.realtime.desk import Answer, Desk
from workshop.services import entries, live, parking
from workshop.services.activities import Running
from workshop.services.aside import read_aside
from workshop.services.error_shape import error_shape
from workshop.services.live import Message
from workshop.services.refusals import parse
from workshop.services.views import FACILITATOR, SCREEN, audience_of

log = logging.getLogger(__name__)


def submit_entry(desk: Desk, who: Connected, body: protocol.SubmitEntry) -> Answer:
    _check_writes(who, body.on_behalf)
    act = entries.Submission(
        who.seminar, who.participant, body.id, body.payload, body.replaces, body.on_behalf
    )
    revision = desk.gatherer.hand_in(body.activity, act)
    desk.pusher.activity_changed(who.seminar, body.activity)
    return {"revision": revision, "ref": entries.find_ref(desk.context, body.activity, body.id)}


def withdraw_entry(desk: Desk, who: Connected, body: protocol.WithdrawEntry) -> Answer:
    _check_writes(who, body.on_behalf)
    act = entries.Withdrawal(who.seminar, who.participant, body.id, body.on_behalf)
    revision = desk.gatherer.hand_in(body.activity, act)
    desk.pusher.activity_changed(who.seminar, body.activity)
    return {"revision": revision}


def read_activity(desk: Desk, who: Connected, body: protocol.ReadActivity) -> Answer:
    running = live.read_live(desk.context, body.activity)
    if running.seminar.id != who.seminar:
        raise Forbidden("other_seminar")
    if body.on_behalf is not None:
        return _read_on_behalf(desk, who, running, body.on_behalf)
    message = _show(desk, who, running)
    mine = live.list_own(running, who.participant) if who.participant else []
    return {"view": message.body["view"], "mine": mine, "revision": running.record.revision}


def _check_writes(who: Connected, on_behalf: str | None) -> None:
    """A participant; or the leader, on behalf of somebody."""
    if who.role != "facilitator" or on_behalf is None:
        check_role(who, "participant")


def _read_on_behalf(desk: Desk, who: Connected, running: Running, person_id: str) -> Answer:
    """What a person without a phone would see, for who writes for them, with what that one has written."""
    _check_writes(who, person_id)
    person = live.find_person(desk.context, running, who.participant, person_id)
    audience = audience_of(running, person.need_group, person.table_name)
    return {
        "view": desk.pusher.message_for(running, audience).body["view"],
        "revision": running.record.revision,
    } | live.list_written(running, person.id, who.participant)


def park_line(desk: Desk, who: Connected, body: protocol.ParkLine) -> Answer:
    check_role(who, "participant")
    parking.send_line(desk.context, who.seminar, who.participant or "", body.id, body.text)
    desk.pusher.aside_changed(who.seminar)
    return {}


Handler = Callable[[Desk, Connected, Any], Answer]

HANDLERS: Mapping[str, Handler] = {
    handler.__name__: handler
    for handler in (
        submit_entry,
        withdraw_entry,
        read_activity,
        park_line,
        *lead_handlers.HANDLERS,
    )
}


#: What a participant adds to the log with.
PACED = frozenset({"submit_entry", "withdraw_entry", "park_line"})


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
    if who.cofacilitator:
        desk.pusher.leading_changed(who.seminar)


def greet(desk: Desk, who: Connected, sid: str) -> None:
    """Where the room is, then what there is to see, and to a participant who they are here."""
    try:
        state = live.read_state(desk.context, who.seminar)
        desk.socketio.emit("seminar", state.body, to=sid)
        if who.participant:
            desk.pusher.told_state_alone(who.seminar, state)
        else:
            _greet_lead(desk, who, sid, state.body["follow_up"])
        if state.body["activity"] and who.wants_view:
            show_view(desk, who, live.read_live(desk.context, state.body["activity"]), sid)
        if who.participant:
            tell_person(desk, who, sid)
    except KitError as error:
        log.info("A connection was not greeted: %s", error.code)
    except Exception:
        log.exception("Greeting a connection failed")


def show_view(desk: Desk, who: Connected, running: Running, sid: str) -> None:
    """The view of an activity for one connection, at once."""
    desk.socketio.emit("view", _show(desk, who, running).body, to=sid)


def tell_person(desk: Desk, who: Connected, sid: str) -> None:
    """Who somebody is here now, after letting their connection hear what follows from it."""
    person = live.read_person(desk.context, who.seminar, who.participant or "")
    if person is not None:
        server = desk.socketio.server  # type: ignore[attr-defined]
        desk.connections.seat(server, sid, person["need_group"], person["table"])
        desk.socketio.emit("person", person, to=sid)


def _greet_lead(desk: Desk, who: Connected, sid: str, asked: Mapping[str, Any] | None) -> None:
    """What the screen and those who lead get besides: what lies over the picture, and who leads."""
    if asked:
        running = live.read_live(desk.context, asked["id"])
        desk.socketio.emit("view", _show(desk, who, running).body, to=sid)
    desk.socketio.emit("aside", read_aside(desk.context, who.seminar), to=sid)
    if who.role == "facilitator":
        desk.socketio.emit("leading", desk.pusher.leading_message(who.seminar), to=sid)


def _disconnect(desk: Desk) -> None:
    who = desk.connections.let_go(_sid())
    if who and who.participant:
        desk.pacer.forget(who.participant)
        desk.pusher.seminar_changed(who.seminar)
    if who and who.cofacilitator:
        desk.pusher.leading_changed(who.seminar)
