"""What the plan gets: each measure's calculation, with every figure as it was worked out."""

from decimal import Decimal

from workshop.exercise import (
    AccountData,
    ActorAccountData,
    CalculationData,
    ChainItem,
    ChainKind,
    Harvest,
)

from .entry import Level
from .estimates import Measure, WhoPaysActivity, reckon_all
from .reckoning import Account, Calculation

#: A plan names those who pay and gain; the report has more of them.
MOST_ACTORS = 40


def harvest_calculations(activity: WhoPaysActivity) -> Harvest:
    """Those with the most estimates behind them first; never the one that was tried out."""
    known = [measure for measure in reckon_all(activity) if measure.estimates and not measure.is_trial]
    known.sort(key=lambda measure: -measure.estimates)
    return Harvest(tuple(_as_item(activity, measure) for measure in known))


def _as_item(activity: WhoPaysActivity, measure: Measure) -> ChainItem:
    own = [e for e in activity.entries if e.payload.measure == measure.item.id and not e.hidden]
    return ChainItem(
        ref=f"sum:{measure.item.id}",
        kind=ChainKind.CALCULATION,
        title=measure.item.title,
        votes=measure.estimates,
        actors=len({entry.actor for entry in own}),
        tables=measure.at_tables,
        answers=(measure.item.id,),
        data={**_data(activity, measure)},
    )


def _data(activity: WhoPaysActivity, measure: Measure) -> CalculationData:
    middle, config = measure.middle, activity.config
    return CalculationData(
        horizon=config.horizon,
        rate=config.rate,
        rate_source=config.rate_source,
        total=_account(middle.total),
        low=_level(measure, "low"),
        high=_level(measure, "high"),
        actors=[_actor(middle, name) for name in list(middle.actors)[:MOST_ACTORS]],
        losers=middle.losers,
    )


def _level(measure: Measure, level: Level) -> AccountData | None:
    return _account(measure.levels[level].total) if measure.has_levels else None


def _account(account: Account) -> AccountData:
    return AccountData(
        cost=_written(account.cost),
        saving=_written(account.saving),
        net=_written(account.net),
        payback=account.payback,
    )


def _actor(calculation: Calculation, name: str) -> ActorAccountData:
    bears, gains = calculation.share_of_cost(name), calculation.share_of_saving(name)
    return ActorAccountData(
        **_account(calculation.actors[name]),
        actor=name,
        bears=None if bears is None else _written(bears),
        gains=None if gains is None else _written(gains),
    )


def _written(amount: Decimal) -> str:
    """Every digit, without an exponent and without zeros that say nothing."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
