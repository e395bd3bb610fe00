"""What a page should never do, noted while it lives: ask another server, break the policy, complain."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page


@dataclass
class Watch:
    """Notes what goes wrong in any page given to it. `origin` is the kit's own address."""

    origin: str
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> Page:
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        return page

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        is_own = parts.netloc == urlsplit(self.origin).netloc
        if not is_own and parts.scheme not in ("data", "blob"):
            self.elsewhere.append(url)

    def _said(self, message: ConsoleMessage) -> None:
        """Breaches of the Content Security Policy are told on the console too."""
        if message.type == "error":
            self.complaints.append(f"{message.location.get('url')}: {message.text}")

    def check(self) -> None:
        assert self.elsewhere == [], "Pages asked other servers"
        assert self.complaints == [], "Pages complained"
