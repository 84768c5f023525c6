"""Study days: local days that begin at the rollover hour, so that late-night learning counts as the same day.

Anki counts days this way (``rslib/src/scheduler/timing.rs``); the default hour is 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DEFAULT_ZONE = "Asia/Seoul"
DEFAULT_ROLLOVER_HOUR = 4

_DAY = timedelta(days=1)


def is_zone(name: str) -> bool:
    """Tell whether a name is one of an IANA time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of the zone database, "Europe"
        return False
    return True


@dataclass(frozen=True, slots=True)
class StudyCalendar:
    """How one learner's study days fall: the zone and the local hour (0 to 23) at which a day begins."""

    zone: ZoneInfo
    rollover_hour: int = DEFAULT_ROLLOVER_HOUR

    @classmethod
    def of(cls, zone: str | None, rollover_hour: int = DEFAULT_ROLLOVER_HOUR) -> Self:
        """Return the calendar of a zone's name; of ``DEFAULT_ZONE`` where there is none or it is unknown."""
        name = zone if zone and is_zone(zone) else DEFAULT_ZONE
        return cls(ZoneInfo(name), rollover_hour)

    def start_of(self, day: date) -> datetime:
        """Return the moment (UTC) at which a study day begins.

        Where the clock shows the rollover hour twice, the first; where it skips the hour, as long after the
        skip as the hour lies within it.
        """
        local = datetime.combine(day, time(self.rollover_hour), self.zone)
        return local.astimezone(UTC)

    def day_of(self, moment: datetime) -> date:
        """Return the study day of an aware moment: the last one that has begun by then.

        ``start_of(day) <= moment < start_of(day + 1)`` holds across every change of the clocks.
        """
        local = moment.astimezone(self.zone).replace(tzinfo=None)
        day = (local - timedelta(hours=self.rollover_hour)).date()
        while self.start_of(day) > moment:
            day -= _DAY
        while self.start_of(day + _DAY) <= moment:
            day += _DAY
        return day
