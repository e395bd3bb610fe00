"""Its part of the report, and what changed since last time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table, Words

from .entry import LEVELS
from .estimates import Measure, WhoPaysActivity, reckon_all
from .picture import draw_nets
from .reckoning import Calculation, to_kronor, to_percent

Money = Callable[[int], str]
#: A printed table is read, not searched.
REPORTED_ACTORS, REPORTED_BASES = 40, 30
#: So many calculations of a need group are drawn in the report that is sent out; the overview has them all.
FULLY_REPORTED = 1


def say_money(language: str, kronor: int) -> str:
    """Whole kronor, thousands apart, with a real minus."""
    thousands = f"{abs(kronor):,}" if language == "en" else f"{abs(kronor):,}".replace(",", "\u00a0")
    return f"−{thousands}" if kronor < 0 else thousands


def report_calculations(activity: WhoPaysActivity, words: Words) -> Section:
    """A section for each measure that somebody estimated."""
    reckoned = reckon_all(activity)
    # What was only tried out stands last, behind what the room wants to do.
    known = sorted((m for m in reckoned if m.is_reckoned), key=lambda m: m.is_trial)
    if not any(measure.estimates for measure in known):
        return Section(words("title"), (Paragraph(words("report.empty")),))
    blocks: list[Block] = [Paragraph(say_method(activity, words), is_note=True)]
    if len(known) < len(reckoned):
        blocks.append(Paragraph(words("waiting_for", count=len(reckoned) - len(known)), is_note=True))
    blocks.append(_overview(activity, known, words))
    sections = tuple(
        replace(_measure_section(activity, measure, words), is_detail=number >= FULLY_REPORTED)
        for number, measure in enumerate(known)
    )
    return Section(words("title"), tuple(blocks), sections)


def _overview(activity: WhoPaysActivity, known: Sequence[Measure], words: Words) -> Table:
    """Each measure on a line: what all of them gain together, when it is paid back, who loses."""
    money = partial(say_money, activity.language)
    rows = tuple(
        (
            _title(measure, words),
            money(to_kronor(measure.middle.total.net)),
            str(measure.middle.total.payback or "–"),
            ", ".join(measure.middle.losers) or "–",
        )
        for measure in known
    )
    columns = tuple(words(f"column.{name}") for name in ("measure", "net", "payback", "losers"))
    return Table(words("report.overview"), columns, rows, numeric=(1, 2), widths=(4, 2, 1.2, 4))


def _title(measure: Measure, words: Words) -> str:
    return words("report.trial", title=measure.item.title) if measure.is_trial else measure.item.title


def say_method(activity: WhoPaysActivity, words: Words) -> str:
    """How it was reckoned, with what rate and from where."""
    config = activity.config
    rate = config.rate.replace(".", words("decimal_mark"))
    source = config.rate_source or words("rate.kit")
    return words("report.method", horizon=config.horizon, rate=rate, source=source)


def _measure_section(activity: WhoPaysActivity, measure: Measure, words: Words) -> Section:
    money = partial(say_money, activity.language)
    source = activity.config.trial_source
    begun = [Paragraph(words("report.trial_source", source=source), is_note=True)] if measure.is_trial else []
    blocks: list[Block] = [
        *begun,
        Paragraph(words("report.estimates", count=measure.estimates)),
        Paragraph(say_total(measure.middle, words, money)),
    ]
    blocks += [Paragraph(text) for text in say_losers(measure.middle, words, money)]
    blocks += [draw_nets(measure, words, money), _actor_table(measure.middle, words, money)]
    blocks.append(_year_table(activity, measure, words, money))
    if measure.has_levels:
        blocks.append(_level_table(measure, words, money))
    if activity.tables:
        of = words("report.tables", tables=measure.at_tables, total=len(activity.tables))
        blocks.append(Paragraph(of, is_note=True))
    if measure.bases:
        blocks += [Heading(words("bases_title")), Bullets(measure.bases[:REPORTED_BASES], is_detail=True)]
    return Section(_title(measure, words), tuple(blocks))


def say_total(calculation: Calculation, words: Words, money: Money) -> str:
    """The whole in one sentence, with when it is paid back."""
    net, payback = to_kronor(calculation.total.net), calculation.total.payback
    said = words("total.gain" if net >= 0 else "total.loss", amount=money(abs(net)))
    if payback is None:
        return f"{said} {words('payback.never')}"
    return f"{said} {words('payback.year', year=payback)}"


def say_losers(calculation: Calculation, words: Words, money: Money) -> list[str]:
    """The actors with a reason to say no, by name."""
    return [
        words("loser", actor=name, amount=money(-to_kronor(calculation.actors[name].net)))
        for name in calculation.losers
    ]


def _actor_table(calculation: Calculation, words: Words, money: Money) -> Table:
    rows: list[tuple[str, ...]] = [
        (
            name,
            money(to_kronor(account.cost)),
            money(to_kronor(account.saving)),
            money(to_kronor(account.net)),
            _part(to_percent(calculation.share_of_cost(name))),
            _part(to_percent(calculation.share_of_saving(name))),
            str(account.payback or "–"),
        )
        for name, account in list(calculation.actors.items())[:REPORTED_ACTORS]
    ]
    whole = calculation.total
    sums = (money(to_kronor(amount)) for amount in (whole.cost, whole.saving, whole.net))
    rows.append((words("total"), *sums, "", "", str(whole.payback or "–")))
    names = ("actor", "cost", "saving", "net", "bears", "gains", "payback")
    columns = tuple(words(f"column.{name}") for name in names)
    return Table(
        words("report.actors"), columns, tuple(rows), numeric=(1, 2, 3, 4, 5, 6), widths=(3, 2, 2, 2, 1, 1, 1)
    )


def _part(percent: int | None) -> str:
    return "–" if percent is None else f"{percent}\u00a0%"


def _year_table(activity: WhoPaysActivity, measure: Measure, words: Words, money: Money) -> Table:
    years = range(activity.config.horizon)
    rows = tuple(
        (actor, *(money(to_kronor(table[year].saving - table[year].cost)) for year in years))
        for actor, table in list(measure.tables["middle"].items())[:REPORTED_ACTORS]
    )
    columns = (words("column.actor"), *(words("year", year=year + 1) for year in years))
    widths = (3.0, *(1.4 for _ in years))
    numeric = tuple(range(1, len(columns)))
    return Table(words("years_title"), columns, rows, numeric, widths, is_detail=True)


def _level_table(measure: Measure, words: Words, money: Money) -> Table:
    rows = tuple(
        (
            words(f"level.{level}"),
            money(to_kronor(measure.levels[level].total.net)),
            str(measure.levels[level].total.payback or "–"),
            ", ".join(measure.levels[level].losers) or "–",
        )
        for level in LEVELS
    )
    columns = tuple(words(f"column.{name}") for name in ("level", "net", "payback", "losers"))
    return Table(words("levels_title"), columns, rows, (1, 2), (2, 2, 1, 3), is_detail=True)


def compare_calculations(earlier: WhoPaysActivity, later: WhoPaysActivity, words: Words) -> Section | None:
    """The whole's net by measure then and now, and who loses."""
    before, now = _by_name(earlier), _by_name(later)
    if not before or not now:
        return None
    money = partial(say_money, later.language)
    rows = []
    for name in dict.fromkeys([*now, *before]):
        old, new = before.get(name), now.get(name)
        shown = new or old
        assert shown is not None
        rows.append(
            (shown.item.title, _say(old, words, money), _say(new, words, money), _change(old, new, words))
        )
    columns = tuple(words(f"column.{name}") for name in ("measure", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows), widths=(3, 3, 3, 1))
    return Section(words("title"), (Paragraph(words("compare.intro")), table))


def _by_name(activity: WhoPaysActivity) -> dict[str, Measure]:
    return {m.item.title.casefold(): m for m in reckon_all(activity) if m.estimates and not m.is_trial}


def _say(measure: Measure | None, words: Words, money: Money) -> str:
    if measure is None:
        return "–"
    net = money(to_kronor(measure.middle.total.net))
    losers = measure.middle.losers
    if not losers:
        return words("compare.net", net=net)
    return words("compare.net_losers", net=net, losers=", ".join(losers))


def _change(old: Measure | None, new: Measure | None, words: Words) -> str:
    if old is None or new is None:
        return words("compare.gone" if new is None else "compare.new")
    before, after = old.middle.total.net, new.middle.total.net
    # A twentieth of what it was: estimates are not finer than that.
    if abs(after - before) * 20 <= abs(before):
        return words("compare.same")
    return words("compare.stronger" if after > before else "compare.weaker")
