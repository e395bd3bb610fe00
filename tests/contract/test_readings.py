"""What every exercise gives to follow over the years: plain numbers on their own scale, each named once."""

from dataclasses import asdict, replace

import orjson
import pytest

from tests.contract.conftest import Rehearsed
from tests.contract.running import EXERCISES, KINDS, AnyActivity


@pytest.mark.parametrize("kind", KINDS)
def test_readings_lie_on_their_scale_and_are_named_once(stretched_runs: Rehearsed, kind: str) -> None:
    for activity in stretched_runs(kind, 12):
        found = EXERCISES[kind].readings(activity)
        assert orjson.loads(orjson.dumps([asdict(one) for one in found])) == [asdict(one) for one in found]
        assert len({one.key for one in found}) == len(found)
        for one in found:
            assert one.title and one.need_group is None
            assert one.low <= one.value <= one.high, one
            assert one.wanted is None or one.low <= one.wanted <= one.high, one


@pytest.mark.parametrize("kind", KINDS)
def test_readings_leave_out_what_is_hidden(stretched_runs: Rehearsed, kind: str) -> None:
    *_, last = stretched_runs(kind, 12)
    hidden: AnyActivity = replace(last, entries=[replace(entry, hidden=True) for entry in last.entries])
    assert EXERCISES[kind].readings(hidden) == ()


def test_some_exercises_give_readings(stretched_runs: Rehearsed) -> None:
    """So that the rules above hold for something."""
    given = {kind for kind in KINDS for one in stretched_runs(kind, 12) if EXERCISES[kind].readings(one)}
    assert {"stairs", "channels", "shared_values"} <= given
