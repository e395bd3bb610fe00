"""What a plan holds beside its goals and measures, as parts of its documents: what is agreed, who stands around the
people, what waits for an answer, and what no goal answers yet. Pure."""

from collections.abc import Sequence

from workshop.exercise import Block, Paragraph, Section, Table
from workshop.services.days import format_day
from workshop.services.levels import say_level
from workshop.services.plans import Plan
from workshop.services.representation import find_representative, was_present, without_representative
from workshop.services.trail import Trail
from workshop.services.trail_nodes import UNANSWERED, Node
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.words import Language

#: Of what no goal answers so much is told in a document; *Spåret* has more.
MOST_UNANSWERED = 15


def network_section(words: Language, plan: Plan, rows: Sequence[PlanRowRecord]) -> Section:
    """Who was there, who leads and represents, who has nobody, and the actors around the people."""
    record = plan.record
    present, missing = (record.representation.get(part, []) for part in ("present", "missing"))
    told = [words("report.present", actors=", ".join(present) or words("report.nobody_yet"))]
    if missing:
        told.append(words("report.missing", actors=", ".join(missing)))
    told += _network(words, record)
    if without := without_representative(record, rows):
        told.append(words("report.without_representative", actors=", ".join(without)))
    blocks: list[Block] = [Paragraph(text) for text in told]
    around = [row for row in rows if row.kind == "actor"]
    return Section(words("report.network"), (*blocks, *([_around(words, record, around)] if around else [])))


def _network(words: Language, record: PlanRecord) -> list[str]:
    told = [
        words("report.network_lead", lead=_person(record.lead))
        if record.lead
        else words("report.network_no_lead")
    ]
    if record.representatives:
        people = "; ".join(map(_person, record.representatives))
        told.append(words("report.network_representatives", people=people))
    if record.next_day:
        told.append(words("report.network_next_day", day=format_day(record.next_day, words.code)))
    return told


def _person(one: dict[str, str | None]) -> str:
    return ", ".join(str(one[name]) for name in ("name", "function", "actor") if one.get(name))


def _around(words: Language, record: PlanRecord, rows: Sequence[PlanRowRecord]) -> Table:
    names = ("actor", "aim", "representative", "was_present", "state")
    columns = tuple(words(f"report.around_{name}") for name in names)
    told = tuple(_actor(words, record, row) for row in rows)
    return Table(words("report.around_caption"), columns, told, widths=(3, 4, 3, 1.6, 1.6))


def _actor(words: Language, record: PlanRecord, row: PlanRowRecord) -> tuple[str, ...]:
    name = str(row.fields.get("title") or "")
    return (
        name,
        str(row.fields.get("aim") or "–"),
        find_representative(record, name) or words("report.around_nobody"),
        words("report.yes" if was_present(record, name) else "report.no"),
        words(f"plan.state_word.{row.state}"),
    )


def principles_section(words: Language, rows: Sequence[PlanRowRecord]) -> Section | None:
    """What the room agrees on, and what that means here."""
    return _table_section(words, "principle", [row for row in rows if row.kind == "principle"])


def questions_section(words: Language, text: str, rows: Sequence[PlanRowRecord]) -> Section | None:
    """What people wrote, and the questions that the rooms have asked."""
    found = _table_section(words, "question", [row for row in rows if row.kind == "question"])
    written = (Paragraph(text),) if text else ()
    if found is None and not written:
        return None
    return Section(words("report.questions"), (*written, *(found.blocks if found else ())))


def _table_section(words: Language, kind: str, rows: Sequence[PlanRowRecord]) -> Section | None:
    if not rows:
        return None
    own = {"principle": "meaning", "question": "answer"}[kind]
    told = tuple(
        (
            str(row.fields.get("title") or ""),
            str(row.fields.get(own) or "–"),
            *((say_level(words, row.fields) or "–",) if kind == "principle" else ()),
            words(f"plan.state_word.{row.state}"),
        )
        for row in rows
    )
    names = ["title", own, *(["level"] if kind == "principle" else []), "state"]
    columns = tuple(words(f"report.{kind}_{name}") for name in names)
    widths = (5.0, 4.0, 3.0, 1.6) if kind == "principle" else (5.0, 5.0, 1.6)
    return Section(
        words(f"report.{kind}s"), (Table(words(f"report.{kind}s_caption"), columns, told, widths=widths),)
    )


def unanswered_section(words: Language, trail: Trail) -> Section | None:
    """What stands in the way and no goal of the plan answers, needs first, each with where it was said."""
    found = list_unanswered(trail)
    if not found:
        return None
    rows = tuple(
        (
            node.title,
            words("plan.need") if node.is_need else words(f"chain.{node.kind}"),
            str(node.votes or "–"),
            str(node.actors or "–"),
            _said_in(words, node),
        )
        for node in found[:MOST_UNANSWERED]
    )
    columns = tuple(
        words(f"report.unanswered_{name}") for name in ("what", "kind", "votes", "actors", "origin")
    )
    table = Table(
        words("report.unanswered_caption"), columns, rows, numeric=(2, 3), widths=(5, 1.8, 1.2, 1.4, 4.5)
    )
    left = len(found) - MOST_UNANSWERED + sum(trail.left_out.get(kind, 0) for kind in UNANSWERED)
    more = [Paragraph(words("report.unanswered_more", count=left), is_note=True)] if left > 0 else []
    return Section(words("report.unanswered"), (Paragraph(words("report.unanswered_text")), table, *more))


def list_unanswered(trail: Trail) -> list[Node]:
    """Needs first, then obstacles and leverage points, each by its support."""
    found = [node for node in trail.nodes if node.kind in UNANSWERED and not node.is_in_plan]
    return sorted(found, key=lambda node: (not node.is_need, UNANSWERED.index(node.kind), -node.votes))


def _said_in(words: Language, node: Node) -> str:
    """The latest seminar that said it."""
    origin = next(iter(node.origins), {})
    facts = [str(origin.get(name) or "") for name in ("seminar_title", "activity_title", "day")]
    facts += [words("trail.gone")] if origin.get("is_gone") else []
    return ", ".join(fact for fact in facts if fact)
