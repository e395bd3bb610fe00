"""QR codes: the right link, readable from the back of the room."""

import re
from xml.etree import ElementTree

import qrcode

from tests.people import OpenSeminar
from tests.web.callers import Caller

QUIET = 4


def modules_of(svg: bytes) -> list[list[bool]]:
    """The dark modules of a QR code drawn as an SVG path of squares, quiet zone and all."""
    root = ElementTree.fromstring(svg)
    paths = [e.attrib["d"] for e in root.iter() if e.tag.endswith("path") and "d" in e.attrib]
    size = int(root.attrib["viewBox"].split()[2])
    dark = [[False] * size for _ in range(size)]
    for x, y in re.findall(r"M(\d+),(\d+)H", paths[-1]):
        dark[int(y)][int(x)] = True
    return dark


def test_it_is_the_join_link_with_its_quiet_zone(anybody: Caller, seminar: OpenSeminar) -> None:
    response = anybody.get(f"/qr/{seminar.code}.svg")
    assert response.mimetype == "image/svg+xml"
    code = qrcode.QRCode(border=QUIET, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(f"http://kit.example/j/{seminar.code}")
    assert modules_of(response.data) == code.get_matrix()


def test_nothing_is_drawn_in_the_quiet_zone_and_the_ground_is_white(
    anybody: Caller, seminar: OpenSeminar
) -> None:
    svg = anybody.get(f"/qr/{seminar.code}.svg").data
    dark = modules_of(svg)
    edge = [*dark[:QUIET], *dark[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in dark)]
    assert not any(any(row) for row in edge)
    assert b'fill="white"' in svg or b'fill="#fff' in svg.lower()


def test_an_old_code_draws_nothing(caller: Caller, anybody: Caller, seminar: OpenSeminar) -> None:
    code = seminar.code
    caller.call("POST", f"/api/seminars/{seminar.id}/door", {"open": True, "new_code": True})
    assert anybody.get(f"/qr/{code}.svg").status_code == 404
