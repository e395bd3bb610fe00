"""Who is connected: letting in by token, and the groups each connection hears."""

from dataclasses import dataclass

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

    def let_in(self, sid: str, auth: object) -> Connected:
        """Join the groups that the token gives a right to; Unauthorised, Forbidden or Gone otherwise."""
        given = auth if isinstance(auth, dict) else {}
        token = self._tokens.read(given.get("token"))
        if token.role == "participant":
            connected = self._participant(token, given.get("language"), given.get("greeting") != "short")
        else:
            connected = self._leader_or_screen(token, given.get("language"))
        self._by_sid[sid] = connected
        if person := connected.participant or connected.cofacilitator:
            self._sids.setdefault(person, set()).add(sid)
        if connected.participant:
            self._context.attendance.connect(connected.seminar, connected.participant)
        return connected

    def _participant(self, token: Token, language: object, wants_view: bool) -> Connected:
        participant, seminar = find_present(self._context, token.key)
        if participant.seminar_id != token.seminar:
            raise Unauthorised("bad_token")
        join_room(rooms.phones(seminar.id))
        join_room(rooms.person(participant.id))
        join_room(rooms.group(seminar.id, participant.need_group))
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
        if connected and (person := connected.participant or connected.cofacilitator):
            sids = self._sids.get(person, set())
            sids.discard(sid)
            if not sids:
                self._sids.pop(person, None)
        if connected and connected.participant:
            self._context.attendance.disconnect(connected.seminar, connected.participant)
        return connected

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
