"""What a phone downloads at its first visit, counted by a real browser: headers and fonts included."""

import json
import os
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.load.figures import Figure
from tests.load.room import Room
from tests.load.servers import Server
from tools.browser import find_browser

BOUND_KB = 150
PHONE = {"width": 360, "height": 740}


@dataclass
class Visit:
    """What came over the wire."""

    url: str
    bytes: int = 0
    requests: int = 0
    live_bytes: int = 0
    elsewhere: list[str] = field(default_factory=list)


def visit_figures(server: Server, room: Room) -> list[Figure]:
    """The join page and the participant page, each in a browser that has seen nothing; empty without a browser."""
    found = find_browser()
    if found is None:
        return []
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    origin = f"http://127.0.0.1:{server.port}"
    membership = _join(origin, room)
    with sync_playwright() as playwright:
        options = ["--no-sandbox"] if is_root else []
        browser = playwright.chromium.launch(executable_path=found, args=options)
        visits = [
            ("join page", _visit(browser, f"{origin}/j/{room.seminar.code}", origin, "")),
            ("participant page", _visit(browser, f"{origin}/s/{room.seminar.id}", origin, membership)),
        ]
        browser.close()
    return [figure for name, visit in visits for figure in _figures(name, visit)]


def _figures(name: str, visit: Visit) -> list[Figure]:
    total = (visit.bytes + visit.live_bytes) / 1000
    title = f"{name}: {visit.requests} requests, {visit.live_bytes / 1000:.1f} KB of it live"
    return [
        Figure(title, "KB", [total], most=BOUND_KB),
        Figure(f"{name}: requests to other servers", "", [len(visit.elsewhere)], most=0),
    ]


def _join(origin: str, room: Room) -> str:
    """Join, and give the script by which the browser remembers it as the join page makes it remember."""
    body = json.dumps({"code": room.seminar.code, "actor": "Primärvården"}).encode()
    request = urllib.request.Request(f"{origin}/api/join", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    key = f"samverkstan.seminar.{room.seminar.id}"
    kept = json.dumps({**answer, "code": room.seminar.code, "joined": 0})
    return f"localStorage.setItem({json.dumps(key)}, {json.dumps(kept)});"


def _visit(browser: Browser, url: str, origin: str, script: str) -> Visit:
    visit = Visit(url)
    context = browser.new_context(viewport=PHONE, locale="sv-SE")  # type: ignore[arg-type]
    page = context.new_page()
    if script:
        page.add_init_script(script)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")

    def asked(event: Any) -> None:
        address = event["request"]["url"]
        visit.requests += 1
        if not address.startswith((origin, "data:")):
            visit.elsewhere.append(address)

    def loaded(event: Any) -> None:
        visit.bytes += int(event["encodedDataLength"])

    def heard(event: Any) -> None:
        visit.live_bytes += len(event["response"]["payloadData"].encode())

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", loaded)
    wire.on("Network.webSocketFrameReceived", heard)
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(1500)
    context.close()
    return visit
