from question_bank.dates.edtf import Edtf
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import Vote
from question_bank.facts.votes import find_vote
from question_bank.spans import Selector


def vote(text: str, *earlier: str) -> Vote | None:
    return find_vote(
        text,
        earlier,
        Edtf.of(2022),
        Selector(0, len(text), text, text),
        article_id="a",
        gazetteer=load_gazetteer(),
    )


BEFORE = "북한은 침략을 규탄하는 유엔 결의안에 반대표를 던졌다."


def test_a_count_includes_the_country_that_the_list_leaves_out() -> None:
    found = vote(
        "이 결의안에 반대표를 던진 국가는 총 4개국이며, 북한 이외의 국가는 쿠바, 이란, 시리아다.", BEFORE
    )

    assert found.no == 4
    assert found.no_list == ("북한", "쿠바", "이란", "시리아")
    assert found.list_complete
    assert found.motion == "침략을 규탄하는 유엔 결의안"
    assert found.body == "유엔"


def test_totals_that_the_article_does_not_give_are_none() -> None:
    found = vote("이 결의안에 반대한 나라는 모두 2개국으로, 쿠바와 벨라루스이다.", BEFORE)

    assert (found.yes, found.abstain, found.absent) == (None, None, None)
    assert found.no_list == ("쿠바", "벨라루스")


def test_a_list_that_disagrees_with_its_count_is_left_out() -> None:
    found = vote("이 결의안에 반대한 나라는 모두 3개국으로, 쿠바와 벨라루스이다.", BEFORE)

    assert found.no == 3
    assert found.no_list == ()
    assert not found.list_complete


def test_a_tally_gives_each_number() -> None:
    found = vote("국회는 찬성 171표, 반대 92표, 기권 3표로 선거법 개정안을 가결했다.")

    assert (found.yes, found.no, found.abstain) == (171, 92, 3)
    assert found.motion == "선거법 개정안"
    assert found.body == "국회"
    assert not found.list_complete


def test_a_sentence_without_a_ballot_gives_none() -> None:
    assert vote("국회는 예산안을 심의했다.") is None


def test_a_motion_that_is_nowhere_named_gives_no_vote() -> None:
    assert vote("이 결의안에 반대한 나라는 모두 2개국으로, 쿠바와 벨라루스이다.") is None
