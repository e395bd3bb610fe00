"""The arithmetic: exact decimals all through, rounded only when shown.

Year 1 counts in full; each later year is worth one rate less than the one before: an amount of year n is divided by
(1 + rate) to the power n - 1. Divisions are carried to 60 digits, so that no krona is lost on any sum there can be.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

EXACT = Context(prec=60)
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Year:
    """One actor's money one year, in the money of that year."""

    cost: Decimal = ZERO
    saving: Decimal = ZERO


#: The years of one actor, from year 1 on.
Years = Sequence[Year]


@dataclass(frozen=True, slots=True)
class Account:
    """What a measure means to one actor, or to all: in today's money. `nets` is the discounted net of each year."""

    cost: Decimal
    saving: Decimal
    nets: tuple[Decimal, ...]

    @property
    def net(self) -> Decimal:
        return self.saving - self.cost

    @property
    def payback(self) -> int | None:
        """The first year from which what has been saved so far never again is less than what it has cost so far; None
        where that does not happen within the years counted."""
        year, so_far = None, ZERO
        for number, net in enumerate(self.nets, start=1):
            so_far += net
            if so_far < 0:
                year = None
            elif year is None:
                year = number
        return year


@dataclass(frozen=True, slots=True)
class Calculation:
    """One measure reckoned. `actors` stand with the one that gains most first."""

    total: Account
    actors: Mapping[str, Account]

    def share_of_cost(self, actor: str) -> Decimal | None:
        """The part of the whole cost that the actor bears, in per cent."""
        return _percent(self.actors[actor].cost, self.total.cost)

    def share_of_saving(self, actor: str) -> Decimal | None:
        return _percent(self.actors[actor].saving, self.total.saving)

    @property
    def losers(self) -> list[str]:
        """*Någon annan betalar notan*: those who lose although the whole gains, the greatest loss first."""
        if self.total.net <= 0:
            return []
        lost = [name for name, account in self.actors.items() if account.net < 0]
        return sorted(lost, key=lambda name: (self.actors[name].net, name))


def reckon(tables: Mapping[str, Years], rate: Decimal) -> Calculation:
    """Reckon one measure from each actor's years; `rate` in per cent."""
    with localcontext(EXACT):
        factors = _factors(rate, max((len(years) for years in tables.values()), default=0))
        accounts = {actor: _account(years, factors) for actor, years in tables.items()}
        nets = [
            sum((account.nets[n] for account in accounts.values() if n < len(account.nets)), ZERO)
            for n in range(len(factors))
        ]
        total = Account(
            sum((account.cost for account in accounts.values()), ZERO),
            sum((account.saving for account in accounts.values()), ZERO),
            tuple(nets),
        )
    ordered = sorted(accounts.items(), key=lambda item: (-item[1].net, item[0]))
    return Calculation(total, dict(ordered))


def _factors(rate: Decimal, years: int) -> list[Decimal]:
    growth = 1 + rate / 100
    return [1 / growth**n for n in range(years)]


def _account(years: Years, factors: Sequence[Decimal]) -> Account:
    pairs = list(zip(years, factors, strict=False))
    return Account(
        sum((year.cost * factor for year, factor in pairs), ZERO),
        sum((year.saving * factor for year, factor in pairs), ZERO),
        tuple((year.saving - year.cost) * factor for year, factor in pairs),
    )


def median(amounts: Iterable[int]) -> Decimal:
    """The middle one, or the mean of the two in the middle: one slip of the finger moves nothing."""
    ordered = sorted(amounts)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return Decimal(ordered[half])
    return Decimal(ordered[half - 1] + ordered[half]) / 2


def to_kronor(amount: Decimal) -> int:
    """Rounded to be shown."""
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP, EXACT))


def to_percent(part: Decimal | None) -> int | None:
    return None if part is None else int(part.quantize(Decimal(1), ROUND_HALF_UP, EXACT))


def _percent(part: Decimal, whole: Decimal) -> Decimal | None:
    with localcontext(EXACT):
        return part * 100 / whole if whole else None
