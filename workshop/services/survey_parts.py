"""A survey as a tree of parts, for the page and for the documents alike: the fields that people write in, with a draft
where nobody has, and beside them the figures. Pure.

The order is that of the survey of Norra Västmanland 2007; what that one has not (grundsyn, the stairs, needs by their
support, measures) stands after what it has, before the summary.
"""

from dataclasses import dataclass

from workshop.exercise import Block, Bullets, Heading, Paragraph, Section
from workshop.services.survey_content import Content
from workshop.services.survey_drafts import CATEGORIES, draft_texts
from workshop.services.survey_picture import draw_corners
from workshop.services.survey_tables import (
    channel_facts,
    channel_quotes,
    channel_table,
    column_blocks,
    level_tables,
    measure_blocks,
    need_blocks,
    summary_tables,
)
from workshop.services.survey_year import Channel
from workshop.words import Language

#: The fields that every survey has; those of a channel are `channel.<key>.works` and `.needs`.
FIELDS = (
    "background",
    "problem",
    "why",
    "this_survey",
    "channels",
    "collaborations",
    *CATEGORIES,
    "values",
    "needs",
    "measures",
    "summary",
    "comparison",
)
#: The parts that the document may do without.
LEAVABLE = ("reasons", "values", "needs", "measures", "comparison")


@dataclass(frozen=True, slots=True)
class SurveyField:
    """`text` is None until somebody has written; then the `draft` stands in its place, marked as such. `before` is what
    last year's survey said."""

    key: str
    label: str
    text: str | None
    draft: str
    before: str


@dataclass(frozen=True, slots=True)
class SurveyPart:
    """`lead` are figures that stand before what is written, `blocks` those that follow it."""

    key: str
    title: str
    fields: tuple[SurveyField, ...] = ()
    blocks: tuple[Block, ...] = ()
    parts: tuple["SurveyPart", ...] = ()
    is_left_out: bool = False
    lead: tuple[Block, ...] = ()

    @property
    def can_be_left_out(self) -> bool:
        return self.key in LEAVABLE


class Parts:
    """Builds the parts of one survey."""

    def __init__(self, words: Language, content: Content) -> None:
        self.words = words
        self.say = words.within("survey")
        self.content = content
        self._drafts = draft_texts(words, content)

    def list_all(self) -> tuple[SurveyPart, ...]:
        say, content = self.say, self.content
        found = [
            self._introduction(),
            self._channels(),
            self._part("columns", parts=tuple(self._column(category) for category in (*CATEGORIES, "own"))),
            self._part("values", "values", blocks=level_tables(say, content)),
            self._part("needs", "needs", blocks=need_blocks(say, content)),
            self._part("measures", "measures", blocks=measure_blocks(self.words, content)),
            self._part("summary", "summary", blocks=self._picture()),
            self._part(
                "comparison", "comparison", parts=tuple(map(self._change, range(len(content.changes))))
            ),
        ]
        return (*found, *self._orphans())

    def _part(
        self,
        key: str,
        field: str = "",
        *,
        blocks: tuple[Block, ...] = (),
        parts: tuple[SurveyPart, ...] = (),
    ) -> SurveyPart:
        title = self.say(f"part.{key}")
        fields = (self._field(field, title),) if field else ()
        return SurveyPart(key, title, fields, blocks, parts, key in self.content.record.left_out)

    def _field(self, key: str, label: str) -> SurveyField:
        content = self.content
        return SurveyField(
            key, label, content.text(key), self._drafts.get(key, ""), content.earlier_text(key)
        )

    def _introduction(self) -> SurveyPart:
        titles = tuple(reason.title for reason in self.content.reasons)
        source = Paragraph(self.say("reasons_source"), is_note=True)
        reasons = self._part("reasons", blocks=(Bullets(titles, is_ordered=True), source))
        problem = self._part("problem", "problem", parts=(reasons,))
        parts = (
            self._part("background", "background"),
            problem,
            self._part("why", "why"),
            self._part("this_survey", "this_survey"),
        )
        return self._part("introduction", parts=parts)

    def _channels(self) -> SurveyPart:
        found = self.content.now.channels
        main, side = ([c for c in found if c.is_main is wanted] for wanted in (True, False))
        parts = (
            self._part("main_channels", parts=tuple(self._channel(c) for c in main)),
            self._part("side_channels", parts=tuple(self._channel(c) for c in side)),
            self._collaborations(),
        )
        blocks = channel_table(self.say, self.content)
        return self._part("channels", "channels", blocks=blocks, parts=parts)

    def _channel(self, channel: Channel) -> SurveyPart:
        key = f"channel.{channel.key}"
        fields = tuple(self._field(f"{key}.{name}", self.say(f"field.{name}")) for name in ("works", "needs"))
        facts = channel_facts(self.say, channel, self.content.channel_before(channel))
        return SurveyPart(key, channel.title, fields, channel_quotes(self.say, channel), lead=(facts,))

    def _collaborations(self) -> SurveyPart:
        rows = self.content.record.collaborations
        parts = tuple(
            SurveyPart(f"collaboration.{row['id']}", row["name"], blocks=self._collaboration(row))
            for row in rows
        )
        gone = self._gone()
        nothing = () if rows or gone else (Paragraph(self.say("no_collaborations"), is_note=True),)
        return self._part("collaborations", "collaborations", blocks=(*nothing, *gone), parts=parts)

    def _collaboration(self, row: dict[str, object]) -> tuple[Block, ...]:
        say = self.say
        parties = row["parties"]
        assert isinstance(parties, list)
        blocks: list[Block] = [
            Paragraph(say("parties", parties=", ".join(parties)) if parties else say("parties_unknown"))
        ]
        for name in ("works", "needs"):
            if row[name]:
                blocks += [Heading(say(f"field.{name}")), *paragraphs(str(row[name]))]
        before = row["before"]
        if row["is_taken_over"]:
            blocks.append(Paragraph(say("taken_over"), is_note=True))
        elif before is None:
            blocks.append(Paragraph(say("new_collaboration"), is_note=True))
        elif isinstance(before, dict):
            said = [
                say("before_said", field=say(f"field.{name}"), text=before[name])
                for name in ("works", "needs")
                if before.get(name) and before[name] != row[name]
            ]
            blocks += [Paragraph(text, is_note=True) for text in said]
        return tuple(blocks)

    def _gone(self) -> tuple[Block, ...]:
        """Those of last year's survey that this one no longer has."""
        earlier = self.content.earlier
        ids = {row["id"] for row in self.content.record.collaborations}
        gone = [row["name"] for row in earlier.collaborations if row["id"] not in ids] if earlier else []
        return (Paragraph(self.say("gone_collaborations", names=", ".join(gone))),) if gone else ()

    def _column(self, category: str) -> SurveyPart:
        field = category if category in CATEGORIES else ""
        return self._part(category, field, blocks=column_blocks(self.say, self.content, category))

    def _picture(self) -> tuple[Block, ...]:
        return (*draw_corners(self.say, self.content), *summary_tables(self.say, self.content))

    def _change(self, place: int) -> SurveyPart:
        section: Section = self.content.changes[place]
        return SurveyPart(f"change.{place}", section.title, blocks=section.blocks)

    def _orphans(self) -> tuple[SurveyPart, ...]:
        """What was written of a channel that the figures no longer hold: it is not lost."""
        known = {f"channel.{channel.key}" for channel in self.content.now.channels}
        fields = tuple(
            self._field(key, written["about"])
            for key, written in self.content.record.texts.items()
            if key.startswith("channel.") and key.rpartition(".")[0] not in known
        )
        return (SurveyPart("orphans", self.say("part.orphans"), fields),) if fields else ()


def list_parts(words: Language, content: Content) -> tuple[SurveyPart, ...]:
    """The whole survey, what is left out included: the page can take it back."""
    return Parts(words, content).list_all()


def field_titles(words: Language, content: Content) -> dict[str, str]:
    """What each field is about, by its key, for the fields that can be written in now."""
    say = words.within("survey")
    titles = {name: say(f"part.{name}") for name in FIELDS}
    for channel in content.now.channels:
        for name in ("works", "needs"):
            titles[f"channel.{channel.key}.{name}"] = f"{channel.title}: {say(f'field.{name}')}"
    return titles


def paragraphs(text: str) -> list[Paragraph]:
    """A written text, a paragraph for each piece between empty lines."""
    return [Paragraph(piece.strip()) for piece in text.split("\n\n") if piece.strip()]
