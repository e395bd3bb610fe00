"""Every message both ways. Each from the browser is answered by an acknowledgement: `{ok: true, …}` or the error."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from workshop.exercise import Line, Model, Ref

#: A client's own name for an entry or act, a UUID or alike.
ClientId = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=r"^[\w-]+$")]
ActivityId = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[\w-]+$")]
PersonId = ActivityId


class SubmitEntry(Model):
    """Hand in, or replace an own earlier entry; `on_behalf` names the person without a phone whose it is. Answer:
    {revision, ref}."""

    id: ClientId
    activity: ActivityId
    payload: dict[str, Any]
    replaces: ClientId | None = None
    on_behalf: PersonId | None = None


class WithdrawEntry(Model):
    """Take back the own entry with this id. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    on_behalf: PersonId | None = None


class ReadActivity(Model):
    """Answer: {view, mine, revision}; with `on_behalf` those of the person without a phone that one writes for."""

    activity: ActivityId
    on_behalf: PersonId | None = None


class SetPhase(Model):
    """Facilitator. Answer: {revision}."""

    activity: ActivityId
    phase: str = Field(max_length=20)
    minutes: float | None = Field(None, ge=0, le=600)


class SetTimer(Model):
    """Facilitator; 0 stops the clock. Answer: {revision}."""

    activity: ActivityId
    minutes: float = Field(ge=0, le=600)


class ModerateEntry(Model):
    """Facilitator. `entry` is the entry's ref. Answer: {revision}."""

    activity: ActivityId
    entry: Ref
    act: Literal["hide", "show", "spotlight", "unspotlight", "blank"]


class MergeEntries(Model):
    """Facilitator: put the items `entries` under the item `into`. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    entries: tuple[Ref, ...] = Field(max_length=200)
    into: Ref
    title: Line | None = None


class UndoMerge(Model):
    """Facilitator: take the merge with this ref apart. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    merge: Ref


class UndoAct(Model):
    """Who leads or helps: take back the act with this ref: the last one, or a merge. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    act: Ref


class RenameMerge(Model):
    """Who leads or helps: another title for the item that others were merged into. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    item: Ref
    title: Line


class ParkLine(Model):
    """Participant: a line for the parking list. Answer: {}."""

    id: ClientId
    text: Line


class SetTheme(Model):
    """Facilitator: put entries under a theme; an empty one takes them out. Answer: {revision}."""

    id: ClientId
    activity: ActivityId
    entries: tuple[Ref, ...] = Field(max_length=300)
    theme: Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]


FROM_BROWSER: dict[str, type[Model]] = {
    "submit_entry": SubmitEntry,
    "withdraw_entry": WithdrawEntry,
    "read_activity": ReadActivity,
    "set_phase": SetPhase,
    "set_timer": SetTimer,
    "moderate_entry": ModerateEntry,
    "merge_entries": MergeEntries,
    "undo_merge": UndoMerge,
    "undo_act": UndoAct,
    "rename_merge": RenameMerge,
    "set_theme": SetTheme,
    "park_line": ParkLine,
}

#: name → the keys of its body
FROM_SERVER: dict[str, tuple[str, ...]] = {
    "seminar": (
        "revision",
        "title",
        "activity",
        "phase",
        "ends_at",
        "counts",
        "programme",
        "state",
        "smallest_group",
        "language",
        "is_door_open",
        "code",
        "follow_up",
    ),
    "aside": ("show", "parked", "lines", "total", "groups"),
    "turn": ("by",),
    "leading": ("leader", "cofacilitators"),
    "view": ("activity", "revision", "view"),
    "person": ("name", "actor", "need_group", "table", "heads", "writes_for"),
    "notice": ("code", "message"),
}
