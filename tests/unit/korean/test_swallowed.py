"""Names that no dictionary has, with a particle that the morphemes do not part from them."""

import pytest

from question_bank.korean.clause import read_clause
from question_bank.korean.morphology import Token
from question_bank.korean.subject import ClauseError
from question_bank.korean.swallowed import may_hide_companion, may_hide_subject


def noun(form: str, tag: str = "NNP") -> Token:
    return Token(form, tag, 0, len(form))


@pytest.mark.parametrize("form", ["프레드민이", "코르바가", "프레드민은", "코르바는"])
def test_name_may_end_in_the_particle_of_a_subject(form: str) -> None:
    assert may_hide_subject(noun(form))


@pytest.mark.parametrize("form", ["하노이", "강가", "프레드민가", "코르바이"])
def test_particle_that_does_not_fit_is_part_of_the_name(form: str) -> None:
    assert not may_hide_subject(noun(form))


def test_with_whom_may_be_hidden_in_a_name_but_not_in_a_noun() -> None:
    assert may_hide_companion(noun("레포와"))
    assert may_hide_companion(noun("가람닉과"))
    assert not may_hide_companion(noun("레포과"))
    assert not may_hide_companion(noun("시험결과", "NNG"))


def test_topic_that_may_be_the_other_side_is_no_subject() -> None:
    sentence = "레포와는 스웨덴에서 다툰 끝에 특허 계약을 맺었다"
    with pytest.raises(ClauseError):
        read_clause(sentence)

    assert read_clause(sentence, ("레포와",)).subject_text == "레포와"
