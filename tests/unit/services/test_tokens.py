"""A role comes from the token alone, and nobody can make one up."""

import pytest
from itsdangerous import URLSafeSerializer

from workshop.errors import Unauthorised
from workshop.services.tokens import Token, Tokens

SECRET, ADMIN = "a secret that is long", "fays-own-token-of-24"


@pytest.fixture
def tokens() -> Tokens:
    return Tokens(SECRET, ADMIN)


def test_a_token_says_what_it_was_made_for(tokens: Tokens) -> None:
    assert tokens.read(tokens.make("participant", "s1", "p1")) == Token("participant", "s1", "p1")
    assert tokens.read(tokens.make("screen", "s1")) == Token("screen", "s1", "")


@pytest.mark.parametrize("text", [None, 5, "", "a.b", "WyJmYWNpbGl0YXRvciIsInMxIiwiIl0.x", "å" * 50, ADMIN])
def test_a_token_that_was_not_made_here_is_none(tokens: Tokens, text: object) -> None:
    with pytest.raises(Unauthorised, match="bad_token"):
        tokens.read(text)


def test_a_token_that_was_changed_is_none(tokens: Tokens) -> None:
    token = tokens.make("participant", "s1", "p1")
    for wrong in (token[:-1], token + "x", token.swapcase(), tokens.make("screen", "s1")[:9] + token[9:]):
        with pytest.raises(Unauthorised):
            tokens.read(wrong)


def test_a_token_of_another_secret_or_purpose_is_none(tokens: Tokens) -> None:
    for other in (URLSafeSerializer("another secret", salt="samverkstan-token"), URLSafeSerializer(SECRET)):
        with pytest.raises(Unauthorised):
            tokens.read(other.dumps(["facilitator", "s1", ""]))


@pytest.mark.parametrize("content", [["facilitator"], "abc", {"role": "facilitator"}, 7, [["a"], 1, 2]])
def test_signed_nonsense_is_none(tokens: Tokens, content: object) -> None:
    signed = URLSafeSerializer(SECRET, salt="samverkstan-token").dumps(content)
    with pytest.raises(Unauthorised):
        tokens.read(signed)


def test_only_the_first_facilitators_token_is_the_admins(tokens: Tokens) -> None:
    assert tokens.is_admin(ADMIN)
    for wrong in (None, "", ADMIN[:-1], ADMIN + "x", tokens.make("facilitator", "s1"), 5):
        assert not tokens.is_admin(wrong)
