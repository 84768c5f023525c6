"""Clumsy phrases of newspapers and wikis in the words of a teacher, where both say the same.

``korean/wordings.tsv`` has what is one phrase for another; here stands what depends on the names around it.
Quotations and titles keep every word.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTED: Final = re.compile(r"(“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉)")
_NAME: Final = r"[가-힣]{2,8}"
_POST: Final = r"대사관|대사|총영사관|총영사|영사관|공사관|공사|무관|대리대사|외교관"
_BETWEEN: Final = r"무역액|교역액|무역량|교역량|교역|무역|관계|국경|우호|협력|동맹"
_HELD: Final = r"대회|경기|회의|회담|정상회담|공연|행사|훈련|연주회|전시회|협상|시합|총회|강연"
_SIGNS: Final = {"미": "미국", "북": "북한", "러": "러시아"}
_BODIES: Final = (
    r"정보당국|당국|정부|행정부|의회|상원|하원|국무부|국방부|재무부|외무부|외무성|국무장관|국방장관|외무장관"
    r"|대통령|해군|육군|공군|해병대|대사관|중앙정보국"
)
_VISITS: Final = _SIGNS | {"중": "중국", "일": "일본", "한": "한국"}
_HOME: Final = "돌아가|돌아오|돌아온|귀국|귀환|떠나|떠난|향하"
# what somebody named before it does, not undergoes (북한 침공 시: who attacks?)
_WILLED: Final = r"요청|동의|희망|거부|불응|위반|제안|승인|도발|요구|합의"
_CRAFT: Final = r"(?:탐사선|탐사차|위성|궤도선|우주선|우주망원경|관측선)"
_TO_COME: Final = r"겠|[가-힣]기로|[할될갈올길릴칠줄]\s(?:것|수|계획|예정)"


def reword(text: str) -> str:
    """Return the text with its clumsy phrases in other words: 주러시아 북한대사 as 러시아 주재 북한 대사.

    ``text`` has curly quotation marks, as :func:`question_bank.korean.quotation.tidy_quotes` gives them.
    """
    parts = _QUOTED.split(text)
    parts[::2] = map(_reword, parts[::2])
    return "".join(parts)


def _reword(text: str) -> str:
    text = _clumsy().sub(lambda found: _wordings()[found.group()], text)
    for pattern, write in _RULES:
        text = pattern.sub(write, text)
    return text


@functools.cache
def _wordings() -> dict[str, str]:
    return {row["wrong"]: row["right"] for row in read_table("korean/wordings.tsv")}


@functools.cache
def _clumsy() -> re.Pattern[str]:
    words = sorted(map(re.escape, _wordings()), key=lambda wrong: (-len(wrong), wrong))
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(words)})")


def _post(found: re.Match[str]) -> str:
    """Return 러시아 주재 북한 대사 for 주러시아 북한대사: where, then whose."""
    where, whose, office = found.groups()
    country = load_gazetteer().country
    if country(where) is None or (whose and country(whose) is None):
        return found[0]
    return f"{where} 주재 {f'{whose} ' if whose else ''}{office}"


def _posted(found: re.Match[str]) -> str:
    """Return 러시아 대사 for 러시아대사."""
    return f"{found[1]} {found[2]}" if load_gazetteer().country(found[1]) else found[0]


def _between(found: re.Match[str]) -> str:
    """Return A와 B의 무역액 for A와 B 무역액, where both are countries."""
    first, link, second, noun = found.groups()
    country = load_gazetteer().country
    return f"{first}{link} {second}의 {noun}" if country(first) and country(second) else found[0]


def _both(found: re.Match[str]) -> str:
    """Return A와 B의 for A와 B와의."""
    return f"{found[1]} {found[2]}의"


def _named(found: re.Match[str]) -> str:
    """Return 미국 상원 for 미 상원."""
    return f"{_SIGNS[found[1]]} {found[2]}"


def _visited(found: re.Match[str]) -> str:
    """Return 러시아를 방문 for 방러."""
    return f"{attach(_VISITS[found[1]], '을/를')} 방문"


def _held(found: re.Match[str]) -> str:
    """Return 대회를 마치고 for 대회 후, before a way home."""
    return f"에서 {attach(found[1], '을/를')} 마치고"


def _denied(found: re.Match[str]) -> str:
    """Return 주장을 부인 for 주장에 대해 부인."""
    return f"{attach(found[1], '을/를')} {found[2] or ''}"


def _whenever(found: re.Match[str]) -> str:
    """Return A가 요청하면 for A 요청 시."""
    name, act = found.groups()
    return f"{attach(name, '이/가')} {act}하면" if load_gazetteer().country(name) else found[0]


# a record is always that of its time
_RECORD: Final = r"(?:세계|역대|국내|최고|최다|최대|최장|최연소)(?:\s[가-힣]{2,4})?\s기록"

# what a sentence says as well without: tallies before what they led to, scores, the number of a law
_COUNT: Final = r"(?:[상하양]원(?:에서)?\s|국회(?:에서)?\s)?\d+\s?대\s?\d+"
_VOTES: Final = r"(?:찬성|반대|기권|불참|무효)\s?\d+표?"
_PASSED: Final = r"(?:\S+\s)?(?:가결|통과|채택|비준|부결|승인|의결|정지|제명|축출)"
_FILLER: Final = (
    rf"(?<=\s){_COUNT}(?:,?\s{_COUNT})*으?로\s(?={_PASSED})",
    rf"(?<=\s){_VOTES}(?:,?\s{_VOTES})+으?로\s",
    r"(?<=\s)\d+(?::\d+|\s?대\s?\d+)(?:으)?로\s(?=꺾|이[기겼]|누르|눌렀|물리[치쳤])",
    r"(?<=\s)\d+(?:분(?:\s\d+초)?|초)\s?만에\s",
    r"(?<=\s)(?:고도|높이)\s\d[\d.,]*\s?k?m까지\s(?=쏘아\s?올)",
    # what the writer thinks of it before he tells it (그것이 아주 없던 일은 아니어서, …)
    r"^[^,]{1,60}\s(?:건|것은|일은|게)\s아니(?:어서|라서|었지만|지만|나),\s",
    r"(?:(?<=\s)|^)(?:[도시군구]\s)?(?:조례|법률|칙령|대통령령|훈령|고시)\s?제\d+호(?:에\s따라|로|에\s의해)\s",
)

_SAID: Final = "주장|의혹|보도|소문|혐의|관측|비판|지적"

_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...]] = (
    *((re.compile(filler), "") for filler in _FILLER),
    (re.compile(rf"(?<=\s)당시\s(?={_RECORD})"), ""),
    # 사의 may be thanks or a resignation; one thanks for something
    (re.compile(r"(?<=에 대해 )사의를 표했"), "감사의 뜻을 나타냈"),
    (re.compile(rf"({_SAID})에\s대(?:해|하여)\s((?:강력히|전면)\s)?(?=(?:부인|반박)[하했한])"), _denied),
    (re.compile(r"(?<=[가-힣])(으로|로)는(?=\s(?:처음|최초)으로\s)"), r"\1서"),
    # 위성이 나루-3으로 떠났다: that carries it, it is not where it goes
    (re.compile(rf"({_CRAFT}.{{0,40}}[A-Z][A-Z\d-]{{0,9}}\d)(?:으로|로)\s(?=떠[나났난])"), r"\1에 실려 "),
    (re.compile(rf"(?<![가-힣])주\s?({_NAME})\s(?:({_NAME}?)\s?)?({_POST})(?![가-힣]{{3}})"), _post),
    (re.compile(rf"(?<=주재\s)({_NAME}?)({_POST})(?![가-힣]{{3}})"), _posted),
    (
        re.compile(rf"(?<![가-힣])({_NAME}?)([과와])\s({_NAME})\s({_BETWEEN})(?=[은는이가을를의에도\s])"),
        _between,
    ),
    (re.compile(rf"(?<!\S)([{''.join(_SIGNS)}])\s?({_BODIES})(?=[은는이가을를의에과와도]|\s)"), _named),
    (re.compile(rf"(?<!\S)방([{''.join(_VISITS)}])(?=[하했한할해])"), _visited),
    (re.compile(r"(?<!\S)([가-힣]{1,16}[과와])\s([가-힣]{2,16})[과와]의(?=\s)"), _both),
    (re.compile(rf"(?<=[가-힣])에서\s({_HELD})\s[후뒤](?=\s[가-힣]+로\s(?:{_HOME}))"), _held),
    (
        re.compile(rf"(?<![가-힣])({_NAME})\s({_WILLED})\s시(?=\s(?:[^\s]+\s){{0,4}}?[^\s]*(?:{_TO_COME}))"),
        _whenever,
    ),
)
