"""The rules of `action_plan` on entries written by hand: owners, commitments, gaps, merges, hidden things."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.action_plan import ActionPlan
from exercises.action_plan.entry import ActionPlanConfig, PlanEntry
from workshop.exercise import (
    Activity,
    Audience,
    ChainItem,
    ChainKind,
    Merge,
    Participant,
    Phase,
    Refused,
    Role,
    StoredEntry,
)

GIVEN = (
    ChainItem(ref="g1", id="c1", kind=ChainKind.GOAL, title="En väg in"),
    ChainItem(ref="g2", id="c2", kind=ChainKind.GOAL, title="Gemensam uppföljning"),
)
ROLL = ("Kommunen", "Regionen")
EXERCISE = ActionPlan()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
Entry = StoredEntry[PlanEntry]
Room = Activity[ActionPlanConfig, PlanEntry]


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return text.format(**values)


def parse(payload: dict[str, Any]) -> PlanEntry:
    return PlanEntry.model_validate_json(json.dumps(payload))


def measure(ref: str, what: str, who: int = 1, hidden: bool = False, **told: Any) -> Entry:
    payload = parse({"type": "measure", "goal": "c1", "what": what} | told)
    return StoredEntry(ref=ref, payload=payload, who=who, hidden=hidden)


def commit(ref: str, of: str, actor: str, answer: str, who: int = 1, **told: Any) -> Entry:
    payload = parse({"type": "commit", "measure": of, "actor": actor, "answer": answer} | told)
    return StoredEntry(ref=ref, payload=payload, who=who)


def room(*entries: Entry, phase: Phase = Phase.RESULTS, **facts: Any) -> Room:
    defaults: dict[str, Any] = {
        "config": ActionPlanConfig(),
        "given": GIVEN,
        "roll": ROLL,
        "day": date(2026, 3, 1),
        "need_group": "elderly",
    }
    return Activity(id="a", kind="action_plan", title="P", entries=entries, phase=phase, **(defaults | facts))


def accept(
    activity: Room, payload: dict[str, Any], who: int = 1, actor: str | None = "Kommunen", **facts: Any
) -> PlanEntry:
    own = tuple(entry for entry in activity.entries if entry.who == who)
    return EXERCISE.accept(activity, Participant(who=who, actor=actor, entries=own, **facts), parse(payload))


def code_of(activity: Room, payload: dict[str, Any], **facts: Any) -> str:
    with pytest.raises(Refused) as refused:
        accept(activity, payload, **facts)
    words(f"error.{refused.value.code}", **refused.value.details)
    return refused.value.code


def committed(activity: Room) -> list[str]:
    return [item.data["committed"] for item in EXERCISE.harvest(activity).items]  # type: ignore[misc]


NEW = {"type": "measure", "goal": "c1", "what": "Starta ett team"}


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    activity = room(phase=Phase.INDIVIDUAL, given=EXERCISE.example_given)
    for example in EXERCISE.examples:
        accept(activity, dict(example))
    for example in EXERCISE.refused_examples:
        with pytest.raises((Refused, ValidationError)):
            accept(activity, dict(example))


def test_it_refuses_a_date_that_has_passed_but_takes_today() -> None:
    assert code_of(room(), NEW | {"date": "2026-02-28"}) == "date_passed"
    assert accept(room(), NEW | {"date": "2026-03-01"}).date == date(2026, 3, 1)
    assert accept(room(day=None), NEW | {"date": "2020-01-01"}).date is not None


def test_it_refuses_unknown_goals_repeats_and_a_measure_too_many() -> None:
    assert code_of(room(), NEW | {"goal": "c9"}) == "unknown_goal"
    mine = [measure(f"e{n}", f"Åtgärd {n}") for n in range(2)]
    full = room(*mine, config=ActionPlanConfig(most_measures=2))
    assert code_of(full, NEW) == "too_many_measures"
    assert code_of(room(*mine), NEW | {"what": "åtgärd  1"}) == "already_proposed"
    assert accept(room(*mine), NEW | {"what": "Åtgärd 1", "goal": "c2"}).goal == "c2"


def test_only_an_actor_commits_itself_whatever_was_sent() -> None:
    same = {"Komunen": "Kommunen"}
    assert accept(room(), NEW | {"actor": "Kommunen"}).committed
    assert accept(room(same_actors=same), NEW | {"actor": "Kommunen"}, actor="Komunen").committed
    assert not accept(room(), NEW | {"actor": "Regionen", "committed": True}).committed
    assert not accept(room(), NEW).committed
    assert not accept(room(), NEW | {"actor": "Kommunen"}, actor=None).committed


def test_an_answer_comes_from_the_measures_own_actor_and_carries_its_name() -> None:
    activity = room(measure("e1", "Team", who=7, actor="Kommunen"), measure("e2", "Ägarlös", who=7))
    yes = {"type": "commit", "measure": "e1", "answer": "yes", "actor": "Regionen"}
    assert accept(activity, yes).actor == "Kommunen"
    assert code_of(activity, yes, actor="Regionen") == "not_your_actor"
    assert code_of(activity, yes, actor=None) == "not_your_actor"
    assert code_of(activity, yes | {"measure": "e2"}) == "not_your_actor"
    assert code_of(activity, yes | {"measure": "e9"}) == "unknown_measure"
    assert code_of(replace(activity, phase=Phase.INDIVIDUAL), yes) == "wrong_step"


def test_an_actor_answers_once_and_with_one_voice() -> None:
    activity = room(
        measure("e1", "Team", who=7, actor="Kommunen"), commit("k1", "e1", "Kommunen", "no", who=2)
    )
    yes = {"type": "commit", "measure": "e1", "answer": "yes"}
    assert code_of(activity, yes, who=2) == "already_answered"
    assert code_of(activity, yes, who=3) == "not_spokesperson"
    assert accept(activity, yes, who=3, speaks_for_actor=True).spokesperson


def test_the_plan_says_who_has_committed() -> None:
    own = measure("e1", "Egen", actor="Kommunen", committed=True)
    asked = measure("e2", "Andras", actor="Regionen")
    assert committed(room(own, asked)) == ["yes", "asked"]
    assert committed(room(own, asked, commit("k1", "e1", "Kommunen", "no"))) == ["no", "asked"]
    answer = commit("k2", "e2", "Regionen", "must_anchor", anchor="Nämnden")
    assert committed(room(own, asked, answer)) == ["yes", "must_anchor"]
    assert EXERCISE.harvest(room(asked, answer)).items[0].data["anchors"] == ["Nämnden"]
    assert committed(room(measure("e1", "Egen", actor="Kommunen", committed=True, anchor="Nämnden"))) == [
        "must_anchor"
    ]


def test_a_no_does_not_disappear_when_two_spellings_turn_out_to_be_one_actor() -> None:
    entries = [
        measure("e1", "Team", actor="Komunen"),
        commit("k1", "e1", "Komunen", "no"),
        commit("k2", "e1", "Kommunen", "yes"),
    ]
    assert committed(room(*entries, same_actors={"Komunen": "Kommunen"})) == ["no"]
    assert committed(room(*entries)) == ["no"]
    spoken = commit("k2", "e1", "Kommunen", "yes", spokesperson=True)
    assert committed(room(*entries[:2], spoken, same_actors={"Komunen": "Kommunen"})) == ["yes"]


def test_merged_measures_fill_each_others_gaps_and_keep_who_else_was_named() -> None:
    entries = [
        measure("e1", "Starta tem", actor="Regionen", first_step="Ring", date="2026-05-01"),
        measure("e2", "Starta ett team", actor="Kommunen", function="chef"),
        commit("k1", "e1", "Kommunen", "yes"),
    ]
    activity = room(*entries, merges=(Merge(ref="m1", refs=("e1",), into="e2", title="Ett team, en ingång"),))
    (item,) = EXERCISE.harvest(activity).items
    assert (item.ref, item.title, item.answers, item.votes) == ("e2", "Ett team, en ingång", ("c1",), 2)
    told = {
        name: item.data[name] for name in ("actor", "others", "function", "first_step", "date", "committed")
    }
    assert told == {
        "actor": "Kommunen",
        "others": ["Regionen"],
        "function": "chef",
        "first_step": "Ring",
        "date": "2026-05-01",
        "committed": "yes",
    }


def test_gaps_are_marked() -> None:
    activity = room(
        measure("e1", "Vagt"), measure("e2", "Klart", actor="Kommunen", date="2026-05-01", first_step="Ring")
    )
    rows = EXERCISE.view(activity, SCREEN)["goals"][0]["measures"]
    assert [row["missing"] for row in rows] == [["actor", "date", "first_step"], []]
    assert "ingen ansvarig" in str(EXERCISE.report(activity, words))
    assert "Gemensam uppföljning" in str(EXERCISE.report(activity, words))


def test_the_draft_is_shown_when_it_is_read_back_and_only_counted_before() -> None:
    early = room(measure("e1", "Hemligt än"), phase=Phase.INDIVIDUAL)
    for audience in (SCREEN, PHONE):
        view = EXERCISE.view(early, audience)
        assert "Hemligt" not in json.dumps(view) and view["goals"][0]["count"] == 1
        assert "Hemligt" in json.dumps(EXERCISE.view(replace(early, phase=Phase.RESULTS), audience))
    assert "Hemligt" in json.dumps(EXERCISE.view(early, FAY))


def test_hidden_measures_reach_the_facilitator_only() -> None:
    entries = [measure("e1", "Elakt om Bob", hidden=True), measure("e2", "Vänligt")]
    activity = room(*entries, merges=(Merge(ref="m1", refs=("e2",), into="e1"),))
    for audience in (SCREEN, PHONE):
        assert "Elakt" not in json.dumps(EXERCISE.view(activity, audience))
    assert "Elakt" not in str(EXERCISE.harvest(activity)) + str(EXERCISE.report(activity, words))
    assert [i["title"] for i in EXERCISE.view(room(*entries), FAY)["items"] if i["hidden"]] == [
        "Elakt om Bob"
    ]


def test_closing_changes_no_result() -> None:
    entries = [measure("e1", "Team", actor="Kommunen"), commit("k1", "e1", "Kommunen", "yes")]
    closed = [replace(entry, who=number) for number, entry in enumerate(entries)]
    assert EXERCISE.view(room(*entries), SCREEN) == EXERCISE.view(room(*closed, phase=Phase.CLOSED), SCREEN)


def test_nothing_handed_in_is_a_sensible_empty_draft() -> None:
    assert EXERCISE.harvest(room()).items == ()
    assert "Inga åtgärder" in str(EXERCISE.report(room(), words))
    assert EXERCISE.view(room(given=()), PHONE)["goals"] == []


def test_it_compares_with_the_last_time() -> None:
    earlier = room(measure("e1", "Team"), measure("e2", "Blankett"))
    later = room(measure("e9", "team", actor="Kommunen"), measure("e8", "Nytt"))
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    assert {row[0]: row[3] for row in section.blocks[0].rows} == {  # type: ignore[union-attr]
        "team": "tydligare",
        "Nytt": "ny",
        "Blankett": "borta",
    }


def test_what_it_rehearses_is_accepted_at_every_step() -> None:
    rng, activity = Random(5), room()
    for phase in (Phase.INDIVIDUAL, Phase.RESULTS):
        activity = replace(activity, phase=phase)
        for who in range(20):
            while True:
                own = tuple(entry for entry in activity.entries if entry.who == who)
                alice = Participant(who=who, actor=ROLL[who % 2], entries=own)
                payload = EXERCISE.rehearse(activity, alice, rng)
                if payload is None:
                    break
                kept = EXERCISE.accept(activity, alice, parse(payload))
                entry = StoredEntry(ref=f"r{len(activity.entries)}", payload=kept, who=who)
                activity = replace(activity, entries=(*activity.entries, entry))
    assert {entry.payload.type for entry in activity.entries} == {"measure", "commit"}
    said = [entry.payload.what for entry in activity.entries if entry.payload.type == "measure"]
    assert len(set(said)) == min(len(said), 22)
    assert any(item.data["missing"] for item in EXERCISE.harvest(activity).items)


def test_views_of_a_thousand_long_entries_stay_small() -> None:
    long: dict[str, Any] = {name: "å" * 140 for name in ("first_step", "measure_of_success", "anchor")} | {
        "function": "ä" * 80
    }
    entries = [
        measure(f"e{n}", f"{n} " + "å" * 135, who=n, actor=f"{n % 20} " + "ö" * 70, **long)
        for n in range(900)
    ]
    entries += [commit(f"k{n}", f"e{n}", f"{n % 20} " + "ö" * 70, "no", who=n) for n in range(100)]
    merges = tuple(Merge(ref=f"m{n}", refs=(f"e{n}",), into=f"e{n % 50}") for n in range(50, 500))
    given = tuple(ChainItem(ref=f"g{n}", id=f"c{n}", kind=ChainKind.GOAL, title="ö" * 140) for n in range(6))
    activity = room(*entries, merges=merges, given=given)
    views = [EXERCISE.view(activity, audience) for audience in (SCREEN, PHONE, FAY)]
    assert len(json.dumps(views[0])) < 128_000
    assert len(json.dumps(views[1])) < 16_000
    assert views[1]["goals"][1]["measures"]
