"""A picture in a Word file: as PNG, which every Word shows, with its text for who cannot see it."""

from io import BytesIO
from pathlib import Path

from docx.document import Document as WordDocument
from docx.shared import Inches, Length

from workshop.documents.pictures import SHARPNESS, as_png
from workshop.exercise.section import Picture


def add_picture(word: WordDocument, picture: Picture, most: tuple[Length, Length], font_folder: Path) -> None:
    """At its own size, or as large as fits in `most` (width and height); left out where it cannot be drawn."""
    png = as_png(picture.svg, font_folder)
    if png is None:
        return
    paragraph = word.add_paragraph(style="Picture")
    shape = paragraph.add_run().add_picture(BytesIO(png), Inches(1))
    own = word.part.get_or_add_image(BytesIO(png))[1]
    width, height = own.px_width / SHARPNESS, own.px_height / SHARPNESS
    scale = min(1.0, most[0] / Inches(width), most[1] / Inches(height))
    shape.width, shape.height = Inches(width * scale), Inches(height * scale)
    shape._inline.docPr.set("descr", picture.alt)
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")  # LibreOffice takes what is missing for a distance
    if picture.caption:
        word.add_paragraph(picture.caption, "Picture Caption")
    else:
        paragraph.paragraph_format.keep_with_next = False
