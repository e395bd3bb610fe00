"""The check of the room's network: do phones reach this laptop, and by which address?"""

from flask import Response

from workshop.exercise import Model
from workshop.services import network
from workshop.services.network import Reach
from workshop.web.api import Api
from workshop.web.qr import qr_svg
from workshop.web.shapes import Shape
from workshop.web.site import Site

api = Api()


class AddressOut(Shape):
    url: str
    is_chosen: bool


class NetworkOut(Shape):
    addresses: list[AddressOut]
    chosen: str


class AddressChoice(Model):
    public_url: str | None


class ReachOut(Shape):
    number: int
    url: str
    reach_url: str
    qr_url: str
    reached: bool
    websocket: bool


class CheckOut(Shape):
    id: str
    urls: list[ReachOut]


class Reached(Model):
    n: int
    websocket: bool = False


@api.call("GET", "/api/network", answer=NetworkOut)
def read_network(site: Site) -> NetworkOut:
    """The addresses that phones could use, and the one in the QR codes now."""
    chosen = network.public_url(site.context)
    urls = list(dict.fromkeys([*network.list_urls(site.context), chosen]))
    return NetworkOut(addresses=[AddressOut(url=u, is_chosen=u == chosen) for u in urls], chosen=chosen)


@api.call("PATCH", "/api/network", body=AddressChoice, answer=NetworkOut)
def choose_address(site: Site, choice: AddressChoice) -> NetworkOut:
    """Use this address in QR codes and links."""
    network.choose_public_url(site.context, choice.public_url)
    return read_network(site)


@api.call("POST", "/api/network/checks", answer=CheckOut, status=201)
def begin_check(site: Site) -> CheckOut:
    """Begin a check: one QR code for each address, to be scanned with a phone."""
    urls = [address.url for address in read_network(site).addresses]
    return _out(site, site.network_checks.begin(urls))


@api.call("GET", "/api/network/checks/<check_id>", answer=CheckOut)
def read_check(site: Site, check_id: str) -> CheckOut:
    """Which addresses a phone has got through to."""
    return _out(site, check_id)


@api.call("POST", "/api/network/checks/<check_id>/reached", "all", body=Reached)
def note_reached(site: Site, reached: Reached, check_id: str) -> dict[str, bool]:
    """The phone tells how far it got."""
    reach = site.network_checks.find(check_id, reached.n)
    reach.reached = True
    reach.websocket = reach.websocket or reached.websocket
    return {"ok": True}


@api.call("GET", "/qr/check/<check_id>/<int:number>.svg", "all", media_type="image/svg+xml")
def show_check_code(site: Site, check_id: str, number: int) -> Response:
    """The QR code of one address under check."""
    return qr_svg(_reach_url(check_id, number, site.network_checks.find(check_id, number)))


def _out(site: Site, check_id: str) -> CheckOut:
    urls = [
        ReachOut(
            number=number,
            url=reach.url,
            reach_url=_reach_url(check_id, number, reach),
            qr_url=f"/qr/check/{check_id}/{number}.svg",
            reached=reach.reached,
            websocket=reach.websocket,
        )
        for number, reach in enumerate(site.network_checks.get(check_id))
    ]
    return CheckOut(id=check_id, urls=urls)


def _reach_url(check_id: str, number: int, reach: Reach) -> str:
    return f"{reach.url}/reach/{check_id}/{number}"
