"""The moment of a request, and durations as people say them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from flask import current_app
from flask_babel import ngettext

if TYPE_CHECKING:
    from quiz.services.studying import Due

DAYS_OF_MONTH = 30
DAYS_OF_YEAR = 365
# Below these a count in the smaller unit says more: 45 days, not 1.5 months; 20 months, not 1.7 years
DAYS_SHOWN_UP_TO = 59
MONTHS_SHOWN_UP_TO = 23
MINUTES_OF_HOUR = 60
MINUTES_OF_DAY = 24 * 60


def now() -> datetime:
    """Return the present moment by the application's clock (``CLOCK`` in the configuration)."""
    moment: datetime = current_app.config["CLOCK"]()
    return moment


def minutes_until(start: datetime, end: datetime) -> int:
    """Return the minutes from one moment to another, begun ones counted as whole."""
    return -((start - end) // timedelta(minutes=1))


def say_days(days: int) -> str:
    """Say a number of days in days, months or years."""
    if days <= DAYS_SHOWN_UP_TO:
        return str(ngettext("%(num)s day", "%(num)s days", days))
    months = round(days / DAYS_OF_MONTH)
    if months <= MONTHS_SHOWN_UP_TO:
        return str(ngettext("%(num)s month", "%(num)s months", months))
    return str(ngettext("%(num)s year", "%(num)s years", round(days / DAYS_OF_YEAR)))


def say_minutes(minutes: int) -> str:
    """Say a number of minutes in minutes, hours or days; less than one counts as one."""
    if minutes < MINUTES_OF_HOUR:
        return str(ngettext("%(num)s minute", "%(num)s minutes", max(1, minutes)))
    if minutes < MINUTES_OF_DAY:
        return str(ngettext("%(num)s hour", "%(num)s hours", round(minutes / MINUTES_OF_HOUR)))
    return say_days(round(minutes / MINUTES_OF_DAY))


def say_due(due: Due) -> str:
    """Say in how long a card comes again."""
    if due.days is not None:
        return say_days(due.days)
    return say_minutes(due.minutes or 1)
