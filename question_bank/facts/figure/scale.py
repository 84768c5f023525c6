"""Figures whose unit stands before them or is understood: 규모 5.4, 시속 300㎞, 영하 5도, $500, 30만 대군."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.unit import Unit, find_unit, word_end
from question_bank.facts.figure.vocabulary import any_of
from question_bank.korean.amount import Amount

if TYPE_CHECKING:
    from question_bank.facts.figure.phrase import Line

_WINDOW: Final = 14
_STRONGEST: Final = 12  # no magnitude, no seismic intensity, no Mach number of an aircraft is higher
_LEAST_CROWD: Final = 100

_SPEED: Final = re.compile(r"(?<![가-힣])(?P<per>시속|분속|초속)\s?$")
_PER: Final = {"시속": "h", "분속": "min", "초속": "s"}
_DEGREE: Final = re.compile(r"(?<![가-힣])(?P<scale>섭씨|화씨)?\s?(?P<sign>영하|영상)?\s?$")
_NAMED: Final = re.compile(r"(?<![가-힣])(?:리히터\s|모멘트\s)?(?P<name>규모|진도|마하)(?:[는은가이])?\s?$")
_CURRENCY: Final = re.compile(r"(?P<sign>(?:US)?\$|[€£¥￥₩])\s?$")
_CROWD: Final = re.compile(rf"\s?(?:{any_of('headcount')})")
_MONEY: Final = re.compile(rf"(?<![가-힣])(?:{any_of('money_noun')})[은는이가을를]?\s$")
_OF: Final = re.compile(r"의\s(?!세월|시간|해(?![가-힣])|나날|밤)")


@dataclass(frozen=True, slots=True)
class Scaled:
    """An amount with its unit at ``[start, end)``, what is fixed to the unit left out (급 of 12만t급)."""

    amount: Amount
    unit: Unit
    start: int
    end: int
    suffix: str = ""


def find_scale(line: Line, amount: Amount, outer: int) -> Scaled | None:
    """Return the figure whose unit stands before it, at least in part; ``outer`` as in is_count."""
    text = line.text
    if amount.low is None or amount.word or amount.spoken:
        return None
    before = text[max(0, outer - _WINDOW) : outer]
    sign = _CURRENCY.search(before)
    if sign:
        return Scaled(amount, Unit(sign["sign"], "money"), outer - len(sign[0]), amount.end)
    speed = _SPEED.search(before)
    if speed:
        mention = find_unit(line, amount.end)
        if mention is None or mention.unit.kind != "length":
            return None
        name = mention.unit.name
        per = f"{name}/{_PER[speed['per']]}" if not "가" <= name[-1] <= "힣" else f"{speed['per']} {name}"
        return Scaled(amount, Unit(per, "speed"), outer - len(speed[0]), mention.end)
    named = _NAMED.search(before)
    if named and amount.low < _STRONGEST and word_end(text, amount.end) and not find_unit(line, amount.end):
        return Scaled(amount, Unit(named["name"], "magnitude"), outer - len(named[0]), amount.end)
    degree = _DEGREE.search(before)
    return _temperature(line, amount, outer, degree) if degree and degree[0].strip() else None


def _temperature(line: Line, amount: Amount, outer: int, degree: re.Match[str]) -> Scaled | None:
    mention = find_unit(line, amount.end)
    if mention is None or mention.unit.name not in {"도", "℃", "°C"} or amount.low is None:
        return None
    unit = mention.unit
    if unit.name == "도" and degree["scale"]:
        unit = Unit("℃" if degree["scale"] == "섭씨" else "℉", "temperature")
    if degree["sign"] == "영하":
        ends = sorted([-amount.low] if amount.high is None else [-amount.low, -amount.high])
        amount = replace(amount, low=ends[0], high=ends[1] if len(ends) > 1 else None)
    return Scaled(amount, replace(unit, guard=""), outer - len(degree[0].lstrip()), mention.end)


def find_unitless(line: Line, amount: Amount, outer: int) -> Scaled | None:
    """Return the figure that has no unit, where the words beside it show what it is: 30만 대군, 매출 3조."""
    text = line.text
    none = Unit("", "count")
    if amount.word or amount.fraction:
        return None
    crowd = _CROWD.match(text, amount.end)
    many = amount.low is None or (amount.low >= _LEAST_CROWD and not text[amount.end - 1].isdigit())
    if crowd and many and word_end(text, crowd.end()):
        return Scaled(amount, none, amount.start, amount.end)
    if amount.low is None and _OF.match(text, amount.end):
        return Scaled(amount, none, amount.start, amount.end)
    money = _MONEY.search(text[max(0, outer - _WINDOW) : outer])
    if money and text[amount.end - 1] in "억조" and word_end(text, amount.end):
        return Scaled(amount, Unit("", "money"), amount.start, amount.end)
    return None
