"""Check-in, on entries and people written by hand."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.check_in import CheckIn, CheckInConfig, CheckInExercise
from workshop.exercise import (
    Activity,
    Audience,
    Bullets,
    CatalogueItem,
    Merge,
    Participant,
    Person,
    Phase,
    Quote,
    Refused,
    Role,
    StoredEntry,
    Table,
)

EXERCISE = CheckInExercise()
PHONE, SCREEN, LEADER = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
GROUPS = {
    "aldre_sjuka": CatalogueItem("aldre_sjuka", "Äldre sjuka", "…", extra={"people": 500}),
    "psykisk_ohalsa": CatalogueItem("psykisk_ohalsa", "Psykisk ohälsa", "…", extra={"people": 400}),
}
FK, SOC = "Försäkringskassan", "Socialtjänsten"


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def told(ref: str, expectation: str | None = None, **facts: Any) -> StoredEntry[CheckIn]:
    who = facts.pop("who", int(ref[1:]))
    return StoredEntry(
        ref, CheckIn(expectation=expectation, function=facts.pop("function", None)), who, **facts
    )


def activity(
    *entries: StoredEntry[CheckIn], phase: Phase = Phase.RESULTS, **facts: Any
) -> Activity[CheckInConfig, CheckIn]:
    facts.setdefault("catalogue", {"need_groups": GROUPS})
    return Activity("a1", "check_in", "Incheckning", CheckInConfig(), phase, entries, **facts)


ROOM = (
    Person(1, SOC, "aldre_sjuka"),
    Person(2, SOC, "psykisk_ohalsa"),
    Person(3, "Soc.tjänsten", "aldre_sjuka", heads=3),
    Person(4, FK, "aldre_sjuka"),
    Person(5, None, None),
)
SPELLED = {"Soc.tjänsten": SOC}


@pytest.mark.parametrize("payload", EXERCISE.examples)
def test_it_accepts_its_examples(payload: dict[str, Any]) -> None:
    entry = CheckIn.model_validate_json(json.dumps(payload))
    assert EXERCISE.accept(activity(phase=Phase.INDIVIDUAL), Participant(1), entry) == entry


@pytest.mark.parametrize("payload", EXERCISE.refused_examples)
def test_it_refuses_its_refused_examples(payload: dict[str, Any]) -> None:
    with pytest.raises((ValidationError, Refused)):
        entry = CheckIn.model_validate_json(json.dumps(payload))
        EXERCISE.accept(activity(phase=Phase.INDIVIDUAL), Participant(1), entry)


def test_it_refuses_a_second_check_in() -> None:
    alice = Participant(1, entries=(told("e1", "Ett mål"),))
    with pytest.raises(Refused, match="already_handed_in"):
        EXERCISE.accept(activity(phase=Phase.INDIVIDUAL), alice, CheckIn(expectation="Två mål"))


def test_a_check_in_that_replaces_the_first_is_accepted() -> None:
    entry = CheckIn(expectation="Två mål")
    assert EXERCISE.accept(activity(phase=Phase.INDIVIDUAL), Participant(1), entry) == entry


def test_attendance_counts_people_and_merges_spellings() -> None:
    seen = EXERCISE.view(activity(people=ROOM, same_actors=SPELLED), SCREEN)["attendance"]
    assert seen["people"] == 7
    assert seen["actors"] == [
        {"name": SOC, "people": 5, "need_groups": {"aldre_sjuka": 4, "psykisk_ohalsa": 1}},
        {"name": FK, "people": 1, "need_groups": {"aldre_sjuka": 1}},
        {"name": None, "people": 1, "need_groups": {"": 1}},
    ]
    assert seen["need_groups"][0] == {"key": "aldre_sjuka", "title": "Äldre sjuka", "people": 500}


def test_a_need_group_that_the_catalogue_does_not_know_is_shown_by_its_name() -> None:
    seen = EXERCISE.view(activity(people=(Person(1, FK, "Unga vuxna"),)), SCREEN)["attendance"]
    assert seen["need_groups"] == [{"key": "Unga vuxna", "title": "Unga vuxna", "people": None}]


def test_who_is_missing_is_the_roll_less_those_present() -> None:
    seen = EXERCISE.view(
        activity(people=ROOM, same_actors=SPELLED, roll=(FK, "Soc.tjänsten", SOC, "Regionen")), PHONE
    )["attendance"]
    assert (seen["missing"], seen["missing_total"]) == (["Regionen"], 1)


def test_who_was_expected_and_has_not_come_is_missing_before_any_roll_is_confirmed() -> None:
    here = tuple(sorted({person.actor for person in ROOM if person.actor}))
    room = activity(people=ROOM, same_actors=SPELLED, roll=here, expected=("Polisen", FK, "Soc.tjänsten"))
    seen = EXERCISE.view(room, SCREEN)["attendance"]
    assert (seen["missing"], seen["missing_total"]) == (["Polisen"], 1)


@pytest.mark.parametrize("audience", (PHONE, SCREEN, LEADER))
@pytest.mark.parametrize("phase", EXERCISE.phases)
def test_attendance_is_open_in_every_step(phase: Phase, audience: Audience) -> None:
    assert EXERCISE.view(activity(people=ROOM, phase=phase), audience)["attendance"]["people"] == 7


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL))
def test_expectations_wait_for_the_results(phase: Phase) -> None:
    hidden = activity(told("e1", "Ett hemligt mål"), phase=phase)
    for audience in (PHONE, SCREEN):
        assert "hemligt" not in json.dumps(EXERCISE.view(hidden, audience))
    assert EXERCISE.view(hidden, LEADER)["items"][0]["title"] == "Ett hemligt mål"


def test_a_hidden_expectation_reaches_the_facilitator_only_and_is_marked() -> None:
    room = activity(told("e1", "Ett mål"), told("e2", "Om Kalle", hidden=True))
    assert [i["title"] for i in EXERCISE.view(room, SCREEN)["items"]] == ["Ett mål"]
    assert EXERCISE.view(room, LEADER)["items"][0] == {"ref": "e2", "title": "Om Kalle", "hidden": True}
    report = EXERCISE.report(room, words)
    assert report and "Kalle" not in str(report)


def test_neither_names_nor_functions_nor_who_stand_in_a_view() -> None:
    room = activity(told("e1", "Ett mål", function="rektor i Saltsjöbaden", name="Alice"), people=ROOM)
    for audience in (PHONE, SCREEN, LEADER):
        seen = json.dumps(EXERCISE.view(room, audience), ensure_ascii=False)
        assert "Alice" not in seen and "rektor" not in seen and '"who"' not in seen


def test_a_thousand_people_of_a_thousand_actors_stay_within_bounds() -> None:
    people = tuple(
        Person(n, f"Föreningen Åäö nummer {n} " + "ö" * 50, f"grupp-{n % 40}") for n in range(1000)
    )
    entries = (told(f"e{n}", "å" * 140) for n in range(1000))
    room = activity(*entries, people=people, roll=tuple(f"Saknad {n} " + "å" * 60 for n in range(500)))
    sizes = [len(json.dumps(EXERCISE.view(room, audience))) for audience in (PHONE, SCREEN, LEADER)]
    assert sizes[0] < 16_000 and max(sizes[1:]) < 128_000
    seen = EXERCISE.view(room, PHONE)["attendance"]
    assert seen["people"] == 1000 == seen["more"]["people"] + sum(row["people"] for row in seen["actors"])


def test_the_report_says_who_was_here_who_was_missing_and_what_they_expected() -> None:
    room = activity(
        told("e1", "att få ansikten på varann"), people=ROOM, same_actors=SPELLED, roll=(FK, SOC, "Regionen")
    )
    section = EXERCISE.report(room, words)
    assert section is not None
    (table,) = [b for b in section.blocks if isinstance(b, Table)]
    assert table.columns == ("Aktör", "Äldre sjuka", "Psykisk ohälsa", "Ingen behovsgrupp vald", "Personer")
    assert table.rows[0] == (SOC, "4", "1", "–", "5")
    assert table.rows[-1] == ("Ingen aktör angiven", "–", "–", "1", "1")
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert Bullets(("Regionen",)) in section.blocks
    assert Quote("att få ansikten på varann") in section.blocks


def test_the_report_of_an_empty_room_says_so() -> None:
    section = EXERCISE.report(activity(), words)
    assert section and "Ingen är antecknad" in str(section)


def test_the_comparison_names_new_and_gone_actors() -> None:
    earlier = activity(people=(Person(1, FK, None), Person(2, SOC, None)))
    later = activity(
        people=(Person(1, "Regionen", None), Person(2, "Soc.tjänsten", None)), same_actors=SPELLED
    )
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    assert [b.items for b in section.blocks if isinstance(b, Bullets)] == [("Regionen",), (FK,), (SOC,)]
    assert EXERCISE.compare(activity(), later, words) is None


def test_merges_of_expectations_do_not_break_the_view() -> None:
    room = activity(told("e1", "mål"), told("e2", "Mål!"), merges=(Merge("m1", ("e2",), "e1"),))
    assert EXERCISE.view(room, SCREEN)["total"] == 1


@pytest.mark.parametrize("language", ("sv", "en", "fi"))
def test_what_it_rehearses_is_accepted_once(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, language=language)
    for seed in range(50):
        payload = EXERCISE.rehearse(room, Participant(seed), Random(seed))
        assert payload is not None
        handed_in = CheckIn.model_validate_json(json.dumps(payload))
        accepted = EXERCISE.accept(room, Participant(seed), handed_in)
        room = replace(room, entries=(*room.entries, StoredEntry(f"r{seed}", accepted, seed)))
    assert len({entry.payload.expectation for entry in room.entries} - {None}) >= 20
    done = Participant(1, entries=(told("e1", "klar"),))
    assert EXERCISE.rehearse(room, done, Random(1)) is None
    assert EXERCISE.rehearse(activity(phase=Phase.RESULTS), Participant(2), Random(1)) is None


def test_many_need_groups_stand_below_each_other_so_that_the_paper_stays_upright() -> None:
    groups = {f"g{n}": CatalogueItem(f"g{n}", f"Grupp {n}", "…") for n in range(6)}
    here = tuple(Person(n, SOC, f"g{n}") for n in range(6))
    section = EXERCISE.report(activity(people=here, catalogue={"need_groups": groups}), words)
    assert section is not None
    told, whole = [block for block in section.blocks if isinstance(block, Table)]
    assert len(told.columns) == 3 and told.rows[0] == ("Grupp 0", f"{SOC} 1", "1")
    assert whole.is_detail and len(whole.columns) == 8
