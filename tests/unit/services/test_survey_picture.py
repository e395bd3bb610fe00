"""The summary's picture: parties at the corners, channels between them, what is shared in the ring; and its tables."""

from xml.etree import ElementTree

import pytest

from tests.two_years import AF, FK, KOM, REG, first_year, second_year
from workshop.exercise import Picture, Table
from workshop.services import plan_editing, plans, surveys
from workshop.services.context import Context
from workshop.services.survey_content import Content
from workshop.services.survey_document import as_document
from workshop.services.survey_parts import SurveyPart, list_parts
from workshop.services.survey_picture import draw_corners, find_corners
from workshop.services.surveys import NewSurvey, SurveyChange
from workshop.storage import plans as plan_rows

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def content(context: Context) -> Content:
    """The second year's survey with one collaboration."""
    first_year(context)
    held = second_year(context)
    made = surveys.start_survey(context, held.record.place_id, NewSurvey(year=2027, language="sv"))
    team: dict[str, object] = {"name": "Teamet", "parties": [FK, AF, "Gymnasieskolan"]}
    return add(context, made, team)


def add(context: Context, content: Content, *rows: dict[str, object]) -> Content:
    change = SurveyChange.model_validate({"add": rows}, strict=False)
    return surveys.change_survey(context, content.record.id, None, change)


def drawn(context: Context, content: Content) -> ElementTree.Element:
    [picture] = draw_corners(context.words["sv"].within("survey"), content)
    return ElementTree.fromstring(picture.svg)


def summary(context: Context, content: Content) -> SurveyPart:
    return next(p for p in list_parts(context.words["sv"], content) if p.key == "summary")


def test_every_party_has_a_corner_of_its_own(content: Content) -> None:
    corners = find_corners(content)
    assert {c.name for c in corners} == {FK, REG, AF, KOM, "Gymnasieskolan"}
    assert len({c.letter for c in corners}) == len({c.place for c in corners}) == 5


def test_strength_is_width_and_dissent_is_dashes(context: Context, content: Content) -> None:
    lines = [
        (float(line.get("stroke-width", "0")), line.get("stroke-dasharray") is not None)
        for line in drawn(context, content).iter(f"{SVG}line")
    ]
    by_strength = {c.strength: (1 + 2 * c.strength, c.differs) for c in content.now.channels}
    assert set(by_strength.values()) <= set(lines)
    assert [dashed for _, dashed in lines].count(True) == 1


def test_the_ring_names_what_is_shared_with_its_parties_letters(context: Context, content: Content) -> None:
    words = [text.text for text in drawn(context, content).iter(f"{SVG}text")]
    letters = {c.name: c.letter for c in find_corners(content)}
    marks = " ".join(sorted(letters[name] for name in (FK, AF, "Gymnasieskolan")))
    assert "Teamet" in words and marks in words


def test_nothing_a_person_wrote_is_markup(context: Context, content: Content) -> None:
    content = add(context, content, {"name": "<script>&", "parties": ["<b>", "A & B", "C"]})
    words = [text.text for text in drawn(context, content).iter(f"{SVG}text")]
    assert "<script>&" in words and "<b>" in words


@pytest.mark.parametrize("extra", range(0, 9))
def test_it_stays_on_its_paper_with_many_parties(context: Context, content: Content, extra: int) -> None:
    more = [f"Ett mycket långt namn på en organisation {n}" for n in range(extra)]
    content = add(context, content, {"name": "Alla", "parties": [FK, REG, *more, KOM]})
    svg = drawn(context, content)
    width, height = float(svg.get("width", "0")), float(svg.get("height", "0"))
    for box in svg.iter(f"{SVG}rect"):
        x, y, w, h = (float(box.get(name, "0")) for name in ("x", "y", "width", "height"))
        assert x >= 0 and y >= 0 and x + w <= width and y + h <= height
    assert len(find_corners(content)) <= 8


def test_its_tables_say_the_same(context: Context, content: Content) -> None:
    picture, channels, shared = summary(context, content).blocks
    assert isinstance(picture, Picture) and isinstance(channels, Table) and isinstance(shared, Table)
    assert len(channels.rows) == len(content.now.channels)
    assert shared.rows == (("Teamet", f"{FK}, {AF}, Gymnasieskolan"),)


def test_a_place_without_parties_has_no_picture(context: Context, content: Content) -> None:
    empty = surveys.start_survey(context, content.place.id, NewSurvey(year=2000, language="sv"))
    assert summary(context, empty).blocks == ()


def test_accepted_measures_come_along_with_what_became_of_them(context: Context, content: Content) -> None:
    plan_id = "p1"
    with context.database.writing() as connection:
        plan_rows.add_plan(
            connection,
            id=plan_id,
            place_id=content.place.id,
            need_group="unga",
            title="Unga",
            people=None,
            direction="",
            questions="",
            representation={},
            lead=None,
            representatives=[],
            next_day="",
            language="sv",
            revision=1,
            updated_at=context.now(),
        )
    told = {"title": "Ett möte i månaden", "actor": FK, "date": "2027-03-01", "progress": "stuck"}
    old = {"title": "Länge sedan", "actor": FK, "date": "2020-03-01"}
    rows = [{"kind": "measure", "fields": fields} for fields in (told | {"needed": "En lokal"}, old)]
    change = plan_editing.PlanChange.model_validate({"add": rows}, strict=False)
    plan_editing.change_plan(context, plan_id, None, change)
    assert len(plans.get_plan(context, plan_id).rows) == 2
    content = surveys.get_survey(context, content.record.id)
    document = as_document(context, content)
    [section] = [s for s in document.sections if s.title.startswith("Åtgärder")]
    [table] = [block for block in section.blocks if isinstance(block, Table)]
    assert table.rows == (("Ett möte i månaden", FK, "2027-03-01", "har fastnat", "En lokal"),)
