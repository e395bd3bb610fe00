"""The catalogue: everything that the sources name, by noun and key, in the file's order."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from workshop.catalogue.files import find_folder, load_record
from workshop.catalogue.items import (
    Actor,
    Channel,
    Difference,
    Goal,
    Item,
    ItemFile,
    Mechanism,
    NeedGroup,
    Obstacle,
    Stair,
)
from workshop.errors import Broken
from workshop.exercise import Catalogue, CatalogueItem

#: noun → what its file holds, where that is more than an Item; any other file is a noun of plain Items, so that an
#: exercise brings its own
NOUNS: Final[Mapping[str, type[ItemFile[Item]]]] = {
    "need_groups": ItemFile[NeedGroup],
    "obstacles": ItemFile[Obstacle],
    "dynamics": ItemFile[Item],
    "stairs": ItemFile[Stair],
    "mechanisms": ItemFile[Mechanism],
    "components": ItemFile[Item],
    "principles": ItemFile[Item],
    "differences": ItemFile[Difference],
    "vision": ItemFile[Item],
    "goals": ItemFile[Goal],
    "actors": ItemFile[Actor],
    "channels": ItemFile[Channel],
    "reasons": ItemFile[Item],
}

NOUN_FILES: Final = tuple(f"{noun}.toml" for noun in NOUNS)

_COMMON: Final = {"key", "title", "text", "example", "source"}


def read_catalogue(folder: Path, language: str) -> Catalogue:
    """All nouns of one language. `folder` is `content/`; raises Broken for a missing or malformed file."""
    path = find_folder(folder, language)
    _check_languages(folder)
    own = sorted({file.stem for file in path.glob("*.toml")} - set(NOUNS))
    types: dict[str, type[ItemFile[Item]]] = {**NOUNS, **dict.fromkeys(own, ItemFile[Item])}
    nouns = {noun: _read_noun(path / f"{noun}.toml", file_type) for noun, file_type in types.items()}
    _check_references(path, nouns)
    return {
        noun: {key: _describe(item, language) for key, item in items.items()} for noun, items in nouns.items()
    }


def _check_languages(folder: Path) -> None:
    """A file that not every language has is most often a misspelt one."""
    names = {path: {file.name for file in path.glob("*.toml")} for path in folder.iterdir() if path.is_dir()}
    for path, has in sorted(names.items()):
        for stray in sorted(has - set(NOUN_FILES)):
            for other in names:
                if stray not in names[other]:
                    raise Broken(f"{path / stray} is not in {other.name}: a noun stands in every language.")


def _read_noun(path: Path, file_type: type[ItemFile[Item]]) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for item in load_record(path, file_type).item:
        if item.key in items:
            raise Broken(f'{path}: the key "{item.key}" stands there twice.')
        items[item.key] = item
    return items


def _check_references(path: Path, nouns: Mapping[str, Mapping[str, Item]]) -> None:
    """Every key that an entry points at must be there."""
    for noun, items in nouns.items():
        for item in items.values():
            for target, key in _references(item):
                if key not in nouns[target]:
                    raise Broken(
                        f'{path / f"{noun}.toml"}: "{item.key}" points at "{key}", '
                        f"which is not in {target}.toml."
                    )


def _references(item: Item) -> Iterable[tuple[str, str]]:
    if isinstance(item, Obstacle) and item.same_as:
        yield "obstacles", item.same_as
    if isinstance(item, Mechanism):
        yield "need_groups", item.need_group
    if isinstance(item, Difference):
        yield "obstacles", item.obstacle
    if isinstance(item, Channel):
        yield from (("actors", party) for party in item.parties)


def _describe(item: Item, language: str) -> CatalogueItem:
    extra = item.model_dump(mode="json", exclude=_COMMON, exclude_none=True)
    extra["source_document"] = item.source.document.value
    extra["source_heading"] = item.source.heading
    return CatalogueItem(
        key=item.key,
        title=item.title,
        text=item.text,
        example=item.example,
        source=item.source.describe(language),
        extra=extra,
    )
