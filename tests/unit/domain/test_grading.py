import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.items.model import ItemType
from quiz.domain.errors import Reason, RefusedError
from quiz.domain.grading import Grade, Json, Solution, Verdict, grade

ORDER = ("가", "나", "다", "라")
PAIRS = (("협약", "2001"), ("지원", "2003"), ("방문", "2008"))


def mark(kind: ItemType, key: Json, response: Json, **more: Json) -> Grade:
    return grade(Solution(kind, key, **more), response)


@pytest.mark.parametrize(
    ("key", "response", "fraction", "verdict"),
    [
        ("1990-09-30", "1990. 9. 30.", 1, Verdict.RIGHT),
        ("1990-09-30", "90년 9월 30일", 1, Verdict.RIGHT),
        ("1990-09-30", "1990년 9월", 2 / 3, Verdict.TOO_COARSE),
        ("1990-09-30", "1990년", 1 / 3, Verdict.TOO_COARSE),
        ("1990-09-30", "1990년대", 0, Verdict.TOO_COARSE),
        ("1990-09-30", "1990-09-29", 2 / 3, Verdict.MONTH_RIGHT),
        ("1990-09-30", "1990-10-30", 1 / 3, Verdict.YEAR_RIGHT),
        ("1990-09-30", "1990-10", 1 / 3, Verdict.YEAR_RIGHT),
        ("1990-09-30", "1991-09-30", 0, Verdict.WRONG),
        ("1990-09", "1990년 9월", 1, Verdict.RIGHT),
        ("1990-09", "1990-09-30", 1, Verdict.RIGHT),
        ("1990-09", "1990", 1 / 2, Verdict.TOO_COARSE),
        ("1990-09", "1990-10", 1 / 2, Verdict.YEAR_RIGHT),
        ("1990", "1990", 1, Verdict.RIGHT),
        ("1990", "1990-09", 1, Verdict.RIGHT),
        ("1990", "1991", 0, Verdict.WRONG),
        ("199X", "1990년대", 1, Verdict.RIGHT),
        ("199X", "20세기", 0, Verdict.TOO_COARSE),
        ("2017-01/2017-06", "2017년 상반기", 1, Verdict.RIGHT),
        ("2017-01/2017-06", "2017년", 1 / 2, Verdict.TOO_COARSE),
        ("2017-01/2017-06", "2017-01/2017-05", 1 / 2, Verdict.PARTLY),
        ("2017-01/2017-06", "2017-03", 0, Verdict.WRONG),
        ("2010/2016", "2013", 0, Verdict.WRONG),
        ("../2019-12", "2020", 0, Verdict.WRONG),
        ("../2019-12", "../2019-12", 1, Verdict.RIGHT),
        ("-0056", "기원전 57년", 1, Verdict.RIGHT),
        ("2019-03~", "2019년 3월", 1, Verdict.RIGHT),
    ],
)
def test_dates_are_graded_to_the_precision_of_the_key(
    key: str, response: str, fraction: float, verdict: Verdict
) -> None:
    given_mark = mark(ItemType.DATE_ENTRY, key, response)
    assert given_mark.fraction == pytest.approx(fraction)
    assert given_mark.verdict is verdict
    assert given_mark.passed == (verdict is Verdict.RIGHT)


@given(st.dates(), st.dates())
def test_only_the_very_day_passes_where_the_day_is_asked(key: object, response: object) -> None:
    given_mark = mark(ItemType.DATE_ENTRY, str(key), str(response))
    assert given_mark.passed == (key == response)
    assert 0 <= given_mark.fraction <= 1


def test_another_accepted_date_passes() -> None:
    assert mark(ItemType.DATE_ENTRY, "1990-09-30", "1990-10-01", accepted=("1990-10-01",)).passed
    assert mark(ItemType.DATE_ENTRY, "1948", "광복 3년", accepted=("광복 3년",)).passed


@pytest.mark.parametrize("response", ["612", "612년", "0612", "서기 612년"])
def test_a_year_of_three_digits_is_typed_without_a_nought(response: str) -> None:
    assert mark(ItemType.DATE_ENTRY, "0612", response).passed


def test_a_place_on_the_timeline_may_be_so_many_years_off() -> None:
    assert mark(ItemType.TIMELINE_PLACEMENT, "1990-09-30", "1992", tolerance=2.0).passed
    assert not mark(ItemType.TIMELINE_PLACEMENT, "1990-09-30", "1993", tolerance=2.0).passed
    assert not mark(ItemType.TIMELINE_PLACEMENT, "1990-09-30", "1990").passed
    assert mark(ItemType.TIMELINE_PLACEMENT, "../1990", "1992", tolerance=2.0).passed


@pytest.mark.parametrize(
    ("kind", "key", "response", "passed"),
    [
        (ItemType.MULTIPLE_CHOICE, "가", "가", True),
        (ItemType.MULTIPLE_CHOICE, "가", "나", False),
        (ItemType.TRUE_FALSE, True, "true", True),
        (ItemType.TRUE_FALSE, False, "true", False),
        (ItemType.TRUE_FALSE, False, False, True),
        (ItemType.SHORT_ANSWER, "한빛시", "한빛 시는", True),
        (ItemType.CLOZE, "한빛시", "새벽시", False),
        (ItemType.CLOZE, "3", "3명", True),
        (ItemType.CLOZE, "3", "세 명", True),
        (ItemType.CLOZE, "1,262", "1262", True),
        (ItemType.CLOZE, "3", "4명", False),
        (ItemType.NUMBER_ENTRY, 25_000, "2만 5천", True),
        (ItemType.NUMBER_ENTRY, 25_000, 25_000.0, True),
        (ItemType.NUMBER_ENTRY, 25_000, "25,001", False),
        (ItemType.NUMBER_ENTRY, 0.3333, "3분의 1", True),
        (ItemType.NUMBER_ENTRY, 0.3333, "0.34", False),
        (ItemType.NUMBER_ENTRY, 1.5, "15", False),
    ],
)
def test_one_answer_is_right_or_wrong(kind: ItemType, key: Json, response: Json, *, passed: bool) -> None:
    given_mark = mark(kind, key, response)
    assert (given_mark.passed, given_mark.fraction) == (passed, float(passed))


def test_a_number_within_the_tolerance_passes() -> None:
    assert mark(ItemType.NUMBER_ENTRY, 1000, "1,050", tolerance=50.0).passed
    assert not mark(ItemType.NUMBER_ENTRY, 1000, "1,051", tolerance=50.0).passed


@pytest.mark.parametrize(
    ("response", "right"),
    [("가나다라", 3), ("가나라다", 1), ("나가다라", 1), ("다라가나", 2), ("라다나가", 0), ("나다라가", 2)],
)
def test_an_order_counts_neighbours_and_passes_whole(response: str, right: int) -> None:
    given_mark = mark(ItemType.ORDERING, ORDER, list(response))
    assert given_mark.fraction == pytest.approx(right / 3)
    assert given_mark.passed == (right == 3)
    if given_mark.verdict is Verdict.PARTLY:
        assert given_mark.values == {"right": right, "of": 3}


def test_wrong_choices_take_right_ones_away() -> None:
    key = ["가", "나", "다"]
    assert mark(ItemType.MULTIPLE_RESPONSE, key, ["다", "나", "가"]).passed
    assert mark(ItemType.MULTIPLE_RESPONSE, key, ["가", "나"]).fraction == pytest.approx(2 / 3)
    assert mark(ItemType.MULTIPLE_RESPONSE, key, ["가", "나", "라"]).fraction == pytest.approx(1 / 3)
    everything = mark(ItemType.MULTIPLE_RESPONSE, key, ["가", "나", "다", "라"])
    assert not everything.passed
    assert mark(ItemType.MULTIPLE_RESPONSE, key, []).fraction == 0


def test_a_matching_counts_its_pairs() -> None:
    assert mark(ItemType.MATCHING, PAIRS, [list(pair) for pair in reversed(PAIRS)]).passed
    swapped = [["협약", "2003"], ["지원", "2001"], ["방문", "2008"]]
    given_mark = mark(ItemType.MATCHING, PAIRS, swapped)
    assert given_mark.fraction == pytest.approx(1 / 3)
    assert not given_mark.passed
    assert mark(ItemType.MATCHING, PAIRS, [["협약", "2001"]]).fraction == pytest.approx(1 / 3)


@pytest.mark.parametrize("kind", list(ItemType))
def test_not_knowing_is_no_mistake_of_form(kind: ItemType) -> None:
    for response in (None, "", "  "):
        assert mark(kind, "x", response).verdict is Verdict.NOT_KNOWN


@pytest.mark.parametrize(
    ("kind", "key", "response"),
    [
        (ItemType.DATE_ENTRY, "1990", "언젠가"),
        (ItemType.DATE_ENTRY, "1990", ["1990"]),
        (ItemType.NUMBER_ENTRY, 5, "많이"),
        (ItemType.NUMBER_ENTRY, 5, True),
        (ItemType.NUMBER_ENTRY, 5, float("inf")),
        (ItemType.TRUE_FALSE, True, "아마"),
        (ItemType.MULTIPLE_CHOICE, "가", 3),
        (ItemType.MULTIPLE_CHOICE, "가", "가" * 3_000),
        (ItemType.ORDERING, ORDER, ["가", "나"]),
        (ItemType.ORDERING, ORDER, ["가", "가", "나", "다"]),
        (ItemType.ORDERING, ORDER, "가나다라"),
        (ItemType.MATCHING, PAIRS, [["협약"]]),
        (ItemType.MATCHING, PAIRS, [["다른", "2001"]]),
        (ItemType.MULTIPLE_RESPONSE, ["가"], [1]),
    ],
)
def test_what_has_not_the_shape_of_an_answer_is_refused(kind: ItemType, key: Json, response: Json) -> None:
    with pytest.raises(RefusedError) as refused:
        mark(kind, key, response)
    assert refused.value.reason is Reason.UNREADABLE_RESPONSE
