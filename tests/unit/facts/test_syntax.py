import pytest

from question_bank.facts.syntax import Syntax, read_syntax
from question_bank.korean.morphology import tokens


def syntax(text: str) -> Syntax:
    return read_syntax(text, tokens(text))


def subjects(text: str) -> list[str]:
    return [subject.text for subject in syntax(text).subjects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("러시아는 밀을 보냈다.", ["러시아"]),
        ("김정일이 만난 푸틴은 웃었다.", ["푸틴"]),
        ("북한이 쏜 미사일이 바다에 떨어졌다.", ["미사일"]),
        ("최선희가 방문한 뒤 회담을 열었다.", ["최선희"]),
        ("중단된 화물 운송을 재개했다.", []),
        ("대사관이 유행으로 인해 엄격한 관리를 받았다.", ["대사관"]),
        ("박상구 북한 대외경제상이 실무 방문을 위해 모스크바에 갔다.", ["박상구 북한 대외경제상"]),
    ],
)
def test_only_subjects_of_the_main_clause_count(text: str, expected: list[str]) -> None:
    assert subjects(text) == expected


@pytest.mark.parametrize(
    ("text", "stem", "past"),
    [
        ("러시아가 승인했다.", "승인하", True),
        ("러시아가 승인하고 있다.", "승인하", False),
        ("패널이 없어지게 되었다.", "없어지", True),
        ("두 사람이 만날 것이다.", "이", False),
        ("통신이 보도했었다.", "보도하", True),
    ],
)
def test_the_last_predicate_gives_stem_and_tense(text: str, stem: str, *, past: bool) -> None:
    predicate = syntax(text).predicate

    assert (predicate.stem, predicate.past, predicate.finite) == (stem, past, True)


def test_a_sentence_that_ends_in_a_noun_is_not_finite() -> None:
    assert not syntax("평양을 방문한 푸틴 대통령").predicate.finite


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("러시아는 밀을 보냈고 북한은 배를 보냈다.", True),
        ("러시아가 명령을 내리자 북한은 반발했다.", True),
        ("김정은은 방러하여 푸틴을 만났다.", False),
    ],
)
def test_finished_clauses_side_by_side_are_linked(text: str, *, linked: bool) -> None:
    assert syntax(text).linked is linked


def test_a_particle_behind_no_word_makes_no_subject() -> None:
    assert all(subject.strip() for subject in subjects("북한은 푸틴 대통령에·게서 승용차를 받았다."))
