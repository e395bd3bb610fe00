"""QR codes as SVG: dark on white whatever the theme, since many readers want it so."""

import io

import qrcode
from flask import Response
from qrcode.image.svg import SvgPathFillImage

from workshop.errors import NotFound
from workshop.services.joining import read_door
from workshop.services.network import join_url
from workshop.web.api import Api
from workshop.web.identity import client_address
from workshop.web.site import Site

api = Api()


@api.call("GET", "/qr/<code>.svg", "all", media_type="image/svg+xml")
def show_join_code(site: Site, code: str) -> Response:
    """The join link as a QR code."""
    site.limits.check(client_address())
    try:
        seminar = read_door(site.context, code)
    except NotFound:
        site.limits.count_wrong(client_address())
        raise
    return qr_svg(join_url(site.context, seminar.code))


def qr_svg(text: str) -> Response:
    """Any text as an SVG with the quiet zone of four modules that the standard asks for."""
    code = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    picture = io.BytesIO()
    code.make_image(image_factory=SvgPathFillImage).save(picture)
    return Response(picture.getvalue(), mimetype="image/svg+xml")
