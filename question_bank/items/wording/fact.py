"""How questions on facts, offices, agreements and ballots read, and what is said after the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.wording.question import place_in_time
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.edtf import Edtf

AGREEMENTS_STEM: Final = "다음 조약·협정을 체결한 해와 짝지으시오."
OFFICES_STEM: Final = "다음 인물을 괄호 안의 시기에 맡고 있던 직책과 짝지으시오."
_PAIR: Final = 2
# how a verb qualifies a noun, and how it ends a sentence
_FORMS: Final = {
    "쓰": ("쓴", "썼다"),
    "그리": ("그린", "그렸다"),
    "짓": ("지은", "지었다"),
    "만들": ("만든", "만들었다"),
    "세우": ("세운", "세웠다"),
}


def say_spelling(name: str, written: str) -> str:
    """Say that a passage writes the last word of a name otherwise than the question does."""
    last = name.rsplit(maxsplit=1)[-1]
    return f"인용문의 ‘{attach(f'{written}’', '은/는')} {attach(last, '을/를')} 달리 적은 것이다."


def join_names(names: Sequence[str]) -> str:
    """Return names as a list in prose: 북한과 러시아, but 영국, 미국, 소련."""
    if len(names) == _PAIR:
        return f"{attach(names[0], '과/와')} {names[1]}"
    return ", ".join(names)


def ask_office(person: str, edtf: Edtf) -> str:
    """Ask which office somebody held at a time."""
    return f"{word_date(edtf)} 당시 {attach(person, '은/는')} 어떤 직책에 있었는가?"


def ask_office_of(told: str, person: str) -> str:
    """Ask for the office of who did what is told before a noun: 2003년 5월에 예산을 발표한."""
    return f"{told} {person}의 직책은 무엇인가?"


def ask_holder(office: str, edtf: Edtf, *, among: bool) -> str:
    """Ask who held an office at a time; ``among`` the options, where several may hold it at once."""
    lead = "다음 중 " if among else ""
    return f"{lead}{word_date(edtf)} 당시 {attach(office, '이었던/였던')} 인물은 누구인가?"


def ask_first_holder(office: str) -> str:
    """Ask who was the first, or the third, in an office (대한축구협회 초대 회장)."""
    return f"{attach(office, '은/는')} 누구인가?"


def tell_holder(office: str, person: str) -> str:
    """Say who was the first, or the third, in an office."""
    return f"{attach(office, '은/는')} {attach(person, '이다/다')}."


def tell_office(person: str, office: str, edtf: Edtf) -> str:
    """Say who held which office when."""
    return f"{attach(person, '은/는')} {word_date(edtf)} 당시 {attach(office, '이었다/였다')}."


def show_at(name: str, edtf: Edtf) -> str:
    """Return a name with the time at which something is asked of it: 최선희(2024년 11월 4일)."""
    return f"{name}({word_date(edtf)})"


def ask_parties(agreement: str, edtf: Edtf | None) -> str:
    """Ask which countries concluded an agreement, with its date where that is sure."""
    when = f"{place_in_time(edtf)} " if edtf else ""
    return f"{when}{attach(agreement, '을/를')} 체결한 나라를 모두 고르시오."


def ask_agreement(parties: Sequence[str], edtf: Edtf) -> str:
    """Ask what countries concluded at a time."""
    return f"{place_in_time(edtf)} {attach(join_names(parties), '이/가')} 체결한 것은 무엇인가?"


def ask_agreement_name(parties: Sequence[str], kind: str, edtf: Edtf) -> str:
    """Ask what the treaty or protocol (``kind``) is called that countries concluded at a time."""
    return f"{place_in_time(edtf)} {attach(join_names(parties), '이/가')} 체결한 {kind}의 이름은 무엇인가?"


def tell_agreement(agreement: str, parties: Sequence[str], edtf: Edtf | None) -> str:
    """Say who concluded what, and when that is sure."""
    when = f"{place_in_time(edtf)} " if edtf else ""
    return f"{attach(agreement, '은/는')} {when}{attach(join_names(parties), '이/가')} 체결했다."


def ask_city(thing: str) -> str:
    """Ask in which city something is."""
    return f"{attach(thing, '은/는')} 어느 도시에 있는가?"


def ask_seat(body: str) -> str:
    """Ask where a body has its seat."""
    return f"{body}의 본부가 있는 도시는 어디인가?"


def ask_capital(country: str) -> str:
    """Ask for the capital of a country."""
    return f"{country}의 수도는 어디인가?"


def tell_place(thing: str, place: str) -> str:
    """Say where something is."""
    return f"{attach(thing, '은/는')} {place}에 있다."


def tell_value(thing: str, of: str, value: str) -> str:
    """Say what something of a thing is: its capital, its short form, its length."""
    return f"{thing}의 {attach(of, '은/는')} {attach(value, '이다/다')}."


def ask_name(name: str, noun: str) -> str:
    """Ask for another name of something; ``noun`` says which: 약칭, 옛 이름, 본명."""
    return f"‘{name}’의 {attach(noun, '은/는')} 무엇인가?"


def ask_short_for(short: str) -> str:
    """Ask which body a short form stands for."""
    return f"약칭이 ‘{attach(f'{short}’', '인')} 기관은 어디인가?"


def ask_maker(thing: str, verb: str, noun: str) -> str:
    """Ask who made something; ``verb`` is a stem (작곡하), ``noun`` what the question calls the maker."""
    question = "누구인가?" if noun == "인물" else "어디인가?"
    return f"{attach(thing, '을/를')} {_forms(verb)[0]} {attach(noun, '은/는')} {question}"


def ask_makers(thing: str, verb: str) -> str:
    """Ask for all who made something."""
    return f"{attach(thing, '을/를')} {_forms(verb)[0]} 인물을 모두 고르시오."


def tell_maker(thing: str, verb: str, makers: Sequence[str]) -> str:
    """Say who made something."""
    return f"{attach(thing, '은/는')} {attach(join_names(makers), '이/가')} {_forms(verb)[1]}."


def _forms(verb: str) -> tuple[str, str]:
    """Return the forms of a verb that questions need: 작곡한, 작곡했다."""
    noun = verb.removesuffix("하")
    return _FORMS.get(verb, (f"{noun}한", f"{noun}했다"))


def ask_route(places: Sequence[str], kind: str) -> str:
    """Ask for the name of what joins two places; ``kind`` is what the article calls it (철교)."""
    return f"{attach(join_names(places), '을/를')} 잇는 {kind}의 이름은 무엇인가?"


def tell_route(route: str, places: Sequence[str]) -> str:
    """Say what a route joins."""
    return f"{attach(route, '은/는')} {attach(join_names(places), '을/를')} 잇는다."


def ask_figure(figure: str, unit: str) -> str:
    """Ask for a figure of something (에펠탑의 높이) in its unit."""
    return f"{attach(figure, '은/는')} 몇 {attach(unit, '인가')}?"


def tell_figure(figure: str, value: str) -> str:
    """Say what a figure is."""
    return f"{attach(figure, '은/는')} {attach(value, '이다/다')}."
