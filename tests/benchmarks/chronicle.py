"""Articles of any length whose every sentence tells something else: made names, made towns, made years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from question_bank.korean.particles import attach

EVENTS: Final = 80
"""Dated sentences of one part."""
_FIRST_DAY: Final = date(1900, 1, 5)
_FAMILY: Final = "김이박최정강조윤장임한오서신권황안송류홍"
_GIVEN: Final = "가나다라마바사아자차하온솔별들강산빛결단담람범봄샘"
_TOWN: Final = (
    "누리", "새벽", "한빛", "솔뫼", "가람", "여울", "달빛", "들꽃", "바람", "노을", "하늘", "은별",
    "구름", "샛별", "물결", "참나무",
)  # fmt: skip
_KIND: Final = ("시", "군", "읍", "항", "섬", "고을")
_THING: Final = (
    "도서관", "천문대", "기차역", "다리", "등대", "극장", "박물관", "시장", "학교", "병원", "온실",
    "운동장", "발전소", "수문", "방송국", "양조장", "제재소", "인쇄소", "우체국", "측후소", "조선소",
    "방앗간", "미술관", "수영장", "식물원", "음악당", "저수지", "터널", "부두", "공방",
)  # fmt: skip
_OFFICE: Final = ("시장", "교장", "감독", "소장", "위원장", "관장")
_UNIT: Final = ("명", "척", "권", "그루", "마리", "대")
_COUNTED: Final = {"명": "손님", "척": "배", "권": "책", "그루": "나무", "마리": "염소", "대": "수레"}


def write_chronicle(parts: int, first: int = 0) -> str:
    """Return an article of 80 events for each part, a chapter of ten; no two have the same day.

    ``first`` is the number of the part to begin with, so that articles of one length differ.
    """
    lines = ["# 새벽강 연대기", ""]
    for number in range(first * EVENTS, (first + parts) * EVENTS):
        if number % 10 == 0:
            lines += ["", f"## {number // 10 + 1}번째 이야기", ""]
        lines.append(_tell(number))
    return "\n".join(lines) + "\n"


def _tell(number: int) -> str:
    day = _FIRST_DAY + timedelta(days=19 * number)
    when = f"{day.year}년 {day.month}월 {day.day}일"
    town, thing = _town(number), _THING[number * 7 % len(_THING)]
    person, office = _person(number), _OFFICE[number % len(_OFFICE)]
    unit = _UNIT[number * 5 % len(_UNIT)]
    figure = 13 + number * 37 % 900
    match number % 5:
        case 0:
            built = attach(f"{_town(number + 3)} {thing}", "을/를")
            return f"{when} {attach(person, '은/는')} {town}에 {built} 세웠다."
        case 1:
            told = f"{attach(f'{town} {thing}', '이/가')} 문을 닫았다"
            return f"{when} {person} {attach(f'{town} {office}', '은/는')} {told}고 밝혔다."
        case 2:
            counted = attach(f"{_COUNTED[unit]} {figure}{unit}", "을/를")
            return f"{when} {attach(f'{town} {thing}', '은/는')} {counted} 맞아들였다."
        case 3:
            other = attach(_town(number + 11), "와/과")
            return f"{when} {attach(town, '은/는')} {other} {thing} 협약을 맺었다."
        case _:
            other = attach(_person(number + 1), "을/를")
            return f"{when} {person} {attach(f'{town} {office}', '은/는')} {other} 만났다."


def _person(number: int) -> str:
    return (
        _FAMILY[number % len(_FAMILY)]
        + _GIVEN[number * 3 % len(_GIVEN)]
        + _GIVEN[(number // len(_GIVEN) + number * 11) % len(_GIVEN)]
    )


def _town(number: int) -> str:
    name = _TOWN[number % len(_TOWN)] + _GIVEN[number // len(_TOWN) % len(_GIVEN)]
    return name + _KIND[number // 3 % len(_KIND)]
