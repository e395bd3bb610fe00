"""A plan over the years: its diary and its revisions."""

from typing import Any

from flask import request

from workshop.exercise import Model, Name
from workshop.services import diary, plan_forgetting, plan_revisions
from workshop.services.plan_access import name_of
from workshop.storage.plan_records import PlanNoteRecord
from workshop.web.api import Api
from workshop.web.plan_identity import current_plan_access
from workshop.web.seminars import Done
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class NoteOut(Shape):
    """`by` is empty where the name has been taken out, as in a revision."""

    id: str
    day: str
    text: str
    by: str
    row: str | None


class NotesOut(Shape):
    notes: list[NoteOut]


class NewNote(diary.NewNote):
    """`by` is in whose name the facilitator writes."""

    by: Name | None = None


class RevisionOut(Shape):
    """`restores` is the revision that was put back, None for an acceptance."""

    number: int
    at: str
    by: str
    restores: int | None


class RevisionsOut(Shape):
    revisions: list[RevisionOut]


class DifferenceOut(Shape):
    """`row` is None for the plan itself; `field` is `row` where a whole row came or went."""

    row: str | None
    kind: str | None
    title: str
    field: str
    before: Any
    after: Any


class ComparedOut(Shape):
    differences: list[DifferenceOut]


class Restoring(Model):
    by: Name | None = None


class NamesOut(Shape):
    names: list[str]


class ForgottenOut(Shape):
    """`places` is in how many places the name stood."""

    places: int


class Restored(Shape):
    number: int


@api.call("GET", "/api/plans/<plan_id>/notes", "network_lead", answer=NotesOut)
def list_notes(site: Site, plan_id: str) -> NotesOut:
    """The diary, newest day first."""
    return NotesOut(notes=[_note_out(note) for note in diary.list_notes(site.context, plan_id)])


@api.call("POST", "/api/plans/<plan_id>/notes", "network_lead", body=NewNote, answer=NoteOut, status=201)
def add_note(site: Site, new: NewNote, plan_id: str) -> NoteOut:
    """Write a line in the diary."""
    note = diary.NewNote(text=new.text, day=new.day, row=new.row)
    return _note_out(diary.add_note(site.context, plan_id, note, whose(site, new.by)))


@api.call("DELETE", "/api/plans/<plan_id>/notes/<note_id>", "network_lead", answer=Done)
def remove_note(site: Site, plan_id: str, note_id: str) -> Done:
    """Take a line of the diary away."""
    diary.remove_note(site.context, plan_id, note_id)
    return Done()


@api.call("GET", "/api/plans/<plan_id>/revisions", "network_lead", answer=RevisionsOut)
def list_revisions(site: Site, plan_id: str) -> RevisionsOut:
    """One for each acceptance and each putting back, newest first."""
    found = plan_revisions.list_revisions(site.context, plan_id)
    return RevisionsOut(
        revisions=[
            RevisionOut(number=one.number, at=one.at.isoformat(), by=one.by, restores=one.restores)
            for one in found
        ]
    )


@api.call("GET", "/api/plans/<plan_id>/revisions/compare", "network_lead", answer=ComparedOut)
def compare_revisions(site: Site, plan_id: str) -> ComparedOut:
    """What changed from revision `before` to revision `after`, or to the plan as it stands now without `after`."""
    after = request.args.get("after")
    before = _number(request.args.get("before", ""))
    found = plan_revisions.compare_revisions(
        site.context, plan_id, before, None if after is None else _number(after)
    )
    return ComparedOut(
        differences=[
            DifferenceOut(
                row=one.row,
                kind=one.kind,
                title=one.title,
                field=one.field,
                before=one.before,
                after=one.after,
            )
            for one in found
        ]
    )


@api.call(
    "POST",
    "/api/plans/<plan_id>/revisions/<number>/restore",
    "network_lead",
    body=Restoring,
    answer=Restored,
)
def restore_revision(site: Site, body: Restoring, plan_id: str, number: str) -> Restored:
    """Put a revision back. What stood before is kept as a revision of its own."""
    made = plan_revisions.restore_revision(site.context, plan_id, _number(number), whose(site, body.by))
    return Restored(number=made)


@api.call("GET", "/api/plans/<plan_id>/names", "network_lead", answer=NamesOut)
def list_names(site: Site, plan_id: str) -> NamesOut:
    """Everybody whom the plan, its diary, its revisions or its links name."""
    return NamesOut(names=plan_forgetting.list_names(site.context, plan_id))


@api.call(
    "POST",
    "/api/plans/<plan_id>/names/forget",
    "network_lead",
    body=plan_forgetting.Forgotten,
    answer=ForgottenOut,
)
def forget_name(site: Site, body: plan_forgetting.Forgotten, plan_id: str) -> ForgottenOut:
    """Take a person's name out of the plan, its diary, revisions and links for good. What they did stays."""
    access = current_plan_access()
    return ForgottenOut(places=plan_forgetting.forget_person(site.context, plan_id, body.name, access))


def whose(site: Site, given: str | None) -> str:
    """Whose act the caller's is."""
    unnamed = site.context.words[site.context.settings.language]("plan.by_facilitator")
    return name_of(current_plan_access(), given, unnamed)


def _number(text: str) -> int:
    """The revision's number; 0, which no revision has, for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _note_out(note: PlanNoteRecord) -> NoteOut:
    return NoteOut(id=note.id, day=note.day, text=note.text, by=note.by, row=note.row_id)
