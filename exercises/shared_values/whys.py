"""The lines people gave on why, without names: what the leader may merge, theme, hide or put in the spotlight."""

from collections.abc import Iterator
from typing import Any

from exercises.shared_values.payload import ValuesActivity
from exercises.shared_values.statements import asked_statements
from workshop.exercise import Audience


def whys(activity: ValuesActivity, audience: Audience) -> Iterator[dict[str, Any]]:
    """Those in the spotlight first, merged ones as one; `about` is the statement, `level` what its writer said."""
    told = [entry for entry in activity.visible(audience) if entry.payload.why]
    told.sort(key=lambda entry: not entry.spotlight)
    moved = {source for merge in activity.merges for source in merge.refs}
    titles = {one.ref: one.title for one in asked_statements(activity)}
    found: dict[str, dict[str, Any]] = {}
    for entry in told:
        payload = entry.payload
        ref = activity.resolve(entry.ref) if entry.ref in moved and not entry.hidden else entry.ref
        own = {"title": payload.why, "level": payload.level, "about": titles.get(payload.statement, "")}
        item = found.setdefault(ref, {"ref": ref, **own, "parts": []})
        item["parts"].append(payload.why)
        if entry.ref == ref:
            item |= own
        if entry.theme:
            item["theme"] = entry.theme
        if entry.hidden:
            item["hidden"] = True
    for item in found.values():
        item["title"] = activity.merged_title(item["ref"]) or item["title"]
        merged = [text for text in dict.fromkeys(item.pop("parts")) if text != item["title"]]
        yield item | ({"merged": merged[:12]} if merged else {})
