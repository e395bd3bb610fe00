"""The programme on Fay's page: its rows, its editor and what she does there."""

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.fay import Fay
from tests.serving import Server

TITLES = ["Välkommen", "Hinder", "Paus", "Fråga", "Slut"]
ACTIVITIES = [
    {"kind": "talk", "title": "Välkommen", "minutes": 5},
    {"kind": "obstacles", "title": "Hinder", "minutes": 30},
    {"kind": "pause", "title": "Paus", "minutes": 15},
    {"kind": "question", "title": "Fråga", "minutes": 20},
    {"kind": "talk", "title": "Slut", "minutes": 10},
]


def open_own(server: Server, **more: Any) -> dict[str, Any]:
    """A seminar with a programme of five activities, 80 minutes in all."""
    saved = server.call(
        "POST", "/api/programmes", {"title": "Vår dag", "language": "sv", "activities": ACTIVITIES}
    )
    given = {"title": "Samverkan", "programme": saved["key"], "place": "Nacka", "language": "sv"}
    seminar: dict[str, Any] = server.call("POST", "/api/seminars", given | more)
    return seminar


def late_start(minutes: int) -> dict[str, str]:
    """A planned start so long ago, on the clock of a browser in UTC."""
    start = datetime.now(UTC) - timedelta(minutes=minutes)
    return {"date": start.date().isoformat(), "starts": start.strftime("%H:%M")}


def titles(server: Server, seminar: dict[str, Any]) -> list[str]:
    activities = server.call("GET", f"/api/seminars/{seminar['id']}")["activities"]
    return [activity["title"] for activity in activities]


def edit_programme(fay: Fay, server: Server, seminar: dict[str, Any]) -> Locator:
    """Opens the editor; the answer is its rows."""
    fay.page.goto(f"{server.url}/lead/{seminar['id']}")
    fay.button("lead.programme.edit").click()
    rows = fay.page.locator(".programme-row-edited")
    expect(rows).to_have_count(len(seminar["activities"]))
    return rows


def open_activity(fay: Fay, title: str) -> Locator:
    """Everything about one activity, in its dialog."""
    fay.button("programmes.edit", title=title).click()
    dialog = fay.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def drag_activity(rows: Locator, title: str, dragged: int, onto: int) -> None:
    """As a hand does it: press on the dots, move, see the row make room, let go."""
    page = rows.page
    page.wait_for_load_state("networkidle")
    handle = rows.nth(dragged).locator(".programme-handle").bounding_box()
    target = rows.nth(onto).bounding_box()
    assert handle and target
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    y = target["y"] + (target["height"] - 4 if dragged < onto else 4)
    page.mouse.move(target["x"] + 30, y, steps=20)
    # The browser tells the page of a drag now and then, not at every move: a hand would linger too.
    for step in range(200):
        page.mouse.move(target["x"] + 30 + step % 2, y)
        if title in rows.nth(onto).inner_text():
            break
    page.mouse.up()
