"""Who represents an actor in the network, however its name is spelled."""

import pytest

from workshop.services.representation import is_same_actor


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Primärvården", "primärvården", True),
        ("Primärvården (vårdcentralerna)", "Primärvården", True),
        ("Primärvården", "Primärvården (vårdcentralerna) ", True),
        ("Kommunen (skolan)", "Kommunen (hemtjänsten)", False),
        ("Kommunen", "Kommunalförbundet", False),
    ],
)
def test_an_actor_is_known_with_and_without_what_stands_in_brackets(
    one: str, other: str, is_same: bool
) -> None:
    assert is_same_actor(one, other) is is_same
