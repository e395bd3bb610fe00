"""The rules of `dynamics` on entries written by hand."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.dynamics import Dynamics
from exercises.dynamics.entry import DynamicsConfig, LinkEntry
from workshop.exercise import (
    Activity,
    Audience,
    CatalogueItem,
    ChainItem,
    ChainKind,
    Merge,
    Participant,
    Phase,
    Refused,
    Role,
    StoredEntry,
    Table,
)

KEYS = ("stamkund", "nota", "ryssja", "svarte_petter")
DYNAMICS = {key: CatalogueItem(key, f"Dynamiken {key}", "Så går det till.") for key in KEYS}
GIVEN = (
    ChainItem(
        ref="key:goals", id="o1", kind=ChainKind.OBSTACLE, title="Gemensamma mål saknas", key="no_goals"
    ),
    ChainItem(ref="e9", id="o2", kind=ChainKind.OBSTACLE, title="Ingen leder"),
)
ROLES = [Audience(role) for role in Role]
EXERCISE = Dynamics()


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text: str = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return text.format(**values)


def link(
    ref: str, obstacle: str, dynamic: str, stance: str = "agree", **facts: Any
) -> StoredEntry[LinkEntry]:
    """An entry as stored; a dynamic that is no key is somebody's own words."""
    name = {"dynamic": dynamic} if dynamic in KEYS else {"text": dynamic}
    payload = LinkEntry.model_validate({"obstacle": obstacle, "stance": stance, **name})
    return StoredEntry(ref=ref, payload=payload, who=facts.pop("who", int(ref[1:])), **facts)


def activity(*entries: StoredEntry[LinkEntry], **facts: Any) -> Activity[DynamicsConfig, LinkEntry]:
    defaults: dict[str, Any] = {
        "config": DynamicsConfig(),
        "phase": Phase.RESULTS,
        "given": GIVEN,
        "catalogue": {"dynamics": DYNAMICS},
    }
    return Activity(id="a", kind="dynamics", title="D", entries=entries, **(defaults | facts))


def accept(payload: dict[str, Any], *own: StoredEntry[LinkEntry], **facts: Any) -> LinkEntry:
    entry = LinkEntry.model_validate_json(json.dumps(payload))
    alice = Participant(who=1, actor="Kommunen", entries=own)
    return EXERCISE.accept(activity(phase=Phase.INDIVIDUAL, **facts), alice, entry)


def code_of(payload: dict[str, Any], *own: StoredEntry[LinkEntry], **facts: Any) -> str:
    with pytest.raises(Refused) as refused:
        accept(payload, *own, **facts)
    return refused.value.code


def test_it_refuses_a_second_stance_on_the_same_link() -> None:
    mine = link("e1", "o1", "nota")
    assert code_of({"obstacle": "o1", "dynamic": "nota", "stance": "disagree"}, mine) == "already_answered"
    assert accept({"obstacle": "o2", "dynamic": "nota", "stance": "agree"}, mine).dynamic == "nota"


def test_it_refuses_the_same_own_words_twice_however_they_are_capitalised() -> None:
    mine = link("e1", "o1", "Budgetåret styr")
    assert (
        code_of({"obstacle": "o1", "text": " budgetÅret  styr", "stance": "agree"}, mine)
        == "already_answered"
    )


def test_it_refuses_more_own_dynamics_than_the_leader_allows() -> None:
    own = [link(f"e{n}", "o1", f"Egen {n}") for n in range(3)]
    assert code_of({"obstacle": "o1", "text": "En till", "stance": "agree"}, *own) == "too_many_own"
    assert accept({"obstacle": "o2", "text": "En till", "stance": "agree"}, *own).text == "En till"


def test_it_refuses_what_nobody_asked_about() -> None:
    assert code_of({"obstacle": "o7", "dynamic": "nota", "stance": "agree"}) == "unknown_obstacle"
    assert code_of({"obstacle": "o1", "dynamic": "påhitt", "stance": "agree"}) == "unknown_dynamic"


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    for example in EXERCISE.examples:
        accept(dict(example), given=EXERCISE.example_given)
    for example in EXERCISE.refused_examples:
        with pytest.raises((Refused, ValidationError)):
            accept(dict(example), given=EXERCISE.example_given)


def test_it_counts_support_and_dissent_and_pools_small_actors_as_one() -> None:
    view = EXERCISE.view(
        activity(
            link("e1", "o1", "nota", actor="Kommunen"),
            link("e2", "o1", "nota", actor=None),
            link("e3", "o1", "nota", actor=None),
            link("e4", "o1", "nota", "disagree", actor="Regionen"),
            link("e5", "o1", "ryssja", "unsure"),
            link("e6", "o9", "ryssja"),
        ),
        Audience(Role.SCREEN),
    )
    strongest, weakest = view["links"]
    assert (strongest["agree"], strongest["disagree"], strongest["actors"]) == (3, 1, 2)
    assert not strongest["disputed"]
    assert (weakest["dynamic"], weakest["unsure"], weakest["agree"]) == ("key:ryssja", 1, 0)


def test_a_link_is_disputed_when_half_as_many_say_no() -> None:
    entries = [link(f"e{n}", "o1", "nota", "agree" if n < 2 else "disagree") for n in range(3)]
    assert EXERCISE.view(activity(*entries), Audience(Role.PARTICIPANT))["links"][0]["disputed"]


def test_own_dynamics_merged_into_a_known_one_add_their_support() -> None:
    entries = [
        link("e1", "o1", "nota"),
        link("e2", "o1", "Någon anan betalar"),
        link("e3", "o2", "Andras pengar"),
    ]
    merge = Merge(ref="m1", refs=("e2", "e3"), into="key:nota")
    links = EXERCISE.view(activity(*entries, merges=(merge,)), Audience(Role.SCREEN))["links"]
    assert [(row["obstacle"], row["dynamic"], row["agree"]) for row in links] == [
        ("o1", "key:nota", 2),
        ("o2", "key:nota", 1),
    ]
    renamed = replace(merge, title="Notan hamnar hos andra")
    item = EXERCISE.harvest(activity(*entries, merges=(renamed,))).items[0]
    assert (item.title, item.key, item.votes, item.answers) == (
        "Notan hamnar hos andra",
        "nota",
        3,
        ("o1", "o2"),
    )


def test_hidden_words_reach_the_facilitator_only_even_when_others_were_merged_into_them() -> None:
    entries = [link("e1", "o1", "Elakt om Fay", hidden=True), link("e2", "o1", "Snällt sagt")]
    merged = activity(*entries, merges=(Merge(ref="m1", refs=("e2",), into="e1"),))
    for role in (Role.SCREEN, Role.PARTICIPANT):
        assert "Elakt" not in json.dumps(EXERCISE.view(merged, Audience(role)))
    assert "Elakt" not in str(EXERCISE.harvest(merged)) + str(EXERCISE.report(merged, words))
    alone = EXERCISE.view(activity(entries[0]), Audience(Role.FACILITATOR))
    assert alone["items"][0]["hidden"] and alone["links"] == []


def test_nothing_is_shown_before_the_results() -> None:
    early = activity(link("e1", "o1", "nota"), phase=Phase.INDIVIDUAL)
    for role in (Role.SCREEN, Role.PARTICIPANT):
        assert "links" not in EXERCISE.view(early, Audience(role))
    assert EXERCISE.view(early, Audience(Role.FACILITATOR))["links"]
    assert len(EXERCISE.view(early, Audience(Role.PARTICIPANT))["dynamics"]) == len(KEYS)


def test_the_chain_gets_one_item_for_each_dynamic_that_drives_something() -> None:
    harvest = EXERCISE.harvest(
        activity(
            link("e1", "o1", "nota", actor="Kommunen"),
            link("e2", "o1", "nota", actor="Regionen"),
            link("e3", "o2", "nota", "disagree"),
            link("e4", "o2", "Eget", actor="Kommunen"),
            link("e5", "o2", "ryssja", "unsure"),
        )
    )
    first, second = harvest.items
    assert (first.key, first.votes, first.actors, first.answers) == ("nota", 2, 2, ("o1",))
    assert (second.ref, second.key, second.answers) == ("e4", None, ("o2",))
    second_link = {"obstacle": "o2", "agree": 0, "disagree": 1, "unsure": 0}
    assert first.data == {"links": [{"obstacle": "o1", "agree": 2, "disagree": 0, "unsure": 0}, second_link]}


def test_closing_changes_no_result() -> None:
    entries = [link("e1", "o1", "nota", who=1), link("e2", "o2", "nota", who=1)]
    closed = [replace(entry, who=n) for n, entry in enumerate(entries)]
    audience = Audience(Role.SCREEN)
    open_view = EXERCISE.view(activity(*entries), audience)
    assert open_view == EXERCISE.view(activity(*closed, phase=Phase.CLOSED), audience)


def test_the_report_says_what_the_picture_says() -> None:
    section = EXERCISE.report(activity(link("e1", "o1", "nota"), link("e2", "o1", "nota", "disagree")), words)
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert table.rows == (("Gemensamma mål saknas", "Dynamiken nota (omstridd)", "1", "1", "0", "1"),)
    assert EXERCISE.report(activity(), words) is not None


def test_it_compares_by_what_things_are_called_when_their_ids_differ() -> None:
    earlier = activity(link("e1", "o1", "nota"), link("e2", "o1", "ryssja"))
    given = (replace(GIVEN[0], id="other"),)
    later = activity(
        link("e1", "other", "nota"),
        link("e2", "other", "nota", "disagree"),
        link("e3", "other", "stamkund"),
        given=given,
    )
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert {row[1]: row[4] for row in table.rows} == {
        "Dynamiken nota": "svagare",
        "Dynamiken stamkund": "ny",
        "Dynamiken ryssja": "borta",
    }
    assert EXERCISE.compare(activity(), later, words) is None


def rehearsed(people: int) -> list[StoredEntry[LinkEntry]]:
    rng, entries = Random(7), []
    room = activity(phase=Phase.INDIVIDUAL)
    for who in range(people):
        own: list[StoredEntry[LinkEntry]] = []
        while payload := EXERCISE.rehearse(room, Participant(who=who, entries=own), rng):
            accepted = EXERCISE.accept(
                room, Participant(who=who, entries=own), LinkEntry.model_validate_json(json.dumps(payload))
            )
            own.append(
                StoredEntry(ref=f"e{who}x{len(own)}", payload=accepted, who=who, actor=f"Aktör {who % 6}")
            )
        entries += own
    return entries


def test_what_it_rehearses_is_accepted_and_uneven() -> None:
    entries = rehearsed(40)
    per_person = {who: sum(entry.who == who for entry in entries) for who in range(40)}
    assert len(set(per_person.values())) > 3
    assert any(entry.payload.text for entry in entries)


def test_views_of_a_thousand_long_and_different_entries_stay_small() -> None:
    entries = [link(f"e{n}", "o1", f"{n}" + "å" * 130, actor=f"Aktör {n % 6}") for n in range(1000)]
    merges = tuple(Merge(ref=f"m{n}", refs=(f"e{n}",), into=f"e{n + 1}") for n in range(0, 1000, 2))
    full = activity(*entries, merges=merges)
    views = {audience.role: EXERCISE.view(full, audience) for audience in ROLES}
    assert len(json.dumps(views[Role.PARTICIPANT])) < 16_000
    assert len(json.dumps(views[Role.SCREEN])) < 128_000
