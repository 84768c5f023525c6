import pytest

from quiz.domain.card import Rating
from quiz.domain.proposal import SLOW_MULTIPLE, USUAL_MS, propose_rating, usual_duration


@pytest.mark.parametrize(
    ("passed", "duration_ms", "rating"),
    [
        (False, 1, Rating.AGAIN),
        (True, 1_000, Rating.GOOD),
        (True, SLOW_MULTIPLE * 4_000, Rating.GOOD),
        (True, SLOW_MULTIPLE * 4_000 + 1, Rating.HARD),
        (False, SLOW_MULTIPLE * 4_000 + 1, Rating.AGAIN),
    ],
)
def test_wrong_is_again_right_good_and_slow_hard(*, passed: bool, duration_ms: int, rating: Rating) -> None:
    assert propose_rating(passed=passed, duration_ms=duration_ms, usual_ms=4_000) is rating


def test_usual_is_the_median_once_there_are_five_answers() -> None:
    assert usual_duration([2_000, 3_000, 90_000, 4_000]) == USUAL_MS
    assert usual_duration([2_000, 3_000, 90_000, 4_000, 5_000]) == 4_000


def test_a_row_of_clicks_does_not_make_every_answer_slow() -> None:
    assert usual_duration([100] * 10) == 1_000


def test_hard_is_a_pass_and_ratings_count_as_ankis_buttons() -> None:
    assert [rating.number for rating in Rating] == [1, 2, 3, 4]
    assert [rating.is_pass for rating in Rating] == [False, True, True, True]
