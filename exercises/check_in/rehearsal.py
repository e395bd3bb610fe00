"""Plausible check-ins in the language spoken, as written on phones: short, uneven, sometimes misspelt."""

from collections.abc import Collection
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
        "verksamhetschef",
        "rehabkoordinator",
        "samordnare",
        "läkare",
        "biståndshandläggare",
        "arbetsterapeut",
    ),
    "en": (
        "case worker",
        "head of unit",
        "social worker",
        "district nurse",
        "job adviser",
        "counsellor",
        "head of service",
        "rehab coordinator",
        "coordinator",
        "physician",
        "care assessor",
        "occupational therapist",
    ),
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
        "Att få säga som det är",
        "nyfiken på hur ni andra ser på det",
        "Att vi slutar vänta på varandra",
        "mindre snack om sekretess, mer om hur vi gör",
        "Lära mig vad ett samordningsförbund egentligen kan",
        "Att chefen hör det jag har sagt i tre år",
        "en väg in för familjerna",
        "Få höra hur det är på vårdcentralen en vanlig tisdag",
        "att det blir av den här gången",
        "Någon att ringa när det kört ihop sig",
        "Hitta EN sak vi kan börja med på måndag",
        "kaffe och ärliga samtal",
        "Att vi räknar på vad det kostar att inte göra nåt",
        "Veta vart jag ska hänvisa",
        "hoppas vi är överens när vi går härifrån",
        "Att de unga inte glöms borrt",
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
        "Being able to say it as it is",
        "curious how the rest of you see it",
        "That we stop waiting for each other",
        "less talk of confidentiality, more of how we do it",
        "Learn what a coordination association can really do",
        "That my manager hears what I have said for three years",
        "one way in for the families",
        "Hearing what an ordinary Tuesday at the health centre is like",
        "that it happens this time",
        "Somebody to phone when things get stuck",
        "Find ONE thing we can start on Monday",
        "coffee and honest talk",
        "That we count what it costs to do nothing",
        "Know where to refer people",
        "hope we agree when we leave",
        "That the young ones are not forgoten",
    ),
}


def rehearsed_check_in(language: str, said: Collection[str | None], rng: Random) -> dict[str, Any]:
    """A check-in: most name an expectation, half their function. `said`: what others expect already."""
    spoken = language if language in _FUNCTIONS else "sv"
    texts = _EXPECTATIONS[spoken]
    check_in: dict[str, Any] = {
        "expectation": rng.choice([text for text in texts if text not in said] or texts)
    }
    if rng.random() < 0.5:
        check_in["function"] = rng.choice(_FUNCTIONS[spoken])
        if rng.random() < 0.3:
            del check_in["expectation"]
    return check_in
