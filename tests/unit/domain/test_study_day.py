from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.study_day import DEFAULT_ZONE, StudyCalendar, is_zone

# half an hour's change (Lord Howe), a change at one minute past midnight (St John's), a day left out (Apia)
ZONES = [
    *("Asia/Seoul", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"),
    *("Pacific/Apia", "Africa/Cairo", "America/Havana", "UTC"),
]
calendars = st.builds(
    lambda zone, hour: StudyCalendar(ZoneInfo(zone), hour), st.sampled_from(ZONES), st.integers(0, 23)
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@given(calendars, moments)
def test_every_moment_lies_within_its_study_day(calendar: StudyCalendar, moment: datetime) -> None:
    day = calendar.day_of(moment)
    assert calendar.start_of(day) <= moment < calendar.start_of(day + timedelta(days=1))


@given(calendars, moments, st.integers(0, 3 * 24 * 60))
def test_a_later_moment_is_never_on_an_earlier_day(
    calendar: StudyCalendar, moment: datetime, minutes: int
) -> None:
    assert calendar.day_of(moment) <= calendar.day_of(moment + timedelta(minutes=minutes))


@given(calendars, moments)
def test_the_first_moment_of_a_day_belongs_to_it_and_the_one_before_does_not(
    calendar: StudyCalendar, moment: datetime
) -> None:
    day = calendar.day_of(moment)
    start = calendar.start_of(day)
    assert calendar.day_of(start) == day
    assert calendar.day_of(start - timedelta(microseconds=1)) < day


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-03-02T03:59:59", date(2026, 3, 1)),
        ("2026-03-02T04:00:00", date(2026, 3, 2)),
        ("2026-03-02T23:59:59", date(2026, 3, 2)),
        ("2026-01-01T00:30:00", date(2025, 12, 31)),
    ],
)
def test_the_day_begins_at_four(local: str, day: date) -> None:
    calendar = StudyCalendar.of("Asia/Seoul")
    assert calendar.day_of(datetime.fromisoformat(local).replace(tzinfo=calendar.zone)) == day


@pytest.mark.parametrize(("day", "hours"), [(date(2024, 3, 9), 23), (date(2024, 11, 2), 25)])
def test_the_day_of_a_clock_change_is_an_hour_shorter_or_longer(day: date, hours: int) -> None:
    calendar = StudyCalendar.of("America/New_York")
    assert calendar.start_of(day + timedelta(days=1)) - calendar.start_of(day) == timedelta(hours=hours)


def test_a_rollover_hour_that_the_clock_skips_begins_the_day_after_the_gap() -> None:
    calendar = StudyCalendar.of("America/New_York", 2)
    start = calendar.start_of(date(2024, 3, 10))
    assert start.astimezone(calendar.zone).hour == 3
    assert start - calendar.start_of(date(2024, 3, 9)) == timedelta(hours=24)


@pytest.mark.parametrize("name", [None, "", "Europe", "../etc/passwd", "Mars/Olympus", "\0"])
def test_an_unknown_zone_becomes_the_default(name: str | None) -> None:
    assert StudyCalendar.of(name).zone.key == DEFAULT_ZONE


def test_zones_are_known_by_their_iana_names() -> None:
    assert is_zone("Asia/Pyongyang")
    assert not is_zone("Asia")


# In St John's the clocks changed at one minute past midnight until 2011
@pytest.mark.parametrize(
    ("moment", "rollover_hour", "day"),
    [
        ("2010-11-07T02:29:30+00:00", 0, date(2010, 11, 6)),
        ("2010-11-07T02:30:30+00:00", 0, date(2010, 11, 7)),
        ("2010-11-07T03:00:00+00:00", 0, date(2010, 11, 7)),  # 23:30 on the sixth, for the second time
        ("2010-03-14T03:45:00+00:00", 1, date(2010, 3, 13)),  # 01:15; there was no one o'clock
        ("2010-03-14T04:30:00+00:00", 1, date(2010, 3, 14)),
    ],
)
def test_no_study_day_begins_twice(moment: str, rollover_hour: int, day: date) -> None:
    calendar = StudyCalendar.of("America/St_Johns", rollover_hour)
    assert calendar.day_of(datetime.fromisoformat(moment)) == day
