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
from workshop.services.activities import Running
from workshop.services.context import Context
from workshop.services.live import Message, read_live, read_state, view_message
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
    phones_heard_at: float = 0.0


class Pusher:
    """Sends what changed to those who may see it."""

    def __init__(self, context: Context, socketio: SocketIO) -> None:
        self._context = context
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

    def tell(self, place: str, code: str, words: Language, **values: object) -> None:
        """Send a notice to one of the groups of `rooms`."""
        self._socketio.emit("notice", {"code": code, "message": words(f"notice.{code}", **values)}, to=place)

    def message_for(self, running: Running, audience: Audience) -> Message:
        """The view message for an audience, built once for each revision."""
        compared = running.compared.mark if running.compared else None
        key = (running.record.id, running.record.revision, running.seminar.revision, compared, audience)
        message = self._messages.get(key)
        if message is None:
            message = self._messages[key] = view_message(self._context, running, audience)
            while len(self._messages) > KEPT_MESSAGES:
                self._messages.popitem(last=False)
        return message

    def told_alone(self, running: Running, audience: Audience, message: Message) -> None:
        """One phone has been told this by itself. Where its group has not, they part: should it change back before the
        group's turn, that is nothing new for the group but is for this phone, so the group is told all the same."""
        if audience.is_participant and running.record.id == running.seminar.current_activity:
            self._part("view", _phones_of(running, audience), message)

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
            if running.seminar.current_activity != activity_id:
                phone = phone - {activity_id}
            if activity_id in lead:
                self._push_to_lead(running)
            if activity_id in phone:
                self._push_to_phones(running)

    def _push_to_lead(self, running: Running) -> None:
        seminar_id = running.seminar.id
        places = [(rooms.leaders(seminar_id), FACILITATOR)]
        if running.seminar.current_activity == running.record.id:
            places.append((rooms.screens(seminar_id), SCREEN))
        for place, audience in places:
            self._socketio.emit("view", self.message_for(running, audience).body, to=place)

    def _push_to_phones(self, running: Running) -> None:
        for audience in audiences(running):
            if audience.is_participant:
                place = _phones_of(running, audience)
                self._emit_if_new("view", place, self.message_for(running, audience))

    def _emit_if_new(self, name: str, place: str, message: Message) -> None:
        """Emit unless this group was last told the same, counts apart."""
        if self._marks.get((name, place)) != message.mark:
            self._marks[(name, place)] = message.mark
            self._socketio.emit(name, message.body, to=place)


def _phones_of(running: Running, audience: Audience) -> str:
    """The group of phones that an audience is: in the step of the tables, those at one table alone."""
    seminar_id = running.seminar.id
    is_at_tables = running.record.phase == Phase.TABLE
    if not running.record.has_need_groups:
        return rooms.at_table(seminar_id, audience.table) if is_at_tables else rooms.phones(seminar_id)
    if is_at_tables:
        return rooms.table_of_group(seminar_id, audience.need_group, audience.table)
    return rooms.group(seminar_id, audience.need_group)
