"""Tokens: signed, so that a role comes from the token alone and nobody can make one up."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Literal

from itsdangerous import BadData, URLSafeSerializer

from workshop.errors import Unauthorised

TokenRole = Literal["participant", "facilitator", "screen"]


@dataclass(frozen=True, slots=True)
class Token:
    """What a token says: a role in one seminar. `key` is the participant's id, the screen's key or empty."""

    role: TokenRole
    seminar: str
    key: str


class Tokens:
    """Makes and reads tokens with the kit's secret."""

    def __init__(self, secret: str, admin_token: str) -> None:
        self._serializer = URLSafeSerializer(secret, salt="samverkstan-token")
        self._admin_token = admin_token

    def make(self, role: TokenRole, seminar: str, key: str = "") -> str:
        return self._serializer.dumps([role, seminar, key])

    def read(self, text: object) -> Token:
        """The token's content; Unauthorised where it was not made here."""
        if not isinstance(text, str):
            raise Unauthorised("bad_token")
        try:
            content = self._serializer.loads(text)
        except BadData as error:
            raise Unauthorised("bad_token") from error
        match content:
            case ["participant" | "facilitator" | "screen" as role, str(seminar), str(key)]:
                return Token(role, seminar, key)
        raise Unauthorised("bad_token")

    def is_admin(self, text: object) -> bool:
        """Whether this is the first facilitator's token."""
        return isinstance(text, str) and hmac.compare_digest(text.encode(), self._admin_token.encode())


def hash_token(token: str) -> str:
    """What is kept of a token that somebody else holds: enough to know it again, not to use it."""
    return hashlib.sha256(token.encode()).hexdigest()
