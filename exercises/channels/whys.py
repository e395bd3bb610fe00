"""The reasons people gave, without names: what the leader may merge, theme, hide or put in the spotlight."""

from typing import Any

from exercises.channels.asked import Couple, couple
from exercises.channels.payload import ChannelsActivity, StoredChannel
from workshop.exercise import Audience


def whys(activity: ChannelsActivity, audience: Audience) -> list[dict[str, Any]]:
    """Those in the spotlight first; merged ones as one, with the merged words under it; `pair` is the channel."""
    targets = {source: merge.into for merge in activity.merges for source in merge.refs}
    told = [e for e in activity.entries if e.payload.why and (audience.is_facilitator or not e.hidden)]
    told.sort(key=lambda e: not e.spotlight)
    found: dict[str, dict[str, Any]] = {}
    for entry in told:
        is_moved = entry.ref in targets and not entry.hidden
        ref = activity.resolve(entry.ref) if is_moved else entry.ref
        item = found.get(ref)
        if item is None:
            found[ref] = _item(activity, ref, entry)
        else:
            item["merged"].append(entry.payload.why)
            if entry.ref == ref:
                item["title"], item["pair"] = entry.payload.why, _pair(activity, entry)
    return [_finish(activity, item) for item in found.values()]


def _item(activity: ChannelsActivity, ref: str, entry: StoredChannel) -> dict[str, Any]:
    why = entry.payload.why
    item: dict[str, Any] = {"ref": ref, "title": why, "pair": _pair(activity, entry), "merged": [why]}
    if entry.theme:
        item["theme"] = entry.theme
    if entry.hidden:
        item["hidden"] = True
    return item


def _pair(activity: ChannelsActivity, entry: StoredChannel) -> Couple:
    return couple(activity.actor(entry.payload.a), activity.actor(entry.payload.b))


def _finish(activity: ChannelsActivity, item: dict[str, Any]) -> dict[str, Any]:
    merged = item.pop("merged")
    title = activity.merged_title(item["ref"]) if activity.merges else None
    item["title"] = title or item["title"]
    others = [text for text in dict.fromkeys(merged) if text != item["title"]]
    return item | {"merged": others[:12]} if others else item
