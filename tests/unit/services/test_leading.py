"""Co-facilitators: an access of their own to one seminar, and who leads is only ever somebody's own act."""

import pytest

from tests.people import OpenSeminar, open_nacka
from workshop.errors import Conflict, Forbidden, NotFound
from workshop.services import keeping, leading, seminars
from workshop.services.leading import Access, NewCofacilitator
from workshop.services.tokens import hash_token
from workshop.storage import cofacilitators

FAY = Access()


def give_access(seminar: OpenSeminar, name: str = "Cleo") -> tuple[Access, str]:
    record, token = leading.add_cofacilitator(seminar.context, seminar.id, NewCofacilitator(name=name))
    return Access(record), token


def leader_of(seminar: OpenSeminar) -> str | None:
    return leading.read_leading(seminar.context, seminar.id).leader


def test_the_token_lets_in_and_only_its_hash_is_kept(nacka: OpenSeminar) -> None:
    cleo, token = give_access(nacka)
    found = leading.find_access(nacka.context, token)
    assert found and found.id == cleo.id and found.name == "Cleo"
    with nacka.context.database.reading() as connection:
        [kept] = cofacilitators.list_cofacilitators(connection, nacka.id)
    assert token not in repr(kept)
    assert kept.token_hash == hash_token(token)
    assert leading.find_access(nacka.context, kept.token_hash) is None


def test_the_facilitator_leads_until_somebody_is_handed_the_lead(nacka: OpenSeminar) -> None:
    cleo, _ = give_access(nacka)
    assert leader_of(nacka) is None
    leading.check_leads(nacka.context, FAY, nacka.id)
    with pytest.raises(Forbidden, match="not_leading"):
        leading.check_leads(nacka.context, cleo, nacka.id)
    leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)
    leading.check_leads(nacka.context, cleo, nacka.id)
    with pytest.raises(Forbidden, match="not_leading"):
        leading.check_leads(nacka.context, FAY, nacka.id)


def test_the_facilitator_takes_back_at_any_time(nacka: OpenSeminar) -> None:
    cleo, _ = give_access(nacka)
    leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)
    leading.hand_over(nacka.context, nacka.id, FAY, None)
    assert leader_of(nacka) is None


def test_a_cofacilitator_gives_back_and_neither_takes_nor_passes_on(nacka: OpenSeminar) -> None:
    cleo, _ = give_access(nacka)
    dana, _ = give_access(nacka, "Dana")
    for to in (cleo.id, dana.id, None):
        with pytest.raises(Forbidden, match="not_leading"):
            leading.hand_over(nacka.context, nacka.id, cleo, to)
    leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)
    with pytest.raises(Forbidden, match="not_leading"):
        leading.hand_over(nacka.context, nacka.id, cleo, dana.id)
    leading.hand_over(nacka.context, nacka.id, cleo, None)
    assert leader_of(nacka) is None


def test_an_access_taken_back_ends_and_with_it_the_lead(nacka: OpenSeminar) -> None:
    cleo, token = give_access(nacka)
    leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)
    leading.end_cofacilitator(nacka.context, nacka.id, cleo.id or "")
    assert leader_of(nacka) is None
    with pytest.raises(Forbidden, match="access_ended"):
        leading.find_access(nacka.context, token)
    with pytest.raises(Forbidden, match="access_ended"):
        leading.get_access(nacka.context, cleo.id or "")
    with pytest.raises(NotFound, match="unknown_cofacilitator"):
        leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)


def test_an_access_is_to_one_seminar(nacka: OpenSeminar) -> None:
    other = open_nacka(nacka.context)
    cleo, _ = give_access(nacka)
    with pytest.raises(Forbidden, match="other_seminar"):
        leading.check_helps(cleo, other.id)
    with pytest.raises(Forbidden, match="other_seminar"):
        leading.check_leads(nacka.context, cleo, other.id)
    with pytest.raises(NotFound, match="unknown_cofacilitator"):
        leading.hand_over(nacka.context, other.id, FAY, cleo.id)
    with pytest.raises(NotFound, match="unknown_cofacilitator"):
        leading.end_cofacilitator(nacka.context, other.id, cleo.id or "")


def test_there_are_not_too_many(nacka: OpenSeminar) -> None:
    for number in range(leading.MOST_COFACILITATORS):
        give_access(nacka, f"Helper {number}")
    with pytest.raises(Conflict, match="too_many_cofacilitators"):
        give_access(nacka, "One more")


def test_purging_forgets_them(nacka: OpenSeminar) -> None:
    cleo, token = give_access(nacka)
    leading.hand_over(nacka.context, nacka.id, FAY, cleo.id)
    seminars.end_seminar(nacka.context, nacka.id)
    with nacka.context.database.writing() as connection:
        keeping._purge_seminar(nacka.context, connection, nacka.record)
    assert leading.find_access(nacka.context, token) is None
    assert leader_of(nacka) is None


def test_the_facilitator_takes_the_lead_back_also_when_it_is_over(nacka: OpenSeminar) -> None:
    """Whoever led has ended the seminar and gone home: the plans are still to be drafted."""
    cleo, _ = leading.add_cofacilitator(nacka.context, nacka.id, NewCofacilitator(name="Cleo"))
    leading.hand_over(nacka.context, nacka.id, Access(), cleo.id)
    seminars.end_seminar(nacka.context, nacka.id)
    leading.hand_over(nacka.context, nacka.id, Access(), None)
    leading.check_leads(nacka.context, Access(), nacka.id)
    with pytest.raises(Conflict, match="seminar_over"):
        leading.hand_over(nacka.context, nacka.id, Access(), cleo.id)
