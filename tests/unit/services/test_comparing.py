"""Two seminars in one place: what has changed, for the leader, the screen and the report; hidden stays hidden."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

import orjson
import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.documents import write
from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Audience, Role, Section
from workshop.services import moderation, programme, reports, seminars
from workshop.services.comparing import list_comparable, live_view
from workshop.services.context import Context
from workshop.services.programme import ActivityChange, NewActivity

LEADER, SCREEN, PHONE = (Audience(role) for role in (Role.FACILITATOR, Role.SCREEN, Role.PARTICIPANT))


@dataclass
class Twice:
    """The room in March and again in November."""

    march: OpenSeminar
    november: OpenSeminar

    def comparable(self, kind: str) -> list[str]:
        found = list_comparable(self.march.context, self.november.id, self.november.activity(kind).id)
        return [one.record.id for one in found]

    def change(self, kind: str, **fields: Any) -> None:
        activity = self.november.activity(kind)
        programme.change_activity(
            self.march.context, self.november.id, activity.id, ActivityChange.model_validate(fields)
        )

    def compare(self, kind: str) -> None:
        self.change(kind, compares_with=self.march.activity(kind).id)

    def live(self, kind: str, audience: Audience) -> dict[str, Any]:
        return live_view(self.march.context, self.november.running(kind), audience)

    def rows(self, kind: str, audience: Audience = LEADER) -> list[list[str]]:
        """The first table of the first part."""
        part = self.live(kind, audience)["comparison"]["parts"][0]
        return next(block["rows"] for block in part["section"]["blocks"] if block["kind"] == "table")


def choose(seminar: OpenSeminar, chosen: dict[str, list[dict[str, Any]]], actor: str = ACTORS[0]) -> None:
    """Alice, Bob and others name their obstacles, and the room sees them."""
    seminar.move("obstacles", "individual")
    for name, payloads in chosen.items():
        person = seminar.join(name, actor)
        for payload in payloads:
            seminar.submit("obstacles", person, payload)
    seminar.move("obstacles", "results")


@pytest.fixture
def twice(context: Context) -> Twice:
    march = open_nacka(context, title="I mars", date=date(2027, 3, 3))
    november = open_nacka(context, title="I november", date=date(2027, 11, 3))
    return Twice(march, november)


@pytest.fixture
def chosen(twice: Twice) -> Twice:
    choose(
        twice.march,
        {
            "Alice": [{"key": "revirkamper", "weight": 3}, {"text": "Nya chefer jämt", "weight": 1}],
            "Bob": [{"key": "revirkamper", "weight": 3}, {"text": "Ingen ringer tillbaka", "weight": 3}],
        },
    )
    choose(
        twice.november,
        {
            "Alice": [{"key": "revirkamper", "weight": 1}, {"text": "ingen ringer tillbaka!", "weight": 3}],
            "Bob": [{"text": "Sekretessen", "weight": 3}, {"text": "Ingen ringer tillbaka", "weight": 3}],
        },
    )
    return twice


def test_the_same_obstacle_is_known_by_its_key_or_its_words(chosen: Twice) -> None:
    chosen.compare("obstacles")
    rows = {row[0].casefold().strip("!"): row[1:] for row in chosen.rows("obstacles")}
    assert rows["ingen ringer tillbaka"] == ["30 %", "60 %", "tyngre"]
    assert rows["sekretessen"] == ["–", "30 %", "nytt"]
    assert rows["nya chefer jämt"] == ["10 %", "–", "borta"]
    [turf] = [row for name, row in rows.items() if "revir" in name]
    assert turf == ["60 %", "10 %", "lättare"]


def test_what_the_leader_merged_counts_as_one(chosen: Twice) -> None:
    by_words = {
        e.payload.text: e.ref for e in chosen.march.running("obstacles").log.entries if e.payload.text
    }
    moderation.merge_entries(
        chosen.march.context,
        chosen.march.activity("obstacles").id,
        "m1",
        [by_words["Nya chefer jämt"]],
        by_words["Ingen ringer tillbaka"],
        "Sekretessen",
    )
    chosen.compare("obstacles")
    rows = {row[0]: row[1:] for row in chosen.rows("obstacles")}
    assert rows["Sekretessen"] == ["40 %", "30 %", "lättare"]


def test_nothing_is_compared_by_itself_but_the_newest_is_suggested(chosen: Twice) -> None:
    assert "comparison" not in chosen.live("obstacles", LEADER)
    activity = chosen.november.activity("obstacles")
    [one] = list_comparable(chosen.march.context, chosen.november.id, activity.id)
    assert one.is_suggested and not one.is_chosen
    assert one.record.id == chosen.march.activity("obstacles").id


def test_only_earlier_ones_of_the_same_kind_place_and_scope_are_offered(chosen: Twice) -> None:
    context = chosen.march.context
    other_place = open_nacka(context, place="Fagersta", date=date(2027, 1, 1))
    choose(other_place, {"Alice": [{"text": "Långt borta"}]})
    later = open_nacka(context, date=date(2028, 1, 1))
    choose(later, {"Alice": [{"text": "Nästa år"}]})
    by_groups = open_nacka(context, date=date(2027, 2, 2))
    activity = by_groups.activity("obstacles")
    programme.change_activity(context, by_groups.id, activity.id, ActivityChange(scope="need_groups"))
    choose(by_groups, {"Alice": [{"text": "Var för sig"}]})
    assert chosen.comparable("obstacles") == [chosen.march.activity("obstacles").id]
    assert chosen.comparable("dynamics") == []


def test_an_earlier_one_of_the_same_day_is_offered_too(chosen: Twice) -> None:
    context, november = chosen.march.context, chosen.november
    again = programme.add_activity(context, november.id, NewActivity(kind="obstacles"))
    found = list_comparable(context, november.id, again.id)
    assert [one.record.id for one in found] == [
        november.activity("obstacles").id,
        chosen.march.activity("obstacles").id,
    ]
    assert [one.is_suggested for one in found] == [False, True]


def test_one_whose_results_were_never_shown_is_not_offered_and_refused(chosen: Twice) -> None:
    chosen.march.move("obstacles", "individual")
    assert chosen.comparable("obstacles") == []
    with pytest.raises(Refused, match="not_comparable"):
        chosen.compare("obstacles")


def test_it_goes_when_either_side_is_hidden_again(chosen: Twice) -> None:
    chosen.compare("obstacles")
    chosen.change("obstacles", shows_comparison=True)
    chosen.march.move("obstacles", "individual")
    assert "comparison" not in chosen.live("obstacles", LEADER)
    chosen.march.move("obstacles", "results")
    chosen.november.move("obstacles", "individual")
    assert "comparison" not in chosen.live("obstacles", SCREEN)
    chosen.november.move("obstacles", "results")
    assert not chosen.live("obstacles", SCREEN)["comparison"]["is_shown"]


def test_a_hidden_entry_of_the_earlier_one_is_told_to_nobody(chosen: Twice) -> None:
    chosen.compare("obstacles")
    assert "Nya chefer" in orjson.dumps(chosen.live("obstacles", LEADER)).decode()
    hidden = next(
        e for e in chosen.march.running("obstacles").log.entries if e.payload.text == "Nya chefer jämt"
    )
    moderation.moderate_entry(chosen.march.context, chosen.march.activity("obstacles").id, hidden.ref, "hide")
    assert "Nya chefer" not in orjson.dumps(chosen.live("obstacles", LEADER)).decode()


def test_the_screen_shows_either_today_or_the_comparison_and_phones_neither(chosen: Twice) -> None:
    chosen.compare("obstacles")
    before = chosen.live("obstacles", SCREEN)
    assert before["comparison"]["parts"] == [] and before["items"]
    chosen.change("obstacles", shows_comparison=True)
    now = chosen.live("obstacles", SCREEN)
    assert now["comparison"]["parts"] and "items" not in now
    assert "comparison" not in chosen.live("obstacles", PHONE)


def test_it_refuses_to_show_a_comparison_that_is_not_there(chosen: Twice) -> None:
    with pytest.raises(Conflict, match="nothing_to_compare"):
        chosen.change("obstacles", shows_comparison=True)
    chosen.compare("obstacles")
    chosen.november.move("obstacles", "individual")
    with pytest.raises(Conflict, match="nothing_to_compare"):
        chosen.change("obstacles", shows_comparison=True)


def test_it_refuses_what_is_no_activity_or_itself(chosen: Twice) -> None:
    for wrong in ("no-such-activity", chosen.november.activity("obstacles").id):
        with pytest.raises(Refused, match="not_comparable"):
            chosen.change("obstacles", compares_with=wrong)
    with pytest.raises(NotFound):
        list_comparable(chosen.march.context, chosen.march.id, chosen.november.activity("obstacles").id)


def test_the_report_tells_the_change_under_its_activity_and_since_when(chosen: Twice) -> None:
    chosen.compare("obstacles")
    seminars.end_seminar(chosen.march.context, chosen.november.id)
    text = write(reports.seminar_document(chosen.march.context, chosen.november.id), "md").decode()
    after = text[text.index("## Hinderkartan") :]
    assert "Jämfört med 3 mars 2027" in after and "I mars" in after and "tyngre" in after
    chosen.change("obstacles", compares_with=None)
    text = write(reports.seminar_document(chosen.march.context, chosen.november.id), "md").decode()
    assert "Jämfört med" not in text


def test_an_earlier_seminar_taken_away_leaves_the_later_one_whole(chosen: Twice) -> None:
    chosen.compare("obstacles")
    seminars.delete_seminar(chosen.march.context, chosen.march.id)
    assert "comparison" not in chosen.live("obstacles", LEADER)
    assert chosen.live("obstacles", SCREEN)["items"]


def test_each_side_is_pooled_by_its_own_smallest_group(twice: Twice, monkeypatch: pytest.MonkeyPatch) -> None:
    """In March two were too few to be named; in November the number was two."""
    seminars.change_seminar(twice.march.context, twice.november.id, seminars.SeminarChange(smallest_group=2))
    said = {name: [{"key": "revirkamper", "weight": 3}] for name in ("Alice", "Bob")}
    choose(twice.march, said)
    choose(twice.november, said)
    twice.compare("obstacles")
    seen: list[set[str | None]] = []

    def compare(earlier: Any, later: Any, words: Any) -> Section:
        seen.extend({entry.actor for entry in side.entries} for side in (earlier, later))
        return Section("Vad som ändrats")

    monkeypatch.setattr(twice.march.context.registry["obstacles"], "compare", compare)
    assert twice.live("obstacles", LEADER)["comparison"]["parts"]
    assert seen == [{None}, {ACTORS[0]}]


def test_need_groups_are_compared_one_by_one_where_both_had_them(context: Context) -> None:
    march = open_nacka(context, date=date(2027, 3, 3))
    november = open_nacka(
        context, date=date(2027, 11, 3), need_groups=(AGED, {"key": "unga", "title": "Unga vuxna"})
    )
    for seminar in (march, november):
        crowd = seminar.join_many({ACTORS[0]: 6, ACTORS[1]: 6})
        if seminar is march:
            crowd += seminar.join_many({ACTORS[0]: 6}, ADDICTED)
        seminar.run_through(crowd, Random(4))
    both = Twice(march, november)
    both.compare("goals")
    parts = both.live("goals", LEADER)["comparison"]["parts"]
    assert [part["need_group"]["key"] for part in parts] == [AGED]


@pytest.mark.parametrize("kind", ["check_in", "obstacles", "dynamics", "goals", "action_plan"])
@pytest.mark.parametrize("close", [False, True])
def test_every_exercise_of_the_short_programme_compares_and_is_written(
    context: Context, kind: str, close: bool
) -> None:
    both = Twice(
        open_nacka(context, date=date(2027, 3, 3), language="en"), open_nacka(context, date=date(2027, 11, 3))
    )
    for seminar in (both.march, both.november):
        crowd = seminar.join_many({actor: 6 for actor in ACTORS[:3]})
        seminar.run_through(crowd, Random(7), close=close)
    both.compare(kind)
    comparison = both.live(kind, LEADER)["comparison"]
    assert comparison["parts"] and comparison["day"] == "2027-03-03"
    assert len(orjson.dumps(comparison)) < 64_000
    document = reports.seminar_document(context, both.november.id)
    assert "Jämfört med 3 mars 2027" in write(document, "md").decode()
