"""What those who lead did: taken back act by act, and the trail stays."""

import pytest

from tests.people import ADDICTED, AGED, OpenSeminar
from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import View
from workshop.services import moderation, programme
from workshop.services.acts_trail import TrailLine, read_trail
from workshop.services.views import FACILITATOR, SCREEN


@pytest.fixture
def asked(nacka: OpenSeminar) -> OpenSeminar:
    """Four answers to the question, shown to the room."""
    nacka.move("question", "individual")
    for text in ("Ett", "Två", "Tre", "Fyra"):
        nacka.submit("question", nacka.join(text), {"type": "answer", "text": text})
    nacka.move("question", "results")
    return nacka


def activity_id(seminar: OpenSeminar) -> str:
    return seminar.activity("question").id


def moderate(seminar: OpenSeminar, ref: str, act: str, by: str | None = None) -> None:
    moderation.moderate_entry(seminar.context, activity_id(seminar), ref, act, by)


def merge(
    seminar: OpenSeminar, refs: list[str], into: str, title: str | None = None, by: str | None = None
) -> None:
    moderation.merge_entries(seminar.context, activity_id(seminar), seminar.new_id(), refs, into, title, by)


def set_theme(seminar: OpenSeminar, refs: list[str], theme: str) -> None:
    moderation.set_theme(seminar.context, activity_id(seminar), seminar.new_id(), refs, theme)


def trail(seminar: OpenSeminar) -> list[TrailLine]:
    return read_trail(seminar.context, activity_id(seminar))


def undo(seminar: OpenSeminar, ref: str | None = None) -> None:
    """The act with this ref, or the newest that may be."""
    ref = ref or next(line.ref for line in trail(seminar) if line.may_undo)
    moderation.undo_act(seminar.context, activity_id(seminar), seminar.new_id(), ref)


def seen(seminar: OpenSeminar) -> View:
    """All that the leader sees of the answers, but for how many acts there were."""
    view = seminar.view("question", FACILITATOR)
    return {name: part for name, part in view.items() if name != "acts"}


@pytest.mark.parametrize("act", ["merge", "theme", "hide", "show", "spotlight", "unspotlight", "rename"])
def test_every_act_is_taken_back_and_stays_in_the_trail(asked: OpenSeminar, act: str) -> None:
    one, two, *_ = asked.refs("question")
    if act == "show":
        moderate(asked, one, "hide")
    if act == "unspotlight":
        moderate(asked, one, "spotlight")
    if act == "rename":
        merge(asked, [two], one, "Före")
    set_theme(asked, [one], "Först")
    before = seen(asked)
    if act == "merge":
        merge(asked, [two], one, "Ett och två")
    elif act == "rename":
        moderation.rename_merge(asked.context, activity_id(asked), asked.new_id(), one, "Efter")
    elif act == "theme":
        set_theme(asked, [one, two], "Sedan")
    else:
        moderate(asked, one, act)
    assert seen(asked) != before
    done = len(trail(asked))
    undo(asked)
    assert seen(asked) == before
    assert [line.act for line in trail(asked)][:2] == ["undo", act]
    assert len(trail(asked)) == done + 1
    assert trail(asked)[1].is_undone and not trail(asked)[1].may_undo


def test_acts_are_taken_back_one_after_the_other(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    start = seen(asked)
    merge(asked, [two], one)
    set_theme(asked, [three], "Möten")
    moderate(asked, three, "spotlight")
    moderate(asked, one, "hide")
    for _ in range(4):
        undo(asked)
    assert seen(asked) == start | {"theme_names": []}
    assert not any(line.may_undo for line in trail(asked))


def test_a_spotlight_taken_back_gives_the_light_to_the_one_before(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    moderate(asked, one, "spotlight")
    moderate(asked, two, "spotlight")
    assert [item["ref"] for item in asked.view("question", SCREEN)["spotlight"]] == [two]
    undo(asked)
    assert [item["ref"] for item in asked.view("question", SCREEN)["spotlight"]] == [one]


def test_a_merge_is_taken_apart_by_itself_whatever_came_after(asked: OpenSeminar) -> None:
    one, two, three, four = asked.refs("question")
    merge(asked, [two], one)
    first = trail(asked)[0].ref
    moderate(asked, three, "hide")
    merge(asked, [four], three)
    undo(asked, first)
    assert {entry["ref"] for entry in asked.view("question", FACILITATOR)["items"]} >= {one, two}
    assert len(asked.view("question", FACILITATOR)["merges"]) == 1


def test_another_act_than_the_last_is_not_taken_back(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    moderate(asked, one, "hide")
    first = trail(asked)[0].ref
    moderate(asked, two, "hide")
    with pytest.raises(Conflict, match="undo_last_first"):
        undo(asked, first)
    undo(asked)
    undo(asked, first)
    with pytest.raises(Conflict, match="already_undone"):
        undo(asked, first)


def test_a_wiped_text_does_not_come_back_and_is_not_told(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    moderate(asked, one, "hide")
    moderate(asked, one, "blank")
    line = trail(asked)[0]
    assert (line.act, line.titles, line.may_undo) == ("blank", [], False)
    with pytest.raises(Conflict, match="cannot_be_undone"):
        undo(asked, line.ref)
    undo(asked)
    assert one not in asked.refs("question")
    assert all("Ett" not in title for told in trail(asked) for title in told.titles)
    assert two in asked.refs("question")


def test_the_trail_says_what_by_whom_and_when(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    titles = {i["ref"]: i["title"] for i in asked.view("question", FACILITATOR)["items"]}
    merge(asked, [two], one, "Tillsammans", by="Cleo")
    [line] = trail(asked)
    assert (line.titles, line.into, line.text) == ([titles[two]], titles[one], "Tillsammans")
    assert line.by == "Cleo" and line.at is not None
    moderate(asked, one, "spotlight")
    assert trail(asked)[0].by is None


def test_closing_forgets_when_and_keeps_what_was_done(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    merge(asked, [two], one, by="Cleo")
    moderate(asked, three, "hide")
    undo(asked)
    before = [(line.act, line.by, line.is_undone) for line in trail(asked)]
    asked.move("question", "closed")
    assert [(line.act, line.by, line.is_undone) for line in trail(asked)] == before
    assert all(line.at is None for line in trail(asked))


def test_merges_never_go_round_in_a_circle(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    merge(asked, [one], two)
    with pytest.raises(Refused, match="merge_circle"):
        merge(asked, [two], one)
    merge(asked, [two], three)
    with pytest.raises(Refused, match="merge_circle"):
        merge(asked, [three], one)
    assert asked.running("question").whole.resolve(one) == three


def test_a_merge_taken_apart_may_be_made_the_other_way_round(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    merge(asked, [one], two)
    undo(asked)
    merge(asked, [two], one)
    assert asked.running("question").whole.resolve(two) == one


def test_only_what_others_were_merged_into_gets_another_title(asked: OpenSeminar) -> None:
    one, two, three, _ = asked.refs("question")
    merge(asked, [two], one)
    moderation.rename_merge(asked.context, activity_id(asked), asked.new_id(), one, "Ny rubrik")
    assert "Ny rubrik" in {i["title"] for i in asked.view("question", SCREEN)["items"]}
    for ref in (two, three, "nowhere"):
        with pytest.raises(NotFound, match="unknown_merge"):
            moderation.rename_merge(asked.context, activity_id(asked), asked.new_id(), ref, "Nej")


def test_a_title_goes_with_its_merge(asked: OpenSeminar) -> None:
    one, two, *_ = asked.refs("question")
    before = seen(asked)
    merge(asked, [two], one)
    moderation.rename_merge(asked.context, activity_id(asked), asked.new_id(), one, "Ny rubrik")
    undo(asked, next(line.ref for line in trail(asked) if line.act == "merge"))
    assert seen(asked) == before


def test_what_is_not_there_is_not_taken_back(asked: OpenSeminar) -> None:
    with pytest.raises(NotFound, match="unknown_act_ref"):
        undo(asked, "e000000000000")


@pytest.fixture
def by_group(nacka: OpenSeminar) -> OpenSeminar:
    """Obstacles of two need groups, each with results of its own."""
    change = programme.ActivityChange(scope="need_groups")
    programme.change_activity(nacka.context, nacka.id, nacka.activity("obstacles").id, change)
    nacka.move("obstacles", "individual")
    for group, text in ((AGED, "Ingen ringer"), (AGED, "ingen svarar"), (ADDICTED, "Ingen ringer tillbaka")):
        nacka.submit("obstacles", nacka.join(text, need_group=group), {"text": text, "weight": 2})
    nacka.move("obstacles", "results")
    return nacka


def items_of(seminar: OpenSeminar) -> list[str]:
    groups = seminar.view("obstacles", FACILITATOR)["groups"]
    return [item["title"] for group in groups for item in group["view"]["items"]]


def test_it_works_in_every_need_groups_own_results(by_group: OpenSeminar) -> None:
    one, two, _ = by_group.refs("obstacles")
    activity = by_group.activity("obstacles").id
    moderation.merge_entries(by_group.context, activity, "merge-obstacles", [two], one, "Ingen nås")
    assert sorted(items_of(by_group)) == ["Ingen nås", "Ingen ringer tillbaka"]
    [line] = read_trail(by_group.context, activity)
    assert (line.titles, line.into) == (["ingen svarar"], "Ingen ringer")
    moderation.undo_act(by_group.context, activity, "undo-obstacles", line.ref)
    assert sorted(items_of(by_group)) == ["Ingen ringer", "Ingen ringer tillbaka", "ingen svarar"]


def test_a_merge_over_need_groups_loses_nothing(by_group: OpenSeminar) -> None:
    one, _, three = by_group.refs("obstacles")
    activity = by_group.activity("obstacles").id
    moderation.merge_entries(by_group.context, activity, "merge-over", [three], one, "Ingen ringer alls")
    titles = items_of(by_group)
    assert titles.count("Ingen ringer alls") == 2, "in each group its own, under the common title"
    assert "ingen svarar" in titles


def test_showing_taken_back_withholds_again(asked: OpenSeminar) -> None:
    one, *_ = asked.refs("question")
    moderate(asked, one, "hide")
    moderate(asked, one, "show")
    undo(asked)
    assert one not in {i["ref"] for i in asked.view("question", SCREEN)["items"]}
