"""Markdown → HTML that is safe to show: for the guides and for the texts of talks and breaks."""

from typing import Final

import markdown  # ships no types
import nh3

#: No images (nothing is fetched from elsewhere), no classes, ids or styles.
_TAGS: Final = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip


def render_markdown(text: str) -> str:
    """HTML for a text written in Markdown; whatever could run, load or restyle is taken away. Its headings
    start at level 2, since the page has its own first one."""
    html = markdown.markdown(
        text,
        extensions=["sane_lists", "tables", "toc"],
        extension_configs={"toc": {"baselevel": 2, "marker": ""}},
        output_format="html",
    )
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
