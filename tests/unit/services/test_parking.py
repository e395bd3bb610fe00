"""The parking list: what belongs elsewhere is kept, without names, and goes when it must."""

import pytest
from pydantic import ValidationError

from tests.people import OpenSeminar, open_nacka
from workshop.documents import write
from workshop.errors import Conflict, Forbidden, NotFound, Refused
from workshop.services import aside, keeping, moderation, parking, people, reports, results, seminars
from workshop.services.parking import NewParked
from workshop.storage import parked
from workshop.storage.records import ParkedRecord, ParticipantRecord


def park(seminar: OpenSeminar, text: str) -> ParkedRecord:
    return parking.park(seminar.context, seminar.id, NewParked(text=text))


def send(seminar: OpenSeminar, person: ParticipantRecord, text: str, client_id: str | None = None) -> None:
    parking.send_line(seminar.context, seminar.id, person.id, client_id or seminar.new_id(), text)


def lines(seminar: OpenSeminar) -> list[ParkedRecord]:
    return parking.read_parking(seminar.context, seminar.id).lines


def change(seminar: OpenSeminar, line: ParkedRecord, state: str) -> ParkedRecord:
    return parking.change_parked(seminar.context, seminar.id, line.id, state)  # type: ignore[arg-type]


def test_leader_and_participants_put_lines_on_it(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    park(nacka, "Budgeten")
    send(nacka, alice, "Sekretessen")
    assert [(line.text, line.source, line.state) for line in lines(nacka)] == [
        ("Budgeten", "leader", "open"),
        ("Sekretessen", "participant", "open"),
    ]


def test_a_line_sent_twice_is_one_line(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    send(nacka, alice, "Sekretessen", "line-one")
    send(nacka, alice, "Sekretessen", "line-one")
    assert len(lines(nacka)) == 1
    with pytest.raises(Conflict, match="id_conflict"):
        send(nacka, alice, "Något annat", "line-one")
    with pytest.raises(Conflict, match="id_conflict"):
        send(nacka, nacka.join("Bob"), "Sekretessen", "line-one")


def test_nobody_fills_it_alone(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    for number in range(parking.MOST_FROM_ONE):
        send(nacka, alice, f"Rad {number}")
    with pytest.raises(Refused, match="too_many_parked"):
        send(nacka, alice, "En till")
    send(nacka, nacka.join("Bob"), "Min egen")


def test_somebody_removed_sends_nothing(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    people.remove_person(nacka.context, nacka.id, alice.id)
    with pytest.raises(Forbidden, match="removed"):
        send(nacka, alice, "Sekretessen")


def test_an_ended_seminar_takes_no_more(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    line = park(nacka, "Budgeten")
    seminars.end_seminar(nacka.context, nacka.id)
    with pytest.raises(Conflict, match="seminar_over"):
        send(nacka, alice, "Sekretessen")
    assert change(nacka, line, "blanked").text == ""


@pytest.mark.parametrize("text", ["", "   ", "x" * 141, None, 5])
def test_a_line_is_a_line(text: object) -> None:
    with pytest.raises(ValidationError):
        NewParked.model_validate({"text": text} if text is not None else {"text": []})


def test_a_line_needs_words_or_an_entry(nacka: OpenSeminar) -> None:
    with pytest.raises(Refused, match="missing"):
        parking.park(nacka.context, nacka.id, NewParked())


@pytest.fixture
def asked(nacka: OpenSeminar, alice: ParticipantRecord) -> OpenSeminar:
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": "Anna Berg på Storgatan"})
    return nacka


def park_entry(seminar: OpenSeminar) -> ParkedRecord:
    [ref] = seminar.refs("question")
    new = NewParked(activity=seminar.activity("question").id, entry=ref)
    return parking.park(seminar.context, seminar.id, new)


def test_an_entry_is_parked_as_it_stands_and_goes_with_it(asked: OpenSeminar) -> None:
    assert park_entry(asked).text == "Anna Berg på Storgatan"
    [ref] = asked.refs("question")
    moderation.moderate_entry(asked.context, asked.activity("question").id, ref, "blank")
    [line] = lines(asked)
    assert (line.text, line.state) == ("", "blanked")


def test_a_hidden_entrys_line_is_hidden_too(asked: OpenSeminar) -> None:
    park_entry(asked)
    [ref] = asked.refs("question")
    moderation.moderate_entry(asked.context, asked.activity("question").id, ref, "hide")
    assert [line.state for line in lines(asked)] == ["hidden"]
    with pytest.raises(NotFound, match="unknown_entry"):
        park_entry(asked)


def test_an_entrys_line_waits_as_the_entry_does_until_results_are_shown(asked: OpenSeminar) -> None:
    park_entry(asked)
    aside.show_aside(asked.context, asked.id, "parking")

    def told() -> list[str]:
        screen = aside.read_aside(asked.context, asked.id)
        archive = results.read_archive(asked.context, asked.id)
        report = write(reports.seminar_document(asked.context, asked.id), "md").decode()
        return [text for text in (str(screen), str(archive["parking"]), report) if "Anna Berg" in text]

    assert told() == []
    asked.move("question", "results")
    assert len(told()) == 3


def test_an_entry_of_another_seminar_is_not_parked_here(asked: OpenSeminar) -> None:
    other = open_nacka(asked.context)
    [ref] = asked.refs("question")
    with pytest.raises(Forbidden, match="other_seminar"):
        parking.park(other.context, other.id, NewParked(activity=asked.activity("question").id, entry=ref))


def test_it_is_dealt_with_hidden_and_wiped(nacka: OpenSeminar) -> None:
    line = park(nacka, "Budgeten")
    for state in ("done", "open", "hidden", "open", "blanked"):
        assert change(nacka, line, state).state == state
    assert lines(nacka)[0].text == ""
    with pytest.raises(Conflict, match="line_is_blanked"):
        change(nacka, line, "open")
    with pytest.raises(NotFound, match="unknown_line"):
        parking.change_parked(nacka.context, open_nacka(nacka.context).id, line.id, "done")


def test_screen_report_and_archive_show_what_is_not_hidden(nacka: OpenSeminar) -> None:
    for text, state in (("Synlig", "open"), ("Klar", "done"), ("Dold", "hidden"), ("Raderad", "blanked")):
        change(nacka, park(nacka, text), state)
    aside.show_aside(nacka.context, nacka.id, "parking")
    told = aside.read_aside(nacka.context, nacka.id)
    assert [(line["text"], line["is_done"]) for line in told["lines"]] == [("Synlig", False), ("Klar", True)]
    assert (told["show"], told["parked"], told["total"]) == ("parking", 1, 2)
    text = write(reports.seminar_document(nacka.context, nacka.id), "md").decode()
    assert "Synlig" in text and "Klar" in text
    assert "Dold" not in text and "Raderad" not in text
    archive = results.read_archive(nacka.context, nacka.id)["parking"]
    assert archive == [{"text": "Synlig", "state": "open"}, {"text": "Klar", "state": "done"}]


def test_the_screen_gets_no_lines_while_they_are_not_shown(nacka: OpenSeminar) -> None:
    park(nacka, "Synlig")
    assert aside.read_aside(nacka.context, nacka.id)["lines"] == []


def test_a_seminar_without_lines_has_no_such_heading(nacka: OpenSeminar) -> None:
    text = write(reports.seminar_document(nacka.context, nacka.id), "md").decode()
    assert nacka.context.words["sv"]("parking.heading") not in text


def test_the_end_forgets_who_sent_it(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    send(nacka, alice, "Sekretessen")
    seminars.end_seminar(nacka.context, nacka.id)
    [line] = lines(nacka)
    assert (line.text, line.participant_id, line.client_id) == ("Sekretessen", None, None)


def test_purging_forgets_who_sent_it(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    send(nacka, alice, "Sekretessen")
    with nacka.context.database.writing() as connection:
        keeping._purge_seminar(nacka.context, connection, nacka.record)
        [line] = parked.list_parked(connection, nacka.id)
    assert (line.text, line.participant_id, line.client_id) == ("Sekretessen", None, None)
