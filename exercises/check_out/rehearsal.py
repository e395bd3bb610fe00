"""Plausible check-outs: most are content, some tired; fewer believe that something will happen than liked the day."""

from random import Random
from typing import Any

from exercises.check_out.payload import CheckOutActivity, CheckOutEntry, Part
from workshop.exercise import Participant

_TAKE = {
    "sv": (
        "Två namn att ringa i stället för en växel",
        "Att vi ser samma sak fast vi säger det olika",
        "jag ska följa med en dag på vårdcentralen",
        "Kartan med strecken. Den sätter jag upp i fikarummet",
        "Att ingen äger helheten, och att vi sa det högt",
        "Vi börjar med fem personer, inte med ett projekt",
        "att samtycket inte är så krångligt",
        "Mina kollegor måste få höra det här",
        "Orden glapp och gatlopp",
        "Ett datum i kalendern!",
        "lite mer tålamod med de andra",
        "Att chefen var med hela dagen",
        "Vi lovade en sak, den tänker jag hålla",
        "Frågan om vem som betalar måste upp",
        "Att jag inte är ensam om att tycka det är trögt",
        "svarte petter. vi gör det också",
        "Mest frågor",
        "Att fråga personen först",
        "Fem nya nummer i telefonen",
        "Ingenting nytt men bra att det sas",
    ),
    "en": (
        "Two names to phone instead of a switchboard",
        "That we see the same thing though we say it differently",
        "i will spend a day at the health centre",
        "The map with the lines. It goes up in our coffee room",
        "That nobody owns the whole, and that we said so aloud",
        "We begin with five people, not with a project",
        "that consent is not so hard",
        "My colleagues must hear this",
        "The words gap and gauntlet",
        "A date in my calendar!",
        "a little more patience with the others",
        "That my manager stayed all day",
        "We promised one thing, I mean to keep it",
        "The question of who pays has to come up",
        "That I am not alone in finding it slow",
        "old maid. we do it too",
        "Mostly questions",
        "To ask the person first",
        "Five new numbers in my phone",
        "Nothing new but good that it was said",
    ),
}
_WORD = {
    "sv": (
        "Tack!",
        "för kort",
        "mer kaffe",
        "igen",
        "bra tempo",
        "Lokalen var kall",
        "skarpt",
        "långa pass",
        "Fler chefer nästa gång",
        "modigt",
    ),
    "en": (
        "Thanks!",
        "too short",
        "more coffee",
        "again",
        "good pace",
        "The room was cold",
        "sharp",
        "long stretches",
        "More managers next time",
        "brave",
    ),
}
#: About what is said on the scales: useful, but not sure that it leads anywhere.
_USUAL: dict[Part, tuple[float, float]] = {"first": (4.1, 0.9), "second": (3.0, 1.2)}
_ORDER: tuple[Part, ...] = ("take", "first", "second", "word")


def rehearsed_part(
    activity: CheckOutActivity, participant: Participant[CheckOutEntry], rng: Random
) -> dict[str, Any] | None:
    """The next part of one's check-out; some have nothing to write, most leave out the word."""
    skipped = {
        part for part, every in (("take", 5), ("word", 3)) if _leaves_out(participant.who, part, every)
    }
    done = {entry.payload.part for entry in participant.entries}
    left = [part for part in _ORDER if part not in done | skipped]
    if not left:
        return None
    part = left[0]
    if part in _USUAL:
        return {"part": part, "level": min(5, max(1, round(rng.gauss(*_USUAL[part]))))}
    texts = _TAKE if part == "take" else _WORD
    return {"part": part, "text": rng.choice(texts.get(activity.language, texts["sv"]))}


def _leaves_out(who: int, part: str, every: int) -> bool:
    """One in five takes nothing along that they would write down; two in three have no word for the organiser."""
    return who % every == 4 if part == "take" else who % every != 1
