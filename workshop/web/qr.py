"""The join link as a QR code."""

from flask import Response

from workshop.documents.qr import draw_qr
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
    """Any text as a picture to scan."""
    return Response(draw_qr(text), mimetype="image/svg+xml")
