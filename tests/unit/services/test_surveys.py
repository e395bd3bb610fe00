"""The yearly survey: figures of two years side by side, texts that are people's own, and nothing that was not shown."""

import pytest

from tests.two_years import (
    AF,
    FK,
    KOM,
    PARTIES,
    PLACE,
    REG,
    Gathering,
    first_year,
    open_gathering,
    rehearse,
    second_year,
)
from workshop.documents import write
from workshop.errors import Conflict, NotFound, Refused, Stale
from workshop.services import moderation, survey_document, surveys
from workshop.services.context import Context
from workshop.services.seminars import delete_seminar
from workshop.services.survey_content import Content
from workshop.services.survey_parts import SurveyPart, list_parts
from workshop.services.surveys import NewSurvey, SurveyChange


@pytest.fixture
def years(context: Context) -> tuple[Gathering, Gathering]:
    return first_year(context), second_year(context)


def start(context: Context, held: Gathering, year: int = 2027, language: str = "sv") -> Content:
    new = NewSurvey.model_validate({"year": year, "language": language})
    return surveys.start_survey(context, held.record.place_id, new)


def change(context: Context, content: Content, revision: str | None = None, /, **given: object) -> Content:
    parsed = SurveyChange.model_validate(given, strict=False)
    return surveys.change_survey(context, content.record.id, revision, parsed)


def text_of(context: Context, content: Content) -> str:
    """The whole document as Markdown."""
    document = survey_document.survey_document(context, content.record.id)
    return write(document, "md").decode()


def flat(parts: tuple[SurveyPart, ...]) -> dict[str, SurveyPart]:
    return {part.key: part for one in parts for part in (one, *flat(one.parts).values())}


def test_the_second_year_says_what_changed(context: Context, years: tuple[Gathering, Gathering]) -> None:
    text = text_of(context, start(context, years[1]))
    assert f"Kartläggning av samverkan i {PLACE} 2027" in text
    assert f"| {FK} – {REG} | huvudfåra | 3 | 1 | starkare | 3 / 3 |" in text
    assert f"| {AF} – {FK} | huvudfåra | – | 2 | inte kvar | – |" in text
    assert f"| {KOM} – {REG} | sidofåra | 2 | – | ny | 2 / 2 |" in text
    assert "Styrka 3 av 4 (10 svar). Förra året 1. På väg: bättre." in text
    assert "Fåran är stark. Den är starkare än förra året." in text
    assert f"De två sidorna ser olika: {AF} säger 4, {KOM} säger 1." in text
    assert "Handläggaren sitter på vårdcentralen" in text
    assert "gått snett" not in text, "last year's words are last year's"


def test_the_columns_tell_new_weaker_and_gone(context: Context, years: tuple[Gathering, Gathering]) -> None:
    content = start(context, years[1])
    parts = flat(list_parts(context.words["sv"], content))
    tables = {
        key: [row for block in parts[key].blocks for row in getattr(block, "rows", ())]
        for key in ("structure", "culture", "process")
    }
    assert [row[1:] for row in tables["process"]] == [("89 %", "–", "nytt")]
    assert [row[1:] for row in tables["structure"]] == [("11 %", "92 %", "lättare")]
    assert [row[1:] for row in tables["culture"]] == [("–", "8 %", "borta")]


def test_the_parts_stand_in_the_order_of_the_paper(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    headings = [
        line.lstrip("# ")
        for line in text_of(context, start(context, years[1])).splitlines()
        if line.startswith("## ")
    ]
    assert headings[:3] == ["Inledning", "Samverkansfåror mellan parterna", "Struktur, kultur och process"]
    assert headings[-2:] == ["Sammanfattning", "Jämförelse med förra året"]


def test_what_a_person_wrote_stays_whatever_the_figures_say(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    draft = flat(list_parts(context.words["sv"], content))["background"].fields[0]
    assert draft.text is None and "Kartläggningsdag 2027 (2027-05-12)" in draft.draft
    change(context, content, texts={"background": "Vi har träffats två gånger.\n\nDet räckte."})
    rehearse(open_gathering(context, 2027, month=9), 4)
    text = text_of(context, content)
    assert "Vi har träffats två gånger." in text and "Det räckte." in text
    assert "Utkast ur siffrorna: Under 2027" not in text


def test_an_empty_text_is_empty_and_null_gives_the_draft_back(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    content = change(context, content, texts={"problem": ""})
    assert "Tyngst vägde" not in text_of(context, content)
    content = change(context, content, texts={"problem": None})
    assert "Utkast ur siffrorna: Tyngst vägde" in text_of(context, content)


def test_last_years_words_stand_beside_a_channel(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    last = start(context, years[1], 2026)
    key = next(c.key for c in last.now.channels if {c.a, c.b} == {FK, REG})
    change(context, last, texts={f"channel.{key}.needs": "En handläggare på plats."})
    assert "Förra året stod det (Vad som behövs): En handläggare på plats." in text_of(
        context, start(context, years[1])
    )


def test_what_was_written_of_a_channel_outlives_its_seminar(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    key = content.now.channels[0].key
    change(context, content, texts={f"channel.{key}.works": "Tisdagarna fungerar."})
    delete_seminar(context, years[1].id)
    text = text_of(context, content)
    assert "Tisdagarna fungerar." in text
    assert "Skrivet om fåror som inte längre finns i siffrorna" in text


def test_the_six_reasons_stand_with_their_source_until_somebody_leaves_them_out(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    text = text_of(context, content)
    assert "6. Ekonomiska incitament saknas ofta" in text and "SKL 2007" in text
    content = change(context, content, left_out=["reasons"])
    assert "Ekonomiska incitament" not in text_of(context, content)
    with pytest.raises(Refused):
        change(context, content, left_out=["background"])


def test_collaborations_go_on_from_last_year(context: Context, years: tuple[Gathering, Gathering]) -> None:
    last = start(context, years[1], 2026)
    team = {"name": "Teamet", "parties": [FK, AF, KOM], "works": "Ses en gång i kvartalet."}
    last = change(context, last, add=[team, {"name": "Hälsocenter"}])
    content = start(context, years[1])
    rows = {row["name"]: row for row in content.record.collaborations}
    assert rows["Teamet"]["is_taken_over"]
    assert "Ingen har sett över den i år" in text_of(context, content)
    changed = {"id": rows["Teamet"]["id"], "works": "Ses varje månad."}
    content = change(context, content, change=[changed], remove=[rows["Hälsocenter"]["id"]])
    text = text_of(context, content)
    assert "Ses varje månad." in text
    assert "Förra året stod det (Vad som fungerar): Ses en gång i kvartalet." in text
    assert "Finns inte kvar sedan förra året: Hälsocenter." in text
    assert "Ingen har sett över" not in text


def test_two_parties_are_a_channel_and_no_collaboration(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    for parties in ([FK, AF], [FK, AF, FK]):
        with pytest.raises(Refused) as refusal:
            change(context, content, add=[{"name": "Vi två", "parties": parties}])
        assert refusal.value.code == "too_few_parties"
    assert surveys.get_survey(context, content.record.id).record.collaborations == []


def test_nothing_that_was_not_shown_comes_along(context: Context) -> None:
    held = open_gathering(context, 2027)
    held.move("channels", "individual")
    held.move("obstacles", "individual")
    held.about(FK, REG, 3, 3, why="Hemligt tills vidare")
    held.say("obstacles", held.crowd[:1], {"text": "Ett eget hinder", "weight": 3})
    content = start(context, held)
    assert not content.now.channels and not content.now.obstacles
    text = text_of(context, content)
    assert "Hemligt" not in text and "Ett eget hinder" not in text


def test_what_the_leader_hides_goes_from_the_survey_too(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    held = years[1]
    content = start(context, held)
    running = held.running("channels")
    for entry in running.log.entries:
        if entry.payload.why:
            moderation.moderate_entry(context, held.activity("channels").id, entry.ref, "hide")
    assert "Handläggaren" not in text_of(context, content)


def test_the_few_stay_pooled(context: Context) -> None:
    """Four of the region and one of FK: what each side says would give them away."""
    held = open_gathering(context, 2027)
    held.move("channels", "individual")
    held.say("channels", held.of(REG)[:4], {"a": FK, "b": REG, "strength": 4})
    held.say("channels", held.of(FK)[:1], {"a": FK, "b": REG, "strength": 0})
    held.move("channels", "results")
    [channel] = start(context, held).now.channels
    assert channel.seen == (None, None)


def test_a_seminar_of_another_place_or_year_is_left_alone(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    other = open_gathering(context, 2027, place="Nacka")
    other.move("channels", "individual")
    other.about(FK, KOM, 4, 4)
    other.move("channels", "results")
    content = start(context, years[1])
    assert {s.id for s in content.now.seminars} == {years[1].id}
    assert {frozenset((c.a, c.b)) for c in content.now.channels}.isdisjoint({frozenset((FK, KOM))})


def test_a_year_has_one_survey_and_a_place_must_be_there(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    start(context, years[1])
    with pytest.raises(Conflict, match="survey_exists"):
        start(context, years[1])
    with pytest.raises(NotFound, match="unknown_place"):
        surveys.start_survey(context, "no-such-place", NewSurvey(year=2027))
    with pytest.raises(NotFound, match="unknown_survey"):
        surveys.get_survey(context, "no-such-survey")


def test_the_second_to_save_is_told_and_nothing_is_written(
    context: Context, years: tuple[Gathering, Gathering]
) -> None:
    content = start(context, years[1])
    change(context, content, "1", texts={"summary": "Alices"})
    with pytest.raises(Stale):
        change(context, content, "1", texts={"summary": "Bobs"})
    assert surveys.get_survey(context, content.record.id).text("summary") == "Alices"


def test_a_field_that_is_none_is_refused(context: Context, years: tuple[Gathering, Gathering]) -> None:
    content = start(context, years[1])
    for name in ("no_such", "channel.zzz.works", "channel..works", "channel.a b.needs", ""):
        with pytest.raises(Refused):
            change(context, content, texts={name: "x"})
    with pytest.raises(NotFound, match="unknown_collaboration"):
        change(context, content, remove=["nobody"])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_two_rehearsed_years_give_every_document(context: Context, language: str) -> None:
    before, now = open_gathering(context, 2026), open_gathering(context, 2027)
    rehearse(before, 1)
    rehearse(now, 2)
    content = start(context, now, language=language)
    parties = list(PARTIES)
    content = change(context, content, add=[{"name": "RESAM", "parties": parties[:3]}])
    document = survey_document.survey_document(context, content.record.id)
    assert len(content.changes) >= 4, "channels, obstacles, stairs and shared values"
    for format in ("md", "html", "pdf", "docx", "odt", "xlsx", "csv"):
        assert len(write(document, format)) > 1_000, format


def test_an_empty_place_has_a_survey_to_write_in(context: Context) -> None:
    held = open_gathering(context, 2020)
    content = start(context, held, 2027)
    assert "Inget seminarium i år har visat samverkansfårorna." in text_of(context, content)
    assert write(survey_document.survey_document(context, content.record.id), "pdf").startswith(b"%PDF")
