"""Passes what HTTP has changed on to the connected."""

from typing import Any

from workshop.realtime import rooms
from workshop.realtime.desk import Desk
from workshop.realtime.handlers import greet
from workshop.services.seminars import read_seminar


class LiveAnnouncer:
    """Called after a commit; what is gathered and when it goes out is the pusher's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._server: Any = desk.socketio.server  # type: ignore[attr-defined]

    def activity_changed(self, seminar_id: str, activity_id: str) -> None:
        self._desk.pusher.activity_changed(seminar_id, activity_id)

    def seminar_changed(self, seminar_id: str) -> None:
        self._desk.pusher.seminar_changed(seminar_id)

    def aside_changed(self, seminar_id: str) -> None:
        self._desk.pusher.aside_changed(seminar_id)

    def leading_changed(self, seminar_id: str) -> None:
        self._desk.pusher.leading_changed(seminar_id)

    def cofacilitator_ended(self, seminar_id: str, cofacilitator_id: str) -> None:
        """Say so, and close their connections."""
        seminar, _ = read_seminar(self._desk.context, seminar_id)
        for sid in self._desk.connections.sids_of(cofacilitator_id):
            self._desk.pusher.tell(sid, "access_ended", self._desk.context.words[seminar.language])
            self._server.disconnect(sid)

    def person_moved(
        self, seminar_id: str, participant_id: str, before: str | None, after: str | None
    ) -> None:
        """Let the phone hear its new need group, show it that group's view, and say so."""
        for sid in self._desk.connections.sids_of(participant_id):
            self._server.leave_room(sid, rooms.group(seminar_id, before))
            self._server.enter_room(sid, rooms.group(seminar_id, after))
            greet(self._desk, self._desk.connections.find(sid), sid)
        self._tell(rooms.person(participant_id), seminar_id, "moved")

    def person_removed(self, seminar_id: str, participant_id: str) -> None:
        """Say so, and close their connections."""
        self._tell(rooms.person(participant_id), seminar_id, "removed")
        for sid in self._desk.connections.sids_of(participant_id):
            self._server.disconnect(sid)

    def seminar_ended(self, seminar_id: str) -> None:
        for place in (rooms.phones(seminar_id), rooms.screens(seminar_id), rooms.leaders(seminar_id)):
            self._tell(place, seminar_id, "ended")

    def _tell(self, place: str, seminar_id: str, code: str) -> None:
        seminar, _ = read_seminar(self._desk.context, seminar_id)
        self._desk.pusher.tell(place, code, self._desk.context.words[seminar.language])
