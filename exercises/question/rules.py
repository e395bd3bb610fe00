"""Who may answer and support what, and when."""

from exercises.question.payload import Contribution, QuestionActivity, QuestionConfig, StoredContribution
from workshop.exercise import Participant, Phase, Refused


def check_contribution(
    activity: QuestionActivity, participant: Participant[Contribution], entry: Contribution
) -> None:
    """Refuse what breaks a rule."""
    if entry.type == "answer":
        _check_answer(activity, participant, entry)
    else:
        _check_support(activity, participant, entry)


def _check_answer(
    activity: QuestionActivity, participant: Participant[Contribution], entry: Contribution
) -> None:
    if entry.text is None or entry.answer is not None:
        raise Refused("answer_without_text")
    own = [e for e in participant.entries if e.payload.type == "answer"]
    if any((e.payload.text or "").casefold() == entry.text.casefold() for e in own):
        raise Refused("already_answered")
    most = 1 if activity.config.choices else activity.config.most_answers
    if len(own) >= most:
        raise Refused("too_many_answers", most=most)
    if activity.config.choices and entry.text not in activity.config.choices:
        raise Refused("unknown_choice")


def _check_support(
    activity: QuestionActivity, participant: Participant[Contribution], entry: Contribution
) -> None:
    if entry.answer is None or entry.text is not None:
        raise Refused("support_without_answer")
    if activity.phase is not Phase.ALL:
        raise Refused("not_yet_support")
    if activity.config.choices:
        raise Refused("unknown_answer")
    target = activity.resolve(entry.answer)
    if target not in {activity.resolve(e.ref) for e in answers(activity) if not e.hidden}:
        raise Refused("unknown_answer")
    if target in {activity.resolve(e.ref) for e in participant.entries if e.payload.type == "answer"}:
        raise Refused("own_answer")
    if target in {activity.resolve(e.payload.answer) for e in participant.entries if e.payload.answer}:
        raise Refused("already_supported")


def answers(activity: QuestionActivity) -> list[StoredContribution]:
    """The answers among the entries, hidden ones too."""
    return [e for e in activity.entries if e.payload.type == "answer"]


def check_settings(activity: QuestionActivity, config: QuestionConfig) -> None:
    """Refuse a limit below what somebody has used, and another question or choice once the first has answers."""
    given = answers(activity)
    counts: dict[int, int] = {}
    for entry in given:
        counts[entry.who] = counts.get(entry.who, 0) + 1
    if max(counts.values(), default=0) > config.most_answers:
        raise Refused("more_in_use", most=config.most_answers)
    asked = (activity.config.question, activity.config.choices)
    if given and asked != (config.question, config.choices):
        raise Refused("question_has_answers")
