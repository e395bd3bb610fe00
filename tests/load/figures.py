"""Figures and how they are printed: the kit's median of three, the floor's beside it, and whether the bound holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One line of the table. `most` is the bound: on the ratio to the floor where `is_ratio`, else on the figure."""

    name: str
    unit: str
    kit: Sequence[float]
    floor: Sequence[float] = ()
    most: float | None = None
    is_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        if not self.floor or not median(self.floor):
            return None
        return median(self.kit) / median(self.floor)

    @property
    def holds(self) -> bool | None:
        """None where there is no bound."""
        if self.most is None:
            return None
        measured = self.ratio if self.is_ratio else median(self.kit)
        return measured is not None and measured <= self.most

    def cells(self) -> tuple[str, ...]:
        ratio = f"{self.ratio:.2f}" if self.ratio is not None else ""
        verdict = {True: "holds", False: "does NOT hold", None: ""}[self.holds]
        return (
            self.name,
            _spread(self.kit, self.unit),
            _spread(self.floor, self.unit),
            ratio,
            self._bound(),
            verdict,
        )

    def _bound(self) -> str:
        if self.most is None:
            return ""
        return f"≤ {self.most:g} × floor" if self.is_ratio else f"≤ {self.most:g} {self.unit}".strip()


HEADS = ("figure", "kit", "floor", "ratio", "bound", "")


def print_table(title: str, figures: Sequence[Figure]) -> None:
    """A table as wide as its words."""
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEADS))]
    print(f"\n{title}")
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _spread(values: Sequence[float], unit: str) -> str:
    if not values:
        return ""
    middle = f"{_short(median(values))} {unit}".rstrip()
    if len(values) == 1 or min(values) == max(values):
        return middle
    return f"{middle} ({_short(min(values))}–{_short(max(values))})"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"
