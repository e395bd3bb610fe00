"""Who is connected: letting in by token, and the groups each connection hears."""

from dataclasses import dataclass
from typing import Any

from flask_socketio import join_room

from workshop.errors import Forbidden, Gone, Unauthorised
from workshop.realtime import rooms
from workshop.services.context import Context
from workshop.services.joining import find_present
from workshop.services.leading import check_helps, get_access
from workshop.services.seminars import read_seminar
from workshop.services.tokens import Token, TokenRole, Tokens


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection's role, which comes from its token alone. `cofacilitator` is the id of one who helps."""

    role: TokenRole
    seminar: str
    participant: str | None
    language: str
    wants_view: bool = True
    cofacilitator: str | None = None


class Connections:
    """The connections of this process by Socket.IO id."""

    def __init__(self, context: Context, tokens: Tokens) -> None:
        self._context = context
        self._tokens = tokens
        self._by_sid: dict[str, Connected] = {}
        self._sids: dict[str, set[str]] = {}
        self._seats: dict[str, frozenset[str]] = {}

    def let_in(self, sid: str, auth: object) -> Connected:
        """Join the groups that the token gives a right to; Unauthorised, Forbidden or Gone otherwise."""
        given = auth if isinstance(auth, dict) else {}
        token = self._tokens.read(given.get("token"))
        if token.role == "participant":
            wants_view = given.get("greeting") != "short"
            connected = self._participant(sid, token, given.get("language"), wants_view)
        else:
            connected = self._leader_or_screen(token, given.get("language"))
        self._by_sid[sid] = connected
        if person := connected.participant or connected.cofacilitator:
            self._sids.setdefault(person, set()).add(sid)
        if connected.participant:
            self._context.attendance.connect(connected.seminar, connected.participant)
        return connected

    def _participant(self, sid: str, token: Token, language: object, wants_view: bool) -> Connected:
        participant, seminar = find_present(self._context, token.key)
        if participant.seminar_id != token.seminar:
            raise Unauthorised("bad_token")
        join_room(rooms.phones(seminar.id))
        join_room(rooms.person(participant.id))
        self._seats[sid] = rooms.seats(seminar.id, participant.need_group, participant.table_name)
        for place in self._seats[sid]:
            join_room(place)
        language_code = _language(language, seminar.language)
        return Connected("participant", seminar.id, participant.id, language_code, wants_view)

    def _leader_or_screen(self, token: Token, language: object) -> Connected:
        seminar, _ = read_seminar(self._context, token.seminar)
        if token.role == "screen" and token.key != seminar.screen_key:
            raise Unauthorised("bad_token")
        is_leader = token.role == "facilitator"
        cofacilitator = (token.key or None) if is_leader else None
        if cofacilitator:
            check_helps(get_access(self._context, cofacilitator), seminar.id)
        join_room(rooms.leaders(seminar.id) if is_leader else rooms.screens(seminar.id))
        language_code = _language(language, seminar.language)
        return Connected(token.role, seminar.id, None, language_code, cofacilitator=cofacilitator)

    def let_go(self, sid: str) -> Connected | None:
        """Forget a connection; the answer is who it was."""
        connected = self._by_sid.pop(sid, None)
        self._seats.pop(sid, None)
        if connected and (person := connected.participant or connected.cofacilitator):
            sids = self._sids.get(person, set())
            sids.discard(sid)
            if not sids:
                self._sids.pop(person, None)
        if connected and connected.participant:
            self._context.attendance.disconnect(connected.seminar, connected.participant)
        return connected

    def seat(self, server: Any, sid: str, need_group: str | None, table: str | None) -> bool:
        """Let a participant's connection hear their need group and table and no other; whether that is new."""
        before = self._seats.get(sid)
        if before is None:
            return False
        after = rooms.seats(self._by_sid[sid].seminar, need_group, table)
        for place in before - after:
            server.leave_room(sid, place)
        for place in after - before:
            server.enter_room(sid, place)
        self._seats[sid] = after
        return before != after

    def find(self, sid: str) -> Connected:
        """Who asks. Gone where the connection has been let go."""
        connected = self._by_sid.get(sid)
        if connected is None:
            raise Gone("bad_token")
        return connected

    def knows(self, sid: str) -> bool:
        return sid in self._by_sid

    def sids_of(self, person_id: str) -> list[str]:
        """The connections of a participant or a co-facilitator."""
        return list(self._sids.get(person_id, ()))


def check_role(connected: Connected, role: TokenRole) -> None:
    """Forbidden for anybody but that role."""
    if connected.role != role:
        raise Forbidden("forbidden")


def _language(wanted: object, default: str) -> str:
    return wanted if wanted in ("sv", "en") and isinstance(wanted, str) else default
