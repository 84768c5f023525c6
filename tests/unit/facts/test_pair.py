"""In an article on two countries 두 나라 and 양국 are these, and their names stand in the headline."""

import pytest

from question_bank.facts.model import Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

OPENING = "핀란드와 페루의 외교 관계를 다룬다."


def last(sentence: str, *, title: str = "핀란드-페루 관계", opening: str = OPENING) -> Event:
    text = f"# {title}\n\n{opening}\n\n{sentence}\n"
    found = draw_timeline(read_article(text.encode(), name="a.md", article_id="a")).events[-1]
    if found.naming is not None:
        assert text[found.naming.start : found.naming.end] == found.naming.exact
    return found


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("1972년 3월 5일 두 나라는 무역 협정을 맺었다.", "핀란드와 페루는 무역 협정을 맺었다"),
        ("1972년 3월 5일 리마에서 양국의 첫 회담이 열렸다.", "리마에서 핀란드와 페루의 첫 회담이 열렸다"),
        ("1972년 3월 5일 양국 간 항로가 열렸다.", "핀란드와 페루 간 항로가 열렸다"),
        ("1972년 3월 5일 양국 수도에 사무소가 들어섰다.", "핀란드와 페루의 수도에 사무소가 들어섰다"),
        ("1972년 3월. 양국 간 어업에 관한 협정을 체결했다.", "핀란드와 페루는 어업에 관한 협정을 체결했다"),
    ],
)
def test_the_two_are_named_and_another_sentence_proves_it(sentence: str, headline: str) -> None:
    found = last(sentence)
    assert (found.headline, found.quizzable) == (headline, True)
    assert found.naming is not None
    assert found.naming.quote == OPENING


@pytest.mark.parametrize(
    "sentence",
    [
        "1972년 3월 5일 칠레는 두 나라를 다시 화해시켰다.",
        "1971년 칠레가 핀란드와 다투었다. 1972년 3월 5일 두 나라는 화해했다.",
        "1972년 3월 5일 두 나라 정상은 리마에서 만났다.",
        "1972년 3월 5일 한미 두 나라의 회담이 열렸다.",
    ],
)
def test_where_others_may_be_meant_nobody_is_named(sentence: str) -> None:
    found = last(sentence)
    assert "두 나라" in found.headline
    assert found.naming is None


def test_an_article_on_something_else_knows_no_pair() -> None:
    found = last(
        "1972년 3월 5일 두 나라는 무역 협정을 맺었다.", title="무역의 역사", opening="무역의 역사이다."
    )
    assert found.headline == "두 나라는 무역 협정을 맺었다"
    assert not found.quizzable


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "1999년 2월 한몽 수교 9주년을 맞아 전시회를 열었다.",
            "대한민국과 몽골은 수교 9주년을 맞아 전시회를 열었다",
        ),
        ("1999년 2월 중몽 수교 9주년을 맞아 전시회를 열었다.", "중몽 수교 9주년을 맞아 전시회를 열었다"),
        (
            "1999년 2월 한몽 수교 9주년을 맞아 화가 한서린이 전시회를 열었다.",
            "한몽 수교 9주년을 맞아 화가 한서린이 전시회를 열었다",
        ),
    ],
)
def test_the_anniversary_of_their_relations_is_theirs(sentence: str, headline: str) -> None:
    opening = "대한민국과 몽골의 외교 관계를 다룬다."
    assert last(sentence, title="한몽관계", opening=opening).headline == headline
