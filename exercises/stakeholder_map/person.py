"""Who stands in the middle: never a real client. The leader's own words, else the need group's example in the
catalogue (the kit's own, and marked so), else a general one that the words hold."""

from exercises.stakeholder_map.payload import MapActivity
from workshop.exercise import View, Words


def view_person(activity: MapActivity) -> View:
    """`text` is empty where the page has to say its own words; `is_kit`: marked as the kit's own example."""
    own = activity.config.person
    item = activity.catalogue.get("need_groups", {}).get(activity.need_group or "")
    is_kit = not own and (item is None or item.extra.get("example_source") == "kit")
    return {"person": {"text": own or (item.example if item else ""), "is_kit": is_kit}}


def person_text(activity: MapActivity, words: Words) -> str:
    """The person in one paragraph, with the mark where it belongs."""
    person = view_person(activity)["person"]
    text = person["text"] or words("person_general")
    return f"{text} ({words('kit_example')})" if person["is_kit"] else str(text)
