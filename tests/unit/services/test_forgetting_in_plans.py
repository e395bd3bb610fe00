"""Promise 5 in plans: a person is erased and leaves an empty row. What they did stays, by nobody."""

from pathlib import Path
from random import Random

import orjson
import pytest

from tests.archiving import archive_of_place, elsewhere, take_in
from tests.people import ACTORS, OpenSeminar
from workshop.errors import Forbidden, NotFound
from workshop.services import (
    diary,
    keeping,
    plan_access,
    plan_editing,
    plan_forgetting,
    plan_revisions,
    plans,
)
from workshop.services.context import Context
from workshop.services.plan_access import NewKey, PlanAccess
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plan_fields import Representative

NINA = "Nina Nätverksson"


@pytest.fixture
def plan_id(nacka: OpenSeminar) -> str:
    """Nina led the network, represented, wrote, accepted and had a link that was ended; her name stands in texts."""
    context = nacka.context
    nacka.run_through(nacka.join_many(dict.fromkeys(ACTORS[:2], 3)), Random(4))
    plan_id = plans.draft_plans(context, nacka.id)[0].record.id
    nina = Representative(name=NINA, actor=ACTORS[0], function="fyrvaktare i Nätverksby")
    bo = Representative(name="Bo", actor=ACTORS[1], function=None)
    fields = {"title": f"{NINA}s lista", "actor": ACTORS[0], "function": f"fråga {NINA}"}
    change = PlanChange(
        lead=nina,
        representatives=(nina, bo),
        questions=f"Hinner {NINA} med? Att bo hemma.",
        add=(NewRow(kind="measure", fields=dict(fields)),),
    )
    plan = plan_editing.change_plan(context, plan_id, None, change, NINA)
    own = next(row.id for row in plan.rows if row.fields["title"].startswith(NINA))
    accept = PlanChange(rows=(RowChange(id=own, state="accepted"),))
    plan_editing.change_plan(context, plan_id, None, accept, NINA)
    diary.add_note(context, plan_id, diary.NewNote(text=f"Ringde {NINA}."), NINA)
    key, _ = plan_access.add_key(context, plan_id, NewKey(role="network_lead", name=NINA))
    plan_access.end_key(context, plan_id, key.id)
    return plan_id


def lead_link(context: Context, plan_id: str, name: str) -> tuple[PlanAccess, str]:
    key, token = plan_access.add_key(context, plan_id, NewKey(role="network_lead", name=name))
    return PlanAccess(key), token


def on_disk(context: Context, text: str) -> bool:
    files = keeping.database_file(context.settings).parent.glob("samverkstan.sqlite*")
    # As JSON has it too, which writes what is not ASCII by numbers.
    forms = (text.encode(), orjson.dumps(text)[1:-1], text.encode("ascii", "backslashreplace"))
    return any(form in path.read_bytes() for path in files for form in forms)


def test_the_name_is_nowhere_afterwards_not_even_in_the_files(context: Context, plan_id: str) -> None:
    assert NINA in plan_forgetting.list_names(context, plan_id)
    assert on_disk(context, NINA)
    assert plan_forgetting.forget_person(context, plan_id, f"  nina  {NINA.split()[1]} ".lower()) > 0
    assert plan_forgetting.forget_person(context, plan_id, NINA) > 0, "in running text as it is written"
    assert plan_forgetting.list_names(context, plan_id) == ["Bo"]
    assert not on_disk(context, NINA)


def test_one_press_takes_out_all_of_it(context: Context, plan_id: str) -> None:
    plan_forgetting.forget_person(context, plan_id, NINA)
    assert plan_forgetting.list_names(context, plan_id) == ["Bo"]
    assert not on_disk(context, NINA) and not on_disk(context, "fyrvaktare i Nätverksby")


def test_what_they_did_stays_by_nobody(context: Context, plan_id: str) -> None:
    before = plan_revisions.list_revisions(context, plan_id)
    plan_forgetting.forget_person(context, plan_id, NINA)
    after = plan_revisions.list_revisions(context, plan_id)
    assert [(one.number, one.at) for one in after] == [(one.number, one.at) for one in before]
    assert {one.by for one in after} == {""}
    [note] = diary.list_notes(context, plan_id)
    assert (note.by, note.text) == ("", "Ringde borttagen person.")
    plan = plans.get_plan(context, plan_id)
    assert plan.record.lead is None, "somebody else is to be named"
    assert [one["name"] for one in plan.record.representatives] == ["Bo"]
    assert plan.record.questions == "Hinner borttagen person med? Att bo hemma."
    assert "borttagen person lista" in {row.fields["title"] for row in plan.rows}


def test_a_revision_says_that_the_actor_was_represented_and_is_put_back_without_the_person(
    context: Context, plan_id: str
) -> None:
    plan_forgetting.forget_person(context, plan_id, NINA)
    [number] = [one.number for one in plan_revisions.list_revisions(context, plan_id)]
    differences = plan_revisions.compare_revisions(context, plan_id, number, None)
    [lead] = [one for one in differences if one.field == "lead"]
    assert lead.before == {"name": "", "actor": ACTORS[0], "function": None}
    plan_revisions.restore_revision(context, plan_id, number, "Alice")
    record = plans.get_plan(context, plan_id).record
    assert record.lead is None and [one["name"] for one in record.representatives] == ["Bo"]


def test_a_short_name_is_left_alone_in_running_text(context: Context, plan_id: str) -> None:
    plan_forgetting.forget_person(context, plan_id, "bo")
    record = plans.get_plan(context, plan_id).record
    assert record.questions.endswith("Att bo hemma.")
    assert [one["name"] for one in record.representatives] == [NINA]


def test_a_link_of_that_name_is_ended(context: Context, plan_id: str) -> None:
    _, token = lead_link(context, plan_id, "Nils Ny")
    plan_forgetting.forget_person(context, plan_id, "Nils Ny")
    with pytest.raises(Forbidden, match="link_ended"):
        plan_access.find_access(context, token)


def test_no_network_lead_ends_anothers_link_that_way(context: Context, plan_id: str) -> None:
    nils, token = lead_link(context, plan_id, "Nils Ny")
    olga, own = lead_link(context, plan_id, "Olga Ny")
    with pytest.raises(Forbidden, match="not_your_link"):
        plan_forgetting.forget_person(context, plan_id, "Nils Ny", olga)
    assert plan_access.find_access(context, token) == nils
    plan_forgetting.forget_person(context, plan_id, NINA, olga)
    plan_forgetting.forget_person(context, plan_id, "Olga Ny", olga)
    with pytest.raises(Forbidden, match="link_ended"):
        plan_access.find_access(context, own)


def test_a_name_that_stands_nowhere_is_said(context: Context, plan_id: str) -> None:
    with pytest.raises(NotFound, match="unknown_name"):
        plan_forgetting.forget_person(context, plan_id, "Ingen Alls")
    with pytest.raises(NotFound, match="unknown_plan"):
        plan_forgetting.forget_person(context, "none", NINA)


def test_the_place_still_goes_into_an_archive_and_out_of_it(
    context: Context, nacka: OpenSeminar, plan_id: str, tmp_path: Path
) -> None:
    plan_forgetting.forget_person(context, plan_id, NINA)
    archive = archive_of_place(context, nacka.record.place_id)
    assert NINA.encode() not in archive
    with elsewhere(context, tmp_path) as other:
        take_in(other, archive)
        assert {one.by for one in plan_revisions.list_revisions(other, plan_id)} == {""}
