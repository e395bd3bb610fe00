"""Passes what HTTP has changed on to the connected."""

from collections.abc import Sequence
from typing import Any

from workshop.realtime import rooms
from workshop.realtime.desk import Desk
from workshop.realtime.handlers import show_view, tell_person
from workshop.services.live import read_live, read_person
from workshop.services.people import list_people
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

    def pages_turned(self, seminar_id: str, by: int) -> None:
        self._desk.pusher.turn_pages(seminar_id, by)

    def withheld(self, place_id: str) -> None:
        self._desk.pusher.withheld(place_id)

    def leading_changed(self, seminar_id: str) -> None:
        self._desk.pusher.leading_changed(seminar_id)

    def cofacilitator_ended(self, seminar_id: str, cofacilitator_id: str) -> None:
        """Say so, and close their connections."""
        seminar, _ = read_seminar(self._desk.context, seminar_id)
        for sid in self._desk.connections.sids_of(cofacilitator_id):
            self._desk.pusher.tell(sid, "access_ended", self._desk.context.words[seminar.language])
            self._server.disconnect(sid)

    def people_moved(
        self, seminar_id: str, participant_ids: Sequence[str], code: str | None = "moved"
    ) -> None:
        """Let their phones hear the need group and table where they belong now, show them that view, and say so."""
        desk = self._desk
        seminar, _ = read_seminar(desk.context, seminar_id)
        words = desk.context.words[seminar.language]
        running = read_live(desk.context, seminar.current_activity) if seminar.current_activity else None
        for participant_id in participant_ids:
            for sid in desk.connections.sids_of(participant_id):
                tell_person(desk, desk.connections.find(sid), sid)
                if running:
                    show_view(desk, desk.connections.find(sid), running, sid)
            person = read_person(desk.context, seminar_id, participant_id)
            if code and person:
                place = rooms.person(participant_id)
                desk.pusher.tell(place, _notice(code, person["table"]), words, table=person["table"])

    def people_changed(self, seminar_id: str, participant_ids: Sequence[str] = ()) -> None:
        """Tell these people who they are here now, and the secretaries whom they write for."""
        desk = self._desk
        _, people = list_people(desk.context, seminar_id)
        secretaries = [person.id for person in people if person.is_secretary]
        for participant_id in dict.fromkeys([*participant_ids, *secretaries]):
            for sid in desk.connections.sids_of(participant_id):
                tell_person(desk, desk.connections.find(sid), sid)

    def person_removed(self, seminar_id: str, participant_id: str) -> None:
        """Say so, and close their connections."""
        self._tell(rooms.person(participant_id), seminar_id, "removed")
        for sid in self._desk.connections.sids_of(participant_id):
            self._server.disconnect(sid)

    def seminar_ended(self, seminar_id: str) -> None:
        self._tell_all(seminar_id, "ended")

    def seminar_deleted(self, seminar_id: str) -> None:
        """Before it is gone. Nobody is to ask for the link to what came of it."""
        self._tell_all(seminar_id, "deleted")

    def _tell_all(self, seminar_id: str, code: str) -> None:
        for place in (rooms.phones(seminar_id), rooms.screens(seminar_id), rooms.leaders(seminar_id)):
            self._tell(place, seminar_id, code)

    def _tell(self, place: str, seminar_id: str, code: str) -> None:
        seminar, _ = read_seminar(self._desk.context, seminar_id)
        self._desk.pusher.tell(place, code, self._desk.context.words[seminar.language])


def _notice(code: str, table: str | None) -> str:
    """Somebody who was given another table hears which, or that they have none."""
    if code != "seated":
        return code
    return "seated" if table else "unseated"
