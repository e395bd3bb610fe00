"""QR codes as SVG: dark on white whatever the theme, since many readers want it so."""

import io

import qrcode
from qrcode.image.svg import SvgPathFillImage


def draw_qr(text: str) -> str:
    """Any text as an SVG with the quiet zone of four modules that the standard asks for."""
    code = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    picture = io.BytesIO()
    code.make_image(image_factory=SvgPathFillImage).save(picture)
    return picture.getvalue().decode()
