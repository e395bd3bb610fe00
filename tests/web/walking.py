"""Walks the API call by call, and remembers which were made."""

import re

from pydantic import BaseModel

from tests.web.callers import Body, Caller
from workshop.web.routes import all_calls

BACKS, ADDICTED = "rygg_nackbesvar", "missbruksproblem"


class Walker(Caller):
    """Remembers which calls have been made, and holds every answer to its model."""

    made: set[tuple[str, str]]

    def walk(self, method: str, path: str, body: object = None, status: int = 200, **more: str) -> Body:
        call = next(
            c for c in all_calls() if c.method == method and _pattern(c.path).fullmatch(path.split("?")[0])
        )
        self.made.add((call.method, call.path))
        sent = {"data": body} if isinstance(body, bytes) else {"body": body}
        response = self.ask(method, path, headers=more, **sent)
        assert response.status_code == status == call.status, response.text[:500]
        if call.media_type and call.media_type != "application/json":
            assert response.mimetype == call.media_type
            return {}
        answer: Body = response.get_json()
        if call.answer:
            model: type[BaseModel] = call.answer
            model.model_validate(answer)
        return answer


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<[^>]+>", r"[^/]+?", path.replace(".", r"\.")))
