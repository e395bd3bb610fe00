"""The figures of a survey as tables and lines, this year beside the last. Pure."""

from typing import Any

from workshop.exercise import Block, Heading, Paragraph, Quote, Table
from workshop.services.survey_content import Content
from workshop.services.survey_drafts import how_it_moved, number, obstacle_moved
from workshop.services.survey_year import Channel, Level
from workshop.words import Language

#: A mean that moved less than this since last year counts as unchanged.
_NOTICED = 0.25


def channel_table(say: Language, content: Content) -> tuple[Block, ...]:
    """Every channel of this year, and those of last year that nobody answered about now."""
    now, before = content.now.channels, content.before.channels
    if not now:
        return (Paragraph(say("no_channels"), is_note=True),)
    rows = [_channel_row(say, channel, content.channel_before(channel)) for channel in now]
    known = {channel.key for channel in now}
    for channel in before:
        if channel.key not in known:
            rows.append(
                (
                    channel.title,
                    _kind(say, channel),
                    "–",
                    number(say, channel.strength),
                    say("moved.gone"),
                    "–",
                )
            )
    names = ("channel", "kind", "strength", "before", "moved", "sides")
    table = _table(say, "channels", names, rows, numeric=(2, 3), widths=(6, 2, 2, 2, 2.4, 2.4))
    return (table, Paragraph(say("strength_how"), is_note=True))


def _channel_row(say: Language, channel: Channel, before: Channel | None) -> tuple[str, ...]:
    sides = " / ".join(number(say, seen) for seen in channel.seen)
    return (
        channel.title,
        _kind(say, channel),
        number(say, channel.strength),
        number(say, before.strength if before else None),
        say(f"moved.{how_it_moved(channel.strength, before.strength if before else None)}"),
        sides if channel.seen != (None, None) else "–",
    )


def _kind(say: Language, channel: Channel) -> str:
    return say("kind.main" if channel.is_main else "kind.side")


def channel_facts(say: Language, channel: Channel, before: Channel | None) -> Paragraph:
    """The figures of one channel in a line."""
    facts = [say("fact.strength", strength=number(say, channel.strength), count=channel.answers)]
    if before:
        facts.append(say("fact.before", strength=number(say, before.strength)))
    if channel.trend:
        facts.append(say("fact.trend", trend=say(f"trend.{channel.trend}")))
    if channel.differs:
        one, other = (number(say, seen) for seen in channel.seen)
        facts.append(say("fact.differs", a=channel.a, b=channel.b, one=one, other=other))
    return Paragraph(" ".join(facts))


def channel_quotes(say: Language, channel: Channel) -> tuple[Block, ...]:
    """What people said of it in their own words."""
    said = [Quote(why) for why in channel.whys]
    return (Heading(say("in_own_words")), *said) if said else ()


def column_blocks(say: Language, content: Content, category: str) -> tuple[Block, ...]:
    """One of the columns, or the room's own obstacles that stand in none."""
    wanted = category if category != "own" else None
    own = [o for o in content.now.obstacles if o.category == wanted]
    gone = [o for o in content.before.obstacles if o.category == wanted and _is_gone(content, o.key)]
    if not own and not gone:
        return (Paragraph(say("no_obstacles"), is_note=True),)
    before = {o.key: o.share for o in content.before.obstacles}
    rows = [
        (o.title, f"{o.share} %", _percent(before.get(o.key)), say(f"weighed.{obstacle_moved(content, o)}"))
        for o in own
    ]
    if content.now.obstacles:
        rows += [(o.title, "–", f"{o.share} %", say("weighed.gone")) for o in gone]
    names = ("obstacle", "share", "before", "moved")
    return (_table(say, "obstacles", names, rows, numeric=(1, 2), widths=(7, 2, 2, 2.4)),)


def _is_gone(content: Content, key: str) -> bool:
    return all(obstacle.key != key for obstacle in content.now.obstacles)


def _percent(share: int | None) -> str:
    return "–" if share is None else f"{share} %"


def level_tables(say: Language, content: Content) -> tuple[Block, ...]:
    """The stairs and the statements, this year beside the last."""
    found: list[Block] = []
    parts = (
        ("steps", content.now.steps, content.before.steps, ("step", "today", "before", "moved", "wanted")),
        ("values", content.now.values, content.before.values, ("value", "mean", "before", "moved", "apart")),
    )
    for name, now, before, columns in parts:
        if now:
            known = {one.key: one.value for one in before}
            rows = [_level_row(say, one, known.get(one.key)) for one in now]
            found.append(_table(say, name, columns, rows, numeric=(1, 2, 4), widths=(6, 2, 2, 2.4, 2)))
    return tuple(found) or (Paragraph(say("no_values"), is_note=True),)


def _level_row(say: Language, one: Level, before: float | None) -> tuple[str, ...]:
    title = f"{one.title} ({one.group})" if one.group else one.title
    moved = say(f"moved.{how_it_moved(one.value, before, _NOTICED)}")
    return title, number(say, one.value), number(say, before), moved, number(say, one.other)


def need_blocks(say: Language, content: Content) -> tuple[Block, ...]:
    """The answers to each question to the room, the best supported first."""
    found: list[Block] = []
    for asked in content.now.asked:
        rows = [(title, str(support)) for title, support in asked.answers]
        columns = (say("column.answer"), say("column.support"))
        found.append(Table(asked.question, columns, tuple(rows), numeric=(1,), widths=(7, 1)))
    return tuple(found) or (Paragraph(say("no_needs"), is_note=True),)


def measure_blocks(words: Language, content: Content) -> tuple[Block, ...]:
    """What was agreed on, and what came of it."""
    say = words.within("survey")
    if not content.measures:
        return (Paragraph(say("no_measures"), is_note=True),)
    rows = [_measure_row(words, row.fields) for row in content.measures]
    names = ("measure", "owner", "date", "progress", "outcome")
    return (_table(say, "measures", names, rows, widths=(5, 3, 2.2, 2.4, 4)),)


def _measure_row(words: Language, fields: dict[str, Any]) -> tuple[str, ...]:
    progress = fields.get("progress")
    told = words(f"plan.progress.{progress}") if progress else words("survey.untold")
    said = "; ".join(str(fields[name]) for name in ("outcome", "needed") if fields.get(name))
    return (
        str(fields.get("title") or "–"),
        str(fields.get("actor") or "–"),
        str(fields.get("date") or "–"),
        told,
        said or "–",
    )


def summary_tables(say: Language, content: Content) -> tuple[Block, ...]:
    """The table equals of the picture."""
    found: list[Block] = []
    if content.now.channels:
        rows = [
            (c.title, _kind(say, c), number(say, c.strength), say("yes") if c.differs else "–")
            for c in content.now.channels
        ]
        names = ("channel", "kind", "strength", "differs")
        found.append(_table(say, "picture", names, rows, numeric=(2,), widths=(6, 2, 2, 3)))
    if content.record.collaborations:
        rows_of = [(row["name"], ", ".join(row["parties"]) or "–") for row in content.record.collaborations]
        found.append(_table(say, "shared", ("collaboration", "parties"), rows_of, widths=(3, 6)))
    return tuple(found)


def _table(
    say: Language,
    caption: str,
    names: tuple[str, ...],
    rows: list[Any],
    *,
    numeric: tuple[int, ...] = (),
    widths: tuple[float, ...] = (),
) -> Table:
    columns = tuple(say(f"column.{name}") for name in names)
    return Table(say(f"table.{caption}"), columns, tuple(rows), numeric=numeric, widths=widths)
