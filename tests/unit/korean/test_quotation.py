"""Quotation marks, insertions and cut quotations."""

import pytest

from question_bank.korean.quotation import tidy_quotes


@pytest.mark.parametrize(
    ("found", "tidy"),
    [
        ('시장은 "길을 열라"고 말했다', "시장은 “길을 열라”고 말했다"),
        ("'가을 장터'가 열렸다", "‘가을 장터’가 열렸다"),
        ("L'Arc 극장과 D'or 극장이 열렸다", "L'Arc 극장과 D'or 극장이 열렸다"),
        ('시장은 "길을 열라고 말했다', '시장은 "길을 열라고 말했다'),
        ("시장은 “배가 (항구에) 와서 쉴 것”이라고 말했다", "시장은 “배가 항구에 와서 쉴 것”이라고 말했다"),
        ("시장은 “(배가) 와서 쉴 것”이라고 말했다", "시장은 “(배가) 와서 쉴 것”이라고 말했다"),
        ("시장은 “철도청(KR)을 없앤다”고 말했다", "시장은 “철도청(KR)을 없앤다”고 말했다"),
        ('시장은 "다리를 고쳐야" 한다고 말했다', "시장은 다리를 고쳐야 한다고 말했다"),
        ('시장은 "다리를 헐지" 않겠다고 말했다', "시장은 다리를 헐지 않겠다고 말했다"),
        ("시장은 “헛소문”이라고 말했다", "시장은 “헛소문”이라고 말했다"),
    ],
)
def test_quotation_is_what_somebody_said_in_one_pair_of_marks(found: str, tidy: str) -> None:
    assert tidy_quotes(found) == tidy
    assert tidy_quotes(tidy) == tidy


def test_words_that_the_sentence_runs_on_from_are_told_and_not_quoted() -> None:
    assert tidy_quotes('시장이 "다리를 고쳐야" 한다고 말했다') == "시장이 다리를 고쳐야 한다고 말했다"
    assert tidy_quotes('시장이 "다리를 고치자"고 말했다') == "시장이 “다리를 고치자”고 말했다"
