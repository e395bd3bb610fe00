"""Sentences that the figures allow, for the fields of a survey that nobody has written in yet. Pure.

They say what the figures say and no more: why it is so, and what should be done, people write themselves.
"""

from collections import Counter
from collections.abc import Iterable

from workshop.services.survey_content import Content
from workshop.services.survey_year import Channel, Obstacle
from workshop.words import Language

CATEGORIES = ("structure", "culture", "process")
_NAMED = 3
#: From this strength (of 4) a channel is called strong.
_STRONG = 3
#: Shares of the room's weight that differ by fewer percentage points count as unchanged.
_NOTICED = 2
_WITHIN = str.maketrans({"”": "’", "“": "‘", '"': "’"})


def draft_texts(words: Language, content: Content) -> dict[str, str]:
    """Field → draft, for those that the figures say anything about."""
    say = words.within("survey")
    drafts = {
        "background": _background(say, content),
        "problem": _problem(say, content),
        "why": _why(say, content),
        "this_survey": _this_survey(say, content),
        "needs": _needs(say, content),
        "measures": _measures(say, content),
        "summary": _summary(say, content),
        "comparison": _comparison(say, content),
    }
    drafts |= {category: _column(say, content, category) for category in CATEGORIES}
    for channel in content.now.channels:
        drafts[f"channel.{channel.key}.works"] = _works(say, content, channel)
        drafts[f"channel.{channel.key}.needs"] = _channel_needs(say, content, channel)
    return {name: text for name, text in drafts.items() if text}


def number(words: Language, value: float | None) -> str:
    """*2*, *2,5* or a dash."""
    if value is None:
        return "–"
    text = f"{value:g}"
    return text.replace(".", ",") if words.code == "sv" else text


def how_it_moved(now: float, before: float | None, noticed: float = 0.01) -> str:
    """`new`, `stronger`, `weaker` or `same`."""
    if before is None:
        return "new"
    if abs(now - before) < noticed:
        return "same"
    return "stronger" if now > before else "weaker"


def obstacle_moved(content: Content, obstacle: Obstacle) -> str:
    before = content.obstacle_before(obstacle)
    return how_it_moved(obstacle.share, before.share if before else None, _NOTICED)


def _background(say: Language, content: Content) -> str:
    held = content.now.seminars
    if not held:
        return ""
    titles = ", ".join(f"{s.title} ({s.day})" for s in held)
    text = say(
        "draft.background",
        place=content.place.name,
        year=content.record.year,
        count=len(held),
        titles=titles,
    )
    if content.before.seminars:
        text += " " + say("draft.background_before", year=content.before.number)
    return text


def _problem(say: Language, content: Content) -> str:
    heaviest = [_quote(say, o.title) + f" ({o.share}\u00a0%)" for o in content.now.obstacles[:_NAMED]]
    return say("draft.problem", obstacles=_listed(say, heaviest)) if heaviest else ""


def _why(say: Language, content: Content) -> str:
    shares = {c: sum(o.share for o in content.now.obstacles if o.category == c) for c in CATEGORIES}
    if not any(shares.values()):
        return ""
    own = sum(o.share for o in content.now.obstacles if o.category is None)
    return " ".join([say("draft.why", **shares), *([say("draft.why_own", own=own)] if own else [])])


def _this_survey(say: Language, content: Content) -> str:
    if not content.now.seminars:
        return ""
    smallest = max(s.smallest_group for s in content.now.seminars)
    return say("draft.this_survey", number=smallest)


def _works(say: Language, content: Content, channel: Channel) -> str:
    """What the figures have to say for the channel."""
    before = content.channel_before(channel)
    sentences = []
    if channel.strength >= _STRONG:
        sentences.append(say("draft.strong"))
    if before and channel.strength > before.strength:
        sentences.append(say("draft.channel_stronger"))
    if channel.trend == "better":
        sentences.append(say("draft.trend_better"))
    return " ".join(sentences)


def _channel_needs(say: Language, content: Content, channel: Channel) -> str:
    """What the figures have to say against it."""
    before = content.channel_before(channel)
    sentences = []
    if channel.is_weak:
        sentences.append(say("draft.weak"))
    if before and channel.strength < before.strength:
        sentences.append(say("draft.channel_weaker"))
    if channel.trend == "worse":
        sentences.append(say("draft.trend_worse"))
    if channel.differs:
        sentences.append(say("draft.differs"))
    return " ".join(sentences)


def _column(say: Language, content: Content, category: str) -> str:
    own = [o for o in content.now.obstacles if o.category == category]
    if not own:
        return ""
    text = say("draft.column", title=own[0].title.translate(_WITHIN), share=own[0].share)
    moved = {how: [o.title for o in own if obstacle_moved(content, o) == how] for how in _MOVES}
    if content.before.obstacles:
        for how, titles in moved.items():
            if titles:
                text += " " + say(f"draft.column_{how}", obstacles=_listed(say, _quoted(say, titles)))
    return text


_MOVES = ("stronger", "weaker", "new")


def _needs(say: Language, content: Content) -> str:
    """The best supported answers to each question, under the question: what was asked, the leader chose."""
    sentences = []
    for asked in content.now.asked:
        best = [title for title, support in asked.answers if support][:_NAMED]
        if best:
            answers = _listed(say, _quoted(say, best))
            sentences.append(say("draft.needs", question=asked.question.translate(_WITHIN), answers=answers))
    return "\n\n".join(sentences)


def _measures(say: Language, content: Content) -> str:
    if not content.measures:
        return ""
    how = Counter(str(row.fields.get("progress") or "") for row in content.measures)
    counts = {name or "untold": how[name] for name in ("done", "on_its_way", "stuck", "given_up", "")}
    return say("draft.measures", count=len(content.measures), **counts)


def _summary(say: Language, content: Content) -> str:
    channels = content.now.channels
    sentences = []
    if channels:
        strongest = max(channels, key=lambda c: (c.strength, c.is_main))
        weakest = min(channels, key=lambda c: c.strength)
        sentences.append(say("draft.summary_strongest", title=strongest.title))
        if weakest.strength < strongest.strength:
            sentences.append(say("draft.summary_weakest", title=weakest.title))
    if content.record.collaborations:
        sentences.append(say("draft.summary_collaborations", count=len(content.record.collaborations)))
    if content.now.obstacles:
        sentences.append(
            say("draft.summary_obstacle", title=content.now.obstacles[0].title.translate(_WITHIN))
        )
    return " ".join(sentences)


def _comparison(say: Language, content: Content) -> str:
    """How many channels have moved, and which obstacles are gone."""
    if not (content.now.channels and content.before.channels) and not content.changes:
        return ""
    pairs = [(c, content.channel_before(c)) for c in content.now.channels]
    moves = Counter(how_it_moved(c.strength, b.strength) for c, b in pairs if b)
    sentences = []
    if moves:
        counts = {name: moves[name] for name in ("stronger", "weaker", "same")}
        sentences.append(say("draft.moved", count=sum(counts.values()), **counts))
    known = {o.key for o in content.now.obstacles}
    gone = [o.title for o in content.before.obstacles if o.key not in known]
    if gone and known:
        sentences.append(say("draft.gone", obstacles=_listed(say, _quoted(say, gone[:_NAMED]))))
    return " ".join(sentences)


def _quoted(say: Language, titles: Iterable[str]) -> list[str]:
    return [_quote(say, title) for title in titles]


def _quote(say: Language, title: str) -> str:
    """In quotation marks; those within become single ones."""
    return say("draft.quoted", title=title.translate(_WITHIN))


def _listed(say: Language, items: list[str]) -> str:
    """*a, b och c*."""
    if len(items) < 2:
        return "".join(items)
    return say("draft.and", first=", ".join(items[:-1]), last=items[-1])
