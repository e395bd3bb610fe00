"""An activity in a language other than its seminar's, for those who read that better. What the kit itself says (titles,
catalogue, a programme's questions) is said in that language; what people wrote stays as they wrote it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from workshop.catalogue import PlannedActivity
from workshop.exercise import ChainItem, ChainKind
from workshop.services.activities import AnyActivity
from workshop.services.context import Context
from workshop.services.refusals import parse
from workshop.storage.records import ActivityRecord, SeminarRecord

#: Where the catalogue holds what a chain item's key names.
_NOUNS = {ChainKind.OBSTACLE: "obstacles", ChainKind.DYNAMIC: "dynamics", ChainKind.GOAL: "goals"}


def in_language(
    context: Context, seminar: SeminarRecord, record: ActivityRecord, unit: AnyActivity, language: str
) -> AnyActivity:
    """The same activity in that language."""
    if language == seminar.language:
        return unit
    return replace(
        unit,
        language=language,
        title=title_in(context, seminar, record, language),
        catalogue=context.content.catalogues[language],
        config=_config_in(context, seminar, record, language) or unit.config,
        given=tuple(_item_in(context, item, language) for item in unit.given),
    )


def title_in(context: Context, seminar: SeminarRecord, record: ActivityRecord, language: str) -> str:
    """The activity's title where the kit gave it one; a leader's own stays."""
    for own, other in _planned(context, seminar, record, language):
        if record.title == _title_of(context, own, seminar.language):
            return _title_of(context, other, language)
    if record.title == context.words[seminar.language](f"{record.kind}.title"):
        return context.words[language](f"{record.kind}.title")
    return record.title


def group_title_in(context: Context, seminar: SeminarRecord, group: dict[str, Any], language: str) -> str:
    """A need group's title, translated where it is the catalogue's."""
    title = str(group["title"])
    catalogues = context.content.catalogues
    own = catalogues[seminar.language]["need_groups"].get(group["key"])
    other = catalogues[language]["need_groups"].get(group["key"])
    return other.title if own and other and own.title == title else title


def _config_in(context: Context, seminar: SeminarRecord, record: ActivityRecord, language: str) -> Any:
    """The programme's settings in that language, where nobody has changed them."""
    config_type = context.registry[record.kind].config_type
    for own, other in _planned(context, seminar, record, language):
        if parse(config_type, own.config).model_dump(mode="json") == record.config:
            return parse(config_type, other.config)
    return None


def _planned(
    context: Context, seminar: SeminarRecord, record: ActivityRecord, language: str
) -> Iterator[tuple[PlannedActivity, PlannedActivity]]:
    """The programme's activities of this kind, in both languages."""
    found = {
        code: next((p for p in context.content.programmes[code] if p.key == seminar.programme), None)
        for code in (seminar.language, language)
    }
    own, other = found[seminar.language], found[language]
    if own is None or other is None:
        return
    for one, same in zip(own.activities, other.activities, strict=False):
        if one.kind == same.kind == record.kind:
            yield one, same


def _title_of(context: Context, planned: PlannedActivity, language: str) -> str:
    return planned.title or context.words[language](f"{planned.kind}.title")


def _item_in(context: Context, item: ChainItem, language: str) -> ChainItem:
    noun = _NOUNS.get(item.kind)
    known = context.content.catalogues[language].get(noun or "", {}).get(item.key or "")
    return replace(item, title=known.title, text=known.text) if known else item
