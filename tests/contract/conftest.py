"""Rehearsed activities, made once: a thousand people take a while to hand in."""

from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from tests.contract.running import EXERCISES, AnyActivity, Rehearsal, make_activity, marked, stretched
from workshop.services.context import Context

Rehearsed = Callable[[str, int], tuple[AnyActivity, ...]]


@pytest.fixture(scope="session")
def stretched_runs(stock: Context) -> Rehearsed:
    """(kind, number of people) → the activity at the end of each phase, all texts as long as they may be."""

    @cache
    def run(kind: str, number: int) -> tuple[AnyActivity, ...]:
        start = make_activity(stock, kind, number)
        return tuple(Rehearsal(EXERCISES[kind], start, Random(number), stretched).run())

    return run


@pytest.fixture(scope="session")
def marked_runs(stock: Context) -> Rehearsed:
    """(kind, number of people) → the activity at the end of each phase, all texts marked."""

    @cache
    def run(kind: str, number: int) -> tuple[AnyActivity, ...]:
        start = make_activity(stock, kind, number)
        return tuple(Rehearsal(EXERCISES[kind], start, Random(number), marked).run())

    return run
