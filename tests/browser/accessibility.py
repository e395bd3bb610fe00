"""axe-core over a page as it stands now."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = "() => axe.run(document, {resultTypes: ['violations']})"


@cache
def _source() -> str:
    return AXE.read_text()


def check_accessible(page: Page, where: str, *, both_themes: bool = False) -> None:
    """axe-core finds nothing; in the theme the page has, or in the light and the dark one."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    _check(page, where)
    if both_themes:
        page.emulate_media(color_scheme="dark")
        _check(page, f"{where}, dark")
        page.emulate_media(color_scheme="light")


def _check(page: Page, where: str) -> None:
    found = page.evaluate(RUN)["violations"]
    assert not found, f"axe-core at {where} ({page.url}):\n" + "\n".join(map(_say, found))


def _say(violation: dict[str, Any]) -> str:
    lines = [f"- {violation['id']} ({violation['impact']}): {violation['help']}"]
    for node in violation["nodes"][:5]:
        lines += [f"    {node['html'][:300]}", f"    {node['failureSummary'][:500]}"]
    return "\n".join(lines)


def check_no_sideways_scroll(page: Page, where: str) -> None:
    """Nothing is wider than the window."""
    wide = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)}`)
            .slice(0, 8)"""
    )
    width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, f"{where} scrolls sideways by {width} px: {wide}"
