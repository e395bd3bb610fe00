"""What people expect of the day: the leader may merge, theme, hide and put one in the spotlight."""

from typing import Any

from workshop.exercise import Activity, Audience


def expectations(activity: Activity[Any, Any], audience: Audience) -> list[dict[str, Any]]:
    """Those in the spotlight first; merged ones as one, the merged words under it."""
    found: dict[str, dict[str, Any]] = {}
    told = [e for e in activity.visible(audience) if e.payload.expectation]
    moved = {ref for merge in activity.merges for ref in merge.refs}
    for entry in sorted(reversed(told), key=lambda e: not e.spotlight):
        is_moved = entry.ref in moved and not entry.hidden
        ref = activity.resolve(entry.ref) if is_moved else entry.ref
        item = found.setdefault(ref, {"ref": ref, "title": entry.payload.expectation, "parts": []})
        item["parts"].append(entry.payload.expectation)
        if entry.ref == ref:
            item["title"] = entry.payload.expectation
        if entry.theme:
            item["theme"] = entry.theme
        if entry.hidden:
            item["hidden"] = True
    return [_finished(activity, item) for item in found.values()]


def _finished(activity: Activity[Any, Any], item: dict[str, Any]) -> dict[str, Any]:
    title = activity.merged_title(item["ref"]) or item["title"]
    merged = [text for text in dict.fromkeys(item.pop("parts")) if text != title]
    return item | {"title": title} | ({"merged": merged[:12]} if merged else {})
