"""Coming in by the code, and coming back."""

import random
import secrets

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar, open_nacka
from workshop.errors import Forbidden, Gone, KitError, NotFound, Refused
from workshop.services import joining, people, seminars
from workshop.services.joining import Joining
from workshop.services.refusals import parse
from workshop.storage.records import ParticipantRecord


def test_a_code_is_taken_however_it_is_typed(nacka: OpenSeminar) -> None:
    assert joining.read_door(nacka.context, f"  {nacka.code.lower()} ").id == nacka.id


@pytest.mark.parametrize("code", ["", " ", "NOSUCH", "'; DROP TABLE seminars; --", "ÅÄÖÅÄÖ"])
def test_an_unknown_code_opens_nothing(nacka: OpenSeminar, code: str) -> None:
    with pytest.raises(KitError):
        joining.join(nacka.context, parse(Joining, {"code": code}))


def test_an_ended_seminar_is_gone(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    code = nacka.code
    seminars.end_seminar(nacka.context, nacka.id)
    with pytest.raises(Gone, match="seminar_ended"):
        joining.read_door(nacka.context, code)
    with pytest.raises(Gone, match="seminar_ended"):
        joining.join(nacka.context, Joining(code=code), known=alice.id)


def test_somebody_comes_back_by_token_as_the_same_person(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    back = joining.join(nacka.context, Joining(code=nacka.code, name="Någon annan"), known=alice.id)
    assert (back.participant.id, back.participant.name, back.is_new) == (alice.id, "Alice", False)


def test_somebody_comes_back_by_return_code_from_another_phone(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    asked = Joining(code=nacka.code, return_code=f" {alice.return_code.lower()} ")
    assert joining.join(nacka.context, asked).participant.id == alice.id


def test_what_was_left_open_may_be_filled_in_and_nothing_else(nacka: OpenSeminar) -> None:
    carl = nacka.join(None, ACTORS[0], None)
    asked = Joining(code=nacka.code, actor=ACTORS[1], need_group=ADDICTED, name="Carl")
    back = joining.join(nacka.context, asked, known=carl.id).participant
    assert (back.actor, back.need_group, back.name) == (ACTORS[0], ADDICTED, "Carl")


def test_a_token_of_another_seminar_makes_a_new_person(nacka: OpenSeminar) -> None:
    stranger = open_nacka(nacka.context, place="Fagersta").join("Carl")
    joined = joining.join(nacka.context, Joining(code=nacka.code), known=stranger.id)
    assert joined.is_new and joined.participant.id != stranger.id


def test_a_return_code_of_another_seminar_is_unknown(nacka: OpenSeminar) -> None:
    stranger = open_nacka(nacka.context, place="Fagersta").join("Carl")
    with pytest.raises(NotFound, match="unknown_return_code"):
        nacka.join(return_code=stranger.return_code)


def test_somebody_who_was_removed_comes_back_by_neither(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    people.remove_person(nacka.context, nacka.id, alice.id)
    with pytest.raises(Forbidden, match="removed"):
        joining.join(nacka.context, Joining(code=nacka.code), known=alice.id)
    with pytest.raises(Forbidden, match="removed"):
        nacka.join(return_code=alice.return_code)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"need_group": "rygg_nackbesvar"}, "unknown_need_group"),
        ({"heads": {}}, "wrong_heads"),
        ({"heads": {"FK": 0}}, "wrong_heads"),
        ({"heads": {"FK": -1}}, "wrong_heads"),
        ({"heads": {"FK": 41}}, "wrong_heads"),
        ({"heads": {"": 1}}, "missing"),
        ({"heads": {"FK": 1.5}}, "invalid"),
        ({"heads": {f"Aktör {n}": 200 for n in range(99)}}, "wrong_heads"),
        ({"name": "x" * 81}, "too_long"),
        ({"actor": 5}, "invalid"),
        ({"role": "facilitator"}, "invalid"),
    ],
)
def test_what_is_wrong_lets_nobody_in(nacka: OpenSeminar, more: dict[str, object], code: str) -> None:
    with pytest.raises(Refused, match=code):
        joining.join(nacka.context, parse(Joining, {"code": nacka.code, "need_group": AGED} | more))
    assert people.list_people(nacka.context, nacka.id)[1] == []


def test_a_table_joins_for_several(nacka: OpenSeminar) -> None:
    table = nacka.join("Bord 1", None, heads={ACTORS[1]: 2, ACTORS[0]: 3})
    assert (table.head_count, table.actor) == (5, ACTORS[1])


def test_two_people_never_get_the_same_return_code(
    nacka: OpenSeminar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a thousand in the room chance alone would do it now and then; here nearly always."""
    unlucky = random.Random(1)
    monkeypatch.setattr(secrets, "choice", lambda letters: unlucky.choice(letters[:2]))
    codes = [nacka.join(f"Person {number}").return_code for number in range(20)]
    assert len(set(codes)) == 20


def test_nobody_takes_over_the_code_of_another_seminar(
    nacka: OpenSeminar, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [open_nacka(nacka.context, place=f"Plats {number}") for number in range(3)]
    chosen = iter("".join(seminar.code for seminar in others) + "KLARTNU")
    monkeypatch.setattr(secrets, "choice", lambda _letters: next(chosen))
    people.set_door(nacka.context, nacka.id, people.Door(open=True, new_code=True))
    assert nacka.code == "KLARTN"
