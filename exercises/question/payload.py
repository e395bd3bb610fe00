"""What a question is set to, and what is handed in: an answer, or support for somebody else's."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.exercise import Activity, Config, Line, Payload, Ref, StoredEntry, TextOrNothing


class QuestionConfig(Config):
    """`question` is the leader's own (empty: the exercise's words ask), `most_answers` what each may give. With
    `choices` each answers by one of them, and by nothing else."""

    question: TextOrNothing = ""
    most_answers: Annotated[int, Field(ge=1, le=10)] = 3
    choices: Annotated[tuple[Line, ...], Field(max_length=6)] = ()


class Contribution(Payload):
    """An `answer` has a `text`; a `support` names the `answer` it supports."""

    type: Literal["answer", "support"] = "answer"
    text: Line | None = None
    answer: Ref | None = None


QuestionActivity = Activity[QuestionConfig, Contribution]
StoredContribution = StoredEntry[Contribution]
