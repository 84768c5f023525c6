"""Short names in full, where one bearer is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.items.full_name import Bearers
from question_bank.items.refusal import UnusableError
from tests.factories.events import Told, make_timeline

DATE = "2007년 2월 8일"


def _name(text: str, *people: str, others: tuple[str, ...] = (), elsewhere: str = "") -> str:
    named = f"{'과 '.join(people) or '어부'}의 배가 떠났다"
    told = Told("2007-02-08", DATE, f"{DATE} {text}.", people=tuple((name, "") for name in people))
    more = Told(
        "2007-02-08",
        DATE,
        f"{DATE} {elsewhere or named}.",
        people=tuple((name, "") for name in others),
    )
    timeline = make_timeline((told, more))[1]
    return Bearers.of(timeline).name_fully(text, timeline.events[0])


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("솔로비크는 다리를 열었다", "안톤 솔로비크는 다리를 열었다"),
        ("시장 솔로비크가 다리를 열었다", "시장 안톤 솔로비크가 다리를 열었다"),
        ("안톤이 다리를 열었다", "안톤 솔로비크가 다리를 열었다"),
        ("안톤 솔로비크가 다리를 열자 솔로비크를 기렸다", "안톤 솔로비크가 다리를 열자 솔로비크를 기렸다"),
        ("라디오 솔로비크가 방송을 시작했다", "라디오 솔로비크가 방송을 시작했다"),
        ("솔로비크스키가 다리를 열었다", "솔로비크스키가 다리를 열었다"),
    ],
)
def test_person_is_named_in_full_where_the_short_name_stands_alone(text: str, full: str) -> None:
    assert _name(text, "안톤 솔로비크") == full


def test_somebody_whose_whole_name_the_article_never_writes_keeps_the_short_one() -> None:
    """The gazetteer knows one of that name; the sentence may mean an island."""
    assert _name("솔로비크를 잃었다", "안톤 솔로비크", elsewhere="배가 떠났다") == "솔로비크를 잃었다"


def test_somebody_whom_the_event_does_not_know_keeps_the_short_name() -> None:
    assert _name("솔로비크가 열렸다", others=("안톤 솔로비크",)) == "솔로비크가 열렸다"


def test_name_that_two_bear_is_refused_unless_the_event_knows_which() -> None:
    both = ("안톤 솔로비크", "이반 솔로비크")
    with pytest.raises(UnusableError, match="two people"):
        _name("솔로비크는 다리를 열었다", others=both)
    assert _name("솔로비크는 다리를 열었다", both[0], others=both) == "안톤 솔로비크는 다리를 열었다"
    assert _name("솔로비크 시절의 다리가 열렸다", others=both) == "솔로비크 시절의 다리가 열렸다"


@pytest.mark.parametrize(
    ("elsewhere", "full"),
    [
        ("은빛시험관이 은빛시에 문을 열었다", "은빛시험관은 문을 닫았다"),
        ("은빛시험관과 한빛시험관이 은빛시에 문을 열었다", "시험관은 문을 닫았다"),
        ("은빛시험관이 문을 열었다", "시험관은 문을 닫았다"),
        ("은빛시험관이 은빛시의 나루시 시험관을 샀다", "시험관은 문을 닫았다"),
    ],
)
def test_body_is_named_in_full_where_the_article_knows_one_of_the_kind(elsewhere: str, full: str) -> None:
    assert _name("시험관은 문을 닫았다", elsewhere=elsewhere) == full


def test_officer_is_no_body() -> None:
    elsewhere = "은빛사령관이 은빛시에 왔다"
    assert _name("사령관은 문을 닫았다", elsewhere=elsewhere) == "사령관은 문을 닫았다"


def test_nobody_is_renamed_in_a_timeline_without_people() -> None:
    timeline = make_timeline((Told("2007-02-08", DATE, f"{DATE} 배가 떠났다."),))[1]
    event = replace(timeline.events[0], participants=())
    assert Bearers.of(timeline).name_fully("솔로비크가 떠났다", event) == "솔로비크가 떠났다"
