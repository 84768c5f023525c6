"""What is right besides the name itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.facts.model import EntityType, Fact, Participant, Timeline
from question_bank.items.spelling import accept, find_spellings, settle_names
from question_bank.spans import Selector
from tests.factories.events import Told, make_timeline

DATE = "2007년 2월 8일"


def _timeline(*names: str) -> Timeline:
    told = Told(
        "2007-02-08", DATE, f"{DATE} 배가 항구를 떠났다.", people=tuple((name, "시장") for name in names)
    )
    return make_timeline((told,))[1]


@pytest.mark.parametrize(
    ("names", "name", "others"),
    [
        (("안톤 솔로비크",), "안톤 솔로비크", ("솔로비크",)),
        (("안톤 솔로비크", "이반 솔로비크"), "안톤 솔로비크", ()),
        (("안톤 솔로비크", "안톤 솔비로크"), "안톤 솔로비크", ("솔로비크", "안톤 솔비로크")),
        (("나폴레옹 보나파르트",), "나폴레옹 보나파르트", ("나폴레옹", "보나파르트")),
    ],
)
def test_short_names_and_other_transcriptions_are_spellings(
    names: tuple[str, ...], name: str, others: tuple[str, ...]
) -> None:
    found = find_spellings(_timeline(*names)).get(name, ())
    assert set(others) <= set(found)
    assert bool(others) == bool(found)


def test_an_alias_of_the_article_is_a_spelling_both_ways() -> None:
    proof = Selector(0, 2, "가나", "가나")
    fact = Fact("f-1", "한빛시 수도국", "abbreviation", "수도국", proof)
    found = find_spellings(replace(_timeline(), facts=(fact,)))
    assert found["한빛시 수도국"] == ("수도국",)
    assert found["수도국"] == ("한빛시 수도국",)


def test_each_form_is_right_with_its_office() -> None:
    mayor = Participant("안톤 솔로비크", EntityType.PERSON, "한빛시 시장")
    spellings = {"안톤 솔로비크": ("솔로비크",)}
    assert accept(spellings, "솔로비크 시장", "안톤 솔로비크", mayor) == (
        "솔로비크",
        "솔로비크 시장",
        "안톤 솔로비크 시장",
    )


def test_the_whole_name_is_right_for_who_is_called_by_the_first() -> None:
    assert "솔로 마루" in find_spellings(_timeline("솔로", "솔로 마루"))["솔로"]
    assert "솔로 마루" not in find_spellings(_timeline("솔로", "솔로 마루", "솔로 나루"))["솔로"]


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("카를 마무나로 시장이 다리를 열었다", "카를 마나무로 시장이 다리를 열었다"),
        ("카를 마나무로 시장이 다리를 열었다", "카를 마나무로 시장이 다리를 열었다"),
        ("나루가 다리를 열었다", "나루가 다리를 열었다"),
        ("카를 나마로무 시장이 다리를 열었다", "카를 나마로무 시장이 다리를 열었다"),
    ],
)
def test_one_spelling_of_a_name_is_learned(text: str, settled: str) -> None:
    assert settle_names(text, ("카를 마나무로", "루나")) == settled


def test_an_ordinal_or_an_office_alone_names_nobody() -> None:
    king = Participant("루카 마르코 4세", EntityType.PERSON, "국왕")
    found = find_spellings(_timeline(king.name))
    right = accept(found, "국왕 루카 마르코 4세", king.name, king)
    assert "루카 마르코" in right
    assert not {"4세", "4세 국왕", "국왕"} & set(right)


def test_an_ordinal_that_tells_two_kings_apart_stays() -> None:
    assert (
        "루카 마르코"
        not in find_spellings(_timeline("루카 마르코 4세", "루카 마르코 5세"))["루카 마르코 4세"]
    )


@pytest.mark.parametrize(
    ("names", "right", "wrong"),
    [
        (("독일 외무부",), {"외무부", "외교부", "독일 외교부"}, set()),
        (("독일 외무부", "프랑스 외교부"), {"독일 외교부"}, {"외무부", "외교부"}),
        (("독일 국방부",), {"국방부"}, {"외무부"}),
        (("독일 국방부", "프랑스 국방부"), set(), {"국방부"}),
    ],
)
def test_a_ministry_goes_without_its_country_where_there_is_no_other(
    names: tuple[str, ...], right: set[str], wrong: set[str]
) -> None:
    timeline = _timeline(*names)
    bodies = tuple(Participant(name, EntityType.ORGANISATION) for name in names)
    event = replace(timeline.events[0], participants=bodies)
    found = set(find_spellings(replace(timeline, events=(event,)))[names[0]])
    assert right <= found
    assert not wrong & found
