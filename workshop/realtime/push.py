"""The only place that emits. After a commit somebody says what changed; the pusher gathers, encodes once and sends.

Screens and leaders hear at most five times a second, phones at most once, and a phone hears nothing
while there is nothing new for it to see.
"""

import logging
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

import gevent
from flask_socketio import SocketIO
from gevent.event import Event

from workshop.errors import NotFound
from workshop.exercise import Audience, Phase
from workshop.realtime import rooms
from workshop.realtime.connections import Connections
from workshop.services.activities import Running
from workshop.services.aside import read_aside
from workshop.services.context import Context
from workshop.services.leading import read_leading
from workshop.services.live import Message, list_open_seminars, read_live, read_state, view_message
from workshop.services.views import FACILITATOR, SCREEN, audiences
from workshop.words import Language

TICK = 0.2
#: A push that takes longer than this (seconds of the processor) is made less often: who hands in goes first.
SLOW_PUSH = 0.004
MOST_PAUSE = 0.35
PHONE_PAUSE = 1.0
KEPT_MESSAGES = 500

log = logging.getLogger(__name__)


@dataclass
class _Pending:
    """What a seminar has to be told, and when its phones last heard."""

    activities: set[str] = field(default_factory=set)
    phone_activities: set[str] = field(default_factory=set)
    has_state: bool = False
    has_phone_state: bool = False
    has_aside: bool = False
    has_leading: bool = False
    phones_heard_at: float = 0.0


class Pusher:
    """Sends what changed to those who may see it."""

    def __init__(self, context: Context, socketio: SocketIO, connections: Connections) -> None:
        self._context = context
        self._connections = connections
        self._socketio = socketio
        self._pending: dict[str, _Pending] = {}
        self._marks: dict[tuple[str, str], bytes | None] = {}
        self._messages: OrderedDict[tuple[Any, ...], Message] = OrderedDict()
        self._wake = Event()
        self._loop: gevent.Greenlet | None = None

    def activity_changed(self, seminar_id: str, activity_id: str) -> None:
        """An activity's views may be new."""
        pending = self._pending.setdefault(seminar_id, _Pending())
        pending.activities.add(activity_id)
        pending.phone_activities.add(activity_id)
        self._start()

    def seminar_changed(self, seminar_id: str) -> None:
        """Where the room is, or who is here, may be new."""
        pending = self._pending.setdefault(seminar_id, _Pending())
        pending.has_state = pending.has_phone_state = True
        self._start()

    def aside_changed(self, seminar_id: str) -> None:
        """What lies over the picture, or the parking list, may be new."""
        self._pending.setdefault(seminar_id, _Pending()).has_aside = True
        self._start()

    def withheld(self, place_id: str) -> None:
        """Something was hidden, blanked or taken back from a room. It must go at once from wherever the place's rooms
        are now: it may have been carried over or parked, or stand in another seminar's comparison or plan."""
        for seminar in list_open_seminars(self._context, place_id):
            self.aside_changed(seminar.id)
            for activity_id in (seminar.current_activity, seminar.follow_up):
                if activity_id:
                    self.activity_changed(seminar.id, activity_id)

    def leading_changed(self, seminar_id: str) -> None:
        """Who leads, or which co-facilitators there are, may be new."""
        self._pending.setdefault(seminar_id, _Pending()).has_leading = True
        self._start()

    def leading_message(self, seminar_id: str) -> dict[str, Any]:
        """The `leading` message: who leads, and who has an access of their own."""
        leading = read_leading(self._context, seminar_id)
        told = [
            {"id": one.id, "name": one.name, "is_connected": bool(self._connections.sids_of(one.id))}
            for one in leading.cofacilitators
        ]
        return {"leader": leading.leader, "cofacilitators": told}

    def tell(self, place: str, code: str, words: Language, **values: object) -> None:
        """Send a notice to one of the groups of `rooms`."""
        self._socketio.emit("notice", {"code": code, "message": words(f"notice.{code}", **values)}, to=place)

    def turn_pages(self, seminar_id: str, by: int) -> None:
        """The screens turn their pages. Each knows itself what stands on them: no state changes."""
        self._socketio.emit("turn", {"by": by}, to=rooms.screens(seminar_id))

    def message_for(self, running: Running, audience: Audience) -> Message:
        """The view message for an audience, built once for each state of all that it depends on."""
        key = (running.mark, audience)
        message = self._messages.get(key)
        if message is None:
            message = self._messages[key] = view_message(self._context, running, audience)
            while len(self._messages) > KEPT_MESSAGES:
                self._messages.popitem(last=False)
        return message

    def told_alone(self, running: Running, audience: Audience, message: Message) -> None:
        """One phone has been told this by itself. Where its group has not, they part: should it change back before the
        group's turn, that is nothing new for the group but is for this phone, so the group is told all the same."""
        if audience.is_participant and _is_live(running):
            self._part(_mark_name(running), _phones_of(running, audience), message)

    def told_state_alone(self, seminar_id: str, message: Message) -> None:
        """The same for where the room is."""
        self._part("seminar", rooms.phones(seminar_id), message)

    def _part(self, name: str, place: str, message: Message) -> None:
        """Where the group has heard nothing yet, all its phones have been told alone, each at its connecting: what they
        have in common counts as told to the group, which spares a room of 1 000 its whole view at the first entry."""
        if self._marks.setdefault((name, place), message.mark) != message.mark:
            self._marks[(name, place)] = None

    def _start(self) -> None:
        self._wake.set()
        if self._loop is None or self._loop.dead:
            self._loop = gevent.spawn(self._run)

    def _run(self) -> None:
        while self._wake.wait():
            self._wake.clear()
            began = time.thread_time()
            for seminar_id in list(self._pending):
                try:
                    self._push(seminar_id)
                except NotFound:
                    self._pending.pop(seminar_id)  # the seminar has been taken away
                except Exception:
                    log.exception("Pushing to seminar %s failed", seminar_id)
            is_slow = time.thread_time() - began > SLOW_PUSH
            gevent.sleep(MOST_PAUSE if is_slow else TICK)

    def _push(self, seminar_id: str) -> None:
        pending = self._pending[seminar_id]
        now = time.monotonic()
        is_phones_turn = now - pending.phones_heard_at >= PHONE_PAUSE
        self._push_state(seminar_id, pending, is_phones_turn)
        self._push_views(seminar_id, pending, is_phones_turn)
        self._push_lead_messages(seminar_id, pending)
        if is_phones_turn:
            pending.phones_heard_at = now
        if pending.has_phone_state or pending.phone_activities:
            self._wake.set()

    def _push_state(self, seminar_id: str, pending: _Pending, is_phones_turn: bool) -> None:
        is_for_phones = pending.has_phone_state and is_phones_turn
        if not pending.has_state and not is_for_phones:
            return
        message = read_state(self._context, seminar_id)
        if pending.has_state:
            pending.has_state = False
            for place in (rooms.leaders(seminar_id), rooms.screens(seminar_id)):
                self._socketio.emit("seminar", message.body, to=place)
        if is_for_phones:
            pending.has_phone_state = False
            self._emit_if_new("seminar", rooms.phones(seminar_id), message)

    def _push_lead_messages(self, seminar_id: str, pending: _Pending) -> None:
        if pending.has_aside:
            pending.has_aside = False
            body = read_aside(self._context, seminar_id)
            for place in (rooms.leaders(seminar_id), rooms.screens(seminar_id)):
                self._socketio.emit("aside", body, to=place)
        if pending.has_leading:
            pending.has_leading = False
            self._socketio.emit("leading", self.leading_message(seminar_id), to=rooms.leaders(seminar_id))

    def _push_views(self, seminar_id: str, pending: _Pending, is_phones_turn: bool) -> None:
        lead = pending.activities
        phone = pending.phone_activities if is_phones_turn else set()
        pending.activities = set()
        if is_phones_turn:
            pending.phone_activities = set()
        for activity_id in lead | phone:
            try:
                running = read_live(self._context, activity_id)
            except NotFound:
                continue  # taken out of the programme meanwhile
            if not _is_live(running):
                phone = phone - {activity_id}
            if activity_id in lead:
                self._push_to_lead(running)
            if activity_id in phone:
                self._push_to_phones(running)

    def _push_to_lead(self, running: Running) -> None:
        seminar_id = running.seminar.id
        places = [(rooms.leaders(seminar_id), FACILITATOR)]
        if _is_live(running):
            places.append((rooms.screens(seminar_id), SCREEN))
        for place, audience in places:
            self._socketio.emit("view", self.message_for(running, audience).body, to=place)

    def _push_to_phones(self, running: Running) -> None:
        for audience in audiences(running):
            if audience.is_participant:
                place = _phones_of(running, audience)
                message = self.message_for(running, audience)
                self._emit_if_new("view", place, message, _mark_name(running))

    def _emit_if_new(self, name: str, place: str, message: Message, mark_name: str | None = None) -> None:
        """Emit unless this group was last told the same, counts apart."""
        key = (mark_name or name, place)
        if self._marks.get(key) != message.mark:
            self._marks[key] = message.mark
            self._socketio.emit(name, message.body, to=place)


def _is_live(running: Running) -> bool:
    """Whether the room is in this activity now: the current one, or the question that lies on top of it."""
    return running.record.id in (running.seminar.current_activity, running.seminar.follow_up)


def _mark_name(running: Running) -> str:
    """What was told of a follow-up question does not mix with what was told of the activity under it."""
    return f"follow_up {running.record.id}" if running.record.follows else "view"


def _phones_of(running: Running, audience: Audience) -> str:
    """The group of phones that an audience is: in the step of the tables, those at one table alone."""
    seminar_id = running.seminar.id
    is_at_tables = running.record.phase == Phase.TABLE
    if not running.record.has_need_groups:
        return rooms.at_table(seminar_id, audience.table) if is_at_tables else rooms.phones(seminar_id)
    if is_at_tables:
        return rooms.table_of_group(seminar_id, audience.need_group, audience.table)
    return rooms.group(seminar_id, audience.need_group)
