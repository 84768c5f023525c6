"""The numbers of a ballot: 찬성 13표, 13개국이 찬성, 141대 5, 만장일치, 재석 299명.

Shares (찬성률 72%, 3분의 2), rounded figures (100여 명) and what is only needed (과반의 찬성) are no counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from question_bank.korean.numerals import parse_number

YES: Final = "찬성"
NO: Final = "반대"
ABSTAIN: Final = "기권"
ABSENT: Final = "불참"
SIDES: Final = (YES, NO, ABSTAIN, ABSENT)
PASSED: Final = re.compile(r"가결|통과|채택|승인|인용|파면|의결|인준|비준")
FAILED: Final = re.compile(r"부결|기각|무산|거부|각하|실패|없어지|폐기|채택되지|통과되지")

_DIGITS: Final = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}"
_NUMBER: Final = rf"(?<![\d.,])(?P<n>\d{{1,4}}만(?:\s?(?:\d{{1,3}},\d{{3}}|\d{{1,4}}))?|{_DIGITS})"
_UNIT: Final = r"(?:표|개\s?(?:회원국|이사국|국가|나라|국|식민지|주|도시|클럽|구단|협회)|국|명|인|석)"
# a unit that stands there is taken, whatever follows
_COUNTED: Final = rf"(?:\s?{_UNIT}|(?!\s?{_UNIT}))"
_EXACT: Final = (
    r"(?![\d,]*\.\d|\d|\s?(?:%|퍼센트|프로|분의|여\s|여표|여명|개월|년|월|일|차\s|차로|호\s|번))"
    r"(?!\s?(?:이상|미만|안팎|가량|정도|남짓))"
)
_ABOUT: Final = r"(?<!약 )(?<!약)(?<!최소 )(?<!최대 )(?<!적어도 )(?<!대략 )"
_CASTER: Final = r"(?:국가|나라|회원국|이사국|의원|위원|재판관)(?:들)?"
_SIDES: Final = "찬성|반대|기권|불참|결석"
# 찬성 13표, 반대표는 모두 2표, 기권(3)
_SIDE_FIRST: Final = re.compile(
    rf"(?P<side>찬성|반대|기권|불참|결석|무효)표?(?:은|는|이|가|에|:)?\s?(?:[(]\s?|총\s|모두\s|각각\s)?"
    rf"{_NUMBER}{_COUNTED}{_EXACT}(?=[^\d가-힣]|$|[로으이과와은는을를의였인가대라다])"
)
# 13개국이 찬성, 의원 19명은 표결에 불참, 27개국 전원의 찬성
_COUNT_FIRST: Final = re.compile(
    rf"{_ABOUT}{_NUMBER}\s?{_UNIT}(?:\s?(?:모두|전원))?(?:이|가|은|는|의|도)?\s"
    r"(?:(?:모두|각각|전원|표결에|투표에|회의에|결의안에|법안에)\s)?"
    rf"(?P<side>{_SIDES})(?!할|하는|하지|하겠|한다|\s?\d[\d,]{{0,11}}{_COUNTED}(?!\s?(?:{_SIDES})))"
)
# 14명은 표결에 참여하지 않았다
_STAYED_AWAY: Final = re.compile(
    rf"{_ABOUT}{_NUMBER}\s?{_UNIT}(?:이|가|은|는)\s"
    r"(?P<side>(?:표결|투표)(?:에\s(?:참여|참가|참석)하|하)지)\s않"
)
# 반대표를 던진 나라는 총 5개국
_CAST: Final = re.compile(
    rf"(?P<side>찬성|반대|기권|불참)표?(?:[를을])?\s?(?:던진|행사한|한)\s{_CASTER}(?:은|는|이|가|도)\s"
    rf"(?:총|모두|전부)?\s?{_NUMBER}\s?{_UNIT}{_EXACT}"
)
_RATIO: Final = re.compile(
    rf"(?<![\d.,])(?P<high>{_DIGITS})\s?(?:표|명)?\s?(?:대|:)\s?(?P<low>{_DIGITS})(?:표|명)?"
    r"(?![\d.]|\s?(?:%|대\s?\d|:\s?\d))"
)
_PRESENT: Final = re.compile(
    r"(?:재적|재석|출석|참석|투표)(?:한|에 참여한|에 참석한)?\s?"
    rf"(?:의원|위원|주주|대의원|회원국|인원|조합원)?\s?{_NUMBER}\s?(?:명|인|표|개국)"
)
_STATES: Final = re.compile(rf"(?<![\d.,])(?P<n>{_DIGITS})\s?(?:개\s)?(?:회원국|이사국)")
# 찬성과 반대가 20표씩
_TIE: Final = re.compile(
    r"찬성(?:과|[ ,·]) ?반대표?(?:가|는)?\s(?:(?:모두|각각|똑같이|나란히)\s)?"
    rf"{_NUMBER}\s?{_UNIT}(?:씩|로\s(?:같|동수))"
)
# 출석한 37명이 모두 찬성했다
_ALL: Final = re.compile(
    rf"(?:출석|참석|투표|참여)한\s(?:{_CASTER}\s)?{_NUMBER}\s?{_UNIT}(?:이|은|\s)?\s?"
    r"(?:모두|전원|전원이|한\s(?:사람|명)도\s빠짐없이)\s(?:[가-힣]{1,12}\s){0,2}?(?:찬성(?!하지|할)|동의했)"
)
_UNANIMOUS: Final = re.compile(
    r"한\s(?:사람|명)도\s빠짐없이\s찬성|모두\s찬성(?=[했하]|해\s)|만장일치(?:로|의\s|였|이었)|전원(?:이|의)?\s?(?:찬성|동의|일치)|(?:이의|반대)\s?없이|전원\s?합의로"
)
# members of the body since 1966 (Charter of the United Nations, article 23)
_SEATS: Final = {"안전보장이사회": 15, "안보리": 15}
_VOTING: Final = frozenset({YES, NO, ABSTAIN, "무효"})


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a ballot by side and where each ends, and all that could vote, if told.

    ``at`` is where the first number stands, None for none; ``unanimous`` tells that nobody was against.
    """

    counts: dict[str, int]
    ends: dict[str, int]
    at: int | None
    total: int | None
    unanimous: bool


def read_tally(text: str, start: int, end: int) -> Tally:
    """Return the counts that ``text[start:end]`` gives; a side with two different counts has none."""
    counts: dict[str, int] = {}
    ends: dict[str, int] = {}
    places: list[int] = []
    doubtful = set()
    clause = text[start:end]
    whole = _ALL.search(clause)
    if whole is not None and (number := _parse(whole["n"])) is not None:
        counts |= {YES: number, NO: 0}
        places.append(start + whole.start())
    tie = _TIE.search(clause)
    if tie is not None and (number := _parse(tie["n"])) is not None:
        counts[YES] = counts[NO] = number
        places.append(start + tie.start())
    rest = _PRESENT.sub(_blank, _TIE.sub(_blank, clause))
    for pattern in _order(rest):
        for match in pattern.finditer(rest):
            number = _parse(match["n"])
            if number is None:
                continue
            side = match["side"] if match["side"] in _VOTING else ABSENT
            if counts.setdefault(side, number) != number:
                doubtful.add(side)
            ends[side] = start + match.end()
            places.append(start + match.start())
        # what one form has read is not read again by the next
        rest = pattern.sub(_blank, rest)
    if YES not in counts and NO not in counts:
        ratio = _RATIO.search(rest)
        if ratio is not None:
            places.append(start + ratio.start())
            counts |= _read_ratio(rest, ratio)
    unanimous = _UNANIMOUS.search(clause)
    if unanimous is not None:
        places.append(start + unanimous.start())
    return Tally(
        counts={side: number for side, number in counts.items() if side in SIDES and side not in doubtful},
        ends=ends,
        at=min(places, default=None),
        total=_read_total(clause),
        unanimous=unanimous is not None,
    )


def _order(clause: str) -> tuple[re.Pattern[str], ...]:
    """Return the forms in the order to read them: in 찬성 9표 반대 1표, 9표 반대 is none."""
    side_first, count_first = (p.search(clause) for p in (_SIDE_FIRST, _COUNT_FIRST))
    forms = (_SIDE_FIRST, _COUNT_FIRST)
    if count_first and (side_first is None or count_first.start() < side_first.start()):
        forms = (_COUNT_FIRST, _SIDE_FIRST)
    return (_CAST, _STAYED_AWAY, *forms)


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def _parse(text: str) -> int | None:
    number = parse_number(text.replace(" ", ""))
    return number if isinstance(number, int) else None


def _read_ratio(clause: str, ratio: re.Match[str]) -> dict[str, int]:
    """Read 141 대 5: the first number is that of the yes only where more of them let it pass."""
    high, low = _parse(ratio["high"]), _parse(ratio["low"])
    passed = PASSED.search(clause, ratio.end()) and not FAILED.search(clause, ratio.end())
    return {YES: high, NO: low} if passed and high is not None and low is not None and high > low else {}


def _read_total(clause: str) -> int | None:
    match = _PRESENT.search(clause) or _STATES.search(clause)
    return _parse(match["n"]) if match is not None else None


def settle_counts(tally: Tally, named: dict[str, int], body: str) -> dict[str, int]:
    """Return the counts that hold: none where they exceed those who could vote.

    ``named`` are the numbers of names given for sides without a count; they are counts where with the others
    they fill all seats of the body. Unanimous means by the dictionary (표준국어대사전) that all agree: no
    votes against.
    """
    counts = dict(tally.counts)
    seats = next((size for name, size in _SEATS.items() if body.endswith(name)), None)
    total = tally.total or seats
    if total is not None and sum(counts.values()) > total:
        return {}
    if seats is not None and sum(counts.values()) + sum(named.values()) == seats:
        counts |= named
    if tally.unanimous:
        counts.setdefault(NO, 0)
    return counts
