"""Which address the phones use: those of this machine, the chosen one, and the check that a phone gets through."""

import socket
from dataclasses import dataclass, field

import psutil

from workshop.errors import NotFound, Refused
from workshop.services.context import Context, new_id
from workshop.storage import places

KEPT_CHECKS = 20


@dataclass
class Reach:
    """One address under check: whether a phone opened its page, and whether its live connection came through."""

    url: str
    reached: bool = False
    websocket: bool = False


@dataclass
class NetworkChecks:
    """Checks under way; they live as long as this process."""

    checks: dict[str, list[Reach]] = field(default_factory=dict)

    def begin(self, urls: list[str]) -> str:
        while len(self.checks) >= KEPT_CHECKS:
            self.checks.pop(next(iter(self.checks)))
        check = new_id()
        self.checks[check] = [Reach(url) for url in urls]
        return check

    def get(self, check: str) -> list[Reach]:
        if check not in self.checks:
            raise NotFound("unknown_check")
        return self.checks[check]

    def find(self, check: str, number: int) -> Reach:
        """The address with this number (from 0) in the check."""
        found = self.get(check)
        if not 0 <= number < len(found):
            raise NotFound("unknown_check")
        return found[number]


def list_addresses() -> list[str]:
    """This machine's own IPv4 addresses that others may reach, the one it uses outwards first."""
    outward = _outward_address()
    found = [
        address.address
        for name, addresses in psutil.net_if_addrs().items()
        for address in addresses
        if address.family == socket.AF_INET and not address.address.startswith("127.")
    ]
    return list(dict.fromkeys(([outward] if outward else []) + found)) or ["127.0.0.1"]


def _outward_address() -> str | None:
    """The address that packets leave from; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            address = str(probe.getsockname()[0])
        except OSError:
            return None
    return None if address.startswith(("127.", "0.")) else address


def list_urls(context: Context) -> list[str]:
    """The addresses a phone could use, as URLs."""
    urls = [f"http://{address}:{context.settings.port}" for address in list_addresses()]
    if context.settings.public_url:
        urls.insert(0, context.settings.public_url)
    return list(dict.fromkeys(urls))


def public_url(context: Context) -> str:
    """What QR codes and links say: the address chosen by hand, else the one set, else the one found."""
    with context.database.reading() as connection:
        chosen = places.read_kept(connection, "public_url")
    if chosen:
        return str(chosen)
    return context.settings.public_url or list_urls(context)[0]


def choose_public_url(context: Context, url: str | None) -> None:
    """Use this address in QR codes from now on; None goes back to what was set or found."""
    if url is not None and not url.startswith(("http://", "https://")):
        raise Refused("not_a_web_address")
    with context.database.writing() as connection:
        places.keep(connection, "public_url", url.rstrip("/") if url else None)


def join_url(context: Context, code: str) -> str:
    return f"{public_url(context)}/j/{code}"
