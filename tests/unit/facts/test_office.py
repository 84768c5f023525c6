import pytest

from question_bank.facts.model import Participant
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def roles(text: str) -> list[dict[str, str | None]]:
    """Return the roles by name for each event of a text, in order."""
    events = draw_timeline(read_article(f"# 기록\n\n{text}\n".encode(), name="article.md")).events
    return [{one.name: one.role for one in event.participants} for event in events]


def only(text: str) -> dict[str, str | None]:
    """Return the roles by name of all who take part in what a text tells."""
    return {name: role for event in roles(text) for name, role in event.items()}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("2012년 5월 당시 국방장관이던 아나톨리 세르듀코프가 사임했다.", "아나톨리 세르듀코프", "국방장관"),
        ("2022년 6월 11일 외무상에 임명된 박도윤은 연설했다.", "박도윤", "외무상"),
        ("2003년 2월 25일 박도윤이 대통령에 취임했다.", "박도윤", "대통령"),
        ("2003년 2월 25일 왕은 박도윤을 국무총리에 임명했다.", "박도윤", "국무총리"),
        ("2003년 2월 25일 박도윤 전 국무총리가 숨졌다.", "박도윤", "전 국무총리"),
        ("1815년 6월 18일 장군은 웰링턴 공작에게 졌다.", "웰링턴", "공작"),
        ("2003년 박도윤 당시 누리방송 이사가 떠났다.", "박도윤", "누리방송 이사"),
    ],
)
def test_the_office_at_that_time_stands_with_the_person(text: str, name: str, role: str) -> None:
    assert only(text)[name] == role


def test_an_office_that_was_left_is_no_office() -> None:
    assert (
        only("2012년 11월 국방장관에서 물러난 아나톨리 세르듀코프는 떠났다.")["아나톨리 세르듀코프"] is None
    )


def test_an_office_is_carried_on_within_the_year() -> None:
    first, second = roles("2019년 3월 2일 박도윤 외무상이 왔다. 2019년 5월 4일 박도윤은 떠났다.")

    assert first["박도윤"] == second["박도윤"] == "외무상"


@pytest.mark.parametrize(
    "text",
    [
        "2019년 3월 2일 박도윤 외무상이 왔다. 2020년 5월 4일 박도윤은 떠났다.",
        "2019년 3월 2일 박도윤 외무상이 왔다. 4월 1일 박도윤은 해임되었다. 5월 4일 박도윤은 떠났다.",
        "2019년 5월 4일 박도윤은 떠났다. 2019년 6월 2일 박도윤 외무상이 왔다.",
        "2019년 3월 2일 박도윤 외무상이 왔다. 2019년 5월 4일 박도윤은 떠났다. 2019년 9월 박도윤 대사가 왔다.",
        "2019년 3월 2일 박도윤 전 외무상이 왔다. 2019년 5월 4일 박도윤은 떠났다.",
    ],
)
def test_an_office_is_not_carried_on_where_something_may_have_changed(text: str) -> None:
    events = draw_timeline(read_article(f"# 기록\n\n{text}\n".encode(), name="article.md")).events
    left = next(event for event in events if event.headline.startswith("박도윤은 떠났다"))

    assert left.participants == (Participant("박도윤", left.participants[0].type, None),)


def test_a_capital_speaks_for_its_country_where_no_former_state_is_in_question() -> None:
    sentence = "2015년 10월 베를린은 협상을 이어 가겠다고 밝혔다."

    assert "독일" in only(f"독일은 넓다. {sentence}")
    assert "독일" not in only(sentence)
    assert "독일" not in only(f"독일은 동독과 서독으로 나뉘었다. {sentence}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014년 1월 3일 서지훈이 감독에 올랐다.", {"서지훈": "감독"}),
        ("2020년 5월 1일 김가람이 새 총리가 되었다.", {"김가람": "총리"}),
        ("2003년 3월 7일 이사회는 박도윤을 대표이사로 뽑았다.", {"박도윤": "대표이사"}),
        ("1996년 2월 28일 한규석이 손을 떼고 송민호가 사장에 올랐다.", {"한규석": None, "송민호": "사장"}),
        ("2011년 4월 2일 박도윤이 영웅이 되었다.", {"박도윤": None}),
        ("2011년 4월 2일 박도윤은 아버지가 대통령이 되었다.", {"박도윤": None}),
    ],
)
def test_who_rises_to_an_office_or_is_chosen_for_it_holds_it(
    text: str, expected: dict[str, str | None]
) -> None:
    found = only(text)

    assert {name: role for name, role in found.items() if name != "이사회"} == expected
