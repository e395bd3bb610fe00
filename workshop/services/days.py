"""A day in words."""

from datetime import date

from babel.dates import format_date


def format_day(day: str, language: str) -> str:
    """An ISO date written out; anything else as it stands."""
    try:
        return format_date(date.fromisoformat(day), "d MMMM y", locale=language)
    except ValueError:
        return day
