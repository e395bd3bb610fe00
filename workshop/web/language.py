"""The language a reader wants: chosen on the page, else the browser's, else the default."""

from flask import request

from workshop.words import LANGUAGES


def reader_language(default: str) -> str:
    """`sv` or `en`."""
    for wanted in (request.args.get("lang"), request.cookies.get("lang")):
        if wanted in LANGUAGES:
            return wanted
    return request.accept_languages.best_match(LANGUAGES) or default
