"""The EDTF value type: its own laws, and the `edtf` package as oracle where that package is right."""

from __future__ import annotations

import importlib
import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.edtf import EARLIEST, LATEST, Edtf, Point, Precision, days_in_month, is_leap
from question_bank.errors import EdtfError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package's grammar warns when it is loaded
    oracle = importlib.import_module("edtf")

QUALIFIERS = ("", "?", "~", "%")


@st.composite
def points(draw: st.DrawFn, first: int = -9999, last: int = 9999) -> Point:
    precision = draw(st.sampled_from(Precision))
    if precision is Precision.CENTURY:
        return Point(100 * draw(st.integers(0, 98)), precision=precision)
    if precision is Precision.DECADE:
        return Point(10 * draw(st.integers(0, 980)), precision=precision)
    year = draw(st.integers(first, last))
    month = draw(st.integers(1, 12)) if precision >= Precision.MONTH else None
    day = draw(st.integers(1, days_in_month(year, month))) if month and precision is Precision.DAY else None
    return Point.of(year, month, day)


@st.composite
def values(draw: st.DrawFn) -> Edtf:
    start, end = draw(points()), draw(points())
    if draw(st.booleans()):
        end = start
    if start.first() > end.last():
        start, end = end, start
    opened = draw(st.sampled_from(("closed", "start", "end")))
    return Edtf(
        None if opened == "start" else start,
        None if opened == "end" else end,
        draw(st.booleans()),
        draw(st.booleans()),
    )


@given(values())
def test_text_of_a_value_reads_back_as_the_value(value: Edtf) -> None:
    assert Edtf.parse(str(value)) == value


@given(values())
def test_first_day_never_follows_the_last(value: Edtf) -> None:
    assert EARLIEST <= value.first() <= value.last() <= LATEST


@given(values(), values())
def test_order_follows_the_days_covered(one: Edtf, other: Edtf) -> None:
    assert (one < other) == ((*one.bounds(), str(one)) < (*other.bounds(), str(other)))


@given(values(), values())
def test_what_is_contained_overlaps(one: Edtf, other: Edtf) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


@given(values())
def test_qualifying_keeps_the_days(value: Edtf) -> None:
    qualified = value.qualified(uncertain=True, approximate=True)
    assert str(qualified).endswith("%")
    assert qualified.bounds() == value.bounds()


@given(st.integers(1, 9998), st.integers(1, 12))
def test_month_ends_the_day_before_the_next_one_begins(year: int, month: int) -> None:
    following = date(year + month // 12, month % 12 + 1, 1)
    last = following - timedelta(days=1)
    assert Edtf.of(year, month).last() == (last.year, last.month, last.day)


@given(points(first=1, last=9999))
def test_bounds_agree_with_the_edtf_package(point: Point) -> None:
    theirs = oracle.parse_edtf(str(point))
    assert tuple(theirs.lower_strict()[:3]) == point.first()
    assert tuple(theirs.upper_strict()[:3]) == point.last()


@pytest.mark.parametrize(
    "text",
    [
        "1948-10-12",
        "2016-02",
        "-0056",
        "199X",
        "18XX",
        "2010/2016",
        "2000/..",
        "../2019-12",
        "2019-03~",
        "0660",
    ],
)
@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_edtf_package_accepts_what_we_write(text: str, qualifier: str) -> None:
    value = Edtf.parse(text.rstrip("~") + qualifier)
    assert str(value) == text.rstrip("~") + qualifier
    if not value.is_interval:
        assert str(oracle.parse_edtf(str(value))) == str(value)


@pytest.mark.parametrize(
    "text",
    [
        "", "2023-02-29", "2023-13", "2023-00", "2023-04-31", "23", "-0000", "199X-05", "../..", "2020/2019",
        "2020??", "2020?~", "2020-1-1", "2020/2021/2022", "봄",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(EdtfError):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "days"), [("2024-02", 29), ("1900-02", 28), ("2000-02", 29), ("0000-02", 29)]
)
def test_february_knows_its_leap_years(text: str, days: int) -> None:
    value = Edtf.parse(text)
    assert value.last()[2] == days
    assert is_leap(value.first()[0]) == (days == 29)


def test_year_57_bc_is_written_minus_56() -> None:
    assert str(Edtf.of(1 - 57)) == "-0056"


def test_precision_of_an_interval_is_that_of_its_coarser_end() -> None:
    assert Edtf.parse("2016/2017-05-04").precision is Precision.YEAR
