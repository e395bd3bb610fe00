"""When people are enough to be shown as a group."""

from collections.abc import Collection


def is_enough(heads: Collection[int], smallest: int) -> bool:
    """Whether what these devices handed in may be shown as one group's; `heads` is how many people stand behind each.

    People enough are no shelter where one device stands for many: it knows its own answer and reads off the rest.
    So whichever device looks there must be as many others as among people with a phone each, or nobody else at all.
    """
    others = sum(heads) - max(heads, default=0)
    return sum(heads) >= smallest and (others == 0 or others >= smallest - 1)
