"""Who was shown out stays out: nothing that they still hold tells them the new code."""

import pytest

from tests.people import OpenSeminar
from tests.web.callers import Caller
from workshop.services.people import Door, remove_person, set_door


@pytest.mark.parametrize("kind", ["participant", "facilitator", "screen of before"])
def test_the_screen_opens_with_nothing_but_its_own_token(
    anybody: Caller, seminar: OpenSeminar, kind: str
) -> None:
    """A participant's token would tell somebody who was removed the code that was made to keep them out."""
    bob = seminar.join("Bob")
    tokens = anybody.kit.site.tokens
    token = {
        "participant": tokens.make("participant", seminar.id, bob.id),
        "facilitator": tokens.make("facilitator", seminar.id),
        "screen of before": tokens.make("screen", seminar.id, "another-key"),
    }[kind]
    remove_person(seminar.context, seminar.id, bob.id)
    set_door(seminar.context, seminar.id, Door(open=True, new_code=True))
    response = anybody.get(f"/screen/{token}")
    assert response.status_code == 401
    assert seminar.code not in response.text


def test_the_screens_own_token_opens_it(anybody: Caller, seminar: OpenSeminar) -> None:
    token = anybody.kit.site.tokens.make("screen", seminar.id, seminar.record.screen_key)
    assert seminar.code in anybody.get(f"/screen/{token}").text
