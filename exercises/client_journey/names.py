"""How lanes, steps and gaps are known: by what is said, so that the same words are the same thing.

A step's ref tells its lane and stage, a gap's its two lanes and its stage: both are found again after lanes have been
merged, and keep their place in the chain from one harvest to the next.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

_AROUND = " .,:;!?…\"'”“’"


@lru_cache(maxsize=32_768)
def plain(text: str) -> str:
    """The same for the same words, whatever their capitals, spaces and last full stop."""
    folded = " ".join(text.casefold().split())
    return folded.strip(_AROUND) or folded


@lru_cache(maxsize=32_768)
def code_of(text: str) -> str:
    """A short name for these words."""
    return blake2b(plain(text).encode(), digest_size=6).hexdigest()


def lane_ref(code: str) -> str:
    return f"lane:{code}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step (one lane) or a gap (two, in the order of their codes) stands, and what it says."""

    sort: str
    lanes: tuple[str, ...]
    stage: int
    said: str

    @property
    def ref(self) -> str:
        return f"{self.sort}:{'.'.join(self.lanes)}.{self.stage}.{self.said}"


@lru_cache(maxsize=32_768)
def read_place(ref: str) -> Place | None:
    """The place that a ref tells; None for what is the ref of no step or gap."""
    sort, _, rest = ref.partition(":")
    *lanes, stage, said = rest.split(".") if rest.count(".") >= 2 else ("", "")
    if len(lanes) != {"step": 1, "gap": 2}.get(sort) or not (stage.isascii() and stage.isdecimal()):
        return None
    return Place(sort, tuple(sorted(lanes)), int(stage), said)
