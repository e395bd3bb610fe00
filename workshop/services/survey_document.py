"""A survey as a document: what people wrote, drafts marked as such, and the figures."""

from workshop.exercise import Block, Document, Heading, Paragraph, Section
from workshop.services.context import Context
from workshop.services.survey_content import Content
from workshop.services.survey_parts import SurveyField, SurveyPart, list_parts, paragraphs
from workshop.services.surveys import get_survey
from workshop.words import Language


def survey_document(context: Context, survey_id: str) -> Document:
    """The survey as it stands now; what is left out stays out."""
    return as_document(context, get_survey(context, survey_id))


def as_document(context: Context, content: Content) -> Document:
    record = content.record
    words = context.words[record.language]
    say = words.within("survey")
    parts = [_section(say, part) for part in list_parts(words, content) if not part.is_left_out]
    return Document(
        title=survey_title(words, content),
        language=record.language,
        subject=content.place.name,
        day=record.updated_at.date().isoformat(),
        sections=tuple(parts),
    )


def survey_title(words: Language, content: Content) -> str:
    return words("survey.title_of", place=content.place.name, year=content.record.year)


def _section(say: Language, part: SurveyPart) -> Section:
    """Figures stand after the words about them; a part that has nothing but its title says so."""
    blocks = [*part.lead, *(block for field in part.fields for block in _said(say, part, field))]
    parts = tuple(_section(say, inner) for inner in part.parts if not inner.is_left_out)
    if not blocks and not part.blocks and not parts:
        blocks = [Paragraph(say("nothing_here"), is_note=True)]
    return Section(part.title, (*blocks, *part.blocks), parts)


def _said(say: Language, part: SurveyPart, field: SurveyField) -> list[Block]:
    """A field's text under its own heading where the part has several."""
    said: list[Block] = []
    if field.text is not None:
        said += paragraphs(field.text)
    elif field.draft:
        said.append(Paragraph(say("drafted", text=field.draft), is_note=True))
    if field.before and field.before != field.text and field.key.startswith("channel."):
        said.append(Paragraph(say("before_said", field=field.label, text=field.before), is_note=True))
    return [Heading(field.label), *said] if said and len(part.fields) > 1 else said
