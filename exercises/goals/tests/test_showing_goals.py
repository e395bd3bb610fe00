"""Who sees what of the goals, and what the chain, the report and a later seminar get."""

import json
from dataclasses import replace
from random import Random

from exercises.goals.tests.making import (
    EXERCISE,
    FAY,
    PHONE,
    ROLL,
    SCREEN,
    TWO_GOALS,
    Room,
    goal,
    parse,
    position,
    room,
    votes,
    words,
)
from workshop.exercise import Merge, Participant, Phase, StoredEntry


def test_votes_are_hidden_until_the_results() -> None:
    for phase in (Phase.INDIVIDUAL, Phase.ALL):
        activity = room(*TWO_GOALS, votes("v1", 1, e1=3), phase=phase)
        for audience in (SCREEN, PHONE):
            view = EXERCISE.view(activity, audience)
            assert "items" not in view and "votes_cast" not in view
        assert EXERCISE.view(activity, FAY)["votes_cast"] == 3


def test_hidden_goals_reach_the_facilitator_only() -> None:
    entries = [goal("e1", "Elakt om Bob", hidden=True), goal("e2", "Vänligt"), goal("e3", "Snällt")]
    merges = (Merge(ref="m1", refs=("e2",), into="e1"),)
    for phase in Phase:
        activity = room(*entries, phase=phase, merges=merges)
        for audience in (SCREEN, PHONE):
            assert "Elakt" not in json.dumps(EXERCISE.view(activity, audience))
    assert "Elakt" not in str(EXERCISE.harvest(activity)) + str(EXERCISE.report(activity, words))
    items = EXERCISE.view(room(*entries), FAY)["items"]
    assert [item["title"] for item in items if item["hidden"]] == ["Elakt om Bob"]


def test_small_groups_count_as_one_actor_together() -> None:
    entries = [
        *TWO_GOALS,
        votes("v1", 1, None, e1=1),
        votes("v2", 2, None, e1=1),
        votes("v3", 3, "Regionen", e1=1),
    ]
    assert EXERCISE.view(room(*entries), FAY)["items"][0]["actors"] == 2


def test_every_audience_can_tell_where_the_actors_stand_before_anybody_has_answered() -> None:
    """The page draws phone, screen and lead with the same parts, so none of these may ever be left out."""
    asked = room(*TWO_GOALS, votes("v1", 1, e1=1), phase=Phase.RESULTS)
    answered = room(*TWO_GOALS, position("p1", "Kommunen", "e1", "objects", reason="Inga pengar"))
    for activity, begun in ((asked, 0), (answered, 1)):
        phone = EXERCISE.view(activity, PHONE)["items"]
        assert all(set(item["stands"]) == {"backs", "can_live_with", "objects"} for item in phone)
        assert sum(sum(item["stands"].values()) for item in phone) == begun
        assert [len(item["objections"]) for item in phone] == [begun, 0]
        assert all(isinstance(item["missing"], int) for item in phone)
        for audience in (SCREEN, FAY):
            items = EXERCISE.view(activity, audience)["items"]
            assert [len(item["positions"]) for item in items] == [begun, 0]
            assert all(isinstance(item["missing"], list) for item in items)


def test_closing_changes_no_result() -> None:
    entries = [
        goal("e1", "plan", who=1),
        votes("v1", 1, key_plan=2),
        position("p1", "Kommunen", "key:plan", "backs", who=1),
    ]
    closed = [replace(entry, who=number) for number, entry in enumerate(entries)]
    before = EXERCISE.view(room(*entries), SCREEN)
    assert before == EXERCISE.view(room(*closed, phase=Phase.CLOSED), SCREEN)


def test_the_chain_gets_all_proposals_while_nobody_has_voted() -> None:
    many = [goal(f"e{n}", f"Mål {n}") for n in range(15)]
    assert len(EXERCISE.harvest(room(*many)).items) == 15
    assert len(EXERCISE.harvest(room(*many, votes("v1", 1, e3=1))).items) == 12
    assert EXERCISE.harvest(room()).items == ()
    assert EXERCISE.report(room(), words) is not None


def test_it_compares_with_the_last_time() -> None:
    earlier = room(*TWO_GOALS, votes("v1", 1, e1=3), votes("v2", 2, key_plan=1))
    later = room(goal("x", "plan"), goal("y", "Nytt"), votes("v1", 1, key_plan=3))
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    assert {row[0]: row[3] for row in section.blocks[1].rows} == {  # type: ignore[union-attr]
        "Målet plan": "starkare",
        "Nytt": "nytt",
        "En väg in": "borta",
    }


def rehearse(activity: Room, people: int, rng: Random) -> Room:
    """Everybody does all they would at this step."""
    for who in range(people):
        while True:
            own = tuple(entry for entry in activity.entries if entry.who == who)
            alice = Participant(who=who, actor=ROLL[who % 3], entries=own)
            payload = EXERCISE.rehearse(activity, alice, rng)
            if payload is None:
                break
            kept = EXERCISE.accept(activity, alice, parse(payload))
            entry = StoredEntry(ref=f"r{len(activity.entries)}", payload=kept, who=who, actor=alice.actor)
            activity = replace(activity, entries=(*activity.entries, entry))
    return activity


def test_what_it_rehearses_is_accepted_at_every_step() -> None:
    rng, activity = Random(3), room(phase=Phase.INDIVIDUAL)
    for phase in (Phase.INDIVIDUAL, Phase.ALL, Phase.RESULTS):
        activity = rehearse(replace(activity, phase=phase), 20, rng)
    types = {entry.payload.type for entry in activity.entries}
    assert types == {"goal", "votes", "position"}
    assert EXERCISE.rehearse(replace(activity, phase=Phase.CLOSED), Participant(who=1), rng) is None


def test_a_rehearsed_room_says_many_things_and_does_not_agree_on_all() -> None:
    for seed in range(8):
        rng, activity = Random(seed), room(phase=Phase.INDIVIDUAL)
        for phase in (Phase.INDIVIDUAL, Phase.ALL, Phase.RESULTS):
            activity = rehearse(replace(activity, phase=phase), 8, rng)
        said = [entry.payload.text for entry in activity.entries if entry.payload.text]
        assert len(said) == len(set(said))
        positions = [entry.payload for entry in activity.entries if entry.payload.type == "position"]
        assert {position.actor for position in positions} == set(ROLL)
        objections = [position for position in positions if position.stand == "objects"]
        assert objections and all(position.reason for position in objections)
        assert len(objections) < len(positions) / 2


def test_views_of_a_thousand_long_entries_stay_small() -> None:
    goals = [goal(f"e{n}", f"{n} " + "å" * 135, "o1", who=n) for n in range(500)]
    ballots = [votes(f"v{n}", n, f"Aktör {n % 6}", **{f"e{n % 20}": 3, f"e{n % 7}": 2}) for n in range(400)]
    roll = tuple(f"{n} " + "ö" * 76 for n in range(20))
    spoken = [
        position(f"p{n}{g}", actor, f"e{g}", "objects", reason="ä" * 140, anchor="å" * 140)
        for n, actor in enumerate(roll)
        for g in range(5)
    ]
    merges = tuple(Merge(ref=f"m{n}", refs=(f"e{n}",), into=f"e{n % 20}") for n in range(20, 400))
    full = room(*goals, *ballots, *spoken, roll=roll, merges=merges)
    for phase in (Phase.INDIVIDUAL, Phase.ALL, Phase.RESULTS):
        activity = replace(full, phase=phase)
        views = [EXERCISE.view(activity, audience) for audience in (SCREEN, PHONE, FAY)]
        assert len(json.dumps(views[0])) < 128_000
        assert len(json.dumps(views[1])) < 16_000
    assert views[1]["items"]
