"""Many hand in at once: one transaction, answers in their order, nothing of what is refused."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.people import AGED, OpenSeminar
from workshop.errors import KitError, Refused
from workshop.services import entries
from workshop.storage.records import ParticipantRecord


def _answers(found: list[int | KitError]) -> list[int | str]:
    return [answer.code if isinstance(answer, KitError) else answer for answer in found]


def test_answers_stand_in_the_order_of_what_was_done(nacka: OpenSeminar) -> None:
    nacka.move("obstacles", "individual")
    people = [nacka.join(f"Person {number}") for number in range(4)]
    before = nacka.activity("obstacles").revision
    good = [nacka.submission(p, {"text": f"Hinder {p.id}", "weight": 1}, f"entry-{p.id}") for p in people]
    acts: list[entries.Act] = [
        good[0],
        nacka.submission(people[0], {"text": "", "weight": 1}),
        good[1],
        good[0],
        entries.Withdrawal(nacka.id, people[0].id, "never-sent"),
        nacka.submission(people[2], {"text": "Hinder", "weight": 9}),
        good[2],
        entries.Withdrawal(nacka.id, people[1].id, good[1].id),
        nacka.submission(people[3], {"weight": 1}, good[2].id),
        good[3],
    ]
    answers = _answers(nacka.hand_in("obstacles", acts))
    first = before + 1
    assert answers == [
        first,
        "missing",
        first + 1,
        first,
        "unknown_entry",
        "invalid",
        first + 2,
        first + 3,
        "id_conflict",
        first + 4,
    ]
    assert nacka.activity("obstacles").revision == first + 4
    shown = {entry.payload.text for entry in nacka.running("obstacles").log.entries}
    assert shown == {f"Hinder {people[number].id}" for number in (0, 2, 3)}


def test_a_batch_of_refusals_moves_nothing(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    before = nacka.activity("obstacles")
    acts = [nacka.submission(alice, {"text": "", "weight": 1}) for _ in range(20)]
    assert set(_answers(nacka.hand_in("obstacles", acts))) == {"missing"}
    assert nacka.activity("obstacles") == before


def test_what_memory_holds_is_what_the_disk_holds(nacka: OpenSeminar) -> None:
    nacka.move("question", "individual")
    people = [nacka.join(f"Person {number}") for number in range(30)]
    acts = [nacka.submission(p, {"type": "answer", "text": f"Svar {n % 7}"}) for n, p in enumerate(people)]
    nacka.hand_in("question", acts)
    for number in (3, 8):
        nacka.withdraw("question", people[number], acts[number].id)
    warm = nacka.running("question").log
    nacka.context.logs.forget(warm_id := nacka.activity("question").id)
    cold = nacka.running("question").log
    assert cold is not warm and cold.revision == warm.revision, warm_id
    assert cold.entries == warm.entries
    assert cold.ids == warm.ids


@pytest.fixture
def ballot(nacka: OpenSeminar, alice: ParticipantRecord) -> list[str]:
    """The refs of three goals on the shortlist, five votes for each person."""
    nacka.move("goals", "individual")
    for number in range(3):
        nacka.submit("goals", alice, {"type": "goal", "text": f"Mål {number}", "answers": []})
    nacka.move("goals", "all")
    return nacka.refs("goals")


def _votes(votes: dict[str, int]) -> dict[str, object]:
    return {"type": "votes", "votes": votes}


def test_two_devices_of_one_person_share_one_budget(
    nacka: OpenSeminar, alice: ParticipantRecord, ballot: list[str]
) -> None:
    """Both believe that they have five votes left; only one of them does."""
    acts = [
        nacka.submission(alice, _votes({ballot[0]: 3, ballot[1]: 2}), "from-the-phone"),
        nacka.submission(alice, _votes({ballot[2]: 3}), "from-the-laptop"),
    ]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda act: nacka.hand_in("goals", [act])[0], acts))
    assert sorted(isinstance(answer, int) for answer in found) == [False, True]
    [refused] = [answer for answer in found if isinstance(answer, KitError)]
    assert refused.code == "over_budget"


def test_one_batch_from_two_devices_does_not_overspend(
    nacka: OpenSeminar, alice: ParticipantRecord, ballot: list[str]
) -> None:
    acts = [nacka.submission(alice, _votes({ref: 2})) for ref in ballot]
    first, second, third = nacka.hand_in("goals", acts)
    assert isinstance(first, int) and isinstance(second, int)
    assert isinstance(third, Refused)
    assert third.details == {"budget": 5, "used": 6}


def test_a_ballot_that_is_replaced_gives_its_votes_back(
    nacka: OpenSeminar, alice: ParticipantRecord, ballot: list[str]
) -> None:
    nacka.submit("goals", alice, _votes({ballot[0]: 3, ballot[1]: 2}), "ballot-1")
    nacka.submit("goals", alice, _votes({ballot[2]: 3}), "ballot-2", replaces="ballot-1")
    nacka.submit("goals", alice, _votes({ballot[1]: 2}))
    nacka.move("goals", "results")
    goals = nacka.running("goals").exercise.harvest(nacka.running("goals").whole).items
    assert sum(goal.votes for goal in goals if goal.need_group in (None, AGED)) == 5
