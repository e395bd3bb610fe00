"""Comparing over the API: offered, chosen, shown, taken back; for the leader alone."""

from datetime import date

from tests.people import ACTORS, OpenSeminar, open_nacka
from tests.web.callers import Caller, is_error
from workshop.app import Kit


def held(kit: Kit, title: str, day: date) -> OpenSeminar:
    """Alice names an obstacle, and the room sees it."""
    seminar = open_nacka(kit.context, title=title, place="Compared place", date=day)
    alice = seminar.join("Alice", ACTORS[0])
    seminar.move("obstacles", "individual")
    seminar.submit("obstacles", alice, {"text": "Vi ringer aldrig", "weight": 2})
    seminar.move("obstacles", "results")
    return seminar


def test_an_earlier_one_is_offered_chosen_and_shown(kit: Kit, caller: Caller, anybody: Caller) -> None:
    march, november = held(kit, "I mars", date(2027, 3, 3)), held(kit, "I november", date(2027, 11, 3))
    path = f"/api/seminars/{november.id}/activities/{november.activity('obstacles').id}"
    earlier = march.activity("obstacles").id
    assert caller.call("GET", f"{path}/comparable")["comparable"] == [
        {
            "id": earlier,
            "title": march.activity("obstacles").title,
            "seminar": march.id,
            "seminar_title": "I mars",
            "day": "2027-03-03",
            "chosen": False,
            "suggested": True,
        }
    ]
    assert is_error(caller.ask("PATCH", path, {"shows_comparison": True}), 409, "nothing_to_compare")
    assert is_error(caller.ask("PATCH", path, {"compares_with": "nothing"}), 400, "not_comparable")
    assert caller.call("PATCH", path, {"compares_with": earlier})["compares_with"] == earlier
    assert caller.call("GET", f"{path}/comparable")["comparable"][0]["chosen"]
    assert caller.call("PATCH", path, {"shows_comparison": True})["shows_comparison"]
    caller.call("POST", f"/api/seminars/{november.id}/end")
    cleared = caller.call("PATCH", path, {"compares_with": None})
    assert (cleared["compares_with"], cleared["shows_comparison"]) == (None, False)
    assert is_error(
        caller.ask("PATCH", path, {"title": "Nytt", "compares_with": earlier}), 409, "seminar_over"
    )
    assert anybody.get(f"{path}/comparable").status_code == 401
