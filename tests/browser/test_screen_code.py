"""What a room joins by is read from its back row, also when the code's letters are wide ones."""

import pytest

from tests.browser.conftest import NewFay, NewScreen
from tests.browser.stage import open_stage
from tests.serving import Server

PUT = "(code) => { code.textContent = 'WWWWWW'; }"
FITS = """(code) => {
  const range = document.createRange();
  range.selectNodeContents(code);
  const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
  return lines.size === 1 && range.getBoundingClientRect().right <= code.parentElement.getBoundingClientRect().right;
}"""
SIZES = ((1920, 1080), (1280, 720), (1024, 768), (360, 760))


@pytest.mark.parametrize("size", SIZES)
def test_the_widest_code_stands_on_one_line(
    server: Server, new_fay: NewFay, new_screen: NewScreen, size: tuple[int, int]
) -> None:
    stage = open_stage(server)
    fay = new_fay()
    fay.page.goto(f"{server.url}/lead/{stage.seminar['id']}")
    screen = new_screen(fay, viewport={"width": size[0], "height": size[1]})
    code = screen.locator(".screen-code")
    code.evaluate(PUT)
    assert code.evaluate(FITS)
