"""A map that the room begins from: there for all to draw on from, and never taken for what the room said."""

import json
from dataclasses import replace
from typing import Any

import pytest

from exercises.vicious_circle.entry import CircleConfig, StartLink
from workshop.exercise import Paragraph, Phase, Picture, Refused, Table

from .making import EXERCISE, FAY, PHONE, SCREEN, CircleActivity, activity, break_at, link, ref, vote, words

[EXAMPLE] = EXERCISE.worked_examples(words)
LOADED = CircleConfig.model_validate_json(json.dumps(dict(EXAMPLE.settings)))
SAVES, STAYS = words("example.health_care_saves"), words("example.shorter_stays")
FIRST = f"{SAVES} +> {STAYS}"


def begun(*entries: Any, **facts: Any) -> CircleActivity:
    return activity(*entries, **({"config": LOADED} | facts))


def links_of(running: CircleActivity) -> dict[str, dict[str, Any]]:
    return {row["ref"]: row for row in EXERCISE.view(running, FAY)["links"]}


def test_svarte_petter_is_there_as_a_circle_before_anybody_has_drawn() -> None:
    view = EXERCISE.view(begun(), FAY)
    [loop] = view["loops"]
    assert (len(loop["links"]), loop["reinforcing"], loop["support"]) == (5, True, 0)
    assert all(row["start"] and row["support"] == 0 and row["actors"] == 0 for row in view["links"])


@pytest.mark.parametrize("audience", [PHONE, SCREEN, FAY])
def test_everybody_sees_what_it_is_and_where_it_comes_from_while_they_draw(audience: Any) -> None:
    start = EXERCISE.view(begun(phase=Phase.INDIVIDUAL), audience)["start"]
    assert start["source"] == words("example.source")
    assert start["links"][0] == {"cause": SAVES, "sign": "more", "effect": STAYS}
    assert len(start["links"]) == 5


def test_support_is_only_that_of_those_who_drew_it_too_or_agreed() -> None:
    running = begun(link("e1", FIRST), vote("e2", FIRST), vote("e3", FIRST, "disagree"))
    row = links_of(running)[ref(FIRST)]
    assert (row["support"], row["dissent"], row["start"]) == (2, 1, True)


def test_a_link_that_all_deny_keeps_the_sign_it_began_with() -> None:
    config = CircleConfig(start=(StartLink(cause="A", sign="less", effect="B"),))
    row = links_of(begun(vote("e1", "A -> B", "disagree"), config=config))[ref("A -> B")]
    assert (row["sign"], row["support"], row["dissent"], row["disputed"]) == ("less", 0, 1, True)


def test_the_room_draws_on_from_it_and_closes_a_circle_of_its_own() -> None:
    running = begun(link("e1", f"{STAYS} +> Återfall"), link("e2", f"Återfall +> {SAVES}"))
    loops = EXERCISE.view(running, FAY)["loops"]
    assert {len(loop["links"]) for loop in loops} == {3, 5}


def test_it_is_voted_on_and_broken_and_the_chain_says_who_would() -> None:
    voting = begun(link("e1", "A +> B"), phase=Phase.ALL)
    ballot = EXERCISE.view(voting, PHONE)["ballot"]
    marks = {row["ref"]: row.get("start", False) for row in ballot}
    assert marks[ref(FIRST)] is True and marks[ref("A +> B")] is False
    [item] = EXERCISE.harvest(begun(break_at("e1", FIRST, actor="Kommunen"))).items
    assert (item.title, item.votes) == (f"{SAVES} → mer: {STAYS}", 1)


def test_a_start_that_nobody_touched_gives_nothing_to_chain_report_or_comparison() -> None:
    assert EXERCISE.harvest(begun()).items == ()
    section = EXERCISE.report(begun(), words)
    assert section and section.blocks == (Paragraph(words("report.empty")),)
    assert EXERCISE.compare(begun(), begun(), words) is None


def test_the_report_marks_it_and_names_its_source() -> None:
    section = EXERCISE.report(begun(link("e1", "A +> B")), words)
    assert section
    notes = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert words("report.intro", count=1) in notes
    assert words("report.start", source=words("example.source")) in notes
    [picture] = [block for block in section.blocks if isinstance(block, Picture)]
    assert "startkartan" in picture.caption
    cells = [row[0] for block in section.blocks if isinstance(block, Table) for row in block.rows]
    assert [cell for cell in cells if "startkartan" not in cell] == ["A leder till mer av: B"]


def test_it_is_taken_away_again_until_somebody_has_voted_on_it() -> None:
    EXERCISE.check_config(begun(link("e1", FIRST)), CircleConfig())
    EXERCISE.check_config(begun(vote("e1", FIRST), link("e2", FIRST)), CircleConfig())
    with pytest.raises(Refused) as refused:
        EXERCISE.check_config(begun(vote("e1", FIRST)), CircleConfig())
    assert refused.value.code == "start_in_use"


def test_a_link_from_a_factor_to_itself_is_no_start() -> None:
    config = CircleConfig(start=(StartLink(cause="A", effect="a"),))
    assert links_of(begun(config=config)) == {}


def test_without_it_nothing_is_marked() -> None:
    plain = replace(begun(link("e1", "A +> B")), config=CircleConfig())
    assert "start" not in EXERCISE.view(plain, SCREEN)
    assert all("start" not in row for row in links_of(plain).values())
