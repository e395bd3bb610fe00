"""Markdown becomes HTML that cannot run, load or restyle anything."""

import pytest

from workshop.catalogue import render_markdown


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![bild](https://example.org/spy.png)",
        "[tryck](javascript:alert(1))",
        "[tryck](JaVaScRiPt&#58;alert(1))",
        "[tryck](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='vbscript:x' onclick='alert(1)'>tryck</a>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe src='https://example.org'></iframe>",
        "<style>body{display:none}</style>",
        "<p style='position:fixed' class='x' id='y'>text</p>",
        "<form action='/x'><input name=a></form>",
        "<math><mtext></form><mglyph><style></math><img src onerror=alert(1)>",
        "# Rubrik {: onclick=alert(1) }\n\n<details open ontoggle=alert(1)>x</details>",
    ],
)
def test_what_would_run_is_taken_away(payload: str) -> None:
    html = render_markdown(payload).lower()
    for danger in (
        "<script",
        "<img",
        "<svg",
        "<iframe",
        "<style",
        "<form",
        "<input",
        "<details",
        "style=",
        "id=",
    ):
        assert danger not in html
    for danger in ('href="javascript', 'href="data', 'href="vbscript', "<a onclick", "<p class"):
        assert danger not in html


def test_plain_markdown_is_kept() -> None:
    html = render_markdown("**Välkommen!**\n\n1. Vilka är här?\n2. Vad hindrar oss?")
    assert "<strong>Välkommen!</strong>" in html
    assert html.count("<li>") == 2


def test_headings_stand_below_the_pages_own() -> None:
    assert render_markdown("# I dag\n\n## Sedan") == "<h2>I dag</h2>\n<h3>Sedan</h3>"


def test_a_link_does_not_tell_where_it_was_pressed() -> None:
    html = render_markdown("[Nacka](https://www.nacka.se)")
    assert html == '<p><a href="https://www.nacka.se" rel="noopener noreferrer">Nacka</a></p>'


def test_nothing_becomes_nothing() -> None:
    assert render_markdown("") == ""
