"""What the kit holds before any seminar: catalogue, exercises, programmes."""

from typing import Any

from flask import request

from workshop.exercise import CatalogueItem
from workshop.registry import AnyExercise
from workshop.web.api import Api
from workshop.web.language import reader_language
from workshop.web.site import Site
from workshop.words import LANGUAGES

api = Api()


def _language(site: Site) -> str:
    wanted = request.args.get("lang")
    return wanted if wanted in LANGUAGES else reader_language(site.context.settings.language)


@api.call("GET", "/api/catalogue", "all")
def read_catalogue(site: Site) -> dict[str, Any]:
    """Everything the sources name, by noun, each with key, title, text, example and source."""
    catalogue = site.context.content.catalogues[_language(site)]
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
    language = _language(site)
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
        "takes": [kind.value for kind in exercise.takes],
        "config_schema": exercise.config_type.model_json_schema(),
        "entry_schema": exercise.entry_type.model_json_schema(),
        "examples": list(exercise.examples),
        "refusals": {code: text for code, text in words.within("error").words.items()},
    }


@api.call("GET", "/api/programmes")
def list_programmes(site: Site) -> dict[str, Any]:
    """The programmes that a seminar may begin with."""
    language = _language(site)
    words = site.context.words[language]
    return {
        "programmes": [
            {
                "key": programme.key,
                "title": programme.title,
                "text": programme.text,
                "minutes": programme.minutes,
                "activities": [
                    {
                        "kind": activity.kind,
                        "title": activity.title or words(f"{activity.kind}.title"),
                        "minutes": activity.minutes,
                        "scope": activity.scope,
                        "config": activity.config,
                    }
                    for activity in programme.activities
                ],
            }
            for programme in site.context.content.programmes[language]
        ]
    }
