"""Links that were ended stay so: no import brings them back, and after a restored backup all are ended at once."""

from pathlib import Path

import pytest

from tests.archiving import archive_of_place, elsewhere, live_through, take_in
from tests.people import ACTORS, OpenSeminar, open_nacka
from workshop.errors import Forbidden, NotFound
from workshop.services import feedback, keeping, leading, place_links, plan_access, plans, seminars
from workshop.services.context import Context
from workshop.services.leading import NewCofacilitator
from workshop.services.plan_access import NewKey
from workshop.services.tokens import Token


def give_links(seminar: OpenSeminar) -> dict[str, str]:
    """A token of each kind that the place gives out."""
    context = seminar.context
    plan = plans.draft_plans(context, seminar.id)[0].record.id
    lead, actor = NewKey(role="network_lead", name="Nils"), NewKey(role="actor", name="Bob", actor=ACTORS[0])
    return {
        "lead": plan_access.add_key(context, plan, lead)[1],
        "actor": plan_access.add_key(context, plan, actor)[1],
        "helper": leading.add_cofacilitator(context, seminar.id, NewCofacilitator(name="Cleo"))[1],
        "feedback": feedback.find_or_make_page(context, seminar.id).token,
    }


def _find(context: Context, name: str, token: str) -> object:
    if name == "feedback":
        return feedback.find_page(context, token)
    find = leading.find_access if name == "helper" else plan_access.find_access
    return find(context, token)


def what_opens(context: Context, links: dict[str, str]) -> set[str]:
    opened = set()
    for name, token in links.items():
        try:
            if _find(context, name, token):
                opened.add(name)
        except (Forbidden, NotFound):
            continue
    return opened


def test_all_links_of_a_place_end_at_once_and_another_places_do_not(nacka: OpenSeminar) -> None:
    context = nacka.context
    other = open_nacka(context, place="Elsewhere")
    own, others = give_links(nacka), give_links(other)
    cleo = leading.read_leading(context, nacka.id).cofacilitators[0].id
    leading.hand_over(context, nacka.id, leading.Access(), cleo)
    ended = place_links.end_links(context, nacka.record.place_id)
    assert (ended.plans, ended.feedback_pages, ended.cofacilitators) == (2, 1, ((nacka.id, cleo),))
    assert what_opens(context, own) == set()
    assert leading.read_leading(context, nacka.id).leader is None
    assert what_opens(context, others) == set(others)
    with pytest.raises(NotFound, match="unknown_place"):
        place_links.end_links(context, "none")


def test_whoever_took_part_finds_the_feedback_page_by_its_new_link(nacka: OpenSeminar) -> None:
    alice = nacka.join("Alice")
    old = give_links(nacka)["feedback"]
    seminars.end_seminar(nacka.context, nacka.id)
    place_links.end_links(nacka.context, nacka.record.place_id)
    page = feedback.find_link_for(nacka.context, nacka.id, Token("participant", nacka.id, alice.id))
    assert page.token != old and feedback.read_feedback(nacka.context, page.token)


def test_a_backup_that_is_put_back_revives_links_until_they_are_ended(
    nacka: OpenSeminar, tmp_path: Path
) -> None:
    context, links = nacka.context, give_links(nacka)
    keeping.back_up(context.settings, tmp_path / "backup.sqlite")
    place_links.end_links(context, nacka.record.place_id)
    context.database.close()
    keeping.restore(context.settings, tmp_path / "backup.sqlite")
    assert what_opens(context, links) == set(links), "what a backup holds it brings back"
    place_links.end_links(context, nacka.record.place_id)
    assert what_opens(context, links) == set()


def test_an_archive_brings_no_link_along(context: Context, tmp_path: Path) -> None:
    """Also one whose feedback page was on: whoever imports it decides anew."""
    nacka = live_through(context)
    links = give_links(nacka)
    archive = archive_of_place(context, nacka.record.place_id)
    assert not any(token.encode() in archive for token in links.values())
    with elsewhere(context, tmp_path) as there:
        take_in(there, archive)
        assert what_opens(there, links) == set()
        assert not feedback.find_or_make_page(there, nacka.id).is_open
        assert place_links.end_links(there, nacka.record.place_id).plans == 0
