"""What each audience sees: what to estimate, and what comes of it."""

from collections.abc import Iterable

from workshop.exercise import Audience, Phase, View, first_within

from .entry import LEVELS, MOST_KRONOR
from .estimates import TRIAL, Measure, WhoPaysActivity, measures_of, reckon_all
from .example import EXAMPLES, reckon_example
from .reckoning import Account, Calculation, to_kronor, to_percent

#: Measures and actors that a phone and a screen can hold; the report has them all.
PHONE_MEASURES, SCREEN_MEASURES = 8, 12
PHONE_ACTORS, SCREEN_ACTORS = 8, 14
PHONE_BYTES, SCREEN_BYTES, LEAD_BYTES = 9_000, 80_000, 400_000
#: Names to choose from when one estimates.
MOST_NAMES = 40
FILLING = (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE)


def view_step(activity: WhoPaysActivity, audience: Audience, is_shown: bool) -> View:
    """The task while estimates are handed in, the calculations when they are shown."""
    config = activity.config
    view: View = {
        "horizon": config.horizon,
        "rate": config.rate,
        "rate_source": config.rate_source,
        "most_kronor": MOST_KRONOR,
    }
    if activity.phase in FILLING or not audience.is_participant:
        view |= _task(activity, audience)
    if is_shown:
        view |= _results(activity, audience)
    if activity.config.trial:
        view["trial"] = _trial(activity, audience)
    return view


def _trial(activity: WhoPaysActivity, audience: Audience) -> View:
    """What was there to try out before anybody had reckoned, and where it comes from."""
    config = activity.config
    trial: View = {"id": TRIAL, "source": config.trial_source}
    if activity.phase in FILLING or not audience.is_participant:
        rows = (row.model_dump(mode="json", exclude_none=True) for row in config.trial_rows)
        trial["rows"] = first_within(rows, 12, 1_500 if audience.is_participant else 6_000)
    return trial


def _task(activity: WhoPaysActivity, audience: Audience) -> View:
    is_phone = audience.is_participant
    measures = ({"id": item.id, "title": item.title} for item in measures_of(activity))
    people = (person.actor for person in activity.people if person.actor)
    names = dict.fromkeys(activity.actor(name) for name in (*activity.roll, *people))
    actors = first_within(({"name": name} for name in names), MOST_NAMES, 2_500 if is_phone else 20_000)
    # What is being tried out is an example itself: a phone needs no more of them.
    examples = () if is_phone and activity.config.trial else EXAMPLES
    return {
        "measures": first_within(measures, 20, 4_500 if is_phone else 20_000),
        "actors": [row["name"] for row in actors],
        "examples": [
            {"key": example.key, "years": example.years} | _calculation(reckon_example(example), PHONE_ACTORS)
            for example in examples
        ],
    }


def _results(activity: WhoPaysActivity, audience: Audience) -> View:
    reckoned = reckon_all(activity)
    known = [measure for measure in reckoned if measure.is_reckoned]
    limit = PHONE_ACTORS if audience.is_participant else SCREEN_ACTORS
    most, size = _bounds(audience)
    rows = (_row(measure, limit, with_years=not audience.is_participant) for measure in known)
    view: View = {
        "results": first_within(rows, most, size),
        "results_in_all": len(known),
        "waiting_for": len(reckoned) - len(known),
        "tables_in_all": len(activity.tables),
    }
    if audience.is_facilitator:
        view["items"] = list(_items(activity))
    return view


def _bounds(audience: Audience) -> tuple[int, int]:
    if audience.is_participant:
        return PHONE_MEASURES, PHONE_BYTES
    return (100, LEAD_BYTES) if audience.is_facilitator else (SCREEN_MEASURES, SCREEN_BYTES)


def _row(measure: Measure, limit: int, *, with_years: bool) -> View:
    row: View = {
        "id": measure.item.id,
        "title": measure.item.title,
        "estimates": measure.estimates,
        "tables": measure.at_tables,
        **_calculation(measure.middle, limit),
    }
    if measure.has_levels:
        row["levels"] = {level: _level(measure.levels[level]) for level in LEVELS}
    if with_years:
        shown = [actor["name"] for actor in row["actors"]]
        row["years"] = {name: _years(measure, name) for name in shown}
    return row


def _calculation(calculation: Calculation, limit: int) -> View:
    """The actors that gain and lose most, so that neither end is cut off."""
    names = list(calculation.actors)
    kept = names if len(names) <= limit else [*names[: limit // 2], *names[-(limit - limit // 2) :]]
    return {
        "total": _account(calculation.total),
        "actors": [_actor(calculation, name) for name in kept],
        "actors_in_all": len(names),
        "losers": calculation.losers[:limit],
    }


def _account(account: Account) -> View:
    return {
        "cost": to_kronor(account.cost),
        "saving": to_kronor(account.saving),
        "net": to_kronor(account.net),
        "payback": account.payback,
    }


def _actor(calculation: Calculation, name: str) -> View:
    return {
        "name": name,
        **_account(calculation.actors[name]),
        "bears": to_percent(calculation.share_of_cost(name)),
        "gains": to_percent(calculation.share_of_saving(name)),
    }


def _level(calculation: Calculation) -> View:
    return {
        "net": to_kronor(calculation.total.net),
        "payback": calculation.total.payback,
        "losers": calculation.losers[:6],
    }


def _years(measure: Measure, actor: str) -> list[View]:
    """Cost and saving by year in the money of that year, undiscounted, as combined."""
    return [
        {"cost": to_kronor(year.cost), "saving": to_kronor(year.saving)}
        for year in measure.tables["middle"].get(actor, ())
    ]


def _items(activity: WhoPaysActivity) -> Iterable[View]:
    """The estimates, to hide or point at: what they are built on is free text."""
    titles = {item.id: item.title for item in measures_of(activity)}
    for entry in activity.entries[:400]:
        told = entry.payload
        years = str(told.year) if told.last == told.year else f"{told.year}–{told.last}"
        basis = f": {told.basis}" if told.basis else ""
        title = f"{titles.get(told.measure, told.measure)} · {told.actor} · {years}{basis}"
        yield {"ref": entry.ref, "title": title, "hidden": entry.hidden}
