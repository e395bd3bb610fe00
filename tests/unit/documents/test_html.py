import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

from tests.unit.documents.samples import PAYLOAD, said
from workshop.documents import write
from workshop.exercise.section import Document, Section, Table


class Tags(HTMLParser):
    """All tags of a page with their attributes, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in names]


def page(document: Document) -> str:
    return write(document, "html").decode()


def test_a_payload_is_text(plan: Document) -> None:
    tags = Tags(page(plan))
    assert not tags.named("script", "img", "iframe", "object", "form")
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
    whole = page(said(PAYLOAD)).replace("<wbr>", "")
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in whole


def test_it_fetches_and_runs_nothing(plan: Document) -> None:
    whole = page(plan)
    policy = next(a["content"] or "" for a in Tags(whole).named("meta") if "http-equiv" in a)
    style = re.search(r"<style>(.*?)</style>", whole, re.S)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "url(" not in style[1] and "@import" not in style[1]
    assert not Tags(whole).named("link")


def test_it_says_its_language_and_title(plan: Document) -> None:
    assert Tags(page(plan)).named("html") == [{"lang": "sv-SE"}]
    assert "<title>Handlingsplan för långtidssjukskrivna</title>" in page(plan)
    assert '<html lang="en-GB">' in page(said("Hello", "en"))


def test_its_headings_come_in_order(plan: Document) -> None:
    levels = [int(tag[1]) for tag, _ in Tags(page(plan)).found if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_has_a_caption_heads_and_numbers_to_the_right(plan: Document) -> None:
    tags = Tags(page(plan))
    assert '<caption id="caption-9">Vem gör vad</caption>' in page(plan)
    assert [head["scope"] for head in tags.named("th")] == ["col"] * 6
    assert sum(cell.get("class") == "number" for cell in tags.named("td")) == 80


def test_every_id_is_there_once(plan: Document) -> None:
    ids = [attributes["id"] for _, attributes in Tags(page(plan)).found if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_a_table_without_a_caption_still_has_a_name() -> None:
    table = Table("", ('A "citat"', "B"), (("1", "2"),))
    region = Tags(page(Document("P", "sv", sections=(Section("S", (table,)),)))).named("div")[0]
    assert region["aria-label"] == 'A "citat" · B'


def test_a_long_document_begins_with_its_contents() -> None:
    sections = tuple(Section(f"Del {number}") for number in range(1, 6))
    whole = page(Document("Rapport", "sv", sections=sections))
    assert "Innehåll" in whole
    assert [link["href"] for link in Tags(whole).named("a")] == [f"#part-{n}" for n in range(1, 6)]


def test_an_empty_document_says_so(empty: Document) -> None:
    assert '<p class="note">Här finns ännu ingenting att visa.</p>' in page(empty)
