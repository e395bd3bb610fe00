"""What changed between two runnings of the same exercise, as the exercise itself tells it: pooled as in every view."""

from workshop.exercise import Section
from workshop.services.activities import Running, for_views
from workshop.words import Language


def compare_runnings(earlier: Running, later: Running, words: Language) -> list[Section]:
    """One section for the room, or one for each need group that both have; none where there is nothing to compare."""
    own = words.within(later.record.kind)
    groups = {group["key"]: group["title"] for group in later.seminar.need_groups}
    found: list[Section] = []
    for unit in later.units:
        if unit not in earlier.units:
            continue
        section = later.exercise.compare(for_views(earlier, unit), for_views(later, unit), own)
        if section is not None:
            title = f"{section.title}: {groups[unit]}" if unit else section.title
            found.append(Section(title, section.blocks, section.sections))
    return found
