"""A seminar on a served kit, opened by Fay, that Alice, Bob and others join."""

from dataclasses import dataclass, field
from functools import cached_property

from tests.realtime.clients import Listener, Wire, new_id
from tests.serving import Body, Server

BACKS, ADDICTED = "rygg_nackbesvar", "missbruksproblem"
INSURANCE, EMPLOYMENT = "Försäkringskassan", "Arbetsförmedlingen"


@dataclass
class Person:
    """A participant as the join call answered."""

    id: str
    token: str
    return_code: str


@dataclass
class Room:
    """One seminar; every test may have its own, since opening one takes no time."""

    server: Server
    seminar: Body
    listeners: list[Listener] = field(default_factory=list)

    @classmethod
    def open(cls, server: Server, **more: object) -> "Room":
        body: Body = {
            "title": "A seminar",
            "programme": "nacka_short",
            "need_groups": [ADDICTED, BACKS],
            "actors": [INSURANCE, EMPLOYMENT],
            "place": "Nacka",
            "language": "en",
            **more,
        }
        return cls(server, server.call("POST", "/api/seminars", body))

    @property
    def id(self) -> str:
        return str(self.seminar["id"])

    @property
    def path(self) -> str:
        return f"/api/seminars/{self.id}"

    @cached_property
    def question(self) -> str:
        """The activity that most tests use: short answers, then support."""
        return self.activity("question")

    def activity(self, kind: str) -> str:
        """The id of the first activity of this kind."""
        return str(next(a["id"] for a in self.seminar["activities"] if a["kind"] == kind))

    def move(self, phase: str, activity: str | None = None) -> Body:
        """Fay moves the room."""
        return self.server.call(
            "POST", f"{self.path}/activities/{activity or self.question}/phase", {"phase": phase}
        )

    def set_up(self, activity: str, **config: object) -> None:
        self.server.call("PATCH", f"{self.path}/activities/{activity}", {"config": config})

    def join(self, actor: str = INSURANCE, need_group: str | None = ADDICTED, **more: object) -> Person:
        body = {"code": self.seminar["code"], "actor": actor, "need_group": need_group, **more}
        answer = self.server.call("POST", "/api/join", body, token=None)
        return Person(answer["participant"]["id"], answer["token"], answer["return_code"])

    def listen(self, token: object, **options: object) -> Listener:
        """A connection that is closed with the room."""
        listener = Listener(self.server, token, **options)  # type: ignore[arg-type]
        self.listeners.append(listener)
        return listener

    def phone(self, person: Person | None = None) -> Listener:
        """Somebody's phone, joined and greeted."""
        phone = self.listen((person or self.join()).token)
        phone.wait("seminar")
        return phone

    def wire(self, person: Person | None = None) -> Wire:
        return Wire(self.server, (person or self.join()).token)

    def lead(self) -> Listener:
        """Fay's own connection."""
        leader = self.listen(self.server.call("POST", f"{self.path}/socket-token")["token"])
        leader.wait("seminar")
        return leader

    def screen(self) -> Listener:
        screen = self.listen(self.screen_token)
        screen.wait("seminar")
        return screen

    @property
    def screen_token(self) -> str:
        return str(self.seminar["screen_url"]).removeprefix("/screen/")

    def close(self) -> None:
        for listener in self.listeners:
            listener.close()


def answer(activity: str, text: str, *, id: str | None = None, replaces: str | None = None) -> Body:
    """The body of a `submit_entry` to a question."""
    body: Body = {"id": id or new_id(), "activity": activity, "payload": {"type": "answer", "text": text}}
    return body | ({"replaces": replaces} if replaces else {})


def is_error(shape: Body, code: str) -> bool:
    """Whether this is the one error shape with that code and a sentence for a person."""
    return (
        set(shape) == {"ok", "code", "message", "details"}
        and shape["ok"] is False
        and shape["code"] == code
        and isinstance(shape["details"], dict)
        and len(shape["message"].split()) > 1
        and "{" not in shape["message"]
    )
