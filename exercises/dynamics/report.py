"""Its part of the report, what changed since last time, and what the chain gets."""

from dataclasses import dataclass

from workshop.exercise import ChainItem, ChainKind, Harvest, Paragraph, Section, Table, Words

from .links import DynamicsActivity, Link, count_links, shown_entries

#: A printed table is read, not searched.
REPORTED_LINKS = 40


def harvest_dynamics(activity: DynamicsActivity) -> Harvest:
    """One item for each dynamic that drives an obstacle: more agreed than disagreed on that link."""
    drivers: dict[str, list[Link]] = {}
    for link in count_links(activity, shown_entries(activity)):
        drivers.setdefault(link.dynamic, []).append(link)
    items = [_as_item(activity, ref, links) for ref, links in drivers.items()]
    held = [item for item in items if item.answers]
    return Harvest(tuple(sorted(held, key=lambda item: (-item.votes, -item.actors, item.title))))


def _as_item(activity: DynamicsActivity, ref: str, links: list[Link]) -> ChainItem:
    held = [link for link in links if link.is_held]
    key = ref.removeprefix("key:") if ref.startswith("key:") else None
    known = activity.catalogue.get("dynamics", {}).get(key or "")
    return ChainItem(
        ref=ref,
        kind=ChainKind.DYNAMIC,
        title=links[0].title,
        text=known.text if known else "",
        key=key,
        votes=sum(link.agree for link in held),
        actors=len(set().union(*(link.labels for link in held))) if held else 0,
        tables=activity.count_tables(ref, set().union(*(link.seen_at for link in held))),
        answers=tuple(link.obstacle.id for link in held),
        data={
            "links": [
                {
                    "obstacle": link.obstacle.id,
                    "agree": link.agree,
                    "disagree": link.disagree,
                    "unsure": link.unsure,
                }
                for link in links
            ]
        },
    )


def report_links(activity: DynamicsActivity, words: Words) -> Section:
    """The table that equals the picture."""
    links = count_links(activity, shown_entries(activity))
    if not links:
        return Section(words("title"), (Paragraph(words("report.empty")),))
    total = len(activity.tables)
    rows = tuple(_as_cells(link, total, words) for link in links[:REPORTED_LINKS])
    columns = ("obstacle", "dynamic", "agree", "disagree", "unsure", "actors", *(["tables"] if total else []))
    table = Table(
        caption=words("report.caption"),
        columns=tuple(words(f"column.{name}") for name in columns),
        rows=rows,
        numeric=(2, 3, 4, 5),
        widths=(3, 3, 1, 1, 1, 1, 1)[: len(columns)],
    )
    answers = sum(link.agree + link.disagree + link.unsure for link in links)
    intro = Paragraph(words("report.intro", count=answers))
    left = len(links) - len(rows)
    more = (Paragraph(words("report.more", count=left), is_note=True, is_detail=True),) if left else ()
    return Section(words("title"), (intro, table, *more))


def _as_cells(link: Link, total: int, words: Words) -> tuple[str, ...]:
    title = words("report.disputed", title=link.title) if link.is_disputed else link.title
    counts = (link.agree, link.disagree, link.unsure, link.actors)
    cells = (link.obstacle.title, title, *(str(count) for count in counts))
    return (*cells, words("of_tables", tables=link.tables, total=total)) if total else cells


@dataclass(slots=True)
class _Share:
    """How a link stood, over spellings and ids that differ from one seminar to the next."""

    obstacle: str
    title: str
    agree: int = 0
    asked: int = 0

    @property
    def share(self) -> float:
        return self.agree / self.asked if self.asked else 0.0


def _share_by_name(activity: DynamicsActivity) -> dict[tuple[str, str], _Share]:
    shares: dict[tuple[str, str], _Share] = {}
    for link in count_links(activity, shown_entries(activity)):
        dynamic = link.dynamic if link.dynamic.startswith("key:") else link.title.casefold()
        obstacle = link.obstacle.key or link.obstacle.title.casefold()
        share = shares.setdefault((obstacle, dynamic), _Share(link.obstacle.title, link.title))
        share.agree += link.agree
        share.asked += link.agree + link.disagree + link.unsure
    return shares


def compare_links(earlier: DynamicsActivity, later: DynamicsActivity, words: Words) -> Section | None:
    """Links that are stronger, weaker, new or gone, by the part of the answers that agree."""
    before, now = _share_by_name(earlier), _share_by_name(later)
    if not before or not now:
        return None
    rows = []
    for name in dict.fromkeys([*now, *before]):
        old, new = before.get(name), now.get(name)
        shown = new or old
        assert shown is not None
        rows.append((shown.obstacle, shown.title, _of(old, words), _of(new, words), _change(old, new, words)))
    columns = ("obstacle", "dynamic", "before", "now", "change")
    table = Table(
        caption=words("compare.caption"),
        columns=tuple(words(f"column.{name}") for name in columns),
        rows=tuple(rows[:REPORTED_LINKS]),
        widths=(3, 3, 1, 1, 1),
    )
    return Section(words("title"), (Paragraph(words("compare.intro")), table))


def _of(share: _Share | None, words: Words) -> str:
    return words("compare.share", agree=share.agree, asked=share.asked) if share else "–"


def _change(old: _Share | None, new: _Share | None, words: Words) -> str:
    if old is None or new is None:
        return words("compare.gone" if new is None else "compare.new")
    difference = new.share - old.share
    # A tenth of the answers: less than that is the luck of who came.
    if abs(difference) < 0.1:
        return words("compare.same")
    return words("compare.stronger" if difference > 0 else "compare.weaker")
