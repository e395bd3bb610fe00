"""One round against one server: everybody connects, sits idle, and hands in within two seconds."""

import asyncio
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.load.client import Client, connect
from tests.load.room import Room
from tests.load.servers import Server

WITHIN_SECONDS = 2.0
IDLE_SECONDS = 4.0
COMPLETE_SECONDS = 30.0
AT_THE_DOOR = 40


@dataclass
class Watcher:
    """What the screen or the leader hears: the sizes of its views, and when the first showed everybody."""

    people: int
    sizes: list[int] = field(default_factory=list)
    complete_at: float | None = None
    complete: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, name: str, body: Any, size: int, at: float) -> None:
        if name != "view":
            return
        self.sizes.append(size)
        if self.complete_at is None and body["view"].get("counts", {}).get("people", 0) >= self.people:
            self.complete_at = at
            self.complete.set()

    def mean_size(self) -> int:
        return sum(self.sizes) // max(1, len(self.sizes))


@dataclass(frozen=True)
class Round:
    """What one round gave: seconds, MB and numbers. `acknowledged` are the clients' ids."""

    people: int
    acknowledged: list[str]
    p95: float
    cpu: float
    screen_wait: float
    memory_growth: float
    disconnected: int
    phone_messages: int
    screen_size: int
    leader_size: int
    connecting: float


async def run_round(server: Server, room: Room) -> Round:
    """Everything of one round. Raises where a client is not let in."""
    people = len(room.participants)
    fresh = server.memory()
    started = time.perf_counter()
    screen, leader, heard = Watcher(people), Watcher(people), [0]
    others = [
        await connect(server.port, {"role": "screen", "token": room.screen}, screen.hear),
        await connect(server.port, {"role": "facilitator", "token": room.leader}, leader.hear),
    ]
    phones = await _connect_phones(server, room, heard)
    connecting = time.perf_counter() - started
    await asyncio.sleep(IDLE_SECONDS)
    growth = server.memory() - fresh
    for watcher in (screen, leader):
        watcher.sizes.clear()
    heard[0] = 0
    cpu = server.cpu()
    acknowledged, waits, last_sent = await _hand_in(phones, room)
    try:
        await asyncio.wait_for(screen.complete.wait(), COMPLETE_SECONDS)
    except TimeoutError:
        screen.complete_at = None
    cpu = server.cpu() - cpu
    done = screen.complete_at
    clients = phones + others
    lost = sum(client.is_lost for client in clients)
    for client in clients:
        client.leave()
    return Round(
        people=people,
        acknowledged=acknowledged,
        p95=sorted(waits)[int(len(waits) * 0.95)] if waits else float("inf"),
        cpu=cpu,
        screen_wait=max(0.0, done - last_sent) if done else float("inf"),
        memory_growth=growth,
        disconnected=lost,
        phone_messages=heard[0],
        screen_size=screen.mean_size(),
        leader_size=leader.mean_size(),
        connecting=connecting,
    )


async def _connect_phones(server: Server, room: Room, heard: list[int]) -> list[Client]:
    def hear(_name: str, _body: Any, _size: int, _at: float) -> None:
        heard[0] += 1

    door = asyncio.Semaphore(AT_THE_DOOR)

    async def enter(token: str) -> Client:
        async with door:
            return await connect(server.port, {"role": "participant", "token": token}, hear)

    return await asyncio.gather(*(enter(token) for token in room.participants))


async def _hand_in(phones: list[Client], room: Room) -> tuple[list[str], list[float], float]:
    """One entry each at a moment of its own; the answer is acknowledged ids, waits and when the last was sent."""
    rng = Random(7)
    moments = sorted(rng.uniform(0, WITHIN_SECONDS) for _ in phones)
    start = time.perf_counter()
    last_sent = 0.0

    async def send(phone: Client, entry: dict[str, Any], moment: float) -> tuple[str, float] | None:
        nonlocal last_sent
        await asyncio.sleep(max(0.0, start + moment - time.perf_counter()))
        last_sent = sent = time.perf_counter()
        try:
            answer, at = await asyncio.wait_for(phone.send("submit_entry", entry), COMPLETE_SECONDS)
        except (ConnectionError, TimeoutError):
            return None
        return (entry["id"], at - sent) if answer.get("ok") else None

    answers = await asyncio.gather(*map(send, phones, room.entries, moments))
    given = [answer for answer in answers if answer]
    return [entry_id for entry_id, _ in given], [wait for _, wait in given], last_sent
