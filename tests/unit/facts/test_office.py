import pytest

from question_bank.facts.model import Participant
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def roles(text: str) -> list[dict[str, str | None]]:
    """Return the roles by name for each event of a text, in order."""
    events = draw_timeline(read_article(f"# 기록\n\n{text}\n".encode(), name="article.md")).events
    return [{one.name: one.role for one in event.participants} for event in events]


def only(text: str) -> dict[str, str | None]:
    (found,) = roles(text)
    return found


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
