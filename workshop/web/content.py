"""What the kit holds before any seminar: catalogue and exercises."""

from typing import Any

from workshop.exercise import CatalogueItem
from workshop.registry import AnyExercise
from workshop.web.api import Api
from workshop.web.language import reader_language
from workshop.web.site import Site

api = Api()


@api.call("GET", "/api/catalogue", "all")
def read_catalogue(site: Site) -> dict[str, Any]:
    """Everything the sources name, by noun, each with key, title, text, example and source."""
    catalogue = site.context.content.catalogues[reader_language(site.context.settings.language)]
    return {noun: [_item_out(item) for item in items.values()] for noun, items in catalogue.items()}


def _item_out(item: CatalogueItem) -> dict[str, Any]:
    return {
        **item.extra,
        "key": item.key,
        "title": item.title,
        "text": item.text,
        "example": item.example,
        "source": item.source,
    }


@api.call("GET", "/api/exercises", "all")
def list_exercises(site: Site) -> dict[str, Any]:
    """The exercises with their schemas, examples and refusals."""
    language = reader_language(site.context.settings.language)
    exercises = site.context.registry.exercises.values()
    return {"exercises": [_exercise_out(site, exercise, language) for exercise in exercises]}


def _exercise_out(site: Site, exercise: AnyExercise, language: str) -> dict[str, Any]:
    words = site.context.words[language].within(exercise.kind)
    return {
        "kind": exercise.kind,
        "title": words("title"),
        "purpose": words("purpose"),
        "phases": [phase.value for phase in exercise.phases],
        "minutes": exercise.minutes,
        "scope": "need_groups" if exercise.has_need_groups else "room",
        "anonymous": exercise.is_anonymous,
        "takes": [kind.value for kind in exercise.takes],
        "config_schema": _config_schema(exercise),
        "worked_examples": [
            {"title": one.title, "text": one.text, "settings": dict(one.settings)}
            for one in exercise.worked_examples(words)
        ],
        "entry_schema": exercise.entry_type.model_json_schema(),
        "examples": list(exercise.examples),
        "refusals": {code: text for code, text in words.within("error").words.items()},
    }


def _config_schema(exercise: AnyExercise) -> dict[str, Any]:
    """The settings' schema; `of_the_day` marks those that have a place of their own on the leader's page."""
    schema: dict[str, Any] = exercise.config_type.model_json_schema()
    for name in exercise.day_settings:
        schema["properties"][name]["of_the_day"] = True
    return schema
