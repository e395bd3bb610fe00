"""Plausible check-ins in the language spoken, as written on phones: short, uneven, sometimes misspelt."""

from random import Random
from typing import Any

_FUNCTIONS = {
    "sv": (
        "handläggare",
        "enhetschef",
        "socialsekreterare",
        "distriktssköterska",
        "arbetsförmedlare",
        "kurator",
    ),
    "en": ("case worker", "head of unit", "social worker", "district nurse", "job adviser", "counsellor"),
}
_EXPECTATIONS = {
    "sv": (
        "Att vi bestämmer något och inte bara pratar",
        "Få ansikten på dem jag ringer till",
        "att hitta ett gemensamt mål",
        "Förstå vad de andra får och inte får göra",
        "vet inte riktigt än",
        "En plan med namn och datumm",
        "att slippa skicka folk fram o tillbaka",
        "Vem som leder det här efter i dag",
    ),
    "en": (
        "That we decide something and don't just talk",
        "Putting faces to the people I phone",
        "to find a goal we share",
        "Understand what the others may and may not do",
        "not sure yet",
        "A plan with names and datess",
        "stop sending people back and forth",
        "Who leads this after today",
    ),
}


def rehearsed_check_in(language: str, rng: Random) -> dict[str, Any]:
    """A check-in: most name an expectation, half their function."""
    spoken = language if language in _FUNCTIONS else "sv"
    check_in: dict[str, Any] = {"expectation": rng.choice(_EXPECTATIONS[spoken])}
    if rng.random() < 0.5:
        check_in["function"] = rng.choice(_FUNCTIONS[spoken])
        if rng.random() < 0.3:
            del check_in["expectation"]
    return check_in
