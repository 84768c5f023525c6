"""Who is asked for, and who stands beside the key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType, Participant, Timeline
from question_bank.items.actor import find_actor, find_misread, find_sides
from question_bank.items.kind.choice_of_actor import ask_who
from question_bank.items.kind.short_answer import write_who
from question_bank.items.material import Material, UnsuitableError, gather
from question_bank.items.model import Item
from question_bank.items.statement import Statement, read_statement
from question_bank.items.wording.question import actor_noun
from question_bank.korean.particles import attach
from tests.factories.events import CITY, Told, make_timeline
from tests.factories.gathered import gather_from

DATE = "2007년 2월 8일"


def _actor(sentence: str, *people: tuple[str, str]) -> str | None:
    _, timeline = make_timeline((Told("2007-02-08", DATE, f"{DATE} {sentence}", people=people),))
    found = find_actor(read_statement(timeline.events[0], timeline.dates))
    return found.participant.name if found else None


@pytest.mark.parametrize(
    ("sentence", "person", "name"),
    [
        ("솔로비크 시장은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), "안톤 솔로비크"),
        ("한빛시의 솔로비크 시장은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), "안톤 솔로비크"),
        ("솔로비크는 제주도의 항구를 열었다.", ("안톤 솔로비크", ""), "안톤 솔로비크"),
        ("솔로비크 측근은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
        ("솔로비크의 측근은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
        ("솔로비크가의 집사는 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
    ],
)
def test_last_name_stands_for_the_person(sentence: str, person: tuple[str, str], name: str | None) -> None:
    assert _actor(sentence, person) == name


def test_press_is_found_however_it_is_spaced() -> None:
    told = Told("2007-02-08", DATE, f"{DATE} 나루통신은 값이 올랐다고 보도했다.", bodies=("나루 통신",))
    _, timeline = make_timeline((told,))
    found = find_actor(read_statement(timeline.events[0], timeline.dates))
    assert found is not None
    assert found.participant.name == "나루 통신"


def _served(*people: tuple[str, str], countries: tuple[str, ...]) -> dict[str, str]:
    _, timeline = make_timeline((Told("2007-02-08", DATE, f"{DATE} 배가 떠났다.", people=people),))
    lands = tuple(Participant(name, EntityType.COUNTRY) for name in countries)
    event = timeline.events[0]
    told = replace(event, participants=event.participants + lands)
    return dict(find_sides([told], load_gazetteer()))


def test_last_country_of_the_office_is_the_one_served() -> None:
    served = _served(("다온 마루", "한빛국 주재 새벽국 대사"), countries=("한빛국", "새벽국"))
    assert served == {"다온 마루": "새벽국"}


def test_gazetteer_tells_the_country_where_the_article_does_not() -> None:
    assert _served(("나폴레옹 보나파르트", "황제"), countries=()) == {"나폴레옹 보나파르트": "프랑스"}


def _visits() -> Timeline:
    """Return visits of ministers of two countries; the first goes to 새벽국."""
    people = (
        ("안톤 솔로", "한빛국 장관", "새벽국을 방문했다"),
        ("이반 마루", "한빛국 장관", "부두의 문을 열었다"),
        ("보리 나루", "한빛국 장관", "성문의 열쇠를 받았다"),
        ("미르 노을", "한빛국 장관", "부두의 창고를 지었다"),
        ("다온 가람", "새벽국 장관", "다리의 기둥을 고쳤다"),
        ("라온 바람", "새벽국 장관", "등대의 불을 켰다"),
    )
    told = [
        Told(
            f"20{i:02}-02-08",
            f"20{i:02}년 2월 8일",
            f"20{i:02}년 2월 8일 {name} {role}은 {act}.",
            ((name, role),),
        )
        for i, (name, role, act) in enumerate(people, 1)
    ]
    _, timeline = make_timeline((*CITY, *told))
    lands = tuple(Participant(name, EntityType.COUNTRY) for name in ("한빛국", "새벽국"))
    events = tuple(replace(event, participants=event.participants + lands) for event in timeline.events)
    return replace(timeline, events=events)


def test_nobody_of_the_country_visited_is_offered_as_visitor() -> None:
    material = gather("두-나라", _visits(), 3)
    visit = next(one for one in material.statements if "방문했다" in one.text)
    who = ask_who(material, visit)
    assert who.key == "안톤 솔로"
    assert set(who.options or ()) == {"안톤 솔로", "이반 마루", "보리 나루", "미르 노을"}


def test_who_is_to_be_written_with_or_without_the_office() -> None:
    material = gather("두-나라", _visits(), 3)
    visit = next(one for one in material.statements if "방문했다" in one.text)
    with pytest.raises(UnsuitableError, match="too seldom"):
        write_who(material, visit)
    item = write_who(replace(material, leading=frozenset({"안톤 솔로"})), visit)
    assert item.stem == "2001년 2월 8일에 새벽국을 방문한 한빛국 장관은 누구인가?"
    assert item.key == "안톤 솔로"
    assert {"솔로", "안톤 솔로 장관", "안톤 솔로 한빛국 장관"} <= set(item.accepted)


def test_a_last_name_that_two_bear_is_no_answer() -> None:
    timeline = _visits()
    told = replace(timeline.events[-1], participants=(Participant("가온 솔로", EntityType.PERSON),))
    material = gather("두-나라", replace(timeline, events=(*timeline.events, told)), 3)
    visit = next(one for one in material.statements if "방문했다" in one.text)
    leading = replace(material, leading=frozenset({"안톤 솔로"}))
    assert "솔로" not in write_who(leading, visit).accepted


def test_nobody_is_asked_which_press_reported_it() -> None:
    material = gather("두-도시", make_timeline()[1], 7)
    report = next(one for one in material.statements if "갈매기" in one.text)
    with pytest.raises(UnsuitableError, match="papers and stations"):
        ask_who(material, report)
    with pytest.raises(UnsuitableError, match="papers and stations"):
        write_who(material, report)


def test_what_many_do_on_a_day_needs_the_office_of_who_did_it() -> None:
    told = (
        Told("2007-02-08", DATE, f"{DATE} 안솔은 한빛시의 등대 축제에 참석했다.", people=(("안솔", ""),)),
        Told("2007-03-08", "2007년 3월 8일", "2007년 3월 8일 배가 새 항구를 떠났다."),
    )
    material = gather("항구", make_timeline(told)[1], 3)
    feast = next(one for one in material.statements if "축제" in one.text)
    with pytest.raises(UnsuitableError, match="people without number"):
        write_who(material, feast)


def _options(key: tuple[str, str], *others: tuple[str, tuple[str, str]]) -> set[str]:
    """Return who stands beside the key of 2007 among others of given years and offices."""
    told = [Told("2007-02-08", DATE, f"{DATE} {key[0]}은 한빛시의 낡은 등대를 새로 고쳤다.", people=(key,))]
    for number, (year, one) in enumerate(others):
        date = f"{year}년 {number + 3}월 9일"
        edtf = f"{year}-{number + 3:02}-09"
        told.append(
            Told(edtf, date, f"{date} {one[0]}은 한빛시의 {number + 2}번 다리를 열었다.", people=(one,))
        )
    material = gather("등대", make_timeline(tuple(told))[1], 3)
    try:
        return set(ask_who(material, next(s for s in material.statements if "등대" in s.text)).options or ())
    except UnsuitableError:
        return set()


def test_a_private_person_does_not_stand_beside_ministers() -> None:
    near = (
        ("2006", ("박솔", "")),
        ("2008", ("최별", "")),
        ("2009", ("이든", "외무장관")),
        ("2005", ("한결", "")),
    )
    assert _options(("김온", ""), *near) == {"김온", "박솔", "최별", "한결"}
    assert _options(("김온", "문화장관"), *near) == set()


def test_two_others_are_too_few_to_choose_a_person_from() -> None:
    near = (("2006", ("박솔", "")), ("2008", ("최별", "")))
    assert _options(("김온", ""), *near) == set()


def test_nobody_of_another_time_stands_beside_the_key() -> None:
    assert _options(("김온", ""), ("1990", ("박솔", "")), ("1901", ("최별", ""))) == set()


STATES = (
    "2015년 3월 2일 {}. 2014년 5월 3일 스페인의 배가 떠났다. 2015년 9월 4일 이탈리아가 새 등대를 세웠다. "
    "2016년 6월 8일 영국이 낡은 다리를 헐었다. 2016년 9월 9일 프랑스가 항구의 문을 열었다."
)


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        ("독일은 소금 447t을 사들였다", "2015년 3월 2일에 소금 447t을 사들인 나라는 어디인가?"),
        (
            "독일은 낡은 시계탑을 문화재로 지정했다",
            "2015년 3월 2일에 낡은 시계탑을 문화재로 지정한 나라는 어디인가?",
        ),
        # many may have done so
        ("독일은 고래잡이를 비난했다", None),
    ],
)
def test_a_country_is_asked_for_where_it_acts_alone(sentence: str, stem: str | None) -> None:
    material = gather_from(STATES.format(sentence))
    told = next(one for one in material.statements if one.text.startswith("독일이"))
    if stem is None:
        with pytest.raises(UnsuitableError):
            ask_who(material, told)
        return
    item = ask_who(material, told)
    assert item.stem == stem
    assert item.key == "독일"
    assert set(item.options or ()) <= {"독일", "이탈리아", "영국", "프랑스", "스페인"}


def test_courts_do_not_stand_beside_ministries() -> None:
    bodies = ("독일 법원", "독일 외무부", "독일 내무부", "독일 재무부", "독일 환경부")
    told = [
        Told(
            f"201{i}-02-08",
            f"201{i}년 2월 8일",
            f"201{i}년 2월 8일 {attach(body, '은/는')} 새 {thing}의 값을 밝히겠다고 발표했다.",
            bodies=(body,),
        )
        for i, (body, thing) in enumerate(
            zip(bodies, ("다리", "등대", "성문", "부두", "창고"), strict=True), 1
        )
    ]
    material = gather("두-나라", make_timeline(tuple(told))[1], 3)
    ministry = next(one for one in material.statements if "외무부" in one.text)
    assert set(ask_who(material, ministry).options or ()) == set(bodies[1:])
    court = next(one for one in material.statements if "법원" in one.text)
    with pytest.raises(UnsuitableError):
        ask_who(material, court)


def _famous(*sentences: str) -> list[Item]:
    """Return what is asked of a chronicle that tells five times of 앙겔라 메르켈, who leads 독일."""
    told = [f"201{i}년 5월 4일 앙겔라 메르켈 독일 총리는 {i}번 다리를 열었다." for i in range(5)]
    return [
        item
        for make in (write_who, ask_who)
        for material in [gather_from(" ".join((*told, *sentences)))]
        for statement in material.statements
        if (item := _made(make, statement, material))
    ]


def _made(
    make: Callable[[Material, Statement], Item], statement: Statement, material: Material
) -> Item | None:
    try:
        return make(material, statement)
    except UnsuitableError:
        return None


def test_the_leader_told_of_most_is_not_asked_for() -> None:
    assert not any(item.key == "앙겔라 메르켈" for item in _famous())
    once = "2015년 3월 2일 에마뉘엘 마크롱 프랑스 대통령은 낡은 성문을 고쳤다."
    assert any(item.key == "에마뉘엘 마크롱" for item in _famous(once))


def test_nobody_is_asked_which_head_of_state_came() -> None:
    visit = "2015년 3월 2일 {} 부산을 방문했다. 2015년 9월 9일 프랑스가 등대를 세웠다."
    for who, asked in (
        ("에마뉘엘 마크롱 프랑스 대통령이", False),
        ("요슈카 피셔 독일 외무장관이", True),
    ):
        sentences = visit.format(who)
        people = frozenset({"에마뉘엘 마크롱", "요슈카 피셔"})
        material = replace(gather_from(sentences), leading=people)
        made = [_made(write_who, statement, material) for statement in material.statements]
        assert any(item is not None and "방문한" in item.stem for item in made) is asked


@pytest.mark.parametrize(
    ("office", "end"),
    [
        ("독일 외무장관", " 독일 외무장관은 누구인가?"),
        ("독일 주재 프랑스 대사", " 독일 주재 프랑스 대사는 누구인가?"),
        ("수학자", " 인물은 누구인가?"),
    ],
)
def test_a_name_to_write_is_asked_for_by_the_office_of_state(office: str, end: str) -> None:
    works = (("3월", "낡은 등대를 고쳤다"), ("5월", "새 다리를 설계했다"), ("9월", "도서관 문을 열었다"))
    told = [f"2015년 {month} 2일 {office} 요슈카 피셔는 {work}." for month, work in works]
    material = gather_from(" ".join(told))
    stems = [item.stem for one in material.statements if (item := _made(write_who, one, material))]
    assert stems
    assert all(stem.endswith(end) for stem in stems)


def test_a_body_with_a_name_like_a_persons_is_found_by_what_is_told_of_it() -> None:
    told = (
        Told("2007-02-08", DATE, f"{DATE} 이솔로가 출범했다.", people=(("이솔로", ""),)),
        Told(
            "2007-03-08", "2007년 3월 8일", "2007년 3월 8일 김온은 이솔로를 이끌었다.", people=(("김온", ""),)
        ),
    )
    assert find_misread(make_timeline(told)[1].events) == {"이솔로"}


def test_an_office_alone_is_nobody() -> None:
    told = (
        Told("2007-02-08", DATE, f"{DATE} 독일 교통차관은 배를 탔다.", people=(("독일 교통차관", ""),)),
        Told("2007-03-08", "2007년 3월 8일", "2007년 3월 8일 김온은 배를 탔다.", people=(("김온", ""),)),
    )
    assert find_misread(make_timeline(told)[1].events) == {"독일 교통차관"}


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("독일 법원", "법원"),
        ("독일 외무부", "기관"),
        ("나루제철", "회사"),
        ("새벽 노동당", "정당"),
        ("나루 통신", "언론사"),
        ("나루 모임", "기관이나 단체"),
    ],
)
def test_a_body_is_called_by_its_kind(name: str, noun: str) -> None:
    assert actor_noun(name, EntityType.ORGANISATION) == noun


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("독일 우주청(DA)은", "우주청"),
        ("독일 우주청은", "우주청"),
        ("항구의 우주청은", None),
        ("우주청 직원들은", None),
    ],
)
def test_a_body_is_the_actor_with_its_country_and_its_letters(subject: str, name: str | None) -> None:
    told = Told(
        "2007-02-08", DATE, f"{DATE} {subject} 새 다리의 값을 밝히겠다고 발표했다.", bodies=("우주청",)
    )
    _, timeline = make_timeline((told,))
    found = find_actor(read_statement(timeline.events[0], timeline.dates))
    assert (found.participant.name if found else None) == name


def test_the_letters_of_a_body_are_an_answer_too() -> None:
    told = Told(
        "2007-02-08", DATE, f"{DATE} 나루기구(DA)은 새 다리의 값을 밝히겠다고 발표했다.", bodies=("나루기구",)
    )
    material = gather("우주", make_timeline((told,))[1], 3)
    item = write_who(material, material.statements[0])
    assert item.key == "나루기구"
    assert "DA" in item.accepted


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("우주청은 새 다리의 값을 밝히겠다고 발표했다.", False),
        ("독일 우주청은 새 다리의 값을 밝히겠다고 발표했다.", True),
    ],
)
def test_a_body_that_many_countries_have_is_asked_for_with_its_country(sentence: str, *, asked: bool) -> None:
    told = Told("2007-02-08", DATE, f"{DATE} {sentence}", bodies=("우주청",))
    material = gather("우주", make_timeline((told,))[1], 3)
    assert (_made_of(material, material.statements[0]) is not None) is asked


@pytest.mark.parametrize(("where", "asked"), [("", False), ("파리에서 ", True)])
def test_who_came_to_power_needs_the_country(where: str, *, asked: bool) -> None:
    said = f"{DATE} 나폴레옹 보나파르트는 {where}쿠데타로 집권했다."
    told = Told("2007-02-08", DATE, said, people=(("나폴레옹 보나파르트", ""),))
    material = gather("섬", make_timeline((told,))[1], 3)
    assert (_made_of(material, material.statements[0]) is not None) is asked


def _made_of(material: Material, statement: Statement) -> Item | None:
    try:
        return write_who(material, statement)
    except UnsuitableError:
        return None
