"""JSON for Socket.IO. NaN and infinities are refused: no client can make others get what they cannot read."""

from typing import Any

import orjson


def dumps(value: Any, **_options: Any) -> str:
    return orjson.dumps(value).decode()


def loads(text: str | bytes, **_options: Any) -> Any:
    return orjson.loads(text)
