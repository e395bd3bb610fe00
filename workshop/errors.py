"""What goes wrong for a person, as codes; the words for each code stand in `words/`.

Every error that reaches somebody has the shape `{ok: false, code, message, details}`.
Raise one of these with a code in lower_snake; the edge (HTTP or socket) puts it into
the reader's language. Anything else that is raised is our fault and gets a traceback in the log.
"""

from typing import ClassVar


class KitError(Exception):
    """A mistake that a person can understand; it changed nothing. `kind` is the exercise that refused, if one did: its
    words explain the code."""

    status: ClassVar[int] = 400
    kind: str | None = None

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class Refused(KitError):
    """The input breaks a rule."""


class Unauthorised(KitError):
    """No valid sign-in or token."""

    status = 401


class Forbidden(KitError):
    """A valid token of the wrong role or seminar."""

    status = 403


class NotFound(KitError):
    """There is nothing by that name."""

    status = 404


class Conflict(KitError):
    """The state of things does not allow it (any more)."""

    status = 409


class Gone(KitError):
    """It was there and has ended."""

    status = 410


class Stale(KitError):
    """Somebody else saved in between."""

    status = 412


class Locked(KitError):
    """The door is locked."""

    status = 423


class TooMany(KitError):
    """Too many tries."""

    status = 429


class Broken(Exception):
    """The kit cannot start: the sentence says what is wrong and what to do."""
