from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.web.progress.chart import HEIGHT, STEP, draw_forecast, draw_shares

DAY = date(2026, 3, 2)


def forecast(counts: list[int]) -> list[tuple[date, int]]:
    return [(DAY + timedelta(days=place), count) for place, count in enumerate(counts)]


@given(st.lists(st.integers(0, 10_000), max_size=20))
def test_bars_stand_on_the_ground_inside_the_drawing(counts: list[int]) -> None:
    bars = draw_forecast(forecast(counts))
    assert [bar.count for bar in bars] == counts
    for place, bar in enumerate(bars):
        assert bar.y + bar.height == HEIGHT
        assert 0 <= bar.y <= HEIGHT
        assert place * STEP <= bar.x < bar.x + bar.width <= (place + 1) * STEP
        assert (bar.height > 0) == (bar.count > 0)


def test_the_highest_bar_fills_the_height() -> None:
    assert [bar.height for bar in draw_forecast(forecast([5, 10]))] == [HEIGHT / 2, HEIGHT]


@given(st.lists(st.integers(0, 500), min_size=1, max_size=5))
def test_shares_lie_side_by_side_and_fill_the_whole(counts: list[int]) -> None:
    parts = draw_shares({str(place): count for place, count in enumerate(counts)})
    assert [part.count for part in parts] == [count for count in counts if count]
    for left, right in pairwise(parts):
        assert abs(left.x + left.width - right.x) < 0.05
    if parts:
        assert abs(parts[-1].x + parts[-1].width - 100) < 0.05
