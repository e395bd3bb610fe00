"""What an entry of each noun holds."""

from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import Field, StrictBool, StrictInt, model_validator

from workshop.catalogue.files import Key, Prose, Record, Title
from workshop.catalogue.sources import DocumentKey, Source


class Item(Record):
    """What every entry has. `text` and `example` are plain text."""

    key: Key
    title: Title
    text: Prose
    example: Prose
    source: Source
    example_source: DocumentKey = DocumentKey.KIT


class NeedGroup(Item):
    """`people` as the Nacka paper counts them."""

    people: Annotated[StrictInt, Field(gt=0)]


class Obstacle(Item):
    """`of` is the paper that names it; `same_as` the Nacka obstacle that says the same; `category` the column
    it stands in, which for the Nacka ones is the kit's reading (`category_source`)."""

    of: DocumentKey
    category: Literal["structure", "culture", "process"]
    category_source: DocumentKey
    same_as: Key | None = None


class Stair(Item):
    """`step` counts from the lowest."""

    step: Annotated[StrictInt, Field(ge=1, le=5)]


class Mechanism(Item):
    """`need_group` is the one that the paper explains it with."""

    need_group: Key


class Goal(Item):
    """`area` is the heading it stands under in the paper."""

    area: Key
    area_title: Title


class Actor(Item):
    """`papers` are those that name it."""

    papers: tuple[DocumentKey, ...] = Field(min_length=1)


class Channel(Item):
    """`parties` are actors' keys; `works` and `needs` what the paper reports, empty where it reports none.

    `main` marks the two main channels, `collaboration` those of three or more parties; the rest are side
    channels. `starting` marks one that had only just begun, of which the paper names no parties."""

    parties: tuple[Key, ...]
    main: StrictBool = False
    collaboration: StrictBool = False
    starting: StrictBool = False
    works: str = ""
    needs: str = ""

    @model_validator(mode="after")
    def _names_its_parties(self) -> Self:
        fewest = 0 if self.starting else 3 if self.collaboration else 2
        if len(self.parties) < fewest:
            raise ValueError(f"names fewer than {fewest} parties")
        return self


class Difference(Item):
    """A point on which the paper says that the parties see differently, as a statement to agree with or not.

    `obstacle` is the point as it stands among the paper's obstacles; `wording_source` says whose the statement's words
    are. `about_us` marks one on how things are among the parties, which is an obstacle also when all deny it."""

    obstacle: Key
    wording_source: DocumentKey
    about_us: StrictBool = False


ItemT_co = TypeVar("ItemT_co", bound=Item, covariant=True)


class ItemFile(Record, Generic[ItemT_co]):
    """A file of one noun."""

    item: tuple[ItemT_co, ...]
