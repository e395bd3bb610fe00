"""What has changed around the person since the last time."""

from exercises.stakeholder_map.names import plain
from exercises.stakeholder_map.payload import MapActivity
from exercises.stakeholder_map.report import ring_number, verdict_text
from exercises.stakeholder_map.tally import Picture, Stakeholder, tally
from workshop.exercise import Paragraph, Section, Table, Words


def changed_map(earlier: MapActivity, later: MapActivity, words: Words) -> Section | None:
    """The lead first; then each actor: new, gone, nearer, further or where it was. Half a ring counts."""
    then, now = tally(earlier), tally(later)
    if not (then.actors or then.verdict.answers) or not (now.actors or now.verdict.answers):
        return None
    # The later seminar knows which of the earlier one's spellings are one actor.
    before = {plain(now.names.find(actor.title)): actor for actor in then.actors}
    today = {plain(actor.title): actor for actor in now.actors}
    rows = tuple(_change(before.get(name), today.get(name), words) for name in {**today, **before})
    columns = tuple(words(f"compare.{name}") for name in ("actor", "before", "now", "support", "change"))
    table = Table(words("compare.caption"), columns, rows, numeric=(1, 2), widths=(6, 2, 2, 3, 2.5))
    lead = Paragraph(_lead_change(then, now, words))
    return Section(
        words("compare.title"), (lead, Paragraph(words("compare.how")), *([table] if rows else []))
    )


def _lead_change(then: Picture, now: Picture, words: Words) -> str:
    """Whether the answer on the lead is another one now, in words."""
    before, today = verdict_text(then, words), verdict_text(now, words)
    if _verdict(then, now) == _verdict(now, now):
        return words("compare.lead_same", now=today)
    return words("compare.lead_changed", before=before, now=today)


def _verdict(found: Picture, now: Picture) -> tuple[str, frozenset[str]]:
    leads = frozenset(plain(now.names.find(found.names.title(ref))) for ref in found.verdict.leads)
    return found.verdict.outcome, leads


def _change(before: Stakeholder | None, now: Stakeholder | None, words: Words) -> tuple[str, ...]:
    known = now or before
    assert known is not None
    figures = (before.near if before else None, now.near if now else None)
    shown = (ring_number(figure, words) for figure in figures)
    support = f"{before.support if before else 0} → {now.support if now else 0}"
    return known.title, *shown, support, words(f"compare.{_kind_of_change(*figures)}")


def _kind_of_change(before: float | None, now: float | None) -> str:
    if before is None:
        return "new"
    if now is None:
        return "gone"
    return "same" if before == now else "nearer" if now < before else "further"
