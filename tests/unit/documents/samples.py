"""What people write."""

from workshop.exercise.section import Document, Paragraph, Section

PAYLOAD = "<script>alert('x')</script><img src=x onerror=alert(1)>"


def said(text: str, language: str = "sv") -> Document:
    """A document in which one person said one thing."""
    return Document("Rapport", language, "", "", (Section("Ord", (Paragraph(text),)),))
