"""The leader's acts: each is done once, can be traced, and most can be undone."""

from collections.abc import Callable

import pytest

from tests.people import OpenSeminar, open_nacka
from workshop.errors import Conflict, KitError, NotFound, Refused
from workshop.services import entries, moderation
from workshop.services.views import FACILITATOR
from workshop.storage.records import ParticipantRecord

Act = Callable[[], int]


@pytest.fixture
def asked(nacka: OpenSeminar) -> OpenSeminar:
    """Four answers to the question, shown to the room."""
    nacka.move("question", "individual")
    for text in ("Ett", "Två", "Tre", "Fyra"):
        nacka.submit("question", nacka.join(text), {"type": "answer", "text": text}, f"entry-{text}")
    nacka.move("question", "results")
    return nacka


def _id(seminar: OpenSeminar) -> str:
    return seminar.activity("question").id


def _merge(seminar: OpenSeminar, merge_id: str, refs: list[str], into: str, title: str | None = None) -> int:
    return moderation.merge_entries(seminar.context, _id(seminar), merge_id, refs, into, title)


def _moderate(seminar: OpenSeminar, ref: str, act: str) -> int:
    return moderation.moderate_entry(seminar.context, _id(seminar), ref, act)


def _titles(seminar: OpenSeminar) -> list[str]:
    return sorted(item["title"] for item in seminar.view("question", FACILITATOR)["items"])


def test_a_merge_lays_things_under_one_title(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    _merge(asked, "merge-1", [two, three], one, "Ett till tre")
    assert _titles(asked) == ["Ett till tre", "Fyra"]


def test_the_same_merge_again_is_the_same_merge(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    first = _merge(asked, "merge-1", [two], one)
    assert _merge(asked, "merge-1", [two], one) == first
    assert asked.activity("question").revision == first


def test_a_merges_id_with_other_things_is_a_conflict(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    _merge(asked, "merge-1", [two], one)
    with pytest.raises(Conflict, match="id_conflict"):
        _merge(asked, "merge-1", [three], one)
    with pytest.raises(Conflict, match="id_conflict"):
        _merge(asked, "entry-Ett", [three], one)


def test_a_chain_of_merges_ends_in_the_last(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    _merge(asked, "merge-1", [one], two)
    _merge(asked, "merge-2", [two], three)
    assert asked.running("question").whole.resolve(one) == three
    assert _titles(asked) == ["Fyra", "Tre"]


@pytest.mark.parametrize(
    ("refs", "into", "code"),
    [
        ([], 0, "merge_into_itself"),
        ([0, 1], 0, "merge_into_itself"),
        ([1], 9, "unknown_entry"),
        ([9], 1, "unknown_entry"),
        ([2], 0, "already_merged"),
        ([3], 2, "merge_circle"),
    ],
)
def test_a_merge_that_makes_no_sense_is_refused(
    asked: OpenSeminar, refs: list[int], into: int, code: str
) -> None:
    known = [*asked.refs("question"), *["gone"] * 6]
    _merge(asked, "merge-1", [known[2]], known[3])
    before = asked.activity("question").revision
    with pytest.raises(KitError, match=code):
        _merge(asked, "merge-2", [known[n] for n in refs], known[into])
    assert asked.activity("question").revision == before


def test_a_merge_can_be_taken_apart_again(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    _merge(asked, "merge-1", [two], one)
    [merge] = asked.running("question").log.merges
    first = moderation.undo_merge(asked.context, _id(asked), "undo-1", merge)
    assert moderation.undo_merge(asked.context, _id(asked), "undo-1", merge) == first
    assert _titles(asked) == ["Ett", "Fyra", "Tre", "Två"]
    with pytest.raises(NotFound, match="unknown_merge"):
        moderation.undo_merge(asked.context, _id(asked), "undo-2", merge)


def test_themes_are_set_changed_and_taken_away(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    first = moderation.set_theme(asked.context, _id(asked), "theme-1", [one, two], "Mål")
    assert moderation.set_theme(asked.context, _id(asked), "theme-1", [one, two], "Mål") == first
    moderation.set_theme(asked.context, _id(asked), "theme-2", [two], "Vägar")
    moderation.set_theme(asked.context, _id(asked), "theme-3", [one], "")
    themes = {item["title"]: item["theme"] for item in asked.view("question", FACILITATOR)["items"]}
    assert (themes["Ett"], themes["Två"], themes["Tre"]) == (None, "Vägar", None)
    assert asked.view("question", FACILITATOR)["theme_names"] == ["Vägar"]


@pytest.mark.parametrize("refs", [[], ["gone"]])
def test_a_theme_for_nothing_is_refused(asked: OpenSeminar, refs: list[str]) -> None:
    with pytest.raises(NotFound, match="unknown_entry"):
        moderation.set_theme(asked.context, _id(asked), "theme-1", refs, "Mål")


def test_one_entry_at_a_time_is_in_the_spotlight(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    _moderate(asked, one, "spotlight")
    _moderate(asked, two, "spotlight")
    assert asked.view("question", FACILITATOR)["spotlight"] == [{"ref": two, "title": "Två"}]
    _moderate(asked, two, "unspotlight")
    assert asked.view("question", FACILITATOR)["spotlight"] == []


def test_what_is_blanked_is_empty_on_the_disk_and_everywhere(asked: OpenSeminar) -> None:
    one, *_ = asked.refs("question")
    _moderate(asked, one, "blank")
    assert _titles(asked) == ["Fyra", "Tre", "Två"]
    assert asked.view("question", FACILITATOR)["blanked"] == 1
    with asked.context.database.reading() as connection:
        stored = connection.exec_driver_sql("SELECT payload FROM entries").scalars().all()
    assert not any("Ett" in str(payload) for payload in stored)


def test_somebody_whose_entry_was_blanked_may_write_another(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice")
    nacka.move("check_in", "individual")
    nacka.submit("check_in", alice, {"expectation": "Om Kalle Persson"}, "alice-1")
    [ref] = nacka.refs("check_in")
    moderation.moderate_entry(nacka.context, nacka.activity("check_in").id, ref, "blank")
    assert entries.read_own(nacka.running("check_in"), alice.id) == []
    nacka.submit("check_in", alice, {"expectation": "Att vi enas"})


def test_a_blanked_entry_cannot_be_moderated_any_more(asked: OpenSeminar) -> None:
    one, *_ = asked.refs("question")
    _moderate(asked, one, "blank")
    for act in moderation.MODERATIONS:
        with pytest.raises(NotFound, match="unknown_entry"):
            _moderate(asked, one, act)


def test_an_unknown_act_is_refused(asked: OpenSeminar) -> None:
    with pytest.raises(Refused, match="unknown_act"):
        _moderate(asked, asked.refs("question")[0], "delete")


def test_an_entry_of_another_activity_is_unknown(asked: OpenSeminar, alice: ParticipantRecord) -> None:
    asked.move("obstacles", "individual")
    asked.submit("obstacles", alice, {"text": "Hinder", "weight": 1})
    with pytest.raises(NotFound, match="unknown_entry"):
        _moderate(asked, asked.refs("obstacles")[0], "hide")


def test_a_place_of_its_own_is_all_that_a_seminar_can_moderate(asked: OpenSeminar) -> None:
    other = open_nacka(asked.context, place="Fagersta")
    with pytest.raises(NotFound, match="unknown_entry"):
        moderation.moderate_entry(
            other.context, other.activity("question").id, asked.refs("question")[0], "hide"
        )
