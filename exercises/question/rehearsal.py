"""Plausible answers to any question about cooperation, and support that gathers on a few of them."""

from random import Random
from typing import Any

from exercises.question.payload import Contribution, QuestionActivity
from exercises.question.rules import answers, check_contribution
from workshop.exercise import Participant, Phase, Refused

_ANSWERS = {
    "sv": (
        "Att vi har samma bild av problemet. Berättar för min enhetschef",
        "Två namn att ringa i stället för en växel",
        "att glappet finns hos oss också, inte bara hos de andra",
        "Att ingen äger helheten. Tar det med ledningsgruppen på måndag",
        "En gemensam mötestid varje månad",
        "mer hopp än i morse",
        "Att cheferna måste säga samma sak",
        "gemensam kalkyl, annars betalar alltid någon annan. ekonomen först",
        "Börja med fem ärenden och se vad som hännder",
        "Samma kontaktperson hela vägen, det säger jag till teamet",
        "att vi ringer innan vi remiterar",
        "En lista på vem som gör vad",
        "Svarte Petter! Det ordet kommer jag att använda",
        "Att samtycke inte är så krångligt som vi har sagt",
        "Min kollega som inte kunde komma får höra allt",
        "vet inte än, måste smälta det",
        "Att de andra är lika frustrerade som vi",
        "Vi behöver ses oftare än vart femte år",
        "Att frivilliga når dem som vi inte når",
        "fråga personen själv först, så enkelt",
        "Att vårt pinnräknande ställer till det för andra",
        "Nämndens ordförande. Hon behöver se bilden med strecken",
        "att jag ska följa med en dag på vårdcentralen",
        "Ett datum! Uppföljningen står i kalendern",
        "Det är inte personerna det är fel på, det är gränserna",
        "Att någon måste få mandat att leda över gränserna",
        "Vi börjar med samtycket på onsdag",
        "ett nytt ord: stamkundssyndromet",
        "Jag har lovat en sak högt, nu måste jag göra den",
        "att ekonomen ska räkna på det",
        "Fem nya nummer i telefonen",
        "Att 12 minuter räcker om rätt folk är på plats",
        "Berättar för teamet på fikat. De tror det inte",
        "lite trött men glad",
        "Att vi frågar vårdcentralen innan vi bestämer",
        "Det fanns mer vilja än jag trodde",
        "Att vi inte behöver ett projekt till",
        "min man, han har hört mig klaga länge nog",
        "Samordnaren! Hon har väntat på det här",
        "Att det går att säga nej och ändå vara med",
    ),
    "en": (
        "That we see the problem alike. Telling my head of unit",
        "Two names to phone instead of a switchboard",
        "that the gap is with us too, not only with the others",
        "That nobody owns the whole. Bringing it to the management team on Monday",
        "One meeting time a month that we share",
        "more hope than this morning",
        "That the managers must say the same thing",
        "one calculation for all, or somebody else always pays. our controller first",
        "Start with five cases and see what hapens",
        "The same contact person all the way, I will tell the team",
        "that we phone before we refere",
        "A list of who does what",
        "Old Maid! I will use that word",
        "That consent is not as hard as we have said",
        "My colleague who could not come will hear it all",
        "don't know yet, have to digest it",
        "That the others are as frustrated as we are",
        "We need to meet more than every fifth year",
        "That volunteers reach those we do not reach",
        "ask the person first, that simple",
        "That our counting of heads makes trouble for others",
        "The chair of the board. She needs to see the picture with the lines",
        "that I will spend a day at the health centre",
        "A date! The follow-up is in my calendar",
        "It is not the people who are wrong, it is the borders",
        "That somebody must get the mandate to lead across the borders",
        "We start with consent on Wednesday",
        "a new word: the regulars syndrome",
        "I have promised one thing aloud, now I have to do it",
        "that our controller will do the sums",
        "Five new numbers in my phone",
        "That 12 minutes are enough with the right people there",
        "Telling the team over coffee. They won't believe it",
        "a bit tired but glad",
        "That we ask the health centre before we deside",
        "There was more will than I thought",
        "That we do not need another project",
        "my husband, he has heard me complain long enough",
        "The coordinator! She has waited for this",
        "That one can say no and still be part of it",
    ),
}


def rehearsed_contribution(
    activity: QuestionActivity, participant: Participant[Contribution], rng: Random
) -> dict[str, Any] | None:
    """One or two answers alone; in the step for all some support for others, and a late answer."""
    own = [e for e in participant.entries if e.payload.type == "answer"]
    if activity.config.choices:
        return None if own else {"type": "answer", "text": rng.choice(activity.config.choices)}
    is_late = activity.phase is Phase.ALL
    if len(own) < min(activity.config.most_answers, 1 + participant.who % 2) and (not own or not is_late):
        return _first_accepted(activity, participant, [_answer(activity, rng) for _ in range(4)])
    if is_late and len(participant.entries) - len(own) < 1 + participant.who % 3:
        return _first_accepted(activity, participant, _supports(activity, rng))
    return None


def _answer(activity: QuestionActivity, rng: Random) -> dict[str, Any]:
    spoken = _ANSWERS.get(activity.language, _ANSWERS["sv"])
    said = {entry.payload.text for entry in activity.entries}
    return {"type": "answer", "text": rng.choice([text for text in spoken if text not in said] or spoken)}


def _supports(activity: QuestionActivity, rng: Random) -> list[dict[str, Any]]:
    """The earliest answers draw most support."""
    refs = [entry.ref for entry in answers(activity)]
    picked = [refs[min(int(rng.expovariate(0.2)), len(refs) - 1)] for _ in range(4) if refs]
    return [{"type": "support", "answer": ref} for ref in picked]


def _first_accepted(
    activity: QuestionActivity, participant: Participant[Contribution], payloads: list[dict[str, Any]]
) -> dict[str, Any] | None:
    for payload in payloads:
        try:
            check_contribution(activity, participant, Contribution(**payload))
        except Refused:
            continue
        return payload
    return None
