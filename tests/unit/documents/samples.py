"""What people write."""

from workshop.exercise.drawing import Drawing
from workshop.exercise.section import Document, Paragraph, Picture, Section, Table

PAYLOAD = "<script>alert('x')</script><img src=x onerror=alert(1)>"
ALT = 'Fåran mellan "Kommunen" & Regionen: 2'


def said(text: str, language: str = "sv") -> Document:
    """A document in which one person said one thing."""
    return Document("Rapport", language, "", "", (Section("Ord", (Paragraph(text),)),))


def drawn(label: str = "Kommunen", alt: str = ALT, width: float = 640, height: float = 300) -> Document:
    """A document with a picture that holds a label, and its table."""
    drawing = Drawing(width, height)
    drawing.rect((0, 0), width, height, fill="line")
    drawing.text((20, 40), label)
    return pictured(drawing.svg(), alt)


def pictured(svg: str, alt: str = ALT, caption: str = "Fårorna") -> Document:
    """The same with any picture."""
    table = Table("Fårorna i siffror", ("Par", "Styrka"), (("Kommunen – Regionen", "2"),), numeric=(1,))
    return Document("Rapport", "sv", sections=(Section("Fåror", (Picture(svg, alt, caption), table)),))
