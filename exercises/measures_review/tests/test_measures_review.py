"""The rules of `measures_review` on entries written by hand: whose word counts, disagreement, hidden things, change."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.measures_review import MeasuresReview
from exercises.measures_review.entry import ReviewActivity, ReviewConfig, ReviewEntry
from workshop.exercise import (
    Activity,
    Audience,
    ChainItem,
    ChainKind,
    Participant,
    Phase,
    Picture,
    Refused,
    Role,
    Section,
    StoredEntry,
    Table,
)

EXERCISE = MeasuresReview()
SCREEN, PHONE, FAY = (Audience(role) for role in (Role.SCREEN, Role.PARTICIPANT, Role.FACILITATOR))
Entry = StoredEntry[ReviewEntry]


def given(ref: str, title: str, actor: str | None = "Kommunen", **data: Any) -> ChainItem:
    return ChainItem(
        ref=ref,
        id=ref,
        kind=ChainKind.MEASURE,
        title=title,
        data={"actor": actor, "date": "2027-01-15"} | data,
    )


TEAM, DAY, NOBODYS = (
    given("m1", "Starta ett team"),
    given("m2", "Introduktionsdag", "Regionen", progress="on_its_way"),
    given("m3", "En gemensam väg in", None),
)


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return text.format(**values)


def told(
    ref: str,
    measure: str,
    progress: str | None,
    by: str | None = None,
    *,
    who: int = 1,
    hidden: bool = False,
    actor: str | None = None,
    **more: Any,
) -> Entry:
    """`by` is the actor where it is the measure's own word."""
    payload = ReviewEntry.model_validate({"measure": measure, "progress": progress, "actor": by} | more)
    return StoredEntry(ref=ref, payload=payload, who=who, hidden=hidden, actor=actor)


def room(*entries: Entry, phase: Phase = Phase.RESULTS, **facts: Any) -> ReviewActivity:
    defaults: dict[str, Any] = {
        "config": ReviewConfig(),
        "given": (TEAM, DAY, NOBODYS),
        "day": date(2027, 11, 12),
        "need_group": "elderly",
    }
    return Activity(
        id="a", kind="measures_review", title="", entries=entries, phase=phase, **(defaults | facts)
    )


def accept(
    activity: ReviewActivity, payload: dict[str, Any], actor: str | None = "Kommunen", **facts: Any
) -> ReviewEntry:
    own = tuple(entry for entry in activity.entries if entry.who == 1)
    parsed = ReviewEntry.model_validate_json(json.dumps(payload))
    return EXERCISE.accept(activity, Participant(who=1, actor=actor, entries=own, **facts), parsed)


def code_of(activity: ReviewActivity, payload: dict[str, Any], **facts: Any) -> str:
    with pytest.raises(Refused) as refused:
        accept(activity, payload, **facts)
    words(f"error.{refused.value.code}", **refused.value.details)
    return refused.value.code


def states(activity: ReviewActivity) -> dict[str, str]:
    return {row["id"]: row["state"] for row in EXERCISE.view(activity, SCREEN)["measures"]}


def cells(section: Section | None) -> list[tuple[str, ...]]:
    assert section is not None
    return [row for block in section.blocks if isinstance(block, Table) for row in block.rows]


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    activity = room(phase=Phase.INDIVIDUAL, given=EXERCISE.example_given)
    for example in EXERCISE.examples:
        accept(activity, dict(example))
    for example in EXERCISE.refused_examples:
        with pytest.raises((Refused, ValidationError)):
            accept(activity, dict(example))


def test_whose_word_it_is_is_never_taken_from_what_was_sent() -> None:
    done = {"measure": "m1", "progress": "done"}
    assert accept(room(), done).actor == "Kommunen"
    assert accept(room(), done | {"actor": "Kommunen", "spokesperson": True}, actor="Regionen").actor is None
    assert not accept(room(), done | {"spokesperson": True}).spokesperson
    assert accept(room(), done, speaks_for_actor=True).spokesperson
    assert accept(room(), {"measure": "m3", "progress": "done"}).actor is None


def test_a_misspelt_actor_that_the_leader_merged_answers_for_its_own() -> None:
    same = {"Komunen": "Kommunen"}
    merged = room(same_actors=same)
    assert accept(merged, {"measure": "m1", "progress": "done"}, actor="Komunen").actor == "Komunen"
    late = room(told("e1", "m1", "done", by="Komunen"), same_actors=same)
    assert EXERCISE.view(late, SCREEN)["measures"][-1]["is_by_own"]


def test_the_responsible_actor_says_how_it_went_and_others_may_just_say_what_they_saw() -> None:
    assert code_of(room(), {"measure": "m1", "told": "Det går bra"}) == "say_progress"
    assert accept(room(), {"measure": "m1", "told": "Det går bra"}, actor="Regionen").progress is None
    assert code_of(room(), {"measure": "m1"}, actor="Regionen") == "nothing_told"


def test_it_refuses_an_unknown_measure_and_the_same_one_twice() -> None:
    assert code_of(room(), {"measure": "m9", "progress": "done"}) == "unknown_measure"
    assert code_of(room(told("e1", "m1", "done")), {"measure": "m1", "progress": "done"}) == "already_told"


def test_the_actors_word_goes_before_that_of_others_and_the_spokespersons_before_all() -> None:
    others = [told(f"o{n}", "m1", "stuck", actor="Regionen", who=n) for n in range(5)]
    assert states(room(*others))["m1"] == "stuck"
    own = told("e1", "m1", "done", by="Kommunen", who=9)
    assert states(room(*others, own))["m1"] == "done"
    spoken = told("e2", "m1", "given_up", by="Kommunen", who=8, spokesperson=True)
    again = told("e3", "m1", "done", by="Kommunen", who=7)
    assert states(room(*others, own, again, spoken))["m1"] == "given_up"


def test_where_an_actor_disagrees_with_itself_what_is_stuck_shows_and_so_does_the_disagreement() -> None:
    activity = room(told("e1", "m1", "done", by="Kommunen"), told("e2", "m1", "stuck", by="Kommunen", who=2))
    [row] = [one for one in EXERCISE.view(activity, SCREEN)["measures"] if one["id"] == "m1"]
    assert (row["state"], row["counts"]) == ("stuck", {"done": 1, "stuck": 1})


def test_what_nobody_tells_of_stands_as_the_plan_has_it() -> None:
    assert states(room()) == {"m1": "untold", "m2": "on_its_way", "m3": "untold"}
    [row] = [one for one in EXERCISE.view(room(), SCREEN)["measures"] if one["id"] == "m2"]
    assert not row["is_today"]


def test_what_is_stuck_stands_first() -> None:
    activity = room(told("e1", "m1", "done", by="Kommunen"), told("e2", "m3", "stuck", who=2))
    assert [row["id"] for row in EXERCISE.view(activity, PHONE)["measures"]] == ["m3", "m2", "m1"]


def test_nothing_that_was_told_is_known_before_it_is_shown() -> None:
    entry = told("e1", "m1", "stuck", by="Kommunen", told="Lokalen saknas", needed="Ett beslut")
    activity = room(entry, phase=Phase.INDIVIDUAL)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(activity, audience)
        assert "Lokalen" not in repr(view) and "Ett beslut" not in repr(view) and "states" not in view
        assert view["told"] == 1
    assert "Lokalen saknas" in repr(EXERCISE.view(activity, FAY))


def test_what_is_hidden_counts_for_nothing() -> None:
    hidden = room(told("e1", "m1", "stuck", by="Kommunen", told="Lisa Berg", hidden=True))
    assert states(hidden)["m1"] == "untold"
    assert EXERCISE.harvest(hidden).items == ()
    assert EXERCISE.readings(hidden) == ()
    assert "Lisa Berg" not in repr(EXERCISE.report(hidden, words))
    assert [item["hidden"] for item in EXERCISE.view(hidden, FAY)["items"]] == [True]


def test_it_gives_the_plan_an_outcome_that_answers_the_measure_and_no_new_measure() -> None:
    entry = told("e1", "m1", "stuck", by="Kommunen", told="Lokalen saknas", needed="Ett beslut")
    seen = told("e2", "m2", None, actor="Kommunen", told="Hos oss har ingen hört talas om det", who=2)
    first, second = EXERCISE.harvest(room(entry, seen)).items
    assert (first.kind, first.answers, first.ref) == (ChainKind.OUTCOME, ("m1",), "m1")
    assert first.data == {
        "progress": "stuck",
        "told": "Lokalen saknas",
        "needed": "Ett beslut",
        "is_by_own": True,
    }
    assert (second.data["progress"], second.data["told"], second.data["is_by_own"]) == ("", "", False)


def test_the_share_that_is_done_can_be_followed() -> None:
    [share] = EXERCISE.readings(room(told("e1", "m1", "done", by="Kommunen")))
    assert (share.key, share.value) == ("done", 33.3)


def test_the_report_tells_of_each_measure_and_draws_how_many_stand_how() -> None:
    entry = told("e1", "m1", "stuck", by="Kommunen", told="Lokalen saknas")
    seen = told("e2", "m2", "stuck", told="Vi märker inget", who=2)
    section = EXERCISE.report(room(entry, seen), words)
    rows = {row[0]: row for row in cells(section)}
    assert rows["Starta ett team"][3:5] == ("har fastnat", "Lokalen saknas")
    assert rows["Introduktionsdag"][3] == "har fastnat, enligt andra"
    assert rows["En gemensam väg in"][1] == "ingen ansvarig"
    assert section is not None and any(isinstance(block, Picture) for block in section.blocks)
    assert "Vi märker inget" in repr(section)


def test_it_says_what_changed_since_the_last_review() -> None:
    before = room(
        told("e1", "m1", "stuck", by="Kommunen"),
        told("e2", "m2", "on_its_way", by="Regionen", who=2),
        given=(TEAM, DAY, given("m4", "Ring", "Kommunen")),
    )
    now = room(
        told("f1", "m1", "on_its_way", by="Kommunen"),
        told("f2", "m2", "done", by="Regionen", who=2),
    )
    changes = {row[0]: row[3] for row in cells(EXERCISE.compare(before, now, words))}
    assert changes == {
        "Starta ett team": "har kommit längre",
        "Introduktionsdag": "klar",
        "En gemensam väg in": "ny",
        "Ring": "borta",
    }
    assert EXERCISE.compare(room(given=()), now, words) is None


def test_a_phone_holds_forty_measures_of_the_longest_words_and_says_how_many_there_are() -> None:
    many = tuple(given(f"m{n}", f"{n} ".ljust(140, "å"), "Å" * 80) for n in range(40))
    view = EXERCISE.view(room(given=many), PHONE)
    assert view["count"] == 40 > len(view["measures"]) > 5
    assert len(json.dumps(view)) < 16_000


def test_rehearsed_people_tell_of_their_own_measures() -> None:
    activity = room(phase=Phase.INDIVIDUAL)
    payload = EXERCISE.rehearse(activity, Participant(who=1, actor="Kommunen"), Random(1))
    assert payload is not None and payload["measure"] == "m1" and payload["progress"]
    assert EXERCISE.rehearse(replace(activity, phase=Phase.RESULTS), Participant(who=1), Random(1)) is None
