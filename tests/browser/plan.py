"""Afterwards: Fay mends the plan, sees where a row came from, and takes plan and report home as documents."""

from dataclasses import dataclass
from pathlib import Path

from docx import Document
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from workshop.words import Language


@dataclass
class PlanPage:
    """A need group's plan."""

    page: Page
    words: Language

    def fill_in(self, row: str, field: str, text: str) -> None:
        """Write what the room left half-said."""
        self.page.get_by_role("button", name=self.words("plan.edit_named", title=row), exact=True).click()
        form = self.page.locator(".row-form")
        form.get_by_label(self.words(f"plan.field.{field}")).fill(text)
        self.page.get_by_role("button", name=self.words("common.save"), exact=True).click()
        expect(self.page.get_by_text(self.words("plan.saved"), exact=True)).to_be_visible()

    def expect_whence(self, row: str, *steps: tuple[str, str]) -> None:
        """Where the row came from, told from the beginning: (words, where it was said) for each step."""
        whence = self.page.get_by_role("button", name=self.words("plan.whence_named", title=row), exact=True)
        whence.click()
        part = self.page.locator(f"[id='{whence.get_attribute('aria-controls')}']")
        trail = part.get_by_role("listitem")
        expect(trail).to_have_count(len(steps))
        for place, (title, where) in enumerate(steps):
            expect(trail.nth(place)).to_contain_text(title)
            expect(trail.nth(place)).to_contain_text(where)


def fetch(page: Page, label: str, folder: Path) -> Path:
    """Press the link and keep what comes."""
    with page.expect_download() as coming:
        page.get_by_role("link", name=label, exact=True).click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def read_pdf(path: Path) -> str:
    """Its text in one line, as a line break in a PDF means nothing."""
    # The font has one sign for the hyphen and the soft hyphen, and pypdf takes it for the soft one.
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(text.replace("\N{SOFT HYPHEN}", "-").split())


def read_docx(path: Path) -> str:
    """The text of its paragraphs and tables."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
